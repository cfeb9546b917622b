"""What every part of a project file is checked with. All raise DefinitionError, a sentence that names the part."""

from collections.abc import Mapping
from typing import Any

from core.definitions import LONGEST_TEXT, DefinitionError
from core.messages import message
from core.project.annotations import Place

FARTHEST = 1e6  # scene units from the middle of the canvas


def is_number(value: Any) -> bool:
    """Whether JSON held a number there, not true or false."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)  # NaN is in no range


def mapping_of(value: Any, what: str) -> Mapping[str, Any]:
    """The value, which must be an object."""
    if not isinstance(value, dict):
        raise DefinitionError(message("{what} must be an object in braces, not {value!r:.40}.", what=what, value=value))
    return value


def list_of(value: Any, what: str) -> list[Any]:
    """The value, which must be a list."""
    if not isinstance(value, list):
        raise DefinitionError(message("{what} must be a list in brackets, not {value!r:.40}.", what=what, value=value))
    return value


def text_of(value: Any, what: str) -> str:
    """The value, which must be a text that is not too long."""
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise DefinitionError(message("{what} must be a text of at most 4096 characters.", what=what))
    return value


def place_of(value: Any, what: str) -> Place:
    """Two numbers that are a place on the canvas."""
    at = list_of(value, message("{what}: at", what=what))
    if len(at) != 2 or not all(is_number(part) and -FARTHEST < part < FARTHEST for part in at):
        raise DefinitionError(message("{what}: at must be two numbers below a million, x and y.", what=what))
    return float(at[0]), float(at[1])
