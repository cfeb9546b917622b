"""Dates with names of months, and times of the day, compared with Python's datetime."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from core.data.reading.dates import looks_like_date

FIRST = datetime(2023, 1, 5, 0, 3, 7, tzinfo=UTC)
TIMES = [FIRST + timedelta(days=11 * n, hours=5 * n, minutes=7 * n) for n in range(60)]
DAYS = [time.replace(hour=0, minute=0, second=0) for time in TIMES]
GERMAN = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()  # noqa: SIM905


@pytest.fixture
def dated(read):
    """Reads a column of these cells beside two others."""

    def of(cells):
        rows = [f"{cell}\t{n * n % 17}.5\t{'pq'[n % 2]}\n" for n, cell in enumerate(cells)]
        return read("x\tz\ty\n" + "".join(rows)).column("x")

    return of


@pytest.mark.parametrize(
    "written",
    [
        lambda day: f"{day:%d-%b-%y}",
        lambda day: f"{day:%d-%b-%Y}".upper(),
        lambda day: f"{day:%B} {day.day}, {day.year}",
        lambda day: f"{day:%b} {day.day} {day.year}",
        lambda day: f"{day.day} {day:%B} {day.year}",
        lambda day: f"{day.day}. {GERMAN[day.month - 1]} {day.year}",
        lambda day: f"{day:%d%b%Y}",
        lambda day: f"{day:%Y-%b-%d}",
        lambda day: f"{day:%a}, {day:%d %b %Y}",
    ],
)
def test_names_of_months_are_read_without_doubt(dated, written):
    column = dated(map(written, DAYS))
    assert (column.reading.type, column.reading.role) == ("date", "feature")
    np.testing.assert_array_equal(column.values, [day.timestamp() for day in DAYS])
    assert f"“x”: “{written(DAYS[0])}” is read as 2023-01-05." in column.notes


@pytest.mark.parametrize("form", ["%b-%Y", "%Y-%m", "%Y/%m", "%m/%Y"])
def test_months_are_their_first_days(dated, form):
    column = dated(f"{day:{form}}" for day in DAYS)
    assert f"“x”: “{DAYS[0]:{form}}” is read as 2023-01-01." in column.notes
    np.testing.assert_array_equal(column.values, [day.replace(day=1).timestamp() for day in DAYS])


@pytest.mark.parametrize(
    "written",
    [
        lambda time: f"{time:%m/%d/%Y} {time.hour % 12 or 12}:{time:%M:%S %p}",
        lambda time: f"{time:%Y-%m-%d %I:%M:%S}{'pm' if time.hour > 11 else 'am'}",
        lambda time: f"{time:%B} {time.day}, {time.year}, {time:%I:%M:%S} {'p.m.' if time.hour > 11 else 'a.m.'}",
    ],
)
def test_twelve_hours_and_a_half_of_the_day(dated, written):
    column = dated(map(written, TIMES))
    np.testing.assert_array_equal(column.values, [time.timestamp() for time in TIMES])
    assert any("is read as" in note for note in column.notes[1:])


@pytest.mark.parametrize("form", ["%I:%M:%S %p", "%H:%M:%S", "%H:%M"])
def test_times_of_the_day(dated, form):
    column = dated(f"{time:{form}}" for time in TIMES)
    wanted = [time.hour * 3600 + time.minute * 60 + ("%S" in form) * time.second for time in TIMES]
    assert column.reading.type == "date"
    assert column.values.tolist() == wanted
    assert "“x” is read as a time of day." in column.notes


@pytest.mark.parametrize(
    "text", ["May", "A 5", "Mon-2015", "3 kg 2020", "12:3", "Marvin 5, 2020", "room 12", "2023-13", "13/2023"]
)
def test_words_are_no_dates(text):
    assert not looks_like_date(text)


@pytest.mark.parametrize(
    "names",
    [
        ["Jan 2020", "Feb 2020", "Mar 2020"],
        ["2020-01-01", "2020-02-01", "2020-03-01"],
        ["2020-01", "2020-02", "2020-03"],
    ],
)
def test_dates_above_numbers_are_names(read, names):
    rows = "".join(f"{n * 3.5},{n % 7},{n % 5 + 0.5}\n" for n in range(30))
    table = read(",".join(names) + "\n" + rows)
    assert [column.name for column in table.columns] == names
