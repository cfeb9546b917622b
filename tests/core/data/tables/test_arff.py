"""ARFF files, compared with SciPy's reader, and broken ones."""

import io

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy.io import arff as scipy_arff

from core.data.base import DataError
from core.data.tables.arff import read_arff
from core.data.tables.dialect import Dialect

WEATHER = """% about
@relation weather

@ATTRIBUTE 'out look' {sunny, 'over cast', rainy}
@attribute temp REAL
@attribute Class {yes, no}
@attribute note string
@attribute day date "yyyy-MM-dd HH:mm"

@data
sunny, 8.5e1, no, 'it''s', "2024-03-01 12:30"
% between
'over cast', ?, yes, "a, b \\"c\\"", ?
rainy,7,?,?,"2024-03-02 00:00"
""".replace("'it''s'", r"'it\'s'")


@pytest.fixture
def read(tmp_path):
    def read(text, dialect=None, encoding="utf-8"):
        path = tmp_path / "t.arff"
        path.write_bytes(text.encode(encoding))
        return read_arff(path, dialect or Dialect())

    return read


def accounted(table):
    return len(table.lines) + sum(part.count for part in table.left_out) == table.total


def test_names_types_categories_and_target_come_from_the_file(read):
    table = read(WEATHER)
    assert table.names == ("out look", "temp", "Class", "note", "day")
    assert list(table.types.values()) == ["category", "number", "category", "text", "date"]
    assert table.texts == {"out look": ("sunny", "over cast", "rainy"), "Class": ("yes", "no")}
    assert table.roles == {"Class": "target"}
    assert table.columns[0] == ["sunny", "over cast", "rainy"]
    assert table.columns[1].tolist()[::2] == [85, 7]
    assert np.isnan(table.columns[1][1])
    assert table.columns[2] == ["no", "yes", ""]
    assert table.columns[3] == ["it's", 'a, b "c"', ""]
    assert table.columns[4] == ["2024-03-01T12:30:00", "", "2024-03-02T00:00:00"]
    assert table.lines.tolist() == [11, 13, 14]
    assert {(str(part.reason), part.count) for part in table.left_out} == {
        ("the header", 7),
        ("blank", 2),
        ("a comment", 2),
    }
    assert accounted(table)


def test_without_a_class_the_last_attribute_is_the_target(read):
    assert read("@relation r\n@attribute a real\n@attribute b real\n@data\n1,2").roles == {"b": "target"}


def test_a_category_that_is_not_listed_is_kept_and_said(read):
    table = read("@attribute a {x, y}\n@data\nx\nz\nz")
    assert table.texts == {"a": ("x", "y", "z")}
    assert table.columns[0] == ["x", "z", "z"]
    assert table.notes == ("“a” has texts that its @attribute does not list: “z”, first in line 4.",)


def test_sparse_rows(read):
    head = "@attribute a real\n@attribute b {x, y}\n@attribute c string\n@data\n"
    table = read(head + "{0 1.5, 2 'a, b'}\n{1 y}\n{}\n{0 ?}\n")
    assert table.columns[0].tolist()[:3] == [1.5, 0, 0]
    assert np.isnan(table.columns[0][3])
    assert table.columns[1] == ["x", "y", "x", "x"]
    assert table.columns[2] == ["a, b", "", "", ""]
    for row in ("{3 1}", "{0}", "{0 1", "{0 1, 0 2}", "{a 1}"):
        with pytest.raises(DataError, match=r"Line 5 of t\.arff has a quotation mark .* or is not a sparse row"):
            read(head + row)


def test_numbers_that_are_none_and_long_whole_numbers_stay_texts(read):
    table = read("@attribute a numeric\n@attribute b numeric\n@data\n1_0,9007199254740993\n2,1\n")
    assert table.columns == (["1_0", "2"], ["9007199254740993", "1"])
    assert table.types == {"a": "number", "b": "number"}


def test_dates_without_a_time(read):
    table = read("@attribute d date 'dd.MM.yyyy'\n@data\n01.03.2024\nsoon\n")
    assert table.columns[0] == ["2024-03-01", "soon"]


@pytest.mark.parametrize("row", ["1", "1,2,3", "1,'2", ""])
def test_a_row_of_another_width_is_refused_or_left_out(read, row):
    text = f"@attribute a real\n@attribute b real\n@data\n1,2\n{row}\n3,4"
    lenient = read(text, Dialect(ragged="leave out"))
    assert accounted(lenient)
    assert lenient.lines.tolist() == [4, 6]
    if row:
        with pytest.raises(
            DataError, match=r"Line 5 of t\.arff has ([0-9] values?, but there are 2 attributes|a quotation)"
        ):
            read(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "t.arff is empty"),
        ("@relation x\n", "t.arff has no line @data"),
        ("@data\n1,2", "t.arff declares no @attribute before @data"),
        ("@attribute a real\n@data\n", "t.arff has no rows"),
        ("a,b\n1,2", "Line 1 of t.arff is neither @relation, @attribute nor @data"),
        ("@attribute a what\n@data\n1", "Line 1 of t.arff declares no attribute"),
        ("@attribute 'a\n@data\n1", "Line 1 of t.arff declares no attribute"),
        ("\x00\x01\x02", "t.arff is not a text file"),
    ],
)
def test_what_is_no_arff_file_is_refused(read, text, said):
    with pytest.raises(DataError) as raised:
        read(text)
    assert said in str(raised.value)


def test_other_scripts_and_encodings(read):
    text = "@attribute 'год' {Zoë, Ö}\n@data\nZoë\nÖ\nZoë\n"
    assert read(text, encoding="utf-8-sig").columns[0] == ["Zoë", "Ö", "Zoë"]
    assert read("@attribute g {Zoë, Ö}\n@data\nZoë\nÖ\n", Dialect(encoding="cp1252"), "cp1252").columns[0] == [
        "Zoë",
        "Ö",
    ]


NAMES = st.text("abc '%,{}\"\\", min_size=1, max_size=5).map(lambda text: f"x{text}y")
NUMBERS = st.lists(st.one_of(st.none(), st.floats(-1e9, 1e9), st.integers(-999, 999)), min_size=4, max_size=4)


def written(text):
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(NAMES, min_size=1, max_size=4, unique=True),
    st.data(),
    st.lists(st.sampled_from(["", "% c"]), max_size=3),
)
def test_what_was_written_is_read(read, texts, data, noise):
    numbers, chosen = data.draw(NUMBERS), [data.draw(st.sampled_from(texts)) for _ in range(4)]
    head = [
        "@relation r",
        "@attribute n numeric",
        f"@attribute {written(texts[0])} {{{','.join(map(written, texts))}}}",
    ]
    rows = [f"{'?' if n is None else repr(n)},{written(t)}" for n, t in zip(numbers, chosen, strict=True)]
    table = read("\n".join([*head, *noise, "@data", *rows, *noise]) + "\n")
    assert accounted(table)
    assert table.texts[table.names[1]] == tuple(texts)
    assert table.columns[1] == chosen
    np.testing.assert_array_equal(table.columns[0], [np.nan if n is None else float(n) for n in numbers])


def test_scipy_reads_the_same(read):
    text = "@relation w\n@attribute a numeric\n@attribute b real\n@attribute class {p, 'q r'}\n@data\n"
    text += "-0.34,1e3,'q r'\n?,-2.,p\n.5,7,p\n"
    rows, meta = scipy_arff.loadarff(io.StringIO(text))
    table = read(text)
    assert table.names == tuple(meta.names())
    for name, column in zip(table.names, table.columns, strict=True):
        if isinstance(column, np.ndarray):
            np.testing.assert_array_equal(column, rows[name])
        else:
            assert column == [cell.decode() for cell in rows[name]]
