"""One small table of homes, written as CSV, as Excel and as Parquet by other libraries, each in its own types."""

import csv
from datetime import date, datetime

import duckdb
import openpyxl
import pandas as pd

ROWS = [
    {
        "when": date(2024, 1 + i % 12, 1 + i % 28),
        "size": None if i % 9 == 4 else (i * 7 % 50) / 4,
        "colour": ("red", "green", "blue", "größer")[i * i % 4 if i % 11 else 2],
        "rooms": 1 + i * 3 % 7,
        "kind": ("flat", "house")[(i * 7 % 50 > 25) ^ (i % 13 == 0)],
    }
    for i in range(120)
]
NEW = [{name: cell for name, cell in row.items() if name != "kind"} for row in ROWS[:30]]


def german(cell):
    """A cell as a German spreadsheet writes it into a text file."""
    if isinstance(cell, date):
        return cell.strftime("%d.%m.%Y")
    return "" if cell is None else f"{cell:.2f}".replace(".", ",") if isinstance(cell, float) else str(cell)


def write_csv(path, rows, names=None, encoding="utf-8", delimiter=";"):
    with open(path, "w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, names or rows[0], delimiter=delimiter)
        writer.writeheader()
        writer.writerows({name: german(cell) for name, cell in row.items()} for row in rows)


def write_xlsx(path, rows, names=None, stored=lambda cell: cell, title=()):
    """`stored` makes the cell that the sheet holds, and `title` are rows above the header."""
    book = openpyxl.Workbook()
    names = list(names or rows[0])
    for row in [*title, names, *([stored(row[name]) for name in names] for row in rows)]:
        book.active.append(row)
    book.save(path)


def write_parquet(path, rows, names=None, types=("DATE", "DOUBLE", "VARCHAR"), options=""):
    """`types` are those of dates, of numbers with a fraction, and of texts."""
    names = list(names or rows[0])
    frame = pd.DataFrame({name: [row[name] for row in rows] for name in names})
    kinds = dict(zip((date, float, str), types, strict=True))
    columns = ", ".join(
        f'"{name}"::{kinds.get(type(next(r[name] for r in rows if r[name] is not None)), "BIGINT")} AS "{name}"'
        for name in names
    )
    with duckdb.connect(":memory:") as connection:
        connection.register("frame", frame)
        connection.execute(f"COPY (SELECT {columns} FROM frame) TO '{path}' (FORMAT parquet{options})")


def at_midnight(cell):
    """A day as a spreadsheet holds a time, and a number as it holds a text."""
    if isinstance(cell, date):
        return datetime(cell.year, cell.month, cell.day)
    return str(cell) if isinstance(cell, float) else cell


WRITERS = {"csv": write_csv, "xlsx": write_xlsx, "parquet": write_parquet}
