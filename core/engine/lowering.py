"""How a layer says what it does in ops, and where its weights and signals come to lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

from core import activations, losses
from core.activations import Activation
from core.engine import ops
from core.engine.program import ADD, NOT_NEEDED, TASKS, WRITE, Lowered
from core.initializers import Initializer
from core.losses import Loss


@dataclass(frozen=True)
class Tensor:
    """A signal: where it begins, counted in units, and how many units it has."""

    start: int
    units: int


@dataclass(frozen=True)
class Weight:
    """Some of the weights, or with `trained` False some of the running figures, and how they start.

    `name` is PyTorch's: weight, bias, running_mean. `start` counts elements of `weights`, or of `stats`.
    """

    layer: int
    name: str
    shape: tuple[int, ...]
    start: int
    initializer: Initializer
    fan_in: int
    fan_out: int
    seed: int = 0
    trained: bool = True

    @property
    def size(self) -> int:
        return prod(self.shape)


class Lowering:
    """Written to by one layer after the other, in the order in which they run."""

    def __init__(self, inputs: int) -> None:
        self.weights: list[Weight] = []
        self.logits: Tensor | None = None  # what the last activation reads, kept where a loss may fuse with it
        self._ops: list[dict[str, Any]] = []
        self._layers: list[tuple[int, int, int, int]] = []
        self._units = inputs
        self._trained = self._stats = 0
        self._layer = self._first_weight = 0
        self._layer_ids: list[int] = []
        self._inputs = inputs
        self._learned = {0: False}  # start of a tensor -> whether anything before it has weights

    @property
    def units(self) -> int:
        """Numbers that one sample leaves in the arena of signals so far, the inputs among them."""
        return self._units

    def begin(self, layer: int) -> None:
        """What follows belongs to this layer."""
        self._layer = layer
        self._first_weight = self._trained

    def end(self, output: Tensor) -> None:
        """The layer is done, and this is what it puts out. Layers with weights become rows of the layer table."""
        size = self._trained - self._first_weight
        if size:
            self._layers.append((self._first_weight, size, output.start, output.units))
            self._layer_ids.append(self._layer)

    def weight(
        self,
        name: str,
        shape: Sequence[int],
        initializer: Initializer,
        fan_in: int = 1,
        fan_out: int = 1,
        seed: int = 0,
        trained: bool = True,
    ) -> int:
        """Room for some weights. Returns where they begin."""
        start = self._trained if trained else self._stats
        weight = Weight(self._layer, name, tuple(shape), start, initializer, fan_in, fan_out, seed, trained)
        self.weights.append(weight)
        if trained:
            self._trained += weight.size
        else:
            self._stats += weight.size
        return start

    def scratch(self, size: int) -> int:
        """Room in stats for figures that need not be kept. Returns where it begins."""
        self._stats += size
        return self._stats - size

    def matmul(self, x: Tensor, fan_out: int, w: int, b: int = -1) -> Tensor:
        """z = Wx + b."""
        return self._emit(ops.MATMUL, x, self._tensor(fan_out), w=w, b=b)

    def activate(self, z: Tensor, activation: Activation, private: bool = False) -> Tensor:
        """a = g(z). It may be done in place where z is `private`: read by nothing else."""
        in_place = private and not activation.reads_input
        return self._emit(
            ops.ACTIVATE,
            z,
            z if in_place else self._tensor(z.units),
            variant=activations.code(activation),
            c=activation.constants,
        )

    def dropout(self, x: Tensor, rate: float) -> Tensor:
        """Zeros with probability `rate` while training."""
        return self._emit(ops.DROPOUT, x, self._tensor(x.units), stream=len(self._ops), c=(rate,))

    def batch_norm(self, x: Tensor, gamma: int, beta: int, state: int, momentum: float, epsilon: float) -> Tensor:
        """Every unit brought to mean 0 and variance 1 over the batch, then scaled by γ and shifted by β."""
        y = self._tensor(x.units)
        return self._emit(ops.BATCH_NORM, x, y, w=gamma, b=beta, state=state, c=(momentum, epsilon))

    def finish(self, output: Tensor, activation: Activation, loss: Loss, task: str) -> Lowered:
        """The whole, to be trained with this loss for one of TASKS.

        `activation` is the last one. Where the loss fuses with it, training leaves out the last op, and what telemetry
        reads of the last layer are its logits.
        """
        self._choose_gradients()
        fused = self.logits is not None and loss.fused is type(activation)
        read = self.logits if fused and self.logits else output
        tail = {
            "loss": losses.code(loss, fused),
            "y": read.start,
            "units": output.units,
            "ops": len(self._ops) - fused,
            "task": TASKS.index(task),
            "threshold": 0.0 if fused else loss.threshold,
            "c": loss.constants,
        }
        return Lowered(
            ops=tuple(self._ops),
            layers=tuple((w, size, read.start if y == output.start else y, n) for w, size, y, n in self._layers),
            layer_ids=tuple(self._layer_ids),
            tail=tail,
            weights=self._trained,
            stats=self._stats,
            units=self._units,
            inputs=self._inputs,
            output=(output.start, output.units),
        )

    def _tensor(self, units: int) -> Tensor:
        self._units += units
        return Tensor(self._units - units, units)

    def _emit(self, code: int, x: Tensor, y: Tensor, **fields: Any) -> Tensor:
        op = {"code": code, "layer": self._layer, "x": x.start, "y": y.start}
        op |= {"fan_in": x.units, "fan_out": y.units, "w": -1, "b": -1} | fields
        self._ops.append(op)
        if y != x:
            self._learned[y.start] = self._learned[x.start] or op["w"] >= 0
        return y

    def _choose_gradients(self) -> None:
        """A signal's last reader writes its gradient, those before it add; where nothing learns, none is needed."""
        written: set[int] = set()
        for op in reversed(self._ops):
            if not self._learned[op["x"]]:
                op["dx"] = NOT_NEEDED
            elif op["x"] == op["y"]:
                op["dx"] = WRITE
            else:
                op["dx"] = ADD if op["x"] in written else WRITE
                written.add(op["x"])
