"""Lines that are no rows: totals, headers that are repeated and remarks, and rows that only look like them."""

import json
import os

import openpyxl
import pytest

from core.data import DataError, TableFile
from core.data.tables.bulk import SMALLEST
from core.data.tables.dialect import Dialect

ROWS = [f"item {n % 20},{'ab'[n % 2]},{n * 3.5},{n % 7 + 2.5}" for n in range(30)]


def csv_of(*rows, header="name,kind,price,y"):
    return "\n".join([header, *rows]) + "\n"


def left_out(table):
    """The reasons but the header, with their lines, once every line is accounted for."""
    assert len(table.lines) + sum(part.count for part in table.left_out) == table.total
    return {str(part.reason): part.lines for part in table.left_out if part.reason != "the header"}


@pytest.mark.parametrize("label", ["Total", "SUMME", "Sum", "Average", "Mittelwert:", "Grand Total", "Total 2020"])
def test_totals_at_the_end_are_no_row(read, label):
    table = read(csv_of(*ROWS, f"{label},,1522.5,165.0"))
    assert left_out(table) == {"totals": (32,)}
    assert table.targets[0].values.max() == 8.5
    assert any(note.startswith(f"Totals are left out, such as “{label}”: line 32.") for note in table.notes)


def test_totals_may_stand_between_rows_and_in_any_column(read):
    rows = [*ROWS[:15], "North Total,,5,6", *ROWS[15:], ",Sum,7,8", "Mean,,5,6"]
    assert left_out(read(csv_of(*rows))) == {"totals": (17, 33, 34)}


def test_totals_are_found_where_the_label_stands_among_numbers(read):
    rows = [f"{n * 3.5},{n % 7},{'pq'[n % 2]}" for n in range(30)]
    table = read(csv_of(*rows, "Total,90,", header="price,b,y"))
    assert left_out(table) == {"totals": (32,)}
    assert table.column("price").reading.type == "number"
    assert table.column("price").refused == 0


def test_totals_of_names_and_numbers(read):
    rows = [f"item {n},{n % 7},{n % 5 + 0.5}" for n in range(30)]
    assert left_out(read(csv_of(*rows, "Total,1,2", header="name,b,y"))) == {"totals": (32,)}


def test_totals_can_be_kept(read):
    table = read(csv_of(*ROWS, "Total,,1522.5,165.0"), dialect=Dialect(extras="keep"))
    assert left_out(table) == {}
    assert len(table.lines) == 31


@pytest.mark.parametrize(
    "rows",
    [
        [f"{['good', 'bad', 'average'][n % 3]},{n % 7},{n % 5 + 0.5}" for n in range(30)],
        [f"{['Male', 'Female', 'Total'][n % 3]},{n},{n % 5 + 0.5}" for n in range(30)],
        [f"{['min', 'max', 'mean'][n % 3]},{'sum' if n % 2 else ''},{n % 5 + 0.5}" for n in range(30)],
        [f"{['part', 'full'][n % 2]},{n},{n % 5 + 0.5}" for n in range(20)] + ["mean,3,2.5"],
        [f"Total {n},{'xy'[n % 2]},{n % 5 + 0.5}" for n in range(30)],
        [f"game {n},{n},{n % 5 + 0.5}" for n in range(20)] + ["Total War,3,2.5"],
    ],
)
def test_words_of_totals_that_are_categories_or_names_are_kept(read, rows):
    table = read(csv_of(*rows, header="name,b,y"))
    assert left_out(table) == {}
    assert len(table.lines) == len(rows)


def test_headers_that_are_repeated_are_no_rows(read):
    table = read(csv_of(*ROWS[:15], "name,kind,price,y", *ROWS[15:], "name,kind,price,y"))
    assert left_out(table) == {"the header again": (17, 33)}
    assert table.targets[0].reading.type == "number"
    assert "The header is repeated, which is left out: line 17, 33." in table.notes


def test_headers_with_equal_and_empty_names_are_recognized(read):
    rows = [f"{n},{n % 3}.5,{n % 4}.5,{'pq'[n % 2]}" for n in range(20)]
    assert left_out(read(csv_of(*rows, ",v,v,größe", *rows, header=",v,v,größe"))) == {"the header again": (22,)}


def test_a_row_that_differs_from_the_header_in_one_cell_is_a_row(read):
    rows = ["1,red,p", "2,blue,q"] * 10
    assert len(read(csv_of(*rows, "5,colour,y", header="a,colour,y")).lines) == 21


def test_headers_of_texts_are_headers_where_they_are_repeated(read):
    rows = ["red,red,p", "blue,red,q"] * 10
    table = read(csv_of(*rows, "colour,other,y", *rows, header="colour,other,y"))
    assert [column.name for column in table.columns] == ["colour", "other", "y"]
    assert left_out(table) == {"the header again": (22,)}


@pytest.mark.parametrize(
    "remark",
    [
        "Source: World Bank, 2020",
        "(200 rows affected)",
        "Source: World Bank 2020,,,",
        "* provisional",
        "Stand: 1.1.2024",
    ],
)
def test_remarks_below_the_rows_are_left_out(read, remark):
    table = read(csv_of(*ROWS, "", remark))
    assert left_out(table) == {"blank": (32,), "below the rows": (33,)}
    assert table.targets[0].reading.type == "number"
    assert any("below the rows are left out" in note and "line 33" in note for note in table.notes)


def test_a_line_between_rows_that_is_narrower_is_refused(read):
    with pytest.raises(DataError, match=r"Line 12 of .* has 1 value,"):
        read(csv_of(*ROWS[:10], "Source: x", *ROWS[10:]))


def test_a_last_row_that_is_cut_off_is_refused(read):
    with pytest.raises(DataError, match=r"Line 32 of .* has 1 value,"):
        read(csv_of(*ROWS, "12"))


def test_a_last_row_of_gaps_is_a_row(read):
    assert len(read(csv_of(*ROWS, "item 3,,,"), target="kind").lines) == 30
    assert left_out(read(csv_of(*ROWS, "item 3,,,"), target="kind")) == {"“kind” is missing there": (32,)}


def test_large_files_are_read_without_remarks_totals_and_repeated_headers(read):
    row = ",".join(["name of a thing", "1.5", "2.5" + "0" * 80])
    count = SMALLEST // len(row) + 2
    text = f"name,b,y\n{row}\nname,b,y\n" + f"{row}\n" * count + "Total,5,\nSource: x\n"
    assert len(text) > SMALLEST
    table = read(text)
    assert len(table.lines) == count + 1
    assert left_out(table) == {"below the rows": (count + 5,), "the header again": (3,), "totals": (count + 4,)}


def test_sheets_have_no_rows_of_totals_and_remarks(tmp_path):
    book = openpyxl.Workbook()
    header = ["name", "kind", "price", "y"]
    for row in (header, *([f"i{n % 9}", "ab"[n % 2], n * 3.5, n % 7 + 0.5] for n in range(30))):
        book.active.append(row)
    for row in (header, ["Total", None, 1522.5, 99.0], ["Source: World Bank"]):
        book.active.append(row)
    book.save(path := os.path.join(tmp_path, "t.xlsx"))
    table = TableFile(path=path).load(0)
    assert left_out(table) == {"the header again": (32,), "totals": (33,), "below the rows": (34,)}
    assert table.column("price").reading.type == table.column("y").reading.type == "number"
    assert table.column("price").refused == 0


RULE = "+----+-------+------+"
DRAWN = [f" {n:2} | {'red' if n % 2 else 'blue':5} | {n * 2.5 % 7:4} " for n in range(12)]


@pytest.mark.parametrize(
    ("lines", "reasons"),
    [
        (
            [" id | name  |  v   ", "----+-------+------", *DRAWN, "(12 rows)", ""],
            {"blank": (16,), "below the rows": (15,)},
        ),
        ([RULE, "| id | name  | v    |", RULE, *(f"|{row}|" for row in DRAWN), RULE], {}),
        (["| id | name  | v    |", "|---:|:-----:|------|", *(f"|{row}|" for row in DRAWN)], {}),
    ],
    ids=["psql", "mysql", "markdown"],
)
def test_drawn_lines_are_no_rows(read, lines, reasons):
    table = read("\n".join(lines) + "\n")
    drawn = tuple(line for line, text in enumerate(lines, 1) if "---" in text)
    assert left_out(table) == {**reasons, "a drawn line": drawn}
    assert table.column("v").values.tolist() == [n * 2.5 % 7 for n in range(12)]
    assert table.column("name").texts == ("blue", "red")


def test_a_row_of_dashes_is_a_row(read):
    rows = [f"{n % 5}.5,{n % 7},{'pq'[n % 2]}" for n in range(20)]
    assert len(read(csv_of(*rows[:9], "---,--,p", *rows[9:], header="a,b,y")).lines) == 21


def test_text_with_drawn_lines_in_quotes_stays_as_it_is(read):
    rows = [f'{n % 5}.5,"a\n-----\n{n % 2}"' for n in range(20)]
    assert read(csv_of(*rows, header="b,y")).classes == ("a\n-----\n0", "a\n-----\n1")


def test_a_list_of_objects_in_a_json_file_is_a_table(read):
    table = read(json.dumps([{"a": n * 1.5, "y": "pq"[n % 2]} for n in range(20)], indent=1), name="t.json")
    assert table.column("a").values.tolist() == [n * 1.5 for n in range(20)]
    assert table.classes == ("p", "q")
