"""The absolute value of a column."""

import numpy as np

from core.data.built.base import Function, Values
from core.primitives import Value, combined


class Absolute(Function):
    """The distance from 0."""

    kind = "absolute"
    title = "Absolute value"
    formula = r"|x|"

    def apply(self, values: Values, figures: tuple[float, ...]) -> Values:
        return np.abs(values)

    def lower(self, *x: Value, figures: tuple[float, ...]) -> tuple[Value, ...]:
        return (combined("maximum", x[0], x[0] * -1),)

    def name(self, columns: tuple[str, ...]) -> str:
        return f"|{columns[0]}|"
