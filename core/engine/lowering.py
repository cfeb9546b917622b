"""Lowering: layers append ops, and allocate their weights and signals in the arenas."""

from collections.abc import Mapping, Sequence
from math import prod
from typing import Any

from core import activations, losses
from core.activations import Activation, PReLU
from core.engine import ops
from core.engine.conv_window import Window
from core.engine.ops import activate, copy
from core.engine.ops.base import Op
from core.engine.program import ADD, NOT_NEEDED, WRITE, Lowered
from core.engine.tensors import Tensor, Weight
from core.initializers import Constant, Initializer
from core.losses import Loss
from core.losses.tasks import TASKS

NO_PENALTY = (0.0, 0.0, 0.0, 0.0)


class Lowering:
    """Collects the ops, weights and signals of the layers, which are lowered in the order in which they run."""

    def __init__(self, shape: Sequence[int], apart: bool = False) -> None:
        """With `apart`, no op overwrites its input, so that every value of a pass can be looked at afterwards."""
        self._apart = apart
        self.weights: list[Weight] = []
        self.logits: Tensor | None = None  # input of the last activation; a loss may fuse with it
        self._inputs = Tensor(0, tuple(shape))
        self._ops: list[dict[str, Any]] = []
        self._shapes: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
        self._layers: list[tuple[int, int, int, int]] = []
        self._units = self._inputs.units
        self._trained = self._buffers = self._scratch = 0
        self._layer = self._first_weight = 0
        self._layer_ids: list[int] = []
        self._trainable = {0: False}  # offset of a tensor → whether a trained weight precedes it

    @property
    def units(self) -> int:
        """Units of all signals so far, the inputs included."""
        return self._units

    def begin(self, layer: int) -> None:
        """Start a layer: what follows belongs to it."""
        self._layer = layer
        self._first_weight = self._trained

    def end(self, output: Tensor) -> None:
        """Finish the layer, whose output this is. Layers with weights become rows of the layer table."""
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
        """Allocate weights, or running statistics if not `trained`. Returns the offset of the first element."""
        start = self._trained if trained else self._buffers
        weight = Weight(self._layer, name, tuple(shape), start, initializer, fan_in, fan_out, seed, trained)
        self.weights.append(weight)
        if trained:
            self._trained += weight.size
        else:
            self._buffers += weight.size
        return start

    def tensor(self, *shape: int) -> Tensor:
        """A new signal of this shape."""
        self._units += prod(shape)
        return Tensor(self._units - prod(shape), shape)

    def scratch(self, size: int) -> int:
        """Allocate `size` elements in the scratch of each panel. Returns the offset of the first."""
        self._scratch += size
        return self._scratch - size

    def op(self, op: Op, x: Tensor, y: Tensor, **fields: Any) -> Tensor:
        """Append an op that reads x and writes y, and return y. `fields` are those of `program.op_dtype`.

        A layer with an op of its own calls this from its `lower`, as the methods below do for the ops of the engine.
        """
        record = {
            "code": ops.code(op),
            "whole_batch": op.whole_batch,
            "layer": self._layer,
            "x": x.start,
            "x2": -1,
            "y": y.start,
            "aux_output": -1,
        }
        record |= {"fan_in": x.units, "fan_out": y.units, "w": -1, "b": -1, "rows": 0, "row_size": 0, "scratch": -1}
        record |= {"stream": len(self._ops)} | fields
        self._ops.append(record)
        self._shapes.append((x.shape, y.shape))
        if y != x:
            trainable = self._trainable[x.start] or record["w"] >= 0 or self._trainable.get(record["x2"], False)
            self._trainable[y.start] = self._trainable.get(y.start, False) or trainable
        return y

    def matmul(
        self, x: Tensor, fan_out: int, w: int, b: int = -1, penalty: tuple[float, float, float, float] = NO_PENALTY
    ) -> Tensor:
        """z = Wx + b. An x of more than one axis is flattened."""
        y = self.tensor(fan_out)
        return self.op(ops.MATMUL, x, y, w=w, b=b, rows=fan_out, row_size=x.units, penalty=penalty)

    def convolve(
        self,
        x: Tensor,
        channels: int,
        window: Window,
        w: int,
        b: int = -1,
        penalty: tuple[float, float, float, float] = NO_PENALTY,
    ) -> Tensor:
        """The convolution of x (channels, height, width) with W (channels out, channels in, height, width), plus b."""
        x = self._pad(x, window)
        y = self.tensor(channels, *window.positions(x.shape))
        size = x.shape[0] * window.height * window.width
        image = window.record(x.shape, y.shape)
        return self.op(ops.CONVOLVE, x, y, w=w, b=b, rows=channels, row_size=size, penalty=penalty, shape=image)

    def max_pool(self, x: Tensor, window: Window) -> Tensor:
        """The maximum of each window, channel by channel."""
        y = self.tensor(x.shape[0], *window.positions(x.shape))
        aux = self.tensor(*y.shape)  # the position of the maximum in its window
        return self.op(ops.MAX_POOL, x, y, aux_output=aux.start, shape=window.record(x.shape, y.shape))

    def mean_pool(self, x: Tensor, window: Window) -> Tensor:
        """The mean of each window, channel by channel."""
        y = self.tensor(x.shape[0], *window.positions(x.shape))
        return self.op(ops.MEAN_POOL, x, y, shape=window.record(x.shape, y.shape))

    def activate(self, z: Tensor, activation: Activation, private: bool = False) -> Tensor:
        """a = g(z), in place if z is `private`, that is read by no other op.

        In-place activations go through a small copy: Numba does not vectorize a loop that writes where it reads.
        """
        if isinstance(activation, PReLU):
            return self._prelu(z, activation)
        in_place = private and not activation.reads_input and not self._apart
        y = z if in_place else self.tensor(*z.shape)
        scratch = self.scratch(activate.PIECE) if in_place and activation.pointwise else -1
        code = activations.code(activation)
        return self.op(ops.ACTIVATE, z, y, variant=code, c=activation.constants, scratch=scratch)

    def _prelu(self, z: Tensor, activation: PReLU) -> Tensor:
        """PReLU with one slope per channel, or one for all."""
        count = 1 if activation.shared else z.shape[0]
        w = self.weight("alpha", (count,), Constant(activation.start))
        return self.op(ops.PRELU, z, self.tensor(*z.shape), w=w, rows=count, row_size=1, shape=(z.units // count,))

    def noise(self, x: Tensor, kind: int, strength: float) -> Tensor:
        """Random noise in training, of one of the kinds in `ops.noise`."""
        y = self.tensor(*x.shape)
        return self.op(ops.NOISE, x, y, variant=kind, c=(strength,))

    def batch_norm(self, x: Tensor, gamma: int, beta: int, buffer: int, momentum: float, epsilon: float) -> Tensor:
        """Normalize each channel to mean 0 and variance 1 over the batch, then scale by γ and shift by β."""
        y, n = self.tensor(*x.shape), x.shape[0]
        scratch = self.scratch(6 * n)
        return self.op(
            ops.BATCH_NORM,
            x,
            y,
            w=gamma,
            b=beta,
            rows=n,
            row_size=1,
            buffer=buffer,
            scratch=scratch,
            c=(momentum, epsilon, 1 - momentum),  # in float32, 1 − 0.9999 has an error of 2e-4
            shape=(x.units // n,),
        )

    def layer_norm(self, x: Tensor, gamma: int, beta: int, epsilon: float) -> Tensor:
        """Normalize each sample to mean 0 and variance 1 over its units, then scale by γ and shift by β."""
        y, aux = self.tensor(*x.shape), self.tensor(2)  # the mean and 1/σ of each sample
        fields = {"w": gamma, "b": beta, "rows": x.units, "row_size": 1, "aux_output": aux.start, "c": (epsilon,)}
        return self.op(ops.LAYER_NORM, x, y, **fields)

    def add(self, *inputs: Tensor) -> Tensor:
        """The element-wise sum of tensors of one shape."""
        y = self.tensor(*inputs[0].shape)
        for number, x in enumerate(inputs):
            self.op(ops.COPY, x, y, variant=copy.ADD_TO if number else copy.OVERWRITE)
        return y

    def concatenate(self, *inputs: Tensor) -> Tensor:
        """Concatenate tensors along their first axis."""
        y = self.tensor(sum(x.shape[0] for x in inputs), *inputs[0].shape[1:])
        start = y.start
        for x in inputs:
            self.op(ops.COPY, x, Tensor(start, x.shape), variant=copy.OVERWRITE)
            self._trainable[y.start] = self._trainable.get(y.start, False) or self._trainable[x.start]
            start += x.units
        return y

    def multiply(self, *inputs: Tensor) -> Tensor:
        """The element-wise product of tensors of one shape."""
        product = inputs[0]
        for x in inputs[1:]:
            product = self.op(ops.MULTIPLY, product, self.tensor(*x.shape), x2=x.start)
        return product

    def multiply_adds(self) -> int:
        """Multiply-adds per sample of the ops so far."""
        return multiply_adds(self._ops)

    def finish(self, output: Tensor, activation: Activation, loss: Loss, task: str) -> Lowered:
        """The lowered network, to be trained with this loss for one of TASKS.

        `activation` is the last one. If the loss fuses with it, training skips the last op, and telemetry of the last
        layer reads its logits.
        """
        self._choose_gradients()
        fused = self.logits is not None and loss.fused is type(activation)
        read = self.logits if fused and self.logits else output
        numbers = {layer: number for number, layer in enumerate(self._layer_ids)}
        loss_spec = {
            "code": losses.code(loss, fused),
            "y": read.start,
            "units": output.units,
            "unused_dy": self.tensor(output.units).start,
            "inputs": self._inputs.units,
            "unpenalized": not any(any(op.get("penalty", NO_PENALTY)) for op in self._ops),
            "ops": len(self._ops) - fused,
            "task": TASKS.index(task),
            "threshold": loss.from_logit if fused else loss.threshold,
            "c": loss.constants,
        }
        return Lowered(
            ops=tuple(op | {"layer_row": numbers.get(op["layer"], -1)} for op in self._ops),
            layers=tuple((w, size, read.start if y == output.start else y, n) for w, size, y, n in self._layers),
            layer_ids=tuple(self._layer_ids),
            loss_spec=loss_spec,
            weights=self._trained,
            buffers=self._buffers,
            scratch=self._scratch,
            multiply_adds=self.multiply_adds(),
            units=self._units,
            inputs=self._inputs.units,
            output=(output.start, output.units),
            shapes=tuple(self._shapes),
        )

    def _pad(self, x: Tensor, window: Window) -> Tensor:
        """x, zero-padded if the window asks for it."""
        if not any(window.padding(x.shape)):
            return x
        top, bottom, left, right = window.padding(x.shape)
        channels, height, width = x.shape
        y = self.tensor(channels, height + top + bottom, width + left + right)
        return self.op(ops.PAD, x, y, shape=(channels, height, width, y.shape[1], y.shape[2], top, left))

    def _choose_gradients(self) -> None:
        """Set `dx` and `dx2`. Backward runs in reverse: a signal's last reader writes its gradient, others add.

        A signal that no trained weight precedes needs no gradient.
        """
        written: set[int] = set()
        for op in reversed(self._ops):
            for reads, field in (("x", "dx"), ("x2", "dx2")):
                start = op[reads]
                if not self._trainable.get(start, False):
                    op[field] = NOT_NEEDED
                elif start == op["y"]:
                    op[field] = WRITE
                else:
                    op[field] = ADD if start in written else WRITE
                    written.add(start)


def multiply_adds(records: Sequence[Mapping[str, Any]], layer: int | None = None) -> int:
    """Multiply-adds per sample of these ops, or of those of one layer."""
    products = [op for op in records if ops.OPS[op["code"]].product and layer in (None, op["layer"])]
    return sum(op["row_size"] * op["fan_out"] for op in products)
