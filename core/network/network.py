"""A graph made ready to run: lowered to ops, with its weights by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import DTypeLike, NDArray

from core.engine.lowering import Lowering, multiply_adds
from core.engine.program import (
    Capacity,
    Lowered,
    Program,
    allocate,
    gradient_size,
    largest_block,
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

CACHED = 65_536  # signals of a prediction that a core's own cache holds
FEWEST_ROWS, MOST_ROWS = 32, 256  # in one panel of a prediction: fewer take longer, and more are no faster
_ANY = SGD()  # stands for every optimizer that follows gradients


class NetworkError(UserError):
    """The network cannot run; the message is a sentence, and `problems` has all of them."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems[0].message)
        self.problems = problems


class State(NamedTuple):
    """The weights of a network, and its buffers: the running statistics of batch norm. Flat float arrays."""

    weights: NDArray[Any]
    buffers: NDArray[Any]


@dataclass(frozen=True)
class Network:
    """A graph lowered for one kind of data and one loss. Made by `build`."""

    graph: Graph
    spec: DataSpec
    loss: Loss
    lowered: Lowered
    weights: tuple[Weight, ...]
    signals: Mapping[LayerId, Tensor]  # where each layer's output lies
    shapes: Mapping[LayerId, Shape]

    @cached_property
    def names(self) -> dict[str, Weight]:
        """Every array by the name that it is exported under: the layer's, then PyTorch's."""
        layers = {each: _identifier(name) for each, name in self.graph.names.items()}
        taken: dict[str, LayerId] = {}
        for each, name in layers.items():
            while taken.setdefault(name, each) != each:
                name += "_"
            layers[each] = name
        return {f"{layers[weight.layer]}.{weight.name}": weight for weight in self.weights}

    def parameters(self, layer: LayerId | None = None) -> int:
        """How many numbers the network, or one layer of it, learns."""
        return sum(w.size for w in self.weights if w.trained and layer in (None, w.layer))

    def multiply_adds(self, layer: LayerId) -> int:
        """Multiplications with an addition that one sample costs in this layer."""
        return multiply_adds(self.lowered.ops, layer)

    def memory(self, room: Capacity) -> int:
        """Bytes that a training run allocates for its arenas."""
        lowered = self.lowered
        learned = lowered.weights * (1 + room.moments + room.keep_best) + lowered.buffers * room.keep_best
        learned += gradient_size(lowered, room) + untransposed_buffers(lowered, room.threads)
        panels = lowered.units * 2 + lowered.output[1] + 2
        samples, turned = transposed_sizes(lowered, room.batch)
        each = largest_block(lowered) + turned
        return 4 * (learned + panels * room.batch + samples + room.threads * each)

    def initial(self, seed: int) -> State:
        """Weights as the initializers start them, float32. Each array has a seed of its own and depends on no other."""
        state = State(np.zeros(self.lowered.weights, np.float32), np.zeros(self.lowered.buffers, np.float32))
        order = list(self.graph.order)
        for number, weight in enumerate(self.weights):
            own = [weight.seed, 1] if weight.seed else [seed, 0, order.index(weight.layer), number]
            generator = np.random.default_rng(own)
            values = weight.initializer.sample(weight.shape, weight.fan_in, weight.fan_out, generator)
            _part(state, weight)[:] = values.ravel()
        return state

    def arrays(self, state: State) -> dict[str, NDArray[Any]]:
        """The state by name, each array in its own shape. Views, no copies."""
        return {name: _part(state, w).reshape(w.shape) for name, w in self.names.items()}

    def state(self, arrays: Mapping[str, NDArray[Any]]) -> State:
        """The state with these arrays. Raises ValueError, a sentence, where one is missing, misshapen or not finite."""
        state = State(np.zeros(self.lowered.weights, np.float32), np.zeros(self.lowered.buffers, np.float32))
        for name, weight in self.names.items():
            if name not in arrays:
                raise ValueError(message("The weights have no array called {name}.", name=name))
            array = arrays[name]
            if array.shape != weight.shape:
                raise ValueError(
                    message(
                        "{name} has the shape {shape}, and the network needs {wanted}.",
                        name=name,
                        shape=array.shape,
                        wanted=weight.shape,
                    )
                )
            if array.dtype.kind not in "fiub":
                raise ValueError(
                    message("{name} holds {kind}, and the network needs real numbers.", name=name, kind=array.dtype)
                )
            with np.errstate(over="ignore"):
                numbers = array.astype(np.float32)
            if not np.isfinite(numbers).all():
                raise ValueError(message("{name} holds numbers that are not finite.", name=name))
            if weight.name == "running_var" and (numbers < 0).any():
                raise ValueError(message("{name} holds variances below zero.", name=name))
            _part(state, weight)[:] = numbers.ravel()
        return state

    def program(self, room: Capacity, dtype: DTypeLike = np.float32) -> Program:
        """Arenas with so much room, and the addresses of the kernels that work in them."""
        from core.engine.linking import link

        program = allocate(self.lowered, room, dtype)
        link(program)
        return program


def rows_at_once(lowered: Lowered) -> int:
    """How many rows a prediction takes through all layers before it takes the next."""
    return min(max(CACHED // lowered.units // FEWEST_ROWS * FEWEST_ROWS, FEWEST_ROWS), MOST_ROWS)


class Predictor:
    """Runs a network forward, with arenas of its own, so that it can work while the network trains."""

    def __init__(self, network: Network, batch: int = 0) -> None:
        """`batch` rows at a time; where it is 0, as many as are fastest."""
        self.network = network
        self.batch = batch or rows_at_once(network.lowered)
        self._program = network.program(Capacity(self.batch))

    def predict(self, state: State, x: NDArray[Any], tensor: Tensor | None = None) -> NDArray[Any]:
        """Outputs (rows, units) float32 for scaled inputs x (rows, inputs); of a signal within, where one is given.

        Raises ValueError where x or the state is of another network: machine code looks after no ends.
        """
        from core.engine import step

        where = tensor or Tensor(self.network.lowered.output[0], (self.network.lowered.output[1],))
        y = np.empty((len(x), where.units), np.float32)
        rows = np.ascontiguousarray(x, np.float32).reshape(len(x), self.network.lowered.inputs)
        step.predict(self._with(state), rows, self.batch, where.start, y)
        return y

    def signals(self, state: State, x: NDArray[Any]) -> NDArray[Any]:
        """All signals (units, rows) float32 for at most `batch` rows; `network.signals` tells which is which.

        A view that the next call overwrites.
        """
        self.predict(state, x[: self.batch])
        rows = min(len(x), self.batch)
        return self._program.signals[: self.network.lowered.units * rows].reshape(-1, rows)

    def evaluate(self, state: State, x: NDArray[Any], t: NDArray[Any]) -> tuple[float, float]:
        """Mean loss, and the share of rows classified rightly (NaN for a regression), of scaled rows and targets.

        x (rows, inputs) and t (rows, units), float32. Raises ValueError as `predict` does.
        """
        from core.engine import step

        if not len(x):
            return float("nan"), float("nan")
        inputs, units = self.network.lowered.inputs, self.network.lowered.output[1]
        x, t = x.reshape(len(x), inputs), t.reshape(len(x), units)
        loss, right = step.evaluate(self._with(state), x, t, self.batch)
        return float(loss), float(right)

    def _with(self, state: State) -> Program:
        """The arenas with what was learned; weights are read where they lie. Raises ValueError for other networks'."""
        self._program.buffers[: self.network.lowered.buffers] = state.buffers.reshape(self.network.lowered.buffers)
        plain = np.require(state.weights, np.float32, ["C", "A", "W", "E"])  # what kernels take
        return self._program._replace(weights=plain.reshape(self.network.lowered.weights))


def problems(graph: Graph, spec: DataSpec, loss: Loss, optimizer: Optimizer = _ANY) -> list[Problem]:
    """All that keeps the graph from being trained on such data with this loss, or the one that the optimizer brings."""
    return graph_problems(graph, spec) + incompatibilities(graph, spec, loss, optimizer)


def build(graph: Graph, spec: DataSpec, loss: Loss, optimizer: Optimizer = _ANY) -> Network:
    """The network, ready to run. Raises NetworkError."""
    found = [each for each in problems(graph, spec, loss, optimizer) if each.blocking]
    if found:
        raise NetworkError(found)
    loss = optimizer.loss or loss
    shapes = {each: shape for each, shape in infer(graph, spec).items() if not isinstance(shape, Problem)}
    lowering = Lowering(spec.features)
    signals: dict[LayerId, Tensor] = {}
    output, last = Tensor(0, spec.features), Output()
    for each in graph.order:
        layer = graph.layers[each]
        lowering.begin(each)
        tensors = [signals[source] for source in graph.sources(each)]
        if isinstance(layer, Input):
            tensors = [Tensor(0, spec.features)]
        elif isinstance(layer, Output):
            tensors.append(Tensor(0, (spec.units(layer),)))
        signals[each] = layer.lower(lowering, *tensors)
        lowering.end(signals[each])
        if isinstance(layer, Output):
            output, last = signals[each], layer
    lowered = lowering.finish(output, last.activation, loss, task(spec, output.units))
    return Network(graph, spec, loss, lowered, tuple(lowering.weights), signals, shapes)


def _part(state: State, weight: Weight) -> NDArray[Any]:
    arena = state.weights if weight.trained else state.buffers
    return arena[weight.start : weight.start + weight.size]


def _identifier(name: str) -> str:
    """A name that other programs take: lower case letters, digits and underscores, a letter first."""
    plain = "".join(c if c.isascii() and c.isalnum() else "_" for c in name.lower()).strip("_")
    return plain if plain and plain[0].isalpha() else f"layer_{plain}".rstrip("_")
