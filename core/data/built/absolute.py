"""The absolute value of a column."""

import numpy as np

from core.data.built.base import Function, Values


class Absolute(Function):
    """The distance from 0."""

    kind = "absolute"
    title = "Absolute value"
    formula = r"|x|"

    def apply(self, values: Values, figures: tuple[float, ...]) -> Values:
        return np.abs(values)

    def name(self, columns: tuple[str, ...]) -> str:
        return f"|{columns[0]}|"
