"""From the cells of a column to its values, once its type is known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data.reading.dates import MILLISECONDS, SECONDS, normal, seconds
from core.data.reading.numbers import NumberFormat, plain_numbers
from core.data.tables.raw import Cells, Numbers

NAMED = 20  # cells that cannot be read and are listed
GAP, BAD, UNSEEN = np.nan, np.inf, -1.0
TRUE = frozenset(["true", "yes", "y", "t", "ja", "j", "wahr", "oui", "vrai", "on"])
FALSE = frozenset(["false", "no", "n", "f", "nein", "falsch", "non", "faux", "off"])


@dataclass(frozen=True, eq=False)
class Read:
    """Values, float (rows,), with NaN for gaps and bad cells; the number of both, and the places of the bad ones."""

    values: Numbers
    missing: int
    bad: NDArray[np.int64]


def numbers(cells: Cells, form: NumberFormat, gaps: frozenset[str]) -> Read:
    """Numbers in this format. `gaps` are the texts that mark a missing value, in lower case."""
    if isinstance(cells, np.ndarray):
        return Read(cells, int(np.isnan(cells).sum()), np.zeros(0, np.int64))
    if form == NumberFormat() and (plain := plain_numbers(cells)) is not None:
        return _finite(plain)
    known: dict[str, float] = {}

    def value(cell: str) -> float:
        if (found := known.get(cell)) is None:
            if cell.strip().lower() in gaps:
                found = GAP
            else:
                number = form.value(cell)
                found = BAD if number is None or not np.isfinite(number) else number
            known[cell] = found
        return found

    return _marked(np.fromiter(map(value, cells), np.float64, len(cells)))


def dates(cells: Cells, form: str, gaps: frozenset[str]) -> Read:
    """Seconds since 1970 of dates in this format of `strptime`, or "seconds" or "milliseconds" since 1970."""
    if form in ("seconds", "milliseconds"):
        read = numbers(cells, NumberFormat(), gaps)
        return Read(read.values / (1000 if form == "milliseconds" else 1), read.missing, read.bad)
    known: dict[str, float] = {}

    def value(cell: str) -> float:
        if (found := known.get(cell)) is None:
            if cell.strip().lower() in gaps:
                found = GAP
            else:
                second = seconds(normal(cell), form)
                found = BAD if second is None else second
            known[cell] = found
        return found

    return _marked(np.fromiter(map(value, as_texts(cells)), np.float64, len(cells)))


def codes(cells: Cells, texts: Mapping[str, int], gaps: frozenset[str]) -> Read:
    """Places of texts, −1 where a text is not among them."""

    def value(cell: str) -> float:
        text = cell.strip()
        place = texts.get(text)
        if place is not None:
            return place
        return GAP if text.lower() in gaps else UNSEEN

    return _marked(np.fromiter(map(value, as_texts(cells)), np.float64, len(cells)))


def as_texts(cells: Cells) -> Sequence[str]:
    """Cells as texts. Whole numbers have no decimal point, and a gap is empty."""
    if not isinstance(cells, np.ndarray):
        return cells
    return ["" if value != value else number_text(value) for value in cells.tolist()]


def number_text(value: float) -> str:
    """A number as the shortest text that reads as the same number."""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def epoch_unit(values: Numbers) -> str:
    """The unit of whole numbers that are seconds or milliseconds since 1970, all in this century; else empty."""
    if not len(values) or (values != np.trunc(values)).any():
        return ""
    for unit, (low, high) in (("seconds", SECONDS), ("milliseconds", MILLISECONDS)):
        if low <= values.min() and values.max() < high:
            return unit
    return ""


def _finite(values: NDArray[np.float64]) -> Read:
    """Numbers that were too large for float64 are bad."""
    return _marked(np.where(np.isinf(values), BAD, values)) if np.isinf(values).any() else Read(values, 0, _none())


def _marked(values: NDArray[np.float64]) -> Read:
    missing = int(np.isnan(values).sum())
    bad = np.flatnonzero(np.isinf(values))
    values[bad] = GAP
    return Read(values, missing, bad)


def _none() -> NDArray[np.int64]:
    return np.zeros(0, np.int64)
