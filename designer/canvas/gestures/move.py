"""Dragging nodes and notes: to another place, onto a wire, or off their chain."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from core.network.graph import Edge
from core.project import edits
from designer.canvas.gestures.base import Gesture, snapped
from designer.canvas.items.wire import WireItem
from designer.canvas.labels import describe
from designer.canvas.routing import curve
from designer.style.language import tr

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView

OFF_KEYS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
SHAKE = 14.0, 5, 0.9  # scene units to and fro, how often, within how many seconds
FAR = 60.0  # scene units off its place at which a node's hint is shown


class MoveNodes(Gesture):
    """Drags what is selected. A single node that has no wires, or is taken off them, may be dropped on a wire.

    Where nothing was moved, `alone` selects only what was pressed.
    """

    def __init__(self, view: "CanvasView", start: QPointF, alone: Callable[[], None]) -> None:
        super().__init__(view, start)
        self._alone = alone
        canvas = view.canvas
        self._nodes = {canvas.nodes[each]: canvas.nodes[each].pos() for each in view.store.selection}
        self._notes = {canvas.notes[number]: canvas.notes[number].pos() for number in view.store.notes}
        self._layers = view.store.selection
        self._wire: WireItem | None = None
        self._by = QPointF()
        self._moved = self._off = self._shaken = False
        self._healing: set[Edge] = set()  # the wires that close the gap
        self._shake = Shake(start)

    def move(self, at: QPointF) -> None:
        self._moved = self._moved or (at - self.start).manhattanLength() > 3
        if not self._moved:
            return
        self._shaken = self._shaken or self._shake.goes_on(at)
        by = QPointF(*snapped(at - self.start)) if len(self._nodes) + len(self._notes) > 1 else at - self.start
        if by != self._by:
            self._by = by
            for item, origin in (self._nodes | self._notes).items():
                item.setPos(*snapped(origin + by))
            self.view.canvas.follow(self._layers, by)
        self._take_off(self._shaken or bool(self.view.held & OFF_KEYS))
        self._light(self._target(at))
        far = self._chained() and not self._off and (at - self.start).manhattanLength() > FAR
        hint = tr("Shake it, or hold Ctrl, to take it off its chain")
        self.view.hint(hint if far and len(self._nodes) == 1 else "")

    def release(self, at: QPointF) -> None:
        wire, off = self._wire, self._off
        self._end()
        if not self._moved:
            self._alone()
            return
        project = self.view.store.project
        named = describe(project, self._layers, [note.number for note in self._notes])
        after = edits.move(project, {node.each: node.pos().toTuple() for node in self._nodes})
        after = edits.move_notes(after, {note.number: note.pos().toTuple() for note in self._notes})
        label = tr("Move {what}", what=named)
        if off:
            after, label = edits.detach(after, self._layers), tr("Take {what} off its chain", what=named)
        if wire is not None:
            (each,) = self._layers
            after, label = edits.splice(after, each, wire.edge), tr("Insert {what}", what=named)
        self.view.make(label, after)

    def cancel(self) -> None:
        self._end()
        for item, origin in (self._nodes | self._notes).items():
            if item.scene() is not None:
                item.setPos(origin)
        places = self.view.store.project.places  # an undo may have moved them since
        for node in self._nodes:
            if node.each in places:
                node.setPos(*places[node.each])
        self.view.canvas.lay()

    def paint(self, painter: QPainter) -> None:
        """Where the chain will heal."""
        if self._off:
            canvas = self.view.canvas
            painter.setPen(QPen(self.view.theme.tokens.color("accent"), 2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for a, b in self._healing:
                painter.drawPath(curve(canvas.card_of(a).output_port(), canvas.card_of(b).input_port()))

    def _end(self) -> None:
        self._light(None)
        self._take_off(False)
        self.view.hint("")
        self.view.viewport().update()

    def _chained(self) -> bool:
        graph = self.view.store.project.graph
        return any(graph.sources(each) or graph.targets(each) for each in self._layers)

    def _take_off(self, off: bool) -> None:
        off = off and self._chained()
        if off != self._off:
            self._off = off
            graph = self.view.store.project.graph
            self._healing = set(edits.bypassed(graph, self._layers)) - set(graph.edges) if off else set()
            self.view.viewport().update()
            for edge, wire in self.view.canvas.wires.items():
                if set(edge) & self._layers:
                    wire.setOpacity(0.25 if off else 1.0)

    def _target(self, at: QPointF) -> WireItem | None:
        if len(self._nodes) != 1 or self._notes or (self._chained() and not self._off):
            return None
        (node,) = self._nodes
        if not edits.fits_on_wire(self.view.store.project.graph.layers[node.each]):
            return None
        return self.view.canvas.wire_near(at, self._layers)

    def _light(self, wire: WireItem | None) -> None:
        if self._wire is not None:
            self._wire.light(False)
        self._wire = wire
        if wire is not None:
            wire.light(True)


class Shake:
    """Notices that the mouse goes to and fro."""

    def __init__(self, start: QPointF) -> None:
        self._turn, self._last, self._way = start, start, 0
        self._turns: list[float] = []

    def goes_on(self, at: QPointF) -> bool:
        """The mouse is here now. Whether it has gone to and fro often enough, and fast."""
        step = at.x() - self._last.x() + at.y() - self._last.y()
        way = (step > 0) - (step < 0)
        if way and way != self._way:
            if self._way and (self._last - self._turn).manhattanLength() >= SHAKE[0]:
                self._turns.append(monotonic())
            self._turn, self._way = self._last, way
        self._last = at
        self._turns = [turn for turn in self._turns if monotonic() - turn < SHAKE[2]]
        return len(self._turns) >= SHAKE[1]
