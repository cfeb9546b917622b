"""The items of the canvas, and how to find one at a point."""

from collections.abc import Callable, Collection, Iterator
from math import inf

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from core.network.graph import Edge, LayerId
from designer.canvas.items.card import BODY, Card
from designer.canvas.items.card_style import HEADER
from designer.canvas.items.group import GroupCard, GroupFrame
from designer.canvas.items.node import NodeItem
from designer.canvas.items.note import NoteItem
from designer.canvas.items.weights import Place, WeightsItem
from designer.canvas.items.wire import WireItem

DROP_REACH = 40.0  # scene units around the mouse, to every side, in which a dragged card finds a wire


class SceneItems(QGraphicsScene):
    """Nodes, wires, groups and notes by what they stand for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.nodes: dict[LayerId, NodeItem] = {}
        self.wires: dict[Edge, WireItem] = {}
        self.weights: dict[Edge, WeightsItem] = {}
        self.groups: dict[int, GroupCard | GroupFrame] = {}
        self.notes: list[NoteItem] = []
        self.collapsed: dict[LayerId, GroupCard] = {}  # the cards of layers in collapsed groups

    def card_of(self, layer_id: LayerId) -> Card:
        """The node of a layer, or the card of its collapsed group."""
        return self.collapsed.get(layer_id, self.nodes[layer_id])

    def cards(self) -> Iterator[Card]:
        """The visible nodes and collapsed groups."""
        yield from (node for layer_id, node in self.nodes.items() if layer_id not in self.collapsed)
        yield from (card for card in self.groups.values() if isinstance(card, GroupCard))

    def card_at(self, at: QPointF) -> Card | None:
        """The card of the nearest port within reach of a point in scene units, or the topmost card there."""
        return self._nearest(at, lambda _card, _port: True)

    def end_at(self, at: QPointF, start: Card, port: str) -> Card | None:
        """The card at whose `port`, "in" or "out", a wire from the card `start` would end at a point in scene units.

        None where the port at which the wire starts is nearer, or where there is no card.
        """
        found = self._nearest(at, lambda card, kind: (kind == port) != (card is start))
        return found if found is not start else None

    def _nearest(self, at: QPointF, counts: Callable[[Card, str], bool]) -> Card | None:
        """The card of the nearest port that counts and is not covered by another card; else the topmost card."""
        topmost, nearest, least = None, None, inf
        for card in (item for item in self.items(at) if isinstance(item, Card)):
            for port, distance in card.ports_near(at).items():
                if distance < least and counts(card, port):
                    nearest, least = card, distance
            if card.covers(at):
                topmost = card
                break
        return nearest or topmost

    def wire_at(self, at: QPointF) -> WireItem | None:
        """The wire within reach of a point in scene units."""
        return next((item for item in self.items(at) if isinstance(item, WireItem)), None)

    def has_room(self, layer_id: LayerId, height: float) -> bool:
        """Whether a card can be so much higher, in scene units: no other lies below, and its canvas shows all of it.

        A canvas shows a chain of low cards in its middle. What counts is how high the canvas is, not where it was
        moved: cards do not change while a person moves it.
        """
        if (HEADER + BODY) / 2 + height > self._seen_height() / 2:
            return False
        card = self.card_of(layer_id)
        below = card.card_rect().translated(card.pos())
        below.setHeight(HEADER + BODY + height)
        return not any(other is not card and other.area().intersects(below) for other in self.cards())

    def _seen_height(self) -> float:
        """The height that is seen of the scene, in its units."""
        return min((view.viewport().height() / view.transform().m22() for view in self.views()), default=inf)

    def weight_at(self, at: QPointF) -> tuple[WeightsItem, Place] | None:
        """The weight whose curve is at a point in scene units."""
        found = ((item, item.weight_at(at)) for item in self.weights.values())
        return next(((item, place) for item, place in found if place is not None), None)

    def wire_near(self, at: QPointF, without: Collection[LayerId] = ()) -> WireItem | None:
        """The wire under a card that is dragged to a point: the reach is large, since wires can be short."""
        reach = QRectF(at.x() - DROP_REACH, at.y() - DROP_REACH, 2 * DROP_REACH, 2 * DROP_REACH)
        others = (wire for wire in self.wires.values() if not set(wire.edge) & set(without))
        return next((wire for wire in others if wire.crosses(reach)), None)

    def frame_at(self, at: QPointF) -> GroupFrame | None:
        """The group whose title is at a point in scene units."""
        frames = (item for item in self.groups.values() if isinstance(item, GroupFrame))
        return next((frame for frame in frames if frame.title_area().contains(at)), None)

    def note_at(self, at: QPointF) -> NoteItem | None:
        """The note at a point in scene units."""
        return next((item for item in self.items(at) if isinstance(item, NoteItem)), None)

    def covered(self) -> QRectF:
        """The area of the visible nodes, groups and notes, in scene units."""
        covered = QRectF()
        for area in (*(card.area() for card in self.cards()), *(note.area() for note in self.notes)):
            covered = covered.united(area)
        for frame in self.groups.values():
            if isinstance(frame, GroupFrame):
                covered = covered.united(frame.rect())
        return covered
