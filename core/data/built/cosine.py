"""The cosine of a column."""

import numpy as np

from core.data.built.base import Function, Values
from core.primitives import Value, cos


class Cosine(Function):
    """The cosine of a number in radians: for values that repeat."""

    kind = "cosine"
    title = "Cosine"
    formula = r"\cos x"

    def apply(self, values: Values, figures: tuple[float, ...]) -> Values:
        return np.cos(values)

    def lower(self, *x: Value, figures: tuple[float, ...]) -> tuple[Value, ...]:
        return (cos(x[0]),)

    def name(self, columns: tuple[str, ...]) -> str:
        return f"cos {columns[0]}"
