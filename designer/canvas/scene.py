"""The project drawn: nodes, wires, groups and notes, kept true by the store's one signal."""

from collections.abc import Callable, Collection, Iterator, Mapping
from math import inf

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from core.network.graph import Edge, LayerId
from designer.canvas.animation import Glide
from designer.canvas.describe import describe, flow
from designer.canvas.items.card import Card
from designer.canvas.items.group import GroupCard, GroupFrame
from designer.canvas.items.live_strip import Live
from designer.canvas.items.node import NodeItem
from designer.canvas.items.note import NoteItem
from designer.canvas.items.painting import LEGIBLE
from designer.canvas.items.wire import WireItem
from designer.canvas.routing import Router
from designer.document.changes import Change
from designer.store import Store
from designer.style.theme import Theme

HELD = 40.0  # scene units from the mouse, to every side, in which a held card finds a wire
ROOM = 4000.0  # scene units around the nodes into which the view may be moved
STRAIGHT = 40  # wires that move with both their nodes are drawn anew up to this many, else carried along


class Scene(QGraphicsScene):
    """Holds the items. Edits nothing."""

    laid = Signal()  # things lie elsewhere, or are others
    settled = Signal()  # what glided is where it belongs

    def __init__(self, store: Store, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._theme = store, theme
        self.nodes: dict[LayerId, NodeItem] = {}
        self.wires: dict[Edge, WireItem] = {}
        self.groups: dict[int, GroupCard | GroupFrame] = {}
        self.notes: list[NoteItem] = []
        self._inside: dict[LayerId, GroupCard] = {}  # what a hidden layer is drawn as
        self._content = QRectF()
        self.far = False  # whether the items leave the drawing to `paint_far`
        self._rows: dict[Card, int] = {}  # as the router counts them
        self._router = Router()
        self._glide = Glide(self.lay, self)
        self._glide.finished.connect(self.settled)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)  # items move all the time
        store.changed.connect(self._on_changed)
        store.selected.connect(self._mark)
        store.spec_changed.connect(self._describe)
        theme.changed.connect(self._restyle)
        self._add_and_remove(frozenset(store.project.graph.layers), frozenset())
        self._gather_groups()
        self._gather_notes()
        self._describe()

    # What is where

    def card_of(self, each: LayerId) -> Card:
        """What a layer is drawn as: its node, or the card of its collapsed group."""
        return self._inside.get(each, self.nodes[each])

    def cards(self) -> Iterator[Card]:
        """Everything that wires lead to and that is seen."""
        yield from (node for each, node in self.nodes.items() if each not in self._inside)
        yield from (card for card in self.groups.values() if isinstance(card, GroupCard))

    def card_at(self, at: QPointF) -> Card | None:
        """The card whose port is the nearest to a point in scene units, of those within reach, or the topmost there."""
        return self._nearest(at, lambda _card, _port: True)

    def end_at(self, at: QPointF, own: Card, port: str) -> Card | None:
        """The card at whose `port`, "in" or "out", a wire from the card `own` would end at a point in scene units.

        None where it is still nearest to the port from which it is drawn, or over nothing.
        """
        found = self._nearest(at, lambda card, kind: (kind == port) != (card is own))
        return found if found is not own else None

    def _nearest(self, at: QPointF, counts: Callable[[Card, str], bool]) -> Card | None:
        """The card of the nearest port that counts and is not covered by another card; without one, the topmost."""
        topmost, nearest, least = None, None, inf
        for card in (item for item in self.items(at) if isinstance(item, Card)):
            for port, far in card.ports_near(at).items():
                if far < least and counts(card, port):
                    nearest, least = card, far
            if card.covers(at):
                topmost = card
                break
        return nearest or topmost

    def wire_at(self, at: QPointF) -> WireItem | None:
        """The wire within reach of a point in scene units."""
        return next((item for item in self.items(at) if isinstance(item, WireItem)), None)

    def wire_near(self, at: QPointF, without: Collection[LayerId] = ()) -> WireItem | None:
        """The wire under a card that is held at a point in scene units: a card is large, and a wire may be short."""
        held = QRectF(at.x() - HELD, at.y() - HELD, 2 * HELD, 2 * HELD)
        others = (wire for wire in self.wires.values() if not set(wire.edge) & set(without))
        return next((wire for wire in others if wire.crosses(held)), None)

    def frame_at(self, at: QPointF) -> GroupFrame | None:
        """The group whose title is at a point in scene units."""
        frames = (item for item in self.groups.values() if isinstance(item, GroupFrame))
        return next((frame for frame in frames if frame.title_area().contains(at)), None)

    def note_at(self, at: QPointF) -> NoteItem | None:
        """The note at a point in scene units."""
        return next((item for item in self.items(at) if isinstance(item, NoteItem)), None)

    def look_from(self, scale: float) -> None:
        """Be seen at so many pixels to a scene unit. From far away `paint_far` draws, and no item draws itself."""
        far = scale < LEGIBLE
        if far != self.far:
            self.far = far
            for item in (*self.nodes.values(), *self.wires.values(), *self.groups.values()):
                self._paint_or_not(item)

    def _paint_or_not(self, item: QGraphicsItem) -> None:
        if isinstance(item, (Card, WireItem, GroupFrame)):
            item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents, self.far)

    def content(self) -> QRectF:
        """What the nodes, the groups and the notes cover, in scene units."""
        return QRectF(self._content)

    def _measure(self) -> QRectF:
        covered = QRectF()
        for area in (*(card.area() for card in self.cards()), *(note.area() for note in self.notes)):
            covered = covered.united(area)
        for frame in self.groups.values():
            if isinstance(frame, GroupFrame):
                covered = covered.united(frame.rect())
        return covered

    def flow(self, edge: Edge) -> str:
        """What flows through a wire, as a sentence."""
        return flow(self._store, edge, self.nodes[edge[0]].live.flow)

    # What is marked

    def _mark(self) -> None:
        """Mark what is selected."""
        store = self._store
        for card in (*self.nodes.values(), *self.groups.values()):
            card.select(card.layers <= store.selection)
        for note in self.notes:
            note.select(note.number in store.notes)
        for edge, wire in self.wires.items():
            wire.select(edge == store.edge)

    def show_live(self, live: Mapping[LayerId, Live]) -> None:
        """Show on each node what training tells of it; those not named show nothing."""
        grown = [node for each, node in self.nodes.items() if node.show_live(live.get(each, Live()))]
        if grown:
            self.lay()

    # Where things lie

    def lay(self) -> None:
        """Lay groups and wires by where the nodes are now."""
        self._lay_groups(self.groups.values())
        self._rows = {card: row for row, card in enumerate(self.cards())}
        self._router.go_around([card.area() for card in self._rows])
        self._router.forget()
        self._lay_wires(sorted(self.wires, key=self._span))  # short ones first, which get the inner lanes
        self._bound()

    def _bound(self) -> None:
        """Say how far all of it reaches now."""
        self._content = self._measure()
        self.setSceneRect(self._content.adjusted(-ROOM, -ROOM, ROOM, ROOM))
        self._show_moves()
        self.laid.emit()

    def follow(self, layers: Collection[LayerId], by: QPointF) -> None:
        """Lay what hangs on nodes that are being moved, `by` so far."""
        moved = set(layers)
        self._lay_groups([group for group in self.groups.values() if group.layers & moved])
        within = [edge for edge in self.wires if edge[0] in moved and edge[1] in moved]
        edges = [edge for edge in self.wires if (edge[0] in moved) != (edge[1] in moved)]
        if len(within) > STRAIGHT:
            for edge in within:
                self.wires[edge].setPos(by)
        else:
            edges += within
        if edges:
            self._router.moved({self._rows[card]: card.area() for card in {self.card_of(each) for each in moved}})
            self._lay_wires(edges)
        self._show_moves()

    def _span(self, edge: Edge) -> float:
        return abs(self.card_of(edge[1]).x() - self.card_of(edge[0]).x())

    def _show_moves(self) -> None:
        if self.far:  # Qt sees no need to paint items that draw nothing themselves
            self.update()

    @property
    def gliding(self) -> bool:
        """Whether something is still on its way to where it belongs."""
        return self._glide.running

    def settle(self) -> None:
        """End what still glides, so that the hand finds things where they belong."""
        self._glide.finish()

    def _lay_groups(self, groups: Collection[GroupCard | GroupFrame]) -> None:
        for group in groups:
            if isinstance(group, GroupCard):
                group.setPos(min((self.nodes[each].pos() for each in group.layers), key=lambda at: at.toTuple()))
            else:
                covered = QRectF()
                for each in group.layers:
                    covered = covered.united(self.nodes[each].area())
                group.surround(covered)

    def _lay_wires(self, edges: Collection[Edge]) -> None:
        sources = self._store.project.graph.sources
        for a, b in edges:
            source, target, wire = self.card_of(a), self.card_of(b), self.wires[a, b]
            wire.setVisible(source is not target)
            if source is not target:
                slot = sources(b).index(a) if isinstance(target, NodeItem) and target.merges else None
                wire.run(self._router.path((a, b), source.output_port(), target.input_port(slot)))

    # Keeping true

    def _on_changed(self, change: Change) -> None:
        self._add_and_remove(change.added, change.removed)
        if change.groups or change.removed:
            self._gather_groups()
        if change.notes:
            self._gather_notes()
        goals: dict[QGraphicsItem, QPointF] = {
            self.nodes[each]: QPointF(*self._store.project.places[each]) for each in change.moved
        }
        self._glide.start(goals, any(view.isVisible() for view in self.views()))
        if change.network or change.data or change.recipe or change.groups:
            self._describe()
        elif change.moved:
            self.lay()
        elif change.notes:
            self._bound()
        self._mark()

    def _add_and_remove(self, added: frozenset[LayerId], removed: frozenset[LayerId]) -> None:
        self._glide.finish()
        for each in removed:
            self.removeItem(self.nodes.pop(each))
        for each in added:
            node = self.nodes[each] = NodeItem(each, self._theme)
            node.setPos(*self._store.project.places.get(each, (0.0, 0.0)))
            self._paint_or_not(node)
            self.addItem(node)
        edges = set(self._store.project.graph.edges)
        for edge in self.wires.keys() - edges:
            self.removeItem(self.wires.pop(edge))
        for edge in edges - self.wires.keys():
            wire = self.wires[edge] = WireItem(edge, self._theme)
            self._paint_or_not(wire)
            self.addItem(wire)

    def _gather_notes(self) -> None:
        """Make notes anew: there are few."""
        for item in self.notes:
            self.removeItem(item)
        self.notes = [NoteItem(number, note, self._theme) for number, note in enumerate(self._store.project.notes)]
        for item in self.notes:
            self.addItem(item)

    def _gather_groups(self) -> None:
        """Make groups anew: there are few. They are yet to be described."""
        for item in self.groups.values():
            self.removeItem(item)
        self.groups = {
            number: (GroupCard if group.collapsed else GroupFrame)(number, group.layers, self._theme)
            for number, group in enumerate(self._store.project.groups)
        }
        for item in self.groups.values():
            self._paint_or_not(item)
            self.addItem(item)
        closed = [group for group in self.groups.values() if isinstance(group, GroupCard)]
        self._inside = {each: card for card in closed for each in card.layers}
        for each, node in self.nodes.items():
            node.setVisible(each not in self._inside)

    def _describe(self) -> None:
        """Names, shapes and counts on every node, group and wire."""
        describe(self._store, self.nodes, self.groups, self.wires)
        self.lay()

    def _restyle(self) -> None:
        for item in self.items(Qt.SortOrder.AscendingOrder):
            item.update()
        self.update()
