"""Every idea of the course, row by row: where it is read, and a trial that it can be done and seen.

`later` marks rows that are not done yet. `lacks` says what a row that is done does not have yet; both may only shrink.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest

from core.activations import ACTIVATIONS, Linear, ReLU, Sigmoid, Softmax, Step, Tanh
from core.data import Data, prepare
from core.data.plane_grid import section
from core.data.preparation import STEPS
from core.data.scaling import SCALINGS, MinMax, Robust, Standardize
from core.data.sources import XOR, And, Line, Or
from core.diagnoses import diagnose
from core.diagnoses.trained import trained
from core.engine import telemetry
from core.formats.examples import examples, failures
from core.help import drawn, pages
from core.help.drawing import drawing, values
from core.initializers import INITIALIZERS, GlorotNormal, HeNormal, LeCunNormal
from core.layers import BatchNorm, Dense, Dropout, Input, Output
from core.losses import BCE, CCE, LOSSES, MSE, Hinge, Huber, PerceptronLoss
from core.moments import Moment, UnitMaps, Workspace
from core.moments.boundary_line import BoundaryLine, line_of, typed_line
from core.moments.dissection.dissection import Dissection
from core.moments.dissection.subject import Subject
from core.moments.distributions import Distributions
from core.network import NetworkError, Predictor, build
from core.network.shapes import DataSpec
from core.optimizers import OPTIMIZERS, SGD, Momentum, PerceptronRule
from core.penalties import L2, PENALTIES
from core.project import Project, edits, prepared
from core.project.advice import advice, facts
from core.project.edits import fixes
from core.project.layout import chain
from core.project.named_model import named_model
from core.surfaces import RACERS, Saddle, path
from core.training import Controls, Finished, Recipe, Run
from core.training.clipping import CLIPPINGS
from core.training.range_test import range_test
from core.training.stopping import EarlyStopping
from core.training.weight_edit import with_weights
from designer.commands import COMMANDS
from designer.views import BY_ID
from designer.views.smoothing import smooth

COMMANDS_BY_ID = {command.id for command in COMMANDS}


def project(*layers, source=XOR, output=None, **recipe):
    return Project(chain(Input(), *layers, output or Output()), data=Data(source=source()), recipe=Recipe(**recipe))


def run(made, epochs):
    data, network = prepared(made)
    run = Run(network, data, made.recipe)
    for _ in run.events(Controls(), epochs):
        pass
    return run, data, network


def right(made, epochs):
    """The share of training rows that are right after some epochs."""
    trained, data, network = run(made, epochs)
    outputs = Predictor(network).predict(trained.snapshot().state, data.x(data.train))
    return np.mean(network.loss.predicted(outputs) == data.dataset.y[data.train])


def kinds(name):
    """What the program says by itself of the example that fails in this way."""
    made = failures()[name]
    data, network = prepared(made)
    before = {known.kind for known in advice(made, network.spec, facts(data))}
    return before | {seen.kind for seen in diagnose(trained(made))}


def remedies(name):
    made = failures()[name]
    (seen,) = diagnose(trained(made))
    return " ".join(fixes.title(made, fix) for fix in seen.remedies)


# The trials


def step_is_refused():
    made = project(Dense(units=4, activation=Step()))
    with pytest.raises(NetworkError, match=r"[Ss]tep"):
        prepared(made)
    assert "perceptron" in examples()


def perceptron_rule():
    made = project(source=And, output=Output(activation=Step()), optimizer=PerceptronRule(learning_rate=0.5))
    data, network = prepared(made)
    trained, controls = Run(network, data, made.recipe), Controls()
    x, y = data.x(data.train), data.dataset.y[data.train].astype(float)
    for _ in range(12):
        before = trained.snapshot().state.weights.astype(float)
        trained_step(trained, controls)
        after = trained.snapshot().state.weights.astype(float)
        predicted = (x @ before[:2] + before[2] >= 0).astype(float)
        changes = 0.5 * (y - predicted)[:, None] * np.column_stack([x, np.ones(len(x))])
        assert np.abs(changes - (after - before)).sum(axis=1).min() < 1e-4


def trained_step(trained, controls):
    for _ in trained.advance_to(trained.steps + 1):
        pass


def moved_line():
    """Other numbers a, b and c make another line, on whose sides the unit predicts the two classes."""
    made = project(source=And, output=Output(activation=Step()), optimizer=PerceptronRule())
    trained, data, network = run(made, 1)
    for line in (BoundaryLine(1.0, 1.0, -1.5), BoundaryLine(1.0, -2.0, 0.25)):
        state = with_weights(
            network, trained.snapshot().state, typed_line(network, trained.snapshot().state, line, data)
        )
        found = line_of(network, state, data)
        np.testing.assert_allclose((found.a, found.b, found.c), (line.a, line.b, line.c), atol=1e-4)
        predicted = Predictor(network).predict(state, data.x(data.train))[:, 0] >= 0.5
        x = data.dataset.x[data.train]
        np.testing.assert_array_equal(predicted, line.a * x[:, 0] + line.b * x[:, 1] + line.c >= 0)


def stepping():
    """A step is a row; it is marked, with the line before and after it; as many steps as rows are an epoch."""
    assert {"step_batch", "step_epoch", "microscope"} <= COMMANDS_BY_ID
    made = project(source=And, output=Output(activation=Step()), optimizer=PerceptronRule(learning_rate=5.0))
    data, network = prepared(made)
    trained = Run(network, data, made.recipe)
    for _ in range(8):
        dissection = Dissection.of_next_step(
            Subject(network, trained.snapshot().state, data, made.recipe, trained.checkpoint())
        )
        before, after = dissection.update.before, dissection.update.after
        np.testing.assert_allclose(trained.snapshot().state.weights, before, atol=1e-6)
        assert dissection.x.shape[0] == 1  # the row in play
        trained_step(trained, Controls())
        np.testing.assert_allclose(trained.snapshot().state.weights, after, atol=1e-4)
    for _ in trained.advance_to(len(data.train)):
        pass
    assert trained.epoch == 1


def and_or_xor():
    for source, solved in ((And, True), (Or, True), (XOR, False)):
        made = project(source=source, output=Output(activation=Step()), optimizer=PerceptronRule(), seed=1)
        assert bool(right(made, 60) > 0.97) == solved
    assert right(project(Dense(units=16), loss=BCE(), output=Output(activation=Sigmoid()), epochs=60), 60) > 0.95


def perceptron_and_hinge_loss():
    (_, y, loss), _ = drawing(PerceptronLoss).lines
    np.testing.assert_allclose(loss, np.maximum(0, -y), atol=1e-6)
    (_, y, loss), _ = drawing(Hinge).lines
    np.testing.assert_allclose(loss, np.maximum(0, 1 - y), atol=1e-6)


def models():
    for activation, loss, source, name in (
        (Sigmoid(), BCE(), And, "logistic regression"),
        (Softmax(), CCE(), And, "softmax regression"),
        (Linear(), MSE(), Line, "linear regression"),
        (Linear(), PerceptronLoss(), And, "perceptron"),
    ):
        made = project(source=source, output=Output(activation=activation), loss=loss)
        assert named_model(made, prepared(made)[1].spec) == name


def counting():
    graph = chain(Input(), Dense(units=3), Dense(units=2), Output(activation=Sigmoid()))
    network = build(graph, DataSpec((4,), 2), BCE())
    assert [network.parameters(layer) for layer in network.graph.order] == [0, 15, 8, 3]
    assert network.parameters() == 26


def forward():
    trained, data, network = run(project(Dense(units=3, activation=Tanh())), 1)
    (w1, b1, w2, b2), x = map(np.array, network.arrays(trained.snapshot().state).values()), data.x(data.train[:5])
    a = np.tanh(x @ w1.T + b1)
    z = a @ w2.T + b2
    wanted = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True) if z.shape[1] > 1 else 1 / (1 + np.exp(-z))
    np.testing.assert_allclose(Predictor(network).predict(trained.snapshot().state, x), wanted, atol=1e-5)


def maps_of_units():
    trained, data, network = run(project(Dense(units=3, activation=Tanh())), 5)
    state = trained.snapshot().state
    maps = UnitMaps((0, 1)).compute(Moment(data=data, network=network, snapshot=trained.snapshot()), Workspace(), None)
    hidden = maps.layers[list(network.graph.order)[1]]
    w, b = list(network.arrays(state).values())[:2]
    x = data.scaled(section(data, 0, 1).rows(16))
    values = np.tanh(x @ w.T + b).T
    wanted = (values / np.abs(values).max(axis=1, keepdims=True)).reshape(3, 16, 16)[:, ::-1]
    np.testing.assert_allclose(hidden, wanted, atol=1e-4)
    assert "boundary" in BY_ID


def chain_rule():
    _, (_, at, slope) = drawing(MSE).lines
    np.testing.assert_allclose(slope, 2 * at, atol=1e-6)  # −2(y − ŷ), of which the axis is ŷ − y
    made = project(
        source=Line, output=Output(activation=Linear(), initializer=HeNormal()), optimizer=SGD(), batch=1, loss=MSE()
    )
    data, network = prepared(made)
    trained = Run(network, data, made.recipe)
    x, y = data.x(data.train)[:, 0].astype(float), data.targets(data.train, 1).reshape(-1).astype(float)
    w, b = trained.snapshot().state.weights.astype(float)
    trained_step(trained, Controls())
    moved = (w - trained.snapshot().state.weights[0]) / made.recipe.optimizer.learning_rate
    assert np.abs(-2 * (y - (w * x + b)) * x - moved).min() < 1e-3 * max(1, abs(moved))


def losses():
    wanted = {"mse", "mae", "huber", "bce", "cce", "sparse_cce", "hinge", "perceptron"}
    assert wanted <= {loss.kind for loss in LOSSES}
    for kind in wanted:
        page = pages()[f"loss/{kind}"]
        assert len(page.formulas) == 2
        assert drawn(page)
    (_, e, loss), _ = drawing(Huber).lines
    np.testing.assert_allclose(loss, np.where(abs(e) <= 1, e * e / 2, abs(e) - 0.5), atol=1e-6)
    assert "loss_and_activation" in kinds("loss_and_activation")


def batches():
    """From one row to all: as many steps as batches, and the larger the batch, the smoother the loss."""
    jumps = []
    for batch in (1, 32, 10_000_000):
        made = project(Dense(units=4), batch=batch, optimizer=SGD(learning_rate=1e-4))
        data, network = prepared(made)
        trained, losses = Run(network, data, made.recipe), []
        for event in trained.events(Controls(), 4):
            losses += [] if isinstance(event, Finished) else event.steps[:, telemetry.LOSS].tolist()
        assert trained.steps == 4 * -(-len(data.train) // min(batch, len(data.train)))
        jumps.append(np.std(losses))
    assert jumps[0] > jumps[1] > jumps[2]
    assert Recipe.params()["batch"].live


def rates():
    assert SGD.params()["learning_rate"].live
    assert "learning_rate_too_high" in kinds("learning_rate_too_high")
    assert "learning_rate_too_low" in kinds("learning_rate_too_low")
    made = failures()["learning_rate_too_low"]
    data, network = prepared(made)
    low, high = range_test(network, data, made.recipe, seeds=2).interval
    assert made.recipe.optimizer.learning_rate < low < high < 1
    assert "test_rates" in COMMANDS_BY_ID


def vanishing():
    assert kinds("vanishing_gradients") == {"vanishing_gradients"}
    (seen,) = diagnose(trained(failures()["vanishing_gradients"]))
    assert seen.since <= 300
    assert len(seen.layers) > 1
    assert all(word in remedies("vanishing_gradients") for word in ("ReLU", "He normal", "Batch norm"))
    assert "gradients" in BY_ID


def exploding():
    assert kinds("exploding_gradients") == {"exploding_gradients"}
    assert "Clip the gradients" in remedies("exploding_gradients")
    assert {"value", "norm"} <= {one.kind for one in CLIPPINGS}


def dying():
    assert kinds("dying_relu") == {"dying_relu"}
    assert all(word in remedies("dying_relu") for word in ("Leaky ReLU", "learning rate"))


def optimizers():
    named = "sgd momentum nesterov adagrad rmsprop adam adamw nadam adadelta"
    assert set(named.split()) <= {one.kind for one in OPTIMIZERS}
    assert all(pages()[f"optimizer/{kind}"].formulas for kind in named.split())
    assert len(drawn(pages()["idea/surfaces"]).lines) > 3
    assert "race" in BY_ID
    assert {kind.kind for kind in RACERS} >= set(named.split())


def moving_average():
    x, beta, v, wanted = np.array([3.0, 1.0, 4.0, 1.0, 5.0]), 0.8, 0.0, []
    for t, value in enumerate(x, 1):
        v = beta * v + (1 - beta) * value
        wanted.append(v / (1 - beta**t))
    np.testing.assert_allclose(smooth(x, beta), wanted)
    assert drawn(pages()["idea/ewma"]).slide


def surfaces():
    assert drawn(pages()["optimizer/momentum"]).valley
    assert kinds("plateau") == {"plateau"}
    slow = path(Saddle(), SGD(learning_rate=0.05), Saddle.start)
    fast = path(Saddle(), Momentum(learning_rate=0.05), Saddle.start)
    assert slow.values[-1] > -0.1
    assert fast.values[-1] < -0.24


def early_stopping():
    assert {"monitor", "patience", "min_delta", "restore"} <= set(EarlyStopping.params())
    made = failures()["overfitting"]
    ended, _, _ = run(edits.change_recipe(made, stopping=EarlyStopping(patience=10)), made.recipe.epochs)
    assert ended.epoch < made.recipe.epochs
    assert 0 < ended.timeline.best_step < ended.steps


def dropout():
    assert kinds("dropout_rate") >= {"dropout_rate"}
    for rate, advised in ((0.05, True), (0.3, False), (0.8, True)):
        made = project(Dense(units=8), Dropout(rate=rate))
        data, network = prepared(made)
        assert ("dropout_rate" in {known.kind for known in advice(made, network.spec, facts(data))}) == advised
    made = project(Dense(units=64, activation=Linear()), Dropout(rate=0.5))
    trained, data, network = run(made, 2)
    subject = Subject(network, trained.snapshot().state, data, made.recipe, trained.checkpoint())
    part = next(part for part in Dissection.of_next_step(subject).parts if part.kind == "noise")
    assert 0.35 < part.kept.mean() < 0.65
    np.testing.assert_allclose(part.y, np.where(part.kept, 2 * part.x, 0), atol=1e-6)  # inverted: 1 / (1 − 0.5)
    x, state = data.x(data.train[:9]), trained.snapshot().state
    np.testing.assert_array_equal(Predictor(network).predict(state, x), Predictor(network).predict(state, x))


def penalties():
    assert {"l1", "l2", "weight_decay"} <= {one.kind for one in PENALTIES}
    plain = project(Dense(units=16), epochs=30)
    held = project(Dense(units=16, penalty=L2(strength=0.05)), epochs=30)
    norms = [np.linalg.norm(run(made, 30)[0].snapshot().state.weights[:32]) for made in (plain, held)]
    assert norms[1] < norms[0]
    quartiles = []
    for made in (plain, held):
        trained, data, network = run(made, 30)
        found = Distributions("weights").compute(Moment(made, data, network, trained.snapshot()), None, None)
        quartiles.append(np.ptp(next(iter(found.layers.values())).quantiles))
    assert quartiles[1] < quartiles[0]
    assert "distributions" in BY_ID


def scaling():
    assert {"standardise", "min_max", "robust"} <= {one.kind for one in SCALINGS}
    for way, low, high in ((Standardize(), 0, 1), (MinMax(), -1, 1), (Robust(), 0, 1)):
        data = prepare(Data(source=XOR(), scaling=way))
        x = data.x(data.train).astype(float)
        found = {
            "standardise": (x.mean(axis=0), x.std(axis=0)),
            "min_max": (x.min(axis=0), x.max(axis=0)),
            "robust": (np.median(x, axis=0), np.subtract(*np.quantile(x, (0.75, 0.25), axis=0))),
        }[way.kind]
        np.testing.assert_allclose(found, [[low] * 2, [high] * 2], atol=2e-2)
    assert "unscaled_inputs" in kinds("unscaled_inputs")
    assert STEPS


def activations():
    named = "step linear sigmoid tanh relu leaky_relu prelu elu selu softmax softplus softsign gelu silu mish"
    for name in named.split():
        page = pages()[f"activation/{name}"]
        assert len(page.formulas) == 2
        assert name == "softmax" or (len(page.properties) == 5 and drawn(page))
    z = np.linspace(-3, 3, 13)
    np.testing.assert_allclose(values(Tanh(), z)[1], 1 - np.tanh(z) ** 2, atol=1e-6)
    assert len(ACTIVATIONS) >= 18
    assert values(ReLU(), z)[0].min() == 0


def initializers():
    assert {"zeros", "constant", "small_uniform", "large_uniform", "orthogonal"} <= {one.kind for one in INITIALIZERS}
    generator = np.random.default_rng(0)
    for kind, variance in ((GlorotNormal, 2 / 300), (HeNormal, 2 / 100), (LeCunNormal, 1 / 100)):
        assert kind().sample((200, 100), 100, 200, generator).var() == pytest.approx(variance, rel=0.05)
    assert drawn(pages()["idea/start"])
    assert kinds("constant_start") == {"constant_start"}


def batch_norm():
    made = project(BatchNorm(momentum=0.5))
    trained, data, network = run(made, 3)
    subject = Subject(network, trained.snapshot().state, data, made.recipe, trained.checkpoint())
    part = next(part for part in Dissection.of_next_step(subject).parts if part.kind == "batch_norm")
    gamma, beta = (parameter.values for parameter in part.parameters)
    standard = (part.x - part.x.mean(axis=0)) / np.sqrt(part.x.var(axis=0) + BatchNorm().epsilon)
    np.testing.assert_allclose(part.y, gamma * standard + beta, rtol=1e-5)
    assert {"momentum", "epsilon"} <= set(BatchNorm.params())
    arrays = network.arrays(trained.snapshot().state)
    assert [array.size for array in arrays.values()][:2] == [2, 2]  # γ and β of each feature
    assert "batch_norm_small_batch" in kinds("batch_norm_small_batch")


@dataclass(frozen=True)
class Row:
    """An idea; the page that it is read on, with some of its words; its trial; what is not there yet."""

    idea: str
    page: str
    words: tuple[str, ...]
    trial: Callable[[], None]
    lacks: str = ""
    later: str = ""


ROWS = (
    Row("one unit with a step", "activation/step", ("perceptron", "gradient"), step_is_refused),
    Row("perceptron rule", "optimizer/perceptron_rule", ("Rosenblatt", "XOR"), perceptron_rule),
    Row("the line", "idea/perceptron", ("ax + by + c = 0", "hyperplane"), moved_line),
    Row("the trick and η", "idea/perceptron", ("tames the jump",), stepping),
    Row("AND, OR, XOR", "data/xor", ("single layer",), and_or_xor, later="the lesson around XOR"),
    Row("perceptron loss", "loss/perceptron", ("margin",), perceptron_and_hinge_loss),
    Row("loss and activation swapped", "idea/models", ("logistic regression", "softmax regression"), models),
    Row("notation and counting", "idea/counting", ("26",), counting),
    Row("forward propagation", "idea/forward", ("matrix",), forward),
    Row("why stacking bends", "idea/bending", ("corners",), maps_of_units),
    Row("backpropagation", "idea/backpropagation", ("chain rule", "finite difference"), chain_rule),
    Row("row by row", "idea/gradient_descent", ("by one row",), stepping),
    Row("losses", "loss/huber", ("outliers",), losses),
    Row("batch sizes", "idea/gradient_descent", ("Mini-batch", "noisy"), batches),
    Row("learning rate", "diagnosis/learning_rate_too_high", ("zig-zags",), rates),
    Row("vanishing gradients", "diagnosis/vanishing_gradients", ("¼",), vanishing),
    Row("exploding gradients", "diagnosis/exploding_gradients", ("clipping",), exploding),
    Row("dying ReLU", "diagnosis/dying_relu", ("Leaky ReLU",), dying),
    Row("optimizers", "optimizer/adam", ("momentum",), optimizers),
    Row("moving average", "idea/ewma", ("1 / (1 − β)",), moving_average),
    Row("saddle points", "idea/surfaces", ("saddle",), surfaces),
    Row("early stopping", "stopping/early", ("patience",), early_stopping),
    Row("dropout", "layer/dropout", ("10–50 %", "40–50 %", "20–30 %"), dropout),
    Row("L1, L2, weight decay", "penalty/weight_decay", ("η",), penalties),
    Row("hyperparameters", "course/choosing", ("Layers", "Batch size", "Epochs"), batches, later="sweeps"),
    Row("input scaling", "idea/scaling", ("learning rate",), scaling),
    Row("activations", "activation/tanh", ("saturates",), activations),
    Row("initializers", "idea/start", ("Zeros", "Glorot", "He", "LeCun"), initializers),
    Row("batch normalization", "layer/batch_norm", ("initialization matter less",), batch_norm),
)
LATER = {"sweeps", "the lesson around XOR"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.idea)
def test_the_idea_is_there(row):
    page = pages()[row.page]
    text = " ".join([page.title, page.summary, *(part for pair in page.texts for part in pair)]).casefold()
    assert [word for word in row.words if word.casefold() not in text] == []
    row.trial()


def test_every_row_is_there_and_no_more_than_two_are_marked_later():
    assert len(ROWS) == 29
    assert {row.later for row in ROWS if row.later} <= LATER
    assert not any(row.lacks for row in ROWS)
