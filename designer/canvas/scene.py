"""The project drawn: a node for every layer, a wire for every edge, kept true by the store's one signal."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from core.graph import Edge, LayerId
from core.layers import shape_text
from core.shapes import Figures
from designer.canvas.node_item import Live, NodeItem
from designer.canvas.wire_item import WireItem
from designer.document.changes import Change
from designer.store import Store
from designer.theme import Theme

HELD = 40.0  # scene units from the mouse, to every side, in which a held card finds a wire
UNKNOWN = Figures((), 0, 0)  # of a layer with a problem
ROOM = 4000.0  # scene units around the nodes into which the view may be moved


class Scene(QGraphicsScene):
    """Holds the items. Edits nothing."""

    def __init__(self, store: Store, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._theme = store, theme
        self.nodes: dict[LayerId, NodeItem] = {}
        self.wires: dict[Edge, WireItem] = {}
        self._edge: Edge | None = None  # the selected wire
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)  # items move all the time
        store.changed.connect(self._on_changed)
        store.selected.connect(self._on_selected)
        store.facts_changed.connect(self._describe)
        theme.changed.connect(self._restyle)
        self._rebuild()

    @property
    def selected_edge(self) -> Edge | None:
        return self._edge

    def select_edge(self, edge: Edge | None) -> None:
        """Mark one wire, or none."""
        self._edge = edge
        for each, wire in self.wires.items():
            wire.select(each == edge)

    def node_at(self, at: QPointF) -> NodeItem | None:
        """The topmost node that a point in scene units touches, its ports' reach included."""
        nodes = (item for item in self.items(at) if isinstance(item, NodeItem))
        return next(nodes, None)

    def wire_at(self, at: QPointF) -> WireItem | None:
        """The wire within reach of a point in scene units."""
        wires = (item for item in self.items(at) if isinstance(item, WireItem))
        return next(wires, None)

    def wire_near(self, at: QPointF) -> WireItem | None:
        """The wire under a card that is held at a point in scene units: a card is large, and a wire may be short."""
        held = QRectF(at.x() - HELD, at.y() - HELD, 2 * HELD, 2 * HELD)
        return self.wire_at(at) or next((wire for wire in self.wires.values() if wire.crosses(held)), None)

    def content(self) -> QRectF:
        """What the nodes cover, in scene units."""
        covered = QRectF()
        for node in self.nodes.values():
            covered = covered.united(node.mapRectToScene(node.card()))
        return covered

    def show_live(self, live: Mapping[LayerId, Live]) -> None:
        """Show on each node what training tells of it; those not named show nothing."""
        for each, node in self.nodes.items():
            node.show_live(live.get(each, Live()))

    def lay_wires(self) -> None:
        """Run every wire from where its nodes are now."""
        for (a, b), wire in self.wires.items():
            wire.run(self.nodes[a].output_port(), self.nodes[b].input_port())

    def _rebuild(self) -> None:
        self._add_and_remove(frozenset(self._store.project.graph.layers), frozenset())
        self._describe()

    def _on_changed(self, change: Change) -> None:
        self._add_and_remove(change.added, change.removed)
        for each in change.moved:
            self.nodes[each].setPos(*self._store.project.places[each])
        if change.network or change.moved or change.data or change.recipe:
            self._describe()

    def _add_and_remove(self, added: frozenset[LayerId], removed: frozenset[LayerId]) -> None:
        for each in removed:
            self.removeItem(self.nodes.pop(each))
        for each in added:
            node = self.nodes[each] = NodeItem(each, self._theme)
            node.setPos(*self._store.project.places.get(each, (0.0, 0.0)))
            self.addItem(node)
        edges = set(self._store.project.graph.edges)
        for edge in self.wires.keys() - edges:
            self.removeItem(self.wires.pop(edge))
        for edge in edges - self.wires.keys():
            wire = self.wires[edge] = WireItem(edge, self._theme)
            self.addItem(wire)
        if self._edge not in self.wires:
            self._edge = None

    def _describe(self) -> None:
        """Names, shapes and counts on every node and wire."""
        project = self._store.project
        figures = self._store.figures()
        troubled = {problem.layer: problem for problem in self._store.problems()}
        for each, node in self.nodes.items():
            layer, name = project.graph.layers[each], project.graph.names[each]
            known = figures.get(each, UNKNOWN)
            node.show_layer(layer, name, known.shape, troubled.get(each), known.parameters)
        for (a, _), wire in self.wires.items():
            wire.show_shape(shape_text(figures.get(a, UNKNOWN).shape))
        self.lay_wires()
        self.setSceneRect(self.content().adjusted(-ROOM, -ROOM, ROOM, ROOM))
        self._on_selected(self._store.selection)

    def _on_selected(self, selection: frozenset[LayerId]) -> None:
        for each, node in self.nodes.items():
            node.select(each in selection)
        if selection:
            self.select_edge(None)

    def _restyle(self) -> None:
        for node in self.nodes.values():
            node.restyle()
        self.update()
