"""Values that a guess would change without a word: codes, long numbers, time zones, lines above and below."""

from datetime import datetime

import numpy as np
import pytest

from core.data import Data, TableFile, prepare
from core.data.preparation.new_rows import from_file
from core.data.reading.column import ColumnReading


def load(folder, text, name="t.csv"):
    (folder / name).write_text(text, encoding="utf-8")
    return TableFile(path=str(folder / name)).load(0)


def test_a_code_that_comes_late_stays_a_code(tmp_path):
    codes = ["80331", "10115", "50667"] * 400 + ["01067", "04103"] * 50
    data = load(tmp_path, "b,code\n" + "".join(f"{n % 9},{code}\n" for n, code in enumerate(codes)))
    assert data.classes == ("01067", "04103", "10115", "50667", "80331")
    assert [data.classes[int(place)] for place in data.targets[0].values] == codes


def test_few_codes_among_numbers_make_a_column_texts(tmp_path):
    codes = [("02139", "90210", "60601", "10001", "30301", "73301")[n % 6] for n in range(120)]
    data = load(tmp_path, "zip,b,y\n" + "".join(f"{code},{n % 7}.5,{'pq'[n % 2]}\n" for n, code in enumerate(codes)))
    column = data.column("zip")
    assert column.reading.type == "category"
    assert "02139" in column.texts


def test_whole_numbers_beyond_float64_stay_different(tmp_path):
    data = load(tmp_path, "a,y\n" + "".join(f"{n}.5,{90071992547409930 + n // 20}\n" for n in range(60)))
    assert data.classes == tuple(str(90071992547409930 + n) for n in range(3))


def test_time_zones_are_read(tmp_path):
    times = [f"2024-03-{day:02d}T{day:02d}:00:00{zone}" for day in range(1, 21) for zone in ("+05:00", "-08:00", "Z")]
    data = load(tmp_path, "d,x,y\n" + "".join(f"{time},{n % 5}.5,{'pq'[n % 2]}\n" for n, time in enumerate(times)))
    expected = [datetime.fromisoformat(time.replace("Z", "+00:00")).timestamp() for time in times]
    np.testing.assert_array_equal(data.column("d").values, expected)


@pytest.mark.parametrize(
    ("above", "delimiter"),
    [("Report 2024\nCreated: 1.1.2024, by me\n\n", ","), ("Account:;DE89 3704\nFrom:;1.1.2024\n\n", ";")],
)
def test_lines_above_a_table_are_not_its_header(tmp_path, above, delimiter):
    rows = "".join(delimiter.join((f"{n}.5", f"{n % 7}.25", "pq"[n % 2])) + "\n" for n in range(40))
    data = load(tmp_path, above + delimiter.join("aby") + "\n" + rows)
    assert [column.name for column in data.columns] == ["a", "b", "y"]
    assert len(data.lines) == 40
    assert len(data.lines) + sum(part.count for part in data.left_out) == data.total


def test_new_rows_lose_no_row_for_a_line_of_units_that_training_had(tmp_path):
    rows = [f"{n}.5,{n % 7}.25,{'pq'[n % 2]}" for n in range(40)]
    (tmp_path / "t.csv").write_text("\n".join(["a,b,y", "mm,kg,class", *rows]) + "\n", encoding="utf-8")
    data = prepare(Data(source=TableFile(path=str(tmp_path / "t.csv"))))
    assert len(data.dataset.x) == 40
    (tmp_path / "new.csv").write_text("\n".join(["a,b,y", *rows]) + "\n", encoding="utf-8")
    new = from_file(tmp_path / "new.csv", data.preparation)
    np.testing.assert_array_equal(new.x, data.dataset.x)


@pytest.mark.parametrize(
    ("trained", "new"),
    [
        (lambda n: f"{1_700_000_000 + 1000 * n}", "1700000000000"),
        (lambda n: f"{n % 7}.25", "3250"),
        (lambda n: f"2024-01-{n % 28 + 1:02d}", "1970-01-01"),
    ],
    ids=["milliseconds", "a thousand times", "a date of 1970"],
)
def test_a_value_in_another_unit_is_said(tmp_path, trained, new):
    lines = [f"{trained(n)},{n % 5}.5,{'pq'[n % 2]}" for n in range(60)]
    (tmp_path / "t.csv").write_text("\n".join(["time,b,y", *lines]) + "\n", encoding="utf-8")
    kept = prepare(Data(source=TableFile(path=str(tmp_path / "t.csv")))).preparation
    (tmp_path / "new.csv").write_text(f"time,b\n{trained(1)},2.5\n{new},2.5\n", encoding="utf-8")
    usual, far = from_file(tmp_path / "new.csv", kept).notes
    assert not usual
    assert "far outside the training rows" in far[0]


@pytest.mark.parametrize(
    ("name", "first", "role"),
    [
        ("year", 1960, "feature"),
        ("Jahr", 1960, "feature"),
        ("x", 1960, "feature"),
        ("Age (years)", 20, "feature"),
        ("month", 1, "feature"),
        ("x", 0, "id"),
        ("x", 1, "id"),
        ("row id", 1960, "id"),
        ("x", 100_000, "id"),
    ],
)
def test_years_and_ages_that_count_up_are_used_and_counters_are_not(tmp_path, name, first, role):
    rows = "".join(f"{first + n},{n % 7}.5,{'pq'[n % 2]}\n" for n in range(50))
    column = load(tmp_path, f"{name},b,y\n{rows}").column(name)
    assert column.reading.role == role
    remedy = "choose the role id" if role == "feature" else "choose the role feature"
    assert remedy in column.notes[-1]


def test_years_in_the_first_column_without_a_header_are_used(tmp_path):
    data = load(tmp_path, "".join(f"{1960 + n},{n % 7}.5,{'pq'[n % 2]}\n" for n in range(50)))
    assert data.column("column 1").reading.role == "feature"


def test_a_counter_is_no_target(tmp_path):
    rows = "".join(f"{n % 7}.5,{n % 3}.25,{1960 + n}\n" for n in range(50))
    assert [column.name for column in load(tmp_path, f"a,b,year\n{rows}").targets] == ["b"]


@pytest.fixture
def kept(tmp_path):
    """Prepares the rows of a table."""

    def preparation(text):
        (tmp_path / "t.csv").write_text(text, encoding="utf-8")
        return prepare(Data(source=TableFile(path=str(tmp_path / "t.csv")), validation=0.0))

    return preparation


@pytest.fixture
def new(tmp_path):
    """Reads new rows."""

    def rows(text, preparation):
        (tmp_path / "new.csv").write_text(text, encoding="utf-8")
        return from_file(tmp_path / "new.csv", preparation)

    return rows


BARE = [f"{n}.5,{n % 7}.25,{('red', 'blue')[n % 3 == 0]},{'pq'[n % 2]}" for n in range(40)]


@pytest.mark.parametrize("count", [1, 5])
def test_a_header_of_new_rows_is_no_row_where_training_had_none(kept, new, count):
    data = kept("\n".join(BARE) + "\n")
    rows = new("\n".join(["a,b,colour,y", *BARE[:count]]) + "\n", data.preparation)
    np.testing.assert_array_equal(rows.x, data.dataset.x[:count])
    assert rows.table.lines.tolist() == list(range(2, count + 2))
    assert "line 1 of new.csv has names" in " ".join(rows.table.notes)
    assert len(rows.table.lines) + sum(part.count for part in rows.table.left_out) == rows.table.total


def test_a_first_new_row_that_is_odd_is_a_row_where_training_had_no_header(kept, new):
    data = kept("\n".join(BARE) + "\n")
    for first in ("NA,?,green", "5.5,?,green", ",,red"):
        rows = new("\n".join([first + ",p", *BARE[:3]]) + "\n", data.preparation)
        assert len(rows.x) == 4


def test_a_header_of_texts_is_no_row_where_training_had_none(kept, new):
    texts = [f"{('red', 'blue')[n % 3 == 0]},{('big', 'small')[n % 5 == 0]},{'pq'[n % 2]}" for n in range(40)]
    data = kept("\n".join(texts) + "\n")
    assert len(new("\n".join(["colour,size,y", *texts[:3]]) + "\n", data.preparation).x) == 3
    assert len(new("green,medium,p\n", data.preparation).x) == 1


POINTS = [f"{n}.5,{1000 + n}.125,2024-01-{n % 28 + 1:02d},{'pq'[n % 2]}" for n in range(40)]


@pytest.mark.parametrize("count", [1, 40])
def test_new_rows_with_other_decimal_marks_and_dates_are_read_and_said(kept, new, count):
    data = kept("\n".join(["a,b,d,y", *POINTS]) + "\n")
    other = [f"{n},5;1.{n:03},125;{n % 28 + 1:02d}.01.2024;{'pq'[n % 2]}" for n in range(count)]
    rows = new("\n".join(["a;b;d;y", *other]) + "\n", data.preparation)
    np.testing.assert_array_equal(rows.x, data.dataset.x[:count])
    assert not any(rows.notes)
    notes = [note for column in rows.table.columns for note in column.notes]
    assert [sum(sign in note for note in notes) for sign in ("numbers are written", "dates are written")] == [2, 1]
    assert "“a”: numbers are written in another way than in the training. “0,5” is read as 0.5." in notes


def test_numbers_that_fit_both_marks_follow_the_other_columns(kept, new):
    rows = [f"{n}.5,{1000 + 10 * n},{'pq'[n % 2]}" for n in range(40)]
    data = kept("\n".join(["a,b,y", *rows]) + "\n")
    other = new("a;b\n3,5;1.030\n4,5;1.040\n", data.preparation)
    np.testing.assert_array_equal(other.x, data.dataset.x[3:5])


def test_the_rows_of_the_training_are_read_as_chosen_then(kept, new, tmp_path):
    text = "a;b;y\n" + "".join(f"{n},5;{n + 1}.250;{'pq'[n % 2]}\n" for n in range(40))
    (tmp_path / "t.csv").write_text(text, encoding="utf-8")
    source = TableFile(path=str(tmp_path / "t.csv"), columns=(ColumnReading(name="b", decimal=".", thousands="none"),))
    data = prepare(Data(source=source, validation=0.0))
    assert data.dataset.x[0].tolist() == [0.5, 1.25]
    np.testing.assert_array_equal(new(text, data.preparation).x, data.dataset.x)


def test_percent_signs_are_not_taken_for_fractions(kept, new):
    data = kept("a,b,y\n" + "".join(f"0.{n + 10},{n % 7},{'pq'[n % 2]}\n" for n in range(40)))
    rows = new("a,b\n45 %,3\n50 %,3\n", data.preparation)
    assert all("cannot be read" in notes[0] for notes in rows.notes)


@pytest.mark.parametrize(
    ("cells", "type_"),
    [
        ([str(n % 60) for n in range(119)] + ["00"], "number"),
        ([str(n % 60) for n in range(118)] + ["00", "007"], "number"),
        ([str(n % 60 + 100) for n in range(119)] + ["007"], "category"),
        ([str(n % 30) for n in range(100)] + ["01", "02"] * 10, "category"),
        (["0301234", "04012345"] * 60, "category"),
        (["030", "1234567", "0401"] * 40, "category"),
    ],
    ids=["one", "two", "equally long", "several", "all", "most"],
)
def test_zeros_in_front_make_codes_only_where_several_have_them(tmp_path, cells, type_):
    rows = "".join(f"{cell},{n * n % 17}.5,{'pq'[n % 2]}\n" for n, cell in enumerate(cells))
    column = load(tmp_path, "x,b,y\n" + rows).column("x")
    assert column.reading.type in ((type_,) if type_ == "number" else ("category", "text"))
    if type_ == "number":
        assert column.values.tolist() == [float(cell) for cell in cells]
        count = sum(cell[0] == "0" and len(cell) > 1 for cell in cells)
        numbers = "cells such as “00” are read as numbers" if count > 1 else "cell such as “00” is read as a number"
        assert any(f"{count} {numbers}" in note for note in column.notes), column.notes
    else:
        assert set(cells) <= set(column.texts) | ({*cells} if column.reading.type == "text" else set())


def test_a_class_with_a_zero_in_front_is_the_class_of_its_number(tmp_path):
    rows = "".join(f"{n * n % 17}.5,{'00' if n == 50 else n % 3}\n" for n in range(120))
    data = load(tmp_path, "a,y\n" + rows)
    assert data.classes == ("0", "1", "2")
    assert (len(data.lines), data.targets[0].values[50]) == (120, 0)


def test_zeros_in_front_are_kept_by_choice(tmp_path):
    rows = "".join(f"{'00' if n == 50 else n % 3},{n * n % 17}.5,{'pq'[n % 2]}\n" for n in range(120))
    (tmp_path / "t.csv").write_text("x,b,y\n" + rows, encoding="utf-8")
    chosen = (ColumnReading(name="x", type="category"),)
    column = TableFile(path=str(tmp_path / "t.csv"), columns=chosen).load(0).column("x")
    assert set(column.texts) == {"0", "00", "1", "2"}
