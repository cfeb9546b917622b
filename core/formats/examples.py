"""The example projects that ship with the program."""

from functools import cache

from core import resources
from core.diagnoses import KINDS
from core.formats import read
from core.project import Project


@cache
def examples() -> dict[str, Project]:
    """All examples by name, from the simplest to the hardest."""
    order = resources.path("examples", "order.txt").read_text(encoding="utf-8").split()
    return {name: read(resources.path("examples", f"{name}.json")).project for name in order}


@cache
def failures() -> dict[str, Project]:
    """Projects that learn badly on purpose, one for each kind of advice and diagnosis, which is its name."""
    return {kind: read(resources.path("examples", "failures", f"{kind}.json")).project for kind in KINDS}


def find(name: str) -> Project | None:
    """The example or the failure with this name, or None."""
    return examples().get(name) or failures().get(name)
