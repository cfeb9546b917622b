"""The minimap: the whole network in a corner, with a frame around the visible part."""

from PySide6.QtCore import QPointF, QRectF, QSettings, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from designer.canvas.context import CanvasContext
from designer.canvas.items.card_style import family_color
from designer.style.language import tr

SIZE = QSize(132, 88)  # pixels
EDGE_DISTANCE = 16
PADDING = 8  # pixels between the border and the network


class Minimap(QWidget):
    """Visible if it is enabled and a part of the network is not. A press scrolls the view there."""

    def __init__(self, context: CanvasContext) -> None:
        super().__init__(context.view)
        self._context, self._scene, self._view = context, context.scene, context.view
        self._enabled = QSettings().value("minimap", True, bool) is not False
        self.setFixedSize(SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Minimap"))
        self._pixmap: QPixmap | None = None  # of the network, until it changes
        context.scene.layout_changed.connect(self._redraw)
        context.store.selected.connect(self._redraw)
        context.theme.changed.connect(self._redraw)
        self.hide()

    @property
    def enabled(self) -> bool:
        """Whether the minimap may be visible at all."""
        return self._enabled

    def toggle(self) -> None:
        """Enable or disable the minimap, also for the next start."""
        self._enabled = not self._enabled
        QSettings().setValue("minimap", self._enabled)
        self.refresh()
        self._context.checked_changed.emit()

    def refresh(self) -> None:
        """Update visibility and position after the network or the view has changed."""
        content = self._scene.content()
        self.setVisible(self._enabled and not content.isEmpty() and not self._view.visible_area().contains(content))
        if self.isVisible():
            size = self._view.viewport().size()
            self.move(size.width() - SIZE.width() - EDGE_DISTANCE, size.height() - SIZE.height() - EDGE_DISTANCE)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._pixmap is None:
            self._pixmap = QPixmap(SIZE * self.devicePixelRatioF())
            self._pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            self._pixmap.fill(Qt.GlobalColor.transparent)
            self._draw(QPainter(self._pixmap))
        painter, tokens = QPainter(self), self._context.theme.tokens
        painter.drawPixmap(0, 0, self._pixmap)
        painter.setClipRect(self.rect().adjusted(3, 3, -3, -3))
        painter.setPen(QPen(tokens.color("accent"), 1.4))
        painter.setBrush(tokens.color("accent", 0.08))
        painter.drawRect(self._transform().mapRect(self._view.visible_area()))

    def _draw(self, painter: QPainter) -> None:
        tokens = self._context.theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.color("line"), 1))
        painter.setBrush(tokens.color("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setClipRect(self.rect().adjusted(3, 3, -3, -3))
        transform = self._transform()
        painter.setPen(Qt.PenStyle.NoPen)
        for card in self._scene.cards():
            where = transform.mapRect(card.area())
            where.setSize(where.size().expandedTo(QSize(3, 2).toSizeF()))
            painter.fillRect(where, tokens.color("accent") if card.selected else family_color(card.family, tokens))
        painter.end()

    def _redraw(self) -> None:
        self._pixmap = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _go(self, at: QPointF) -> None:
        to_scene, _ = self._transform().inverted()
        offset = self._view.mapFromScene(to_scene.map(at)) - self._view.viewport().rect().center()
        self._view.scroll_by(offset)

    def _transform(self) -> QTransform:
        """From scene units to pixels of the minimap."""
        content = self._scene.content()
        scale = min((self.width() - 2 * PADDING) / content.width(), (self.height() - 2 * PADDING) / content.height())
        centered = QTransform.fromTranslate(self.width() / 2, self.height() / 2).scale(scale, scale)
        return centered.translate(-content.center().x(), -content.center().y())
