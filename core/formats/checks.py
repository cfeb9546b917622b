"""Type checks for the parts of a project file. All raise DefinitionError, which names the part."""

from collections.abc import Mapping
from typing import Any

from core.definitions import LONGEST_TEXT, DefinitionError
from core.messages import message
from core.project.annotations import Place

MAX_COORDINATE = 1e6  # scene units from the center of the canvas


def is_number(value: Any) -> bool:
    """Whether the value is a JSON number, not a boolean. NaN is one; it fails every check against a range."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def mapping_of(value: Any, what: str) -> Mapping[str, Any]:
    """The value, if it is a JSON object."""
    if not isinstance(value, dict):
        raise DefinitionError(message("{what} must be an object in braces, not {value!r:.40}.", what=what, value=value))
    return value


def list_of(value: Any, what: str) -> list[Any]:
    """The value, if it is a list."""
    if not isinstance(value, list):
        raise DefinitionError(message("{what} must be a list in brackets, not {value!r:.40}.", what=what, value=value))
    return value


def text_of(value: Any, what: str) -> str:
    """The value, if it is a string that is not too long."""
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise DefinitionError(
            message("{what} must be a text of at most {most} characters.", what=what, most=LONGEST_TEXT)
        )
    return value


def place_of(value: Any, what: str) -> Place:
    """The value as a position on the canvas, if it is a list of two numbers."""
    at = list_of(value, message("{what}: at", what=what))
    if len(at) != 2 or not all(is_number(n) and -MAX_COORDINATE < n < MAX_COORDINATE for n in at):
        raise DefinitionError(message("{what}: at must be two numbers below a million, x and y.", what=what))
    return float(at[0]), float(at[1])
