"""Diagnoses: real short runs that show each one, and the examples, which show none."""

from dataclasses import replace

import numpy as np
import pytest

from core.activations import Linear, ReLU, Sigmoid, Tanh
from core.data import Data
from core.data.tables.source import TableFile
from core.diagnoses import computed, diagnose
from core.diagnoses.trained import trained
from core.formats.examples import examples, failures
from core.initializers import LargeUniform
from core.layers import BatchNorm, Dense, Input, Output
from core.losses import BCE, CCE, MSE
from core.moments import Moment
from core.network import Predictor
from core.optimizers import SGD, Adam
from core.project import Project, prepared
from core.project.layout import chain
from core.training import Controls, Diverged, Finished, Progress, Recipe, Run
from core.training.history import History
from core.training.past import PastHistory
from core.training.stopping import EarlyStopping

SPIRAL = examples()["spiral"].data


def moments(project, every=1.25):
    """Moments of a run of the project: at epochs that grow by this factor, and at its end."""
    data, network = prepared(project)
    run, history, last = Run(network, data, project.recipe, threads=1), History(network), 0
    for event in run.events(Controls(), project.recipe.epochs):
        match event:
            case Progress():
                history.extend(event)
            case Finished():
                history.end(event.evaluation, event.snapshot.restored > 0)
        if run.epoch >= last * every + 1 or not isinstance(event, Progress):
            last, past = run.epoch, PastHistory(history, history.epochs_done)
            diverged = event if isinstance(event, Diverged) else None
            yield computed(Moment(project, data, network, run.snapshot(), past, history.evaluation, diverged))


def end(*layers, data=SPIRAL, **recipe):
    """The last moment of a run, and its diagnoses by kind."""
    settings = {"loss": CCE(), "optimizer": SGD(learning_rate=0.03), "batch": 10, "epochs": 60, "seed": 1} | recipe
    *_, moment = moments(Project(chain(Input(), *layers), data=data, recipe=Recipe(**settings)), 1e9)
    return moment, {diagnosis.kind: diagnosis for diagnosis in diagnose(moment)}


def last(project):
    """The last moment of a run of the project."""
    return trained(project, threads=1)


def norm_by_hand(moment, layer_id):
    """The mean gradient norm over the last epoch, by when all points stand for as many steps."""
    curve = moment.history.layer(layer_id, "gradient_norm")
    return curve.mean[curve.x > curve.x[-1] - 1].mean()


@pytest.mark.parametrize("name", [name for name in examples() if name != "spiral"])
def test_a_healthy_example_shows_none_at_any_time(name):
    for moment in moments(examples()[name]):
        assert diagnose(moment) == ()


def test_the_spiral_shows_none_at_its_end_whatever_the_seed():
    for seed in (1, 2):
        spiral = examples()["spiral"]
        project = replace(spiral, recipe=spiral.recipe.change(epochs=3000, seed=seed))
        *_, last = moments(project)
        assert diagnose(last) == ()


def test_eight_sigmoid_layers_show_where_gradients_vanish():
    moment, found = end(*[Dense(units=8, activation=Sigmoid())] * 8, Output())
    assert list(found) == ["vanishing_gradients"]
    diagnosis = found["vanishing_gradients"]
    norms = {layer_id: norm_by_hand(moment, layer_id) for layer_id in moment.history.layers}
    first, last = moment.history.layers[0], moment.history.layers[-1]
    assert first in diagnosis.layers
    assert last not in diagnosis.layers
    assert float(diagnosis.figure) == pytest.approx(norms[first], rel=0.05)
    assert float(diagnosis.figure) < 1e-3 * norms[last]
    assert diagnosis.caption == f"gradient norm in {moment.network.graph.names[first]}, since step {diagnosis.since}"
    assert "Output" in diagnosis.reason
    assert "ReLU" in diagnosis.remedy
    assert np.all(np.diff(diagnosis.bars) > 0)  # ever larger towards the output


def test_the_same_depth_with_adam_is_not_said_to_stand_still():
    _, found = end(*[Dense(units=8, activation=Sigmoid())] * 8, Output(), optimizer=Adam(learning_rate=0.01))
    assert "vanishing_gradients" not in found


def test_dead_units_are_counted():
    moment, found = end(*[Dense(units=8, activation=ReLU())] * 4, Output(), optimizer=SGD(learning_rate=10.0))
    diagnosis = found["dying_relu"]
    network, snapshot, data = moment.trained()
    rows = data.train[np.linspace(0, len(data.train) - 1, 256).astype(int)]
    dead = {}
    for layer_id, tensor in network.signals.items():
        if isinstance(network.graph.layers[layer_id], Dense):
            outputs = Predictor(network).predict(snapshot.state, data.x(rows), tensor)
            dead[layer_id] = int((outputs <= 0).all(axis=0).sum())
    worst = max(dead, key=dead.get)
    assert diagnosis.figure == f"{dead[worst]} of 8"
    assert diagnosis.layers == tuple(layer_id for layer_id, count in dead.items() if count >= 0.4 * 8)
    assert "vanishing_gradients" not in found  # it follows


def test_batch_norm_of_one_row_shows_that_nothing_flows_back():
    moment, found = end(Dense(units=8), BatchNorm(), Dense(units=8), BatchNorm(), Output(), batch=1, epochs=30)
    diagnosis = found["vanishing_gradients"]
    assert diagnosis.figure == "0"
    assert norm_by_hand(moment, diagnosis.layers[0]) == 0
    assert "larger batch" in diagnosis.remedy


def test_an_explosion_names_the_step_also_when_it_comes_at_once():
    layers = [Dense(units=64, initializer=LargeUniform())] * 6
    moment, found = end(*layers, Output(), optimizer=SGD(learning_rate=1.0))
    assert list(found) == ["exploding_gradients"]
    assert 0 < moment.diverged.step < 10
    assert f"At step {moment.diverged.step} values became infinite" in found["exploding_gradients"].reason
    first = {layer_id: moment.history.layer(layer_id, "gradient_norm").mean[0] for layer_id in moment.history.layers}
    assert float(found["exploding_gradients"].figure.replace(",", "")) == pytest.approx(max(first.values()), rel=0.05)
    assert found["exploding_gradients"].layers == tuple(i for i, norm in first.items() if norm > 1e3)


def test_divergence_from_a_good_start_names_its_step():
    sine = examples()["sine"].data
    layers = Dense(units=16, activation=Tanh()), Output(activation=Linear())
    moment, found = end(*layers, data=sine, loss=MSE(), optimizer=SGD(learning_rate=3))
    assert list(found) == ["divergence"]
    assert found["divergence"].figure == f"step {moment.diverged.step}"
    loss = moment.history.loss  # one value a step at first
    assert found["divergence"].since == loss.mean.argmin() + 1
    assert len(moment.history.loss) >= moment.diverged.step - 1  # the curves say what led there
    assert "clip the gradients" in found["divergence"].remedy


def test_xor_without_a_hidden_layer_underfits():
    moment, found = end(Output(), data=examples()["xor"].data, seed=3)
    network, snapshot, data = moment.trained()
    predicted = Predictor(network).predict(snapshot.state, data.x(data.train)).argmax(axis=1)
    truth = data.dataset.y[data.train]
    assert list(found) == ["underfitting"]
    assert found["underfitting"].figure == f"{100 * (predicted == truth).mean():.1f}\u00a0%"
    assert found["underfitting"].remedy == "Add a hidden layer."


def test_colors_by_lot_are_no_better_than_the_most_frequent():
    moment, found = end(Dense(units=4), Output(), data=failures()["no_better_than_trivial"].data, optimizer=Adam())
    network, snapshot, data = moment.trained()
    predicted = Predictor(network).predict(snapshot.state, data.x(data.train)).argmax(axis=1)
    truth = data.dataset.y[data.train]
    assert found["no_better_than_trivial"].figure == f"{100 * (predicted == truth).mean():.1f}\u00a0%"
    most = f"{100 * np.bincount(truth).max() / len(truth):.1f}\u00a0%"
    assert most in found["no_better_than_trivial"].caption


def test_a_loss_that_does_not_fall_is_a_plateau():
    moment = last(failures()["plateau"])
    (found,) = diagnose(moment)
    assert found.kind == "plateau"
    loss = moment.history.loss
    assert float(found.figure) == pytest.approx(loss.mean[loss.x > 55].mean(), rel=0.05)


def test_a_learning_rate_of_next_to_nothing_is_too_low():
    moment, found = end(Dense(units=8), Output(), data=examples()["iris"].data, optimizer=SGD(learning_rate=1e-6))
    assert list(found) == ["learning_rate_too_low"]
    history = moment.history
    ratios = [history.update_ratio(layer_id).mean.mean() for layer_id in history.layers]
    assert float(found["learning_rate_too_low"].figure) == pytest.approx(max(ratios), rel=0.1)
    assert found["learning_rate_too_low"].remedies[0].value.learning_rate == pytest.approx(1e-5)


def test_numbers_that_have_nothing_to_do_with_the_inputs_leave_r2_below_0(tmp_path):
    generator = np.random.default_rng(3)
    rows = "\n".join(f"{x:.4f},{y:.4f}" for x, y in generator.normal(size=(60, 2)))
    (tmp_path / "noise.csv").write_text(f"x,y\n{rows}\n")
    data = Data(source=TableFile(path=str(tmp_path / "noise.csv")), validation=0.3)
    layers = Dense(units=64), Dense(units=64), Output(activation=Linear())
    moment, found = end(*layers, data=data, loss=MSE(), optimizer=Adam(learning_rate=0.01), epochs=200)
    network, snapshot, prepared_data = moment.trained()
    rows = prepared_data.validation
    y = prepared_data.dataset.y[rows].reshape(-1)
    outputs = Predictor(network).predict(snapshot.state, prepared_data.x(rows))
    error = prepared_data.unscaled_targets(outputs).reshape(-1) - y
    r2 = 1 - (error**2).sum() / ((y - y.mean()) ** 2).sum()
    assert r2 < 0
    assert found["no_better_than_trivial"].figure == f"{r2:.2f}".replace("-", "−")
    assert "validation rows" in found["no_better_than_trivial"].caption


def test_learning_by_heart_is_said_with_the_best_epoch():
    noisy = replace(SPIRAL, source=SPIRAL.source.change(rows=80, noise=0.5), validation=0.4)
    layers = [Dense(units=128), Dense(units=128), Output()]
    moment, found = end(*layers, data=noisy, optimizer=Adam(learning_rate=0.01), epochs=150)
    curve = moment.history.validation_loss
    best = int(curve.x[curve.mean.argmin()])
    assert f"in epoch {best} " in found["overfitting"].reason
    assert float(found["overfitting"].figure) == pytest.approx(curve.mean[-5:].mean(), rel=0.05)
    assert float(found["overfitting"].figure) > 2 * moment.history.loss.mean[-1]


def test_after_restoring_the_best_weights_the_readout_is_theirs():
    noisy = replace(SPIRAL, source=SPIRAL.source.change(rows=80, noise=0.5), validation=0.4)
    layers = [Dense(units=128), Dense(units=128), Output()]
    stopping = EarlyStopping(patience=10_000)
    moment, found = end(*layers, data=noisy, optimizer=Adam(learning_rate=0.01), epochs=150, stopping=stopping)
    assert moment.snapshot.restored
    assert f"epoch {moment.snapshot.restored}" in found["no_better_than_trivial"].reason
    assert "overfitting" not in found  # they are from before


def test_the_first_epochs_of_a_long_run_are_not_blamed():
    project = Project(chain(Input(), Output()), data=SPIRAL, recipe=Recipe(loss=CCE(), batch=10, epochs=1000, seed=1))
    for moment in moments(project, every=1.01):
        if moment.epoch >= 20:
            return
        assert diagnose(moment) == ()


def test_nothing_is_found_without_a_run():
    assert diagnose(Moment()) == ()


def test_binary_outputs_are_judged_alike():
    _, found = end(*[Dense(units=8, activation=Sigmoid())] * 8, Output(activation=Sigmoid()), loss=BCE())
    assert list(found) == ["vanishing_gradients"]
