"""The vocabulary of exports: a trained network and its preparation as an expression of a few primitives.

Every format writes these. A new layer of known ops, or a new activation, preparation step or built feature of known
primitives, needs nothing in any format.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import prod
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Shape = tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Value:
    """What a primitive computes from its inputs: (rows, *shape). A constant has no rows but broadcasts.

    Numbers are float32, or float64 where the value is `wide`: dates, and columns that float32 cannot tell apart. All
    inputs of a primitive are equally wide; only `cast` changes it. `numbers` are those of a constant. `fields` are
    integers by name, such as the stride of a convolution.

    The kind `input` stands for columns of the table, (rows, columns): `columns` are their names and `places` where they
    are among all columns of an array. A text column has `texts`, and only `lookup` reads it. The kinds `input`,
    `constant` and `reshape` compute nothing.
    """

    kind: str
    inputs: tuple["Value", ...] = ()
    shape: Shape = ()
    numbers: NDArray[Any] | None = None
    fields: dict[str, Any] = field(default_factory=dict)
    wide: bool = False

    def __add__(self, other: "Value | ArrayLike") -> "Value":
        return combined("add", self, other)

    def __sub__(self, other: "Value | ArrayLike") -> "Value":
        return combined("subtract", self, other)

    def __mul__(self, other: "Value | ArrayLike") -> "Value":
        return combined("multiply", self, other)

    def __truediv__(self, other: "Value | ArrayLike") -> "Value":
        return combined("divide", self, other)

    def __matmul__(self, weights: ArrayLike) -> "Value":
        known = constant(weights, self.wide)
        return Value("matmul", (self, known), known.shape[1:], wide=self.wide)

    def reshaped(self, *shape: int) -> "Value":
        """The same numbers in another shape."""
        return self if shape == self.shape else Value("reshape", (self,), shape, wide=self.wide)

    def cast(self, wide: bool) -> "Value":
        """The same numbers as float64 if `wide`, else as float32."""
        return self if wide == self.wide else Value("cast", (self,), self.shape, wide=wide)

    def filled(self, other: "Value | ArrayLike") -> "Value":
        """The same numbers, or `other` where they are NaN."""
        return combined("if_missing", self, other, self)

    def is_missing(self) -> "Value":
        """1 where the number is NaN, else 0."""
        return combined("if_missing", self, 1, 0)


def constant(numbers: ArrayLike, wide: bool = False) -> Value:
    """Numbers that do not depend on the row, float32 or float64."""
    array = np.asarray(numbers, np.float64 if wide else np.float32)
    return Value("constant", (), array.shape, array, wide=wide)


def combined(kind: str, *operands: Value | ArrayLike) -> Value:
    """An element-wise primitive of operands that broadcast to one shape, and are equally wide."""
    (wide,) = {operand.wide for operand in operands if isinstance(operand, Value)} or {False}
    values = tuple(known if isinstance(known, Value) else constant(known, wide) for known in operands)
    return Value(kind, values, np.broadcast_shapes(*(value.shape for value in values)), wide=wide)


def unary(kind: str) -> Callable[[Value], Value]:
    """The element-wise primitive of one operand."""
    return lambda x: combined(kind, x)


exp, log, sqrt, tanh, erf, sin, floor = map(unary, ("exp", "log", "sqrt", "tanh", "erf", "sin", "floor"))


def cos(x: Value) -> Value:
    """The cosine, by the sine of half the angle, which is exact also of large numbers."""
    half = sin(x * 0.5)
    return combined("subtract", 1, half * half * 2)


def over_units(kind: str, x: Value) -> Value:
    """The `sum` or the `max` over the units of a row, (rows, 1)."""
    return Value(kind, (x,), (1,), wide=x.wide)


def concatenated(*parts: Value) -> Value:
    """The units of several values, one after another."""
    if len(parts) == 1:
        return parts[0]
    return Value("concatenate", parts, (sum(prod(part.shape) for part in parts),), wide=parts[0].wide)


def looked_up(text: Value, rows: dict[str, int], table: ArrayLike) -> Value:
    """A row of a table, (texts, units), for every text: `rows` says which one. Other texts have its last row."""
    known = constant(table, text.wide)
    return Value("lookup", (text, known), known.shape[1:], fields={"rows": rows}, wide=text.wide)


def in_order(output: Value) -> list[Value]:
    """The value and everything that it is computed from, every input before what reads it."""
    found, waiting = dict[Value, None](), [output]
    while waiting:
        value = waiting[-1]
        missing = [source for source in value.inputs if source not in found]
        if missing:
            waiting += reversed(missing)
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
    "if_missing": lambda f, a, b, c: np.asarray(np.where(np.isnan(a), b, c)),
    "cast": lambda f, a: a,
    "lookup": lambda f, texts, table: table[[f["rows"].get(text, -1) for text in texts[:, 0].tolist()]],
    "floor": lambda f, a: np.floor(a),
    "sin": lambda f, a: np.sin(a),
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


def compute(output: Value, x: NDArray[Any] | Mapping[str, NDArray[Any]]) -> NDArray[Any]:
    """The value for rows of numbers, (rows, columns), or for columns by name, (rows,): what every format must come to.

    Numbers are float64 or float32, texts are objects.
    """
    known: dict[Value, NDArray[Any]] = {}
    with np.errstate(over="ignore", under="ignore", invalid="ignore", divide="ignore"):
        for value in in_order(output):
            kind = np.float64 if value.wide else np.float32
            if value.kind == "input":
                known[value] = _given(value, x)
            elif value.numbers is not None:
                known[value] = value.numbers
            elif value.kind == "reshape":
                known[value] = known[value.inputs[0]].reshape(-1, *value.shape)
            else:
                inputs = (known[source] for source in value.inputs)
                known[value] = PRIMITIVES[value.kind](value.fields, *inputs).astype(kind)
    return known[output]


def _given(value: Value, x: NDArray[Any] | Mapping[str, NDArray[Any]]) -> NDArray[Any]:
    """The columns that an input stands for, (rows, columns)."""
    if isinstance(x, Mapping):
        columns = np.stack([x[name] for name in value.fields["columns"]], 1)
    else:
        flat = _flat(x)
        columns = flat[:, value.fields["places"]] if "places" in value.fields else flat
    return columns if "texts" in value.fields else columns.astype(np.float64 if value.wide else np.float32)
