"""Reports on both splits while a network trains: exact, rare enough to cost little, there when they are asked for."""

import numpy as np
import pytest

from core.activations import Linear
from core.data import Data, Dataset, prepare
from core.layers import BatchNorm, Dense, Dropout, Input, Output
from core.losses import CCE, MSE
from core.network import Predictor, build
from core.network.graph import Graph
from core.optimizers import Adam
from core.project import data_spec
from core.training import Controls, Finished, Paused, Progress, Recipe, Run
from core.training import evaluation as evaluation_module
from core.training.evaluation import TIME_SHARE, Evaluator, report_with_loss
from core.training.history import History


def dataset(rows=300, classes=3):
    random = np.random.default_rng(3)
    x = random.normal(size=(rows, 5)).astype(np.float32)
    hidden = x @ random.normal(size=(5, 3))
    if classes:
        return Dataset(x, hidden.argmax(axis=1), tuple("pqrst"), tuple("abc"), ("y",))
    return Dataset(x, (hidden[:, :2] * 30 + 500).astype(np.float32), tuple("pqrst"), (), ("y", "z"))


def run_on(data, epochs=6, loss=None, output=None):
    graph = Graph({1: Input(), 2: Dense(units=12), 3: output or Output()}, ((1, 2), (2, 3)))
    loss = loss or CCE()
    network = build(graph, data_spec(data.dataset), loss)
    recipe = Recipe(loss=loss, optimizer=Adam(learning_rate=0.01), batch=16, epochs=epochs)
    return Run(network, data, recipe), network


def test_the_last_evaluation_is_of_the_final_weights():
    data = prepare(Data(), dataset())
    run, network = run_on(data)
    *_, last = run.events(Controls(), 6)
    assert isinstance(last, Finished)
    assert last.evaluation.step == run.steps == last.snapshot.step
    assert last.evaluation.epochs_done == 6
    for report, rows in ((last.evaluation.train, data.train), (last.evaluation.validation, data.validation)):
        outputs = Predictor(network).predict(last.snapshot.state, data.x(rows))
        assert report.rows == len(rows)
        assert report["accuracy"] == (outputs.argmax(axis=1) == data.dataset.y[rows]).mean()
        assert report.confusion.sum() == len(rows)
        assert report.names == ("a", "b", "c")


@pytest.mark.parametrize("layer", [Dropout(rate=0.5), BatchNorm()])
def test_what_is_predicted_after_an_evaluation_is_not_as_in_training(layer):
    data = prepare(Data(), dataset())
    graph = Graph({1: Input(), 2: Dense(units=12), 3: layer, 4: Output()}, ((1, 2), (2, 3), (3, 4)))
    network = build(graph, data_spec(data.dataset), CCE())
    state, x = network.initial(3), data.x(data.validation)
    predicted = Predictor(network).predict(state, x)
    predictor = Predictor(network)
    predictor.evaluate(state, x, data.targets(data.validation, 3))
    np.testing.assert_array_equal(predictor.predict(state, x), predicted)
    right = predicted.argmax(axis=1) == data.dataset.y[data.validation]
    assert report_with_loss(network, state, data, data.validation)["accuracy"] == pytest.approx(right.mean())


def test_errors_of_a_regression_are_in_the_units_of_the_data():
    data = prepare(Data(), dataset(classes=0))
    run, network = run_on(data, loss=MSE(), output=Output(activation=Linear()))
    *_, last = run.events(Controls(), 6)
    outputs = Predictor(network).predict(last.snapshot.state, data.x(data.validation))
    off = np.abs(data.unscaled_targets(outputs) - data.dataset.y[data.validation])
    assert last.evaluation.validation["mae"] == pytest.approx(off.mean(), rel=1e-5)
    assert last.evaluation.validation.per_class["mae"] == pytest.approx(off.mean(axis=0), rel=1e-5)
    assert last.evaluation.validation.names == ("y", "z")


def test_without_validation_rows_there_is_no_validation_report():
    run, _ = run_on(prepare(Data(validation=0.0), dataset()))
    *_, last = run.events(Controls(), 2)
    assert last.evaluation.validation is None
    assert last.evaluation.train.rows == 300


def test_evaluations_come_in_training_with_their_step():
    run, _ = run_on(prepare(Data(), dataset()))
    controls, seen = Controls(), []
    for message in run.events(controls, 10_000_000):
        if isinstance(message, Progress) and message.evaluation:
            assert message.evaluation.step <= message.snapshot.step
            seen.append(message.evaluation)
        if len(seen) == 3:
            controls.stop()
    assert seen[0].epochs_done < seen[1].epochs_done < seen[2].epochs_done
    assert isinstance(message, Finished)
    assert message.evaluation.step == run.steps


def test_a_requested_epoch_ends_with_an_evaluation_of_its_end():
    run, _ = run_on(prepare(Data(), dataset()))
    controls = Controls()
    controls.request_step("epoch")
    for message in run.events(controls, 6):
        if isinstance(message, Paused):
            break
    assert message.evaluation.epochs_done == 1
    assert message.evaluation.step == run.steps


def test_measuring_changes_nothing_about_the_run(monkeypatch):
    data = prepare(Data(), dataset())
    weights = []
    for share in (TIME_SHARE, 1e9):
        monkeypatch.setattr(evaluation_module, "TIME_SHARE", share)
        run, _ = run_on(data, epochs=20)
        list(run.events(Controls(), 20))
        weights.append(run.checkpoint().state.weights)
    assert np.array_equal(*weights)


class Clock:
    """A clock that the test moves, and that costs what it is said to."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(evaluation_module, "perf_counter", clock)
    return clock


@pytest.fixture
def slow(clock, monkeypatch):
    """A predictor that takes a millisecond for every row, by that clock."""

    class Slow:
        def __init__(self, network):
            self.network, self.batch = network, 256

        def predict(self, state, x):
            clock.now += 1e-3 * len(x)
            return np.zeros((len(x), 3), np.float32)

    monkeypatch.setattr(evaluation_module, "Predictor", Slow)
    return clock


def test_it_spends_at_most_its_share_of_the_time(slow):
    data = prepare(Data(), dataset(rows=3000))
    run, network = run_on(data)
    evaluator = Evaluator(data, data.x(data.train), data.x(data.validation))
    spent, seen, state = 0.0, 0, run.snapshot().state
    evaluator.evaluate_some(network, state, 0, 0.0)  # the first look is on credit, and makes arenas
    began = slow.now
    for step in range(100_000):
        slow.now += 0.02
        before = slow.now
        seen += evaluator.evaluate_some(network, state, step, 0.0) is not None
        spent += slow.now - before
    assert seen > 3
    assert spent <= TIME_SHARE * (slow.now - began) + 1.0  # a slice may be paid off afterwards


def test_an_urgent_caller_gets_no_evaluation_that_takes_long(slow):
    data = prepare(Data(), dataset(rows=3000))
    run, network = run_on(data)
    evaluator, state = Evaluator(data, data.x(data.train), data.x(data.validation)), run.snapshot().state
    assert evaluator.evaluate(network, state, 5, 0.1, lambda: True) is None
    assert evaluator.evaluate(network, state, 5, 0.1).step == 5
    before = slow.now
    assert evaluator.evaluate(network, state, 5, 0.1, lambda: True).step == 5  # known by now
    assert slow.now == before
    other = run.checkpoint().state  # other weights at the same step, as where the best ones were put back
    assert evaluator.evaluate(network, other, 5, 0.1, lambda: True) is None


def test_large_splits_are_evaluated_in_slices():
    data = prepare(Data(), dataset(rows=20_000))
    run, network = run_on(data)
    evaluator, state = Evaluator(data, data.x(data.train), data.x(data.validation)), run.snapshot().state
    report = evaluator.evaluate(network, state, 0, 0.0).train
    outputs = Predictor(network).predict(state, data.x(data.train))
    assert report.rows == 16_000
    assert report["accuracy"] == (outputs.argmax(axis=1) == data.dataset.y[data.train]).mean()


def test_the_history_keeps_a_curve_of_every_metric_and_of_each_split():
    data = prepare(Data(), dataset())
    run, network = run_on(data)
    history = History(network)
    for epochs in (2, 5):
        *_, last = run.events(Controls(), epochs)
        history.note(last.evaluation)
        history.note(last.evaluation)  # the same again is not new
    assert history.metrics["train"].keys() == {"accuracy", "precision", "recall", "f1", "auc"}
    curve = history.metrics["validation"]["f1"]
    assert curve.x.tolist() == [2, 5]
    assert curve.mean[-1] == last.evaluation.validation["f1"]
    again = History(network)
    again.restore(history.arrays())
    assert again.metrics["validation"]["f1"].mean.tolist() == curve.mean.tolist()


def test_the_old_name_of_the_evaluation_of_a_history_still_works():
    data = prepare(Data(), dataset())
    run, network = run_on(data)
    history = History(network)
    *_, last = run.events(Controls(), 1)
    history.note(last.evaluation)
    assert history.reports is history.evaluation is last.evaluation
