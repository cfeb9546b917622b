"""Weights that a person types: the run takes them, computes every step again, saves, opens and verifies them."""

import json

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.activations import ReLU, Sigmoid
from core.cli import main
from core.formats import read, write
from core.formats.past_tensors import past_of, with_past
from core.layers import Dense, Input, Output
from core.network import Predictor, build
from core.project import Project, data_spec, edits, prepared
from core.project.layout import chain
from core.training import Controls, Finished, Paused, Progress, Recipe, Run
from core.training.changes import described
from core.training.events import WeightsSet
from core.training.history import History
from core.training.replay import Replay
from core.training.saved_run import save_run
from core.training.stopping import EarlyStopping
from core.training.timeline import RunChange, edits_in
from core.training.verification import verify
from core.training.weight_edit import TypedWeight, WeightEdit, offset, weight_at
from tests.core.generated import STEPS, works
from tests.core.training.test_steering import data, rich
from tests.core.training.test_timeline import RECIPE, same


def trained_with(run, typed, steps):
    """Train one step at a time, and type weights after some steps. All that the run was after each step."""
    controls, seen, number = Controls(paused=True), {run.steps: run.checkpoint()}, 0
    for event in run.events(controls, 10**6):
        if isinstance(event, Finished):
            break
        if isinstance(event, Progress):
            for weights in typed.get(run.steps, ()):
                number += 1
                controls.set_weights(number, weights)
            if run.steps in typed:
                continue
        seen[run.steps] = run.checkpoint()
        if isinstance(event, WeightsSet) and not controls.waiting:
            continue  # another edit follows
        if run.steps >= steps:
            controls.stop()
        controls.request_step("batch")
    return seen


def any_weight(run, dice):
    place = dice.randrange(run.network.lowered.weights)
    return TypedWeight(*weight_at(run.network, place), dice.uniform(-2, 2))


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(work=works(), dice=st.randoms(use_true_random=False))
def test_any_step_is_computed_again_bit_for_bit_with_typed_weights(work, dice):
    network = build(work.graph, data_spec(work.data.dataset), work.recipe.loss)
    run = Run(network, work.data, work.recipe)
    if not network.lowered.weights:
        return
    typed = {dice.randint(1, STEPS - 1): [[any_weight(run, dice)] for _ in range(dice.randint(1, 2))] for _ in range(3)}
    seen = trained_with(run, typed, STEPS)
    replay = Replay(run.timeline)
    for step in dice.sample(sorted(seen)[:-1], min(8, len(seen) - 1)):
        assert same(replay.to(step).checkpoint, seen[step])
    assert verify(run.timeline, run.snapshot().state).difference is None


def test_the_value_is_in_the_weights_and_the_outputs_answer():
    prepared_rows = data()
    run = Run(rich(prepared_rows), prepared_rows, RECIPE)
    before = run.snapshot()
    controls = Controls(paused=True)
    events = run.events(controls, 5)
    assert isinstance(next(events), Paused)
    weight = run.network.weights[0]
    controls.set_weights(1, [TypedWeight(weight.layer, weight.name, (2, 1), 0.75)])
    assert not controls.waiting
    event = next(events)
    assert isinstance(event, WeightsSet)
    after = event.snapshot.state
    name = next(n for n, w in run.network.names.items() if w is weight)
    assert run.network.arrays(after)[name][2, 1] == np.float32(0.75)
    differs = np.flatnonzero(after.weights != before.state.weights)
    assert differs.tolist() == [weight.start + 2 * weight.shape[1] + 1]
    x = prepared_rows.x(prepared_rows.train)
    predictor = Predictor(run.network)
    assert not np.array_equal(predictor.predict(after, x), predictor.predict(before.state, x))
    assert isinstance(next(events), Paused)


def test_a_drag_at_one_step_is_one_change_and_undo_finds_the_step_before():
    prepared_rows = data()
    run = Run(rich(prepared_rows), prepared_rows, RECIPE)
    weight = run.network.weights[0]
    controls, events = Controls(paused=True), None
    events = run.events(controls, 5)
    for number, value in ((1, 0.1), (1, 0.2), (1, 0.3), (2, 0.5), (2, 0.6)):
        controls.set_weights(number, [TypedWeight(weight.layer, weight.name, (0, 0), value)])
        while not isinstance(next(events), WeightsSet):
            pass
    assert [(c.edit, c.weights[0].value) for c in run.timeline.changes] == [(1, 0.3), (2, 0.6)]
    replay = Replay(run.timeline)
    first = replay.before(0)
    assert np.array_equal(first.snapshot.state.weights, run.network.initial(RECIPE.seed).weights)
    assert replay.before(1).snapshot.state.weights[weight.start] == np.float32(0.3)
    assert replay.to(0).snapshot.state.weights[weight.start] == np.float32(0.6)
    branch = replay.branch(replay.before(1))
    assert edits_in(branch.timeline.changes) == (
        WeightEdit(1, 0, (TypedWeight(weight.layer, weight.name, (0, 0), 0.3),)),
    )


def test_a_value_typed_again_at_a_step_that_was_looked_at_replaces_it():
    prepared_rows = data()
    run = Run(rich(prepared_rows), prepared_rows, RECIPE)
    weight = run.network.weights[0]
    controls = Controls(paused=True)
    events, replay = run.events(controls, 5), Replay(run.timeline)
    for value in (0.1, 0.2):
        controls.set_weights(1, [TypedWeight(weight.layer, weight.name, (0, 0), value)])
        while not isinstance(next(events), WeightsSet):
            pass
        assert replay.to(0).snapshot.state.weights[weight.start] == np.float32(value)


def restoring(prepared_rows):
    """A run that stops early and restores its best weights."""
    return Run(rich(prepared_rows), prepared_rows, RECIPE.change(stopping=EarlyStopping(patience=1, restore=True)))


def type_and_stop(run, *values):
    """Type one weight again and again while the run is paused, and stop it once it has taken the last value."""
    weight, controls = run.network.weights[0], Controls(paused=True)
    for number, value in enumerate(values, 1):
        controls.set_weights(number, [TypedWeight(weight.layer, weight.name, (0, 0), value)])
    for event in run.events(controls, 80):
        if isinstance(event, Paused):
            controls.stop()


def test_weights_typed_after_an_early_stop_are_not_replaced_by_the_best():
    run = restoring(data())
    list(run.events(Controls(), 40))
    weight = run.network.weights[0]
    type_and_stop(run, 9.0)
    assert run.snapshot().state.weights[weight.start] == 9.0
    assert verify(run.timeline, run.snapshot().state).difference is None


def test_weights_that_are_left_after_an_undo_are_not_replaced_by_the_best():
    run = restoring(data())
    list(run.events(Controls(), 40))
    weight = run.network.weights[0]
    type_and_stop(run, 9.0, 8.0)
    replay = Replay(run.timeline)
    undone = replay.branch(replay.before(1))
    controls = Controls()
    controls.stop()  # as what shows another run does
    end = list(undone.events(controls, 80))[-1]
    assert end.snapshot.state.weights[weight.start] == 9.0
    assert end.snapshot.restored == 0


def test_undo_after_a_restoring_end_finds_the_epoch_of_the_restored_weights():
    prepared_rows = data()
    run = restoring(prepared_rows)
    end = list(run.events(Controls(), 40))[-1]
    assert 0 < end.snapshot.restored < end.snapshot.epoch
    type_and_stop(run, 9.0)
    assert run.snapshot().restored == 0
    replay = Replay(run.timeline)
    again = replay.branch(replay.before(0))
    assert np.array_equal(again.snapshot().state.weights, end.snapshot.state.weights)
    assert again.snapshot().restored == end.snapshot.restored
    assert again.evaluate().epochs_done == end.evaluation.epochs_done == end.snapshot.restored
    (point,) = [point for point in run.timeline.waypoints if point.start and point.step == run.steps]
    assert point.past.snapshot.restored == end.snapshot.restored
    retyped = Run(run.network, prepared_rows, run.recipe, point.checkpoint)
    retyped.apply(run.timeline.changes[0])
    assert retyped.snapshot().restored == 0  # what was typed is of no epoch


@pytest.mark.parametrize(
    ("layer", "name", "index", "value"),
    [
        (99, "weight", (0, 0), 1.0),
        (2, "weight", (6, 0), 1.0),
        (2, "weight", (0,), 1.0),
        (2, "weight", (0, -1), 1.0),
        (2, "weight", (0, 0), 1e39),
        (2, "weight", (0, 0), float("nan")),
        (2, "gain", (0,), 1.0),
        (3, "running_mean", (0,), 1.0),
    ],
)
def test_what_is_no_weight_is_refused_with_a_sentence(layer, name, index, value):
    prepared_rows = data()
    run = Run(rich(prepared_rows), prepared_rows, RECIPE)
    typed = TypedWeight(layer, name, index, value)
    with pytest.raises(edits.EditError, match=r"\.$"):
        edits.type_weights(Project(), run.network, [typed], 0)
    controls = Controls(paused=True)
    controls.set_weights(1, [typed])
    event = next(iter(run.events(controls, 5)))
    assert isinstance(event, WeightsSet)
    assert str(event.reason).endswith(".")
    assert run.timeline.changes == ()


def test_every_offset_is_found_by_layer_name_and_index():
    network = rich(data())
    for place in range(network.lowered.weights):
        assert offset(network, TypedWeight(*weight_at(network, place), 0.0)) == place


def test_an_edit_goes_on_with_the_newest_value_of_each_weight():
    prepared_rows = data()
    network = rich(prepared_rows)
    weight = network.weights[0]

    def typed(index, value):
        return TypedWeight(weight.layer, weight.name, index, value)

    project = edits.type_weights(Project(), network, [typed((0, 0), 1.0)], 7)
    project = edits.type_weights(project, network, [typed((0, 0), 2.0), typed((0, 1), 3.0)], 8, again=True)
    project = edits.type_weights(project, network, [typed((0, 0), 4.0)], 9)
    assert project.weight_edits == (
        WeightEdit(1, 7, (typed((0, 0), 2.0), typed((0, 1), 3.0))),
        WeightEdit(2, 9, (typed((0, 0), 4.0),)),
    )


def test_typed_weights_are_saved_opened_and_verified(tmp_path, capsys):
    path = tmp_path / "spiral.layerwright"
    assert main(["train", "spiral", "--epochs", "1", "--export", str(path)]) == 0
    project = read(path).project
    rows, network = prepared(project)
    run = Run(network, rows, project.recipe)
    typed = {
        5: [[TypedWeight(*weight_at(network, 3), 0.1)], [TypedWeight(*weight_at(network, 3), 1 / 3)]],
        9: [[TypedWeight(*weight_at(network, 0), -2.0), TypedWeight(*weight_at(network, 1), 1e-30)]],
    }
    trained_with(run, typed, 30)
    project = edits.as_in_run(project, network.graph, run.recipe, run.timeline.changes)
    saved = save_run(run.checkpoint(), run.snapshot(), History(network), network, rows, run.recipe)
    saved = with_past(saved, run.timeline)
    write(path, project, network.arrays(run.snapshot().state), saved, preparation=rows.preparation)
    opened = read(path)
    assert opened.project.weight_edits == project.weight_edits
    assert [edit.step for edit in opened.project.weight_edits] == [5, 5, 9]
    past = past_of(opened.saved_run, rows)
    assert [change.weights for change in past.changes] == [change.weights for change in run.timeline.changes]
    capsys.readouterr()
    assert main(["verify", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["same"]
    other = list(run.timeline.changes)
    object.__setattr__(other[0], "weights", (TypedWeight(*weight_at(network, 4), 0.1),))
    write(path, project, network.arrays(run.snapshot().state), with_past(saved, run.timeline),
          preparation=rows.preparation)  # fmt: skip
    with pytest.raises(SystemExit) as end:
        main(["verify", str(path), "--json"])
    assert end.value.code == 1


@pytest.mark.parametrize(
    "text",
    [
        '[{"number": 1, "step": -1, "weights": []}]',
        '[{"number": 1, "step": 1, "weights": [[1, "weight", [0], "x"]]}]',
        '[{"number": 1, "step": 1, "weights": [[1, "weight", [], 1]]}]',
        '[{"step": 1, "weights": []}]',
        "3",
    ],
)
def test_damaged_edits_in_a_project_are_refused(text, tmp_path):
    from core.formats.errors import FormatError
    from core.formats.project_json import from_json, to_json

    source = to_json(Project()).rstrip()[:-1] + f',"weight_edits": {text}}}'
    with pytest.raises(FormatError, match="weight"):
        from_json(source, "It")


def test_a_change_is_described_with_the_unit_counted_from_1():
    prepared_rows = data()
    run = Run(rich(prepared_rows), prepared_rows, Recipe(batch=16))
    typed = [TypedWeight(2, "weight", (2, 0), -3.661)]
    controls = Controls(paused=True)
    controls.set_weights(1, typed)
    next(iter(run.events(controls, 5)))
    assert str(described(run.timeline.changes)) == "Dense, unit 3, weight of input 1 typed: -3.661"


ALIKE = {1: "Dense: Sigmoid → ReLU", 2: "Dense, Dense 2: Sigmoid → ReLU", 8: "8 layers: Sigmoid → ReLU"}


@pytest.mark.parametrize(("layers", "said"), ALIKE.items())
def test_layers_changed_alike_are_named_together_and_only_counted_where_they_are_many(layers, said):
    spec, recipe = data_spec(data().dataset), Recipe()
    before, after = (
        build(chain(Input(), *[Dense(units=3, activation=activation)] * layers, Output()), spec, recipe.loss)
        for activation in (Sigmoid(), ReLU())
    )
    assert described([RunChange(1, 0.1, after, recipe, None, before, recipe)]) == said
