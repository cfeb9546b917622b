"""What was written when a table was predicted, until it is closed or another one is predicted."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from designer.panels.boxes import label
from designer.style.icons import icon
from designer.style.language import again, tr
from designer.style.theme import Theme
from designer.widgets.wrapped import WrappedButton


class WrittenStrip(QFrame):
    """A sentence with a green tick, and a button that opens the folder of the file. Hidden at first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sentence, self._path, self._folder = "", Path(), Path()
        self.setProperty("role", "strip")
        self._tick, self.text = QLabel(), label("", wrap=True)
        self.open = WrappedButton(tr("Open folder"))
        self.open.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))))
        self.dismiss = QToolButton()
        self.dismiss.setProperty("role", "flat")
        self.dismiss.setAccessibleName(tr("Dismiss"))
        self.dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._tick)
        row.addWidget(self.text, 1)
        row.addWidget(self.open)
        row.addWidget(self.dismiss)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def show_written(self, sentence: str, path: Path) -> None:
        """Show what was written to a file."""
        self._sentence, self._path = sentence, path
        self._folder = path.absolute().parent
        self.text.setText(" ".join((sentence, tr("It is in {folder}.", folder=self._folder))))
        self.setAccessibleName(self.text.text())
        self.show()

    def take_over(self, other: "WrittenStrip") -> None:
        """Show what another one shows."""
        if not other.isHidden():
            self.show_written(again(other._sentence), other._path)

    def _restyle(self) -> None:
        self._tick.setPixmap(icon("check", self._theme.tokens.good).pixmap(16, 16))
        self.dismiss.setIcon(icon("close", self._theme.tokens.second))
