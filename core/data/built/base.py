"""What a function of a built feature is."""

from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from core.definitions import Definition
from core.messages import Message, message
from core.primitives import Value

Values = NDArray[np.float64]


class Function(Definition):
    """Computes features from the numbers of one or two columns, in the units of the data.

    What it learns from the training rows are its `figures`, which are stored with the weights; most learn nothing.
    """

    inputs: ClassVar[int] = 1  # columns it is computed from
    domain: ClassVar[Message] = message("a finite result")  # what a row needs so that it can be computed

    def fit(self, values: Values) -> tuple[float, ...]:
        """The figures of training rows, float64 (rows, inputs), finite."""
        return ()

    def apply(self, values: Values, figures: tuple[float, ...]) -> Values:
        """The features, float64 (rows, features), of rows (rows, inputs). NaN or infinite where there is no result."""
        raise NotImplementedError

    def lower(self, *x: Value, figures: tuple[float, ...]) -> tuple[Value, ...]:
        """The features as expressions that exports write, the first one alone. `x` are the columns, of one unit each.

        As in `apply`, a result that is no number is NaN or infinite."""
        raise NotImplementedError

    def name(self, columns: tuple[str, ...]) -> str:
        """What is computed from these columns, in a few characters."""
        raise NotImplementedError

    def names(self, columns: tuple[str, ...], figures: tuple[float, ...]) -> tuple[str, ...]:
        """The names of the features."""
        return (self.name(columns),)

    def fits(self, figures: tuple[float, ...]) -> bool:
        """Whether figures that were read from a file are some that `fit` gives."""
        return not figures
