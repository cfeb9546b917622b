"""Values that a guess would change without a word: codes, long numbers, time zones, lines above and below."""

from datetime import datetime

import numpy as np
import pytest

from core.data import Data, TableFile, prepare
from core.data.preparation.new_rows import from_file


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
def test_a_value_in_another_unit_is_told(tmp_path, trained, new):
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
