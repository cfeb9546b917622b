"""What lies on the canvas besides the layers: groups of layers, and notes."""

from dataclasses import dataclass

from core.network.graph import LayerId

Place = tuple[float, float]  # x and y in scene units


@dataclass(frozen=True)
class Group:
    """A titled set of layers. A layer is in at most one group, and a group has at least one layer.

    A collapsed group is drawn as one node.
    """

    title: str
    layers: frozenset[LayerId]
    collapsed: bool = False


@dataclass(frozen=True)
class Note:
    """A text in Markdown. `at` is its top left corner; `width` is in scene units, and the height follows the text."""

    text: str
    at: Place
    width: float = 240.0


NARROWEST_NOTE, WIDEST_NOTE = 80.0, 2000.0  # scene units
