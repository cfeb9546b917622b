"""Numbers as people write them: decimal points and commas, grouped digits, percent signs and currencies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

PLAIN = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
CHARACTERS = dict.fromkeys(map(ord, "0123456789+-.eE"))  # of plain numbers
MINUS = str.maketrans({"\u2212": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2019": "'"})
SIGNS = r"[$€£¥₽₹₩₺₴]|US\$|USD|EUR|GBP|CHF|JPY|kr|zł"
BEFORE = re.compile(rf"(?:{SIGNS})\s*(?=[-+\d.,])|(?<=^[-+])(?:{SIGNS})\s*")
AFTER = re.compile(rf"\s*(?:%|‰|{SIGNS})$")


@dataclass(frozen=True)
class NumberFormat:
    """How the numbers of a column are written: the decimal mark, and what groups the digits ("" for nothing)."""

    decimal: str = "."
    thousands: str = ""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Matches a number without percent sign and currency."""
        point = re.escape(self.decimal)
        digits = rf"\d{{1,3}}(?:{re.escape(self.thousands)}\d{{3}})+|\d+" if self.thousands else r"\d+"
        return re.compile(rf"[-+]?(?:(?:{digits})(?:{point}\d*)?|{point}\d+)(?:[eE][-+]?\d+)?")

    def value(self, cell: str) -> float | None:
        """The number in a cell, or None."""
        text = stripped(cell)
        if not self.pattern.fullmatch(text):
            return None
        if self.thousands:
            text = text.replace(self.thousands, "")
        return float(text.replace(self.decimal, "."))


FORMATS = tuple(
    NumberFormat(decimal, thousands)
    for decimal, thousands in (
        (".", ""),
        (",", ""),
        (".", ","),
        (",", "."),
        (",", " "),
        (".", " "),
        (".", "'"),
        (",", "'"),
    )
)


def stripped(cell: str) -> str:
    """A cell without spaces around it, a percent sign and a currency."""
    text = cell.strip().translate(MINUS) if not cell.isascii() else cell.strip()
    if text and not (text[0].isdigit() and text[-1].isdigit()):
        text = AFTER.sub("", BEFORE.sub("", text))
        if text.startswith("(") and text.endswith(")") and text[1:2].isdigit():
            text = "-" + text[1:-1]  # accountants write negative numbers in parentheses
    return text


def looks_like_number(cell: str) -> bool:
    """Whether a cell is a number in any of the formats, and no code with zeros in front."""
    text = stripped(cell)
    return bool(text) and not is_code(text) and any(each.pattern.fullmatch(text) for each in FORMATS)


def is_code(text: str) -> bool:
    """Whether digits are a code such as 00123, which loses its zeros as a number."""
    return len(text) > 1 and text[0] == "0" and text.isdigit()


def plain_numbers(cells: Sequence[str]) -> NDArray[np.float64] | None:
    """All cells as float64 (cells,), or None where one of them is not a plain number. Fast."""
    if "".join(cells).translate(CHARACTERS):
        return None
    try:
        return np.array(list(map(float, cells)), np.float64)
    except ValueError:
        return None
