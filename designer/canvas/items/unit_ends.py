"""Where the units of a layer lie at the edges of its card: there, the curves of their weights end."""

from PySide6.QtCore import QPointF

from designer.canvas.items.card import Card
from designer.canvas.items.card_style import HEADER, TOP, WIDTH
from designer.canvas.items.node import NodeItem

MARGIN = 10.0  # scene units of a card below its title and above its lower edge without a unit


def unit_ends(card: Card, units: int, side: str) -> list[QPointF]:
    """One point for each unit, in scene units, at the `side` "in" or "out" of a card.

    Beside the tiles of the units where these stand in one column; else evenly from the title to the lower edge.
    """
    x = card.pos().x() + (WIDTH / 2 if side == "out" else -WIDTH / 2)
    own = card.tile_centers() if isinstance(card, NodeItem) else []
    if len(own) == units:
        return [QPointF(x, card.pos().y() + y) for y in own]
    top, bottom = TOP + HEADER + MARGIN, TOP + card.card_rect().height() - MARGIN
    gap = (bottom - top) / max(units - 1, 1)
    first = (top + bottom) / 2 if units == 1 else top
    return [QPointF(x, card.pos().y() + first + n * gap) for n in range(units)]
