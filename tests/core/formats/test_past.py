"""The past of a run is stored with it, and every step is computed from the file as it was from memory."""

import json
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.activations import Softmax
from core.data import Data, TableFile, prepare
from core.data.prepared import recorrected
from core.formats import SUFFIX, read, write
from core.formats.past_tensors import PAST, past_of, with_past, without_past
from core.layers import Dense, Input, Output
from core.losses import CCE
from core.network import build
from core.network.graph import Graph
from core.optimizers import RMSprop
from core.project import Project, data_spec, edits
from core.training import Run, timeline
from core.training.history import History
from core.training.replay import Replay
from core.training.saved_run import SavedRun, save_run
from core.training.stopping import EarlyStopping
from core.training.verification import verify
from tests.core.training.test_rows import plane, under
from tests.core.training.test_steering import data, rich
from tests.core.training.test_timeline import RECIPE, same, step_by_step


@pytest.fixture(autouse=True)
def dense_timeline(monkeypatch):
    """Waypoints after every few milliseconds of training, so that a short run has many."""
    monkeypatch.setattr(timeline, "SPACING_SECONDS", 0.0005)


def saved(run, keep=True):
    stored = save_run(run.checkpoint(), run.snapshot(), History(run.network), run.network, run.data, run.recipe)
    return with_past(stored, run.timeline, keep)


def changed_run(steps=60):
    prepared = data()
    run = Run(rich(prepared), prepared, RECIPE.change(stopping=EarlyStopping(patience=99, restore=True)))
    seen = step_by_step(run, steps, {9: RECIPE.change(optimizer=RMSprop()), 31: RECIPE.change(batch=5)})
    return run, seen


def test_a_stored_past_gives_every_step_bit_for_bit(tmp_path):
    run, seen = changed_run()
    path = tmp_path / f"run{SUFFIX}"
    write(path, Project(run.network.graph), run.network.arrays(run.snapshot().state), saved(run))
    found = past_of(read(path).saved_run, run.data)
    assert [point.step for point in found.waypoints] == [point.step for point in run.timeline.waypoints]
    assert [(change.step, change.recipe) for change in found.changes] == [
        (change.step, change.recipe) for change in run.timeline.changes
    ]
    assert (found.best_step, found.last_step) == (run.timeline.best_step, run.steps)
    replay = Replay(found)
    for step in np.random.default_rng(1).permutation(list(seen)[:-1]):
        assert same(replay.to(int(step)).checkpoint.state, seen[step].state)


def test_without_checkpoints_the_past_is_small_and_still_exact():
    run, seen = changed_run()
    full, sparse = saved(run), saved(run, keep=False)
    assert sum(a.nbytes for a in sparse.arrays.values()) < sum(a.nbytes for a in full.arrays.values())
    found = past_of(sparse, run.data)
    assert [point.step for point in found.waypoints] == [0, run.steps]
    assert same(Replay(found).to(44).checkpoint.state, seen[44].state)


def test_without_past_is_the_run_as_it_was_before():
    run, _ = changed_run(20)
    stored = save_run(run.checkpoint(), run.snapshot(), History(run.network), run.network, run.data, run.recipe)
    bare = without_past(with_past(stored, run.timeline))
    assert bare.arrays.keys() == stored.arrays.keys()
    assert bare.texts == stored.texts
    assert past_of(bare, run.data) is None


def test_rows_that_were_changed_are_stored_as_what_differs():
    first = prepare(Data(source=plane(400)))
    layers = {1: Input(), 2: Dense(units=4), 3: Output()}
    network = build(Graph(layers, ((1, 2), (2, 3))), data_spec(first.dataset), RECIPE.loss)
    points = plane(400)
    fewer = (*points.points[:100], *points.points[103:])
    painted = under(first, points.with_rows(fewer))
    more = under(first, points.with_rows((*fewer, (0.25, -0.5, 0), (0.5, 0.5, 1))))
    run = Run(network, first, RECIPE)
    seen = step_by_step(run, 60, {12: (RECIPE, painted), 30: (RECIPE, more)})
    stored = saved(run)
    rows = sum(a.nbytes for name, a in stored.arrays.items() if name.startswith(f"{PAST}.rows"))
    assert rows < 1200  # of two times 400 rows of 16 bytes: the parts, and three rows
    found = past_of(stored, more)
    assert [len(change.data.dataset.x) for change in found.changes] == [397, 399]
    replay = Replay(found)
    for step in (5, 11, 13, 25, 29, 31, 50):
        past = replay.to(step)
        assert same(past.checkpoint.state, seen[step].state)
    assert np.array_equal(replay.to(20).data.validation, painted.validation)


def test_a_run_over_rows_that_were_corrected_meanwhile_is_stored_and_verified(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("a,b,kind\n" + "".join(f"{n % 7},{n * n % 11},{'uvw'[n % 3]}\n" for n in range(90)))
    project = Project(data=Data(source=TableFile(path=str(path))))
    first = prepare(project.data)
    layers = {1: Input(), 2: Dense(units=4), 3: Output(activation=Softmax())}
    network = build(Graph(layers, ((1, 2), (2, 3))), data_spec(first.dataset), CCE())
    row, gone = first.train[[3, 9]].tolist()
    label = first.dataset.classes[(first.dataset.y[row] + 1) % 3]
    project = edits.relabel(project, first, row, label)
    second = recorrected(first, prepare(project.data))
    project = edits.drop(project, second, gone)
    third = recorrected(second, prepare(project.data))
    recipe = RECIPE.change(loss=CCE())
    run = Run(network, first, recipe)
    seen = step_by_step(run, 60, {12: (recipe, second), 30: (recipe, third)})
    stored = saved(run)
    rows = sum(a.nbytes for name, a in stored.arrays.items() if name.startswith(f"{PAST}.rows"))
    assert rows < 400  # two labels, a part, and where they are
    now = prepare(project.data, kept=run.data.preparation)
    assert now.is_same
    found = past_of(stored, now)
    for step in (5, 11, 13, 25, 29, 31, 50):
        assert same(Replay(found).to(step).checkpoint.state, seen[step].state)
    versions = [found.waypoints[0].data, *(change.data for change in found.changes)]
    assert [len(each.train) for each in versions] == [len(first.train), len(first.train), len(first.train) - 1]
    assert [each.dataset.classes[each.dataset.y[row]] == label for each in versions] == [False, True, True]
    for each, made in zip(versions, (first, second, third), strict=True):
        assert each.dataset.x is now.dataset.x
        assert each.preparation.fingerprint == made.preparation.fingerprint
    assert verify(found, run.snapshot().state).difference is None


@pytest.mark.parametrize(
    "wrong",
    [{"last_step": 10**12}, {"last_step": 61}, {"last_epochs": np.nan}, {"last_epochs": 1e9}, {"last_epochs": -1.0}],
)
def test_an_end_that_the_run_did_not_come_to_is_refused(wrong):
    run, _ = changed_run()
    stored = saved(run)
    assert past_of(stored, run.data).last_step == 60
    past = json.dumps(json.loads(stored.texts[PAST]) | wrong)
    with pytest.raises(ValueError, match="damaged"):
        past_of(SavedRun(stored.arrays, {**stored.texts, PAST: past}), run.data)


def test_more_steps_than_the_epochs_have_are_refused():
    run, _ = changed_run()
    stored = saved(run)
    arrays = dict(stored.arrays) | {"checkpoint.clock.step": np.array([10**12])}
    past = json.dumps(json.loads(stored.texts[PAST]) | {"last_step": 10**12})
    with pytest.raises(ValueError, match="damaged"):
        past_of(SavedRun(arrays, {**stored.texts, PAST: past}), run.data)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(dice=st.randoms(use_true_random=False))
def test_a_hostile_past_is_refused_or_stays_within_bounds(dice):
    run, _ = changed_run(24)
    stored = saved(run)
    arrays, past = dict(stored.arrays), json.loads(stored.texts[PAST])
    if dice.random() < 0.5:
        name = dice.choice([name for name in arrays if name.startswith(f"{PAST}.")])
        array = arrays[name].copy()
        match dice.randrange(4):
            case 0:
                array = array[: dice.randrange(len(array) + 1)]
            case 1:
                array = array.astype(dice.choice([np.float64, np.int8, np.bool_]))
            case 2 if array.size:
                array.reshape(-1)[dice.randrange(array.size)] = dice.choice([-1, 1, 127])
            case _:
                array = array[..., None]
        arrays[name] = array
    else:
        name = dice.choice(list(past))
        past[name] = dice.choice([None, -1, 10**30, [], "x", [[0, 0]], [[-1, 5]], [[1, 2, 3, 4, 5]]])
    hostile = SavedRun(arrays, {**stored.texts, PAST: json.dumps(past)})
    with suppress(ValueError):
        found = past_of(hostile, run.data)
        for point in found.waypoints:
            run_at = Run(point.network, point.data, point.recipe, point.checkpoint)
            next(run_at.advance_to(point.step + 2), None)
