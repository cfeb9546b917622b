"""The logarithm of numbers."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.data.base import DataError
from core.data.preparation.step import Step, Targets, Values, check_that
from core.data.reading.column import ColumnReading
from core.definitions import param
from core.messages import Message, message
from core.primitives import Value, combined, log


@dataclass(frozen=True)
class Log(Step):
    """Takes the natural logarithm of numbers whose gaps are filled: for amounts and counts that span many sizes.

    Values below the smallest of the training rows are taken for it, so that every value has a logarithm."""

    kind = "log"
    title = "Logarithm"
    formula = r"\ln(\max(x, x_0)) \text{ or } \ln(1 + \max(x, x_0))"
    use = "For prices, incomes, counts."
    beware = "It is for values above 0, or with 1 added for counts from 0."
    related = ("idea/scaling",)

    add_one: bool = param(False, "Whether 1 is added first, which 0 needs to have a logarithm.")
    smallest: float = param(1.0, "The smallest value of the training rows.", low=0.0)

    @classmethod
    def fit(cls, values: Values, targets: Targets, choice: ColumnReading, texts: tuple[str, ...]) -> Self:
        """Raises DataError if a value is negative."""
        filled = values[~np.isnan(values)]
        smallest = float(filled.min()) if len(filled) else 0.0
        if smallest < 0:
            raise DataError(
                message(
                    "Column “{column}” has values below 0, such as {value:.10g}, which have no logarithm. "
                    "Use the column without the logarithm.",
                    column=choice.name,
                    value=smallest,
                )
            )
        return cls(smallest == 0, smallest + 0.0)  # −0 is 0

    def apply(self, values: Values) -> Values:
        raised = np.where(values > self.smallest, values, self.smallest)  # also a gap that is left
        return (np.log1p(raised) if self.add_one else np.log(raised))[:, None]

    def lower(self, x: Value) -> tuple[Value, ...]:
        raised = combined("maximum", x, self.smallest)
        return (log(raised + 1 if self.add_one else raised),)

    def outside(self, values: Values) -> NDArray[np.bool_]:
        return values < self.smallest

    def describe(self) -> Message:
        values: dict[str, object] = {"smallest": self.smallest}
        if self.add_one:
            return message("Takes ln(x + 1). Values below {smallest:.10g} are taken for {smallest:.10g}.", **values)
        return message("Takes ln(x). Values below {smallest:.10g} are taken for {smallest:.10g}.", **values)

    def check(self) -> None:
        check_that(self, self.add_one or self.smallest > 0)
