"""Ranges of cells as spreadsheets write them, such as B3:F120."""

import re
from dataclasses import dataclass

from core.data.base import DataError
from core.data.tables.names import quoted
from core.messages import message

END = r"\$?([A-Z]{1,3})?\$?([1-9][0-9]{0,6})?"
RANGE = re.compile(rf"{END}(?::{END})?")


@dataclass(frozen=True)
class CellRange:
    """The first and the last row and column, counted from 0. None where the range has no end."""

    top: int = 0
    left: int = 0
    bottom: int | None = None
    right: int | None = None


def parse_range(text: str) -> CellRange:
    """A range such as B3:F120, B:F, 3:120 or B3:. Raises DataError for anything else."""
    found = RANGE.fullmatch(text.strip().upper().removesuffix(":"))
    if text.strip() and (not found or not any(found.groups())):
        raise DataError(
            message("{text} is not a range of cells. Write one such as B3:F120, B:F or 3:120.", text=quoted(text))
        )
    if not found or not any(found.groups()):
        return CellRange()
    left, top, right, bottom = found.groups()
    columns = _ordered(left and column_number(left), right and column_number(right))
    rows = _ordered(top and int(top) - 1, bottom and int(bottom) - 1)
    return CellRange(rows[0] or 0, columns[0] or 0, rows[1], columns[1])


def column_number(letters: str) -> int:
    """The number of a column, A being 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def column_letters(number: int) -> str:
    """The letters of a column, A being 0."""
    letters = ""
    while number >= 0:
        number, rest = divmod(number, 26)
        letters = chr(ord("A") + rest) + letters
        number -= 1
    return letters


def place(row: int, column: int) -> str:
    """The name of a cell such as B3, whose row and column are counted from 0."""
    return f"{column_letters(column)}{row + 1}"


def _ordered(first: int | str | None, last: int | str | None) -> tuple[int | None, int | None]:
    """Both ends in order, None where there is none."""
    ends = [end if isinstance(end, int) else None for end in (first, last)]
    if ends[0] is not None and ends[1] is not None and ends[0] > ends[1]:
        return ends[1], ends[0]
    return ends[0], ends[1]
