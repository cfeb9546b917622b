"""The sine of a column."""

import numpy as np

from core.data.built.base import Function, Values
from core.primitives import Value, sin


class Sine(Function):
    """The sine of a number in radians: for values that repeat."""

    kind = "sine"
    title = "Sine"
    formula = r"\sin x"

    def apply(self, values: Values, figures: tuple[float, ...]) -> Values:
        return np.sin(values)

    def lower(self, *x: Value, figures: tuple[float, ...]) -> tuple[Value, ...]:
        return (sin(x[0]),)

    def name(self, columns: tuple[str, ...]) -> str:
        return f"sin {columns[0]}"
