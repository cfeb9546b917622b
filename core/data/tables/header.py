"""Tells a header from a row, by the types of the cells below it."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from core.data.reading.dates import looks_like_date
from core.data.reading.gaps import is_gap
from core.data.reading.numbers import looks_like_number
from core.data.tables.names import listed
from core.messages import Message, joined, message

LOOKED_AT = 200  # rows
COLUMNS = 200  # looked at, evenly spaced over a wide table
NUMERIC = 0.8  # share of the cells of a column
LONGEST_UNIT = 16  # characters
MOST_ABOVE, MOST_BELOW = 20, 3  # lines of full width above and below a header
QUALTRICS = '{"ImportId"'  # begins the cells of its third line


def has_header(first: Sequence[str], body: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names the columns: it does not fit the types of the columns below it.

    A row that fits the types is data. Where all columns are texts, it is a header unless one of its cells occurs
    below or twice.
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
        if _share(_is_value, filled) >= NUMERIC:
            fits = _kind(filled)(cell) or (is_gap(cell) and bool(cell.strip()))
            votes += -1 if fits else 1
            named += not fits and bool(cell.strip())
            if fits:
                values.append(cell)
                below.append(body[0][place])
        elif cell.strip():
            texts += -1 if cell in filled else 1
    if values and ((named and _are_names(values)) or (texts > 0 and _count_up(values) and not _count_up(below))):
        return True
    names = [cell for cell in first if cell.strip()]
    return votes > 0 or (votes == 0 and texts > 0 and len(set(names)) == len(names))


def _are_names(cells: Sequence[str]) -> bool:
    """Whether cells are different whole numbers."""
    return all(map(str.isdecimal, cells)) and len(set(cells)) == len(cells)


def _count_up(cells: Sequence[str]) -> bool:
    """Whether cells are at least three whole numbers in a row."""
    return len(cells) > 2 and _are_names(cells) and all(int(b) - int(a) == 1 for a, b in pairwise(cells))


def lines_above(rows: Sequence[Sequence[str]]) -> int:
    """The number of rows of full width above the header, such as a title or a station with its name.

    Their last cells are empty, or their first ends in a colon; the header is the first row of texts without either. A
    table without columns of values has no such rows.
    """
    for count in range(min(MOST_ABOVE, len(rows) - 1)):
        if count and _is_names(rows[count]):
            below = rows[count + 1 : count + 1 + LOOKED_AT]
            return count if any(_share(_is_value, cells) >= NUMERIC for _, cells in _columns(below)) else 0
        if rows[count][-1].strip() and not rows[count][0].strip().endswith(":"):
            return 0
    return 0


def _is_names(row: Sequence[str]) -> bool:
    """Whether all cells are texts that may be names."""
    first = row[0].strip()
    return not first.endswith(":") and not any(is_gap(cell) or _is_value(cell) for cell in row)


def lines_below(body: Sequence[Sequence[str]]) -> int:
    """The number of lines below the header that describe the columns: units, questions, or ids as Qualtrics has them.

    They have texts over columns of numbers, and no cell that occurs below it.
    """
    for count in range(min(MOST_BELOW, len(body)), 0, -1):
        if all(cell.startswith(QUALTRICS) for cell in body[count - 1] if cell.strip()) and any(body[count - 1]):
            return count
    for count in range(min(MOST_BELOW, len(body) - 2), 0, -1):
        if any(_is_value(cell) and _is_value(below) for cell, below in zip(body[0], body[count], strict=True)):
            continue
        columns = _columns(body[count : count + LOOKED_AT])
        if all(_describes(row, columns) for row in body[:count]):
            return count
    return 0


def are_units(row: Sequence[str]) -> bool:
    """Whether all cells are short enough to be units."""
    return all(len(cell) <= LONGEST_UNIT for cell in row)


def about_lines_below(lines: Sequence[int], first: Sequence[str]) -> Message:
    """A sentence about lines below the header, whose first one has these cells."""
    texts = [cell for cell in first if cell.strip()]
    if len(lines) == 1 and are_units(first):
        return message("Line {line} holds units ({units}) and is skipped.", line=lines[0], units=listed(texts))
    return message(
        "Lines below the header that describe the columns are skipped: line {lines} ({texts}).",
        lines=joined(map(str, lines[:MOST_BELOW])),
        texts=listed(texts, 1),
    )


def _describes(row: Sequence[str], columns: Sequence[tuple[int, list[str]]]) -> bool:
    """Whether a row describes the columns. One text is enough if it is short and stands alone over the only numbers."""
    texts = blanks = 0
    for place, filled in columns:
        cell = row[place]
        if _share(looks_like_number, filled) >= NUMERIC:
            if _is_value(cell):
                return False
            texts += not is_gap(cell)
            blanks += is_gap(cell)
        elif cell.strip() and (cell in filled or (_is_value(cell) and _share(_is_value, filled) >= NUMERIC)):
            return False
    alone = sum(not is_gap(cell) for cell in row) == 1
    return texts > blanks and (texts > 1 or (alone and are_units(row)))


def _columns(rows: Sequence[Sequence[str]]) -> list[tuple[int, list[str]]]:
    """The places of the columns to look at, and their cells that are no gaps."""
    places = _places(len(rows[0])) if rows else ()
    return [(place, [cells[place] for cells in rows if not is_gap(cells[place])]) for place in places]


def _kind(cells: Sequence[str]) -> Callable[[str], bool]:
    """What nearly all cells are: numbers, dates, or some of both."""
    return next((kind for kind in (looks_like_number, looks_like_date) if _share(kind, cells) >= NUMERIC), _is_value)


def _share(test: Callable[[str], bool], cells: Sequence[str]) -> float:
    return sum(map(test, cells)) / len(cells) if cells else 0.0


def _places(width: int) -> Sequence[int]:
    """The columns to look at: all, or some of a wide table."""
    return range(0, width, max(width // COLUMNS, 1))


def _is_value(cell: str) -> bool:
    return looks_like_number(cell) or looks_like_date(cell)
