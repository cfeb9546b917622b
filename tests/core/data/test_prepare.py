"""Split, scaling and targets."""

import warnings
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.data import SCALINGS, Data, DataError, Dataset, prepare, scaling
from core.data.iris import Iris
from core.data.scaling import MinMax, Robust, Standardize, Unscaled
from core.data.splits.stratified import stratified as split
from core.data.synthetic.circles import Circles
from core.definitions import decode, encode

labels = st.lists(st.integers(0, 6), min_size=1, max_size=120).map(lambda y: np.array(y, np.int64))
fractions = st.floats(0, 0.9)


def regression(rows=50):
    random = np.random.default_rng(0)
    x = random.normal(5, 3, (rows, 3)).astype(np.float32)
    y = (x @ [[1.0, 2.0], [0.5, 0.0], [3.0, -1.0]] + 100).astype(np.float32)
    return Dataset(x, y, ("a", "b", "c"), (), ("p", "q"))


def classes(y, names):
    y = np.array(y, np.int64)
    return Dataset(np.arange(len(y), dtype=np.float32)[:, None], y, ("a",), tuple(names), ("class",))


def drawn(y, fraction, seed=0):
    return split(y, fraction, np.random.default_rng(seed))


@given(labels, fractions)
def test_every_row_is_in_exactly_one_part(y, fraction):
    train, validation = drawn(y, fraction)
    assert sorted([*train, *validation]) == list(range(len(y)))
    assert train.dtype == validation.dtype == np.int64
    assert (np.diff(train) > 0).all()
    assert (np.diff(validation) > 0).all()


@given(labels, fractions)
def test_every_class_is_represented_in_training(y, fraction):
    train, _ = drawn(y, fraction)
    assert set(y[train]) == set(y)


@given(labels, fractions)
def test_every_class_contributes_its_fraction_to_within_a_row(y, fraction):
    _, validation = drawn(y, fraction)
    for label in set(y.tolist()):
        count, held = (y == label).sum(), (y[validation] == label).sum()
        assert abs(held - count * fraction) < 1 + 1e-9 or held == count - 1 or len(validation) == 1


@given(labels, fractions)
def test_all_classes_together_contribute_the_rounded_fraction(y, fraction):
    _, validation = drawn(y, fraction)
    counts = np.unique(y, return_counts=True)[1]
    if fraction == 0:
        assert len(validation) == 0
    elif (counts >= 2).all() and (counts * (1 - fraction) >= 1).all():
        assert len(validation) == max(1, round(len(y) * fraction))


def test_two_rows_of_each_class_still_give_a_validation_set():
    y = np.repeat(np.arange(100), 2)
    train, validation = drawn(y, 0.2)
    assert len(validation) == 40
    assert len(train) == 160


def test_the_split_depends_on_the_seed_alone():
    y = np.repeat([0, 1], 50)
    np.testing.assert_array_equal(drawn(y, 0.3, 4)[1], drawn(y, 0.3, 4)[1])
    assert not np.array_equal(drawn(y, 0.3, 4)[1], drawn(y, 0.3, 5)[1])


def test_every_row_has_the_same_chance_of_being_kept_back():
    y = np.repeat([0, 1], [10, 30])
    hits = np.zeros(40)
    for seed in range(2000):
        hits[drawn(y, 0.25, seed)[1]] += 1
    np.testing.assert_allclose(hits / 2000, 0.25, atol=0.05)


def test_iris_is_split_forty_to_ten_in_each_species():
    prepared = prepare(Data(source=Iris()))
    assert np.bincount(prepared.dataset.y[prepared.train]).tolist() == [40, 40, 40]
    assert np.bincount(prepared.dataset.y[prepared.validation]).tolist() == [10, 10, 10]


def test_without_validation_every_row_is_for_training():
    prepared = prepare(Data(validation=0.0))
    assert len(prepared.train) == 1000
    assert prepared.x(prepared.validation).shape == (0, 2)
    assert prepared.targets(prepared.validation, 2).shape == (0, 2)


def test_equal_data_is_prepared_equally():
    one, two = prepare(Data(seed=9)), prepare(Data(seed=9))
    np.testing.assert_array_equal(one.train, two.train)
    np.testing.assert_array_equal(one.x(one.train), two.x(two.train))


def test_a_given_data_set_is_not_loaded_again():
    dataset = regression()
    assert prepare(Data(), dataset).dataset is dataset


def test_standardized_features_have_mean_0_and_deviation_1_on_training_rows():
    prepared = prepare(Data(source=Iris(), seed=2))
    x = prepared.x(prepared.train).astype(np.float64)
    np.testing.assert_allclose(x.mean(axis=0), 0, atol=1e-5)
    np.testing.assert_allclose(x.std(axis=0), 1, rtol=1e-5)


def test_scaling_is_fitted_on_training_rows_only():
    dataset = classes([0, 1] * 20, "ab")
    prepared = prepare(Data(), dataset)
    train = dataset.x[prepared.train].astype(np.float64)
    assert prepared.preparation.shift[0] == pytest.approx(train.mean())
    assert prepared.preparation.scale[0] == pytest.approx(train.std())


def test_min_max_scales_to_minus_one_to_one():
    prepared = prepare(Data(source=Iris(), scaling=MinMax()))
    x = prepared.x(prepared.train)
    np.testing.assert_allclose(x.min(axis=0), -1, atol=1e-5)
    np.testing.assert_allclose(x.max(axis=0), 1, atol=1e-5)


def test_unscaled_changes_nothing():
    prepared = prepare(Data(source=Iris(), scaling=Unscaled()))
    np.testing.assert_array_equal(prepared.x(prepared.train), prepared.dataset.x[prepared.train])


@pytest.mark.parametrize("scaling", SCALINGS)
def test_a_constant_column_is_not_divided_by_zero(scaling):
    x = np.full((1000, 1), 0.1, np.float32)
    shift, scale = scaling().fit(x)
    assert scale.tolist() == [1]
    assert shift.dtype == scale.dtype == np.float64
    assert np.abs((x - shift) / scale).max() in (0, np.float32(0.1))


@pytest.mark.parametrize("scaling", SCALINGS)
@pytest.mark.parametrize(
    "values", [[3e38, -3e38], [3.4e38] * 9 + [-3.4e38] * 9, [1e-45, 0], [0, 1e-36, 2e-36, 3e38], [1e9, 1e9 + 64], [5]]
)
def test_extreme_columns_scale_to_finite_numbers(scaling, values):
    x = np.array(values, np.float32)[:, None]
    dataset = Dataset(x, np.zeros(len(x), np.int64), ("a",), ("p", "q"), ("y",))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        prepared = prepare(Data(validation=0.0, scaling=scaling()), dataset)
        assert np.isfinite(prepared.x(prepared.train)).all()


def test_large_tables_are_standardized_as_numpy_does():
    x = np.random.default_rng(0).normal(1e4, 1, (150_001, 2)).astype(np.float32)
    shift, scale = Standardize().fit(x)
    np.testing.assert_allclose(shift, x.astype(np.float64).mean(axis=0), rtol=1e-7)
    np.testing.assert_allclose(scale, x.astype(np.float64).std(axis=0), rtol=1e-6)


def test_robust_scaling_uses_median_and_interquartile_range(monkeypatch):
    monkeypatch.setattr(scaling, "CELLS", 1000)  # two columns at a time
    x = np.random.default_rng(0).normal(1e4, [1, 2, 3, 4, 5], (401, 5)).astype(np.float32)
    shift, scale = Robust().fit(x)
    ordered = np.sort(x.astype(np.float64), axis=0)
    np.testing.assert_array_equal(shift, ordered[200])
    np.testing.assert_array_equal(scale, ordered[300] - ordered[100])
    outlying = np.concatenate([x, x[:1] + 1e9])
    assert np.abs(Robust().fit(outlying)[1] - scale).max() < 0.1


def test_other_rows_are_scaled_like_those_of_the_data_set():
    prepared = prepare(Data(source=Iris()))
    rows = np.array([3, 1, 4])
    scaled = prepared.scaled(prepared.dataset.x[rows])
    np.testing.assert_array_equal(scaled, prepared.x(rows))
    assert scaled.dtype == np.float32


def test_classes_become_one_hot_rows():
    prepared = prepare(Data(), classes([2, 0, 1, 2, 0, 1], "abc"))
    targets = prepared.targets(np.array([0, 1, 2]), 3)
    assert targets.tolist() == [[0, 0, 1], [1, 0, 0], [0, 1, 0]]
    assert targets.dtype == np.float32


def test_two_classes_accept_one_unit_or_two():
    prepared = prepare(Data(), classes([0, 1, 1, 0], "ab"))
    assert prepared.targets(np.array([0, 1]), 1).tolist() == [[0], [1]]
    assert prepared.targets(np.array([0, 1]), 2).tolist() == [[1, 0], [0, 1]]
    assert prepared.target_shift.tolist() == [0]
    assert prepared.target_scale.tolist() == [1]


@pytest.mark.parametrize("units", [1, 2, 4])
def test_wrong_number_of_units_for_the_classes_is_refused(units):
    prepared = prepare(Data(), classes([2, 0, 1, 2, 0, 1], "abc"))
    with pytest.raises(DataError, match="3 classes need 3 output units"):
        prepared.targets(prepared.train, units)


def test_wrong_number_of_units_for_a_regression_is_refused():
    prepared = prepare(Data(), regression())
    with pytest.raises(DataError, match="need 2 output units, but the network has 1"):
        prepared.targets(prepared.train, 1)


def test_targets_of_a_regression_are_standardized_and_restored():
    prepared = prepare(Data(), regression())
    targets = prepared.targets(prepared.train, 2)
    np.testing.assert_allclose(targets.mean(axis=0), 0, atol=1e-5)
    np.testing.assert_allclose(targets.std(axis=0), 1, rtol=1e-5)
    np.testing.assert_allclose(prepared.unscaled_targets(targets), prepared.dataset.y[prepared.train], rtol=1e-6)


def test_data_is_written_and_read_back():
    data = Data(source=Circles(rows=200), validation=0.5, seed=3, scaling=MinMax())
    assert decode([Data], encode(data), "data") == data


@settings(max_examples=30, deadline=None)
@given(labels, fractions, st.integers(0, 2**31 - 1))
def test_any_split_prepares_finite_features(y, fraction, seed):
    dataset = Dataset(y[:, None].astype(np.float32), y, ("a",), tuple("abcdefg"), ("class",))
    prepared = prepare(Data(validation=fraction, seed=seed), dataset)
    assert np.isfinite(prepared.x(np.arange(len(y)))).all()
    assert (prepared.targets(prepared.validation, 7).sum(axis=1) == 1).all()


def weighted(y, importance):
    return replace(classes(y, "ab"), importance=np.array(importance, np.float32))


def test_sample_weights_are_those_of_the_data_scaled_to_mean_1():
    data = prepare(Data(validation=0.0), weighted([0, 0, 0, 1], [1, 3, 0, 4]))
    assert data.sample_weights(data.train, balanced=False).tolist() == [0.5, 1.5, 0, 2]
    assert data.sample_weights(np.array([0, 1]), balanced=False).tolist() == [0.5, 1.5]
    assert prepare(Data(), classes([0, 1] * 5, "ab")).sample_weights(np.arange(10), balanced=False).size == 0


def test_sample_weights_and_class_weights_multiply():
    """4 / (2 · 3) for each of the three, and 4 / (2 · 1) for the other."""
    data = prepare(Data(validation=0.0), weighted([0, 0, 0, 1], [1, 3, 0, 4]))
    both = np.array([1, 3, 0, 4]) * [2 / 3, 2 / 3, 2 / 3, 2]
    np.testing.assert_allclose(data.sample_weights(data.train, balanced=True), both / both.mean(), rtol=1e-6)


def test_sample_weights_that_are_all_0_are_refused():
    data = prepare(Data(validation=0.0), weighted([0, 0, 0, 1], [0, 0, 0, 1]))
    with pytest.raises(DataError, match="Every training row has weight 0"):
        data.sample_weights(np.array([0, 1, 2]), balanced=False)


def test_the_old_names_of_the_data_module_still_work():
    import layerwright as lw

    assert lw.data.Standardise is lw.data.Standardize is Standardize
    assert lw.data.check_teaches is lw.data.check_trainable


def test_project_files_keep_the_old_spelling_of_standardize():
    assert encode(Standardize()) == "standardise"
    assert decode(SCALINGS, "standardise", "scaling") == Standardize()


def test_the_seed_of_the_data_decides_the_split():
    """With classes and without, of rows that do not themselves depend on the seed."""
    for loaded in (Iris().load(0), regression()):
        splits = [prepare(Data(source=Iris(), seed=seed), loaded).validation.tolist() for seed in (0, 1, 2, 0)]
        assert splits[0] == splits[3]
        assert len({tuple(rows) for rows in splits}) == 3
        assert len({len(rows) for rows in splits}) == 1
