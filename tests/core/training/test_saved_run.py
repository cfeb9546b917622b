"""A run as a file holds it: it goes on as it stood, and whatever does not fit is said."""

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import pytest

from core.formats.examples import examples
from core.project import prepared
from core.training import Controls, Progress, Run
from core.training.curves import LONGEST, CurveTable
from core.training.history import History
from core.training.saved_run import FORMER_NAMES, SavedRun, curves, flatten, resume_run, save_run, unflatten

PROJECT = examples()["spiral"]
RECIPE = PROJECT.recipe.change(epochs=20)


@pytest.fixture(scope="module")
def trained():
    """The data, the network, and a run of 20 epochs with its curves."""
    data, network = prepared(PROJECT)
    run, history = Run(network, data, RECIPE), History(network)
    follow(run, history, 20)
    return data, network, run, history


def follow(run, history, epochs):
    for message in run.events(Controls(), epochs):
        if isinstance(message, Progress):
            history.extend(message)


@pytest.fixture
def kept(trained):
    data, network, run, history = trained
    return save_run(run.checkpoint(), run.snapshot(), history, network, data, run.recipe)


def same(a, b):
    return a.keys() == b.keys() and all(np.array_equal(a[name], b[name]) for name in a)


def test_a_resumed_run_is_at_the_same_step(trained, kept):
    data, network, run, _ = trained
    assert kept.progress() == (run.steps, 20)
    resumed = resume_run(kept, network, data)
    assert same(dict(flatten(resumed.checkpoint(), "c")), dict(flatten(run.checkpoint(), "c")))
    assert resumed.recipe == RECIPE


def test_the_epoch_that_was_restored_is_saved(trained, kept):
    data, network, run, history = trained
    end = replace(run.snapshot(), restored=12)
    saved = save_run(run.checkpoint(), end, history, network, data, run.recipe)
    found = saved.snapshot(end.state)
    assert (found.step, found.epoch, found.restored) == (end.step, end.epoch, 12)
    assert found.state is end.state
    assert saved.snapshot(end.state).weights_epoch == 12
    assert kept.snapshot(end.state).weights_epoch == 20
    texts = {name: text for name, text in saved.texts.items() if name != "restored"}  # as earlier versions wrote it
    assert SavedRun(saved.arrays, texts).snapshot(end.state).restored == 0


def test_a_run_that_an_earlier_version_saved_goes_on(trained, kept):
    data, network, run, _ = trained
    former = {now: name for name, now in FORMER_NAMES.items()}
    arrays = {former.get(name, name): array for name, array in kept.arrays.items()}
    arrays["checkpoint.clock.born"] = np.array([3])
    assert not former.keys() & arrays.keys()
    resumed = resume_run(SavedRun(arrays, kept.texts), network, data).checkpoint()
    assert resumed.counters["optimizer_start"][0] == 3
    assert np.array_equal(resumed.state.buffers, run.checkpoint().state.buffers)


def test_the_curves_are_those_that_were_drawn(trained, kept):
    _, network, _, history = trained
    assert same(curves(kept, network).arrays(), history.arrays())
    assert len(history.loss) > 10


def test_a_restored_long_curve_continues_exactly():
    whole, first, second = CurveTable(2), CurveTable(2), CurveTable(2)
    y = np.random.default_rng(0).normal(size=(5 * LONGEST + 7, 2))
    y[::3, 1] = np.nan
    x = np.arange(len(y), dtype=float)
    cut = 3 * LONGEST + 2
    for start, stop in ((0, cut), (cut, len(y))):
        whole.extend(x[start:stop], y[start:stop])
    first.extend(x[:cut], y[:cut])
    second.restore({column: first.arrays(column) for column in (0, 1)})
    second.extend(x[cut:], y[cut:])
    for column in (0, 1):
        assert same(second.arrays(column), whole.arrays(column))


@pytest.mark.parametrize(
    ("name", "array"),
    [
        ("loss.points", np.full((2, 5), np.nan)),
        ("loss.points", np.zeros((3, 5))),
        ("loss.points", np.zeros((2, 3 * LONGEST))),
        ("loss.points", np.zeros(())),
        ("loss.merged", np.array(-1)),
        ("loss.merged", np.array(2**60)),
        ("loss.waiting", np.zeros((5, 2))),
        ("loss.waiting", np.zeros((0, 7))),
        ("step", np.zeros(3)),
        ("done", np.zeros(0)),
    ],
)
def test_curves_that_are_not_whole_are_refused(trained, kept, name, array):
    damaged = SavedRun({**kept.arrays, f"history.{name}": array}, kept.texts)
    with pytest.raises(ValueError, match="training curves are damaged"):
        curves(damaged, trained[1])


@pytest.mark.parametrize(
    ("name", "array", "said"),
    [
        ("checkpoint.moments", np.zeros((2, 3), np.float32), "has shape"),
        ("checkpoint.state.weights", None, "lacks checkpoint.state.weights"),
        ("checkpoint.clock.step", np.zeros(1), "type float64"),
        ("checkpoint.best", np.zeros(2, np.float32), "has shape"),
        ("checkpoint.clock.position", np.array([10**9]), "does not match this data"),
        ("checkpoint.clock.position", np.array([-16]), "does not match this data"),
        ("checkpoint.clock.step", np.array([2**62]), "does not match this data"),
        ("checkpoint.clock.loss", np.array([np.nan]), "does not match this data"),
        ("checkpoint.clock.rate_factor", np.array([-1.0]), "does not match this data"),
    ],
)
def test_a_checkpoint_that_does_not_fit_is_refused(trained, kept, name, array, said):
    data, network, _, _ = trained
    arrays = {**kept.arrays, name: array}
    if array is None:
        del arrays[name]
    with pytest.raises(ValueError, match=said):
        resume_run(SavedRun(arrays, kept.texts), network, data)


def test_a_checkpoint_with_values_that_are_not_finite_is_refused(trained, kept):
    data, network, _, _ = trained
    weights = kept.arrays["checkpoint.state.weights"].copy()
    weights[-1] = np.inf
    with pytest.raises(ValueError, match="not finite"):
        resume_run(SavedRun({**kept.arrays, "checkpoint.state.weights": weights}, kept.texts), network, data)


@pytest.mark.parametrize("text", ["", "null", "[]", '{"batch": -1}', '{"kind": 7}', '{"optimizer": "adm"}', "9" * 5000])
@pytest.mark.parametrize("name", ["recipe", "layout", "rows", "step", "epoch"])
def test_texts_of_any_kind_are_refused_or_mean_something(trained, kept, name, text):
    data, network, _, _ = trained
    damaged = SavedRun(kept.arrays, {**kept.texts, name: text})
    assert all(number >= 0 for number in damaged.progress())
    with suppress(ValueError):
        resume_run(damaged, network, data)


def test_other_data_is_refused(trained, kept):
    data, network, _, _ = trained
    with pytest.raises(ValueError, match="number of training rows has changed"):
        resume_run(kept, network, replace(data, train=data.train[:-1]))


class Pair(NamedTuple):
    first: np.ndarray
    second: np.ndarray


@dataclass(frozen=True)
class Later:
    """What a checkpoint of a later program may look like."""

    pair: Pair
    record: np.ndarray
    flag: bool
    count: int
    rate: float
    best: Pair | None = None
    mask: np.ndarray | None = None


RECORD = np.dtype([("a", np.int64), ("b", np.float64)])


def later(*optional):
    pair = Pair(np.arange(3.0), np.arange(4))
    return Later(pair, np.array([(1, 2.5)], RECORD), True, 7, 0.1, *optional)


@pytest.mark.parametrize("value", [later(), later(Pair(np.ones(3), np.ones(2)), np.zeros(2, bool))])
def test_fields_that_a_checkpoint_gains_travel_by_themselves(value):
    blank = Later(Pair(np.zeros(3), np.zeros(4, int)), np.zeros(1, RECORD), False, 0, 0.0)
    again = unflatten(blank, dict(flatten(value, "x")), "x")
    assert same(dict(flatten(again, "x")), dict(flatten(value, "x")))
    assert type(again.best) is type(value.best)
    assert type(again.count) is int


def test_a_field_of_the_clock_that_an_older_program_did_not_write_is_as_at_the_start():
    arrays = dict(flatten(later(), "x"))
    del arrays["x.record.b"]
    assert unflatten(later(), arrays, "x").record["b"] == 2.5


def test_values_that_cannot_be_stored_raise_type_error():
    with pytest.raises(TypeError, match="set cannot be stored"):
        dict(flatten({1}, "x"))
