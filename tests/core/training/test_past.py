"""The history of a run up to a step: a prefix of its curves, which never changes as the run goes on."""

import numpy as np
import pytest

from core.data import Data, prepare
from core.engine.telemetry import PER_LAYER
from core.layers import Dense, Input, Output
from core.network import build
from core.network.graph import Graph
from core.project import data_spec
from core.training import Controls, Progress, Run
from core.training.curves import EMPTY_CURVE, LONGEST, Curve, CurveTable
from core.training.history import History
from core.training.past import PastHistory
from core.training.recipe import Recipe
from tests.core.training.histories import evaluate, record

FIELDS = ("x", "mean", "least", "greatest")


def grown(count, seed=0):
    """A table with a curve of `count` values, four an epoch, that came in uneven parts."""
    table, random = CurveTable(1), np.random.default_rng(seed)
    add(table, 0, count, random)
    return table


def add(table, start, count, random):
    x = np.arange(start + 1, start + count + 1) / 4
    y = random.exponential(size=count)
    at = 0
    while at < count:
        part = slice(at, at + int(random.integers(1, 400)))
        table.extend(x[part], y[part, None])
        at = part.stop


def points(curve):
    return {name: getattr(curve, name).copy() for name in FIELDS}


def equal(found, expected):
    for name in FIELDS:
        np.testing.assert_array_equal(found[name], expected[name])


@pytest.mark.parametrize("count", [0, 1, 100, LONGEST, LONGEST + 1, 3 * LONGEST + 5])
def test_up_to_any_epoch_a_curve_is_its_prefix(count):
    curve = grown(count).curve(0)
    ends = {0.0, 0.25, 0.3, count / 8, count / 4 - 0.1, count / 4, count + 1.0, *curve.x[:: max(len(curve) // 7, 1)]}
    for end in ends:
        past, length = curve.up_to(end), int((curve.x <= end).sum())
        assert len(past) == length
        equal(points(past), {name: getattr(curve, name)[:length] for name in FIELDS})


@pytest.mark.parametrize("count", [100, LONGEST - 50, LONGEST, 2 * LONGEST])
def test_a_past_curve_stays_as_it_is_while_the_run_goes_on_and_thins_its_curve(count):
    table, random = grown(count), np.random.default_rng(1)
    pasts = [table.curve(0).up_to(end) for end in (count / 4, count / 8, 1.0)]
    before = [points(past) for past in pasts]
    merged = table._merged
    for start in range(count, 9 * LONGEST, LONGEST // 2):
        add(table, start, LONGEST // 2, random)
        for past, expected in zip(pasts, before, strict=True):
            equal(points(past), expected)
    assert table._merged >= 4 * merged  # thinned more than once meanwhile


def test_a_past_curve_shares_its_memory():
    curve = grown(100).curve(0)
    assert np.shares_memory(curve.up_to(10.0).mean, curve.mean)


@pytest.fixture
def history():
    spiral = prepare(Data())
    graph = Graph({1: Input(), 2: Dense(units=4), 3: Output()}, ((1, 2), (2, 3)))
    history = History(build(graph, data_spec(spiral.dataset), Recipe().loss))
    extend(history, 1, 8)
    return history


def extend(history, first, last):
    """Epochs `first` to `last`, with two steps each."""
    x = np.arange(2 * first - 1, 2 * last + 1) / 2
    epochs = np.arange(first, last + 1.0)
    figures = {name: {layer_id: layer_id * x for layer_id in history.layers} for name in PER_LAYER}
    validation = [(epoch, 2 / epoch, 2 / epoch) for epoch in epochs]
    record(history, x, figures, loss=1 / x, score=1 / x, epochs=validation)
    evaluate(history, epochs, f1=(epochs / 100, epochs / 100))


CURVES = {
    "loss": lambda past: past.loss,
    "score": lambda past: past.score,
    "validation loss": lambda past: past.validation_loss,
    "validation score": lambda past: past.validation_score,
    "metric": lambda past: past.metric("validation", "f1"),
    "layer": lambda past: past.layer(2, "gradient_norm"),
}


@pytest.mark.parametrize("name", CURVES)
def test_a_past_history_ends_at_its_epoch_also_when_its_curves_are_asked_for_later(history, name):
    past, asked_later = PastHistory(history, 5.0), PastHistory(history, 5.0)
    before = points(CURVES[name](past))
    extend(history, 9, 20)
    assert before["x"][-1] == 5.0
    equal(points(CURVES[name](past)), before)
    equal(points(CURVES[name](asked_later)), before)


def test_the_newest_figures_of_a_layer_are_those_of_the_epoch(history):
    past = PastHistory(history, 3.5)
    extend(history, 9, 20)
    assert past.latest(2)["gradient_norm"] == 2 * (3.0 + 3.5) / 2  # the mean over the last epoch, as it is shown
    assert past.latest(3)["update_norm"] == 3 * (3.0 + 3.5) / 2
    assert past.latest(99) == {}
    assert PastHistory(history, 0.0).latest(2) == {}


# The update-to-weight ratio


def test_the_update_ratio_is_how_far_the_weights_moved_over_their_length_before():
    data = prepare(Data())
    graph = Graph({1: Input(), 2: Dense(units=4, name="hidden"), 3: Output()}, ((1, 2), (2, 3)))
    recipe = Recipe(batch=len(data.train))  # an epoch is a step
    network = build(graph, data_spec(data.dataset), recipe.loss)
    run, history = Run(network, data, recipe), History(network)
    for event in run.events(Controls(), 1):
        if isinstance(event, Progress):
            history.extend(event)
    before, after = network.arrays(network.initial(recipe.seed)), network.arrays(run.snapshot().state)
    parts = "hidden.weight", "hidden.bias"
    w, moved = (np.concatenate([of[part].ravel() for part in parts]) for of in (before, after))
    ratio = PastHistory(history, 1.0).update_ratio(2)
    np.testing.assert_allclose(ratio.mean, np.linalg.norm(moved - w) / np.linalg.norm(w), rtol=1e-5)


def test_a_ratio_divides_every_point_of_a_merged_curve():
    x = np.arange(1.0, 3 * LONGEST + 1)
    numerator = Curve.of(x, np.where(x % 2 == 0, 3.0, 1.0))
    ratio = numerator.over(Curve.of(x, np.full(len(x), 2.0)))
    assert len(numerator) < len(x)
    whole = points(numerator)
    equal(points(ratio), {name: whole[name] / (1 if name == "x" else 2) for name in FIELDS})
    assert not np.shares_memory(ratio.mean, numerator.mean)  # which stays as it is


def test_a_ratio_leaves_out_where_the_divisor_is_0_or_was_never_recorded():
    ones, halves = Curve.of(np.arange(4.0), np.ones(4)), Curve.of(np.arange(4.0), [0.5, 0.0, 0.5, 0.0])
    ratio = ones.over(halves)
    assert (ratio.x.tolist(), ratio.mean.tolist()) == ([0.0, 2.0], [2.0, 2.0])
    assert len(ones.over(EMPTY_CURVE)) == len(EMPTY_CURVE.over(ones)) == 0


def test_a_metric_that_was_not_evaluated_has_an_empty_curve(history):
    past = PastHistory(history, 8.0)
    assert past.metric_keys == ("f1",)
    assert len(past.metric("train", "no such")) == 0


def test_a_metric_that_is_evaluated_later_does_not_show(history):
    past = PastHistory(history, 8.0)
    evaluate(history, [9.0], auc=([0.5], [0.5]))
    assert past.metric_keys == ("f1",)


def test_at_the_end_of_a_run_all_of_its_history_is_past():
    spiral = prepare(Data())
    graph = Graph({1: Input(), 2: Dense(units=4), 3: Output()}, ((1, 2), (2, 3)))
    network = build(graph, data_spec(spiral.dataset), Recipe().loss)
    history, pasts = History(network), []
    for event in Run(network, spiral, Recipe(epochs=5, batch=32)).events(Controls(), 5):
        if isinstance(event, Progress):
            history.extend(event)
            pasts.append((PastHistory(history, history.epochs_done), points(history.loss)))
    assert history.epochs_done == 5.0
    for past, expected in pasts:
        equal(points(past.loss), expected)
