"""What stands above the table: what is being read, why something cannot be used, and what is lost."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton

from designer.panels.boxes import button, label
from designer.style.icons import icon
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.widgets.wrapped import WrappedButton


class ReadingStrip(QFrame):
    """Says which file is being read, with a way to stop waiting for it. Hidden while nothing is read."""

    canceled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "strip")
        self.text = label("", "second")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(scaled(120))
        self._bar.setAccessibleName(tr("Reading"))
        self.cancel = button(tr("Cancel"))
        self.cancel.clicked.connect(self.canceled)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self.text, 1)
        row.addWidget(self._bar)
        row.addWidget(self.cancel)
        self.hide()

    def show_file(self, name: str, may_cancel: bool = True) -> None:
        """Show which file is read; without a name, hide."""
        self.cancel.setVisible(may_cancel)
        self.text.setText(tr("Reading {file}…", file=name))
        self.setVisible(bool(name))


class Notice(QFrame):
    """A sentence with an icon, and buttons with what can be done. Hidden while there is nothing to say."""

    def __init__(self, theme: Theme, color: str) -> None:
        """`color` is a token."""
        super().__init__()
        self._theme, self._color = theme, color
        self.setProperty("role", "strip")
        self._mark = QLabel()
        self._sentence = label("", wrap=True)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.setSpacing(10)
        self._row.addWidget(self._mark)
        self._row.addWidget(self._sentence, 1)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    @property
    def sentence(self) -> str:
        """What is shown; empty while it is hidden."""
        return "" if self.isHidden() else self._sentence.text()

    def say(self, sentence: str, choices: Mapping[str, Callable[[], object]] | None = None) -> None:
        """Show a sentence and buttons. Without a sentence, hide."""
        for old in self.buttons:
            old.hide()
            self._row.removeWidget(old)
            old.deleteLater()
        self.buttons = []
        for title, do in (choices or {}).items():
            made = WrappedButton(title)
            made.clicked.connect(partial(_call, do))
            self.buttons.append(made)
            self._row.addWidget(made)
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def _restyle(self) -> None:
        self._mark.setPixmap(icon("warning", getattr(self._theme.tokens, self._color)).pixmap(16, 16))


def _call(do: Callable[[], object], _: bool = False) -> None:
    do()
