"""A short text beside the mouse."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

OFFSET = QPoint(16, 20)  # pixels from the mouse


class Hint(QLabel):
    """Plain text over its parent, transparent for the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = parent
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("role", "box")
        self.setContentsMargins(10, 6, 10, 6)
        self.hide()

    def show_text(self, text: str) -> None:
        """Show a text beside the mouse; "" hides the hint."""
        self.setVisible(bool(text))
        if text:
            self.setText(text)
            self.adjustSize()
            at = self._canvas.mapFromGlobal(self.cursor().pos()) + OFFSET
            room = self._canvas.rect().adjusted(8, 8, -8 - self.width(), -8 - self.height())
            self.move(max(min(at.x(), room.right()), room.left()), max(min(at.y(), room.bottom()), room.top()))
            self.raise_()
