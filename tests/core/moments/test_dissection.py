"""The microscope's numbers: against finite differences, the sum over all paths, and the engine's own next step."""

from dataclasses import replace

import numpy as np
import pytest

from core.activations import ACTIVATIONS, Linear, PReLU, ReLU, Sigmoid, Step, Tanh
from core.data import Data, Dataset, prepare
from core.layers import (
    Activation,
    Add,
    BatchNorm,
    Concatenate,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAvgPool2D,
    Input,
    LayerNorm,
    MaxPool2D,
    Multiply,
    Output,
    RMSNorm,
)
from core.losses import BCE, CCE, MSE
from core.moments.dissection import Dissection, Place, Subject
from core.network import build
from core.network.graph import Graph
from core.optimizers import LBFGS, OPTIMIZERS, PerceptronRule
from core.penalties import L1, L2, MaxNorm, WeightDecay
from core.project import data_spec
from core.project.layout import chain
from core.schedules import ExponentialDecay
from core.training import Controls, Recipe, Run
from core.training.clipping import CLIPPINGS


def rows(features, classes=("a", "b", "c"), count=30, image=()):
    generator = np.random.default_rng(0)
    width = int(np.prod(features))
    x = generator.normal(size=(count, width)).astype(np.float32)
    y = generator.integers(0, len(classes), count) if classes else x[:, :1] ** 2 + x[:, 1:2]
    names = tuple(f"x{n}" for n in range(width))
    return prepare(Data(validation=0.0), Dataset(x, y, names, classes, ("c",), image=image))


def trained(graph, data, recipe, steps=5):
    """A subject after some steps, and the run that it is of."""
    network = build(graph, data_spec(data.dataset), recipe.loss, recipe.optimizer)
    run = Run(network, data, recipe)
    for _ in run.advance_to(steps):
        pass
    return Subject(network, run.checkpoint().state, data, recipe, run.checkpoint()), run


TABLE, IMAGE = 4, (1, 5, 5)
MERGED = {
    "add": Add(), "multiply": Multiply(), "concatenate": Concatenate(),
}  # fmt: skip
NETWORKS = {
    "dense": (TABLE, chain(Input(), Dense(3, Tanh()), Dense(3, Sigmoid()), Output())),
    "batch norm": (TABLE, chain(Input(), Dense(3, Linear()), BatchNorm(), Activation(Tanh()), Output())),
    "dropout": (TABLE, chain(Input(), Dense(6, Tanh()), Dropout(0.5), Output())),
    "layer norm": (TABLE, chain(Input(), Dense(4, Tanh()), LayerNorm(), Output())),
    "RMS norm": (TABLE, chain(Input(), Dense(4, Tanh()), RMSNorm(), Output())),
    "PReLU": (TABLE, chain(Input(), Dense(4, PReLU()), Output())),
    "convolution": (
        IMAGE, chain(Input(), Conv2D(2, 3, activation=Tanh()), MaxPool2D(), Conv2D(2, 2), Flatten(), Output())
    ),
    "pooling": (IMAGE, chain(Input(), Conv2D(3, 3, 2, activation=Sigmoid()), BatchNorm(), GlobalAvgPool2D(), Output())),
} | {
    name: (
        TABLE,
        Graph(
            {1: Input(), 2: Dense(3, Tanh()), 3: Dense(3, Sigmoid()), 4: layer, 5: Activation(Tanh()), 6: Output()},
            ((1, 2), (2, 3), (2, 4), (3, 4), (4, 5), (5, 6)),
        ),
    )
    for name, layer in MERGED.items()
}  # fmt: skip
RECIPE = Recipe(batch=4)


def of_network(name, alone):
    features, graph = NETWORKS[name]
    data = rows(features, image=features if isinstance(features, tuple) else ())
    subject, _ = trained(graph, data, RECIPE)
    return Dissection.of_rows(subject, data.train[:1]) if alone else Dissection.of_next_step(subject)


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("name", NETWORKS)
def test_chains_agree_with_the_gradient_and_with_finite_differences(name, alone):
    dissection = of_network(name, alone)
    weights = np.random.default_rng(1).permutation(dissection.gradient.size)[:12]
    size = np.abs(dissection.gradient).max()
    for weight in weights:
        found, check = dissection.chain(int(weight)), dissection.check(int(weight))
        assert found.product == pytest.approx(dissection.gradient[weight], rel=1e-9, abs=1e-13)
        assert check.difference == pytest.approx(check.derivative, rel=1e-5, abs=1e-8 * size)


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("name", NETWORKS)
def test_the_paths_from_every_value_add_up_to_its_delta(name, alone):
    dissection = of_network(name, alone)
    chains = dissection._chains
    spec = dissection._run.program.loss_spec[0]
    checked = 0
    for part in dissection.parts:
        if part.dy is None or part.start == spec["y"] or part.kind == "pad":
            continue
        deltas = part.dy.reshape(len(part.dy), -1)
        for row, unit in [(0, 0), (len(deltas) - 1, deltas.shape[1] - 1)]:
            links = chains.links(Place(part.start + unit, row))
            total = sum(link.contribution for link in links)
            assert total == pytest.approx(deltas[row, unit], rel=1e-9, abs=1e-13)
            checked += 1
    assert checked > 1


def test_a_tiny_gradient_agrees_within_the_rounding_of_the_loss():
    """Eight layers of sigmoid leave so little that rounding is the larger part of the difference."""
    graph = chain(Input(), *(Dense(3, Sigmoid()) for _ in range(8)), Output())
    subject, _ = trained(graph, rows(TABLE), RECIPE)
    dissection = Dissection.of_rows(subject, subject.data.train[:1])
    checks = [dissection.check(weight) for weight in range(12)]
    assert all(check.agrees for check in checks)
    assert 0 < max(abs(check.derivative) for check in checks) < 1e-4


def test_one_path_after_another_adds_up_to_the_whole():
    dissection = of_network("dense", alone=True)
    first = dissection.chain(0)
    paths = len(first.factors[0].terms)
    assert paths > 1
    total = sum(dissection.chain(0, (way,)).product for way in range(paths))
    assert total == pytest.approx(dissection.gradient[0], rel=1e-9)


def test_the_strongest_path_leads_to_the_loss():
    dissection = of_network("dense", alone=True)
    found = dissection.chain(0, dissection.strongest(0))
    assert found.factors[0].is_loss
    assert found.followed > 0


def test_a_weight_that_reads_zero_has_a_chain_that_ends_in_zero():
    graph = chain(Input(), Dense(3, ReLU()), Output())
    data = rows(TABLE)
    subject, _ = trained(graph, data, RECIPE)
    state = subject.state._replace(weights=subject.state.weights.copy())
    state.weights[:15] = 0
    state.weights[12:15] = -1  # the biases: no unit fires
    dissection = Dissection.of_rows(replace(subject, state=state), data.train[:1])
    out = next(w for w in subject.network.weights if w.layer == 3 and w.name == "weight")
    found = dissection.chain(out.start)
    assert found.factors[-1].value == 0
    assert found.factors[0].is_loss


def test_mean_squared_error_with_a_linear_output_reads_as_in_the_notes():
    """The gradient is −2 (y − ŷ) · o."""
    data = rows(TABLE, classes=())
    recipe = Recipe(loss=MSE(), batch=4)
    subject, _ = trained(chain(Input(), Dense(3, Tanh()), Output(activation=Linear())), data, recipe)
    dissection = Dissection.of_rows(subject, data.train[:1])
    out = next(w for w in subject.network.weights if w.layer == 3 and w.name == "weight")
    last, use = dissection.chain(out.start + 1).factors[0].value, dissection.chain(out.start + 1).factors[-1].value
    hidden = dissection.parts[1].y[0]
    assert last == pytest.approx(-2 * (dissection.targets[0, 0] - dissection.outputs[0, 0]), rel=1e-12)
    assert use == pytest.approx(hidden[1], rel=1e-12)


def kinds():
    return [kind for kind in OPTIMIZERS if kind not in (LBFGS, PerceptronRule)]


@pytest.mark.parametrize("kind", kinds())
def test_the_update_is_the_next_step_of_the_engine(kind):
    data = rows(TABLE)
    recipe = Recipe(batch=4, optimizer=kind(), schedule=ExponentialDecay(), warm_up=3, seed=5)
    graph = chain(Input(), Dense(5, Tanh(), penalty=L2()), BatchNorm(), Dropout(0.2), Output(penalty=L1()))
    subject, run = trained(graph, data, recipe, steps=9)
    check_next_step(subject, run)


@pytest.mark.parametrize("clipping", [kind(*([0.01] if kind.params() else [])) for kind in CLIPPINGS])
@pytest.mark.parametrize("penalty", [WeightDecay(), MaxNorm(limit=0.5)])
def test_clipping_and_decay_are_in_the_update(clipping, penalty):
    data = rows(TABLE)
    graph = chain(Input(), Dense(5, Tanh(), penalty=penalty), Output(penalty=penalty))
    subject, run = trained(graph, data, Recipe(batch=7, clipping=clipping), steps=6)
    check_next_step(subject, run)


def test_the_perceptron_rule_steps_row_by_row():
    data = rows(2, classes=("no", "yes"))
    recipe = Recipe(optimizer=PerceptronRule(), loss=BCE())
    subject, run = trained(chain(Input(), Output(activation=Step())), data, recipe, steps=7)
    assert len(subject.next_rows) == 1
    check_next_step(subject, run)


def test_rows_that_count_differently_are_weighted_in_a_batch():
    data = rows(TABLE)
    subject, run = trained(chain(Input(), Output()), data, Recipe(batch=5, class_weights="balanced"), steps=3)
    check_next_step(subject, run)


def check_next_step(subject, run):
    """The weights and moments after the next step, and its loss before."""
    update = Dissection.of_next_step(subject).update
    for _ in run.advance_to(run.steps + 1):
        pass
    there = run.checkpoint()
    moved = np.abs(there.state.weights - subject.state.weights).max()
    assert moved > 0 or isinstance(subject.recipe.optimizer, PerceptronRule)
    np.testing.assert_allclose(update.after, there.state.weights, rtol=1e-5, atol=2e-3 * moved + 1e-7)
    np.testing.assert_allclose(update.moments_after, there.moments, rtol=2e-3, atol=1e-6)


def test_a_row_alone_is_normalized_by_the_running_statistics():
    dissection = of_network("batch norm", alone=True)
    part = next(part for part in dissection.parts if part.kind == "batch_norm")
    running = dissection.subject.network.arrays(dissection.subject.state)
    mean = next(array for name, array in running.items() if name.endswith("running_mean"))
    np.testing.assert_allclose(part.mean, mean)
    normalized = (part.x[0] - part.mean) / part.deviation
    gamma, beta = (next(p.values for p in part.parameters if p.weight.name == name) for name in ("weight", "bias"))
    np.testing.assert_allclose(part.y[0], gamma * normalized + beta, rtol=1e-12)


def test_a_batch_is_normalized_by_its_own_statistics():
    part = next(part for part in of_network("batch norm", alone=False).parts if part.kind == "batch_norm")
    np.testing.assert_allclose(part.mean, part.x.mean(0), rtol=1e-12)
    np.testing.assert_allclose(part.deviation, np.sqrt(part.x.var(0) + 1e-5), rtol=1e-9)


def test_dropout_says_which_units_are_out():
    part = next(part for part in of_network("dropout", alone=False).parts if part.kind == "noise")
    assert 0 < part.kept.sum() < part.kept.size
    np.testing.assert_allclose(part.y, np.where(part.kept, part.x / 0.5, 0))


def test_fresh_weights_can_be_dissected():
    data = rows(TABLE)
    graph = chain(Input(), Dense(3), Output())
    network = build(graph, data_spec(data.dataset), CCE())
    dissection = Dissection.of_next_step(Subject(network, network.initial(1), data, RECIPE))
    assert dissection.update.number == 1
    assert dissection.update.learning_rate == RECIPE.optimizer.learning_rate


def test_all_activations_are_known_by_name():
    assert Linear in ACTIVATIONS
    part = of_network("dense", alone=True).parts[1]
    assert isinstance(part.activation, Tanh)


def test_lbfgs_has_a_gradient_but_no_step_of_its_own():
    data = rows(TABLE)
    graph = chain(Input(), Dense(3), Output())
    recipe = Recipe(optimizer=LBFGS())
    network = build(graph, data_spec(data.dataset), recipe.loss, recipe.optimizer)
    dissection = Dissection.of_rows(Subject(network, network.initial(1), data, recipe), data.train[:1])
    assert dissection.update is None
    assert dissection.check(0).agrees


def test_nothing_else_than_the_rows_is_trained():
    data = rows(TABLE)
    subject, run = trained(chain(Input(), Dense(3), Output()), data, RECIPE)
    before = run.checkpoint()
    Dissection.of_next_step(subject).curve(0)
    np.testing.assert_array_equal(run.checkpoint().state.weights, before.state.weights)
    assert list(run.events(Controls(), 0))
