"""The findings of the quality gate, the worst first, each with what helps as an undoable edit."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from core.data.gate import Finding
from core.data.reading.column import ColumnReading
from core.messages import Message, message
from core.project.edits import chosen_reading, remedies
from core.project.edits.remedies import Remedy
from designer.data.facts import Facts
from designer.data.finding_card import BAD, LEFT, SETTLED, FindingCard
from designer.panels.boxes import Page, button, label
from designer.panels.corrections_box import CorrectionsBox
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count
from designer.style.theme import Theme

MOST = 30  # cards
Key = tuple[str, str]  # the kind and the column of a finding


class FindingsPanel(Page):
    """A card per finding. What was done about findings follows, and what was found out about unused columns is last."""

    shown = Signal(str)  # the name of a column
    counted = Signal(int)  # findings that are open
    canceled = Signal()  # the check takes too long
    wanted = Signal()  # the check that was canceled

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__()
        self._store, self._theme = store, theme
        self.cards: list[FindingCard] = []
        self._facts: Facts | None = None
        self._notes_of: Sequence[Message] = ()
        self._mended: dict[Key, tuple[Finding, ColumnReading]] = {}  # with the reading of the column before
        self._state = label("", "second", wrap=True)
        self._notes = label("", "second", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.cancel = button(tr("Cancel"), tr("Shows the table without its checks."))
        self.again = button(tr("Check the table"))
        self.cancel.clicked.connect(self.canceled)
        self.again.clicked.connect(self.wanted)
        self._show_buttons()
        self.corrections = CorrectionsBox(store)
        self.column.addWidget(self.corrections)
        self.column.addWidget(self._state)
        self.column.addWidget(self.cancel, 0, LEFT)
        self.column.addWidget(self.again, 0, LEFT)
        self.column.addLayout(self._list)
        self.column.addWidget(self._notes)
        store.opened.connect(self._forget)

    def _forget(self) -> None:
        self._facts = None
        self._mended.clear()

    def wait(self) -> None:
        """Say that the table is being checked. The findings of before stay."""
        self._state.setText(tr("Checking the table…"))
        self._state.show()
        self._show_buttons(self.cancel)

    def _show_buttons(self, *shown: QPushButton) -> None:
        for each in (self.cancel, self.again):
            each.setVisible(each in shown)

    def show_error(self, sentence: str) -> None:
        """Say why the table cannot be checked."""
        self._state.setText(sentence)
        self._state.show()
        self._show_buttons()

    def open_findings(self, facts: Facts) -> list[Finding]:
        """The findings that somebody should look at, or know of."""
        project = self._store.project
        return [finding for finding in facts.findings if remedies.is_open(project, facts.table, finding)]

    def show_facts(self, facts: Facts, notes: Sequence[Message]) -> None:
        """Show the findings, and sentences about how the table was read."""
        self._facts, self._notes_of = facts, notes
        self.refresh()

    def refresh(self) -> None:
        """Show the findings as the project is now."""
        if (facts := self._facts) is None:
            return
        for card in self.cards:
            card.hide()
            self._list.removeWidget(card)
            card.deleteLater()
        findings = self.open_findings(facts)
        findings.sort(key=lambda finding: (finding.kind in SETTLED, finding.kind not in BAD))
        loud = [finding for finding in findings if finding.kind not in SETTLED]
        quiet = [finding for finding in findings if finding.kind in SETTLED]
        done = self._done(facts)
        self.cards = [
            *map(self._open_card, loud[:MOST]),
            *done[:MOST],
            *map(self._open_card, quiet[: max(MOST - len(loud), 0)]),
        ]
        for card in self.cards:
            card.shown.connect(self.shown)
            self._list.addWidget(card)
        rest = len(findings) + len(done) - len(self.cards)
        nothing = tr("Nothing was found.") if not findings and not done else ""
        state = tr("{count} more", count=count(rest)) if rest > 0 else nothing
        state = tr("The table was not checked.") if facts.is_canceled else state
        self._show_buttons(*([self.again] if facts.is_canceled else []))
        self._state.setText(state)
        self._state.setVisible(bool(state))
        self._notes.setText("\n".join(tr(note) for note in self._notes_of))
        self._notes.setVisible(bool(self._notes_of))
        self.counted.emit(len(loud))

    def _open_card(self, finding: Finding) -> FindingCard:
        assert self._facts is not None
        project, table = self._store.project, self._facts.table
        card = FindingCard(finding, self._theme)
        for remedy in remedies.against(project, table, finding):
            card.add_button(remedy.title, partial(self._apply, finding, remedy.title))
        if finding.kind not in SETTLED:
            card.add_button(message("Keep it"), partial(self._keep, finding))
        card.finish()
        return card

    def _done(self, facts: Facts) -> list[FindingCard]:
        """A card for every finding that somebody has done something about, also where the table no longer has it."""
        project, cards = self._store.project, list[FindingCard]()
        found = {(finding.kind, finding.column): finding for finding in facts.findings}
        gone = {key: finding for key, (finding, _) in self._mended.items() if key not in found}
        for finding in (*found.values(), *gone.values()):
            made = [] if finding.kind in SETTLED else remedies.applied(project, facts.table, finding)
            if made:
                cards.append(self._done_card(finding, made[0].done, partial(self._take_back, finding, made[0])))
            elif remedies.is_kept(project, finding) and (finding.kind, finding.column) in found:
                kept = message("You keep it as it is.")
                cards.append(self._done_card(finding, kept, partial(self._check_again, finding)))
        return cards

    def _done_card(self, finding: Finding, done: Message, undo: Callable[[], object]) -> FindingCard:
        card = FindingCard(finding, self._theme, done)
        card.add_button(message("Undo"), undo)
        card.finish()
        return card

    def _apply(self, finding: Finding, title: Message) -> None:
        """Make the edit on the project as it is now."""
        if self._facts is None:
            return
        project = self._store.project
        for remedy in remedies.against(project, self._facts.table, finding):
            if remedy.title == title:
                self._mended[finding.kind, finding.column] = finding, chosen_reading(project, remedy.column)
                self._store.edit(remedy.title, remedy.after)
                return

    def _take_back(self, finding: Finding, remedy: Remedy) -> None:
        _, before = self._mended.get((finding.kind, finding.column), (finding, None))
        label = message("Take back: {what}", what=remedy.title)
        self._store.edit(label, remedy.taken_back(self._store.project, before))

    def _keep(self, finding: Finding) -> None:
        self._store.edit(message("Keep what was found"), remedies.keep(self._store.project, finding))

    def _check_again(self, finding: Finding) -> None:
        label = message("Take back: {what}", what=message("Keep it"))
        self._store.edit(label, remedies.check_again(self._store.project, finding))
