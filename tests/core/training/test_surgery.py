"""Surgery: outputs stay the same, the memory of the optimizer fits, and a run with it is computed again bit for bit."""

import json
from random import Random
from types import MappingProxyType

import layerwright as lw
import numpy as np
import pytest

from core.activations import ACTIVATIONS, ELU, GELU, LeakyReLU, Linear, PReLU, ReLU, Sigmoid, Softmax, Softplus, Tanh
from core.cli import main
from core.formats import read, write
from core.formats.past_tensors import past_of, with_past
from core.layers import Activation, Add, BatchNorm, Concatenate, Dense, Dropout, Input, LayerNorm, Output
from core.losses import CCE
from core.network import Predictor, build
from core.network.graph import Graph
from core.optimizers import OPTIMIZERS, Adam, Momentum
from core.project import data_spec, edits, prepared
from core.project.layout import chain, places
from core.project.project import Project
from core.training import Controls, Finished, Paused, Progress, Recipe, Run
from core.training.carrying import Carrying, constant_units
from core.training.changes import described
from core.training.events import WeightsSet
from core.training.history import History
from core.training.replay import Replay
from core.training.saved_run import save_run
from core.training.stopping import EarlyStopping
from core.training.surgery import Deepen, RemoveUnits, Widen, is_exact, operated, refusal, usual_activation
from core.training.timeline import edits_in
from core.training.verification import verify
from core.training.weight_edit import TypedWeight
from tests.core.generated import STEPS, WITHIN, fit
from tests.core.training.test_steering import data
from tests.core.training.test_timeline import same

EXACT = 1e-6


def denses(graph):
    return [i for i, layer in graph.layers.items() if isinstance(layer, Dense)]


def trained(network, rows, recipe, steps=STEPS):
    run = Run(network, rows, recipe, threads=1)
    for _ in run.advance_to(steps):
        pass
    return run


def outputs(run, x):
    return Predictor(run.network).predict(run.snapshot().state, x).astype(np.float64)


def differ(before, after):
    """The largest difference, in units of the outputs where these are large."""
    return float((np.abs(before - after) / np.maximum(np.abs(before), 1)).max())


def surgeries(graph, dice):
    """Some surgeries that keep the function."""
    layer = dice.choice(denses(graph))
    if not refusal(graph, layer) and dice.random() < 0.6:
        return Widen(layer, dice.randint(1, 6), dice.randrange(1000))
    return Deepen(layer, "new", usual_activation(graph, layer))


def any_run(dice):
    """A run of a random network with dense layers among all that the program has."""
    rows = data()
    known, layers, edges = (
        data_spec(rows.dataset),
        {1: Input(), 2: Dense(dice.randint(1, 9), any_activation(dice))},
        [(1, 2)],
    )
    for _ in range(dice.randint(0, 6)):
        here = len(layers) + 1
        layer = dice.choice(WITHIN)() if dice.random() < 0.5 else Dense(dice.randint(1, 9), any_activation(dice))
        sources = [here - 1, *dice.sample(range(1, here - 1), min(here - 2, layer.max_inputs - 1, 2))]
        if fit(known, layers | {here: layer}, edges, sources):
            layers[here] = layer
            edges += [(source, here) for source in sources]
    graph = Graph(layers | {len(layers) + 1: Output()}, (*edges, (len(layers), len(layers) + 1)))
    recipe = Recipe(optimizer=dice.choice(OPTIMIZERS)(), batch=dice.randint(4, 32), seed=dice.randint(1, 99))
    if recipe.optimizer.rows or recipe.optimizer.loss:
        recipe = recipe.change(optimizer=Adam())
    return Run(build(graph, known, CCE()), rows, recipe, threads=1)


def any_activation(dice):
    return dice.choice([each for each in ACTIVATIONS if each.differentiable])()


@pytest.mark.parametrize("seed", range(8))
def test_outputs_of_any_network_stay_the_same(seed):
    dice = Random(seed)
    for _ in range(8):
        outputs_stay(any_run(dice), dice)


def outputs_stay(run, dice):
    x = run.data.x(run.data.train)
    for _ in run.advance_to(STEPS):
        pass
    before = outputs(run, x)
    for number in range(2):
        surgery = surgeries(run.network.graph, dice)
        said = run.operate(number + 1, surgery)
        assert differ(before, outputs(run, x)) < EXACT * (2 + number)
        assert said == pytest.approx(np.abs(before - outputs(run, x)).max(), abs=EXACT * max(np.abs(before).max(), 1))
        before = outputs(run, x)
    for _ in run.advance_to(run.steps + 2):
        pass
    assert np.isfinite(run.snapshot().state.weights).all()


def branching():
    """Dense layers that lead through others, and two that read one."""
    layers = {
        1: Input(), 2: Dense(5, ReLU(), name="first"), 3: BatchNorm(), 4: Activation(PReLU()), 5: Dropout(),
        6: Dense(4, PReLU(), name="second"), 7: Concatenate(), 8: Dense(3, Tanh()), 9: Output(),
    }  # fmt: skip
    edges = ((1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (5, 7), (6, 7), (7, 8), (8, 9))
    return Graph(MappingProxyType(layers), edges)


@pytest.mark.parametrize("layer", [2, 6, 8])
def test_units_are_copied_through_all_that_treats_every_unit_by_itself(layer):
    rows = data()
    run = trained(build(branching(), data_spec(rows.dataset), CCE()), rows, Recipe(optimizer=Adam(), batch=16), 30)
    x = rows.x(rows.train)
    before = outputs(run, x)
    run.operate(1, Widen(layer, 7, 3))
    assert run.network.graph.layers[layer].units == branching().layers[layer].units + 7
    assert differ(before, outputs(run, x)) < EXACT
    copies = run.network.arrays(run.snapshot().state)
    name = next(n for n, w in run.network.names.items() if w.layer == layer and w.name == "weight")
    assert len(np.unique(copies[name], axis=0)) == branching().layers[layer].units
    for _ in run.advance_to(run.steps + 20):
        pass
    later = run.network.arrays(run.snapshot().state)[name]
    assert len(np.unique(later, axis=0)) == len(later)  # copies part: their shares differ


@pytest.mark.parametrize(
    ("own", "inserted", "exact"),
    [
        (ReLU(), ReLU(), True),
        (Linear(), Linear(), True),
        (Tanh(), Linear(), True),
        (Sigmoid(), ReLU(), True),
        (Softplus(), LeakyReLU(), True),
        (ReLU(), ELU(), True),
        (ReLU(), PReLU(), True),
        (Tanh(), Tanh(), False),
        (Tanh(), ReLU(), False),
        (ReLU(), Sigmoid(), False),
        (GELU(), ReLU(), False),
    ],
)
def test_it_is_known_which_identity_keeps_the_function(own, inserted, exact):
    rows = data()
    network = build(chain(Input(), Dense(8, own), Output()), data_spec(rows.dataset), CCE())
    run = trained(network, rows, Recipe(optimizer=Adam(), batch=16), 40)
    assert is_exact(network.graph, 2, inserted) is exact
    changed = run.operate(1, Deepen(2, "more", inserted))
    assert (changed < EXACT) is exact
    assert [run.network.graph.layers[i].name for i in run.network.graph.order][2] == "more"


@pytest.mark.parametrize("between", [(), (BatchNorm(),), (Activation(Sigmoid()), BatchNorm(), Dropout())])
def test_dead_units_go_without_a_trace(between):
    rows = data()
    network = build(chain(Input(), Dense(6, ReLU()), *between, Dense(4), Output()), data_spec(rows.dataset), CCE())
    state = network.initial(3)
    network.arrays(state)["dense.bias" if "dense.bias" in network.names else "dense_1.bias"][[1, 4]] = -100
    run = Run(network, rows, Recipe(batch=16), state)
    x = rows.x(rows.train)
    before = outputs(run, x)
    dead = constant_units(network, run.snapshot().state, 2, x)
    assert dead == (1, 4)
    assert run.operate(1, RemoveUnits(2, dead)) < EXACT
    assert differ(before, outputs(run, x)) < EXACT
    assert run.network.graph.layers[2].units == 4


def test_what_a_unit_in_use_has_sent_is_no_longer_there_and_the_difference_is_said():
    rows = data()
    network = build(chain(Input(), Dense(6, Tanh()), Output()), data_spec(rows.dataset), CCE())
    run = trained(network, rows, Recipe(optimizer=Adam(), batch=16), 60)
    x = rows.x(rows.train)
    before = outputs(run, x)
    said = run.operate(1, RemoveUnits(2, (0,)))
    assert said > 1e-3
    assert said == pytest.approx(np.abs(before - outputs(run, x)).max(), rel=1e-6)


def test_rows_of_all_parts_of_a_table_are_looked_at_though_it_is_sorted():
    """A unit is alive in the last of 6,000 rows alone; of another, the mean over all rows goes to the biases."""
    y = np.repeat([0, 1, 2], 2000)
    x = np.random.default_rng(0).normal(size=(6000, 2)).astype(np.float32) * 0.1
    x[:, 0] += y
    x[-1, 0] = 9
    model = lw.Model([Dense(3, "relu")], seed=1)
    model.fit(x, np.array(["a", "b", "c"])[y], epochs=1, validation=0, progress=False)
    network, state, rows = model.network, model.state, model.data.x(model.data.train)
    arrays = network.arrays(state)
    arrays["dense.weight"][:2], arrays["dense.bias"][:2] = (1, 0), (-rows[:, 0].max() + 0.1, 0.3)
    assert 0 not in constant_units(network, state, 2, rows)
    run = Run(network, model.data, model.recipe, state, threads=1)
    before, mean = outputs(run, rows), np.maximum(rows[:, 0] + 0.3, 0).mean()
    said = run.operate(1, RemoveUnits(2, (1,)))
    moved = run.network.arrays(run.snapshot().state)["output.bias"] - arrays["output.bias"]
    np.testing.assert_allclose(moved, arrays["output.weight"][:, 1] * mean, rtol=0.05)
    assert said == pytest.approx(np.abs(before - outputs(run, rows)).max(), rel=0.05)


@pytest.mark.parametrize(
    "graph",
    [
        chain(Input(), Dense(4), LayerNorm(), Output()),
        chain(Input(), Dense(4, Softmax()), Output()),
        chain(Input(), Dense(4), Activation(Softmax()), Output()),
        Graph({1: Input(), 2: Dense(4), 3: Dense(4), 4: Add(), 5: Output()}, ((1, 2), (2, 3), (2, 4), (3, 4), (4, 5))),
    ],
)
def test_what_would_change_the_function_is_refused_with_a_sentence(graph):
    project = Project(graph, places(graph))
    for surgery in (Widen(2), RemoveUnits(2, (0,))):
        with pytest.raises(edits.EditError, match=r"Choose another layer\.$"):
            edits.operate(project, surgery, 0)


@pytest.mark.parametrize(
    "surgery", [Widen(1), Widen(9), Widen(2, 65_530), RemoveUnits(2, ()), RemoveUnits(2, (8,)), RemoveUnits(2, (1, 1))]
)
def test_what_is_no_surgery_is_refused_and_leaves_the_run_alone(surgery):
    rows = data()
    network = build(chain(Input(), Dense(8), Output()), data_spec(rows.dataset), CCE())
    run, controls = Run(network, rows, Recipe(batch=16)), Controls(paused=True)
    controls.operate(1, surgery)
    event = next(run.events(controls, 5))
    assert isinstance(event, WeightsSet)
    assert str(event.reason).endswith(".")
    assert run.timeline.changes == ()
    assert run.network is network


@pytest.mark.parametrize("kind", [kind for kind in OPTIMIZERS if kind.moments and kind.kernel is not None])
def test_the_memory_of_the_optimizer_is_as_if_the_network_had_been_so_wide(kind):
    """A step and then the surgery give the same moments as the surgery and then the step."""
    rows = data()
    network = build(chain(Input(), Dense(6, Tanh()), Output()), data_spec(rows.dataset), CCE())
    recipe = Recipe(optimizer=kind(), batch=16)
    first = trained(network, rows, recipe, 12)
    second = Run(network, rows, recipe, first.checkpoint(), threads=1)
    second.operate(1, Widen(2, 4, 5))
    for run in (first, second):
        for _ in run.advance_to(13):
            pass
    assert len(kind.degrees) == kind.moments
    hand = Carrying(Widen(2, 4, 5), network, second.network)
    expected = hand.moments(first.checkpoint().moments, kind.degrees)
    got = second.checkpoint().moments
    for row, want in zip(got, expected, strict=True):
        np.testing.assert_allclose(row, want, rtol=2e-3, atol=1e-4 * np.abs(want).max())


def test_an_inserted_layer_begins_without_a_jump():
    rows = data()
    network = build(chain(Input(), Dense(6), Output()), data_spec(rows.dataset), CCE())
    run = trained(network, rows, Recipe(optimizer=Adam(learning_rate=0.01), batch=16), 200)
    run.operate(1, Deepen(2, "new", ReLU()))
    new = run.network
    before = run.snapshot().state.weights.copy()
    for _ in run.advance_to(run.steps + 1):
        pass
    parts = [w for w in new.weights if w.layer == max(new.graph.layers)]
    for part in parts:
        moved = np.abs(run.snapshot().state.weights - before)[part.start : part.start + part.size]
        assert moved.max() < 2 * 0.01  # with moments of 0 so late, Adam's first step is 3.2 learning rates long
        assert moved.max() > 0


def operated_run(run, plan, steps):
    """Train one step at a time, with edits after some steps. All that the run was after each step."""
    controls, seen, number = Controls(paused=True), {}, 0
    for event in run.events(controls, 10**6):
        if isinstance(event, Finished):
            break
        if isinstance(event, WeightsSet):
            assert not event.reason
            seen[run.steps] = run.checkpoint()
        if isinstance(event, (Progress, Paused)) and run.steps not in seen:
            seen[run.steps] = run.checkpoint()
            for make in plan.pop(run.steps, ()):
                number += 1
                edit = make(run.network.graph)
                if isinstance(edit, TypedWeight):
                    controls.set_weights(number, [edit])
                else:
                    controls.operate(number, edit)
        if isinstance(event, Paused):
            if run.steps >= steps:
                controls.stop()
            controls.request_step("batch")
    return seen


@pytest.mark.parametrize("seed", range(12))
def test_any_step_is_computed_again_bit_for_bit(seed):
    dice = Random(100 + seed)
    run = any_run(dice)
    plan = {dice.randint(0, STEPS - 1): [lambda graph: surgeries(graph, dice)] * dice.randint(1, 2) for _ in range(2)}
    seen = operated_run(run, plan, STEPS)
    assert any(change.surgery for change in run.timeline.changes)
    replay = Replay(run.timeline)
    for step in dice.sample(sorted(seen), min(8, len(seen))):
        assert same(replay.to(step).checkpoint, seen[step])
    assert verify(run.timeline, run.snapshot().state).difference is None


def test_undo_finds_the_run_before_a_surgery():
    rows = data()
    network = build(chain(Input(), Dense(6), Output()), data_spec(rows.dataset), CCE())
    run = Run(network, rows, Recipe(batch=16))
    seen = operated_run(run, {4: [lambda _: Widen(2, 3, 1)], 7: [lambda _: Deepen(2, "new", ReLU())]}, 10)
    replay = Replay(run.timeline)
    before = replay.before(0)
    assert (before.step, before.network) == (4, network)
    branch = replay.branch(before)
    for _ in branch.advance_to(5):
        pass
    assert branch.network is network
    assert [edit.surgery for edit in edits_in(run.timeline.changes)] == [Widen(2, 3, 1), Deepen(2, "new", ReLU())]
    said = str(described(run.timeline.changes))
    assert said == "Dense widened by 3 units, identity layer new inserted after Dense"
    assert sorted(seen) == list(range(11))


def test_the_best_weights_are_carried_too():
    rows = data()
    network = build(chain(Input(), Dense(6), Output()), data_spec(rows.dataset), CCE())
    recipe = Recipe(optimizer=Adam(learning_rate=0.3), batch=16, stopping=EarlyStopping(patience=30, restore=True))
    run = Run(network, rows, recipe)
    list(run.events(Controls(), 4))
    x, best = rows.x(rows.train), run.checkpoint().best
    size = network.lowered.weights
    before = Predictor(network).predict(type(run.snapshot().state)(best[:size], best[size:]), x)
    run.operate(1, Widen(2, 4, 2))
    wide = run.checkpoint().best
    size = run.network.lowered.weights
    after = Predictor(run.network).predict(type(run.snapshot().state)(wide[:size], wide[size:]), x)
    assert differ(before, after) < EXACT


def test_a_best_epoch_before_a_surgery_is_restored_in_the_wider_network():
    rows = data()
    network = build(chain(Input(), Dense(6), Output()), data_spec(rows.dataset), CCE())
    run, x = Run(network, rows, Recipe(optimizer=Adam(learning_rate=0.02), batch=16)), rows.x(rows.train)
    list(run.events(Controls(), 15))
    run.operate(1, Widen(2, 4, 2))
    wide, controls = run.network, Controls()
    worse = Recipe(optimizer=Adam(learning_rate=3.0), batch=16, stopping=EarlyStopping(patience=5, restore=True))
    controls.change(wide, worse)
    end = list(run.events(controls, 40))[-1]
    assert 0 < end.snapshot.restored <= 15
    again = Run(network, rows, Recipe(optimizer=Adam(learning_rate=0.02), batch=16))
    list(again.events(Controls(), end.snapshot.restored))
    assert differ(outputs(again, x), outputs(run, x)) < EXACT
    assert verify(run.timeline, end.snapshot.state).difference is None


def test_curves_go_on_after_a_layer_more():
    rows = data()
    network = build(chain(Input(), Dense(6), Output()), data_spec(rows.dataset), CCE())
    run, history = Run(network, rows, Recipe(optimizer=Momentum(), batch=16)), History(network)
    for event in run.events(Controls(), 3):
        if isinstance(event, Progress):
            history.extend(event)
    points = len(history.figure(2, "gradient_norm"))
    run.operate(1, Deepen(2, "new", ReLU()))
    history.follow(run.network)
    for event in run.events(Controls(), 6):
        if isinstance(event, Progress):
            history.extend(event)
    new = history.figure(4, "gradient_norm")
    assert len(history.figure(2, "gradient_norm")) > points
    assert len(new) > 0
    assert new.x.min() > 3
    assert history.figure(3, "weight_norm").x.min() < 1
    copy = History(run.network)
    copy.restore(history.arrays())
    np.testing.assert_array_equal(copy.figure(4, "gradient_norm").mean, new.mean)


def test_surgeries_are_saved_opened_and_verified(tmp_path, capsys):
    path = tmp_path / "spiral.layerwright"
    assert main(["train", "spiral", "--epochs", "1", "--export", str(path)]) == 0
    project = read(path).project
    rows, network = prepared(project)
    layer = denses(network.graph)[0]
    run = Run(network, rows, project.recipe)
    plan = {5: [lambda _: Widen(layer, 3, 9)], 9: [lambda graph: Deepen(layer, "new", usual_activation(graph, layer))],
            12: [lambda _: RemoveUnits(layer, (0, 4))]}  # fmt: skip
    operated_run(run, plan, 30)
    project = edits.as_in_run(project, run.network.graph, run.recipe, run.timeline.changes)
    saved = save_run(run.checkpoint(), run.snapshot(), History(run.network), run.network, rows, run.recipe)
    saved = with_past(saved, run.timeline)
    arrays = run.network.arrays(run.snapshot().state)
    write(path, project, arrays, saved, preparation=rows.preparation)
    opened = read(path)
    assert opened.project.weight_edits == project.weight_edits
    past = past_of(opened.saved_run, rows)
    assert [change.surgery for change in past.changes] == [change.surgery for change in run.timeline.changes]
    capsys.readouterr()
    assert main(["verify", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["same"]
    change = run.timeline.changes[0]
    object.__setattr__(change, "surgery", Widen(layer, 3, 10))  # other units are copied
    write(path, project, arrays, with_past(saved, run.timeline), preparation=rows.preparation)
    with pytest.raises(SystemExit) as end:
        main(["verify", str(path), "--json"])
    assert end.value.code == 1
    object.__setattr__(change, "surgery", Widen(layer, 2, 9))  # the network of the change is wider
    write(path, project, arrays, with_past(saved, run.timeline), preparation=rows.preparation)
    with pytest.raises(ValueError, match="damaged"):
        past_of(read(path).saved_run, rows)


@pytest.mark.parametrize(
    "text",
    [
        '[{"number": 1, "step": 1, "surgery": {"kind": "widen", "layer": 2, "units": 0, "seed": 1}}]',
        '[{"number": 1, "step": 1, "surgery": {"kind": "deepen", "layer": 2, "name": "a", "activation": "none"}}]',
        '[{"number": 1, "step": 1, "surgery": {"kind": "remove_units", "layer": 2, "units": [-1]}}]',
        '[{"number": 1, "step": 1, "surgery": {"kind": "other", "layer": 2}}]',
        '[{"number": 1, "step": 1, "surgery": {"kind": "widen", "layer": 2, "units": 1, "seed": 1}, "weights": []}]',
    ],
)
def test_damaged_surgeries_in_a_project_are_refused(text):
    from core.formats.errors import FormatError
    from core.formats.project_json import from_json, to_json

    source = to_json(Project()).rstrip()[:-1] + f',"weight_edits": {text}}}'
    with pytest.raises(FormatError):
        from_json(source, "It")


def test_an_inserted_layer_gets_a_name_and_a_place_of_its_own():
    graph = chain(Input(), Dense(4, name="hidden 1"), Dense(4, name="hidden 2"), Output())
    project = Project(graph, places(graph))
    after = edits.operate(project, Deepen(2, activation=ReLU()), 12)
    assert [after.graph.names[i] for i in after.graph.order][1:4] == ["hidden 1", "hidden 3", "hidden 2"]
    assert len(set(after.places.values())) == 5
    (edit,) = after.weight_edits
    assert (edit.number, edit.step, edit.surgery) == (1, 12, Deepen(2, "hidden 3", ReLU()))
    assert after.graph == operated(graph, edit.surgery)
