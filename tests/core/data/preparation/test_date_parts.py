"""Parts of dates, against the standard library."""

import math
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data.preparation import DateParts, Targets
from core.data.preparation.date_parts import FIRST, LAST, PARTS
from core.data.reading.column import ColumnReading

NAN = math.nan
SINES = {"month": 12, "day of week": 7, "hour": 24}
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
WIDE = ("2019-12-31T23:30:00", "2020-02-29T06:00:00", "2021-07-05T12:00:00")


def seconds(*moments):
    return np.array(
        [(datetime.fromisoformat(m).replace(tzinfo=UTC) - EPOCH).total_seconds() if m else NAN for m in moments]
    )


def fit(*moments, **choice):
    return DateParts.fit(seconds(*moments), Targets(np.zeros(0)), ColumnReading(name="sold", **choice), ())


def by_hand(moment, first):
    """The features of a moment by the standard library."""
    whole = (moment - first) / timedelta(days=1)
    hour = moment.hour + moment.minute / 60 + moment.second / 3600
    turns = [(moment.month - 1) / 12, moment.weekday() / 7, hour / 24]
    return [whole, moment.year, *(f(2 * math.pi * turn) for turn in turns for f in (math.sin, math.cos))]


def test_all_parts_are_named():
    assert fit(*WIDE).names("sold") == (
        "sold: days",
        "sold: year",
        "sold: month, sine",
        "sold: month, cosine",
        "sold: day of week, sine",
        "sold: day of week, cosine",
        "sold: hour, sine",
        "sold: hour, cosine",
    )
    assert fit(*WIDE).describe() == "Turns dates into days since 2019-12-31, year, month, day of week, hour."


@given(st.datetimes(timezones=st.just(UTC)))
def test_parts_are_those_of_the_calendar(moment):
    step = fit(*WIDE)
    features = step.apply(np.array([(moment - EPOCH) / timedelta(seconds=1)]))[0]
    wanted = by_hand(moment, datetime(2019, 12, 31, tzinfo=UTC))
    np.testing.assert_allclose(features, wanted, rtol=1e-12, atol=1e-4)  # the hour in whole seconds
    np.testing.assert_allclose(features[:6], wanted[:6], rtol=1e-12, atol=1e-9)


def test_first_and_last_day_are_those_of_the_calendar():
    assert (datetime.min.replace(tzinfo=UTC) - EPOCH).days == FIRST
    assert (datetime.max.replace(tzinfo=UTC) - EPOCH).days == LAST


@pytest.mark.parametrize(
    ("moments", "parts"),
    [
        (["2020-05-01"], ("days",)),
        (["2020-05-04", "2020-05-11"], ("days",)),
        (["2020-05-04", "2020-05-12"], ("days", "day of week")),
        (["2020-01-06", "2020-06-01"], ("days", "month")),
        (["2020-01-01T01:00:00", "2020-01-01T01:00:30"], ("days", "hour")),
        (["2018-01-01", "2024-01-01"], ("days", "year")),
        (WIDE, PARTS),
        ([None], ("days",)),
    ],
)
def test_only_parts_that_vary_are_features(moments, parts):
    assert fit(*moments).parts == parts


def test_seconds_apart_stay_apart():
    values = 1.7e9 + np.arange(200.0)
    step = DateParts.fit(values, Targets(np.zeros(0)), ColumnReading(name="t"), ())
    assert len(np.unique(step.apply(values)[:, 0])) == 200
    assert 0 <= step.apply(values)[:, 0].min() < step.apply(values)[:, 0].max() < 1


def test_a_gap_becomes_the_mean_of_every_part():
    step = fit("2020-05-04", "2020-05-12", None)
    rows = step.apply(seconds("2020-05-04", "2020-05-12", None))
    assert step.names("sold")[-1] == "sold is missing"
    np.testing.assert_allclose(rows[2, :-1], rows[:2, :-1].mean(axis=0))
    assert rows[:, -1].tolist() == [0, 0, 1]
    assert step.apply(seconds("2020-05-04", "2020-05-12"))[:, 0].tolist() == [0, 8]


@pytest.mark.parametrize(
    ("choice", "day"),
    [
        ({"gaps": "most frequent"}, "2020-05-12"),
        ({"gaps": "constant", "constant": "2020-05-06"}, "2020-05-06"),
        ({"gaps": "median"}, "2020-05-12"),
    ],
)
def test_a_gap_can_become_a_date(choice, day):
    step = fit("2020-05-04", "2020-05-12", "2020-05-12", None, type="date", **choice)
    assert step.apply(seconds(None))[0, :-1].tolist() == step.apply(seconds(day))[0, :-1].tolist()


def test_a_column_of_gaps_alone_is_zero():
    assert fit(None).apply(seconds(None, "1970-01-02")).tolist() == [[0, 1], [1, 0]]


def test_dates_that_no_calendar_has_are_said():
    step = fit(*WIDE)
    values = np.array([-1e300, FIRST * 86400.0, (LAST + 1) * 86400.0, NAN])
    assert step.outside(values).tolist() == [True, False, True, False]
    assert step.apply(values)[:2, 1].tolist() == [1, 1]
    assert step.apply(values)[2, 1] == 9999


def test_a_moment_just_before_1970_is_in_1969():
    assert fit("1969-12-31T23:59:59", "1970-01-01").apply(np.array([-1e-13]))[0, 0] == pytest.approx(1)
