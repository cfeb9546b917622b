"""A trained network in the vocabulary of exports, from the ops that it is lowered to."""

from collections.abc import Callable
from typing import Any

import numpy as np

from core.activations import ACTIVATIONS
from core.engine import ops
from core.engine.ops import copy
from core.formats.export import TrainedNetwork
from core.network.graph import LayerId
from core.primitives import Value, combined, concatenated, constant, erf, exp, log, over_units, sqrt, tanh

Record = dict[str, Any]


def _absolute(z: Value) -> Value:
    return combined("maximum", z, z * -1)


def _clipped(z: Value) -> Value:
    """(z + 3) / 6 between 0 and 1."""
    return combined("minimum", combined("maximum", z + 3, 0), 6) / 6


def _softplus(z: Value) -> Value:
    return combined("maximum", z, 0) + log(exp(_absolute(z) * -1) + 1)


def _elu(z: Value, scale: float, factor: float) -> Value:
    return combined("if_negative", z, (exp(combined("minimum", z, 0)) - 1) * factor, z * scale)


def _gelu(z: Value, approximate: float) -> Value:
    if approximate:
        return z * 0.5 * (tanh((z + z * z * z * 0.044715) * np.sqrt(2 / np.pi)) + 1)
    return z * 0.5 * (erf(z * np.sqrt(0.5)) + 1)


def _softmax(z: Value) -> Value:
    e = exp(z - over_units("max", z))
    return e / over_units("sum", e)


def _sigmoid(z: Value) -> Value:
    return constant(1, z.wide) / (exp(z * -1) + 1)


# Every activation without weights: of z and its `constants`.
ACTIVATED: dict[str, Callable[..., Value]] = {
    "linear": lambda z: z,
    "relu": lambda z: combined("maximum", z, 0),
    "relu6": lambda z: combined("minimum", combined("maximum", z, 0), 6),
    "leaky_relu": lambda z, alpha: combined("if_negative", z, z * alpha, z),
    "elu": _elu,
    "selu": _elu,
    "gelu": _gelu,
    "silu": lambda z: z / (exp(z * -1) + 1),
    "mish": lambda z: z * tanh(_softplus(z)),
    "hard_swish": lambda z: z * _clipped(z),
    "softplus": _softplus,
    "tanh": tanh,
    "softsign": lambda z: z / (_absolute(z) + 1),
    "isru": lambda z, alpha: z / sqrt(z * z * alpha + 1),
    "sigmoid": _sigmoid,
    "hard_sigmoid": _clipped,
    "softmax": _softmax,
    "step": lambda z: combined("if_negative", z, 0, 1),
}
_CODES = [kind for kind in ACTIVATIONS if not kind.learned]  # in the order of `activations.code`


class _Signals:
    """The signals of a network by their place in the arena, all (rows, units), and its weights."""

    def __init__(self, trained: TrainedNetwork) -> None:
        self.state = trained.state
        self.known: dict[int, Value] = {}

    def read(self, start: int, units: int) -> Value:
        """The signal at a place; one that several ops have filled is put together from its parts."""
        parts = list[Value]()
        place, end = start, start + units
        while place < end:
            parts.append(self.known[place])
            place += parts[-1].shape[0]
        self.known[start] = concatenated(*parts)
        return self.known[start]

    def weights(self, op: Record, name: str, count: int, repeat: int = 1) -> Value:
        """`count` weights from the offset `name`, each for `repeat` units."""
        return constant(np.repeat(self.state.weights[op[name] : op[name] + count], repeat))

    def image(self, op: Record) -> Value:
        """The input of an op of images: (rows, channels, height, width)."""
        return self.read(op["x"], op["fan_in"]).reshaped(*op["shape"][:3])


def _matmul(s: _Signals, op: Record, x: Value) -> Value:
    w = s.state.weights[op["w"] : op["w"] + op["rows"] * op["row_size"]].reshape(op["rows"], -1)
    z = x @ w.T
    return z + s.weights(op, "b", op["rows"]) if op["b"] >= 0 else z


def _activate(s: _Signals, op: Record, x: Value) -> Value:
    applied: Callable[..., Value] = ACTIVATED[_CODES[op["variant"]].kind]
    return applied(x, *op["c"])


def _batch_norm(s: _Signals, op: Record, x: Value) -> Value:
    n, span, at = op["rows"], op["shape"][0], op["buffer"]
    mean, variance = s.state.buffers[at : at + n], s.state.buffers[at + n : at + 2 * n]
    gain = s.state.weights[op["w"] : op["w"] + n] / np.sqrt(variance + np.float32(op["c"][1]))
    return (x - np.repeat(mean, span)) * np.repeat(gain, span) + s.weights(op, "b", n, span)


def _layer_norm(s: _Signals, op: Record, x: Value) -> Value:
    n = op["rows"]
    centered = x - over_units("sum", x) / n
    deviation = sqrt(over_units("sum", centered * centered) / n + op["c"][0])
    y: Value = centered / deviation * s.weights(op, "w", n) + s.weights(op, "b", n)
    return y


def _rms_norm(s: _Signals, op: Record, x: Value) -> Value:
    n = op["fan_in"]
    root = sqrt(over_units("sum", x * x) / n + op["c"][0])
    return x / root * s.weights(op, "w", n)


def _copy(s: _Signals, op: Record, x: Value) -> Value:
    return s.read(op["y"], op["fan_in"]) + x if op["variant"] == copy.ADD_TO else x


def _prelu(s: _Signals, op: Record, x: Value) -> Value:
    return combined("if_negative", x, x * s.weights(op, "w", op["rows"], op["shape"][0]), x)


def _pad(s: _Signals, op: Record, x: Value) -> Value:
    channels, height, width, to_height, to_width, top, left = op["shape"]
    fields = {"top": top, "bottom": to_height - height - top, "left": left, "right": to_width - width - left}
    return Value("pad", (s.image(op),), (channels, to_height, to_width), None, fields)


def _convolve(s: _Signals, op: Record, x: Value) -> Value:
    channels, _, _, outs, rows, columns, height, width, stride = op["shape"]
    count = outs * channels * height * width
    w = s.state.weights[op["w"] : op["w"] + count].reshape(outs, channels, height, width)
    z = Value("convolve", (s.image(op), constant(w)), (outs, rows, columns), None, {"stride": stride})
    if op["b"] < 0:
        return z
    return z.reshaped(op["fan_out"]) + s.weights(op, "b", outs, rows * columns)


def _pool(kind: str) -> Callable[[_Signals, Record, Value], Value]:
    def pooled(s: _Signals, op: Record, x: Value) -> Value:
        _, _, _, *shape, height, width, stride = op["shape"]
        return Value(kind, (s.image(op),), tuple(shape), None, {"height": height, "width": width, "stride": stride})

    return pooled


# Every op of the engine, of the signals, its record and its input.
LOWERED: dict[str, Callable[[_Signals, Record, Value], Value]] = {
    "matmul": _matmul,
    "activate": _activate,
    "noise": lambda s, op, x: x,
    "batch_norm": _batch_norm,
    "layer_norm": _layer_norm,
    "rms_norm": _rms_norm,
    "copy": _copy,
    "multiply": lambda s, op, x: x * s.read(op["x2"], op["fan_in"]),
    "prelu": _prelu,
    "pad": _pad,
    "convolve": _convolve,
    "max_pool": _pool("max_pool"),
    "mean_pool": _pool("mean_pool"),
}


def outputs(trained: TrainedNetwork, x: Value | None = None) -> Value:
    """The raw outputs of the network, (rows, units), for features relative to `origin`, before scaling.

    Without `x`, (rows, features), they are an input.
    """
    return outputs_by_layer(trained, x)[0]


def outputs_by_layer(trained: TrainedNetwork, x: Value | None = None) -> tuple[Value, dict[LayerId, Value]]:
    """The outputs as above, and the output of each layer in the order in which they run."""
    network, data = trained.network, trained.preparation
    signals = _Signals(trained)
    given = x if x is not None else Value("input", (), (network.lowered.inputs,))
    signals.known[0] = (given - data.shift.ravel()) / data.scale.ravel()
    for op in network.lowered.ops:
        known = LOWERED[ops.OPS[op["code"]].kind](signals, op, signals.read(op["x"], op["fan_in"]))
        signals.known[op["y"]] = known.reshaped(op["fan_out"])
    return signals.read(*network.lowered.output), {
        layer_id: signals.read(tensor.start, tensor.units) for layer_id, tensor in network.signals.items()
    }
