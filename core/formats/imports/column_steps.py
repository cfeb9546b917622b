"""From what a file computes of the values of a column to the steps of its preparation here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.data.preparation import Fill, OneHot, Ordinal, Step, TargetMean
from core.data.preparation.preparation import Doubles, PreparedColumn
from core.data.reading.column import ColumnReading
from core.data.reading.gaps import is_gap
from core.definitions import DefinitionError
from core.messages import Message, literal, message
from core.messages.system_errors import describe

MOST_TEXTS = 200  # that have a feature of their own
CLOSE = 1e-6  # of the largest number, by which numbers of a list may differ and count as the same
MEAN_OF = "target"  # what a list of numbers is a mean of, as files do not say
MARKS = ("<", "=")  # that separate texts in a reading


class UnlikeError(Exception):
    """A column is prepared as none is here."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, eq=False)
class Taken:
    """A column with its steps, and how its features give those of the file.

    `places` are those of the features in the file, in the order of ours, −1 where the file has none. There they are
    feature · slope + start, float64 (features,).
    """

    column: PreparedColumn
    places: tuple[int, ...]
    slope: Doubles
    start: Doubles

    def filled(self, feature: float) -> PreparedColumn:
        """The column, with its gaps filled so that they become this feature of the file; as it is for NaN."""
        if self.column.reading.gaps != "leave out" or self.column.reading.type != "number" or not np.isfinite(feature):
            return self.column
        value = float((feature - self.start[0]) / self.slope[0])
        reading = self.column.reading.change(gaps="constant", constant=str(value))
        return replace(self.column, reading=reading, steps=(Fill("constant", value),))


@dataclass(frozen=True, eq=False)
class Listed:
    """What becomes of the values of a column that is looked up, float64 (values, features).

    `gap` is that of a missing value, and `unseen` that of a text which the file does not name, float64 (features,);
    None where the file has no answer.
    """

    texts: tuple[str, ...]
    rows: Doubles
    gap: Doubles | None
    unseen: Doubles | None


def number(name: str, place: int, at: Doubles, gap: float, can_miss: bool) -> Taken:
    """A column of numbers. `at`, float64 (4,), is its feature where it is 0, 1, −2 and 5, `gap` where it is missing.

    Raises UnlikeError if the feature is no straight line.
    """
    slope, start = at[1] - at[0], at[0]
    line = start + slope * np.array([-2.0, 5.0])
    if not np.isfinite(at).all() or not slope or (np.abs(line - at[2:]) > 1e-6 * (abs(start) + 5 * abs(slope))).any():
        raise UnlikeError(message("Its numbers are not shifted, scaled or filled, but changed in another way."))
    filled = can_miss and bool(np.isfinite(gap))
    fill = float((gap - start) / slope) if filled else 0.0
    reading = ColumnReading(
        name,
        "number",
        "feature",
        "constant" if filled else "leave out",
        str(fill) if filled else "",
        "no",
        "none",
        decimal=".",
        thousands="none",
    )
    column = PreparedColumn(reading, steps=(Fill("constant", fill),))
    return Taken(column, (place,), np.array([slope]), np.array([start]))


def category(name: str, places: Sequence[int], known: Listed) -> Taken:
    """A column of texts, or of numbers that are looked up as texts are. Raises UnlikeError."""
    known = _without_unnamed(known)
    if not known.texts:
        raise UnlikeError(message("All its texts become the same."))
    marks = [text for text in known.texts if is_gap(text)]
    if marks:
        raise UnlikeError(
            message(
                "Its category “{text}” is read as a missing value here. Rename it, and train and export again.",
                text=literal(marks[0][:40]),
            )
        )
    taken = _ordinal(name, places, known) or _one_hot(name, places, known) or _means(name, places, known)
    try:
        taken.column.steps[0].check()
    except DefinitionError as error:
        raise UnlikeError(message("It cannot be prepared here. {reason}", reason=describe(error))) from error
    return taken


def _without_unnamed(known: Listed) -> Listed:
    """Without the texts that become what any other text becomes: they may be those of another column."""
    if known.unseen is None:
        return known
    own = [k for k, row in enumerate(known.rows) if not _same(row, known.unseen)]
    return Listed(tuple(known.texts[k] for k in own), known.rows[own], known.gap, known.unseen)


def _ordinal(name: str, places: Sequence[int], known: Listed) -> Taken | None:
    """Places in an order: numbers at equal distances."""
    if len(places) != 1 or len(known.texts) < 2:
        return None
    order = np.argsort(known.rows[:, 0], kind="stable")
    values = known.rows[order, 0]
    start, slope = values[0], (values[-1] - values[0]) / (len(values) - 1)
    if not slope or not _same(start + slope * np.arange(len(values)), values):
        return None
    texts = tuple(known.texts[k] for k in order)
    gap, unseen = (0.0 if row is None else float((row[0] - start) / slope) for row in (known.gap, known.unseen))
    plain = not any(mark in text for text in texts for mark in MARKS)
    reading = _reading(name, known, "ordinal", "ordinal" if plain else "category")
    reading = reading.change(order=" < ".join(texts)) if plain else reading
    return _taken(reading, texts, Ordinal(texts, tuple(range(len(texts))), gap, unseen), places, [slope], [start])


def _one_hot(name: str, places: Sequence[int], known: Listed) -> Taken | None:
    """Numbers that are one value for one text, and another one for all others."""
    count = len(known.texts)
    owner, slopes, starts = dict[int, int](), dict[int, float](), dict[int, float]()
    if count > MOST_TEXTS:
        return None
    for place, values in enumerate(known.rows.T):
        off = [] if known.unseen is None else [known.unseen[place]]
        for text in np.argsort(-values, kind="stable").tolist():
            others = np.append(np.delete(values, text), off)
            start = float(others[0]) if len(others) else 0.0
            if text not in owner.values() and values[text] != start and _same(others, np.full(len(others), start)):
                owner[place], slopes[place], starts[place] = text, float(values[text]) - start, start
                break
        if place not in owner:
            return None
    of_text = {text: place for place, text in owner.items()}
    order = sorted(range(count), key=lambda text: of_text.get(text, len(places)))
    texts, fill = tuple(known.texts[text] for text in order), -1
    if known.gap is not None and not _same(known.gap, np.array([starts[k] for k in range(len(places))])):
        same = [k for k, text in enumerate(order) if _same(known.gap, known.rows[text])]
        if not same:
            return None
        fill = same[0]
    reading = _reading(name, known, "one-hot", "category", texts[fill] if fill >= 0 else "")
    step = OneHot(texts, tuple(range(count)), rare=(False,) * count, fill=fill)
    found = [of_text.get(text, -1) for text in order]
    return _taken(
        reading,
        texts,
        step,
        [places[k] if k >= 0 else -1 for k in found],
        [slopes[k] if k >= 0 else 1.0 for k in found],
        [starts[k] if k >= 0 else 0.0 for k in found],
    )


def _means(name: str, places: Sequence[int], known: Listed) -> Taken:
    """Any other list of numbers, which is what a mean of the target is."""
    count = len(places)
    labels = (MEAN_OF,) if count == 1 else tuple(f"{MEAN_OF} {k}" for k in range(1, count + 1))
    gap, unseen = (tuple((np.zeros(count) if row is None else row).tolist()) for row in (known.gap, known.unseen))
    rows = tuple(map(tuple, known.rows.tolist()))
    step = TargetMean(known.texts, tuple(range(len(known.texts))), labels, rows, gap, unseen)
    reading = _reading(name, known, "target mean", "category")
    return _taken(reading, known.texts, step, places, np.ones(count), np.zeros(count))


def _reading(name: str, known: Listed, encoding: str, kind: str, fill: str = "") -> ColumnReading:
    gaps = "leave out" if known.gap is None else "constant" if fill else "own category"
    unseen = "refuse" if known.unseen is None else "zeros"
    return ColumnReading(name, kind, "feature", gaps, fill, "no", encoding, unseen=unseen)


def _taken(
    reading: ColumnReading,
    texts: tuple[str, ...],
    step: Step,
    places: Sequence[int],
    slope: Sequence[float] | Doubles,
    start: Sequence[float] | Doubles,
) -> Taken:
    column = PreparedColumn(reading, texts, (step,))
    return Taken(column, tuple(places), np.array(slope, np.float64), np.array(start, np.float64))


def _same(a: Doubles | float, b: Doubles | float) -> bool:
    return bool((np.abs(np.subtract(a, b)) <= CLOSE * np.maximum(np.abs(a).max(initial=0), 1e-30)).all())
