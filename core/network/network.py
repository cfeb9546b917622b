"""The lowered network, its state by name, and prediction."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import DTypeLike, NDArray

from core.activations import Activation
from core.engine import ops
from core.engine.lowering import Lowering, multiply_adds
from core.engine.program import (
    Capacity,
    Lowered,
    Program,
    allocate,
    gradient_size,
    largest_block,
    panel_count,
    transposed_sizes,
    untransposed_buffers,
)
from core.engine.tensors import Tensor, Weight
from core.layers import Input, Output, Shape
from core.losses import Loss
from core.messages import UserError, message
from core.network.compatibility import incompatibilities, task
from core.network.graph import Graph, LayerId
from core.network.shapes import DataSpec, Problem, infer
from core.network.shapes import problems as graph_problems
from core.optimizers import SGD, Optimizer

CACHED = 65_536  # signals that fit into the private cache of a core
FEWEST_ROWS, MOST_ROWS = 32, 256  # per panel of a prediction: fewer are slower, and more are not faster
# Fields of an op that decide what it predicts, beside the signals that it reads.
PREDICTING = "code", "variant", "fan_in", "fan_out", "w", "b", "rows", "row_size", "buffer", "shape", "c"
_GRADIENT_DESCENT = SGD()  # stands for every optimizer that uses gradients


class NetworkError(UserError):
    """The network cannot be built. The message is that of the first of `problems`."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems[0].message)
        self.problems = problems


class State(NamedTuple):
    """The weights of a network, and its buffers: the running statistics of batch norm. Flat float arrays."""

    weights: NDArray[Any]
    buffers: NDArray[Any]


@dataclass(frozen=True)
class Network:
    """A graph lowered to ops for one data spec and one loss. Made by `build`."""

    graph: Graph
    spec: DataSpec
    loss: Loss
    lowered: Lowered
    weights: tuple[Weight, ...]
    signals: Mapping[LayerId, Tensor]  # where each layer's output lies
    shapes: Mapping[LayerId, Shape]
    logits: Tensor  # where the input of the last activation lies

    @cached_property
    def names(self) -> dict[str, Weight]:
        """Every weight array by its name in exported files: the name of the layer, a dot, and PyTorch's name."""
        layers = {layer_id: _identifier(name) for layer_id, name in self.graph.names.items()}
        taken: dict[str, LayerId] = {}
        for layer_id, name in layers.items():
            while taken.setdefault(name, layer_id) != layer_id:
                name += "_"
            layers[layer_id] = name
        return {f"{layers[weight.layer]}.{weight.name}": weight for weight in self.weights}

    @property
    def last(self) -> Activation:
        """The last activation."""
        return next(layer.activation for layer in self.graph.layers.values() if isinstance(layer, Output))

    @property
    def gives_probabilities(self) -> bool:
        """Whether the outputs for classes are probabilities: the loss takes them for these, and they end at 0 and 1."""
        return self.loss.gives_probabilities and self.last.is_probability

    def probabilities(self, outputs: NDArray[Any]) -> NDArray[Any] | None:
        """The probability of each class, (rows, classes), from outputs (rows, units). None where they are scores."""
        return self.loss.probabilities(outputs) if self.gives_probabilities else None

    def parameters(self, layer: LayerId | None = None) -> int:
        """The number of trainable parameters of the network, or of one layer."""
        return sum(w.size for w in self.weights if w.trained and layer in (None, w.layer))

    def judges_alike(self, other: "Network") -> bool:
        """Whether the same weights have the same losses and scores in the other network.

        Names, penalties and layers that do nothing in prediction, such as dropout, make no difference.
        """
        return self.loss == other.loss and self._predicting == other._predicting

    @cached_property
    def _predicting(self) -> list[tuple[Any, ...]]:
        """What the ops compute in prediction. A signal is known by the op that wrote it."""
        found, written = list[tuple[Any, ...]](), {0: "0"}
        for op in self.lowered.ops:
            x, x2 = (written.get(int(op[name]), int(op[name])) for name in ("x", "x2"))
            if op["code"] == ops.code(ops.NOISE):
                written[int(op["y"])] = str(x)
            else:
                found.append((x, x2, *(op.get(name) for name in PREDICTING)))
                written[int(op["y"])] = str(len(found))  # so that ops of noise move no signal
        return found

    def multiply_adds(self, layer: LayerId) -> int:
        """Multiply-adds (MACs) of this layer in the forward pass of one sample."""
        return multiply_adds(self.lowered.ops, layer)

    def memory(self, room: Capacity) -> int:
        """Bytes that the arenas of a training run take, see `core.engine.program.allocate`."""
        lowered = self.lowered
        learned = lowered.weights * (1 + room.moments + room.keep_best) + lowered.buffers * room.keep_best
        learned += gradient_size(lowered, room) + untransposed_buffers(lowered, panel_count(lowered, room))
        panels = lowered.units * 2 + lowered.output[1] + 2
        samples, turned = transposed_sizes(lowered, room.batch)
        per_thread = largest_block(lowered, room) + turned
        return 4 * (learned + panels * room.batch + samples + room.threads * per_thread)

    def initial(self, seed: int) -> State:
        """The initial state, float32. Each array has a random generator of its own, so that it depends on no other."""
        state = State(np.zeros(self.lowered.weights, np.float32), np.zeros(self.lowered.buffers, np.float32))
        order = list(self.graph.order)
        for number, weight in enumerate(self.weights):
            place = number - next(n for n, other in enumerate(self.weights) if other.layer == weight.layer)
            own = [weight.seed, 1 + place] if weight.seed else [seed, 0, order.index(weight.layer), number]
            generator = np.random.default_rng(own)
            values = weight.initializer.sample(weight.shape, weight.fan_in, weight.fan_out, generator)
            _part(state, weight)[:] = values.ravel()
        return state

    def arrays(self, state: State) -> dict[str, NDArray[Any]]:
        """The arrays of a state by name, each in its own shape. They are views, not copies."""
        return {name: _part(state, w).reshape(w.shape) for name, w in self.names.items()}

    def state(self, arrays: Mapping[str, NDArray[Any]]) -> State:
        """The state with these arrays. Raises ValueError where one is missing, misshapen or not finite."""
        state = State(np.zeros(self.lowered.weights, np.float32), np.zeros(self.lowered.buffers, np.float32))
        for name, weight in self.names.items():
            if name not in arrays:
                raise ValueError(message("The array {name} is missing from the weights.", name=name))
            array = arrays[name]
            if array.shape != weight.shape:
                raise ValueError(
                    message(
                        "{name} has shape {shape}, but the network needs {wanted}.",
                        name=name,
                        shape=array.shape,
                        wanted=weight.shape,
                    )
                )
            if array.dtype.kind not in "fiub":
                raise ValueError(
                    message("{name} has type {kind}, but the network needs real numbers.", name=name, kind=array.dtype)
                )
            with np.errstate(over="ignore"):
                numbers = array.astype(np.float32)
            if not np.isfinite(numbers).all():
                raise ValueError(message("{name} contains values that are not finite.", name=name))
            if weight.name == "running_var" and (numbers < 0).any():
                raise ValueError(message("{name} contains negative variances.", name=name))
            _part(state, weight)[:] = numbers.ravel()
        return state

    def program(self, room: Capacity, dtype: DTypeLike = np.float32) -> Program:
        """Allocate arenas of this capacity and link the kernels that run on them. Raises MemoryError."""
        from core.engine.linking import link

        program = allocate(self.lowered, room, dtype)
        link(program)
        return program


def rows_at_once(lowered: Lowered) -> int:
    """Rows per panel of a prediction: the signals of a panel fit into the cache."""
    return min(max(CACHED // lowered.units // FEWEST_ROWS * FEWEST_ROWS, FEWEST_ROWS), MOST_ROWS)


class Predictor:
    """Runs a network forward. It has arenas of its own, so it can be used while the network trains."""

    def __init__(self, network: Network, batch: int = 0) -> None:
        """`batch` is the number of rows at a time; 0 chooses the fastest."""
        self.network = network
        self.batch = batch or rows_at_once(network.lowered)
        self._program = network.program(Capacity(self.batch))

    def predict(self, state: State, x: NDArray[Any], tensor: Tensor | None = None) -> NDArray[Any]:
        """The outputs, float32 of shape (rows, units), for scaled inputs x of shape (rows, inputs).

        With `tensor`, the values of that signal within the network. Raises ValueError where the shape of x or of the
        state does not fit the network: compiled code does not check bounds.
        """
        from core.engine import step

        where = tensor or Tensor(self.network.lowered.output[0], (self.network.lowered.output[1],))
        y = np.empty((len(x), where.units), np.float32)
        rows = np.ascontiguousarray(x, np.float32).reshape(len(x), self.network.lowered.inputs)
        program, alone = self._with(state), self.batch > 1 and len(rows) % self.batch == 1
        step.predict(program, rows[: len(rows) - alone], self.batch, where.start, y[: len(rows) - alone])
        if alone:  # kernels sum a row alone in another order, and its outputs must not depend on other rows
            pair = np.empty((2, where.units), np.float32)
            step.predict(program, np.repeat(rows[-1:], 2, axis=0), self.batch, where.start, pair)
            y[-1] = pair[0]
        return y

    def signals(self, state: State, x: NDArray[Any]) -> NDArray[Any]:
        """All signals, float32 of shape (units, rows), for the first `batch` rows of x at most.

        `network.signals` says where the output of each layer begins. A view, which the next call overwrites.
        """
        self.predict(state, x[: self.batch])
        rows = min(len(x), self.batch)
        held = 2 if rows == 1 < self.batch else rows  # `predict` doubles a row alone
        return self._program.signals[: self.network.lowered.units * held].reshape(-1, held)[:, :rows]

    def evaluate(self, state: State, x: NDArray[Any], t: NDArray[Any]) -> tuple[float, float]:
        """The mean loss, and the accuracy (NaN for a regression). Both are NaN without rows.

        x are scaled inputs of shape (rows, inputs), t scaled targets of shape (rows, units), float32. Raises ValueError
        like `predict`.
        """
        from core.engine import step

        if not len(x):
            return float("nan"), float("nan")
        inputs, units = self.network.lowered.inputs, self.network.lowered.output[1]
        x, t = x.reshape(len(x), inputs), t.reshape(len(x), units)
        loss, accuracy = step.evaluate(self._with(state), x, t, self.batch)
        return float(loss), float(accuracy)

    def _with(self, state: State) -> Program:
        """The arenas with this state. Weights are not copied. Raises ValueError where their shapes do not fit."""
        self._program.buffers[: self.network.lowered.buffers] = state.buffers.reshape(self.network.lowered.buffers)
        weights = np.require(state.weights, np.float32, ["C", "A", "W", "E"])  # as kernels need them
        return self._program._replace(weights=weights.reshape(self.network.lowered.weights))


def problems(graph: Graph, spec: DataSpec, loss: Loss, optimizer: Optimizer = _GRADIENT_DESCENT) -> list[Problem]:
    """The problems of training the graph on such data with this loss and optimizer. Empty where there are none."""
    return graph_problems(graph, spec) + incompatibilities(graph, spec, loss, optimizer)


def build(
    graph: Graph, spec: DataSpec, loss: Loss, optimizer: Optimizer = _GRADIENT_DESCENT, apart: bool = False
) -> Network:
    """Lower the graph to a network that can run. The optimizer may bring a loss of its own. Raises NetworkError.

    With `apart`, no op overwrites its input: see `Lowering`. Weights lie where they do without it.
    """
    if found := problems(graph, spec, loss, optimizer):
        raise NetworkError(found)
    loss = optimizer.loss or loss
    shapes = {i: shape for i, shape in infer(graph, spec).items() if not isinstance(shape, Problem)}
    lowering = Lowering(spec.features, apart)
    signals: dict[LayerId, Tensor] = {}
    output, last = Tensor(0, spec.features), Output()
    for layer_id in graph.order:
        layer = graph.layers[layer_id]
        lowering.begin(layer_id)
        tensors = [signals[source] for source in graph.sources(layer_id)]
        if isinstance(layer, Input):
            tensors = [Tensor(0, spec.features)]
        elif isinstance(layer, Output):
            tensors.append(Tensor(0, (spec.units(layer),)))
        signals[layer_id] = layer.lower(lowering, *tensors)
        lowering.end(signals[layer_id])
        if isinstance(layer, Output):
            output, last = signals[layer_id], layer
    lowered = lowering.finish(output, last.activation, loss, task(spec, output.units))
    logits = lowering.logits or output
    return Network(graph, spec, loss, lowered, tuple(lowering.weights), signals, shapes, logits)


def _part(state: State, weight: Weight) -> NDArray[Any]:
    arena = state.weights if weight.trained else state.buffers
    return arena[weight.start : weight.start + weight.size]


def _identifier(name: str) -> str:
    """The name as an identifier: lower case letters, digits and underscores, starting with a letter."""
    text = "".join(c if c.isascii() and c.isalnum() else "_" for c in name.lower()).strip("_")
    return text if text and text[0].isalpha() else f"layer_{text}".rstrip("_")
