"""The perceptron rule: row by row against plain NumPy, what one unit can learn by it, and what it is refused for."""

from dataclasses import replace

import numpy as np
import pytest

from core.activations import ReLU, Sigmoid, Step
from core.data import Data, Dataset, prepare
from core.data.scaling import Unscaled
from core.data.synthetic.logic import And, Or
from core.data.synthetic.xor import XOR
from core.engine import random
from core.initializers import Zeros
from core.layers import Activation, Dense, Input, Output
from core.losses import CCE, MSE, PerceptronCriterion
from core.network import NetworkError, Predictor, build, problems
from core.network.fixes import ChangeRecipe, change_layer
from core.network.shapes import DataSpec
from core.optimizers import SGD, Adam, PerceptronRule
from core.project import data_spec
from core.project.layout import chain
from core.training import Controls, Recipe, Run

RULE = PerceptronRule(learning_rate=0.5)
RECIPE = Recipe(optimizer=RULE, epochs=20, batch=32, seed=3)


def one_layer(dataset, optimizer=RULE):
    output = Output(activation=Step(), initializer=Zeros())
    return build(chain(Input(), output), data_spec(dataset), CCE(), optimizer)


def trained(source, recipe=RECIPE):
    """The network for a source with no rows kept back, and its run."""
    data = prepare(Data(source=source, validation=0.0))
    network = one_layer(data.dataset)
    run = Run(network, data, recipe)
    list(run.events(Controls(), recipe.epochs))
    return network, data, run


def right(network, data, run):
    x, t = data.x(data.train), data.targets(data.train, network.lowered.output[1])
    return (Predictor(network).predict(run.snapshot().state, x) == t).mean()


@pytest.mark.parametrize("source", [And(noise=0.0), Or(noise=0.0)], ids=lambda source: source.kind)
def test_it_learns_linearly_separable_classes(source):
    network, data, run = trained(source)
    assert right(network, data, run) == 1
    *_, last = Run(network, data, RECIPE, run.checkpoint()).events(Controls(), RECIPE.epochs + 1)
    np.testing.assert_array_equal(last.snapshot.state.weights, run.snapshot().state.weights)  # it has come to rest


def test_it_never_learns_xor():
    network, data, run = trained(XOR(), replace(RECIPE, epochs=50))
    assert right(network, data, run) < 0.9
    before = run.snapshot().state.weights
    list(run.events(Controls(), 51))
    assert not np.array_equal(run.snapshot().state.weights, before)  # and never comes to rest


@pytest.mark.parametrize("classes", [2, 3])
def test_it_is_the_rule_of_the_textbook_row_by_row(classes):
    generator = np.random.default_rng(4)
    x = generator.normal(size=(60, 4)).astype(np.float32)
    y = (x @ generator.normal(size=(4, 3)))[:, :classes].argmax(1)
    dataset = Dataset(x, y, tuple("pqrs"), tuple("abc"[:classes]), ("t",))
    data = prepare(Data(validation=0.0, scaling=Unscaled()), dataset)
    network, recipe = one_layer(dataset), replace(RECIPE, epochs=5)
    run = Run(network, data, recipe)
    list(run.events(Controls(), recipe.epochs))
    assert run.steps == 5 * 60
    t = data.targets(data.train, network.lowered.output[1])
    w, b, order = np.zeros((t.shape[1], 4)), np.zeros(t.shape[1]), np.zeros(60, np.int64)
    for epoch in range(recipe.epochs):
        random.shuffle(order, recipe.seed, epoch)
        for row in order:
            error = t[row] - (w @ x[row] + b >= 0)
            w, b = w + 0.5 * np.outer(error, x[row]), b + 0.5 * error
    found = network.arrays(run.snapshot().state)
    np.testing.assert_allclose(found["output.weight"], w, rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(found["output.bias"], b, rtol=1e-5, atol=1e-6)


def test_it_minimizes_its_own_loss_whatever_the_recipe():
    data = prepare(Data(source=And()))
    for loss in (MSE(), CCE()):
        network = build(chain(Input(), Output(activation=Step())), data_spec(data.dataset), loss, RULE)
        assert network.loss == PerceptronCriterion()


def test_zero_counts_as_the_second_class_in_training_as_in_prediction():
    """Weights of zero say yes to every row, and three of four rows of OR are."""
    data = prepare(Data(source=Or(noise=0.0), validation=0.0))
    network = one_layer(data.dataset)
    state, x = network.initial(1), data.x(data.train)
    _, share = Predictor(network).evaluate(state, x, data.targets(data.train, 1))
    assert share == (data.dataset.y == 1).mean() == 0.75


# Refused.

YES_NO, NUMBERS = DataSpec((2,), 2), DataSpec((2,), 0)


def found_problems(graph, known, optimizer):
    return [(str(each.message), each.layer, each.fix) for each in problems(graph, known, CCE(), optimizer)]


@pytest.mark.parametrize("optimizer", [SGD(), Adam()])
def test_a_step_activation_is_refused_by_gradient_descent(optimizer):
    within = chain(Input(), Dense(name="first", activation=Step()), Activation(function=Step()), Output())
    sentence = (
        "Binary step has zero gradient, so {0} cannot be trained by gradient descent. Give {0} the sigmoid activation."
    )
    assert [found[:2] for found in found_problems(within, YES_NO, optimizer)] == [
        (sentence.format("first"), 2),
        (sentence.format("Activation"), 3),
    ]
    assert found_problems(within, YES_NO, optimizer)[0][2] == change_layer(2, activation=Sigmoid())
    assert found_problems(within, YES_NO, optimizer)[1][2] == change_layer(3, function=Sigmoid())
    ((message, layer, fix),) = found_problems(chain(Input(), Output(activation=Step())), YES_NO, optimizer)
    assert message == (
        "Binary step has zero gradient, so Output cannot be trained by gradient descent. "
        "Choose the perceptron rule in Recipe, or give Output the sigmoid activation."
    )
    assert (layer, fix) == (2, ChangeRecipe("optimizer", PerceptronRule()))
    with pytest.raises(NetworkError, match="Binary step has zero gradient"):
        build(within, YES_NO, CCE(), optimizer)


def test_the_rule_is_refused_where_it_cannot_work():
    deep = chain(Input(), Dense(name="hidden", activation=ReLU()), Output(activation=Step()))
    ((message, layer, _),) = found_problems(deep, YES_NO, RULE)
    assert message == (
        "The perceptron rule trains a single layer, but the network has hidden besides Output. "
        "Remove it, or choose another optimizer in Recipe."
    )
    assert layer == 2
    ((message, _, fix),) = found_problems(chain(Input(), Output(activation=Step())), NUMBERS, RULE)
    assert message.startswith("The perceptron rule needs class targets, but this data has numeric targets.")
    assert fix == ChangeRecipe("optimizer", SGD())
    ((message, _, fix),) = found_problems(chain(Input(), Output(activation=Sigmoid())), YES_NO, RULE)
    assert message == "The perceptron rule needs binary outputs. Give Output the binary step activation."
    assert fix == change_layer(2, activation=Step())
    assert found_problems(chain(Input(), Output(activation=Step())), YES_NO, RULE) == []
