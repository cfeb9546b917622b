"""A card about one finding of the quality gate."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel

from core.data.gate import Finding
from core.messages import Message
from designer.panels.boxes import BELOW, BESIDE, Box, label
from designer.style.icons import icon
from designer.style.language import tr
from designer.style.theme import Theme
from designer.widgets.wrapped import WrappedButton

BAD, SETTLED = ("leak", "lost rows"), ("identifier", "constant", "texts", "order")  # kinds
LEFT = Qt.AlignmentFlag.AlignLeft


class FindingCard(Box):
    """A finding with buttons. What is `done` about it stands there with a green tick."""

    shown = Signal(str)  # the name of the column

    def __init__(self, finding: Finding, theme: Theme, done: Message | None = None) -> None:
        super().__init__("box" if finding.kind in SETTLED or done else "warning")
        self.finding, self.is_done, self._theme = finding, done is not None, theme
        role = "second" if done else "bad" if finding.kind in BAD else ""
        self.sentence = label(tr(finding.sentence), role, wrap=True)
        self.done = label(tr(done) if done else "", "good", wrap=True)
        self._tick = QLabel()
        self.buttons: list[WrappedButton] = []
        self.column.setSpacing(8)
        self.column.addWidget(self.sentence)
        if done:
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(self.done, 1)
            self.column.addLayout(row)
            theme.changed.connect(self._restyle)
            self._restyle()
        self._row = QBoxLayout(BESIDE)
        self._row.setSpacing(8)

    def add_button(self, title: Message, do: Callable[[], object]) -> None:
        """Add a button that makes an edit."""
        made = WrappedButton(tr(title))
        if not self.is_done:
            made.setAccessibleDescription(tr("You can undo this."))
        made.clicked.connect(lambda: do())
        self.buttons.append(made)

    def finish(self) -> None:
        """Lay out the buttons, with one that shows the column. Call it once all are added."""
        if self.finding.column:
            show = WrappedButton(tr("Show"))
            show.setAccessibleName(tr("Show the column {name}", name=self.finding.column))
            show.clicked.connect(lambda: self.shown.emit(self.finding.column))
            self.buttons.append(show)
        for each in self.buttons:
            self._row.addWidget(each, 0, LEFT)
        self._row.addStretch(1)
        if self.buttons:
            self.column.addLayout(self._row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons below each other where their texts do not fit side by side."""
        super().resizeEvent(event)
        needed = sum(each.sizeHint().width() + self._row.spacing() for each in self.buttons)
        margins = self.column.contentsMargins()
        self._row.setDirection(BESIDE if needed <= event.size().width() - margins.left() - margins.right() else BELOW)

    def _restyle(self) -> None:
        self._tick.setPixmap(icon("check", self._theme.tokens.good).pixmap(16, 16))
