"""The declarations and the cells of ARFF files."""

import re
from dataclasses import dataclass
from datetime import datetime

from core.data.base import DataError
from core.messages import message

QUOTED = r"""'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)\""""
DECLARATION = re.compile(rf"@attribute\s+(?:{QUOTED}|([^\s{{]+))\s*(.*)", re.IGNORECASE)
BARE = r"""[^,\t'"][^,\t]*?"""
CELL = re.compile(rf"\s*(?:{QUOTED}|({BARE}|))\s*([,\t]|$)")
PAIR = re.compile(rf"\s*([0-9]+)\s+(?:{QUOTED}|({BARE}))\s*([,\t]|$)")
ESCAPE = re.compile(r"\\(.)")
ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}
TYPES = {"numeric": "number", "real": "number", "integer": "number", "string": "text", "date": "date"}
ISO = "yyyy-MM-dd'T'HH:mm:ss"
LETTERS = {"yyyy": "%Y", "yy": "%y", "MM": "%m", "M": "%m", "MMM": "%b", "dd": "%d", "d": "%d", "HH": "%H", "H": "%H"}
LETTERS |= {"mm": "%M", "ss": "%S", "SSS": "%f", "hh": "%I", "a": "%p"}
MISSING = "?"


@dataclass(frozen=True)
class Attribute:
    """A declared column. `texts` are its categories in order. `format` is that of Java for dates."""

    name: str
    type: str
    texts: tuple[str, ...] = ()
    format: str = ""

    @property
    def absent(self) -> str:
        """What a sparse row that does not name it holds."""
        return "0" if self.type == "number" else self.texts[0] if self.texts else ""


def attribute(text: str, line: int, file: str) -> Attribute:
    """The attribute that a line declares. Raises DataError, which names the line."""
    found = DECLARATION.fullmatch(text)
    if found:
        name = next(_plain(part, number < 2) for number, part in enumerate(found.groups()[:3]) if part is not None)
        rest = found[4].strip()
        if braces := re.fullmatch(r"\{(.*)\}\s*(%.*)?", rest):
            return Attribute(name, "category", tuple(filter(None, split(braces[1], 0) or ())))
        keyword, _, form = rest.partition(" ")
        if keyword.lower() in TYPES:
            return Attribute(name, TYPES[keyword.lower()], format=form.strip().strip("'\"") or ISO)
    raise DataError(
        message(
            "Line {line} of {file} declares no attribute that can be read. Write a name and numeric, string, date or "
            "{example}.",
            line=line,
            file=file,
            example="{a, b}",
        )
    )


def split(text: str, count: int) -> list[str] | None:
    """The cells of a row, "" where one is missing; None if a quotation mark is not closed.

    Without a comma or a tab, spaces separate `count` > 1 cells.
    """
    if count > 1 and "," not in text and "\t" not in text and "'" not in text and '"' not in text:
        return ["" if cell == MISSING else cell for cell in text.split()]
    if "'" not in text and '"' not in text:
        return ["" if cell.strip() == MISSING else cell.strip() for cell in re.split("[,\t]", text)]
    cells: list[str] = []
    at = 0
    while found := CELL.match(text, at):
        cells.append(_cell(found[1], found[2], found[3]))
        at = found.end()
        if not found[4]:
            return cells
    return None


def sparse(text: str) -> dict[int, str] | None:
    """The cells of a sparse row by their place, from what stands in its braces; None if it is none."""
    cells: dict[int, str] = {}
    at = 0
    while at < len(text.rstrip()):
        found = PAIR.match(text, at)
        if not found or int(found[1]) in cells:
            return None
        cells[int(found[1])] = _cell(found[2], found[3], found[4])
        at = found.end()
    return cells


def iso(cell: str, form: str) -> str:
    """A date in ISO form, or the cell itself if it does not have the format of its column."""
    pattern = _pattern(form)
    try:
        day = datetime.strptime(cell, pattern)
    except ValueError:
        return cell
    return day.isoformat() if "%H" in pattern or "%I" in pattern else day.date().isoformat()


def _pattern(form: str) -> str:
    """Java's format of a date in the letters of strptime."""
    parts = re.findall(r"'([^']*)'|(([a-zA-Z])\3*)|([^a-zA-Z']+)", form)
    return "".join(
        LETTERS.get(letters, letters) if letters else (literal or other).replace("%", "%%")
        for literal, letters, _, other in parts
    )


def _cell(single: str | None, double: str | None, bare: str | None) -> str:
    if bare is not None:
        return "" if bare == MISSING else bare
    return _plain(single if single is not None else double or "", True)


def _plain(text: str, is_quoted: bool) -> str:
    return ESCAPE.sub(lambda found: ESCAPES.get(found[1], found[1]), text) if is_quoted else text
