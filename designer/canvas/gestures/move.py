"""Dragging nodes and notes: to another place, onto a wire, or out of their chain."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from core.messages import message
from core.network.graph import Edge
from core.project import edits
from designer.canvas.context import CanvasContext
from designer.canvas.gestures.base import Gesture
from designer.canvas.grid import snapped
from designer.canvas.items.wire import WireItem
from designer.canvas.labels import describe
from designer.canvas.routing import curve
from designer.style.language import tr

DETACH_KEYS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
SHAKE_LENGTH = 14.0  # scene units that the mouse must move before it turns back
SHAKE_TURNS, SHAKE_SECONDS = 5, 0.9  # that many turns within that time are a shake
HINT_DISTANCE = 60.0  # scene units from its place at which a node shows how to detach it
FADED = 0.25  # opacity of the wires that would be removed


class MoveNodes(Gesture):
    """Drags the selection. A single node can be dropped on a wire if it has no wires or is detached from them.

    `on_click` is called if the mouse has not moved.
    """

    def __init__(self, context: CanvasContext, start: QPointF, on_click: Callable[[], None]) -> None:
        super().__init__(context, start)
        self._on_click = on_click
        scene, store = context.scene, context.store
        self._nodes = {scene.nodes[layer_id]: scene.nodes[layer_id].pos() for layer_id in store.selection}
        self._notes = {scene.notes[number]: scene.notes[number].pos() for number in store.notes}
        self._layers = store.selection
        self._wire: WireItem | None = None
        self._offset = QPointF()
        self._moved = self._detached = self._shaken = False
        self._bypass: set[Edge] = set()  # the wires that would close the gap
        self._shake = ShakeDetector(start)

    def move(self, at: QPointF) -> None:
        self._moved = self._moved or (at - self.start).manhattanLength() > 3
        if not self._moved:
            return
        self._shaken = self._shaken or self._shake.move(at)
        several = len(self._nodes) + len(self._notes) > 1
        offset = QPointF(*snapped(at - self.start)) if several else at - self.start
        if offset != self._offset:
            self._offset = offset
            for item, origin in (self._nodes | self._notes).items():
                item.setPos(*snapped(origin + offset))
            self.context.scene.follow_drag(self._layers, offset)
        self._detach(self._shaken or bool(self.context.modifiers & DETACH_KEYS))
        self._highlight(self._wire_below(at))
        far = self._connected() and not self._detached and (at - self.start).manhattanLength() > HINT_DISTANCE
        hint = tr("Shake the layer or hold Ctrl to detach it")
        self.context.show_hint(hint if far and len(self._nodes) == 1 else "")

    def release(self, at: QPointF) -> None:
        wire, detached = self._wire, self._detached
        self._reset()
        if not self._moved:
            self._on_click()
            return
        project = self.context.store.project
        what = describe(project, self._layers, [note.number for note in self._notes])
        after = edits.move(project, {node.layer_id: node.pos().toTuple() for node in self._nodes})
        after = edits.move_notes(after, {note.number: note.pos().toTuple() for note in self._notes})
        label = message("Move {what}", what=what)
        if detached:
            after, label = edits.detach(after, self._layers), message("Detach {what}", what=what)
        if wire is not None:
            (layer_id,) = self._layers
            after, label = edits.splice(after, layer_id, wire.edge), message("Insert {what}", what=what)
        self.context.apply(label, after)

    def cancel(self) -> None:
        self._reset()
        for item, origin in (self._nodes | self._notes).items():
            if item.scene() is not None:
                item.setPos(origin)
        places = self.context.store.project.places  # an undo may have moved the nodes since the press
        for node in self._nodes:
            if node.layer_id in places:
                node.setPos(*places[node.layer_id])
        self.context.scene.lay_out()

    def paint(self, painter: QPainter) -> None:
        """Draw the wires that would close the gap."""
        if self._detached:
            scene = self.context.scene
            painter.setPen(QPen(self.context.theme.tokens.color("accent"), 2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for source, target in self._bypass:
                painter.drawPath(curve(scene.card_of(source).output_port(), scene.card_of(target).input_port()))

    def _reset(self) -> None:
        self._highlight(None)
        self._detach(False)
        self.context.show_hint("")
        self.context.view.viewport().update()

    def _connected(self) -> bool:
        graph = self.context.store.project.graph
        return any(graph.sources(layer_id) or graph.targets(layer_id) for layer_id in self._layers)

    def _detach(self, detached: bool) -> None:
        """Show the selection as detached from its wires, or as connected again."""
        detached = detached and self._connected()
        if detached != self._detached:
            self._detached = detached
            graph = self.context.store.project.graph
            self._bypass = set(edits.bypassed(graph, self._layers)) - set(graph.edges) if detached else set()
            self.context.view.viewport().update()
            for edge, wire in self.context.scene.wires.items():
                if set(edge) & self._layers:
                    wire.setOpacity(FADED if detached else 1.0)

    def _wire_below(self, at: QPointF) -> WireItem | None:
        """The wire on which the dragged node would be inserted."""
        if len(self._nodes) != 1 or self._notes or (self._connected() and not self._detached):
            return None
        (node,) = self._nodes
        if not edits.fits_on_wire(self.context.store.project.graph.layers[node.layer_id]):
            return None
        return self.context.scene.wire_near(at, self._layers)

    def _highlight(self, wire: WireItem | None) -> None:
        if self._wire is not None:
            self._wire.set_highlighted(False)
        self._wire = wire
        if wire is not None:
            wire.set_highlighted(True)


class ShakeDetector:
    """Detects quick moves of the mouse to and fro."""

    def __init__(self, start: QPointF) -> None:
        self._turn, self._last, self._direction = start, start, 0
        self._turns: list[float] = []  # times in seconds

    def move(self, at: QPointF) -> bool:
        """Follow the mouse. Returns whether it has turned back often enough in a short time."""
        step = at.x() - self._last.x() + at.y() - self._last.y()
        direction = (step > 0) - (step < 0)
        if direction and direction != self._direction:
            if self._direction and (self._last - self._turn).manhattanLength() >= SHAKE_LENGTH:
                self._turns.append(monotonic())
            self._turn, self._direction = self._last, direction
        self._last = at
        self._turns = [turn for turn in self._turns if monotonic() - turn < SHAKE_SECONDS]
        return len(self._turns) >= SHAKE_TURNS
