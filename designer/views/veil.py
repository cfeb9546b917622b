"""Fades a picture that is of before a change, and says so."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme, text_font

STRENGTH = 0.35  # of the picture below
MARGIN = 6  # px around the text


class Veil(QWidget):
    """Lies over a picture, which is still drawn and pointed at as usual."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.fillRect(self.rect(), tokens.color("panel", 1 - STRENGTH))
        painter.setFont(text_font(scaled(11)))
        painter.setPen(tokens.color("second"))
        text, room = tr("before the change"), self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter, text)
