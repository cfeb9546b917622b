"""A step of the preparation: from the values of one column to features."""

from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.data.reading.column import ColumnReading
from core.definitions import Definition

Values = NDArray[np.float64]


class Step(Definition):
    """What the training rows taught about one column. Its fields are what was fitted, and all that is stored.

    The values of a column are float64 (rows,): a number, the seconds since 1970 of a date, or the place of a text in
    the texts of the column. A gap is NaN, and a text that is not among the texts is −1.
    """

    @classmethod
    def fit(cls, values: Values, targets: Values, choice: ColumnReading, texts: tuple[str, ...]) -> Self:
        """The step for a column, fitted on its training rows.

        `values` and `targets` are float64 (rows,); for classes, `targets` are the indices of the classes. `texts` are
        all texts of the column, which `values` are places in.
        """
        raise NotImplementedError

    def apply(self, values: Values) -> Values:
        """The features of any rows, float64 (rows, features)."""
        raise NotImplementedError

    def fit_apply(self, values: Values, targets: Values) -> Values:
        """The features of the training rows that the step was fitted on, where they differ from `apply`."""
        return self.apply(values)

    def names(self, column: str) -> tuple[str, ...]:
        """The names of the features of a column."""
        return (column,)
