"""Types, roles and the header: what is guessed, what is said, and that every guess can be overruled."""

import numpy as np
import pytest

from core.data import DataError
from core.data.reading.column import ColumnReading
from core.data.tables.dialect import Dialect


def roles(table):
    return {column.name: column.reading.role for column in table.columns}


def types(table):
    return {column.name: column.reading.type for column in table.columns}


def test_any_column_can_be_the_target(load, flowers):
    data = load(flowers, target="height")
    assert data.features == ("width", "colour=blue", "colour=red", "kind=rose", "kind=tulip")
    assert data.y.dtype == np.float32
    assert data.y.tolist() == [[2.5], [3.5], [4.5], [5.5]]
    assert data.classes == ()


def test_the_seed_has_no_effect(write, flowers):
    from core.data import TableFile

    one, two = (TableFile(write(flowers)).load(seed) for seed in (1, 2))
    assert [c.values.tolist() for c in one.columns] == [c.values.tolist() for c in two.columns]


def test_classes_of_numbers_are_sorted_as_numbers(load):
    data = load("a,y\n" + "".join(f"{i * i},{(10, 2, -1)[i % 3]}\n" for i in range(12)))
    assert data.classes == ("-1", "2", "10")
    assert [data.classes[k] for k in data.y[:3]] == ["10", "2", "-1"]


def test_whole_numbers_with_a_decimal_point_are_classes_too(load):
    data = load("a,y\n1,0.0\n2,1.0\n5,0.0\n4,1.0\n")
    assert data.classes == ("0", "1")
    assert data.y.tolist() == [0, 1, 0, 1]


@pytest.mark.parametrize(
    "values",
    [
        [0.5, 1, 0.5, 1],  # not whole
        [1, 100, 1, 100],  # too large
        [1, 2, 3, 4],  # one row per value
        [*range(21), *range(21)],  # too many
    ],
)
def test_other_numbers_are_a_regression(load, table_of, values):
    data = load(table_of({"a": np.arange(len(values)) ** 2, "y": values}), target="y")
    assert data.classes == ()
    np.testing.assert_array_equal(data.y[:, 0], np.array(values, np.float32))


def test_few_whole_numbers_are_classes_and_the_choice_is_said(read, table_of):
    text = table_of({"a": np.arange(40) ** 2, "y": [*range(20), *range(20)]})
    table = read(text)
    assert len(table.classes) == 20
    (note,) = table.column("y").notes
    assert "20 different whole numbers, so they are read as classes. To predict numbers, choose the type number" in note
    assert read(text, columns=(ColumnReading(name="y", type="number"),)).classes == ()


def test_yes_and_no_are_read_in_every_spelling(read):
    table = read("a,b,y\n1,TRUE,yes\n2,False,no\n5,true,YES\n4,FALSE,no\n")
    assert types(table) == {"a": "number", "b": "boolean", "y": "boolean"}
    assert table.column("b").values.tolist() == [1, 0, 1, 0]
    assert table.targets[0].values.tolist() == [1, 0, 1, 0]


def test_a_column_of_33_texts_is_left_out_and_one_of_32_is_not(read, load, table_of):
    texts = {"few": [f"f{i % 32}" for i in range(99)], "many": [f"m {i % 33}" for i in range(99)]}
    text = table_of({"a": np.arange(99) ** 2} | texts | {"y": [i % 2 for i in range(99)]})
    assert len(load(text).features) == 33
    (note,) = read(text).column("many").notes
    assert note.startswith("“many” is left out: it has 33 different texts.")
    chosen = (ColumnReading(name="many", type="category"),)
    assert len(load(text, columns=chosen).features) == 66


def test_a_column_of_names_is_left_out(load, table_of):
    names = [f"person {i}" for i in range(3000)]
    data = load(table_of({"name": names, "a": np.arange(3000) ** 2, "y": [i % 2 for i in range(3000)]}))
    assert data.features == ("a",)


def test_constant_and_empty_columns_are_left_out_with_a_note_each(read):
    table = read("a,b,c,d,y\n1,7,,p,0\n2,7,,p,1\n5,7,,p,0\n4,7,,p,1\n")
    assert roles(table) == {"a": "feature", "b": "ignore", "c": "ignore", "d": "ignore", "y": "target"}
    assert [table.column(name).notes[0] for name in "bcd"] == [
        "“b” is left out: it is the same in every row.",
        "“c” is left out: it is empty.",
        "“d” is left out: it is the same in every row.",
    ]


@pytest.mark.parametrize(
    ("name", "values", "role"),
    [
        ("", range(1, 41), "id"),  # counts the rows
        ("x", range(40, 0, -1), "id"),
        ("x", [2.5 + i for i in range(40)], "feature"),  # steps of one, but no whole numbers
        ("id", [i * 7 % 41 for i in range(40)], "id"),
        ("user_id", [i * 7 % 41 for i in range(40)], "id"),
        ("idea", [i * 7 % 41 for i in range(40)], "feature"),
        ("id", [i % 5 for i in range(40)], "feature"),  # no identifier: values repeat
        ("key", [f"k{i}" for i in range(40)], "id"),
        ("hash", [f"{i:x}f3" for i in range(40)], "id"),
    ],
)
def test_identifiers_and_counters_are_no_features_unless_chosen(read, table_of, name, values, role):
    text = table_of({name: values, "a": [i * i % 17 for i in range(40)], "y": ["p", "q"] * 20})
    table = read(text)
    column = table.columns[0]
    assert column.reading.role == role
    assert bool(column.notes) == (role == "id")
    chosen = (ColumnReading(name=column.name, role="feature"),)
    assert read(text, columns=chosen).columns[0].reading.role == "feature"


def test_a_column_that_looks_like_an_identifier_is_used_if_there_is_no_other(read):
    table = read("id,y\n" + "".join(f"{i},{'pq'[i > 20]}\n" for i in range(40)))
    assert roles(table) == {"id": "feature", "y": "target"}
    assert table.column("id").notes == ("“id” may only identify the rows, but there is no other feature.",)


@pytest.mark.parametrize(
    "text",
    [
        "5.15,3.64,0\n4.5,-1e3,1\n7,8,0\n1,2,1\n2,2.5,0\n",
        "5,15;3,64;0\n4,5;-1000;1\n7;8;0\n1;2;1\n2;2,5;0\n",
        "5.15 \t3.64\t0\n4.5\t-1e3\t1\n7\t8\t0\n1\t2\t1\n2\t2.5\t0",
        "5.15,3.64,0\r\n4.5,-1e3,1\r\n7,8,0\r\n1,2,1\r\n2,2.5,0\r\n",
    ],
)
def test_a_table_without_a_header_keeps_its_first_row(load, text):
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
    data = load((tmp_path / "rows.csv").read_text(), target="column 2")
    wanted = np.loadtxt(tmp_path / "rows.csv", delimiter=",", dtype=np.float32)
    assert np.array_equal(data.x, wanted[:, [0, 2, 3]])
    assert np.array_equal(data.y[:, 0], wanted[:, 1])


@pytest.mark.parametrize(
    ("first", "is_header"),
    [
        ("1,2,y", True),
        ("2019_1,2019_2,2019_3", True),
        ("0x1,0x2,0x3", True),
        (",a,b", True),
        ("a,,b", True),
        ("1,,3", False),  # a gap, like those below
        ("1,?,3", False),
        ("1.5,2.5,sold", False),  # names are no fractions
        ("1,1,sold", False),  # names are different
    ],
)
def test_a_first_line_that_fits_the_columns_is_a_row_and_any_other_a_header(read, first, is_header):
    table = read(f"{first}\n1.5,2,0\n4,5.5,1\n7,8,0\n1,2.5,1\n3,3,0\n")
    assert table.dialect.header == ("yes" if is_header else "no")
    assert len(table.lines) == 6 - is_header
    assert (table.columns[2].name == "column 3") != is_header


def test_years_in_a_row_are_names(read):
    table = read("country,2019,2020,2021,y\nPeru,1,5,3,p\nChile,3.5,2,1,q\nCuba,2.5,1,1,p\nHaiti,7,8,4,q\n")
    assert [column.name for column in table.columns] == ["country", "2019", "2020", "2021", "y"]
    assert len(read("A,1,2,3,p\nB,2,3,4,q\nC,5,6,7,p\nD,7,8,4,q\n").lines) == 4


@pytest.mark.parametrize("header", ["yes", "no"])
def test_a_header_can_be_chosen(read, header):
    table = read("1,2,3\n4,5,5\n7,1,0\n1,2,1\n4,4,4\n", dialect=Dialect(header=header))
    assert len(table.lines) == 5 - (header == "yes")
    assert table.columns[0].name == ("1" if header == "yes" else "column 1")


@pytest.mark.parametrize(
    ("cells", "form", "first"),
    [
        (["2024-02-29", "2024-03-01", "2023-12-31"], "%Y-%m-%d", 1709164800),
        (["29.02.2024 12:00", "01.03.2024 00:30", "31.12.2023 23:59"], "%d.%m.%Y %H:%M", 1709208000),
        (["02/29/2024", "03/01/2024", "12/31/2023"], "%m/%d/%Y", 1709164800),
        (["2024-02-29T12:00:00Z", "2024-03-01T00:00:00Z", "2023-12-31T00:00:00Z"], "%Y-%m-%d %H:%M:%S", 1709208000),
    ],
)
def test_dates_are_seconds_since_1970(read, table_of, cells, form, first):
    table = read(table_of({"when": cells * 4, "a": np.arange(12) ** 2, "y": ["p", "q"] * 6}))
    column = table.column("when")
    assert (column.reading.type, column.reading.role, column.reading.date_format) == ("date", "feature", form)
    assert column.values[0] == first
    assert column.notes


def test_a_date_that_can_be_read_in_two_ways_is_said(read, table_of):
    table = read(table_of({"when": ["01/02/2024", "03/04/2024", "05/06/2023"] * 4, "y": ["p", "q"] * 6}))
    assert "can be read with the day or the month first. It is read as “%d/%m/%Y”." in table.column("when").notes[0]
    chosen = (ColumnReading(name="when", type="date", date_format="%m/%d/%Y"),)
    table = read(table_of({"when": ["01/02/2024", "03/04/2024"] * 2, "y": ["p", "q"] * 2}), columns=chosen)
    assert table.column("when").values[0] == 1704153600


def test_more_than_1000_classes_are_refused(load, table_of):
    kinds = [f"k{i % 1001}" for i in range(2002)]
    with pytest.raises(DataError, match="more than 1000 different texts"):
        load(table_of({"a": np.arange(2002) ** 2, "y": kinds}))
    with pytest.raises(DataError, match="more than 1000 different texts"):
        load(table_of({"a": np.arange(9000) % 71, "y": [f"id {i}" for i in range(9000)]}))


def test_1000_classes_are_accepted(load, table_of):
    kinds = [f"k{i % 1000:04}" for i in range(2000)]
    data = load(table_of({"a": np.arange(2000) ** 2, "y": kinds}))
    assert data.y.tolist() == [i % 1000 for i in range(2000)]
