"""From the cells of a column to its values, once its type is known."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data.reading.dates import MILLISECONDS, SECONDS, normal, offset, seconds
from core.data.reading.numbers import PLAIN, NumberFormat, is_code, plain_numbers
from core.data.tables.raw import Cells, Numbers, cell_text

LARGEST = float(np.finfo(np.float32).max)
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
        return _marked(np.where(np.abs(cells) > LARGEST, BAD, cells))
    if form == NumberFormat() and (plain := plain_numbers(cells)) is not None:
        return _usable(plain)

    def value(cell: str) -> float | None:
        number = form.value(cell)
        return None if number is None or not abs(number) <= LARGEST else number

    return _parsed(cells, gaps, value)


def dates(cells: Cells, form: str, gaps: frozenset[str]) -> Read:
    """Seconds since 1970 of dates in this format of `strptime`, or "seconds" or "milliseconds" since 1970.

    Numbers are seconds since 1970 already, unless they are milliseconds.
    """
    if isinstance(cells, np.ndarray) and form != "milliseconds":
        return numbers(cells, NumberFormat(), gaps)
    if form in ("seconds", "milliseconds"):
        read = numbers(cells, NumberFormat(), gaps)
        return Read(read.values / (1000 if form == "milliseconds" else 1), read.missing, read.bad)

    def value(cell: str) -> float | None:
        second = seconds(normal(cell), form)
        second = seconds(cell.strip(), form) if second is None else second  # a format that a person wrote
        return None if second is None else second - offset(cell)

    return _parsed(as_texts(cells), gaps, value)


def _parsed(cells: Sequence[str], gaps: frozenset[str], parse: Callable[[str], float | None]) -> Read:
    """What `parse` makes of every cell that is no gap, None if it cannot be read."""

    def value(cell: str) -> float:
        parsed = GAP if cell.strip().lower() in gaps else parse(cell)
        return BAD if parsed is None else parsed

    return _marked(_each(cells, value))


def _each(cells: Sequence[str], value: Callable[[str], float]) -> NDArray[np.float64]:
    """The value of every cell, float64 (cells,). Equal cells are asked for once: a million take a tenth of the time."""
    known = {cell: value(cell) for cell in set(cells)}
    return np.fromiter(map(known.__getitem__, cells), np.float64, len(cells))


def codes(cells: Cells, texts: Mapping[str, int], gaps: frozenset[str]) -> Read:
    """Places of texts, −1 where a text is not among them."""

    by_number = _by_number(texts)
    has_codes = any(map(is_code, texts))

    def value(cell: str) -> float:
        text = cell.strip()
        place = texts.get(text)
        if place is not None:
            return place
        if text.lower() in gaps:
            return GAP
        is_number = PLAIN.fullmatch(text) and not (has_codes and is_code(text))
        return by_number.get(float(text), UNSEEN) if by_number and is_number else UNSEEN

    return _marked(_each(as_texts(cells), value))


def _by_number(texts: Mapping[str, int]) -> dict[float, int]:
    """The places of texts that are numbers, by their value: 1.0 is the text “1”. Without values that two texts have."""
    found = dict[float, int]()
    doubled = set[float]()
    for text, place in texts.items():
        if _is_plain(text):
            doubled.update({float(text)} & found.keys())
            found[float(text)] = place
    return {value: place for value, place in found.items() if value not in doubled}


def _is_plain(text: str) -> bool:
    return bool(PLAIN.fullmatch(text)) and not is_code(text)


def as_texts(cells: Cells) -> Sequence[str]:
    """Cells as texts. Whole numbers have no decimal point, and a gap is empty."""
    if not isinstance(cells, np.ndarray):
        return cells
    return list(map(cell_text, cells.tolist()))


def epoch_unit(values: Numbers) -> str:
    """The unit of whole numbers that are seconds or milliseconds since 1970, all in this century; else empty."""
    if not len(values) or (values != np.trunc(values)).any():
        return ""
    for unit, (low, high) in (("seconds", SECONDS), ("milliseconds", MILLISECONDS)):
        if low <= values.min() and values.max() < high:
            return unit
    return ""


def _usable(values: NDArray[np.float64]) -> Read:
    """Numbers that float32 cannot hold are bad."""
    large = np.abs(values) > LARGEST
    return _marked(np.where(large, BAD, values)) if large.any() else Read(values, 0, _none())


def _marked(values: NDArray[np.float64]) -> Read:
    missing = int(np.isnan(values).sum())
    bad = np.flatnonzero(np.isinf(values))
    values[bad] = GAP
    return Read(values, missing, bad)


def is_beyond(cell: str) -> bool:
    """Whether a cell is an infinite number, or one that float32 cannot hold."""
    try:
        return abs(float(cell.replace(",", "."))) > LARGEST
    except ValueError:
        return False


def _none() -> NDArray[np.int64]:
    return np.zeros(0, np.int64)
