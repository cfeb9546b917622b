"""What lies on the canvas beside the layers: groups of them, and notes."""

from dataclasses import dataclass

from core.network.graph import LayerId

Place = tuple[float, float]  # scene units


@dataclass(frozen=True)
class Group:
    """Layers that belong together, under one title. A layer is in one group at most; an empty group is no group.

    A collapsed group is drawn as one node.
    """

    title: str
    layers: frozenset[LayerId]
    collapsed: bool = False


@dataclass(frozen=True)
class Note:
    """A text in Markdown. `at` is its top left corner; `width` in scene units, its height follows from the text."""

    text: str
    at: Place
    width: float = 240.0


NARROWEST_NOTE, WIDEST_NOTE = 80.0, 2000.0  # scene units
