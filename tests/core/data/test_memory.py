"""Data that needs more than half of the free memory is refused with figures, and a random sample of it can be read."""

import csv
import json

import duckdb
import layerwright as lw
import numpy as np
import openpyxl
import pytest

from core.cli import main
from core.data import Data, TableFile, memory, prepare
from core.data.memory import TooLargeError
from core.data.tables import bulk
from core.data.tables.dialect import Dialect
from core.data.tables.drawn import draw
from core.data.tables.formats import read_file

ROWS = [[n, n * 0.5, f'a "{n}"\n{n}' if n % 9 == 0 else "b", "pq"[n % 2]] for n in range(600)]
NAMES = ["n", "half", "text", "y"]


def write(path):
    if path.suffix == ".parquet":
        rows = ", ".join(f"({n}, {half}, '{text}', '{y}')" for n, half, text, y in ROWS)
        duckdb.sql(f"COPY (SELECT * FROM (VALUES {rows}) t({', '.join(NAMES)})) TO '{path}' (FORMAT parquet)")
    elif path.suffix == ".xlsx":
        book = openpyxl.Workbook()
        for row in [NAMES, *ROWS]:
            book.active.append(row)
        book.save(path)
    elif path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(dict(zip(NAMES, row, strict=True))) + "\n" for row in ROWS))
    else:
        with path.open("w", encoding="utf-16" if path.suffix == ".txt" else "utf-8", newline="") as file:
            csv.writer(file).writerows([NAMES, *ROWS])
    return path


@pytest.fixture(params=["csv", "txt", "parquet", "xlsx", "jsonl"])
def path(request, tmp_path):
    return write(tmp_path / f"t.{request.param}")


def numbers(raw):
    return [int(float(cell)) for cell in raw.columns[0]]


def test_a_sample_holds_whole_rows_with_their_lines(path):
    whole = read_file(path, Dialect())
    sample = read_file(path, Dialect(sample=50))
    assert len(sample.lines) == 50
    assert numbers(whole) == list(range(600))
    places = np.searchsorted(whole.lines, sample.lines)
    assert numbers(sample) == places.tolist() == sorted(places.tolist())
    for cells, every in zip(sample.columns, whole.columns, strict=True):
        assert [str(cell) for cell in cells] == [str(every[place]) for place in places]
    assert sample.total == whole.total
    assert "A random sample of 50 rows is read." in sample.notes
    (others,) = [part for part in sample.left_out if part.reason == "not in the random sample"]
    drawn = set(sample.lines.tolist())
    assert set(others.lines) <= set(range(1, whole.total + 1)) - drawn
    lost = sum(part.count for part in whole.left_out)
    assert sum(part.count for part in sample.left_out) == lost + len(whole.lines) - 50


def test_the_seed_draws_and_every_row_is_drawn_as_often(path):
    drawn = [numbers(read_file(path, Dialect(sample=60, sample_seed=seed))) for seed in range(3)]
    assert len({tuple(rows) for rows in drawn}) == 3
    assert numbers(read_file(path, Dialect(sample=60, sample_seed=1))) == drawn[1]
    assert numbers(read_file(path, Dialect(sample=600))) == list(range(600))


def test_rows_are_drawn_evenly():
    counts = np.zeros(50)
    for seed in range(2000):
        places = list(draw(50, Dialect(sample=10, sample_seed=seed)))
        assert places == sorted(set(places))
        assert len(places) == 10
        counts[places] += 1
    assert np.abs(counts / 2000 - 0.2).max() < 5 * np.sqrt(0.2 * 0.8 / 2000)  # five standard errors


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
@pytest.mark.parametrize("in_bulk", [False, True])
def test_too_large_a_table_is_refused_with_a_sample_that_fits(tmp_path, monkeypatch, suffix, in_bulk):
    path = tmp_path / f"t.{suffix}"
    if suffix == "csv" and in_bulk:
        path.write_text("a,b,y\n" + "".join(f"{n},{n * 0.5},{n % 2}\n" for n in range(4000)))
        monkeypatch.setattr(bulk, "SMALLEST", 0)
        row_bytes = 3 * memory.NUMBER
    else:
        write(path)
        row_bytes = 4 * memory.TEXT if suffix == "csv" else 2 * 16 + 2 * 120
    rows = 4000 if suffix == "csv" and in_bulk else 600
    monkeypatch.setattr(memory, "free_memory", lambda: 3 * row_bytes * rows)
    assert len(read_file(path, Dialect()).lines) == rows
    monkeypatch.setattr(memory, "free_memory", lambda: row_bytes * rows)
    with pytest.raises(
        TooLargeError, match=r"A random sample of [0-9,]+ rows fits: read it with --dialect sample="
    ) as said:
        read_file(path, Dialect())
    assert rows * 0.4 < said.value.rows <= rows * 0.45
    assert len(read_file(path, Dialect(sample=said.value.rows)).lines) == said.value.rows
    with pytest.raises(TooLargeError):
        read_file(path, Dialect(sample=rows * 3 // 4))


@pytest.mark.parametrize("suffix", ["xlsx", "jsonl"])
def test_a_format_that_is_read_whole_is_refused_without_a_sample(tmp_path, monkeypatch, suffix):
    path = write(tmp_path / f"t.{suffix}")
    monkeypatch.setattr(memory, "free_memory", lambda: 10_000)
    with pytest.raises(lw.DataError, match="memory") as said:
        read_file(path, Dialect())
    assert "sample" not in str(said.value)


def test_the_command_says_the_option_that_helps(tmp_path, monkeypatch, capsys):
    path = write(tmp_path / "t.csv")
    monkeypatch.setattr(memory, "free_memory", lambda: 4 * memory.TEXT * 600)
    assert main(["data", str(path)]) == 2
    (sentence,) = capsys.readouterr().err.splitlines()
    option = sentence.split("--dialect ")[1].split(",")[0]
    assert main(["data", str(path), "--json", "--dialect", option]) == 0
    said = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert said["rows"] == int(option.partition("=")[2]) == 270
    assert said["rows"] + sum(part["count"] for part in said["left_out"]) == said["lines"]


@pytest.mark.filterwarnings("ignore::core.data.DataWarning")  # texts that were not drawn
def test_a_model_of_a_sample_stands_on_the_same_rows_later(tmp_path):
    source = TableFile(path=str(write(tmp_path / "t.csv")), dialect=Dialect(sample=200, sample_seed=4))
    model = lw.Model([lw.Dense(3)], seed=1)
    model.fit(Data(source=source), epochs=2, progress=False)
    model.save(tmp_path / "m.layerwright")
    again = lw.load(tmp_path / "m.layerwright")
    assert again.evaluate().to_json() == model.evaluate().to_json()
    assert len(prepare(Data(source=source)).dataset.x) == 200
    assert len(again.predict(tmp_path / "t.csv")) == 600  # new rows are all of them
