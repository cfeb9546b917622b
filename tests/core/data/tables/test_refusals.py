"""What cannot be read is refused in a sentence that says what is wrong, where, and what to do."""

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.data import DataError, TableFile
from core.data.tables import delimited
from core.data.tables.dialect import Dialect
from core.data.tables.source import columns

ROWS = "1,5\n2,6\n3,7\n"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is empty"),
        ('[\n {"a": 1},\n {"a": 2}\n]\n', "file.csv holds JSON. End its name in .json"),
        ('{"a": 1, "b": 2}\n{"a": 2, "b": 2}\n', "file.csv holds JSON. End its name in .json"),
        ("<!DOCTYPE html>\n<html><body></body></html>\n", "file.csv is a web page."),
        ("\ufeff", "is empty"),
        (" \n\n", "is empty"),
        ("\x1c", "has no rows"),
        ("a,b,c\n", "file.csv has no rows. Choose a table with rows."),
        ("a,b,c", "has no rows"),
        ("a,y\n1,p\n2,q\n4,p\n", "file.csv has 3 rows. Training needs at least 4."),
        ("a,y\n1,p\n2,p\n4,p\n3,p\n", "“y” is left out: it is the same in every row."),
        ("a,y\n1,\n2,\n4,\n3,\n", "“y” is left out: it is empty."),
        ("a,y\n1,p\n1,q\n1,p\n1,q\n", "file.csv has no usable input column. “a” is left out: it is the same"),
        ("y\n1\n2\n4\n3\n", "file.csv has no usable input column. Choose a table with another column"),
        ("a,b,c\n1,2,3\n4,5\n6,7,8\n", "Line 3 of file.csv has 2 values, but the lines before it have 3"),
        ("a,b\n1,2\n3,4,5\n6,7\n", "Line 3 of file.csv has 3 values, but the lines before it have 2"),
        ('a,b\n1,2\n3,"4\n5,6\n', "Line 3 of file.csv has a quotation mark without a closing one"),
        ('a,b\n1,2\n3,4\n5,"', "Line 4 of file.csv has a quotation mark without a closing one"),
        ('a,b\n1,2\n3,"4\n' + ROWS * 50_000, "Line 3 of file.csv has a quotation mark without a closing one"),
        ("a,b\n1,2\n0," + "x" * 1_300_000 + "\n1,2\n", "Line 3 of file.csv has a cell of more than a million"),
        ('a,b\n1,2\n3,"4\n' + ROWS * 200_000, "Line 3 of file.csv has a cell of more than a million characters"),
        (b"a,b\n1,2\0\n", "is not a text file. If it is a spreadsheet or an archive, save it as CSV first."),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is not a text file"),
        (b"PK\x03\x04\x14\0\x06\0", "is not a text file"),
        (",".join("abc" * 22_000) + "\n" + ",".join("123" * 22_000) + "\n", "file.csv has more than 65,536 columns."),
    ],
)
def test_unusable_files_are_refused_with_a_message(load, text, sentence):
    with pytest.raises(DataError) as refused:
        load(text)
    assert sentence in str(refused.value)
    assert str(refused.value).endswith(".")


def test_lines_of_another_width_are_left_out_by_choice(read):
    table = read("a,b,y\n1,2,p\n4,5\n6,7,q\n,\n1,2,p\n9,9,9,q\n3,5,q\n", dialect=Dialect(ragged="leave out"))
    assert table.lines.tolist() == [2, 4, 6, 8]
    (part,) = (part for part in table.left_out if part.is_row)
    assert (part.count, part.lines) == (3, (3, 5, 7))
    assert "3 lines are left out, since they have another number of values: line 3, 5, 7." in table.notes


def test_an_unknown_target_is_refused_with_the_names_of_the_columns(load, flowers, table_of):
    with pytest.raises(DataError, match=r"file.csv has no column “colr”\. It has “width”, “height”, “colour”, “kind”"):
        load(flowers, target="colr")
    wide = table_of({f"a{i}": range(4) for i in range(40)} | {"profit": range(4)})
    with pytest.raises(DataError, match=r"It has “profit”, (“a\d+”, ){11}29 more\."):
        load(wide, target="profits")


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("", "No file is chosen. Choose a table."),
        ("nowhere.csv", "There is no file nowhere.csv. If it was moved, choose it again."),
        ("a\0b.csv", "There is no file|cannot be opened"),
        ("x" * 300, "There is no file|cannot be opened"),
        ("https://example.com/data.csv", "There is no file https://example.com/data.csv"),
    ],
)
def test_missing_files_are_refused(path, sentence):
    for use in (lambda: TableFile(path).load(0), lambda: columns(path)):
        with pytest.raises(DataError, match=sentence):
            use()


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(DataError, match=r"is a folder\. Choose a table in it\."):
        TableFile(str(tmp_path)).load(0)


def test_a_table_that_does_not_fit_in_memory_is_refused(read, flowers, monkeypatch):
    def no_memory(*_):
        raise MemoryError

    monkeypatch.setattr(delimited, "find_layout", no_memory)
    with pytest.raises(DataError, match=r"file\.csv does not fit in memory"):
        read(flowers)


def test_guessing_encodings_is_not_imported_before_it_is_needed(write, flowers):
    code = (
        f"import core.data, sys; core.data.TableFile({write(flowers)!r}).load(0); "
        "sys.exit(bool({'charset_normalizer', 'duckdb', 'pandas'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_no_temporary_files_are_left(tmp_path, monkeypatch, flowers):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "f.csv").write_bytes(flowers.encode("utf-16"))
    TableFile("f.csv").load(0)
    assert [path.name for path in tmp_path.iterdir()] == ["f.csv"]


cells = st.one_of(
    st.floats().map(str),
    st.integers().map(str),
    st.text(max_size=8),
    st.sampled_from(["", "NA", "1,5", "1e39", "inf", "-nan", '"', "'", "a\nb", "true", "#", "\\", "1_000", "0x1"]),
)
anything = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}


def check_that_it_loads_or_is_refused(load, text):
    try:
        data = load(text)
    except DataError:
        return
    assert data.x.dtype == np.float32
    assert np.isfinite(data.x).all()
    assert np.isfinite(data.y).all()
    assert len(data.x) == len(data.y) >= 4
    assert data.x.shape[1] == len(data.features) >= 1
    if data.classes:
        assert set(data.y.tolist()) == set(range(len(data.classes)))
        assert len(set(data.classes)) == len(data.classes) >= 2


@settings(max_examples=80, **anything)
@given(st.lists(st.lists(cells, min_size=3, max_size=3), min_size=2, max_size=12))
def test_any_table_loads_or_is_refused(load, table_of, rows):
    text = table_of({f"c{n}": column for n, column in enumerate(zip(*rows, strict=True))}).partition("\n")[2]
    check_that_it_loads_or_is_refused(load, text.encode("utf-8", "replace"))


@settings(max_examples=60, **anything)
@given(st.lists(st.sampled_from([*'01,;\t"\n\r|#a. é', "\ufeff", "1,2\n", "a;b\n"]), max_size=40).map("".join))
def test_any_text_of_csv_characters_loads_or_is_refused(load, text):
    check_that_it_loads_or_is_refused(load, text)


@settings(max_examples=60, **anything)
@given(st.binary(max_size=80))
def test_any_bytes_load_or_are_refused(load, content):
    check_that_it_loads_or_is_refused(load, content)
