"""A wire: an edge drawn from one port to another, with the shape that it carries."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from core.graph import Edge
from designer.theme import Theme, number_font

REACH = 14.0  # how near the mouse must come, in scene units
ROOM_FOR_LABEL = 40.0


def curve(start: QPointF, end: QPointF) -> QPainterPath:
    """A cubic from an output port to an input port, leaving and arriving level; a loop where the end lies behind."""
    path = QPainterPath(start)
    across = end.x() - start.x()
    if across > -20:
        pull = max(min(across / 2, 160.0), 30.0)
        path.cubicTo(start + QPointF(pull, 0), end - QPointF(pull, 0), end)
        return path
    turn = 56.0
    down = end.y() - start.y()
    middle = start.y() + down / 2 if abs(down) > 60 else max(start.y(), end.y()) + 110
    right, left = start.x() + turn, end.x() - turn
    path.cubicTo(QPointF(right, start.y()), QPointF(right, middle), QPointF(start.x(), middle))
    path.lineTo(QPointF(end.x(), middle))
    path.cubicTo(QPointF(left, middle), QPointF(left, end.y()), end)
    return path


class WireItem(QGraphicsItem):
    """Draws one edge. The scene tells it where it runs."""

    def __init__(self, edge: Edge, theme: Theme) -> None:
        super().__init__()
        self.edge = edge
        self._theme = theme
        self._path = QPainterPath()
        self._label = ""
        self.selected = False
        self.lit = False  # while something may be dropped on it
        self._hovered = False
        self.setAcceptHoverEvents(True)

    def run(self, start: QPointF, end: QPointF) -> None:
        """Lie between these two points, in scene units."""
        self.prepareGeometryChange()
        self._path = curve(start, end)
        self.update()

    def show_shape(self, text: str) -> None:
        """The shape that the wire carries."""
        if text != self._label:
            self._label = text
            self.update()

    def select(self, selected: bool) -> None:
        self.selected = selected
        self.update()

    def light(self, lit: bool) -> None:
        if lit != self.lit:
            self.lit = lit
            self.update()

    def crosses(self, area: QRectF) -> bool:
        """Whether the wire runs through a rectangle, in scene units."""
        return self.shape().intersects(area)

    def boundingRect(self) -> QRectF:
        return self._path.boundingRect().adjusted(-REACH, -REACH, REACH, REACH)

    def shape(self) -> QPainterPath:
        stroker = QPainterPathStroker()
        stroker.setWidth(2 * REACH)
        return stroker.createStroke(self._path)

    def hoverEnterEvent(self, _event: object) -> None:
        self._hovered = True
        self.update()

    def hoverLeaveEvent(self, _event: object) -> None:
        self._hovered = False
        self.update()

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        strong = self.selected or self.lit
        painter.setPen(QPen(tokens.color("accent" if strong else "wire"), 3.0 if strong or self._hovered else 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)
        if self._label and self._path.length() > ROOM_FOR_LABEL:
            self._paint_label(painter)

    def _paint_label(self, painter: QPainter) -> None:
        tokens, font = self._theme.tokens, number_font(11)
        metrics = QFontMetricsF(font)
        size = metrics.horizontalAdvance(self._label) + 8
        middle = self._path.pointAtPercent(0.5)
        where = QRectF(middle.x() - size / 2, middle.y() - 8, size, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("canvas"))
        painter.drawRect(where)
        painter.setFont(font)
        painter.setPen(tokens.color("accent" if self.selected else "second"))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, self._label)
