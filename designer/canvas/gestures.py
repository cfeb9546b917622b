"""What the mouse does between press and release, each as an object: it may be moved, released and cancelled."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from core.graph import LayerId
from designer.canvas.node_item import NodeItem
from designer.canvas.wire_item import WireItem, curve
from designer.document import edits

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView

GRID = 20.0  # nodes come to rest on it, in scene units


def snapped(at: QPointF) -> tuple[float, float]:
    """The nearest place on the grid."""
    return round(at.x() / GRID) * GRID, round(at.y() / GRID) * GRID


class Gesture:
    """One press of the mouse. Points are in scene units; nothing is edited before the release."""

    def __init__(self, view: "CanvasView", start: QPointF) -> None:
        self.view, self.start = view, start

    def move(self, at: QPointF) -> None:
        """The mouse is here now."""

    def release(self, at: QPointF) -> None:
        """The mouse was let go here: make the edit."""

    def cancel(self) -> None:
        """Leave everything as it was."""

    def paint(self, painter: QPainter) -> None:
        """Draw over the scene."""


class MoveNodes(Gesture):
    """Drags the selected nodes. A single unconnected one may be dropped on a wire."""

    def __init__(self, view: "CanvasView", start: QPointF, nodes: list[NodeItem]) -> None:
        super().__init__(view, start)
        self._nodes = {node: node.pos() for node in nodes}
        self._wire: WireItem | None = None
        self._moved = False

    def move(self, at: QPointF) -> None:
        self._moved = self._moved or (at - self.start).manhattanLength() > 3
        if not self._moved:
            return
        for node, origin in self._nodes.items():
            node.setPos(*snapped(origin + at - self.start))
        self.view.canvas.lay_wires()
        self._light(self._target(at))

    def release(self, at: QPointF) -> None:
        wire = self._wire
        self._light(None)
        if not self._moved:
            return
        project = self.view.store.project
        places = {node.each: (node.pos().x(), node.pos().y()) for node in self._nodes}
        moved = edits.move(project, places)
        if wire is not None:
            (each,) = places
            self.view.store.edit(f"Insert {project.graph.names[each]}", edits.splice(moved, each, wire.edge))
        else:
            names = [project.graph.names[each] for each in places]
            self.view.store.edit(f"Move {names[0] if len(names) == 1 else f'{len(names)} layers'}", moved)

    def cancel(self) -> None:
        self._light(None)
        places = self.view.store.project.places  # an undo may have moved them since
        for node in self._nodes:
            if node.each in places:
                node.setPos(*places[node.each])
        self.view.canvas.lay_wires()

    def _target(self, at: QPointF) -> WireItem | None:
        graph = self.view.store.project.graph
        if len(self._nodes) != 1:
            return None
        (node,) = self._nodes
        loose = not graph.sources(node.each) and not graph.targets(node.each)
        if not (loose and edits.fits_on_wire(graph.layers[node.each])):
            return None
        return self.view.canvas.wire_near(at)

    def _light(self, wire: WireItem | None) -> None:
        if self._wire is not None:
            self._wire.light(False)
        self._wire = wire
        if wire is not None:
            wire.light(True)


class DrawWire(Gesture):
    """Draws a wire from a port to another node, forwards or backwards, and says why it may not end there."""

    def __init__(self, view: "CanvasView", start: QPointF, node: NodeItem, port: str) -> None:
        super().__init__(view, start)
        self._node, self._forwards = node, port == "out"
        self._anchor = node.output_port() if self._forwards else node.input_port()
        self._end = start
        self._over: NodeItem | None = None
        self._reason = ""

    def move(self, at: QPointF) -> None:
        over = self.view.canvas.node_at(at)
        over = over if over is not self._node else None
        if over is not self._over and self._over is not None:
            self._over.light("")
        self._over, self._reason, self._end = over, "", at
        if over is not None:
            source, target = self._ends(over)
            self._reason = edits.refusal(self.view.store.project, source, target)
            over.light("bad" if self._reason else "good")
            if not self._reason:
                self._end = over.input_port() if self._forwards else over.output_port()
        self.view.hint(self._reason)
        self.view.viewport().update()

    def release(self, at: QPointF) -> None:
        self.move(at)
        over, reason = self._over, self._reason
        self.cancel()
        if over is None:
            return
        if reason:
            self.view.store.refuse(reason)
            return
        project = self.view.store.project
        source, target = self._ends(over)
        names = project.graph.names
        self.view.store.edit(f"Connect {names[source]} to {names[target]}", edits.connect(project, source, target))

    def cancel(self) -> None:
        if self._over is not None:
            self._over.light("")
        self.view.hint("")
        self.view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        tokens = self.view.theme.tokens
        painter.setPen(QPen(tokens.color("bad" if self._reason else "accent"), 2))
        start, end = (self._anchor, self._end) if self._forwards else (self._end, self._anchor)
        painter.drawPath(curve(start, end))

    def _ends(self, over: NodeItem) -> tuple[LayerId, LayerId]:
        return (self._node.each, over.each) if self._forwards else (over.each, self._node.each)


class SelectInside(Gesture):
    """Draws a rectangle and selects the nodes that it touches."""

    def __init__(self, view: "CanvasView", start: QPointF, kept: frozenset[LayerId]) -> None:
        super().__init__(view, start)
        self._kept = kept
        self._area = QRectF(start, start)

    def move(self, at: QPointF) -> None:
        self._area = QRectF(self.start, at).normalized()
        nodes = self.view.canvas.nodes.values()
        touched = {node.each for node in nodes if node.mapRectToScene(node.card()).intersects(self._area)}
        self.view.store.select(self._kept | touched)
        self.view.viewport().update()

    def release(self, at: QPointF) -> None:
        self.cancel()

    def cancel(self) -> None:
        self.view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        tokens = self.view.theme.tokens
        painter.setPen(QPen(tokens.color("accent"), 1))
        painter.setBrush(tokens.color("accent", 0.12))
        painter.drawRect(self._area)


class Pan(Gesture):
    """Moves the view over the scene."""

    def __init__(self, view: "CanvasView", start: QPointF, pressed: QPoint) -> None:
        super().__init__(view, start)
        self._last = pressed

    def drag(self, at: QPoint) -> None:
        """The mouse is here now, in pixels of the view: those do not move with it."""
        moved, self._last = at - self._last, at
        across, down = self.view.horizontalScrollBar(), self.view.verticalScrollBar()
        across.setValue(across.value() - moved.x())
        down.setValue(down.value() - moved.y())
