"""A few words beside the mouse."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

BESIDE = QPoint(16, 20)  # pixels from the mouse


class Hint(QLabel):
    """Plain text over its parent, which the mouse goes through. An empty text hides it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("role", "box")
        self.setContentsMargins(10, 6, 10, 6)
        self.hide()

    def say(self, text: str) -> None:
        """Show this beside the mouse."""
        self.setVisible(bool(text))
        if text:
            self.setText(text)
            self.adjustSize()
            at = self._over.mapFromGlobal(self.cursor().pos()) + BESIDE
            room = self._over.rect().adjusted(8, 8, -8 - self.width(), -8 - self.height())
            self.move(max(min(at.x(), room.right()), room.left()), max(min(at.y(), room.bottom()), room.top()))
            self.raise_()
