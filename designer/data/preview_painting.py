"""Paints the cells of a preview: what was converted is tinted, what is missing hatched."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from designer.data.preview import Mark
from designer.data.preview_model import KEPT, MARK
from designer.style import theme
from designer.style.scale import scaled
from designer.style.theme import Theme

SIDE, SQUARE = 8, 10  # pixels beside a text, and of a square in the legend


class PreviewDelegate(QStyledItemDelegate):
    """Texts in the font of numbers, on the color of their mark."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, rect, mark = self._theme.tokens, QRect(option.rect), index.data(MARK)
        painter.save()
        fill_mark(painter, rect, mark, self._theme)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.color("accent", 0.14))
        painter.setPen(tokens.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(self._ink(mark, index.data(KEPT)))
        painter.setFont(theme.number_font(scaled(12)))
        inside = rect.adjusted(SIDE, 0, -SIDE, 0)
        shown = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, shown)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(tokens.color("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def _ink(self, mark: Mark, kept: bool) -> QColor:
        tokens = self._theme.tokens
        if mark is Mark.REFUSED:
            return tokens.color("warn")
        return tokens.color("second" if mark is Mark.MISSING else "text" if kept else "third")


class Square(QWidget):
    """A square in the look of a mark, for the legend."""

    def __init__(self, mark: Mark, theme: Theme) -> None:
        super().__init__()
        self._mark, self._theme = mark, theme
        self.setFixedSize(SQUARE + 2, SQUARE + 2)
        theme.changed.connect(self.update)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        rect = self.rect().adjusted(0, 0, -1, -1)
        fill_mark(painter, rect, self._mark, self._theme)
        painter.setPen(self._theme.tokens.color("third"))
        painter.drawRect(rect)


def fill_mark(painter: QPainter, rect: QRect, mark: Mark, theme: Theme) -> None:
    """Paint the ground of a cell."""
    tokens = theme.tokens
    if mark is Mark.COERCED:
        painter.fillRect(rect, tokens.color("accent", 0.16))
    elif mark is Mark.REFUSED:
        painter.fillRect(rect, tokens.color("warn", 0.2))
    elif mark is Mark.MISSING:
        painter.fillRect(rect, QBrush(tokens.color("third", 0.45), Qt.BrushStyle.BDiagPattern))
