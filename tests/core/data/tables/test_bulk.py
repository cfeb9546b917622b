"""Reading in bulk gives what reading line by line gives, for every table that it takes."""

from pathlib import Path

import numpy as np
import pytest

from core.data.base import DataError
from core.data.tables import bulk
from core.data.tables.delimited import read_delimited
from core.data.tables.dialect import Dialect

CASES = sorted(
    path for path in (Path(__file__).parents[3] / "cases/tables").iterdir() if path.suffix in (".csv", ".data")
)


def read(path):
    try:
        return read_delimited(path, Dialect())
    except DataError as error:
        return str(error)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_a_case_reads_the_same_in_bulk(path, monkeypatch):
    line_by_line = read(path)
    monkeypatch.setattr(bulk, "SMALLEST", 0)
    in_bulk = read(path)
    if isinstance(line_by_line, str):
        assert isinstance(in_bulk, str)
        return
    assert in_bulk.names == line_by_line.names
    assert in_bulk.lines.tolist() == line_by_line.lines.tolist()
    assert [(str(part.reason), part.count) for part in in_bulk.left_out] == [
        (str(part.reason), part.count) for part in line_by_line.left_out
    ]
    for cells, expected in zip(in_bulk.columns, line_by_line.columns, strict=True):
        if isinstance(cells, np.ndarray):
            numbers = np.array([float(cell) if cell else np.nan for cell in expected])
            np.testing.assert_array_equal(cells, numbers.astype(cells.dtype))
        else:
            assert [cell.strip() for cell in cells] == [cell.strip() for cell in expected]


def test_plain_numbers_are_converted_in_bulk_and_texts_stay(tmp_path, monkeypatch):
    monkeypatch.setattr(bulk, "SMALLEST", 0)
    lines = [f"{n},{n / 7:.6g},{'' if n % 5 == 0 else n * 0.5},k{n % 3}" for n in range(5000)]
    (tmp_path / "t.csv").write_text("i,a,b,k\n" + "\n".join(lines) + "\n", encoding="utf-8")
    table = read_delimited(tmp_path / "t.csv", Dialect())
    assert [isinstance(cells, np.ndarray) for cells in table.columns] == [True, True, True, False]
    assert np.isnan(table.columns[2]).sum() == 1000
    assert table.lines[[0, -1]].tolist() == [2, 5001]


def test_a_late_text_among_numbers_is_not_lost(tmp_path, monkeypatch):
    monkeypatch.setattr(bulk, "SMALLEST", 0)
    lines = [f"{n},{n % 2}" for n in range(60_000)]
    lines[59_000] = "sold,1"
    (tmp_path / "t.csv").write_text("a,b\n" + "\n".join(lines) + "\n", encoding="utf-8")
    table = read_delimited(tmp_path / "t.csv", Dialect())
    assert table.columns[0][59_000] == "sold"


@pytest.mark.parametrize(
    ("late", "expected"),
    [
        ("16777217", np.float64),  # float32 has no such number
        ("1e39", np.float64),  # float32 is not as large
        ("nan", str),
        ("1e999", str),
        ("1_000", str),  # DuckDB takes these for numbers
        ("+-1", str),
        ("1e3", np.float32),
        ("", np.float32),
    ],
)
def test_a_late_cell_is_read_as_it_stands(tmp_path, monkeypatch, late, expected):
    monkeypatch.setattr(bulk, "SMALLEST", 0)
    lines = [f"{n % 997},{n / 8},{'ab'[n % 2]}" for n in range(60_000)]
    lines[59_000] = f"{late},0.1,a"
    (tmp_path / "t.csv").write_text("a,b,y\n" + "\n".join(lines) + "\n", encoding="utf-8")
    a, b, _ = read_delimited(tmp_path / "t.csv", Dialect()).columns
    assert b.dtype == np.float32
    assert b[58_999] == 58_999 / 8
    assert b[59_000] == np.float32(0.1)
    if expected is str:
        assert (a[58_999], a[59_000]) == (str(58_999 % 997), late)
    else:
        assert a.dtype == expected
        assert a[58_999] == 58_999 % 997
        np.testing.assert_array_equal(a[59_000], float(late or "nan"))


@pytest.mark.parametrize(("cell", "passes"), [("7", 1), ("1_000", 2)])
def test_an_underscore_in_the_header_costs_no_second_pass(tmp_path, monkeypatch, cell, passes):
    monkeypatch.setattr(bulk, "SMALLEST", 0)
    read, calls = bulk._File._select, []
    monkeypatch.setattr(
        bulk._File, "_select", lambda file, sql, types: calls.append(bulk.READ in sql) or read(file, sql, types)
    )
    lines = [f"{n},{n % 2}" for n in range(2000)]
    (tmp_path / "t.csv").write_text("sepal_length,is_+-\n" + "\n".join([*lines, f"{cell},1"]) + "\n")
    table = read_delimited(tmp_path / "t.csv", Dialect())
    assert str(table.columns[0][-1]) in (cell, f"{cell}.0")
    assert sum(calls) == passes
