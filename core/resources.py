"""Paths of the data files that ship with the program."""

from functools import cache
from pathlib import Path

_HERE = Path(__file__).resolve().parent


@cache
def _folder() -> Path:
    """`core/_resources` in an installed wheel, `resources` beside `core` in the repository."""
    installed = _HERE / "_resources"
    return installed if installed.is_dir() else _HERE.parent / "resources"


def path(*parts: str) -> Path:
    """The path of one resource, for example path("datasets", "iris.csv"). It is not checked for existence."""
    return _folder().joinpath(*parts)
