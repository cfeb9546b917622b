"""Tells a header from a row, by the types of the cells below it."""

from collections.abc import Sequence

from core.data.reading.dates import looks_like_date
from core.data.reading.gaps import is_gap
from core.data.reading.numbers import looks_like_number

LOOKED_AT = 200  # rows
COLUMNS = 200  # looked at, evenly spaced over a wide table
NUMERIC = 0.8  # share of the cells of a column
LONGEST_UNIT = 16  # characters


def has_header(first: Sequence[str], body: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names the columns: it does not fit the types of the columns below it.

    A row that fits the types is data. Where all columns are texts, it is a header unless one of its cells occurs below.
    """
    if not body:
        return not any(map(_is_value, first))
    votes = 0
    texts = 0
    for place in _places(len(first)):
        cell = first[place]
        column = [cells[place] for cells in body[:LOOKED_AT]]
        filled = [value for value in column if not is_gap(value)]
        if not filled:
            continue
        if sum(map(_is_value, filled)) >= NUMERIC * len(filled):
            votes += -1 if _is_value(cell) or (is_gap(cell) and cell.strip()) else 1
        elif cell.strip():
            texts += -1 if cell in filled else 1
    if votes:
        return votes > 0
    return texts > 0


def has_units(body: Sequence[Sequence[str]]) -> bool:
    """Whether the first row holds units: short texts over columns of numbers."""
    if len(body) < 3:
        return False
    numeric = units = 0
    for place in _places(len(body[0])):
        cell = body[0][place]
        filled = [cells[place] for cells in body[1:LOOKED_AT] if not is_gap(cells[place])]
        if filled and sum(map(looks_like_number, filled)) >= NUMERIC * len(filled):
            numeric += 1
            if cell.strip() and not is_gap(cell) and not _is_value(cell) and len(cell) <= LONGEST_UNIT:
                units += 1
        elif cell.strip() and cell in filled:
            return False
    return numeric > 0 and units == numeric and units >= 1


def _places(width: int) -> Sequence[int]:
    """The columns to look at: all, or some of a wide table."""
    return range(0, width, max(width // COLUMNS, 1))


def _is_value(cell: str) -> bool:
    return looks_like_number(cell) or looks_like_date(cell)
