"""The scene of the canvas: nodes, wires, groups and notes, which follow the changes of the store."""

from collections.abc import Collection, Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from core.network.graph import Edge, LayerId
from designer.canvas.animation import MoveAnimation
from designer.canvas.item_texts import update_texts, wire_text
from designer.canvas.items.card import Card
from designer.canvas.items.group import GroupCard, GroupFrame
from designer.canvas.items.live_strip import LiveStrip
from designer.canvas.items.node import NodeItem
from designer.canvas.items.note import NoteItem
from designer.canvas.items.painting import MIN_CARD_SCALE
from designer.canvas.items.unit_ends import unit_ends
from designer.canvas.items.weights import WeightsItem
from designer.canvas.items.wire import WireItem
from designer.canvas.routing import Router
from designer.canvas.scene_items import SceneItems
from designer.canvas.weight_source import WeightSource
from designer.document.changes import Change
from designer.store import Store
from designer.style.theme import Theme
from designer.widgets.formula import rendered_formulas

MARGIN = 4000.0  # scene units around the nodes into which the view may be scrolled
LEVEL = 1.0  # scene units: a smaller slope is not seen
SHORTEST = 30.0  # scene units between two cards, for their weights to be drawn
MAX_REROUTED = 40  # wires with both ends moved are routed again up to this number, else they are shifted


class Scene(SceneItems):
    """Holds the items. It edits nothing."""

    layout_changed = Signal()  # items were added, removed or moved
    animation_finished = Signal()  # every node is at its place
    weights_changed = Signal()  # other weights are drawn
    unit_shown = Signal(object)  # (layer id, unit from 0) that the mouse is over, or that was clicked; None for none
    unit_pinned = Signal()  # `pinned` has changed
    strips_changed = Signal()  # the live values on the nodes
    weights_asked = Signal()  # a person wants weights or shapes on the wires

    def __init__(self, store: Store, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._theme = store, theme
        self._content = QRectF()
        self._diagnoses: Mapping[LayerId, str] = {}
        self.overview = False  # whether `paint_overview` draws the network instead of its items
        self.pinned: tuple[LayerId, int] | None = None  # a unit that was clicked
        self._unit: tuple[LayerId, int] | None = None
        self.weights_wanted = True  # on the wires, else shapes
        self.weight_source: WeightSource | None = None
        self._rows: dict[Card, int] = {}  # of the cards in the router
        self._router = Router()
        self._animation = MoveAnimation(self.lay_out, self)
        self._animation.finished.connect(self.animation_finished)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)  # items move all the time
        store.changed.connect(self._on_changed)
        store.selected.connect(self._show_selection)
        store.spec_changed.connect(self._update_texts)
        theme.changed.connect(self._restyle)
        rendered_formulas().ready.connect(self._on_formula)
        self._add_and_remove(frozenset(store.project.graph.layers), frozenset())
        self._rebuild_groups()
        self._rebuild_notes()
        self._update_texts()

    # Zoom, selection and live values

    def content(self) -> QRectF:
        """The area of the nodes, groups and notes, in scene units."""
        return QRectF(self._content)

    def wire_text(self, edge: Edge) -> str:
        """What a wire connects and carries, one fact per line."""
        return wire_text(self._store, edge, self.nodes[edge[0]].live.output)

    def set_zoom(self, scale: float) -> None:
        """Prepare for a scale in pixels per scene unit: at small ones `paint_overview` draws instead of the items."""
        overview = scale < MIN_CARD_SCALE
        if overview != self.overview:
            self.overview = overview
            for item in (*self.nodes.values(), *self.wires.values(), *self.weights.values(), *self.groups.values()):
                self._switch_painting(item)

    def _switch_painting(self, item: QGraphicsItem) -> None:
        if isinstance(item, (Card, WireItem, WeightsItem, GroupFrame)):
            item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents, self.overview)

    def _show_selection(self) -> None:
        store = self._store
        for card in (*self.nodes.values(), *self.groups.values()):
            card.set_selected(card.layers <= store.selection)
        for note in self.notes:
            note.set_selected(note.number in store.notes)
        for edge, wire in self.wires.items():
            wire.set_selected(edge == store.edge)

    def show_live(self, live: Mapping[LayerId, LiveStrip]) -> None:
        """Show live values of training on these nodes, and none on the others."""
        resized = [node for layer_id, node in self.nodes.items() if node.show_live(live.get(layer_id, LiveStrip()))]
        if resized:
            self.lay_out()
        self.strips_changed.emit()

    def hover_unit(self, unit: tuple[LayerId, int] | None) -> None:
        """Show the unit that the mouse is over; without one, that which was clicked, if any."""
        self._announce_unit(unit or self.pinned)

    def pin_unit(self, unit: tuple[LayerId, int] | None) -> None:
        """Keep showing a unit once the mouse has left it; the same again lets it go."""
        self.pinned = None if unit == self.pinned else unit
        self._announce_unit(self.pinned)
        self.unit_pinned.emit()

    def _announce_unit(self, unit: tuple[LayerId, int] | None) -> None:
        if unit != self._unit:
            self._unit = unit
            self.unit_shown.emit(unit)

    def want_weights(self, wanted: bool) -> None:
        """Choose between weights and shapes on the wires."""
        self.weights_wanted = wanted
        if not wanted:
            self.show_weights({}, self.weight_source)
        self.weights_asked.emit()

    def show_weights(
        self,
        weights: Mapping[Edge, NDArray[np.float32]],
        source: WeightSource | None,
        biases: Mapping[Edge, NDArray[np.float32]] = MappingProxyType({}),
    ) -> None:
        """Draw these weights, (units after, units before), in the place of the wires of their edges, and no others.

        `biases` (units after,) are those of the layers where the edges end.
        `source` says what they are of; None where there are no weights.
        """
        self.weight_source = source
        for edge in self.weights.keys() - weights.keys():
            self.removeItem(self.weights.pop(edge))
            if edge in self.wires:
                self.wires[edge].set_replaced(False)
        for edge, values in weights.items():
            if edge not in self.wires:
                continue
            item = self.weights.get(edge)
            is_new = item is None or item.values.shape != values.shape
            if item is None:
                item = self.weights[edge] = WeightsItem(edge, self._theme)
                self._switch_painting(item)
                self.addItem(item)
            item.show_values(values, biases.get(edge))
            if is_new:
                self._place_weights(edge)
        self.weights_changed.emit()

    def _place_weights(self, edge: Edge) -> None:
        """Let the curves of the weights of an edge end at the units. A wire that runs backwards stays a wire."""
        item = self.weights.get(edge)
        if item is None:
            return
        source, target = self.card_of(edge[0]), self.card_of(edge[1])
        starts, ends = source.output_port(), target.input_port()
        is_drawn = isinstance(source, NodeItem) and isinstance(target, NodeItem) and ends.x() - starts.x() > SHORTEST
        item.setVisible(is_drawn)
        self.wires[edge].set_replaced(is_drawn)
        if is_drawn:
            after, before = item.values.shape
            item.set_ends(unit_ends(source, before, "out"), unit_ends(target, after, "in"))

    def show_diagnoses(self, diagnoses: Mapping[LayerId, str]) -> None:
        """Mark these layers with what is wrong with them in the run, and no others."""
        if diagnoses != self._diagnoses:
            self._diagnoses = dict(diagnoses)
            self._update_texts()

    # Layout

    def lay_out(self) -> None:
        """Place groups and route wires for the current positions of the nodes."""
        self._lay_out_groups(self.groups.values())
        self._rows = {card: row for row, card in enumerate(self.cards())}
        self._router.set_cards([card.area() for card in self._rows])
        self._router.clear_lanes()
        self._level_inputs()
        self._route(sorted(self.wires, key=self._span))  # short wires first: they get the inner lanes
        self._update_bounds()

    def _update_bounds(self) -> None:
        self._content = self.covered()
        self.setSceneRect(self._content.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))
        self._update_overview()
        self.layout_changed.emit()

    def follow_drag(self, layers: Collection[LayerId], offset: QPointF) -> None:
        """Place the groups and route the wires of layers that are being dragged, `offset` from where they were."""
        moved = set(layers)
        self._lay_out_groups([group for group in self.groups.values() if group.layers & moved])
        within = [edge for edge in self.wires if edge[0] in moved and edge[1] in moved]
        edges = [edge for edge in self.wires if (edge[0] in moved) != (edge[1] in moved)]
        if len(within) > MAX_REROUTED:
            for edge in within:
                self.wires[edge].setPos(offset)
                if edge in self.weights:
                    self.weights[edge].setPos(offset)
        else:
            edges += within
        if edges:
            cards = {self.card_of(layer_id) for layer_id in moved}
            self._router.move_cards({self._rows[card]: card.area() for card in cards})
            self._route(edges)
        self._update_overview()

    def _span(self, edge: Edge) -> float:
        return abs(self.card_of(edge[1]).x() - self.card_of(edge[0]).x())

    def _update_overview(self) -> None:
        if self.overview:  # Qt does not repaint for items that have no contents
            self.update()

    @property
    def animating(self) -> bool:
        """Whether nodes are still moving to their places."""
        return self._animation.running

    def finish_animation(self) -> None:
        """Move every node to its place now, so that the mouse finds it there."""
        self._animation.finish()

    def _lay_out_groups(self, groups: Collection[GroupCard | GroupFrame]) -> None:
        for group in groups:
            if isinstance(group, GroupCard):
                places = (self.nodes[layer_id].pos() for layer_id in group.layers)
                group.setPos(min(places, key=lambda at: at.toTuple()))
            else:
                covered = QRectF()
                for layer_id in group.layers:
                    covered = covered.united(self.nodes[layer_id].area())
                group.surround(covered)

    def _route(self, edges: Collection[Edge]) -> None:
        sources = self._store.project.graph.sources
        for a, b in edges:
            source, target, wire = self.card_of(a), self.card_of(b), self.wires[a, b]
            wire.setVisible(source is not target)
            if source is not target:
                slot = sources(b).index(a) if isinstance(target, NodeItem) and target.merges else None
                start, end = source.output_port(), target.input_port(slot)
                wire.set_route(self._router.path((a, b), start, end, side=end.y() - target.y()))
            self._place_weights((a, b))

    def _level_inputs(self) -> None:
        """Let the wire of a chain run straight through its merges: it ends in the input at the height of the card."""
        for layer_id, node in self.nodes.items():
            if node.merges:
                ports = [self.card_of(source).output_port() for source in self._store.project.graph.sources(layer_id)]
                level = [slot for slot, port in enumerate(ports) if abs(port.y() - node.y()) < LEVEL]
                node.level_with(min(level, key=lambda slot: abs(ports[slot].x() - node.x()), default=None))

    # Following the store

    def _on_changed(self, change: Change) -> None:
        self._add_and_remove(change.added, change.removed)
        if change.groups or change.removed:
            self._rebuild_groups()
        if change.notes:
            self._rebuild_notes()
        places = self._store.project.places
        targets: dict[QGraphicsItem, QPointF] = {
            self.nodes[layer_id]: QPointF(*places[layer_id]) for layer_id in change.moved
        }
        self._animation.start(targets, any(view.isVisible() for view in self.views()))
        if change.network or change.data or change.recipe or change.groups:
            self._update_texts()
        elif change.moved:
            self.lay_out()
        elif change.notes:
            self._update_bounds()
        self._show_selection()

    def _add_and_remove(self, added: frozenset[LayerId], removed: frozenset[LayerId]) -> None:
        self._animation.finish()
        if self.pinned is not None and self.pinned[0] in removed:
            self.pin_unit(None)
        for layer_id in removed:
            self.removeItem(self.nodes.pop(layer_id))
        for layer_id in added:
            node = self.nodes[layer_id] = NodeItem(layer_id, self._theme)
            node.setPos(*self._store.project.places.get(layer_id, (0.0, 0.0)))
            self._switch_painting(node)
            self.addItem(node)
        edges = set(self._store.project.graph.edges)
        for edge in self.wires.keys() - edges:
            self.removeItem(self.wires.pop(edge))
            if edge in self.weights:
                self.removeItem(self.weights.pop(edge))
        for edge in edges - self.wires.keys():
            wire = self.wires[edge] = WireItem(edge, self._theme)
            self._switch_painting(wire)
            self.addItem(wire)

    def _rebuild_notes(self) -> None:
        """Replace all note items: there are few."""
        for item in self.notes:
            self.removeItem(item)
        self.notes = [NoteItem(number, note, self._theme) for number, note in enumerate(self._store.project.notes)]
        for item in self.notes:
            self.addItem(item)

    def _on_formula(self, latex: object) -> None:
        """Lay the notes with a formula out once more, now that it can be drawn."""
        changed = [note for note in self.notes if note.show_formula(str(latex))]
        if changed:
            self.lay_out()

    def _rebuild_groups(self) -> None:
        """Replace all group items: there are few. `_update_texts` must follow."""
        for item in self.groups.values():
            self.removeItem(item)
        self.groups = {
            number: (GroupCard if group.collapsed else GroupFrame)(number, group.layers, self._theme)
            for number, group in enumerate(self._store.project.groups)
        }
        for item in self.groups.values():
            self._switch_painting(item)
            self.addItem(item)
        collapsed = [group for group in self.groups.values() if isinstance(group, GroupCard)]
        self.collapsed = {layer_id: card for card in collapsed for layer_id in card.layers}
        for layer_id, node in self.nodes.items():
            node.setVisible(layer_id not in self.collapsed)

    def _update_texts(self) -> None:
        """Update the texts of every node, group and wire, and the layout: cards may have changed their ports."""
        update_texts(self._store, self.nodes, self.groups, self.wires, self._diagnoses)
        self.lay_out()

    def _restyle(self) -> None:
        for item in self.items(Qt.SortOrder.AscendingOrder):
            item.update()
        self.update()
