"""Each kind of bad input is refused with a sentence before anything is allocated, and what was learned survives."""

import layerwright as lw
import numpy as np
import pytest

from core.activations import Softmax
from core.data import Data, DataError, Dataset, prepare
from core.data.arrays import from_arrays
from core.definitions import DefinitionError
from core.layers import Dense, Input, Output
from core.losses import CCE, MSE
from core.network import NetworkError, build
from core.network.graph import Graph
from core.network.shapes import DataSpec
from core.optimizers import SGD
from core.project import data_spec
from core.training import Controls, Diverged, Finished, Recipe, Run

CLASSES, NUMBER = DataSpec((4,), 3), DataSpec((4,), 0)


def refused(layers, edges, known=CLASSES, loss=None):
    with pytest.raises(NetworkError) as error:
        build(Graph(layers, edges), known, loss or CCE())
    return [str(each.message) for each in error.value.problems]


def small():
    generator = np.random.default_rng(1)
    x = generator.normal(size=(40, 4)).astype(np.float32)
    return prepare(Data(validation=0.0), Dataset(x, x[:, :3].argmax(1), tuple("abcd"), tuple("pqr"), ("t",)))


def test_a_loop():
    layers = {1: Input(), 2: Dense(name="one"), 3: Dense(name="two"), 4: Output()}
    found = refused(layers, ((1, 4), (2, 3), (3, 2)))
    assert "one is part of a loop. Remove one of its connections." in found


def test_a_layer_without_input():
    found = refused({1: Input(), 2: Dense(name="lonely"), 3: Output()}, ((1, 3),))
    assert found[0] == "lonely has no input. Connect a layer to it."


def test_a_shape_that_does_not_fit():
    found = refused({1: Input(), 2: lw.Conv2D(name="eye"), 3: Output()}, ((1, 2), (2, 3)))
    assert found[0] == "eye expects an image (C × H × W) but receives shape 4. Insert a Reshape layer before it."


def test_no_units():
    with pytest.raises(DefinitionError, match="Dense: units must be at least 1, not 0"):
        Dense().change(units=0)


def test_softmax_over_one_class():
    found = refused({1: Input(), 2: Output(activation=Softmax())}, ((1, 2),), NUMBER, MSE())
    assert found == ["Softmax over a single output is always 1. Give Output the linear activation."]


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_data_that_is_not_finite(bad):
    x = np.ones((10, 2))
    x[3, 1] = bad
    with pytest.raises(DataError) as error:
        from_arrays(x, np.arange(10) % 2, "The data")
    assert "finite" in str(error.value)


def test_labels_outside_the_classes():
    model = lw.Model([Dense(4)], seed=1)
    x = np.random.default_rng(0).normal(size=(30, 2))
    model.fit(x, np.arange(30) % 3, epochs=1, progress=False)
    before = model.state.weights.copy()
    with pytest.raises(DataError, match=r"The model has no class '7'\. Its classes are 0, 1, 2"):
        model.evaluate(x, np.where(np.arange(30) % 2, 7, 0))
    np.testing.assert_array_equal(model.state.weights, before)


def test_a_batch_larger_than_the_data_is_the_data():
    data = small()
    network = build(Graph({1: Input(), 2: Output()}, ((1, 2),)), data_spec(data.dataset), CCE())
    ended = [
        list(Run(network, data, Recipe(batch=batch, epochs=3)).events(Controls(), 3))[-1] for batch in (40, 1_000_000)
    ]
    assert all(isinstance(each, Finished) for each in ended)
    np.testing.assert_array_equal(*(each.snapshot.state.weights for each in ended))


def test_a_learning_rate_of_1e30():
    data = small()
    network = build(Graph({1: Input(), 2: Dense(), 3: Output()}, ((1, 2), (2, 3))), data_spec(data.dataset), CCE())
    run = Run(network, data, Recipe(optimizer=SGD(learning_rate=1e30), epochs=5))
    last = list(run.events(Controls(), 5))[-1]
    assert isinstance(last, Diverged)
    assert "The last good weights were kept. Lower the learning rate" in last.reason
    assert np.isfinite(last.snapshot.state.weights).all()


def test_a_million_units_are_more_than_a_layer_may_have():
    with pytest.raises(DefinitionError, match="Dense: units must be at most 65536"):
        Dense().change(units=1_000_000)


def test_a_layer_of_a_million_by_a_million_is_refused_before_it_is_allocated():
    """Its weights would take 4 TB."""
    data = small()
    layers = {1: Input(), 2: Dense(units=1_000_000), 3: Dense(units=1_000_000), 4: Output()}
    network = build(Graph(layers, ((1, 2), (2, 3), (3, 4))), data_spec(data.dataset), CCE())
    with pytest.raises(MemoryError, match=r"Training needs .* Reduce the units of Dense 2, the largest layer"):
        Run(network, data, Recipe())
