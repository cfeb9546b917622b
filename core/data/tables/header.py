"""Tells a header from a row, by the types of the cells below it."""

from collections.abc import Sequence
from itertools import pairwise

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
    Names may be numbers, such as years: different whole numbers beside a name, or in a row beside texts. Rows that
    repeat the first one say nothing: they are headers too.
    """
    body = [cells for cells in body[:LOOKED_AT] if cells != first] or body
    if not body:
        return not any(map(_is_value, first))
    votes = named = texts = 0
    values, below = list[str](), list[str]()
    for place in _places(len(first)):
        cell = first[place]
        column = [cells[place] for cells in body[:LOOKED_AT]]
        filled = [value for value in column if not is_gap(value)]
        if not filled:
            continue
        if sum(map(_is_value, filled)) >= NUMERIC * len(filled):
            fits = _is_value(cell) or (is_gap(cell) and bool(cell.strip()))
            votes += -1 if fits else 1
            named += not fits and bool(cell.strip())
            if fits:
                values.append(cell)
                below.append(body[0][place])
        elif cell.strip():
            texts += -1 if cell in filled else 1
    if values and ((named and _are_names(values)) or (texts > 0 and _count_up(values) and not _count_up(below))):
        return True
    return votes > 0 or (votes == 0 and texts > 0)


def _are_names(cells: Sequence[str]) -> bool:
    """Whether cells are different whole numbers."""
    return all(map(str.isdecimal, cells)) and len(set(cells)) == len(cells)


def _count_up(cells: Sequence[str]) -> bool:
    """Whether cells are at least three whole numbers in a row."""
    return len(cells) > 2 and _are_names(cells) and all(int(b) - int(a) == 1 for a, b in pairwise(cells))


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
