"""Which versions of Python the program runs on. Asked before anything that another version cannot read."""

import sys

FIRST, LAST = (3, 11), (3, 13)  # as pyproject.toml has it


def unsuitable(version: tuple = tuple(sys.version_info[:3])) -> str:  # type: ignore[type-arg]
    """A sentence for the person who runs another version; empty where this one is right."""
    if FIRST <= version[:2] <= LAST:
        return ""
    here = ".".join(map(str, version))
    return (
        f"Layerwright needs Python 3.{FIRST[1]} to 3.{LAST[1]}, and this is Python {here}. In the folder of its "
        "source, sh packaging/run.sh layerwright finds or downloads one that is right."
    )
