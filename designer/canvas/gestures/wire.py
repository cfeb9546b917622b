"""Drawing wires: from a port to another node, or to an empty point, where quick add opens."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen

from core.messages import message
from core.network.graph import Edge
from core.project import Project, edits
from designer.canvas.context import CanvasContext
from designer.canvas.gestures.base import Gesture
from designer.canvas.insertion import AtWireEnd
from designer.canvas.items.card import Card
from designer.canvas.routing import curve
from designer.style.language import tr

FADED = 0.25  # opacity of the wire whose end is dragged


class DrawWire(Gesture):
    """Draws a wire from a port, "in" or "out", and shows why it may not end where the mouse is.

    With `edge`, drags the end of an existing wire instead.
    """

    def __init__(self, context: CanvasContext, start: QPointF, card: Card, port: str, edge: Edge | None = None) -> None:
        super().__init__(context, start)
        self._card, self._forwards, self._edge = card, port == "out", edge
        self._anchor = card.output_port() if self._forwards else card.input_port()
        self._end = start
        self._over: Card | None = None
        self._reason = ""
        if edge is not None:
            context.scene.wires[edge].setOpacity(FADED)

    def move(self, at: QPointF) -> None:
        over = self.context.scene.end_at(at, self._card, "in" if self._forwards else "out")
        if over is not self._over and self._over is not None:
            self._over.set_highlight("")
        self._over, self._reason, self._end = over, "", at
        if over is not None:
            self._reason = self._refusal(over)
            over.set_highlight("bad" if self._reason else "good")
            if not self._reason:
                self._end = over.input_port() if self._forwards else over.output_port()
        self.context.show_hint(self._reason or ("" if over is not None else self._hint()))
        self.context.view.viewport().update()

    def release(self, at: QPointF) -> None:
        self.move(at)
        over, reason, edge = self._over, self._reason, self._edge
        context, project = self.context, self.context.store.project
        if over is None and edge is None and (at - self.start).manhattanLength() > 8:
            self._reset()
            layer_id = self._card.output_layer if self._forwards else self._card.input_layer
            if layer_id is not None:
                wire = (self._anchor, at) if self._forwards else (at, self._anchor)
                context.open_quick_add(AtWireEnd(at, layer_id, self._forwards), wire=wire)
            return
        self.cancel()
        new_edge = self._edge_to(over) if over is not None else None
        if new_edge == edge:
            return
        if reason:
            context.store.refuse(reason)
        elif new_edge is None and edge is not None:
            context.apply(message("Remove a wire"), edits.disconnect(project, edge))
        elif new_edge is not None:
            names = project.graph.names
            label = message("Connect {source} to {target}", source=names[new_edge[0]], target=names[new_edge[1]])
            context.apply(label, edits.connect(self._without_edge(project), *new_edge))

    def cancel(self) -> None:
        self._reset()
        self.context.view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        tokens = self.context.theme.tokens
        painter.setPen(QPen(tokens.color("bad" if self._reason else "accent"), 2))
        start, end = (self._anchor, self._end) if self._forwards else (self._end, self._anchor)
        painter.drawPath(curve(start, end))

    def _reset(self) -> None:
        if self._over is not None:
            self._over.set_highlight("")
        wires = self.context.scene.wires
        if self._edge in wires and self._edge is not None:
            wires[self._edge].setOpacity(1.0)
        self.context.show_hint("")

    def _hint(self) -> str:
        return tr("Release here to disconnect") if self._edge is not None else tr("Release here to add a layer")

    def _refusal(self, over: Card) -> str:
        """Why the wire may not end at a card, or ""."""
        new_edge = self._edge_to(over)
        if new_edge is None:
            if self._forwards:
                return tr("{layer} has no input port.", layer=over.title)
            return tr("{layer} has no output port.", layer=over.title)
        project = self._without_edge(self.context.store.project)
        return "" if new_edge == self._edge else tr(edits.refusal(project, *new_edge))

    def _without_edge(self, project: Project) -> Project:
        return project if self._edge is None else edits.disconnect(project, self._edge)

    def _edge_to(self, over: Card) -> Edge | None:
        """The edge that the wire would be if it ended at a card."""
        source, target = (self._card, over) if self._forwards else (over, self._card)
        if source.output_layer is None:
            return None
        if target.input_layer is not None:
            return source.output_layer, target.input_layer
        return (source.output_layer, next(iter(target.layers))) if len(target.layers) == 1 else None
