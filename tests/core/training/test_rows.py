"""Other rows during a run: it goes on with its weights, learns the new rows, and forgets nothing else."""

import numpy as np
import pytest

from core.data import Data, Points, prepare
from core.data.prepared import Prepared
from core.layers import Dense, Input, Output
from core.network import Predictor, build
from core.network.graph import Graph
from core.optimizers import Adam
from core.project import data_spec
from core.training import Controls, Finished, Progress, Run
from core.training.recipe import Recipe
from core.training.stopping import EarlyStopping

RECIPE = Recipe(optimizer=Adam(learning_rate=0.02), batch=8, epochs=400)


def plane(count, flipped=False):
    """Points left and right of 0, of class 0 and 1, or the other way round."""
    x = np.random.default_rng(count).uniform(-1, 1, (count, 2))
    return Points.of(x, (x[:, 0] > 0) ^ flipped)


def prepared(points) -> Prepared:
    return prepare(Data(source=points))


@pytest.fixture
def network():
    layers = {1: Input(), 2: Dense(units=4), 3: Output()}
    return build(Graph(layers, ((1, 2), (2, 3))), data_spec(prepared(plane(40)).dataset), Recipe().loss)


def under(run_data, points):
    """The rows of points, prepared as those of the run."""
    return prepare(Data(source=points), points.load(0), run_data.preparation)


def accuracy(network, run, data):
    outputs = Predictor(network).predict(run.snapshot().state, data.x(data.train))
    return ((outputs[:, -1] > 0.5) == data.dataset.y[data.train]).mean()


def test_a_run_goes_on_with_other_rows_and_learns_them(network):
    data, controls = prepared(plane(60)), Controls(max_steps_per_second=600)  # 20 steps at once
    run = Run(network, data, RECIPE)
    events = run.events(controls, 400)
    while run.epoch < 200:
        next(events)
    assert accuracy(network, run, data) > 0.9
    before, moments = run.snapshot(), run.checkpoint().moments.copy()
    assert moments.any()
    other = under(data, plane(90, flipped=True))
    controls.change(network, RECIPE, other)
    controls.change(network, RECIPE)  # a change of something else right after it does not lose the rows
    event = next(events)
    assert isinstance(event, Progress)
    assert run.steps > before.step  # it has not started over
    assert run.epoch >= before.epoch
    *_, last = events
    assert isinstance(last, Finished)
    assert accuracy(network, run, other) > 0.9
    assert accuracy(network, run, data) < 0.2


def test_epochs_only_go_forward_and_have_the_new_number_of_steps(network):
    data, controls = prepared(plane(60)), Controls(max_steps_per_second=600)  # 20 steps at once
    run = Run(network, data, RECIPE)
    events = run.events(controls, 50)
    controls.request_step("batch")
    next(events)
    assert 0 < run.epochs_done < 1
    other = under(data, plane(200))
    controls.change(network, RECIPE, other)
    controls.request_step("epoch")
    done = run.epochs_done
    while run.epoch < 2:
        next(events)
        assert run.epochs_done >= done
        done = run.epochs_done
    assert run.steps == 1 + -(-len(other.train) // 8)


def test_the_best_weights_of_other_rows_are_not_restored(network):
    recipe = RECIPE.change(stopping=EarlyStopping(monitor="training loss", patience=10_000))
    data, controls = prepared(plane(60)), Controls(max_steps_per_second=600)  # 20 steps at once
    run = Run(network, data, recipe)
    events = run.events(controls, 60)
    while run.epoch < 30:
        next(events)
    controls.change(network, recipe, under(data, plane(60, flipped=True)))
    *_, last = events
    assert last.snapshot.restored > 30 or not last.snapshot.restored


def test_a_run_with_other_rows_continues_from_its_checkpoint_bit_for_bit(network):
    data, controls = prepared(plane(60)), Controls(max_steps_per_second=600)  # 20 steps at once
    run = Run(network, data, RECIPE)
    events = run.events(controls, 30)
    controls.request_step("batch")
    next(events)
    other = under(data, plane(50))
    controls.change(network, RECIPE, other)
    controls.request_step("batch")
    next(events)
    again = Run(network, other, RECIPE, run.checkpoint())
    for one in (run, again):
        for _ in one.events(Controls(), 30):
            pass
    assert run.checkpoint().state.weights.tobytes() == again.checkpoint().state.weights.tobytes()
