"""A wire: an edge drawn from an output port to an input port, with the shape of its data."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QRegion
from PySide6.QtWidgets import QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget

from core.network.graph import Edge
from designer.canvas.items.painting import is_exporting, repaint, text_width
from designer.style.theme import Theme, number_font

REACH = 14.0  # scene units around the wire in which the mouse finds it
MIN_LENGTH = 40.0  # scene units; shorter wires have no label
BESIDE = 12.0  # scene units of a wire that are seen at least on either side of its label


class WireItem(QGraphicsPathItem):
    """Draws one edge along the path that the scene sets. Its pen is not drawn: the width is the reach of the mouse."""

    def __init__(self, edge: Edge, theme: Theme) -> None:
        super().__init__()
        self.edge = edge
        self._theme = theme
        self._label = ""
        self._middle, self._length = QPointF(), 0.0
        self.selected = self.highlighted = self.hovered = self._replaced = False
        self.setPen(QPen(Qt.GlobalColor.transparent, 2 * REACH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))

    def set_route(self, path: QPainterPath) -> None:
        """Set the path, in scene units."""
        if (scene := self.scene()) is not None:
            scene.update(self.sceneBoundingRect())  # else parts of the old path may stay on the screen
        self.setPos(0, 0)
        self.setPath(path)
        self._middle, self._length = path.pointAtPercent(0.5), path.length()

    def show_shape(self, text: str) -> None:
        """Change the label: the shape of the data."""
        if text != self._label:
            self._label = text
            repaint(self)

    def set_replaced(self, replaced: bool) -> None:
        """Draw nothing while the weights are drawn in its place."""
        if replaced != self._replaced:
            self._replaced = replaced
            repaint(self)

    def set_selected(self, selected: bool) -> None:
        """Emphasize the wire while it is selected."""
        if selected != self.selected:
            self.selected = selected
            self._update_emphasis()

    def set_highlighted(self, highlighted: bool) -> None:
        """Emphasize the wire while a layer can be dropped on it."""
        if highlighted != self.highlighted:
            self.highlighted = highlighted
            self._update_emphasis()

    def set_hovered(self, hovered: bool) -> None:
        """Emphasize the wire while the mouse is over it."""
        if hovered != self.hovered:
            self.hovered = hovered
            self._update_emphasis()

    @property
    def emphasized(self) -> bool:
        """Whether the wire is drawn thicker and in front of others."""
        return self.selected or self.highlighted or self.hovered

    def crosses(self, area: QRectF) -> bool:
        """Whether the wire crosses a rectangle, in scene units."""
        return self.isVisible() and self.sceneBoundingRect().intersects(area) and self.shape().intersects(area)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        if self._replaced and not (self.selected or self.highlighted):
            return
        tokens = self._theme.tokens
        accent = (self.selected or self.highlighted) and not is_exporting()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(tokens.color("accent" if accent else "wire"), 3.0 if accent or self.hovered else 2.0)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not self.has_label:
            painter.drawPath(self.path())
            return
        width = self._label_width()
        label = QRectF(self._middle.x() - width / 2, self._middle.y() - 8, width, 16)
        if is_exporting():  # QSvgGenerator ignores clip regions
            painter.drawPath(self.path())
            painter.fillRect(label, tokens.color("canvas"))
        else:  # leave a gap, so that the items below are visible behind the label
            painter.save()
            around = QRegion(self.boundingRect().toAlignedRect()) - QRegion(label.toRect())
            painter.setClipRegion(around, Qt.ClipOperation.IntersectClip)
            painter.drawPath(self.path())
            painter.restore()
        self._paint_label(painter, label)

    @property
    def has_label(self) -> bool:
        """Whether the label is shown: it is not where it would touch the ports. The card before it shows the shape."""
        return bool(self._label) and self._length > max(MIN_LENGTH, self._label_width() + 2 * BESIDE)

    def _label_width(self) -> float:
        return text_width(self._label, number_font(11)) + 8

    def _paint_label(self, painter: QPainter, where: QRectF) -> None:
        tokens = self._theme.tokens
        painter.setFont(number_font(11))
        painter.setPen(tokens.color("accent" if self.selected and not is_exporting() else "second"))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, self._label)

    def _update_emphasis(self) -> None:
        self.setZValue(0.5 if self.emphasized else 0)
        repaint(self)
