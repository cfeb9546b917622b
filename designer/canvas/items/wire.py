"""A wire: an edge drawn from one port to another, with the shape that it carries."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QRegion
from PySide6.QtWidgets import QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget

from core.network.graph import Edge
from designer.canvas.items.painting import advance, is_on_paper, repaint
from designer.style.theme import Theme, number_font

REACH = 14.0  # how near the mouse must come, in scene units
ROOM_FOR_LABEL = 40.0


class WireItem(QGraphicsPathItem):
    """Draws one edge. The scene tells it where it runs. Its pen is never drawn with: it is the reach of the mouse."""

    def __init__(self, edge: Edge, theme: Theme) -> None:
        super().__init__()
        self.edge = edge
        self._theme = theme
        self._label = ""
        self._middle, self._length = QPointF(), 0.0
        self.selected = self.lit = self.hovered = False
        self.setPen(QPen(Qt.GlobalColor.transparent, 2 * REACH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))

    def run(self, path: QPainterPath) -> None:
        """Lie along this path, in scene units."""
        if (scene := self.scene()) is not None:
            scene.update(self.sceneBoundingRect())  # else parts of the old way may stay on the screen
        self.setPos(0, 0)
        self.setPath(path)
        self._middle, self._length = path.pointAtPercent(0.5), path.length()

    def show_shape(self, text: str) -> None:
        """The shape that the wire carries."""
        if text != self._label:
            self._label = text
            repaint(self)

    def select(self, selected: bool) -> None:
        if selected != self.selected:
            self.selected = selected
            self._emphasise()

    def light(self, lit: bool) -> None:
        """Show that something may be dropped on it."""
        if lit != self.lit:
            self.lit = lit
            self._emphasise()

    def hover(self, hovered: bool) -> None:
        """Stand out while the mouse is over it."""
        if hovered != self.hovered:
            self.hovered = hovered
            self._emphasise()

    @property
    def strong(self) -> bool:
        """Whether it stands out."""
        return self.selected or self.lit or self.hovered

    def crosses(self, area: QRectF) -> bool:
        """Whether the wire runs through a rectangle, in scene units."""
        return self.isVisible() and self.sceneBoundingRect().intersects(area) and self.shape().intersects(area)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        tokens = self._theme.tokens
        strong = (self.selected or self.lit) and not is_on_paper()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(tokens.color("accent" if strong else "wire"), 3.0 if strong or self.hovered else 2.0)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not self._label or self._length <= ROOM_FOR_LABEL:
            painter.drawPath(self.path())
            return
        size = advance(self._label, number_font(11)) + 8
        label = QRectF(self._middle.x() - size / 2, self._middle.y() - 8, size, 16)
        if is_on_paper():  # SVG knows no regions to clip by
            painter.drawPath(self.path())
            painter.fillRect(label, tokens.color("canvas"))
        else:  # what lies below, such as a group, is seen behind the label
            painter.save()
            around = QRegion(self.boundingRect().toAlignedRect()) - QRegion(label.toRect())
            painter.setClipRegion(around, Qt.ClipOperation.IntersectClip)
            painter.drawPath(self.path())
            painter.restore()
        self._paint_label(painter, label)

    def _paint_label(self, painter: QPainter, where: QRectF) -> None:
        tokens = self._theme.tokens
        painter.setFont(number_font(11))
        painter.setPen(tokens.color("accent" if self.selected and not is_on_paper() else "second"))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, self._label)

    def _emphasise(self) -> None:
        self.setZValue(0.5 if self.strong else 0)
        repaint(self)
