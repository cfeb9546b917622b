"""The logarithm of a column."""

import numpy as np

from core.data.built.base import Function, Values
from core.messages import message
from core.primitives import Value, combined, log


class Logarithm(Function):
    """The natural logarithm of a number above 0: for amounts that span many sizes."""

    kind = "logarithm"
    title = "Logarithm"
    formula = r"\ln x"
    domain = message("a number above 0")

    def apply(self, values: Values, figures: tuple[float, ...]) -> Values:
        return np.log(np.where(values > 0, values, np.nan))

    def lower(self, *x: Value, figures: tuple[float, ...]) -> tuple[Value, ...]:
        positive = combined("if_negative", x[0] * -1, x[0], np.nan)
        return (log(positive),)

    def name(self, columns: tuple[str, ...]) -> str:
        return f"ln {columns[0]}"
