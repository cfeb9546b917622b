"""CSV files, well-formed and malformed."""

import csv
import io
import os
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.data import DataError
from core.data.csv import table
from core.data.csv.source import CSV, columns

FLOWERS = "width,height,colour,kind\n1,2.5,red,rose\n2,3.5,red,tulip\n3,4.5,blue,rose\n4,5.5,blue,tulip\n"


@pytest.fixture
def load(tmp_path):
    def write_and_load(text, target="", name="file.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return CSV(str(path), target).load(0)

    return write_and_load


WEIGHTED = "width,kind,counts\n1,rose,2\n2,tulip,0\n3,rose,0.5\n4,tulip,1\n5,rose,\n"


def test_a_column_can_hold_sample_weights(tmp_path):
    path = tmp_path / "f.csv"
    path.write_text(WEIGHTED)
    data = CSV(str(path), sample_weight="counts").load(0)
    assert data.targets == ("kind",)  # the last column that is not the sample weight
    assert data.features == ("width",)
    assert data.importance.tolist() == [2, 0, 0.5, 1]
    assert data.importance.dtype == np.float32
    assert data.notes == ("1 row is skipped: a value is missing or not finite.",)
    assert CSV(str(path), "kind").load(0).importance is None


@pytest.mark.parametrize(
    ("text", "target", "importance", "wanted"),
    [
        (WEIGHTED, "", "count", "f.csv has no column “count”. It has “width”, “kind”, “counts”."),
        (WEIGHTED, "", "kind", "“kind” contains text, but sample weights are numbers. Choose another column."),
        (WEIGHTED, "counts", "counts", "“counts” is the target, so it cannot be the sample weight."),
        (
            WEIGHTED.replace("0.5", "-1"),
            "",
            "counts",
            "“counts” contains negative values.",
        ),
        ("a,b,w\n1,2,0\n2,1,0\n3,4,0\n4,2,0\n", "", "w", "“w” is 0 in every row. Sample weights must not all be 0."),
    ],
)
def test_invalid_sample_weights_are_refused(tmp_path, text, target, importance, wanted):
    path = tmp_path / "f.csv"
    path.write_text(text)
    with pytest.raises(DataError) as error:
        CSV(str(path), target, importance).load(0)
    assert str(error.value).startswith(wanted)


def table_of(columns):
    """CSV text of a header and rows, as the csv module writes it."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows(zip(*columns.values(), strict=True))
    return text.getvalue()


def test_numbers_texts_and_classes_are_distinguished(load):
    data = load(FLOWERS)
    assert data.features == ("width", "height", "colour=blue", "colour=red")
    assert data.x.tolist() == [[1, 2.5, 0, 1], [2, 3.5, 0, 1], [3, 4.5, 1, 0], [4, 5.5, 1, 0]]
    assert data.classes == ("rose", "tulip")
    assert data.y.tolist() == [0, 1, 0, 1]
    assert data.targets == ("kind",)
    assert data.notes == ()
    assert data.x.dtype == np.float32
    assert data.x.flags.c_contiguous
    assert data.y.dtype == np.int64


def test_any_column_can_be_the_target(load):
    data = load(FLOWERS, target="height")
    assert data.features == ("width", "colour=blue", "colour=red", "kind=rose", "kind=tulip")
    assert data.y.dtype == np.float32
    assert data.y.tolist() == [[2.5], [3.5], [4.5], [5.5]]
    assert data.classes == ()


def test_many_rows_arrive_in_order_and_as_the_csv_module_reads_them(load, monkeypatch):
    random = np.random.default_rng(0)
    values = random.normal(0, 1000, (9000, 3))
    kinds = random.choice(["b", "a", "c"], 9000)
    text = table_of({"p": values[:, 0], "q": values[:, 1], "r": values[:, 2], "kind": kinds})
    monkeypatch.setattr("core.data.csv.rows.BATCH", 1000)
    monkeypatch.setattr("core.data.csv.rows.LARGE", 1000)
    monkeypatch.setattr(table, "SAMPLE", 100)
    rows = list(csv.reader(io.StringIO(text)))[1:]
    data = load(text)
    np.testing.assert_array_equal(data.x, np.array([row[:3] for row in rows]).astype(np.float32))
    assert [data.classes[k] for k in data.y] == [row[3] for row in rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_are_detected(load, delimiter):
    assert load(FLOWERS.replace(",", delimiter)).x.shape == (4, 4)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_endings_of_every_kind_are_read(load, end):
    assert load(FLOWERS.replace("\n", end)).classes == ("rose", "tulip")


def test_mixed_line_endings_are_read(load):
    assert load(FLOWERS.replace("rose\n", "rose\r\n")).classes == ("rose", "tulip")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252"])
def test_encodings_are_detected(load, encoding):
    data = load("größe,art\n" + "1,café\n2,thé\n" * 3, encoding=encoding)
    assert data.features == ("größe",)
    assert data.classes == ("café", "thé")
    assert any("read as" in note for note in data.notes) == (not encoding.startswith("utf-8"))


def test_decimal_commas_are_read_and_noted(load):
    data = load("a;b;y\n1,5;2;x\n-2,25;3;z\n3;4;x\n1e1;5;z\n")
    assert data.x[:, 0].tolist() == [1.5, -2.25, 3, 10]
    assert data.notes == ("Read with a decimal comma: “a”.",)


def test_a_table_with_only_decimal_commas_keeps_its_header(load):
    rows = "".join(";".join(f"{i},{k}5" for k in range(6)) + "\n" for i in range(50))
    data = load("a;b;c;d;e;f\n" + rows)
    assert data.features == ("a", "b", "c", "d", "e")
    assert data.x[3].tolist() == pytest.approx([3.05, 3.15, 3.25, 3.35, 3.45])
    assert data.y[3, 0] == pytest.approx(3.55)


def test_decimal_commas_below_a_title_are_read(load):
    data = load("Measured in May\n\na;b;y\n" + "1,5;2,5;p\n2,5;3,5;q\n" * 3)
    assert data.features == ("a", "b")


def test_quoted_commas_quotes_and_line_breaks_are_part_of_a_value(load):
    text = table_of({"a,1\nb": [1, 2, 3, 4], 'the "y"': ['p,"q"', "r\ns", 'p,"q"', "r\ns"]})
    data = load(text)
    assert data.features == ("a,1\nb",)
    assert data.classes == ('p,"q"', "r\ns")


def test_quotes_far_down_are_detected(load):
    text = "a,y\n" + "1,p\n2,q\n" * 3000 + '3,"p"\n4,"q"\n'
    assert load(text).classes == ("p", "q")


def test_spaces_around_values_and_names_are_stripped(load):
    data = load("a , y\n 1, p\n2 ,q \n3,p\n 4 ,q\n")
    assert data.features == ("a",)
    assert data.targets == ("y",)
    assert data.classes == ("p", "q")


def test_names_are_made_unique_and_never_empty(load):
    data = load("a,a,,y\n1,2,3,p\n2,3,4,q\n3,4,6,p\n5,4,3,q\n")
    assert len(set(data.features)) == 3
    assert all(data.features)


def test_classes_of_numbers_are_sorted_as_numbers(load):
    data = load("a,y\n" + "".join(f"{i},{(10, 2, -1)[i % 3]}\n" for i in range(12)))
    assert data.classes == ("-1", "2", "10")
    assert [data.classes[k] for k in data.y[:3]] == ["10", "2", "-1"]


def test_integers_with_a_decimal_point_are_classes_too(load):
    assert load("a,y\n1,0.0\n2,1.0\n3,0.0\n4,1.0\n").classes == ("0", "1")


@pytest.mark.parametrize(
    "values",
    [
        [0.5, 1, 0.5, 1],  # not integers
        [1, 100, 1, 100],  # too large
        [1, 2, 3, 4],  # one row per value
        [*range(21), *range(21)],  # too many
    ],
)
def test_other_numbers_are_a_regression(load, values):
    data = load(table_of({"a": range(len(values)), "y": values}))
    assert data.classes == ()
    np.testing.assert_array_equal(data.y[:, 0], np.array(values, np.float32))


def test_twenty_numbers_are_classes(load):
    assert len(load(table_of({"a": range(40), "y": [*range(20), *range(20)]})).classes) == 20


def test_booleans_are_classes(load):
    assert load("a,y\n1,true\n2,false\n3,true\n4,false\n").classes == ("false", "true")


def test_a_column_of_33_texts_is_skipped_and_one_of_32_is_not(load):
    texts = {"few": [f"f{i % 32}" for i in range(99)], "many": [f"m{i % 33}" for i in range(99)]}
    data = load(table_of({"a": range(99)} | texts | {"y": [i % 2 for i in range(99)]}))
    assert len(data.features) == 33
    assert data.notes == ("“many” is skipped: it has more than 32 distinct texts.",)


def test_a_column_of_names_is_skipped(load):
    names = [f"person {i}" for i in range(3000)]
    data = load(table_of({"name": names, "a": range(3000), "y": [i % 2 for i in range(3000)]}))
    assert data.features == ("a",)
    assert len(data.notes) == 1


def test_constant_and_empty_columns_are_skipped_with_a_note_each(load):
    data = load("a,b,c,d,y\n1,7,,p,0\n2,7,,p,1\n3,7,,p,0\n4,,,p,1\n")
    assert data.features == ("a",)
    assert len(data.x) == 4
    assert data.notes == (
        "“b” is skipped: it is the same in every row.",
        "“c” is skipped: it is empty.",
        "“d” is skipped: it is the same in every row.",
    )


def test_a_column_that_varies_only_in_skipped_rows_is_skipped_too(load):
    data = load("a,b,y\n1,7,0\n2,7,1\n3,7,0\n4,7,1\n,8,1\n")
    assert data.features == ("a",)
    assert "“b” is skipped: it is the same in every row." in data.notes


@pytest.mark.parametrize("gap", ["", "NA", "n/a", "NaN", "null", "?", " ", "inf", "-inf"])
@pytest.mark.parametrize("whole_file_is_sample", [True, False])
def test_rows_with_missing_values_are_skipped_with_one_note(load, gap, whole_file_is_sample, monkeypatch):
    if not whole_file_is_sample:
        monkeypatch.setattr(table, "SAMPLE", 1)
    good = "".join(f"{i},{i / 2},{'pq'[i % 2]}\n" for i in range(600))
    data = load(f"a,b,y\n{good}{gap},1,p\n3,{gap},q\n")
    assert len(data.x) == 600
    assert data.notes == ("2 rows are skipped: a value is missing or not finite.",)


def test_a_row_without_a_class_is_skipped(load):
    data = load("a,y\n1,p\n2,q\n3,\n4,p\n5,q\n")
    assert data.x[:, 0].tolist() == [1, 2, 4, 5]
    assert data.notes == ("1 row is skipped: a value is missing or not finite.",)


def test_a_class_with_only_skipped_rows_is_not_a_class(load):
    assert load("a,y\n1,p\n2,q\n,r\n4,p\n5,q\n").classes == ("p", "q")


def test_a_column_with_text_far_down_is_profiled_again(load, monkeypatch):
    monkeypatch.setattr(table, "SAMPLE", 1)
    rows = "".join(f"{i},{i % 3},{'pq'[i % 2]}\n" for i in range(600))
    data = load(f"a,b,y\n{rows}5,x,p\n6,x,q\n")
    assert data.features == ("a", "b=0", "b=1", "b=2", "b=x")
    assert len(data.x) == 602


def test_a_column_with_a_decimal_comma_far_down_is_profiled_again(load, monkeypatch):
    monkeypatch.setattr(table, "SAMPLE", 1)
    rows = "".join(f"{i};{'pq'[i % 2]}\n" for i in range(600))
    data = load(f"a;y\n{rows}2,5;p\n")
    assert data.x[-1].tolist() == [2.5]


@pytest.mark.parametrize("number", ["1e39", "-3.5e38", "1e400"])
def test_numbers_beyond_float32_are_refused(load, number):
    with pytest.raises(DataError, match="“a” contains values beyond"):
        load(f"a,y\n1,p\n2,q\n3,p\n{number},q\n")


def test_the_largest_float32_is_accepted(load):
    assert load("a,y\n1,p\n2,q\n3,p\n3.4028234e38,q\n").x.max() == np.finfo(np.float32).max


def test_lines_above_the_header_are_noted(load):
    data = load("Measured in May\n\na,b,y\n1,2,p\n2,3,q\n3,4,p\n4,5,q\n")
    assert data.features == ("a", "b")
    assert data.notes[0].startswith("The header was found below line")


@pytest.mark.parametrize(
    "text",
    [
        "5.15,3.64,0\n4.5,-1e3,1\n7,8,0\n1,2,1\n2,2.5,0\n",
        "5,15;3,64;0\n4,5;-1000;1\n7;8;0\n1;2;1\n2;2,5;0\n",
        "5.15 \t3.64\t0\n4.5\t-1e3\t1\n7\t8\t0\n1\t2\t1\n2\t2.5\t0",
        "5.15,3.64,0\r\n4.5,-1e3,1\r\n7,8,0\r\n1,2,1\r\n2,2.5,0\r\n",
    ],
)
def test_a_table_without_a_header_keeps_its_first_row(load, tmp_path, text):
    data = load(text)
    rows = np.array([[5.15, 3.64], [4.5, -1000], [7, 8], [1, 2], [2, 2.5]], np.float32)
    assert np.array_equal(data.x, rows)
    assert data.y.tolist() == [0, 1, 0, 1, 0]
    assert data.features == ("column 1", "column 2")
    assert data.targets == ("column 3",)
    assert "is read as a row" in data.notes[0]


def test_a_table_without_a_header_is_read_as_numpy_reads_it(load, tmp_path):
    rows = np.random.default_rng(3).normal(size=(50, 4)).astype(np.float32)
    np.savetxt(tmp_path / "rows.csv", rows, delimiter=",", fmt="%.9g")
    text = (tmp_path / "rows.csv").read_text()
    data = load(text, target="column 2")
    wanted = np.loadtxt(tmp_path / "rows.csv", delimiter=",", dtype=np.float32)
    assert np.array_equal(data.x, wanted[:, [0, 2, 3]])
    assert np.array_equal(data.y[:, 0], wanted[:, 1])


@pytest.mark.parametrize("header", ["1,2,y", "2019_1,2019_2,2019_3", "1,,3", "0x1,0x2,0x3"])
def test_a_first_line_with_anything_but_numbers_is_a_header(load, header):
    data = load(f"{header}\n1,2,0\n4,5,1\n7,8,0\n1,2,1\n")
    assert len(data.x) == 4
    assert not data.notes


def test_text_that_looks_like_sql_is_not_executed(load):
    name = "x'); DROP TABLE t; --"
    data = load(table_of({name: [1, 2, 3, 4], '"y"': ["'", '"', "'", '"']}))
    assert data.features == (name,)
    assert data.classes == ('"', "'")


@pytest.mark.parametrize("name", ["a[1].csv", "*.csv", "what?.csv", "it's.csv", "ü ñ.csv", "k=v.csv"])
@pytest.mark.skipif(os.name == "nt", reason="Windows forbids some of these names")
def test_file_names_with_special_characters_are_read(load, tmp_path, name):
    (tmp_path / "a1.csv").write_text("no,table\n")
    assert load(FLOWERS, name=name).classes == ("rose", "tulip")


def test_the_seed_has_no_effect(tmp_path):
    (tmp_path / "f.csv").write_text(FLOWERS)
    source = CSV(str(tmp_path / "f.csv"))
    np.testing.assert_array_equal(source.load(1).x, source.load(2).x)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is empty"),
        ("\ufeff", "is empty"),
        (" \n\n", "is empty"),
        ("\x1c", "has a header but no rows"),
        ("a,b,c\n", "has a header but no rows"),
        ("a,b,c", "has a header but no rows"),
        ("a,y\n1,p\n2,q\n3,p\n", "file.csv has 3 complete rows. Training needs at least 4"),
        ("a,y\n1,p\n,q\n,p\n4,q\n,p\n", "“a” lacks 3 of 5 values"),
        ("a,y\n1,p\n2,p\n3,p\n4,p\n", "“y” is the same in every row"),
        ("a,y\n1,\n2,\n3,\n4,\n", "“y” is empty in every row"),
        ("a,y\n1,p\n1,q\n1,p\n1,q\n", "no usable input column. “a” is skipped: it is the same"),
        ("y\n1\n2\n3\n4\n", "no usable input column"),
        ("a,b,c\n1,2,3\n4,5\n6,7,8\n", "Line 3 of file.csv has 2 values, but the header has 3"),
        ("a,b\n1,2\n3,4,5\n6,7\n", "Line 3 of file.csv has 3 values, but the header has 2"),
        ('a,b\n1,2\n3,"4\n5,6\n', "Line 3 of file.csv has a quotation mark without a closing one"),
        (b"a,b\n1,2\0\n", "is not a text file"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is not a text file"),
        (b"PK\x03\x04\x14\0\x06\0", "is not a text file"),
        ("a,b\n0," + "x" * 4_300_000 + "\n1,2\n", "Line 2 of file.csv is too long"),
        ("a,b\n0," + "x" * 9_000_000 + "\n1,2\n", "cannot be read as a table"),
    ],
)
def test_unusable_files_are_refused_with_a_message(load, text, sentence):
    with pytest.raises(DataError, match=sentence) as refused:
        load(text)
    assert str(refused.value).endswith(".")


def test_more_than_1000_classes_are_refused(load):
    kinds = [f"k{i % 1001}" for i in range(2002)]
    with pytest.raises(DataError, match="more than 1000 distinct texts"):
        load(table_of({"a": range(2002), "y": kinds}))


def test_1000_classes_are_accepted(load):
    kinds = [f"k{i % 1000:04}" for i in range(2000)]
    data = load(table_of({"a": range(2000), "y": kinds}))
    assert data.y.tolist() == [i % 1000 for i in range(2000)]


def test_a_target_of_unique_ids_is_refused(load):
    with pytest.raises(DataError, match="more than 1000 distinct texts"):
        load(table_of({"a": range(9000), "y": [f"id {i}" for i in range(9000)]}))


def test_an_unknown_target_is_refused_with_the_names_of_the_columns(load):
    with pytest.raises(DataError, match=r"no column “colr”\. It has .*“colour”"):
        load(FLOWERS, target="colr")
    wide = table_of({f"a{i}": range(4) for i in range(40)} | {"profit": range(4)})
    with pytest.raises(DataError, match=r"It has “profit”, (“a\d+”, ){11}others\."):
        load(wide, target="profits")


def test_too_many_columns_are_refused(load):
    with pytest.raises(DataError, match="has 4097 columns"):
        load(",".join(f"a{i}" for i in range(4097)) + "\n" + ",".join("1" * 4097) + "\n")


@pytest.mark.parametrize(
    ("path", "sentence"),
    [("", "No file is chosen"), ("nowhere.csv", "There is no file"), ("a\0b.csv", "There is no file|cannot")],
)
def test_missing_files_are_refused(path, sentence):
    for use in (lambda: CSV(path).load(0), lambda: columns(path)):
        with pytest.raises(DataError, match=sentence):
            use()


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(DataError, match="is a folder"):
        CSV(str(tmp_path)).load(0)


def test_a_url_is_treated_as_a_missing_file():
    with pytest.raises(DataError, match="There is no file"):
        CSV("https://example.com/data.csv").load(0)


def test_columns_are_the_names_that_target_accepts(tmp_path, load):
    text = "a,a,,the y\n1,2,3,p\n2,3,5,q\n3,4,4,p\n4,5,6,q\n"
    (tmp_path / "f.csv").write_text(text)
    names = columns(str(tmp_path / "f.csv"))
    assert len(names) == 4
    assert names[3] == "the y"
    for name in names:
        assert load(text, target=name).targets == (name,)


def test_duckdb_is_not_imported_before_a_file_is_read():
    code = "import core.data, sys; sys.exit('duckdb' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_no_temporary_files_are_left(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "f.csv").write_bytes(FLOWERS.encode("utf-16"))
    CSV("f.csv").load(0)
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
    assert data.x.shape[1] == len(data.features) == len(set(data.features)) >= 1
    if data.classes:
        assert set(data.y.tolist()) == set(range(len(data.classes)))
        assert len(set(data.classes)) == len(data.classes) >= 2


@settings(max_examples=60, **anything)
@given(st.lists(st.lists(cells, min_size=3, max_size=3), min_size=2, max_size=12))
def test_any_table_loads_or_is_refused(load, rows):
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    check_that_it_loads_or_is_refused(load, text.getvalue().encode("utf-8", "replace"))


@settings(max_examples=40, **anything)
@given(st.lists(st.sampled_from([*'01,;\t"\n\r|#a. é', "\ufeff", "1,2\n", "a;b\n"]), max_size=40).map("".join))
def test_any_text_of_csv_characters_loads_or_is_refused(load, text):
    check_that_it_loads_or_is_refused(load, text)


@settings(max_examples=40, **anything)
@given(st.binary(max_size=80))
def test_any_bytes_load_or_are_refused(load, content):
    check_that_it_loads_or_is_refused(load, content)
