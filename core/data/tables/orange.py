"""The headers of Orange: names, types and flags in three lines, or prefixes such as cD#name in one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.data.tables.names import unique
from core.messages import Message

TYPES = {
    "number": ("continuous", "c", "numeric", "n"),
    "category": ("discrete", "d", "categorical"),
    "text": ("string", "s", "text"),
    "date": ("time", "t"),
}
TYPE_OF = {word: kind for kind, words in TYPES.items() for word in words}
ROLES = {"class": "target", "c": "target", "meta": "ignore", "m": "ignore", "ignore": "ignore", "i": "ignore"}
ROLES |= {"weight": "weight", "w": "weight"}
PREFIX = re.compile(r"([cimw]?)([CDSTN]?)#(.+)", re.DOTALL)
SPACE = re.compile(r"(?<!\\) +")  # a backslash before a space makes it part of a value


@dataclass(frozen=True)
class OrangeHeader:
    """What the header says: the names, and by name the types, the categories in order, and the roles.

    `rows` is the number of its lines. Columns without a type or a role are in neither. Meta columns are ignored.
    """

    rows: int
    names: tuple[str, ...]
    types: dict[str, str]
    texts: dict[str, tuple[str, ...]]
    roles: dict[str, str]
    notes: tuple[Message, ...] = ()

    @property
    def target(self) -> str:
        """The first target, or empty."""
        return next((name for name, role in self.roles.items() if role == "target"), "")


def is_orange(lines: Sequence[Sequence[str]]) -> bool:
    """Whether the first lines of a table, split into cells, are a header of Orange."""
    return _has_three(lines) or _has_prefixes(lines)


def orange_header(lines: Sequence[Sequence[str]]) -> OrangeHeader:
    """The header in the first lines of a table, for which `is_orange` holds."""
    if _has_three(lines):
        given, types, flags = lines[0], lines[1], lines[2]
        return _header(3, given, [cell.strip() for cell in types], [cell.strip() for cell in flags])
    found = [PREFIX.fullmatch(cell.strip()) for cell in lines[0]]
    given = [match[3] if match else cell for match, cell in zip(found, lines[0], strict=True)]
    types = [match[2] if match else "" for match in found]
    return _header(1, given, types, [match[1] if match else "" for match in found])


def _header(rows: int, given: Sequence[str], types: Sequence[str], flags: Sequence[str]) -> OrangeHeader:
    names, notes = unique(given)
    kinds = {name: _kind(cell) for name, cell in zip(names, types, strict=True)}
    values = {name: _values(cell) for name, cell in zip(names, types, strict=True)}
    roles = {name: _role(cell) for name, cell in zip(names, flags, strict=True)}
    return OrangeHeader(
        rows,
        names,
        {name: kind for name, kind in kinds.items() if kind},
        {name: texts for name, texts in values.items() if texts},
        {name: role for name, role in roles.items() if role},
        notes,
    )


def _has_three(lines: Sequence[Sequence[str]]) -> bool:
    """Whether line 2 holds types alone and line 3 flags alone. Letters without any flag may be data."""
    if len(lines) < 3 or not len(lines[0]) == len(lines[1]) == len(lines[2]):
        return False
    types = [cell.strip() for cell in lines[1]]
    flags = [cell.strip() for cell in lines[2]]
    words = [cell.lower() for cell in types if cell.lower() in TYPE_OF]
    plain = all(not cell or _kind(cell) for cell in types) and all(_is_flag(cell) for cell in flags)
    return plain and bool(words) and (any(flags) or any(len(word) > 1 for word in words))


def _has_prefixes(lines: Sequence[Sequence[str]]) -> bool:
    """Whether a name has a prefix, and no name has a # without one."""
    marked = [cell.strip() for cell in lines[0] if "#" in cell] if lines else []
    found = [PREFIX.fullmatch(cell) for cell in marked]
    return bool(found) and all(match and match[1] + match[2] for match in found)


def _kind(cell: str) -> str:
    """The type that a cell of line 2, or the letter of a prefix, says: a list of values is a category."""
    return TYPE_OF.get(cell.lower()) or ("category" if _values(cell) else "")


def _values(cell: str) -> tuple[str, ...]:
    """The values of a list such as "red green light\\ blue"."""
    values = tuple(value.replace("\\ ", " ") for value in SPACE.split(cell.strip()) if value)
    return values if len(values) > 1 else ()


def _is_flag(cell: str) -> bool:
    """Whether a cell of line 3 is empty, or holds flags and attributes such as unit=cm alone."""
    return all(word.lower() in ROLES or "=" in word for word in SPACE.split(cell) if word)


def _role(cell: str) -> str:
    return next((ROLES[word.lower()] for word in SPACE.split(cell) if word.lower() in ROLES), "")
