"""Target means: by hand, leaks, and the folds."""

import math

import numpy as np
import pytest

from core.data.preparation import TargetMean, Targets
from core.data.preparation.folds import folds
from core.data.reading.column import ColumnReading

NAN = math.nan
CITY = ColumnReading(name="city")


def numbers(values):
    return Targets(np.array(values, float)[:, None], names=("price",))


def test_means_are_drawn_to_the_overall_mean():
    values = np.array([0, 0, 0, 1, 1, NAN])
    y = [1.0, 2, 6, 10, 20, 3]
    step = TargetMean.fit(values, numbers(y), CITY, ("Bonn", "Köln", "Ulm"))
    variance = np.var(y)

    def smoothed(group):
        between = variance * len(group)
        weight = between / (between + np.var(group))
        return weight * np.mean(group) + (1 - weight) * 7

    features = step.apply(np.array([0, 1, NAN, 2, -1]))
    np.testing.assert_allclose(features[:, 0], [smoothed([1, 2, 6]), smoothed([10, 20]), 3, 7, 7], rtol=1e-14)
    assert step.names("city") == ("city: mean of price",)
    assert step.texts == ("Bonn", "Köln")
    assert step.outside(np.array([0, 2, -1, NAN])).tolist() == [False, True, True, False]
    assert step.describe() == (
        "Turns 2 texts into the mean of the target over the training rows that have the text; the overall mean is 7."
    )


def test_two_classes_have_one_feature_and_more_have_one_each():
    values = np.array([0.0, 0, 1, 1])
    two = TargetMean.fit(values, Targets(np.array([0.0, 0, 1, 1]), ("no", "yes")), CITY, ("Bonn", "Köln"))
    assert two.names("city") == ("city: share of yes",)
    assert two.apply(values)[:, 0].tolist() == [0, 0, 1, 1]
    three = TargetMean.fit(values, Targets(np.array([0.0, 0, 1, 2]), ("a", "b", "c")), CITY, ("Bonn", "Köln"))
    assert three.names("city") == ("city: share of a", "city: share of b", "city: share of c")
    assert three.apply(values)[:2].tolist() == [[1, 0, 0]] * 2  # both rows agree, so nothing draws to the overall mean
    assert three.describe() == ("Turns 2 texts into 3 means of the target over the training rows that have the text.")


def test_gaps_can_be_taken_for_a_text():
    values, target = np.array([0, 1, 1, NAN]), numbers([1, 2, 2, 9])
    choice = ColumnReading(name="city", gaps="most frequent")
    step = TargetMean.fit(values, target, choice, ("Bonn", "Köln"))
    features = step.apply(np.array([NAN, 1]))
    assert features[0, 0] == features[1, 0]
    assert features[:, 1].tolist() == [1, 0]
    assert step.names("city") == ("city: mean of price", "city is missing")


def test_gaps_of_training_rows_are_taken_for_the_text_in_every_fold():
    random = np.random.default_rng(0)
    whole = random.choice([0.0, 1, 1], 60)
    whole[:10] = 1
    values, target = np.where(np.arange(60) < 10, NAN, whole), numbers(random.normal(size=60))
    choice = ColumnReading(name="city", gaps="constant", constant="Köln")
    encoded = [
        TargetMean.fit(column, target, choice, ("Bonn", "Köln")).fit_apply(column, target) for column in (values, whole)
    ]
    assert encoded[0][:, 0].tolist() == encoded[1][:, 0].tolist()


def test_a_gap_that_training_rows_never_had_becomes_the_overall_mean():
    step = TargetMean.fit(np.array([0.0, 1, 1]), numbers([1, 2, 6]), CITY, ("Bonn", "Köln"))
    assert step.apply(np.array([NAN])).tolist() == [[3]]


def test_the_target_of_a_training_row_is_not_in_its_features():
    random = np.random.default_rng(0)
    values = random.integers(0, 10, 200).astype(float)
    y = random.normal(size=200)
    texts = tuple(map(str, range(10)))
    step = TargetMean.fit(values, numbers(y), CITY, texts)
    before = step.fit_apply(values, numbers(y))
    for row in range(0, 200, 20):
        changed = y.copy()
        changed[row] += 1000
        after = TargetMean.fit(values, numbers(changed), CITY, texts).fit_apply(values, numbers(changed))
        assert after[row, 0] == before[row, 0]
        assert (after != before).mean() > 0.5


def test_identifiers_do_not_tell_the_target_in_training():
    """Every row has a text of its own: the mean of the text is the target, unless the row is left out."""
    target = Targets((np.arange(100) % 2).astype(float), ("no", "yes"))
    values, texts = np.arange(100.0), tuple(map(str, range(100)))
    step = TargetMean.fit(values, target, CITY, texts)
    assert np.corrcoef(step.apply(values)[:, 0], target.values)[0, 1] > 0.99
    assert np.ptp(step.fit_apply(values, target)) < 0.05


def test_another_seed_makes_other_folds():
    random = np.random.default_rng(0)
    values, target = random.integers(0, 4, 100).astype(float), numbers(random.normal(size=100))
    step = TargetMean.fit(values, target, CITY, tuple("abcd"))
    assert (step.fit_apply(values, target, 1) != step.fit_apply(values, target, 2)).any()


def test_one_row_alone_is_encoded_as_a_new_row_is():
    target = numbers([3])
    step = TargetMean.fit(np.array([0.0]), target, CITY, ("Bonn",))
    assert step.fit_apply(np.array([0.0]), target).tolist() == [[3]]


@pytest.mark.parametrize("rows", [1, 4, 5, 99])
def test_folds_are_equal_in_size_and_in_classes(rows):
    labels = np.random.default_rng(0).integers(0, 3, rows)
    fold = folds(labels, 5, np.random.default_rng(1))
    assert np.ptp(np.bincount(fold, minlength=5)) <= 1
    for k in range(3):
        assert np.ptp(np.bincount(fold[labels == k], minlength=5)) <= 1
