"""A card about one finding of the quality gate."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from core.data.gate import Finding
from core.messages import Message
from designer.panels.boxes import Box, label
from designer.style.icons import icon
from designer.style.language import tr
from designer.style.theme import Theme
from designer.widgets.wrapped import WrappedButton

BAD, SETTLED = ("leak", "lost rows"), ("identifier", "constant", "texts", "pictures", "order")  # kinds
LEFT, GAP = Qt.AlignmentFlag.AlignLeft, 8  # pixels between buttons


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
        self._lengths: list[int] = []  # of the rows of buttons
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
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)

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
        if self.buttons:
            self.column.addLayout(self._rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place as many buttons beside each other as fit."""
        super().resizeEvent(event)
        margins = self.column.contentsMargins()
        room = event.size().width() - margins.left() - margins.right()
        rows: list[list[WrappedButton]] = []
        for each in self.buttons:
            wide = sum(other.sizeHint().width() + GAP for other in rows[-1]) if rows else room
            if not rows or wide + each.sizeHint().width() > room:
                rows.append([])
            rows[-1].append(each)
        if [len(row) for row in rows] != self._lengths:
            self._lengths = [len(row) for row in rows]
            self._fill(rows)

    def _fill(self, rows: list[list[WrappedButton]]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            while (inner := item.layout()) is not None and inner.takeAt(0) is not None:
                pass
        for each in rows:
            row = QHBoxLayout()
            row.setSpacing(GAP)
            for made in each:
                row.addWidget(made, 0, LEFT)
            row.addStretch(1)
            self._rows.addLayout(row)

    def _restyle(self) -> None:
        self._tick.setPixmap(icon("check", self._theme.tokens.good).pixmap(16, 16))
