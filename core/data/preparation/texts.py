"""What the steps for columns of texts have in common."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data.base import DataError
from core.data.preparation.step import Step, Values, check_that
from core.data.reading.column import ColumnReading
from core.definitions import param
from core.messages import message
from core.primitives import Value, looked_up

LAST = 2**31 - 1  # place of a text

Places = NDArray[np.int64]


@dataclass(frozen=True)
class TextStep(Step):
    """A step for a column of texts: the features of a row follow from its text alone."""

    texts: tuple[str, ...] = param((), "The texts that the step knows, in order.")
    places: tuple[int, ...] = param(
        (), "The place of each of them in the texts of the column, or −1 if no row has it.", low=-1, high=LAST
    )

    def features(self, index: Places) -> Values:
        """The features, float64 (rows, features), of indices into `texts`; one further: of a gap; two: unseen."""
        raise NotImplementedError

    def index(self, values: Values) -> Places:
        """The indices into `texts`, int64 (rows,); len(texts) for a gap, and len(texts) + 1 for another text."""
        count = len(self.texts)
        places = np.array([*self.places, np.inf], np.float64)
        places[places < 0] = np.inf
        order = np.argsort(places, kind="stable")
        near = np.minimum(np.searchsorted(places[order], values), count)
        found = np.where(places[order][near] == values, order[near], count + 1)
        return np.where(np.isnan(values), count, found)

    def apply(self, values: Values) -> Values:
        return self.features(self.index(values))

    def lower(self, x: Value) -> tuple[Value, ...]:
        texts: dict[str, float] = x.fields["texts"]
        rows = self.index(np.array([*texts.values()], np.float64)).tolist()
        table = self.features(np.arange(len(self.texts) + 2))
        return (looked_up(x, dict(zip(texts, rows, strict=True)), table),)

    def outside(self, values: Values) -> NDArray[np.bool_]:
        return self.index(values) > len(self.texts)

    def table(self) -> dict[str, tuple[float, ...]]:
        """The features of every text."""
        rows = self.features(np.arange(len(self.texts)))
        return dict(zip(self.texts, map(tuple, rows.tolist()), strict=True))

    def check(self) -> None:
        check_that(self, len(self.places) == len(self.texts))


def counts_of(values: Values, texts: tuple[str, ...]) -> Places:
    """How many of the values, float64 (rows,), are each of the texts, int64 (texts,)."""
    return np.bincount(values[values >= 0].astype(np.int64), minlength=len(texts))


def filled_with(values: Values, choice: ColumnReading, texts: tuple[str, ...]) -> int:
    """The place of the text that gaps are taken for, or −1 if for none that a value names.

    Raises DataError if it were a mean of texts.
    """
    if choice.gaps in ("mean", "median"):
        raise DataError(
            message(
                "Column “{column}” holds texts, which have no mean or median. Fill its gaps with the most frequent "
                "text, or give them a category of their own.",
                column=choice.name,
            )
        )
    counts = counts_of(values, texts)
    if choice.gaps == "constant" and choice.constant in texts:
        place = texts.index(choice.constant)
        return place if counts[place] else -1
    return int(counts.argmax()) if choice.gaps == "most frequent" and counts.any() else -1
