"""Gaps and logarithms of numbers."""

import math
import statistics

import numpy as np
import pytest

from core.data.base import DataError
from core.data.preparation import Fill, Log, Targets
from core.data.preparation.figures import FIGURES, mean
from core.data.reading.column import ColumnReading

NAN = math.nan
NO_TARGETS = Targets(np.zeros(0))


def fill(values, **choice):
    return Fill.fit(np.array(values, float), NO_TARGETS, ColumnReading(name="price", **choice), ())


def log(values):
    return Log.fit(np.array(values, float), NO_TARGETS, ColumnReading(name="price"), ())


def test_gaps_become_the_median_and_a_second_feature_says_where():
    step = fill([3, NAN, 1, 10, 2])
    assert step == Fill("median", 2.5, True)
    assert step.apply(np.array([NAN, 7, -1])).tolist() == [[2.5, 1], [7, 0], [-1, 0]]
    assert step.names("price") == ("price", "price is missing")
    assert step.describe() == (
        "Fills gaps with 2.5, the median of the training rows, and says in a second feature where it did."
    )


def test_a_gap_that_training_rows_never_had_is_filled_all_the_same():
    step = fill([3, 1, 10, 2])
    assert step == Fill("median", 2.5, False)
    assert step.apply(np.array([NAN])).tolist() == [[2.5]]
    assert step.names("price") == ("price",)


@pytest.mark.parametrize(("strategy", "value"), [("mean", 4), ("median", 2), ("most frequent", 1)])
def test_the_chosen_figure_fills_gaps(strategy, value):
    step = fill([1, NAN, 1, 2, 3, 13], gaps=strategy)
    assert (step.strategy, step.value) == (strategy, value)


@pytest.mark.parametrize(
    ("choice", "wanted"),
    [
        ({"indicator": "no"}, Fill("median", 1.0, False)),
        ({"gaps": "leave out"}, Fill("median", 1.0, True)),
        ({"gaps": "own category", "indicator": "no"}, Fill("median", 1.0, True)),
        ({"gaps": "constant", "constant": "-1.5e3"}, Fill("constant", -1500.0, True)),
        ({"gaps": "constant", "constant": " 2,5", "decimal": ","}, Fill("constant", 2.5, True)),
        ({"gaps": "constant", "constant": "2000-01-01", "type": "date"}, Fill("constant", 946684800.0, True)),
        (
            {"gaps": "constant", "constant": "2000-01-01T02:00+02:00", "type": "date"},
            Fill("constant", 946684800.0, True),
        ),
        ({"gaps": "constant", "constant": "-5", "type": "date"}, Fill("constant", -5.0, True)),
    ],
)
def test_gaps_are_filled_as_chosen(choice, wanted):
    assert fill([1, NAN], **choice) == wanted


def test_an_indicator_can_be_asked_for_where_no_training_row_has_a_gap():
    assert fill([1, 2], indicator="yes").indicator


@pytest.mark.parametrize("gaps", ["", "mean", "median", "most frequent", "own category"])
def test_a_column_of_gaps_alone_is_filled_with_zeros(gaps):
    assert fill([NAN, NAN], gaps=gaps) == Fill("constant", 0.0, True)


@pytest.mark.parametrize("text", ["", "cheap", "nan", "inf", "1_000", "1e999", "1,5"])
def test_a_constant_that_is_no_number_is_refused(text):
    with pytest.raises(DataError) as refused:
        fill([1, NAN], gaps="constant", constant=text)
    assert str(refused.value) == f"Column “price”: gaps cannot be filled with “{text}”. Give a number such as 0."


def test_a_constant_that_is_no_date_is_refused():
    with pytest.raises(DataError, match=r"with “2000-13-01”\. Give a date such as 2024-12-31\.$"):
        fill([1, NAN], gaps="constant", constant="2000-13-01", type="date")


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("count", [1, 2, 7, 100])
def test_figures_are_those_of_statistics(seed, count):
    values = np.random.default_rng(seed).integers(-5, 9, count).astype(float)
    assert FIGURES["mean"](values) == pytest.approx(statistics.fmean(values), rel=1e-14, abs=1e-14)
    assert FIGURES["median"](values) == statistics.median(values)
    assert FIGURES["most frequent"](values) == min(statistics.multimode(values))


def test_the_mean_of_equal_values_is_that_value():
    assert mean(np.full(1001, 0.1)) == 0.1
    assert mean(np.full(1001, 1.7e308)) == 1.7e308
    assert mean(np.full(3, 5e-324)) == 5e-324
    assert mean(np.array([-1.7e308, 1.7e308])) == 0


def test_logarithms_are_those_of_math():
    step = log([1, 10, 0.5, NAN, 100])
    assert step == Log(False, 0.5)
    values = [0.5, 0.7, 3, 1e6]
    np.testing.assert_allclose(step.apply(np.array(values))[:, 0], [math.log(value) for value in values], rtol=1e-15)
    assert step.describe() == "Takes ln(x). Values below 0.5 are taken for 0.5."


def test_one_is_added_where_a_training_row_has_a_zero():
    step = log([0, 3, 7])
    assert step == Log(True, 0.0)
    values = [0, 1e-12, 3, 1e6]
    np.testing.assert_allclose(step.apply(np.array(values))[:, 0], [math.log1p(value) for value in values], rtol=1e-15)
    assert step.describe() == "Takes ln(x + 1). Values below 0 are taken for 0."


def test_values_without_a_logarithm_are_taken_for_the_smallest_and_said():
    step = log([2, 4])
    values = np.array([-3, 0, 1, 2, 3])
    assert step.apply(values)[:, 0].tolist() == np.log([2, 2, 2, 2, 3]).tolist()
    assert step.outside(values).tolist() == [True, True, True, False, False]


def test_zeros_of_either_sign_have_one_logarithm():
    values = np.array([math.nan, math.nan, -0.0, 0.0])
    for row in range(4):
        assert math.copysign(1, log([0, 3]).apply(values)[row, 0]) == 1
        assert math.copysign(1, log([-0.0, 3]).apply(values[row:])[0, 0]) == 1


def test_the_logarithm_of_negative_values_is_refused():
    with pytest.raises(DataError) as refused:
        log([3, -1.5, -0.5])
    assert str(refused.value) == (
        "Column “price” has values below 0, such as −1.5, which have no logarithm. Use the column without the "
        "logarithm."
    )
