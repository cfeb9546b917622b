"""Numbers as people write them: decimal points and commas, grouped digits, units, currencies and bounds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

PLAIN = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
CHARACTERS = dict.fromkeys(map(ord, "0123456789+-.eE"))  # of plain numbers
MINUS = str.maketrans({"\u2212": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2019": "'"})
SIGNS = r"R\$|US\$|[$€£¥₽₹₩₺₴]|USD|EUR|GBP|CHF|JPY|Rs\.?|kr|zł"
BEFORE = re.compile(rf"(?:^|(?<=^[-+]))({SIGNS})\s*(?=[-+(\d.,])")
WORD = r"°?[^\W\d_]+(?:\^?-?\d)?"
AFTER = re.compile(rf"(?<=[\d.,)+])\s*([%‰]|{SIGNS}|{WORD}(?:[ /·*^.-]+{WORD}){{0,3}}\.?)$")
BARE = re.compile(r"[-+]?[\d.,' ]*\d(?:[eE][-+]?\d+)?")  # without a unit and a sign
BOUND = re.compile(r"[<>≤≥~≈]=?\s*(?=[-+\d.,$€£])")  # <0.5: below what can be measured
BOUNDS = frozenset("<>≤≥~≈")
LONGEST_UNIT = 20  # characters
UNITS = """% ‰ $ € £ ¥ ₽ ₹ ₩ ₺ ₴ r$ us$ usd eur gbp chf jpy rs kr zł nm µm um mm cm dm m km in inch ft yd mi mile µg ug
mg g kg t oz lb µl ul ml cl dl l s sec ms min h hr hour d day week month yr year °c °f k v mv kv a ma w kw mw hz khz mhz
ghz pa kpa hpa mbar bar psi j kj cal kcal b kb mb gb tb mol mmol mg/l mg/dl g/l mmol/l km/h mph m/s m2 m² cm2 cm³ m3
m³ sqft"""
KNOWN = frozenset(UNITS.split())


@dataclass(frozen=True)
class NumberFormat:
    """How the numbers of a column are written: the decimal mark, what groups the digits, and the unit, "" for none."""

    decimal: str = "."
    thousands: str = ""
    unit: str = ""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Matches a number without its unit."""
        point = re.escape(self.decimal)
        digits = rf"\d{{1,3}}(?:{re.escape(self.thousands)}\d{{3}})+|\d+" if self.thousands else r"\d+"
        return re.compile(rf"[-+]?(?:(?:{digits})(?:{point}\d*)?|{point}\d+)(?:[eE][-+]?\d+)?")

    def value(self, cell: str) -> float | None:
        """The number in a cell, or None. A cell may lack the unit, but has no other."""
        parts = split(cell)
        if not self.fits(parts):
            return None
        text = parts.number
        if self.thousands:
            text = text.replace(self.thousands, "")
        return float(text.replace(self.decimal, "."))

    def fits(self, parts: "Parts") -> bool:
        """Whether a cell is a number in this format."""
        if parts.unit and unit_key(parts.unit) != unit_key(self.unit):
            return False
        return self.pattern.fullmatch(parts.number) is not None


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


@dataclass(frozen=True)
class Parts:
    """A cell without spaces around it: its number, its unit or currency, and whether it is a bound such as <0.5."""

    number: str
    unit: str = ""
    is_bound: bool = False


def split(cell: str) -> Parts:
    """The parts of a cell. A cell that is no number is all in `number`."""
    text = cell.strip().translate(MINUS) if not cell.isascii() else cell.strip()
    if not text or is_bare(text):
        return Parts(text)
    bound = BOUND.match(text)
    rest = text[bound.end() :] if bound else text
    before = BEFORE.search(rest)
    rest = rest[: before.start(1)] + rest[before.end() :] if before else rest
    after = AFTER.search(rest)
    rest = rest[: after.start()] if after else rest
    above = rest[-1:] == "+" and rest[-2:-1].isdigit()  # 10+ years
    rest = rest[:-1] if above else rest
    if rest.startswith("(") and rest.endswith(")") and rest[1:2].isdigit():
        rest = "-" + rest[1:-1]  # accountants write negative numbers in parentheses
    elif rest[-1:] == "-" and rest[-2:-1].isdigit() and rest[:1] not in "-+":
        rest = "-" + rest[:-1]  # as SAP writes them
    unit = (before[1] if before else "") + (after[1] if after else "")
    if len(unit) > LONGEST_UNIT or not any(map(str.isdigit, rest)):
        return Parts(text)
    return Parts(rest, unit, bool(bound) or above)


def is_bare(cell: str) -> bool:
    """Whether a cell begins and ends with digits, without a unit."""
    return BARE.fullmatch(cell) is not None


def may_be_bound(cell: str) -> bool:
    """Whether a cell begins or ends as bounds do. Fast."""
    return cell.lstrip()[:1] in BOUNDS or "+" in cell


@lru_cache(256)
def unit_key(unit: str) -> str:
    """What singular and plural of a unit have in common, and an abbreviation with and without its point."""
    plain = unit.removesuffix(".")
    return plain[:-1] if len(plain) > 2 and plain.endswith("s") and not plain.endswith("ss") else plain


def looks_like_number(cell: str) -> bool:
    """Whether a cell is a number in any of the formats, with a usual unit or none, and no code with zeros in front."""
    parts = split(cell)
    if not parts.number or is_code(parts.number) or not is_known(parts.unit):
        return False
    return any(form.pattern.fullmatch(parts.number) for form in FORMATS)


def is_known(unit: str) -> bool:
    """Whether a unit is none, or one of the usual ones."""
    plain = unit_key(unit).lower()
    return not unit or plain in KNOWN or (plain[:1] in KNOWN and plain[1:] in KNOWN)  # such as €K


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
