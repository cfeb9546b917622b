"""Widgets beside each other, or one below the other, whatever has room."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Turning(QWidget):
    """Lays its parts beside each other where it is wider than high or, with `least`, at least so many px wide."""

    def __init__(self, *parts: QWidget, spacing: int, least: int = 0) -> None:
        super().__init__()
        self._least = least
        self.row = QBoxLayout(BESIDE, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(spacing)
        for part in parts:
            self.row.addWidget(part, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        has_room = self.width() >= self._least if self._least else self.width() > self.height()
        self.row.setDirection(BESIDE if has_room else BELOW)
