"""Trained networks that between them have every layer and every activation, for tests of exports."""

import numpy as np

from core.activations import ACTIVATIONS, GELU, ISRU, Linear, PReLU, Sigmoid
from core.data import Dataset, Standardize
from core.data.preparation.fit_rows import fit_dataset
from core.formats import TrainedNetwork
from core.layers import (
    LAYERS,
    Activation,
    Add,
    AvgPool2D,
    BatchNorm,
    Concatenate,
    Conv2D,
    Dense,
    Flatten,
    GlobalAvgPool2D,
    Input,
    MaxPool2D,
    Multiply,
    Output,
    Reshape,
)
from core.losses import BCE, CCE, MSE, Hinge
from core.network import build
from core.network.graph import Graph
from core.network.shapes import DataSpec
from core.optimizers import SGD, PerceptronRule
from core.project.layout import chain

FEATURES = 12
IMAGES = (Conv2D, MaxPool2D, AvgPool2D, GlobalAvgPool2D)
MERGING = (Add, Multiply, Concatenate)


def trained(graph, classes=3, loss=None):
    """The graph with random weights, as if it had been trained, and the preparation of 12 features."""
    targets = 1 if classes else 2
    last = next(layer for layer in graph.layers.values() if isinstance(layer, Output))
    optimizer = SGD() if last.activation.differentiable else PerceptronRule()
    network = build(graph, DataSpec((FEATURES,), classes, targets), loss or (CCE() if classes else MSE()), optimizer)
    generator = np.random.default_rng(7)
    state = network.initial(1)
    for array in network.arrays(state).values():
        array += np.abs(generator.normal(size=array.shape)).astype(np.float32) * 0.3
    x = (generator.normal(size=(60, FEATURES)) * np.linspace(0.1, 30, FEATURES) + 5).astype(np.float32)
    y = generator.integers(0, classes, 60) if classes else generator.normal(3, 40, (60, 2)).astype(np.float32)
    names = ("class",) if classes else ("p", "q")
    dataset = Dataset(x, y, tuple(f"feature {k}" for k in range(FEATURES)), ("x", "“y”", "ü")[:classes], names)
    return TrainedNetwork(network, state, fit_dataset(dataset, np.arange(50), Standardize()), 'A "); import os #')


def merged(kind):
    """Two branches, and the input beside them, meet in a merging layer."""
    layers = {1: Input(), 2: Dense(12), 3: Dense(12, activation=Sigmoid()), 4: kind(), 5: Output()}
    return Graph(layers, ((1, 2), (1, 3), (1, 4), (2, 4), (3, 4), (4, 5)))


def with_layer(kind):
    if kind in MERGING:
        return merged(kind)
    if kind in IMAGES:
        return chain(Input(), Reshape(1, 3, 4), Conv2D(4, size=3), kind(), Output())
    if kind in (Input, Output):
        return chain(Input(), Output())
    if kind is Reshape:
        return chain(Input(), Reshape(1, 3, 4), Output())
    return chain(Input(), Dense(6), kind(), Output())


def alone(kind):
    """A network with this activation; only the perceptron trains one that has no gradient."""
    if not kind.differentiable:
        return chain(Input(), Output(activation=kind()))
    return chain(Input(), Dense(8, activation=kind()), Output())


def rows(network, count=40):
    generator = np.random.default_rng(3)
    data = network.preparation
    spread = generator.normal(size=(count, FEATURES)) * data.scale + data.shift
    return spread.astype(np.float32)


NETWORKS = {
    **{kind.kind: (with_layer(kind), 3, None) for kind in LAYERS},
    **{f"{kind.kind} activation": (alone(kind), 3, None) for kind in ACTIVATIONS},
    "approximate": (chain(Input(), Dense(8, activation=GELU(approximate=True)), Output()), 3, None),
    "shared slope": (
        chain(Input(), Dense(8, activation=PReLU(shared=True)), Dense(4, activation=ISRU(alpha=3.0)), Output()),
        3, None,
    ),
    "images": (
        chain(
            Input(), Reshape(1, 3, 4), Conv2D(4, size=2, stride=2, bias=False, activation=PReLU()), BatchNorm(),
            Activation(PReLU()), Flatten(), Output(),
        ), 3, None,
    ),
    "yes or no": (chain(Input(), Dense(4), Output(activation=Sigmoid())), 2, BCE()),
    "margin": (chain(Input(), Dense(4), Output(activation=Linear())), 2, Hinge()),
    "squared errors": (chain(Input(), Dense(4), Output(activation=Linear())), 3, MSE()),
    "squared error": (chain(Input(), Dense(4), Output(activation=Linear())), 2, MSE()),
    "two classes": (chain(Input(), Dense(4), Output()), 2, None),
    "regression": (chain(Input(), Dense(4), Output(activation=Linear())), 0, None),
}  # fmt: skip
