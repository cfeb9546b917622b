"""The gradient of the engine against finite differences in float64, for every layer, activation and loss."""

from dataclasses import replace

import numpy as np
import pytest

from core.activations import ACTIVATIONS, Linear, PReLU, Sigmoid, Softmax, Tanh
from core.engine import ops, step
from core.engine import program as program_module
from core.engine.conv_window import Window
from core.engine.linking import link
from core.engine.lowering import Lowering
from core.engine.ops import noise
from core.engine.program import ADD, NOT_NEEDED, TRANSPOSE_FROM, WRITE, Capacity, allocate
from core.engine.tensors import Tensor
from core.initializers import GlorotNormal
from core.layers import (
    LAYERS,
    Activation,
    AvgPool2D,
    BatchNorm,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAvgPool2D,
    Input,
    MaxPool2D,
    Output,
    Reshape,
    RMSNorm,
)
from core.losses import BCE, CCE, LOSSES, MSE, Focal
from core.network import build, problems
from core.network.shapes import DataSpec
from core.penalties import L1, L2, Elastic
from core.project.layout import chain

FEATURES, BATCH, SEED, STEP = 3, 6, 9, 4
SPECS = {
    "regression": DataSpec((FEATURES,), 0),
    "two numbers": DataSpec((FEATURES,), 0, 2),
    "binary": DataSpec((FEATURES,), 2),
    "classes": DataSpec((FEATURES,), 4),
}
IMAGES = (Conv2D, MaxPool2D, AvgPool2D, GlobalAvgPool2D)
DIFFERENTIABLE = tuple(kind for kind in ACTIVATIONS if kind.differentiable)
BETWEEN = tuple(kind for kind in LAYERS if kind.max_inputs == 1 and kind not in (Output, Reshape, *IMAGES))


def fits(activation, loss, spec):
    graph = chain(Input(), Output(activation=activation()))
    return not problems(graph, spec, loss()) and (loss not in (BCE, Focal) or activation in (Sigmoid, Softmax))


LAST = [
    pytest.param(activation, loss, spec, id=f"{activation.kind}-{loss.kind}-{name}")
    for loss in LOSSES
    for activation in ACTIVATIONS
    for name, spec in SPECS.items()
    if fits(activation, loss, spec) and (loss is not CCE or activation in (Sigmoid, Softmax))
]


def example(lowered, batch=BATCH, seed=1):
    """A float64 program with random weights, inputs and targets for its task."""
    generator = np.random.default_rng(seed)
    program = allocate(lowered, Capacity(batch, 0), np.float64)
    link(program)
    program.weights[:] = generator.normal(size=program.weights.size) * 0.7
    program.buffers[:] = 1
    size = int(program.panels["size"][0])
    for first in range(0, batch, size):
        inputs = lowered.inputs * min(size, batch - first)
        program.signals[lowered.units * first :][:inputs] = generator.normal(size=inputs)
    units = lowered.loss_spec["units"]
    if lowered.loss_spec["task"] == 0:
        targets = generator.normal(size=(units, batch))
    elif units == 1:
        targets = generator.integers(0, 2, (1, batch))
    else:
        targets = np.eye(units)[generator.integers(0, units, batch)].T
    program.targets[:] = targets.ravel()
    return program


def loss_of(program, batch=BATCH):
    return step.gradient(program, batch, SEED, STEP, 0, 1)


def gradient_of(program, batch=BATCH):
    loss_of(program, batch)
    return program.grads.copy()


def differences(program, h=1e-5, batch=BATCH):
    """The derivative of the loss by each weight, from central differences of fourth order."""
    derivatives = np.empty(program.weights.size)
    for i in range(derivatives.size):
        start, losses = program.weights[i], []
        for move in (-2, -1, 1, 2):
            program.weights[i] = start + move * h
            losses.append(loss_of(program, batch))
        program.weights[i] = start
        derivatives[i] = (losses[0] - 8 * losses[1] + 8 * losses[2] - losses[3]) / (12 * h)
    return derivatives


def check_gradient(program):
    np.testing.assert_allclose(gradient_of(program), differences(program), rtol=1e-6, atol=1e-9)


def network(*layers, loss=MSE, spec=SPECS["two numbers"]):
    return build(chain(Input(), *layers), spec, loss())


@pytest.mark.parametrize(("activation", "loss", "spec"), LAST)
def test_last_activation_with_each_loss(activation, loss, spec):
    net = network(Dense(units=3, activation=Tanh()), Output(activation=activation()), loss=loss, spec=spec)
    check_gradient(example(net.lowered))


@pytest.mark.parametrize(
    "layers", [(BatchNorm(),), (RMSNorm(),), (Conv2D(channels=3), MaxPool2D(), Flatten())], ids=str
)
def test_gradient_over_many_panels_and_blocks(monkeypatch, layers):
    """As of a large network: panels of 2, 2 and 1 samples, and blocks of one or two rows of weights."""
    for name, value in {"PANEL_WORK": 1, "SAMPLES": 1, "FEWEST_SAMPLES": 2, "MOST_PANELS": 3, "BLOCK": 8}.items():
        monkeypatch.setattr(program_module, name, value)
    batch = 5
    net = network(Dense(units=16, activation=Tanh()), Reshape(height=4, width=4), *layers, Output(activation=Linear()))
    program = example(net.lowered, batch)
    found = gradient_of(program, batch)
    assert len(program.panels) == 3
    assert len(program.blocks) > 4
    wanted = differences(program, batch=batch)
    np.testing.assert_allclose(found, wanted, rtol=1e-6, atol=1e-9)


def test_every_loss_is_among_those_tested():
    assert {case.values[1] for case in LAST} == set(LOSSES)


@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize("activation", DIFFERENTIABLE)
def test_activation_between_dense_layers(activation, bias):
    net = network(
        Dense(units=4, activation=activation(), bias=bias),
        Dense(units=3, activation=activation(), bias=bias),
        Output(activation=Linear(), bias=bias),
    )
    check_gradient(example(net.lowered))


@pytest.mark.parametrize("activation", DIFFERENTIABLE)
def test_activation_as_a_layer_of_its_own(activation):
    net = network(Dense(units=4, activation=Linear()), Activation(function=activation()), Output(activation=Linear()))
    check_gradient(example(net.lowered))


@pytest.mark.parametrize("layer", BETWEEN)
def test_layer_between_dense_layers(layer):
    net = network(
        Dense(units=4, activation=Tanh()),
        layer(),
        Dense(units=3, activation=Tanh()),
        Output(activation=Linear()),
    )
    check_gradient(example(net.lowered))


@pytest.mark.parametrize("layer", BETWEEN)
def test_layer_right_after_the_input(layer):
    net = network(layer(), Dense(units=3, activation=Tanh()), Output(activation=Linear()))
    check_gradient(example(net.lowered))


@pytest.mark.parametrize("layer", BETWEEN)
def test_layer_right_before_the_output(layer):
    net = network(
        Dense(units=3, activation=Tanh()),
        layer(),
        Output(activation=Softmax()),
        loss=CCE,
        spec=SPECS["classes"],
    )
    check_gradient(example(net.lowered))


@pytest.mark.parametrize("first", BETWEEN)
@pytest.mark.parametrize("second", BETWEEN)
def test_any_two_layers_follow_each_other(first, second):
    net = network(Dense(units=3, activation=Sigmoid()), first(), second(), Output(activation=Linear()))
    check_gradient(example(net.lowered))


IMAGE = DataSpec((2, 5, 4), 0, 2)


@pytest.mark.parametrize(
    "layer",
    [
        Conv2D(channels=3, size=3, activation=Tanh()),
        Conv2D(channels=5, size=2, padding="valid", activation=Linear()),
        Conv2D(channels=2, size=3, stride=2, activation=Tanh(), bias=False),
        Conv2D(channels=2, size=2, stride=3, padding="valid", activation=PReLU()),
        MaxPool2D(),
        MaxPool2D(size=3, stride=1),
        AvgPool2D(size=3, stride=1),
        GlobalAvgPool2D(),
        BatchNorm(),
        RMSNorm(),
        Activation(function=PReLU(shared=True)),
    ],
    ids=lambda layer: f"{layer.kind}",
)
def test_layer_on_images(layer):
    first = Conv2D(channels=3, size=2, activation=Tanh())
    seed = 3  # no maximum of a window changes within the differences
    check_gradient(example(network(layer, Output(activation=Linear()), spec=IMAGE).lowered, seed=seed))
    check_gradient(example(network(first, layer, Output(activation=Linear()), spec=IMAGE).lowered, seed=seed))


@pytest.mark.parametrize("penalty", [L1(strength=0.1), L2(strength=0.2), Elastic(l1=0.1, l2=0.3)])
def test_gradient_of_a_penalty(penalty):
    net = network(Dense(units=4, activation=Tanh(), penalty=penalty), Output(activation=Linear()))
    program = example(net.lowered)
    W = program.weights[: 4 * FEATURES]
    first, second, *_ = penalty.coefficients
    derivative = gradient_of(program)
    bare_net = network(Dense(units=4, activation=Tanh()), Output(activation=Linear()))
    bare = gradient_of(example(bare_net.lowered))
    bare[: 4 * FEATURES] += first * np.sign(W) + 2 * second * W
    np.testing.assert_allclose(derivative, bare, rtol=1e-12)


@pytest.mark.parametrize("units", [1, 2, 5])
def test_output_straight_after_the_input(units):
    net = network(Output(activation=Linear()), spec=DataSpec((FEATURES,), 0, units))
    check_gradient(example(net.lowered))


def test_layers_of_one_unit():
    net = network(
        Dense(units=1, activation=Tanh()),
        BatchNorm(),
        Dense(units=1, activation=Sigmoid()),
        Output(activation=Sigmoid()),
        loss=BCE,
        spec=SPECS["binary"],
    )
    check_gradient(example(net.lowered))


def test_everything_at_once():
    net = network(
        Dense(units=5, activation=Linear(), bias=False),
        BatchNorm(momentum=0.5),
        Activation(function=Tanh()),
        Dropout(rate=0.5),
        Dense(units=4, activation=Sigmoid()),
        Dropout(rate=0.2),
        BatchNorm(),
        Output(activation=Softmax()),
        loss=CCE,
        spec=SPECS["classes"],
    )
    check_gradient(example(net.lowered))


def test_a_batch_smaller_than_the_capacity():
    net = network(Dense(units=4, activation=Tanh()), BatchNorm(), Output(activation=Linear()))
    roomy, tight = example(net.lowered, 20), example(net.lowered, BATCH)
    roomy.weights[:] = tight.weights
    roomy.signals[: tight.signals.size] = tight.signals
    roomy.targets[: tight.targets.size] = tight.targets
    np.testing.assert_allclose(gradient_of(roomy), gradient_of(tight), rtol=1e-13)


@pytest.mark.parametrize("dropped", [0.0, 0.5, 0.95])
def test_dropout_of_any_rate(dropped):
    net = network(Dense(units=6, activation=Tanh()), Dropout(rate=dropped), Output(activation=Linear()))
    check_gradient(example(net.lowered))


def test_large_products_that_transpose_their_input():
    """Along random directions, because there are many weights."""
    batch, wide = 40, 30
    assert wide * wide * batch > TRANSPOSE_FROM
    net = network(
        Dense(units=wide, activation=Tanh()),
        *[Dense(units=wide, activation=Tanh())] * 2,
        Output(activation=Linear()),
    )
    program = example(net.lowered, batch)
    program.weights[:] *= 0.3
    gradient, start = gradient_of(program, batch), program.weights.copy()
    generator, h = np.random.default_rng(3), 1e-5
    for _ in range(20):
        direction = generator.normal(size=start.size)
        direction /= np.linalg.norm(direction)
        losses = []
        for move in (-2, -1, 1, 2):
            program.weights[:] = start + move * h * direction
            losses.append(loss_of(program, batch))
        derivative = (losses[0] - 8 * losses[1] + 8 * losses[2] - losses[3]) / (12 * h)
        assert gradient @ direction == pytest.approx(derivative, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("batch", [8, 9, 60])
def test_both_algorithms_for_a_gradient_agree(batch):
    """A batch repeated twice has the gradient of the batch, whichever algorithm its size selects."""
    wide = 40
    net = network(
        Dense(units=wide, activation=Tanh()),
        Dense(units=wide, activation=Tanh()),
        Output(activation=Linear()),
    )
    once, twice = example(net.lowered, batch), example(net.lowered, 2 * batch)
    twice.weights[:] = once.weights
    inputs = once.signals[: FEATURES * batch].reshape(FEATURES, batch)
    twice.signals[: FEATURES * 2 * batch] = np.hstack([inputs, inputs]).ravel()
    targets = once.targets.reshape(-1, batch)
    twice.targets[:] = np.hstack([targets, targets]).ravel()
    np.testing.assert_allclose(gradient_of(twice, 2 * batch), gradient_of(once, batch), rtol=1e-10, atol=1e-14)


# One signal read by several ops. The loss reads all their outputs, side by side.

READERS = {
    "matmul": lambda to, h: to.matmul(h, 3, to.weight("weight", (3, h.units), GlorotNormal())),
    "activate": lambda to, h: to.activate(h, Sigmoid()),
    "softmax": lambda to, h: to.activate(h, Softmax()),
    "prelu": lambda to, h: to.activate(h, PReLU()),
    "dropout": lambda to, h: to.noise(h, noise.DROPOUT, 0.4),
    "alpha dropout": lambda to, h: to.noise(h, noise.ALPHA_DROPOUT, 0.4),
    "gaussian noise": lambda to, h: to.noise(h, noise.GAUSSIAN, 0.4),
    "add": lambda to, h: to.add(h, to.activate(h, Sigmoid()), h),
    "multiply": lambda to, h: to.multiply(h, to.activate(h, Sigmoid()), h),
    "layer norm": lambda to, h: to.layer_norm(
        h, to.weight("weight", h.shape, GlorotNormal()), to.weight("bias", h.shape, GlorotNormal()), 1e-5
    ),
    "rms norm": lambda to, h: RMSNorm().lower(to, h),
    "convolve": lambda to, h: to.convolve(
        Tensor(h.start, (1, 2, 2)), 2, Window(2, 2, same=True), to.weight("weight", (2, 1, 2, 2), GlorotNormal())
    ),
    "max pool": lambda to, h: to.max_pool(Tensor(h.start, (1, 2, 2)), Window(1, 2)),
    "mean pool": lambda to, h: to.mean_pool(Tensor(h.start, (1, 2, 2)), Window(1, 2)),
    "batch norm": lambda to, h: to.batch_norm(
        h,
        to.weight("weight", (h.units,), GlorotNormal()),
        to.weight("bias", (h.units,), GlorotNormal()),
        to.weight("running_mean", (2 * h.units,), GlorotNormal(), trained=False),
        0.9,
        1e-5,
    ),
}


def fan_out(readers):
    """A hidden layer that all readers read, and a loss over their outputs."""
    to = Lowering((FEATURES,))
    to.begin(1)
    w, b = to.weight("weight", (4, FEATURES), GlorotNormal()), to.weight("bias", (4,), GlorotNormal())
    z = to.matmul(Tensor(0, (FEATURES,)), 4, w, b)
    hidden = to.activate(z, Tanh(), private=True)
    to.end(hidden)
    to.begin(2)
    outputs = [READERS[name](to, hidden) for name in readers]
    outputs = [Tensor(output.start, (output.units,)) for output in outputs]
    joined = to.concatenate(*outputs)
    to.end(joined)
    return to.finish(joined, Linear(), MSE(), "regression")


def test_every_op_has_a_reader():
    own = [op for name in READERS for op in fan_out([name]).ops[2:-1]]  # between the hidden layer and the concatenation
    tested = {ops.OPS[op["code"]].kind for op in own}
    missing = [op.kind for op in ops.OPS if op.kind not in tested]
    assert not missing, f"No gradient of {', '.join(missing)} is tested: add a row to READERS."


@pytest.mark.parametrize("last", READERS)
@pytest.mark.parametrize("first", READERS)
def test_signal_read_by_two_ops(first, last):
    check_gradient(example(fan_out([first, last])))


def test_signal_read_by_every_op():
    check_gradient(example(fan_out([*READERS, *READERS])))


def test_last_reader_writes_and_those_before_it_add():
    lowered = fan_out(list(READERS))
    hidden = lowered.ops[1]["y"]
    modes = [op[dx] for op in lowered.ops[2:] for x, dx in (("x", "dx"), ("x2", "dx2")) if op[x] == hidden]
    assert modes == [ADD] * (len(modes) - 1) + [WRITE]


def test_no_gradient_is_computed_for_the_input():
    net = network(Dropout(), Dense(units=3), Output(activation=Linear()))
    assert [op["dx"] for op in net.lowered.ops][:2] == [NOT_NEEDED, NOT_NEEDED]


def test_large_product_adds_to_a_gradient():
    """Above this size products use another algorithm."""
    batch = TRANSPOSE_FROM // 12 + 1
    both = fan_out(["matmul", "matmul"])
    program = example(both, batch)
    found = gradient_of(program, batch)
    h, start = 1e-5, program.weights.copy()
    for i in range(0, start.size, 3):
        losses = []
        for move in (-2, -1, 1, 2):
            program.weights[i] = start[i] + move * h
            losses.append(loss_of(program, batch))
        program.weights[i] = start[i]
        derivative = (losses[0] - 8 * losses[1] + 8 * losses[2] - losses[3]) / (12 * h)
        assert found[i] == pytest.approx(derivative, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize(
    ("activation", "loss", "spec", "fused"),
    [
        (Softmax, CCE, SPECS["classes"], True),
        (Sigmoid, BCE, SPECS["binary"], True),
        (Sigmoid, Focal, SPECS["binary"], True),
        (Sigmoid, Focal, SPECS["classes"], True),
        (Softmax, Focal, SPECS["classes"], False),
        (Sigmoid, CCE, SPECS["classes"], False),
        (Softmax, BCE, SPECS["classes"], False),
        (Linear, MSE, SPECS["regression"], False),
    ],
)
def test_only_a_loss_and_its_own_activation_are_fused(activation, loss, spec, fused):
    net = network(Output(activation=activation()), loss=loss, spec=spec)
    assert net.lowered.loss_spec["ops"] == len(net.lowered.ops) - fused


@pytest.mark.parametrize(
    ("activation", "loss", "spec"),
    [
        (Softmax, CCE, SPECS["classes"]),
        (Sigmoid, BCE, SPECS["binary"]),
        (Sigmoid, Focal, SPECS["binary"]),
        (Sigmoid, Focal, SPECS["classes"]),
    ],
)
def test_fused_and_unfused_networks_have_one_gradient(activation, loss, spec):
    fused = network(Dense(units=3, activation=Tanh()), Output(activation=activation()), loss=loss, spec=spec)
    unfused = dict(fused.lowered.loss_spec) | {
        "code": LOSSES.index(loss),
        "y": fused.lowered.output[0],
        "ops": len(fused.lowered.ops),
    }
    a, b = example(fused.lowered), example(replace(fused.lowered, loss_spec=unfused))
    assert loss_of(a) == pytest.approx(loss_of(b), rel=1e-10)
    np.testing.assert_allclose(gradient_of(a), gradient_of(b), rtol=1e-8, atol=1e-12)
