"""Paints the cells of the table of columns."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from designer.data.model import BARS, FIELDS, FOUND, MISSING, NAME, ROW, ColumnRow
from designer.style import icons, theme
from designer.style.scale import scaled
from designer.style.theme import Theme

HEIGHT, GAP, CHIP = 32, 8, 24  # pixels of a row, beside a text, and of a field in a cell
ARROW = 12  # pixels
LEAST = 2  # pixels of a bar that is not empty


class ColumnsDelegate(QStyledItemDelegate):
    """Names, bars, fields with an arrow, and texts that are elided."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(scaled(60), scaled(HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, row, rect, place = self._theme.tokens, index.data(ROW), QRect(option.rect), index.column()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.color("accent", 0.14))
        painter.setPen(tokens.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(GAP, 0, -GAP, 0)
        if place == BARS:
            self._paint_bars(painter, QRectF(inside.adjusted(0, 5, 0, -5)), row)
        elif place in FIELDS and row.has_field(FIELDS[place]):
            self._paint_field(painter, inside, index.data(), row, FIELDS[place])
        else:
            self._paint_text(painter, inside, index.data(), row, place)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(tokens.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 5, 5)
        painter.restore()

    def _paint_text(self, painter: QPainter, rect: QRect, text: str, row: ColumnRow, place: int) -> None:
        if place == NAME:
            painter.setFont(theme.text_font(scaled(13), QFont.Weight.Medium))
        elif place == MISSING:
            painter.setFont(theme.number_font(scaled(12)))
        else:
            painter.setFont(theme.text_font(scaled(12)))
        painter.setPen(self._text_color(row, place))
        _draw(painter, rect, text)

    def _text_color(self, row: ColumnRow, place: int) -> QColor:
        tokens = self._theme.tokens
        if place == FOUND and row.is_used and any(finding.kind == "leak" for finding in row.findings):
            return tokens.color("bad")
        if place == FOUND and row.is_used and (row.column.refused or row.findings):
            return tokens.color("warn")
        if not row.is_used:
            return tokens.color("third")
        if place == MISSING:
            return tokens.color("text" if row.lost else "third")
        return tokens.color("text" if place == NAME else "second")

    def _paint_field(self, painter: QPainter, rect: QRect, text: str, row: ColumnRow, field: str) -> None:
        tokens, chosen = self._theme.tokens, row.is_chosen(field)
        high = scaled(CHIP)
        box = QRectF(rect.left() - 3, rect.center().y() - high / 2 + 1, rect.width() + 6, high)
        painter.setPen(QPen(tokens.color("accent" if chosen else "line"), 1))
        painter.setBrush(tokens.color("raised"))
        painter.drawRoundedRect(box, 5, 5)
        side = scaled(ARROW)
        arrow = QRect(int(box.right()) - side - 5, rect.center().y() - side // 2 + 1, side, side)
        icons.icon("chevron-down", tokens.second).paint(painter, arrow)
        color = tokens.accent if chosen else tokens.text if row.is_used else tokens.third
        painter.setPen(QColor(color))
        painter.setFont(theme.text_font(scaled(12), QFont.Weight.DemiBold if chosen else QFont.Weight.Normal))
        _draw(painter, rect.adjusted(4, 0, -side - 4, 0), text)

    def _paint_bars(self, painter: QPainter, rect: QRectF, row: ColumnRow) -> None:
        shown = row.distribution
        if shown is not None and shown.pictures:
            _paint_pictures(painter, rect, shown.pictures)
        if shown is None or not shown.counts:
            return
        colors = self._colors(row)
        wide, most = rect.width() / len(shown.counts), max(shown.counts)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, value in enumerate(shown.counts):
            high = max(value / most * rect.height(), LEAST if value else 0)
            bar = QRectF(rect.left() + number * wide, rect.bottom() - high, max(wide - 1, 1), high)
            painter.fillRect(bar, colors[number % len(colors)])

    def _colors(self, row: ColumnRow) -> list[QColor]:
        """A color for every bar: those of the classes for the target, which has them in all views."""
        tokens, shown = self._theme.tokens, row.distribution
        if row.value("role") == "target" and row.column.is_coded and shown is not None:
            colors = self._theme.class_colors(len(row.column.texts))
            return [colors[place] for place in shown.places]
        if row.value("role") == "target":
            return [tokens.color("high")]
        return [tokens.color("second" if row.is_used else "third", 0.75 if row.is_used else 0.4)]


def _paint_pictures(painter: QPainter, rect: QRectF, pictures: Sequence[NDArray[np.uint8]]) -> None:
    """Draw pictures of equal size beside each other, in their proportions."""
    high, wide = pictures[0].shape[:2]
    room = rect.width() / len(pictures) - 2
    factor = min(rect.height() / high, room / wide)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for number, picture in enumerate(pictures):
        place = QRectF(rect.left() + number * (wide * factor + 2), rect.top(), wide * factor, high * factor)
        image = QImage(picture.data, wide, high, 3 * wide, QImage.Format.Format_RGB888)
        painter.drawImage(place.translated(0, (rect.height() - place.height()) / 2), image)


def _draw(painter: QPainter, rect: QRect, text: str) -> None:
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, elided)
