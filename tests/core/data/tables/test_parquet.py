"""Parquet files, written by DuckDB's own writer from SQL, and damaged ones."""

import random

import duckdb
import numpy as np
import pytest

from core.data.base import DataError
from core.data.tables import parquet
from core.data.tables.dialect import Dialect
from core.data.tables.parquet import read_parquet


@pytest.fixture
def write(tmp_path):
    def write(select, name="table.parquet"):
        with duckdb.connect(":memory:") as connection:
            connection.execute("SET TimeZone = 'UTC'")
            connection.execute(f"COPY ({select}) TO '{tmp_path / name}' (FORMAT parquet)")
        return tmp_path / name

    return write


@pytest.mark.parametrize(
    ("value", "cells", "kind"),
    [
        ("1::TINYINT", [1.0, None], ""),
        ("4294967295::UINTEGER", [4294967295.0, None], ""),
        ("0.1::DOUBLE", [0.1, None], ""),
        ("'-inf'::DOUBLE", [-np.inf, None], ""),
        ("12.34::DECIMAL(9,2)", [12.34, None], ""),
        ("9007199254740992::BIGINT", [9007199254740992.0, None], ""),
        ("9007199254740993::BIGINT", ["9007199254740993", ""], ""),
        ("18446744073709551615::UBIGINT", ["18446744073709551615", ""], ""),
        ("(-9223372036854775808)::BIGINT", ["-9223372036854775808", ""], ""),
        ("true", ["TRUE", ""], "boolean"),
        ("'Zoë, « » год'", ["Zoë, « » год", ""], ""),
        ("'x'::ENUM('x', 'y')", ["x", ""], ""),
        ("DATE '2024-03-01'", ["2024-03-01", ""], "date"),
        ("TIMESTAMP '2024-03-01 12:30:00'", ["2024-03-01T12:30:00", ""], "date"),
        ("TIMESTAMP_NS '2024-03-01 12:30:00.123456789'", ["2024-03-01T12:30:00.123456789", ""], "date"),
        ("make_timestamp(1709289000000000)::TIMESTAMPTZ", ["2024-03-01T10:30:00", ""], "date"),
        ("TIME '12:30:00'", [45000.0, None], ""),
        ("INTERVAL 30 HOUR", [108000.0, None], ""),
    ],
)
def test_every_type_has_its_cells(write, value, cells, kind):
    table = read_parquet(write(f"SELECT {value} AS x UNION ALL SELECT NULL"), Dialect())
    column = table.columns[0]
    if isinstance(column, np.ndarray):
        assert column.dtype == np.float64
        column = [None if value != value else value for value in column.tolist()]
    assert column == cells
    assert table.types == ({"x": kind} if kind else {})


def test_what_is_no_cell_is_left_out_and_said(write):
    table = read_parquet(
        write("SELECT 1 AS a, [1, 2] AS l, {'q': 1} AS s, MAP {'k': 1} AS m, 'x'::BLOB AS b"), Dialect()
    )
    assert table.names == ("a",)
    assert [note.split(" is left out")[0] for note in table.notes] == ["“l”", "“s”", "“m”", "“b”"]


def test_rows_keep_their_order_and_number(write):
    table = read_parquet(write("SELECT i, 'row ' || i AS t FROM range(300000) AS r(i)"), Dialect())
    assert table.columns[0].tolist() == list(range(300_000))
    assert table.columns[1][123_456] == "row 123456"
    assert (len(table.lines), table.lines[0], table.total, table.left_out) == (300_000, 1, 300_000, ())


def test_names_are_read_as_they_are(write, tmp_path):
    table = read_parquet(write('SELECT 1 AS "a; DROP TABLE t --", 2 AS " b ", 3 AS "год", 4 AS "b"'), Dialect())
    assert table.names == ("a; DROP TABLE t --", "b", "год", "b (2)")


def test_a_name_with_wildcards_is_one_file(write):
    write("SELECT 1 AS a", "table1.parquet")
    assert read_parquet(write("SELECT 2 AS a", "table[1].parquet"), Dialect()).columns[0].tolist() == [2]


def test_a_table_without_rows_or_columns_is_refused(write):
    with pytest.raises(DataError, match=r"table\.parquet has no rows"):
        read_parquet(write("SELECT 1 AS a WHERE false"), Dialect())
    with pytest.raises(DataError, match=r"table\.parquet has no column of numbers, texts or dates"):
        read_parquet(write("SELECT [1] AS a"), Dialect())


def test_more_rows_than_the_memory_holds_are_refused(write, monkeypatch):
    monkeypatch.setattr(parquet, "TEXT_BYTES", 1 << 50)
    with pytest.raises(DataError, match=r"table\.parquet needs about [0-9,.]+ GB of memory"):
        read_parquet(write("SELECT 'x' AS a"), Dialect())


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"PAR1", b"PAR1" + b"\xff" * 40 + b"PAR1"])
def test_what_is_no_parquet_file_is_refused(tmp_path, content):
    (tmp_path / "t.parquet").write_bytes(content)
    with pytest.raises(DataError, match=r"t\.parquet is damaged, or it is not a Parquet file"):
        read_parquet(tmp_path / "t.parquet", Dialect())


def test_damaged_files_give_a_sentence_or_a_table(write):
    path = write("SELECT i AS a, 'text ' || i AS b FROM range(500) AS r(i)")
    whole = path.read_bytes()
    randoms = random.Random(1)
    refused = 0
    for n in range(60):
        damaged = bytearray(whole[: randoms.randrange(len(whole))] if n % 2 else whole)
        for _ in range(0 if n % 2 else 20):
            damaged[randoms.randrange(len(damaged))] = randoms.randrange(256)
        path.write_bytes(damaged)
        try:
            table = read_parquet(path, Dialect())
        except DataError:
            refused += 1
        else:
            assert all(len(column) == len(table.lines) == table.total for column in table.columns)
    assert refused > 30
