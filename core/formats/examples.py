"""The projects that come with the program."""

from functools import cache

from core import resources
from core.formats import read
from core.project import Project


@cache
def examples() -> dict[str, Project]:
    """Every example by its name, from the simplest to the hardest."""
    order = resources.path("examples", "order.txt").read_text(encoding="utf-8").split()
    return {name: read(resources.path("examples", f"{name}.json")).project for name in order}


def find(name: str) -> Project | None:
    """The example of this name, or None."""
    return examples().get(name)
