"""What every op has, and an op of this file alone: one record and a layer that lowers to it are all it takes."""

from dataclasses import dataclass, replace

import numpy as np
import pytest

from core.activations import Linear, Tanh
from core.data import Data, Dataset, prepare
from core.engine import ops
from core.engine.lowering import multiply_adds
from core.engine.ops.base import Op
from core.engine.program import ADD, NOT_NEEDED
from core.initializers import Constant
from core.jit import Kernel, kernel
from core.jit.intrinsics import subarray
from core.layers import Dense, Input, Layer, Output
from core.losses import MSE
from core.messages import Message, message
from core.network import build
from core.network.shapes import DataSpec
from core.optimizers import SGD
from core.project.layout import chain
from core.training import Controls, Diverged, Recipe, Run
from tests.core.engine.test_gradients import check_gradient, example


@kernel
def forward(op, panel, weights, buffers, signals):
    """Fill y = w x, each unit with a weight of its own."""
    for i in range(op.fan_in):
        x, y = subarray(signals, op.x + i, 1, panel.m), subarray(signals, op.y + i, 1, panel.m)
        for j in range(panel.m):
            y[j] = weights[op.w + i] * x[j]


@kernel
def backward(op, panel, weights, buffers, signals, deltas):
    """Write or add w dy to dx."""
    if op.dx == NOT_NEEDED:
        return
    for i in range(op.fan_in):
        dx, dy = subarray(deltas, op.x + i, 1, panel.m), subarray(deltas, op.y + i, 1, panel.m)
        for j in range(panel.m):
            d = weights[op.w + i] * dy[j]
            dx[j] = dx[j] + d if op.dx == ADD else d


@kernel
def gradient(op, worker, panels, start, stop, weights, dW, db, buffers, signals, deltas):
    """Fill dw = Σ x dy of some units."""
    for i in range(start, stop):
        dW[i - start] = 0
        for number in range(panels.size):
            there = panels[number]
            x = subarray(subarray(signals, there.first, there.m, there.units), op.x + i, 1, there.m)
            dy = subarray(subarray(deltas, there.first, there.m, there.units), op.y + i, 1, there.m)
            for j in range(there.m):
                dW[i - start] += x[j] * dy[j]


SCALE = Op("scale", message("scaling"), forward, backward, gradient)


@dataclass(frozen=True)
class Scale(Layer):
    """Multiplies each unit by a weight."""

    kind = "scale"
    title = "Scale"

    def output_shape(self, *inputs):
        return inputs[0]

    def lower(self, to, *inputs):
        x = inputs[0]
        w = to.weight("weight", x.shape, Constant(1.5))
        return to.op(SCALE, x, to.tensor(*x.shape), w=w, rows=x.units, row_size=1)


@pytest.fixture
def scale(monkeypatch):
    """SCALE as one more op of the engine."""
    monkeypatch.setattr(ops, "OPS", (*ops.OPS, SCALE))
    for table, added in ((ops.forward, forward), (ops.backward, backward), (ops.gradient, gradient)):
        monkeypatch.setattr(table, "kernels", (*table.kernels, added))
    return SCALE


@pytest.mark.parametrize("op", ops.OPS, ids=lambda op: op.kind)
def test_op_has_a_kind_a_title_and_kernels(op):
    assert op.kind
    assert isinstance(op.title, Message)
    assert all(isinstance(each, Kernel) for each in (op.forward, op.backward, op.gradient))


def test_kinds_of_ops_are_unique():
    assert len({op.kind for op in ops.OPS}) == len(ops.OPS)


@pytest.mark.parametrize("op", ops.OPS, ids=lambda op: op.kind)
def test_code_of_an_op_is_its_position(op):
    assert ops.OPS[ops.code(op)] is op
    assert ops.forward.kernels[ops.code(op)] is op.forward
    assert ops.backward.kernels[ops.code(op)] is op.backward
    assert ops.gradient.kernels[ops.code(op)] is op.gradient


@pytest.mark.parametrize("layers", [(), (Dense(units=4, activation=Tanh()),)], ids=["first", "later"])
def test_a_new_op_has_its_gradient(scale, layers):
    net = build(chain(Input(), *layers, Scale(), Output(activation=Linear())), DataSpec((3,), 0, 2), MSE())
    check_gradient(example(net.lowered))
    assert multiply_adds(net.lowered.ops) == sum(
        op["row_size"] * op["fan_out"] for op in net.lowered.ops if op["code"] == 0
    )


@pytest.mark.parametrize("threads", [1, 2])
def test_a_new_op_trains_and_names_itself_where_it_diverges(scale, threads):
    x = np.random.default_rng(1).normal(size=(40, 3)).astype(np.float32)
    data = prepare(Data(validation=0.0), Dataset(x, x[:, :2] - x[:, 1:], tuple("abc"), (), tuple("yz")))
    graph = chain(Input(), Scale(name="wild"), Output(activation=Linear()))
    net = build(graph, DataSpec((3,), 0, 2), MSE())
    recipe = Recipe(loss=MSE(), optimizer=SGD(learning_rate=0.01), batch=8)
    run = Run(net, data, recipe, threads=threads)
    list(run.events(Controls(), 3))
    assert run.losses()[0][0] < Run(net, data, recipe).losses()[0][0]
    start = run.checkpoint()
    net.arrays(start.state)["wild.weight"][:] = 3e38
    last = list(Run(net, data, replace(recipe, batch=5), start, threads).events(Controls(), 9))[-1]
    assert isinstance(last, Diverged)
    assert "first in wild (scaling)." in last.reason
    assert np.isfinite(last.snapshot.state.weights).all()
