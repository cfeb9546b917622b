"""The preparation as expressions of the vocabulary, computed in NumPy, against what the steps do."""

import numpy as np
import pytest

from core.data import Data, Iris, prepare
from core.data.built import FUNCTIONS
from core.data.preparation import STEPS, DateParts
from core.data.preparation.date_parts import CYCLES, DAY, FIRST, LAST, PARTS
from core.data.preparation.new_rows import from_records
from core.formats.drawn import drawn
from core.formats.lowered_export import outputs
from core.formats.lowered_preparation import lower_preparation
from core.primitives import Value, compute, concatenated
from tests.core.formats.exported_tables import CASES, case, trained


@pytest.mark.parametrize("name", CASES)
def test_the_expression_of_a_preparation_computes_its_features(name, tmp_path):
    network, _ = case(name, tmp_path)
    preparation, rows = network.preparation, drawn(network.preparation)
    found = compute(lower_preparation(preparation).features, rows.columns)
    scale = preparation.scale * np.maximum(1, np.abs(preparation.scaled(rows.x)))
    np.testing.assert_allclose(found / scale, rows.x / scale, rtol=0, atol=2e-6)


@pytest.mark.parametrize("name", [name for name in CASES if "leave out" in name or "refuse" in name])
def test_rows_that_are_refused_are_the_same(name, tmp_path):
    network, _ = case(name, tmp_path)
    lowered, rows = lower_preparation(network.preparation), drawn(network.preparation)
    assert lowered.refusal is not None
    np.testing.assert_array_equal(np.isnan(compute(lowered.refusal, rows.columns)[:, 0]), rows.refused)
    assert 0 < rows.refused.sum() < len(rows.refused)


def test_every_step_and_built_feature_is_in_a_case(tmp_path):
    steps, functions = set(), set()
    for name in CASES:
        preparation = case(name, tmp_path)[0].preparation
        steps |= {type(step) for column in preparation.columns for step in column.steps}
        functions |= {type(feature.chosen.function) for feature in preparation.built}
    assert steps == set(STEPS)
    assert functions == set(FUNCTIONS)


def test_the_parts_of_all_dates_are_those_of_the_calendar():
    random = np.random.default_rng(0)
    values = np.concatenate(
        [
            random.integers(FIRST, LAST, 40_000) * float(DAY) - random.integers(0, 2, 40_000),
            random.uniform(FIRST * DAY, LAST * DAY, 40_000),
            random.uniform(0, 2e9, 40_000).round(),
            [np.nan, -1e20, 1e20],
        ]
    )
    step = DateParts(19000, PARTS, tuple(float(k) for k in range(len(PARTS) + len(CYCLES))), indicator=True)
    x = Value("input", (), (1,), fields={"columns": ("when",), "places": [0]}, wide=True)
    found = compute(concatenated(*step.lower(x)), {"when": values})
    np.testing.assert_allclose(found, step.apply(values), rtol=0, atol=1e-14)


def test_a_result_that_float32_cannot_hold_is_filled(tmp_path):
    network, _ = case("overflow", tmp_path)
    columns = {"a": np.array([1e30, -1e25, 3.0, np.nan]), "b": np.ones(4)}
    found = compute(lower_preparation(network.preparation).features, columns)
    read = from_records(columns, network.preparation)
    np.testing.assert_allclose(found, read.x, rtol=1e-6)
    assert np.isfinite(found).all()


def test_columns_that_float32_holds_are_float32(tmp_path):
    def doubles(name):
        return set(lower_preparation(case(name, tmp_path)[0].preparation).doubles)

    assert doubles("numbers") == doubles("years") == doubles("log") == doubles("everything built") == set()
    assert doubles("large numbers") == {"c"}
    assert doubles("log of small numbers") == {"c"}
    assert doubles("sine of large numbers") == {"a"}
    assert doubles("moments") == {"c"}
    assert doubles("median just above the edge of a bin") == {"b"}


def test_the_columns_of_plain_numbers_are_prepared_at_once():
    network = trained(prepare(Data(source=Iris())))
    assert compute(outputs(network, lower_preparation(network.preparation).features), np.ones((3, 4))).shape == (3, 3)
