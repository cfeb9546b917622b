"""Ordinal encoding."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from core.data.base import DataError
from core.data.preparation.figures import FIGURES
from core.data.preparation.step import Targets, Values, is_missing, wants_indicator
from core.data.preparation.texts import Places, TextStep, counts_of
from core.data.reading.column import ColumnReading
from core.definitions import param
from core.messages import Message, joined, message

GAP = -1.0
UNSEEN = -2.0
NAMED = 5  # the most texts that a message lists


@dataclass(frozen=True)
class Ordinal(TextStep):
    """One feature: the place of the text in the order of the texts, 0, 1, 2 and so on."""

    kind = "ordinal"
    title = "Ordinal"
    use = "For texts with an order, such as small, medium, large."
    beware = "Without a real order the network learns one that is not there."
    related = ("preparation/one_hot",)

    gap: float = param(GAP, "The number that stands for a gap.")
    unseen: float = param(UNSEEN, "The number that stands for a text that is not in the order.")
    indicator: bool = param(False, "Whether a feature says where a value was missing.")

    @classmethod
    def fit(cls, values: Values, targets: Targets, choice: ColumnReading, texts: tuple[str, ...]) -> Self:
        """Without a chosen order, the order is that of the texts. Raises DataError if a text is not in the order."""
        seen = [texts[place] for place in np.flatnonzero(counts_of(values, texts))]
        order = _chosen_order(choice, seen) or seen
        place_of = {text: place for place, text in enumerate(texts)}
        step = cls(tuple(order), tuple(place_of.get(text, -1) for text in order))
        gaps = np.isnan(values)
        numbers = step.index(values[~gaps]).astype(np.float64)
        numbers = numbers[numbers < len(order)]
        usual = FIGURES["most frequent"](numbers) if len(numbers) else 0.0
        own = not choice.gaps or choice.gaps == "own category"
        gap = GAP if own else usual
        if choice.gaps == "constant":
            gap = float(order.index(choice.constant)) if choice.constant in order else GAP
        elif choice.gaps in FIGURES and len(numbers):
            gap = FIGURES[choice.gaps](numbers)
        indicator = choice.indicator == "yes" if gap == GAP else wants_indicator(choice, bool(gaps.any()))
        return cls(step.texts, step.places, gap, UNSEEN if choice.unseen == "own category" else usual, indicator)

    def features(self, index: Places) -> Values:
        numbers = np.array([*range(len(self.texts)), self.gap, self.unseen], np.float64)[index]
        return np.column_stack([numbers, index == len(self.texts)] if self.indicator else [numbers])

    def names(self, column: str) -> tuple[str, ...]:
        return (column, is_missing(column)) if self.indicator else (column,)

    def describe(self) -> Message:
        shown = joined(self.texts[:NAMED], " < ") if self.texts else message("none")
        values: dict[str, object] = {
            "order": message("{texts} < …", texts=shown) if len(self.texts) > NAMED else shown,
            "gap": self.gap,
            "unseen": self.unseen,
        }
        return message(
            "Turns texts into their place in the order {order}, from 0; gaps become {gap:.6g}, other texts "
            "{unseen:.6g}.",
            **values,
        )


def _chosen_order(choice: ColumnReading, seen: list[str]) -> list[str]:
    """The texts of the chosen order, or none. Raises DataError if the order lacks a text that was seen."""
    order = list(dict.fromkeys(text.strip() for text in choice.order.split("<") if text.strip()))
    absent = [text for text in seen if text not in order] if order else []
    if absent:
        raise DataError(
            message(
                "The order of column “{column}” does not name {texts}. Add them to the order.",
                column=choice.name,
                texts=joined([f"“{text}”" for text in absent[:NAMED]] + ["…"] * (len(absent) > NAMED)),
            )
        )
    return order
