"""Text with delimiters: the cells, the header and the account of every line, compared with the csv module."""

import csv
import io
import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.data import DataError
from core.data.tables.dialect import Dialect
from core.data.tables.formats import read_file
from core.data.tables.source import columns

ODD = ["", "NA", "1,5", "1e39", "inf", "-nan", '"', "'", "a\nb", "true", "#", "\\", "1_000", "0x1", "\x0b", "\u2028"]
anything = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", " "])
def test_delimiters_are_detected(load, flowers, delimiter):
    data = load(flowers.replace(",", delimiter))
    assert data.features == ("width", "height", "colour=blue", "colour=red")
    assert data.x.tolist() == [[1, 2.5, 0, 1], [3, 3.5, 0, 1], [2, 4.5, 1, 0], [4, 5.5, 1, 0]]
    assert data.x.dtype == np.float32
    assert data.x.flags.c_contiguous
    assert data.classes == ("rose", "tulip")
    assert data.y.tolist() == [0, 1, 0, 1]
    assert data.y.dtype == np.int64
    assert data.targets == ("kind",)
    assert data.notes == ()


def test_spaces_may_be_many_and_cells_in_quotes_may_hold_them(load):
    data = load('  a   b\ty \n  1  3  "x 1"\n2   5.5 z  \n\n 4 1 "x 1"\n 3 2 z\n')
    assert data.x.tolist() == [[1, 3], [2, 5.5], [4, 1], [3, 2]]
    assert data.classes == ("x 1", "z")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_endings_of_every_kind_are_read(read, flowers, end):
    table = read(flowers.replace("\n", end))
    assert table.classes == ("rose", "tulip")
    assert table.lines.tolist() == [2, 3, 4, 5]
    assert table.total == 5


def test_mixed_line_endings_are_read(load, flowers):
    assert load(flowers.replace("rose\n", "rose\r\n")).classes == ("rose", "tulip")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252"])
def test_encodings_are_detected_and_said_where_they_are_guessed(load, encoding):
    data = load("größe,art\n" + "3,café\n2,thé\n5,café\n" * 3, encoding=encoding)
    assert data.features == ("größe",)
    assert data.classes == ("café", "thé")
    assert any("is read as" in note for note in data.notes) == (encoding in ("latin-1", "cp1252"))


def test_an_encoding_can_be_chosen_and_what_it_cannot_read_is_counted(read):
    text = "a,b\n1,ø\n2,x\n5,ø\n3,x\n".encode("cp850")
    assert read(text, dialect=Dialect(encoding="cp850")).classes == ("x", "ø")
    assert "2 characters cannot be read as UTF-8." in read(text, dialect=Dialect(encoding="utf-8")).notes
    with pytest.raises(DataError, match="There is no encoding called “klingon”"):
        read(text, dialect=Dialect(encoding="klingon"))


def test_quoted_commas_quotes_and_line_breaks_are_part_of_a_value(read, table_of):
    table = read(table_of({"a,1\nb": [1, 5, 3, 4], 'the "y"': ['p,"q"', "r\ns", 'p,"q"', "r\ns"]}))
    assert [column.name for column in table.columns] == ["a,1 b", 'the "y"']
    assert table.classes == ('p,"q"', "r\ns")
    assert table.lines.tolist() == [3, 4, 6, 7]
    assert table.total == 8


def test_quotes_far_down_are_detected(load):
    text = "a,y\n" + "1,p\n2,q\n" * 3000 + '3,"p"\n4,"q"\n'
    assert load(text).classes == ("p", "q")


def test_spaces_around_values_and_names_are_stripped(load):
    data = load("a , y\n 1, p\n4 ,q \n3,p\n 2 ,q\n")
    assert data.features == ("a",)
    assert data.targets == ("y",)
    assert data.classes == ("p", "q")


def test_names_are_made_unique_and_never_empty(load):
    data = load("a,a,,y\n1,2,3,p\n2,3,4.5,q\n3,4,6,p\n5,4,3,q\n")
    assert data.features == ("a", "a (2)", "column 3")
    assert "2 columns are named “a”. The later ones are numbered." in data.notes


def test_lines_above_the_header_are_counted(read):
    table = read("Measured in May\n\na;b;y\n" + "1,5;2,5;p\n2,5;3,5;q\n" * 3)
    assert [column.name for column in table.columns] == ["a", "b", "y"]
    assert "1 line above the header is skipped." in table.notes
    assert len(table.lines) + sum(part.count for part in table.left_out) == table.total == 9


def test_text_that_looks_like_sql_is_not_executed(load, table_of):
    name = "x'); DROP TABLE t; --"
    data = load(table_of({name: [1, 2, 4, 3], '"y"': ["'", '"', "'", '"']}))
    assert data.features == (name,)
    assert data.classes == ('"', "'")


@pytest.mark.parametrize("name", ["a[1].csv", "*.csv", "what?.csv", "it's.csv", "ü ñ.csv", "k=v.csv"])
@pytest.mark.skipif(os.name == "nt", reason="Windows forbids some of these names")
def test_file_names_with_special_characters_are_read(load, tmp_path, flowers, name):
    (tmp_path / "a1.csv").write_text("no,table\n")
    assert load(flowers, name).classes == ("rose", "tulip")


def test_columns_are_the_names_that_target_accepts(write, read):
    text = "a,a,,the y\n1,2,3,p\n2,3,5.5,q\n3,4,4,p\n4,5,6,q\n"
    names = columns(write(text))
    assert len(names) == 4
    assert names[3] == "the y"
    for name in names:
        assert [column.name for column in read(text, target=name).targets] == [name]


@settings(max_examples=80, **anything)
@given(
    st.lists(st.lists(st.sampled_from(ODD) | st.text(max_size=6), min_size=3, max_size=3), min_size=3, max_size=9),
    st.sampled_from(",;\t|"),
)
def test_cells_are_those_of_the_csv_module_and_every_line_is_accounted_for(write, rows, delimiter):
    rows = [[cell.replace("\0", "").replace("\r", "") for cell in row] for row in rows]
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([["p q", "r s", "t u"], *rows])
    path = write(text.getvalue().encode("utf-8", "replace"))
    raw = read_file(
        Path(path), Dialect(delimiter=delimiter, header="yes", above=0, below=0, comment="none", extras="keep")
    )
    with open(path, newline="", encoding="utf-8") as file:
        wanted = list(csv.reader(file, delimiter=delimiter))[1:]
    assert [list(row) for row in zip(*raw.columns, strict=True)] == wanted
    assert len(raw.lines) + sum(part.count for part in raw.left_out) == raw.total
    assert raw.total == text.getvalue().count("\n")
