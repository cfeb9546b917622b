"""Checks the types of arguments, so that a wrong one is a sentence and no error from somewhere within."""

import os
from operator import index
from pathlib import Path
from typing import Any


def path(value: Any, name: str = "path") -> Path:
    """The path of a file. Raises TypeError."""
    if isinstance(value, (str, os.PathLike)) and isinstance(found := os.fspath(value), str):
        return Path(found)
    raise TypeError(f"{name} must be a text or a pathlib.Path, not {value!r:.60}.")


def whole(value: Any, name: str) -> int:
    """A whole number. Raises TypeError."""
    try:
        return index(value)
    except TypeError as error:
        raise TypeError(f"{name} must be a whole number, not {value!r:.60}.") from error


def seed(value: Any) -> int:
    """A seed, from 0 to 2³¹ − 1. Raises TypeError."""
    found = whole(value, "seed")
    if not 0 <= found < 2**31:
        raise TypeError(f"seed must be a whole number from 0 to 2147483647, not {value!r:.60}.")
    return found


def flag(value: Any, name: str) -> bool:
    """True or False. Raises TypeError."""
    if value in (0, 1) if isinstance(value, int) else type(value).__name__ == "bool":  # NumPy's has that name, too
        return bool(value)
    raise TypeError(f"{name} must be True or False, not {value!r:.60}.")


def of_kind(value: Any, kind: type, name: str, example: str) -> None:
    """Raise TypeError unless the value is one of this class."""
    if not isinstance(value, kind):
        raise TypeError(f"{name} must be a {kind.__name__}, such as {example}, not {value!r:.60}.")
