"""One sentence over the canvas, with what may be done about it. Nothing is blocked by it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from designer.icons import icon
from designer.theme import Theme

SECONDS = 8  # after which a sentence that needs no answer goes by itself


class Banner(QWidget):
    """Hidden until there is something to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._mark, self._text = QLabel(), QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = QPushButton()
        self._do: Callable[[], object] = self.hide
        self._action.clicked.connect(self._on_action)
        self._close = QToolButton()
        self._close.setProperty("role", "flat")
        self._close.setAccessibleName("Dismiss")
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self.hide)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    @property
    def text(self) -> str:
        """What is being said, or was said last."""
        return self._text.text()

    def say(self, text: str, action: str = "", do: Callable[[], object] | None = None, stay: bool = False) -> None:
        """Show a sentence; with an action it stays until answered, otherwise it goes after some seconds."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self._action.setVisible(bool(action))
        self._action.setText(action)
        self._do = do or self.hide
        self.show()
        if action or stay:
            self._timer.stop()
        else:
            self._timer.start()

    def _on_action(self) -> None:
        self.hide()
        self._do()

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._mark.setPixmap(icon("warning", tokens.warn).pixmap(16, 16))
        self._close.setIcon(icon("close", tokens.second))
