"""The value of every layer in prediction, against its formula in NumPy's float64.

To add one: a function of the layer, its arrays by name, and its inputs, (rows, …) each, under its kind in FORMULAS.
"""

import numpy as np
import pytest
from numpy.lib.stride_tricks import sliding_window_view

from core.activations import Linear, Tanh
from core.layers import LAYERS, Activation, AvgPool2D, Conv2D, Dense, GaussianNoise, Input, MaxPool2D, Output, Reshape
from core.losses import MSE
from core.network import Predictor, build
from core.network.graph import Graph
from core.network.shapes import DataSpec, Problem, infer
from tests.core.formulas import activated

ROWS = 9
SHAPES = {"vector": (12,), "image": (3, 5, 4)}
OTHERS = (  # with other values of their fields than the defaults
    Reshape(channels=2, height=3, width=2),
    Dense(units=5, activation=Tanh(), bias=False),
    GaussianNoise(spread=2.0),
    Conv2D(channels=2, size=2, activation=Tanh(), bias=False),
    Conv2D(channels=4, size=3, stride=2),
    Conv2D(channels=4, size=2, stride=3, padding="valid"),
    MaxPool2D(size=3, stride=1),
    AvgPool2D(size=2, stride=3),
)


def flat(x):
    return x.reshape(len(x), -1)


def dense(layer, w, x):
    return activated(layer.activation.kind, flat(x) @ w["weight"].T + w.get("bias", 0))


def of_channels(array, x):
    """One number per channel, for x (rows, channels, …)."""
    return array.reshape(-1, *(1,) * (x.ndim - 2))


def batch_norm(layer, w, x):
    mean, variance, gamma, beta = (of_channels(w[n], x) for n in ("running_mean", "running_var", "weight", "bias"))
    return gamma * (x - mean) / np.sqrt(variance + layer.epsilon) + beta


def layer_norm(layer, w, x):
    mean, variance = (figure(flat(x), 1).reshape(-1, *(1,) * (x.ndim - 1)) for figure in (np.mean, np.var))
    return w["weight"] * (x - mean) / np.sqrt(variance + layer.epsilon) + w["bias"]


def rms_norm(layer, w, x):
    square = (flat(x) ** 2).mean(1).reshape(-1, *(1,) * (x.ndim - 1))
    return w["weight"] * x / np.sqrt(square + layer.epsilon)


def windows(layer, x):
    """(rows, channels, height, width, size, size)."""
    return sliding_window_view(x, (layer.size, layer.size), (2, 3))[:, :, :: layer.stride, :: layer.stride]


def convolution(layer, w, x):
    if layer.padding == "same":
        missing = [max((-(-n // layer.stride) - 1) * layer.stride + layer.size - n, 0) for n in x.shape[2:]]
        x = np.pad(x, ((0, 0), (0, 0), *((n // 2, n - n // 2) for n in missing)))
    z = np.einsum("rchwij,ocij->rohw", windows(layer, x), w["weight"])
    return activated(layer.activation.kind, z + (of_channels(w["bias"], z) if layer.bias else 0))


FORMULAS = {
    "input": lambda layer, w, x: x,
    "dense": dense,
    "activation": lambda layer, w, x: activated(layer.function.kind, x),
    "output": dense,
    "dropout": lambda layer, w, x: x,
    "alpha_dropout": lambda layer, w, x: x,
    "gaussian_noise": lambda layer, w, x: x,
    "batch_norm": batch_norm,
    "layer_norm": layer_norm,
    "rms_norm": rms_norm,
    "add": lambda layer, w, *inputs: sum(inputs),
    "multiply": lambda layer, w, *inputs: np.prod(inputs, axis=0),
    "concatenate": lambda layer, w, *inputs: np.concatenate(inputs, axis=1),
    "flatten": lambda layer, w, x: flat(x),
    "reshape": lambda layer, w, x: x.reshape(len(x), layer.channels, layer.height, layer.width),
    "conv2d": convolution,
    "max_pool2d": lambda layer, w, x: windows(layer, x).max((4, 5)),
    "avg_pool2d": lambda layer, w, x: windows(layer, x).mean((4, 5)),
    "global_avg_pool2d": lambda layer, w, x: x.mean((2, 3)),
}


def spec(shape):
    return DataSpec(SHAPES[shape], 0, 2)


def graph(layer):
    """The layer, numbered 3, after an Activation; a merging layer reads the Input and that."""
    if isinstance(layer, Input):
        return Graph({3: layer, 4: Output(activation=Tanh())}, ((3, 4),))
    merged = ((1, 3),) if layer.max_inputs > 1 else ()
    before = {1: Input(), 2: Activation(function=Tanh()), 3: layer}
    if isinstance(layer, Output):
        return Graph(before, ((1, 2), (2, 3)))
    return Graph(before | {4: Output(activation=Tanh())}, ((1, 2), *merged, (2, 3), (3, 4)))


def example(kind):
    return kind(activation=Tanh()) if kind is Output else kind()  # softmax is not for numbers


CASES = [
    pytest.param(layer, shape, id=f"{layer.kind}-{shape}")
    for layer in (*map(example, LAYERS), *OTHERS)
    for shape in SHAPES
    if not isinstance(infer(graph(layer), spec(shape))[3], Problem)
]


def test_every_layer_has_a_formula():
    missing = [kind.kind for kind in LAYERS if kind.kind not in FORMULAS]
    assert not missing, f"{', '.join(missing)}: add a formula to FORMULAS in tests/core/layers/test_layers.py."


def test_every_layer_is_compared():
    missing = [kind.kind for kind in LAYERS if kind not in {type(case.values[0]) for case in CASES}]
    assert not missing, f"{', '.join(missing)} fits none of SHAPES by default: add one that does to OTHERS."


@pytest.mark.parametrize(("layer", "shape"), CASES)
def test_layer_follows_its_formula(layer, shape):
    if layer.kind not in FORMULAS:
        pytest.fail(f"The layer {layer.kind} has no formula: add it to FORMULAS in tests/core/layers/test_layers.py.")
    net, generator = build(graph(layer), spec(shape), MSE()), np.random.default_rng(1)
    arrays = {name: generator.uniform(0.5, 2, tensor.shape) for name, tensor in net.names.items()}
    arrays = {name: array.astype(np.float32) for name, array in arrays.items()}
    state, x = net.state(arrays), generator.normal(size=(ROWS, *SHAPES[shape])).astype(np.float32)
    found = Predictor(net).predict(state, flat(x), net.signals[3])
    own = {weight.name: arrays[name].astype(float) for name, weight in net.names.items() if weight.layer == 3}
    inputs = [x.astype(float)] if isinstance(layer, Input) else [np.tanh(x.astype(float))]
    inputs = [x.astype(float), *inputs] if layer.max_inputs > 1 else inputs
    wanted = FORMULAS[layer.kind](layer, own, *inputs)
    assert wanted[0].shape == net.shapes[3]
    np.testing.assert_allclose(found, flat(wanted), rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("size", [2, 4])
def test_uneven_padding_is_larger_at_the_bottom_and_the_right(size):
    """A kernel that is 1 only at the pixel as far from its corner as the padding at the top is the identity."""
    x = np.arange(1.0, 31).reshape(1, 5, 6).astype(np.float32)
    network = build(
        Graph(
            {
                1: Input(),
                2: Conv2D(channels=1, size=size, bias=False, activation=Linear()),
                3: Output(activation=Linear()),
            },
            ((1, 2), (2, 3)),
        ),
        DataSpec((1, 5, 6), 0, 1),
        MSE(),
    )
    state = network.initial(1)
    network.arrays(state)["conv_2d.weight"][:] = 0
    before = (size - 1) // 2  # rows of zeros at the top
    network.arrays(state)["conv_2d.weight"][0, 0, before, before] = 1
    found = Predictor(network).predict(state, x.reshape(1, -1), network.signals[2])
    assert np.array_equal(found.reshape(5, 6), x[0])
