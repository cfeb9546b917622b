"""How a layer says what it does in ops, and where its weights and signals come to lie."""

from collections.abc import Mapping, Sequence
from math import prod
from typing import Any

from core import activations, losses
from core.activations import Activation, PReLU
from core.engine import ops
from core.engine.conv_window import Window
from core.engine.program import ADD, NOT_NEEDED, WRITE, Lowered
from core.engine.tensors import Tensor, Weight
from core.initializers import Constant, Initializer
from core.losses import Loss
from core.tasks import TASKS

NO_PENALTY = (0.0, 0.0, 0.0, 0.0)


class Lowering:
    """Written to by one layer after the other, in the order in which they run."""

    def __init__(self, shape: Sequence[int]) -> None:
        self.weights: list[Weight] = []
        self.logits: Tensor | None = None  # what the last activation reads, kept where a loss may fuse with it
        self._inputs = Tensor(0, tuple(shape))
        self._ops: list[dict[str, Any]] = []
        self._layers: list[tuple[int, int, int, int]] = []
        self._units = self._inputs.units
        self._trained = self._stats = self._scratch = 0
        self._layer = self._first_weight = 0
        self._layer_ids: list[int] = []
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

    def matmul(
        self, x: Tensor, fan_out: int, w: int, b: int = -1, penalty: tuple[float, float, float, float] = NO_PENALTY
    ) -> Tensor:
        """z = Wx + b, whatever the shape of x."""
        y = self._tensor(fan_out)
        return self._emit(ops.MATMUL, x, y, w=w, b=b, rows=fan_out, row_size=x.units, penalty=penalty)

    def convolve(
        self,
        x: Tensor,
        channels: int,
        window: Window,
        w: int,
        b: int = -1,
        penalty: tuple[float, float, float, float] = NO_PENALTY,
    ) -> Tensor:
        """Every window of x (channels, height, width) times W (channels out, channels in, height, width), plus b."""
        x = self._pad(x, window)
        y = self._tensor(channels, *window.places(x.shape))
        size = x.shape[0] * window.height * window.width
        image = window.record(x.shape, y.shape)
        return self._emit(ops.CONVOLVE, x, y, w=w, b=b, rows=channels, row_size=size, penalty=penalty, shape=image)

    def max_pool(self, x: Tensor, window: Window) -> Tensor:
        """The largest of every window, channel by channel."""
        y = self._tensor(x.shape[0], *window.places(x.shape))
        side = self._tensor(*y.shape)  # which of the window it was
        return self._emit(ops.MAX_POOL, x, y, side=side.start, shape=window.record(x.shape, y.shape))

    def mean_pool(self, x: Tensor, window: Window) -> Tensor:
        """The mean of every window, channel by channel."""
        y = self._tensor(x.shape[0], *window.places(x.shape))
        return self._emit(ops.MEAN_POOL, x, y, shape=window.record(x.shape, y.shape))

    def activate(self, z: Tensor, activation: Activation, private: bool = False) -> Tensor:
        """a = g(z). It may be done in place where z is `private`: read by nothing else.

        What is done in place goes through a small copy: a loop that writes where it reads does not run in vectors.
        """
        if isinstance(activation, PReLU):
            return self._activate_learned(z, activation)
        in_place = private and not activation.reads_input
        y = z if in_place else self._tensor(*z.shape)
        room = self._room(ops.activate.PIECE) if in_place and activation.pointwise else -1
        code = activations.code(activation)
        return self._emit(ops.ACTIVATE, z, y, variant=code, c=activation.constants, scratch=room)

    def _activate_learned(self, z: Tensor, activation: PReLU) -> Tensor:
        """A slope below zero of its own for every channel, or one for all."""
        count = 1 if activation.shared else z.shape[0]
        w = self.weight("alpha", (count,), Constant(activation.start))
        return self._emit(ops.PRELU, z, self._tensor(*z.shape), w=w, rows=count, row_size=1, shape=(z.units // count,))

    def noise(self, x: Tensor, kind: int, strength: float) -> Tensor:
        """Random changes while training, of one of the kinds in `ops.noise`."""
        y = self._tensor(*x.shape)
        return self._emit(ops.NOISE, x, y, variant=kind, stream=len(self._ops), c=(strength,))

    def batch_norm(self, x: Tensor, gamma: int, beta: int, state: int, momentum: float, epsilon: float) -> Tensor:
        """Every channel brought to mean 0 and variance 1 over the batch, then scaled by γ and shifted by β."""
        y, n = self._tensor(*x.shape), x.shape[0]
        scratch = self._room(6 * n)
        return self._emit(
            ops.BATCH_NORM,
            x,
            y,
            w=gamma,
            b=beta,
            rows=n,
            row_size=1,
            state=state,
            scratch=scratch,
            c=(momentum, epsilon, 1 - momentum),  # in float32, 1 − 0.9999 would be 2e-4 off
            shape=(x.units // n,),
        )

    def layer_norm(self, x: Tensor, gamma: int, beta: int, epsilon: float) -> Tensor:
        """Every sample brought to mean 0 and variance 1 over its units, then scaled by γ and shifted by β."""
        y, side = self._tensor(*x.shape), self._tensor(2)  # the mean and 1/σ of each sample
        fields = {"w": gamma, "b": beta, "rows": x.units, "row_size": 1, "side": side.start, "c": (epsilon,)}
        return self._emit(ops.LAYER_NORM, x, y, **fields)

    def add(self, *inputs: Tensor) -> Tensor:
        """The sum of tensors of one shape."""
        y = self._tensor(*inputs[0].shape)
        for number, x in enumerate(inputs):
            self._emit(ops.COPY, x, y, variant=ops.copy.ADD_TO if number else ops.copy.OVERWRITE)
        return y

    def concatenate(self, *inputs: Tensor) -> Tensor:
        """Tensors one after the other along their first axis."""
        y = self._tensor(sum(x.shape[0] for x in inputs), *inputs[0].shape[1:])
        at = y.start
        for x in inputs:
            self._emit(ops.COPY, x, Tensor(at, x.shape), variant=ops.copy.OVERWRITE)
            self._learned[y.start] = self._learned.get(y.start, False) or self._learned[x.start]
            at += x.units
        return y

    def multiply(self, *inputs: Tensor) -> Tensor:
        """The product, unit by unit, of tensors of one shape."""
        product = inputs[0]
        for x in inputs[1:]:
            product = self._emit(ops.MULTIPLY, product, self._tensor(*x.shape), x2=x.start)
        return product

    def multiply_adds(self) -> int:
        """Multiplications with an addition that one sample costs so far."""
        return multiply_adds(self._ops)

    def finish(self, output: Tensor, activation: Activation, loss: Loss, task: str) -> Lowered:
        """The whole, to be trained with this loss for one of TASKS.

        `activation` is the last one. Where the loss fuses with it, training leaves out the last op, and what telemetry
        reads of the last layer are its logits.
        """
        self._choose_gradients()
        fused = self.logits is not None and loss.fused is type(activation)
        read = self.logits if fused and self.logits else output
        numbers = {layer: number for number, layer in enumerate(self._layer_ids)}
        tail = {
            "code": losses.code(loss, fused),
            "y": read.start,
            "units": output.units,
            "side": self._tensor(output.units).start,
            "inputs": self._inputs.units,
            "plain": not any(any(op.get("penalty", NO_PENALTY)) for op in self._ops),
            "ops": len(self._ops) - fused,
            "task": TASKS.index(task),
            "threshold": loss.from_logit if fused else loss.threshold,
            "c": loss.constants,
        }
        return Lowered(
            ops=tuple(op | {"number": numbers.get(op["layer"], -1)} for op in self._ops),
            layers=tuple((w, size, read.start if y == output.start else y, n) for w, size, y, n in self._layers),
            layer_ids=tuple(self._layer_ids),
            tail=tail,
            weights=self._trained,
            stats=self._stats,
            scratch=self._scratch,
            units=self._units,
            inputs=self._inputs.units,
            output=(output.start, output.units),
        )

    def _tensor(self, *shape: int) -> Tensor:
        self._units += prod(shape)
        return Tensor(self._units - prod(shape), shape)

    def _room(self, size: int) -> int:
        """Room in every thread's scratch. Returns where it begins."""
        self._scratch += size
        return self._scratch - size

    def _pad(self, x: Tensor, window: Window) -> Tensor:
        """x with zeros around it, where the window wants them."""
        if not any(window.padding(x.shape)):
            return x
        top, bottom, left, right = window.padding(x.shape)
        channels, height, width = x.shape
        y = self._tensor(channels, height + top + bottom, width + left + right)
        return self._emit(ops.PAD, x, y, shape=(channels, height, width, y.shape[1], y.shape[2], top, left))

    def _emit(self, code: int, x: Tensor, y: Tensor, **fields: Any) -> Tensor:
        op = {"code": code, "layer": self._layer, "x": x.start, "x2": -1, "y": y.start, "side": -1}
        op |= {
            "fan_in": x.units,
            "fan_out": y.units,
            "w": -1,
            "b": -1,
            "rows": 0,
            "row_size": 0,
            "scratch": -1,
        } | fields
        self._ops.append(op)
        if y != x:
            learned = self._learned[x.start] or op["w"] >= 0 or self._learned.get(op["x2"], False)
            self._learned[y.start] = self._learned.get(y.start, False) or learned
        return y

    def _choose_gradients(self) -> None:
        """A signal's last reader writes its gradient, those before it add; where nothing learns, none is needed."""
        written: set[int] = set()
        for op in reversed(self._ops):
            for reads, field in (("x", "dx"), ("x2", "dx2")):
                start = op[reads]
                if not self._learned.get(start, False):
                    op[field] = NOT_NEEDED
                elif start == op["y"]:
                    op[field] = WRITE
                else:
                    op[field] = ADD if start in written else WRITE
                    written.add(start)


def multiply_adds(written: Sequence[Mapping[str, Any]], layer: int | None = None) -> int:
    """Multiplications with an addition that one sample costs in the products of these ops, or of those of a layer."""
    products = [op for op in written if op["code"] in (ops.MATMUL, ops.CONVOLVE) and layer in (None, op["layer"])]
    return sum(op["row_size"] * op["fan_out"] for op in products)
