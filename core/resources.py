"""Where the data files that travel with the program are."""

from functools import cache
from pathlib import Path

_HERE = Path(__file__).resolve().parent


@cache
def _folder() -> Path:
    """`core/_resources` in an installed wheel, `resources` beside `core` in the repository."""
    packed = _HERE / "_resources"
    return packed if packed.is_dir() else _HERE.parent / "resources"


def path(*parts: str) -> Path:
    """The place of one resource, such as path("datasets", "iris.csv"). It need not exist."""
    return _folder().joinpath(*parts)
