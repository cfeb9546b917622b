"""One-hot encoding."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from core.data.preparation.step import Targets, Values, check_that, is_missing, wants_indicator
from core.data.preparation.texts import LAST, Places, TextStep, counts_of, filled_with
from core.data.reading.column import ColumnReading
from core.definitions import param
from core.messages import Message, message

ALWAYS = 20  # texts that are never rare
RARE = 0.01  # of the training rows
MOST = 200  # features, which is more than can be fitted


@dataclass(frozen=True)
class OneHot(TextStep):
    """One feature for each text: 1 where the row has it, else 0. Two texts of a yes/no column share one feature.

    Texts of less than 1 % of the training rows share a feature, but for the 20 most frequent ones."""

    kind = "one_hot"
    title = "One-hot"
    use = "For texts without an order, such as colors."
    beware = "A column of many different texts gives many features with few rows each."
    related = ("preparation/ordinal", "preparation/target_mean")

    rare: tuple[bool, ...] = param((), "Which of the texts share the feature for other texts.")
    unseen: bool = param(False, "Whether that feature is also 1 for texts that no training row has.")
    single: bool = param(False, "Whether the first text has no feature, as its rows are those without the second.")
    fill: int = param(-1, "The text that gaps are taken for, by its number from 0, or −1.", low=-1, high=LAST)
    missing: bool = param(False, "Whether a feature says where a value was missing.")

    @classmethod
    def fit(cls, values: Values, targets: Targets, choice: ColumnReading, texts: tuple[str, ...]) -> Self:
        counts, gaps = counts_of(values, texts), bool(np.isnan(values).any())
        seen = np.flatnonzero(counts)
        by_frequency = np.argsort(-counts[seen], kind="stable")
        rare = counts[seen] < RARE * len(values)
        rare[by_frequency[:ALWAYS]] = False
        place = filled_with(values, choice, texts)
        own = choice.gaps in ("own category", "constant") or (not choice.gaps and gaps)
        return cls(
            texts=tuple(texts[place] for place in seen),
            places=tuple(seen.tolist()),
            rare=tuple(rare.tolist()),
            unseen=choice.unseen == "own category",
            single=choice.type == "boolean" and len(seen) == 2,
            fill=int(np.flatnonzero(seen == place)[0]) if place in seen else -1,
            missing=wants_indicator(choice, gaps) if place >= 0 else own or choice.indicator == "yes",
        )

    def features(self, index: Places) -> Values:
        own = ~np.array(self.rare, bool)
        other = np.count_nonzero(own) - self.single
        of_text = np.where(own, np.cumsum(own) - 1 - self.single, other)
        of_gap = of_text[self.fill] if self.fill >= 0 else -1
        chosen = np.array([*of_text, of_gap, other if self.unseen else -1], np.int64)[index]
        features = np.zeros((len(index), other + self._shares + self.missing))
        rows = np.flatnonzero(chosen >= 0)
        features[rows, chosen[rows]] = 1
        if self.missing:
            features[:, -1] = index == len(self.texts)
        return features

    @property
    def _shares(self) -> bool:
        """Whether there is a feature for other texts."""
        return self.unseen or any(self.rare)

    def names(self, column: str) -> tuple[str, ...]:
        own = [text for text, rare in zip(self.texts, self.rare, strict=True) if not rare][self.single :]
        shared = [f"{column} is other"] * self._shares + [is_missing(column)] * self.missing
        return (*(f"{column}={text}" for text in own), *shared)

    def describe(self) -> Message:
        count, rare = len(self.names("")), sum(self.rare)
        values: dict[str, object] = {"texts": len(self.texts), "features": count, "rare": rare}
        if rare:
            return message(
                "Turns {texts:text|texts} into {features:feature|features} that are 0 or 1, one of them for "
                "{rare:rare text|rare texts}.",
                **values,
            )
        return message("Turns {texts:text|texts} into {features:feature|features} that are 0 or 1.", **values)

    def check(self) -> None:
        super().check()
        check_that(self, len(self.rare) == len(self.texts) and self.fill < len(self.texts))
        check_that(self, len(self.names("")) <= MOST and self.single <= (len(self.texts) == 2 and not any(self.rare)))
