"""The minimap: the whole network in a corner, and the part of it that is in sight."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSettings, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from designer.style.language import tr
from designer.style.tokens import FAMILIES

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView

SIZE = QSize(132, 88)  # pixels
FROM_EDGE = 16
INSIDE = 8  # pixels around what is drawn


class Minimap(QWidget):
    """Shown while it is wanted and not all of the network is in sight. A press moves the view there."""

    def __init__(self, view: "CanvasView") -> None:
        super().__init__(view)
        self._view = view
        self._wanted = QSettings().value("minimap", True, bool) is not False
        self.setFixedSize(SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Minimap"))
        self._drawing: QPixmap | None = None  # of the network, as long as it is the same
        view.canvas.laid.connect(self._forget)
        view.store.selected.connect(self._forget)
        view.theme.changed.connect(self._forget)
        self.hide()

    @property
    def wanted(self) -> bool:
        """Whether it is to be shown at all."""
        return self._wanted

    def toggle(self) -> None:
        """Want it, or not; kept for the next time."""
        self._wanted = not self._wanted
        QSettings().setValue("minimap", self._wanted)
        self.refresh()
        self._view.shown_changed.emit()

    def refresh(self) -> None:
        """The network or the view is another: be where and as one should be."""
        content = self._view.canvas.content()
        self.setVisible(self._wanted and not content.isEmpty() and not self._view.sight().contains(content))
        if self.isVisible():
            room = self._view.viewport().size()
            self.move(room.width() - SIZE.width() - FROM_EDGE, room.height() - SIZE.height() - FROM_EDGE)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._drawing is None:
            self._drawing = QPixmap(SIZE * self.devicePixelRatioF())
            self._drawing.setDevicePixelRatio(self.devicePixelRatioF())
            self._drawing.fill(Qt.GlobalColor.transparent)
            self._draw(QPainter(self._drawing))
        painter, tokens = QPainter(self), self._view.theme.tokens
        painter.drawPixmap(0, 0, self._drawing)
        painter.setClipRect(self.rect().adjusted(3, 3, -3, -3))
        painter.setPen(QPen(tokens.color("accent"), 1.4))
        painter.setBrush(tokens.color("accent", 0.08))
        painter.drawRect(self._way().mapRect(self._view.sight()))

    def _draw(self, painter: QPainter) -> None:
        tokens = self._view.theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.color("line"), 1))
        painter.setBrush(tokens.color("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setClipRect(self.rect().adjusted(3, 3, -3, -3))
        way = self._way()
        painter.setPen(Qt.PenStyle.NoPen)
        for card in self._view.canvas.cards():
            where = way.mapRect(card.area())
            where.setSize(where.size().expandedTo(QSize(3, 2).toSizeF()))
            family = QColor(FAMILIES[card.family]) if card.family else tokens.color("third")
            painter.fillRect(where, tokens.color("accent") if card.selected else family)
        painter.end()

    def _forget(self) -> None:
        self._drawing = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _go(self, at: QPointF) -> None:
        there, _ = self._way().inverted()
        goal = self._view.mapFromScene(there.map(at)) - self._view.viewport().rect().center()
        self._view.scroll_by(goal)

    def _way(self) -> QTransform:
        """From scene units to pixels of the map."""
        content = self._view.canvas.content()
        scale = min((self.width() - 2 * INSIDE) / content.width(), (self.height() - 2 * INSIDE) / content.height())
        way = QTransform.fromTranslate(self.width() / 2, self.height() / 2).scale(scale, scale)
        return way.translate(-content.center().x(), -content.center().y())
