"""Gaps between numbers or dates."""

from dataclasses import dataclass
from datetime import UTC, datetime
from math import isfinite
from typing import Self

import numpy as np

from core.data.base import DataError
from core.data.preparation.figures import FIGURES
from core.data.preparation.step import Step, Targets, Values, is_missing, wants_indicator
from core.data.reading.column import ColumnReading
from core.definitions import param
from core.messages import Message, message
from core.primitives import Value

STRATEGIES = (*FIGURES, "constant")
ORIGINS = {
    "mean": message("the mean of the training rows"),
    "median": message("the median of the training rows"),
    "most frequent": message("the most frequent value of the training rows"),
    "constant": message("a constant"),
}


@dataclass(frozen=True)
class Fill(Step):
    """Fills the gaps between numbers or dates with one value."""

    kind = "fill"
    title = "Fill gaps"
    use = (
        "Wherever a column has gaps. The median suits numbers with outliers, a feature that marks gaps helps where"
        " a gap means something."
    )
    beware = "The value is that of the training rows: filled rows look more alike than they are."
    related = ("preparation/one_hot",)

    strategy: str = param("median", "Where the value comes from.", options=STRATEGIES)
    value: float = param(0.0, "The value that fills gaps. Of dates: seconds since 1970.")
    indicator: bool = param(False, "Whether a feature says where a value was missing.")

    @classmethod
    def fit(cls, values: Values, targets: Targets, choice: ColumnReading, texts: tuple[str, ...]) -> Self:
        """If every value is a gap, the value is 0."""
        gaps = np.isnan(values)
        indicator = choice.gaps == "own category" or wants_indicator(choice, bool(gaps.any()))
        strategy, value = fill_value(values[~gaps], choice, "median")
        return cls(strategy, value, indicator)

    def apply(self, values: Values) -> Values:
        gaps = np.isnan(values)
        filled = np.where(gaps, self.value, values)
        return np.column_stack([filled, gaps] if self.indicator else [filled])

    def lower(self, x: Value) -> tuple[Value, ...]:
        return (x.filled(self.value), x.is_missing()) if self.indicator else (x.filled(self.value),)

    def names(self, column: str) -> tuple[str, ...]:
        return (column, is_missing(column)) if self.indicator else (column,)

    def describe(self) -> Message:
        values: dict[str, object] = {"value": self.value, "origin": ORIGINS[self.strategy]}
        if self.indicator:
            return message(
                "Fills gaps with {value:.10g}, {origin}, and says in a second feature where it did.", **values
            )
        return message("Fills gaps with {value:.10g}, {origin}.", **values)


def fill_value(values: Values, choice: ColumnReading, usual: str) -> tuple[str, float]:
    """How gaps are filled, one of `STRATEGIES`, and the value. `values`, float64 (n,), have none.

    `usual` is how if nothing is chosen, or nothing that has a value. Raises DataError if the constant is no number.
    """
    if choice.gaps == "constant":
        return "constant", constant(choice)
    if not len(values):
        return "constant", 0.0
    strategy = choice.gaps if choice.gaps in FIGURES else usual
    return strategy, FIGURES[strategy](values)


def constant(choice: ColumnReading) -> float:
    """The constant that fills gaps between numbers, or between dates as seconds since 1970.

    Raises DataError if it is neither.
    """
    text = choice.constant.strip()
    try:
        if choice.type == "date" and "-" in text[1:]:
            moment = datetime.fromisoformat(text)
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
        value = float(text.replace(",", ".") if choice.decimal == "," else text)
        if isfinite(value) and "_" not in text:
            return value
    except (ValueError, OverflowError):
        pass
    if choice.type == "date":
        raise DataError(
            message(
                "Column “{column}”: gaps cannot be filled with “{text}”. Give a date such as 2024-12-31.",
                column=choice.name,
                text=choice.constant,
            )
        )
    raise DataError(
        message(
            "Column “{column}”: gaps cannot be filled with “{text}”. Give a number such as 0.",
            column=choice.name,
            text=choice.constant,
        )
    )
