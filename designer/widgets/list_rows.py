"""What the rows of all lists of layers share."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from designer.style.tokens import Tokens


def paint_row_background(painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens) -> None:
    """Paint the rounded background of a row that is selected or under the mouse. Other rows have none."""
    selected = option.state & QStyle.StateFlag.State_Selected
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(QPen(tokens.color("accent")) if selected else Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("raised"))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
