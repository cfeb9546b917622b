"""The findings of the quality gate, the worst first, each with what helps as an undoable edit."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from core.data.gate import Finding
from core.data.reading.table import Table
from core.messages import Message
from core.project.edits import remedies
from designer.data.facts import Facts
from designer.panels.boxes import BELOW, BESIDE, Box, Page, label
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count
from designer.widgets.wrapped import WrappedButton

BAD, SETTLED = ("leak", "lost rows"), ("identifier", "constant", "texts", "order")  # kinds
MOST = 30  # cards
LEFT = Qt.AlignmentFlag.AlignLeft


class FindingCard(Box):
    """A finding with its remedies, and a button that selects its column."""

    shown = Signal(str)  # the name of the column

    def __init__(self, store: Store, table: Table, finding: Finding) -> None:
        super().__init__("box" if finding.kind in SETTLED else "warning")
        self._store, self._table, self.finding = store, table, finding
        self.sentence = label(tr(finding.sentence), "bad" if finding.kind in BAD else "", wrap=True)
        self.column.addWidget(self.sentence)
        self.column.setSpacing(8)
        self.buttons = [self._button(remedy.title) for remedy in remedies.against(store.project, table, finding)]
        if finding.column:
            show = WrappedButton(tr("Show"))
            show.setAccessibleName(tr("Show the column {name}", name=finding.column))
            show.clicked.connect(lambda: self.shown.emit(finding.column))
            self.buttons.append(show)
        self._row = QBoxLayout(BESIDE)
        self._row.setSpacing(8)
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

    def _button(self, title: Message) -> WrappedButton:
        made = WrappedButton(tr(title))
        made.setAccessibleDescription(tr("You can undo this."))
        made.clicked.connect(partial(self._apply, title))
        return made

    def _apply(self, title: Message) -> None:
        """Make the edit on the project as it is now."""
        project = self._store.project
        for remedy in remedies.against(project, self._table, self.finding):
            if remedy.title == title:
                self._store.edit(remedy.title, remedy.after)
                return


class FindingsPanel(Page):
    """A card per finding. What was found out about columns that are not used stands last."""

    shown = Signal(str)  # the name of a column
    counted = Signal(int)  # findings that are not settled

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self.cards: list[FindingCard] = []
        self._state = label("", "second", wrap=True)
        self._notes = label("", "second", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.column.addWidget(self._state)
        self.column.addLayout(self._list)
        self.column.addWidget(self._notes)

    def wait(self) -> None:
        """Say that the table is being checked. The findings of before stay."""
        self._state.setText(tr("Checking the table…"))
        self._state.show()

    def show_error(self, sentence: str) -> None:
        """Say why the table cannot be checked."""
        self._state.setText(sentence)
        self._state.show()

    def show_facts(self, facts: Facts, notes: Sequence[Message]) -> None:
        """Show the findings, and sentences about how the table was read."""
        project = self._store.project
        findings = [finding for finding in facts.findings if not remedies.is_decided(project, finding)]
        findings.sort(key=lambda finding: (finding.kind in SETTLED, finding.kind not in BAD))
        for card in self.cards:
            card.hide()
            self._list.removeWidget(card)
            card.deleteLater()
        self.cards = [FindingCard(self._store, facts.table, finding) for finding in findings[:MOST]]
        for card in self.cards:
            card.shown.connect(self.shown)
            self._list.addWidget(card)
        rest = len(findings) - len(self.cards)
        state = tr("{count} more", count=count(rest)) if rest else "" if findings else tr("Nothing was found.")
        self._state.setText(state)
        self._state.setVisible(bool(state))
        self._notes.setText("\n".join(tr(note) for note in notes))
        self._notes.setVisible(bool(notes))
        self.counted.emit(sum(finding.kind not in SETTLED for finding in findings))
