"""Early stopping and reducing the rate on a plateau: which epoch counts as better, against rules written by hand."""

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.engine import epoch_end, step

FEW = st.sampled_from([0.25, 0.5, 0.75, 1.0, float("nan")])  # few values, so that ties are common
VALUES = st.lists(FEW, min_size=1, max_size=30)
WEIGHTS = SimpleNamespace(best=np.zeros(0), weights=np.zeros(0), buffers=np.zeros(0))


def records(**hyper):
    counters, values = np.zeros(1, step.COUNTERS), np.zeros(1, step.HYPERPARAMETERS)
    for name, value in hyper.items():
        values[name] = value
    counters["rate_factor"] = 1.0
    return counters.view(np.recarray)[0], values.view(np.recarray)[0]


def stopped(values, patience, change, monitor=epoch_end.VALIDATION_LOSS):
    """The epoch after which training stops, or None, and the best epoch."""
    counters, hyper = records(stop_monitor=monitor, stop_patience=patience, stop_change=change)
    for epoch, value in enumerate(values, 1):
        counters.epoch = epoch
        row = np.full(6, value if monitor in (epoch_end.VALIDATION_LOSS, epoch_end.TRAINING_LOSS) else -value)
        if epoch_end.stop_early.python(WEIGHTS, counters, hyper, row):
            return epoch, int(counters.best_epoch)
    return None, int(counters.best_epoch)


def as_keras_does(values, patience, change):
    """By hand: strictly better by more than `change`, from the first finite value on."""
    best, at, waited = None, 0, 0
    for epoch, value in enumerate(values, 1):
        if np.isfinite(value) and (best is None or value < best - change):
            best, at, waited = value, epoch, 0
        else:
            waited += 1
        if waited >= patience:
            return epoch, at
    return None, at


def rates(values, patience, change, factor=0.5, least=0.0):
    """The factor of the learning rate after every epoch."""
    counters, hyper = records(
        plateau_monitor=epoch_end.TRAINING_LOSS,
        plateau_patience=patience,
        plateau_change=change,
        plateau_factor=factor,
        plateau_least=least,
    )
    found = []
    for value in values:
        epoch_end.reduce_on_plateau.python(counters, hyper, np.full(6, value))
        found.append(float(counters.rate_factor))
    return found


@settings(max_examples=60, deadline=None)
@given(VALUES, st.integers(1, 4), st.sampled_from([0.0, 0.25]), st.integers(1, 4))
def test_early_stopping_stops_where_the_rule_says(values, patience, change, monitor):
    assert stopped(values, patience, change, monitor) == as_keras_does(values, patience, change)


def test_a_tie_is_not_better():
    assert stopped([1.0, 0.5, 0.5, 0.5, 0.5], 3, 0.0) == (5, 2)
    assert stopped([1.0, 0.75, 0.75], 2, 0.25) == (3, 1)  # better by exactly the smallest change


def test_without_a_monitor_nothing_stops_and_nothing_is_reduced():
    assert stopped([1.0] * 9, 1, 0.0, epoch_end.NOTHING) == (None, 0)
    counters, hyper = records(plateau_monitor=epoch_end.NOTHING, plateau_factor=0.5)
    epoch_end.reduce_on_plateau.python(counters, hyper, np.ones(6))
    assert counters.rate_factor == 1


def test_the_wait_for_a_plateau_begins_again_after_a_reduction():
    assert rates([1.0] * 9, 2, 0.0) == [1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25]


def test_the_wait_for_a_plateau_begins_again_after_an_improvement():
    assert rates([1.0, 1.0, 1.0, 0.5, 0.5, 0.5, 0.5], 2, 0.0) == [1, 1, 1, 1, 1, 1, 0.5]


def test_a_tie_is_a_plateau_and_the_rate_has_a_lower_bound():
    assert rates([1.0, 0.75, 0.5], 0, 0.25) == [1, 0.5, 1 * 0.5]
    assert rates([1.0] * 5, 0, 0.0, least=0.3) == [1, 0.5, 0.3, 0.3, 0.3]


@pytest.mark.parametrize("patience", [0, 1, 3])
def test_a_value_that_is_not_a_number_is_no_improvement(patience):
    values = [1.0] + [float("nan")] * 5
    assert rates(values, patience, 0.0) == rates([1.0] * 6, patience, 0.0)
