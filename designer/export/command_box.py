"""A command to run where a file arrives, which a click copies."""

import re

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy

from designer.panels.boxes import Box, button, label
from designer.style import icons
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font

BREAK = "\u200b"  # where a long line may break: for the eye alone, so that Copy is the only way to take it
SHOWN = 1500  # milliseconds for which the button says that it has copied


class CommandBox(Box):
    """A line after a `$`. Copy copies it without that."""

    copied = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("code")
        self._theme, self._command = theme, ""
        self.line = QLabel()
        self.line.setFont(number_font(scaled(12)))
        self.line.setWordWrap(True)
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.note = label("", "good", wrap=True)
        self.copy = button(tr("Copy"), tr("Copies the command."))
        self.copy.setProperty("role", "flat")
        self.copy.clicked.connect(self._copy)
        self._timer = QTimer(self, interval=SHOWN, singleShot=True)
        self._timer.timeout.connect(lambda: self.copy.setText(tr("Copy")))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.column.addWidget(self.note)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_command(self, command: str, note: str = "") -> None:
        """Show a command, and what it will say."""
        self._command = command
        shown = re.sub(r"(?<=[.,(\[=/_])", BREAK, command)
        self.line.setText(f"$\u00a0{shown}")
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.setVisible(bool(command))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._command)
        self.copy.setText(tr("Copied"))
        self._timer.start()
        self.copied.emit()

    def _restyle(self) -> None:
        self.copy.setIcon(icons.icon("copy", self._theme.tokens.accent))
