"""The example projects that ship with the program."""

from functools import cache

from core import resources
from core.formats import read
from core.project import Project


@cache
def examples() -> dict[str, Project]:
    """All examples by name, from the simplest to the hardest."""
    order = resources.path("examples", "order.txt").read_text(encoding="utf-8").split()
    return {name: read(resources.path("examples", f"{name}.json")).project for name in order}


def find(name: str) -> Project | None:
    """The example with this name, or None."""
    return examples().get(name)
