"""Drawing wires: from a port to another node, or to empty ground, where what fits is offered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen

from core.network.graph import Edge, LayerId
from core.project import Project, edits
from designer.canvas.gestures.base import Gesture
from designer.canvas.items.card import Card
from designer.canvas.quick_add.insertion import AtWireEnd
from designer.canvas.routing import curve
from designer.style.language import tr

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView


class DrawWire(Gesture):
    """Draws a wire from a port, forwards or backwards, and says why it may not end where it is.

    Pressed on an input that takes no more, it takes up the wire that is there, `edge`, by its end.
    """

    def __init__(self, view: "CanvasView", start: QPointF, card: Card, port: str, edge: Edge | None = None) -> None:
        super().__init__(view, start)
        self._card, self._forwards, self._edge = card, port == "out", edge
        self._anchor = card.output_port() if self._forwards else card.input_port()
        self._end = start
        self._over: Card | None = None
        self._reason = ""
        if edge is not None:
            view.canvas.wires[edge].setOpacity(0.25)

    def move(self, at: QPointF) -> None:
        over = self.view.canvas.end_at(at, self._card, "in" if self._forwards else "out")
        if over is not self._over and self._over is not None:
            self._over.light("")
        self._over, self._reason, self._end = over, "", at
        if over is not None:
            self._reason = self._refusal(over)
            over.light("bad" if self._reason else "good")
            if not self._reason:
                self._end = over.input_port() if self._forwards else over.output_port()
        self.view.hint(self._reason or ("" if over is not None else self._says()))
        self.view.viewport().update()

    def release(self, at: QPointF) -> None:
        self.move(at)
        over, reason, edge = self._over, self._reason, self._edge
        view, project = self.view, self.view.store.project
        if over is None and edge is None and (at - self.start).manhattanLength() > 8:
            self._forget()
            near = self._card.leaves if self._forwards else self._card.enters
            if near is not None:
                wire = (self._anchor, at) if self._forwards else (at, self._anchor)
                view.offer(AtWireEnd(at, near, self._forwards), wire=wire)
            return
        self.cancel()
        ends = self._ends(over) if over is not None else None
        if ends == edge:
            return
        if reason:
            view.store.refuse(reason)
        elif ends is None and edge is not None:
            view.make(tr("Remove a connection"), edits.disconnect(project, edge))
        elif ends is not None:
            names = project.graph.names
            label = tr("Connect {source} to {target}", source=names[ends[0]], target=names[ends[1]])
            view.make(label, edits.connect(self._without(project), *ends))

    def cancel(self) -> None:
        self._forget()
        self.view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        tokens = self.view.theme.tokens
        painter.setPen(QPen(tokens.color("bad" if self._reason else "accent"), 2))
        start, end = (self._anchor, self._end) if self._forwards else (self._end, self._anchor)
        painter.drawPath(curve(start, end))

    def _forget(self) -> None:
        if self._over is not None:
            self._over.light("")
        if self._edge in self.view.canvas.wires and self._edge is not None:
            self.view.canvas.wires[self._edge].setOpacity(1.0)
        self.view.hint("")

    def _says(self) -> str:
        return tr("Release here to disconnect") if self._edge is not None else tr("Release here to add a layer")

    def _refusal(self, over: Card) -> str:
        ends = self._ends(over)
        if ends is None:
            if self._forwards:
                return tr("{layer} takes no input.", layer=over.title)
            return tr("{layer} puts nothing out.", layer=over.title)
        return "" if ends == self._edge else tr(edits.refusal(self._without(self.view.store.project), *ends))

    def _without(self, project: Project) -> Project:
        return project if self._edge is None else edits.disconnect(project, self._edge)

    def _ends(self, over: Card) -> tuple[LayerId, LayerId] | None:
        source, target = (self._card, over) if self._forwards else (over, self._card)
        if source.leaves is None:
            return None
        if target.enters is not None:
            return source.leaves, target.enters
        return (source.leaves, next(iter(target.layers))) if len(target.layers) == 1 else None
