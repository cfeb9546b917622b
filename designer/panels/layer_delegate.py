"""The painting of the layer list: its rows, and the picture of a dragged layer."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from designer.panels.boxes import SQUARE, paint_square
from designer.style import theme
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.widgets.list_rows import paint_row_background

ROW, HEADING = 27, 36  # heights in pixels
KIND = Qt.ItemDataRole.UserRole  # the kind of a layer, or a block as JSON. Headings have none
FAMILY = Qt.ItemDataRole.UserRole + 1  # the family of a layer
DRAGGED = QSize(140, 36)  # pixels of the picture of a dragged layer


class LayerDelegate(QStyledItemDelegate):
    """Paints a heading, or a layer with the square of its family."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, rect = self._theme.tokens, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not index.data(KIND):
            painter.setFont(theme.text_font(scaled(12), QFont.Weight.DemiBold))
            painter.setPen(tokens.color("second"))
            _draw_elided(painter, rect.adjusted(0, 10, 0, 0), index.data())
        else:
            paint_row_background(painter, option, tokens)
            middle = rect.center().y() + 1
            paint_square(painter, index.data(FAMILY), QRectF(rect.left() + 6, middle - SQUARE / 2, SQUARE, SQUARE))
            painter.setFont(theme.text_font(scaled(13)))
            painter.setPen(tokens.color("text"))
            _draw_elided(painter, rect.adjusted(26, 0, -4, 0), index.data())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, scaled(ROW if index.data(KIND) else HEADING))


def _draw_elided(painter: QPainter, rect: QRect, text: str) -> None:
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, elided)


def node_pixmap(title: str, family: str, theme_: Theme, scale: float) -> QPixmap:
    """The picture under the pointer while a layer is dragged. `scale` is the device pixel ratio."""
    pixmap = QPixmap(DRAGGED * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter, tokens = QPainter(pixmap), theme_.tokens
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(tokens.color("accent"))
    painter.setBrush(tokens.color("node"))
    painter.drawRoundedRect(QRectF(0.5, 0.5, DRAGGED.width() - 1, DRAGGED.height() - 1), 10, 10)
    paint_square(painter, family, QRectF(12, (DRAGGED.height() - SQUARE) / 2, SQUARE, SQUARE))
    painter.setFont(theme.text_font(13, QFont.Weight.Medium))
    painter.setPen(tokens.color("text"))
    painter.drawText(QRect(30, 0, DRAGGED.width() - 38, DRAGGED.height()), Qt.AlignmentFlag.AlignVCenter, title)
    painter.end()
    return pixmap
