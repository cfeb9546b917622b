"""A step of the preparation: from the values of one column to features."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.data.reading.column import ColumnReading
from core.definitions import Definition, DefinitionError
from core.messages import Message, literal, message
from core.primitives import Value

Values = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Targets:
    """The targets of the training rows.

    `values` are the indices of `classes`, float64 (rows,), or the numbers of a regression, float64 (rows, targets),
    whose columns are called `names`.
    """

    values: Values
    classes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Step(Definition):
    """What the training rows taught about one column. Its fields are what was fitted, and all that is stored.

    The values of a column are float64 (rows,): a finite number, the seconds since 1970 of a date, or the place of a
    text in the texts of the column. A gap is NaN, and a text that is not among the texts is −1.
    """

    @classmethod
    def fit(cls, values: Values, targets: Targets, choice: ColumnReading, texts: tuple[str, ...]) -> Self:
        """The step for a column, fitted on its training rows.

        `values` are float64 (rows,). `texts` are the texts of the column, which `values` are places in. Those that no
        value names teach nothing. Raises DataError if the column cannot be prepared as chosen.
        """
        raise NotImplementedError

    def apply(self, values: Values) -> Values:
        """The features of any rows, float64 (rows, features), finite. Those of a row do not depend on other rows."""
        raise NotImplementedError

    def lower(self, x: Value) -> tuple[Value, ...]:
        """The features as expressions that exports write, one after another; the first feature comes alone where a
        further step may take it. `x` has one unit: the values as in `apply`, or an input of texts."""
        raise NotImplementedError

    def fit_apply(self, values: Values, targets: Targets, seed: int = 0) -> Values:
        """The features of the training rows that the step was fitted on. They differ from `apply` where a step sees
        the targets. Equal arguments give equal features."""
        return self.apply(values)

    def outside(self, values: Values) -> NDArray[np.bool_]:
        """The rows, bool (rows,), with a value that the training rows taught nothing about. A gap is not one."""
        return np.zeros(len(values), bool)

    def names(self, column: str) -> tuple[str, ...]:
        """The names of the features of a column."""
        return (column,)

    def describe(self) -> Message:
        """What it does with which figures, in one sentence."""
        raise NotImplementedError

    def check(self) -> None:
        """Raise DefinitionError if fields that were read from a file do not fit together."""


def check_that(step: Step, fits: bool) -> None:
    """Raise DefinitionError unless the fields of a step fit together."""
    if not fits:
        raise DefinitionError(message("{title}: the stored figures do not fit together.", title=literal(step.title)))


def wants_indicator(choice: ColumnReading, gaps: bool) -> bool:
    """Whether a feature says where a value was missing. `gaps` is whether a training row has a gap."""
    return gaps if not choice.indicator else choice.indicator == "yes"


def is_missing(column: str) -> str:
    """The name of the feature that says where a value was missing."""
    return f"{column} is missing"
