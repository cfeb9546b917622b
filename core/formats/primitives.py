"""The vocabulary of exports: a trained network as an expression of a few primitives, which every format can write.

A new layer of known ops, or a new activation of known primitives, needs nothing in any format.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import prod
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Shape = tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Value:
    """What a primitive computes from its inputs: float32 (rows, *shape). A constant has no rows but broadcasts.

    `numbers` are those of a constant; `fields` are integers by name, such as the stride of a convolution.
    """

    kind: str
    inputs: tuple["Value", ...] = ()
    shape: Shape = ()
    numbers: NDArray[np.float32] | None = None
    fields: dict[str, Any] = field(default_factory=dict)

    def __add__(self, other: "Value | ArrayLike") -> "Value":
        return combined("add", self, other)

    def __sub__(self, other: "Value | ArrayLike") -> "Value":
        return combined("subtract", self, other)

    def __mul__(self, other: "Value | ArrayLike") -> "Value":
        return combined("multiply", self, other)

    def __truediv__(self, other: "Value | ArrayLike") -> "Value":
        return combined("divide", self, other)

    def reshaped(self, *shape: int) -> "Value":
        """The same numbers in another shape."""
        return self if shape == self.shape else Value("reshape", (self,), shape)


def constant(numbers: "Value | ArrayLike") -> Value:
    """Numbers that do not depend on the row, float32."""
    if isinstance(numbers, Value):
        return numbers
    array = np.asarray(numbers, np.float32)
    return Value("constant", (), array.shape, array)


def combined(kind: str, *operands: "Value | ArrayLike") -> Value:
    """An element-wise primitive of operands that broadcast to one shape."""
    values = tuple(map(constant, operands))
    return Value(kind, values, np.broadcast_shapes(*(value.shape for value in values)))


def over_units(kind: str, x: Value) -> Value:
    """The `sum` or the `max` over the units of a row, (rows, 1)."""
    return Value(kind, (x,), (1,))


def concatenated(*parts: Value) -> Value:
    """The units of several values, one after another."""
    return parts[0] if len(parts) == 1 else Value("concatenate", parts, (sum(prod(part.shape) for part in parts),))


def in_order(output: Value) -> list[Value]:
    """The value and everything that it is computed from, every input before what reads it."""
    found, waiting = dict[Value, None](), [output]
    while waiting:
        value = waiting[-1]
        missing = [source for source in value.inputs if source not in found]
        if missing:
            waiting += missing
        else:
            found[waiting.pop()] = None
    return list(found)


def _windows(x: NDArray[Any], height: int, width: int, stride: int) -> NDArray[Any]:
    """(rows, channels, rows out, columns out, height, width)."""
    seen = np.lib.stride_tricks.sliding_window_view(x, (height, width), (2, 3))
    return np.asarray(seen[:, :, ::stride, ::stride])


def _erf(x: NDArray[Any]) -> NDArray[Any]:
    from math import erf

    return np.asarray(np.vectorize(erf, otypes=[np.float32])(x))


def _flat(array: NDArray[Any]) -> NDArray[Any]:
    return array.reshape(len(array), -1)


# What every primitive means, in NumPy. `f` are the fields of the value.
PRIMITIVES: dict[str, Callable[..., Any]] = {
    "add": lambda f, a, b: a + b,
    "subtract": lambda f, a, b: a - b,
    "multiply": lambda f, a, b: a * b,
    "divide": lambda f, a, b: a / b,
    "maximum": lambda f, a, b: np.maximum(a, b),
    "minimum": lambda f, a, b: np.minimum(a, b),
    "if_negative": lambda f, a, b, c: np.asarray(np.where(a < 0, b, c)),
    "exp": lambda f, a: np.exp(a),
    "log": lambda f, a: np.log(a),
    "sqrt": lambda f, a: np.sqrt(a),
    "tanh": lambda f, a: np.tanh(a),
    "erf": lambda f, a: _erf(a),
    "sum": lambda f, a: a.sum(1, keepdims=True),
    "max": lambda f, a: a.max(1, keepdims=True),
    "matmul": lambda f, a, w: a @ w,
    "concatenate": lambda f, *parts: np.concatenate(parts, 1),
    "pad": lambda f, a: np.pad(a, ((0, 0), (0, 0), (f["top"], f["bottom"]), (f["left"], f["right"]))),
    "convolve": lambda f, a, w: np.einsum("ncijuv,ocuv->noij", _windows(a, w.shape[2], w.shape[3], f["stride"]), w),
    "max_pool": lambda f, a: _windows(a, f["height"], f["width"], f["stride"]).max((4, 5)),
    "mean_pool": lambda f, a: _windows(a, f["height"], f["width"], f["stride"]).mean((4, 5)),
}


def compute(output: Value, x: NDArray[Any]) -> NDArray[Any]:
    """The value for rows x, float32 (rows, units): what every format must come to."""
    known: dict[Value, NDArray[Any]] = {}
    with np.errstate(over="ignore", under="ignore"):
        for value in in_order(output):
            if value.kind == "input":
                known[value] = _flat(np.asarray(x, np.float32))
            elif value.numbers is not None:
                known[value] = value.numbers
            elif value.kind == "reshape":
                known[value] = known[value.inputs[0]].reshape(-1, *value.shape)
            else:
                inputs = (known[source] for source in value.inputs)
                known[value] = PRIMITIVES[value.kind](value.fields, *inputs).astype(np.float32)
    return known[output]
