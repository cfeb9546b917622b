"""What is wrong, said in a box, with the place where it is and the edit that would mend it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout

from core.network.shapes import Problem
from core.project.edits import EditError, fixes
from designer.panels.boxes import BELOW, BESIDE, Box, button, label
from designer.store import Store
from designer.style.language import grouped, tr
from designer.widgets.wrapped import WrappedButton

LEFT = Qt.AlignmentFlag.AlignLeft
MOST = 20  # problems that are told at a time: to mend some often mends others


class WarningBox(Box):
    """A sentence about something wrong."""

    def __init__(self) -> None:
        super().__init__("warning")
        self._sentence = label("", wrap=True)
        self.column.addWidget(self._sentence)
        self.hide()

    def show_problem(self, sentence: str) -> None:
        """Show a sentence, or hide where there is none."""
        self._sentence.setText(sentence)
        self.setVisible(bool(sentence))

    def sentence(self) -> str:
        return self._sentence.text()


class ProblemCard(Box):
    """A problem of the network: a button that goes to its layer, and one that mends it, as an edit."""

    def __init__(self, store: Store, problem: Problem, leads: bool = True) -> None:
        super().__init__("warning")
        self._store, self._problem = store, problem
        self.column.setSpacing(8)
        self.sentence = label(tr(problem.message), wrap=True)
        self.column.addWidget(self.sentence)
        self.show_button: QPushButton | None = None
        self.mend_button: QPushButton | None = None
        self._buttons = row = QBoxLayout(BESIDE)
        row.setSpacing(8)
        if problem.fix is not None:
            self.mend_button = WrappedButton(tr(fixes.title(store.project, problem.fix)))
            self.mend_button.setAccessibleDescription(tr("An edit, to be undone as any other."))
            self.mend_button.clicked.connect(self._mend)
            row.addWidget(self.mend_button, 0, LEFT)
        if leads and problem.layer is not None:
            self.show_button = button(tr("Show"), tr("Selects the layer."))
            self.show_button.setAccessibleName(tr("Show {layer}", layer=store.project.graph.names[problem.layer]))
            self.show_button.clicked.connect(self._show)
            row.addWidget(self.show_button, 0, LEFT)
        row.addStretch()
        if row.count() > 1:
            self.column.addLayout(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A long fix has a line of its own."""
        super().resizeEvent(event)
        both = [each for each in (self.mend_button, self.show_button) if each is not None]
        needed = sum(each.sizeHint().width() for each in both) + self._buttons.spacing()
        margins = self.column.contentsMargins()
        room = event.size().width() - margins.left() - margins.right()
        self._buttons.setDirection(BESIDE if needed <= room else BELOW)

    def _show(self) -> None:
        if self._problem.layer is not None:
            self._store.select([self._problem.layer])

    def _mend(self) -> None:
        fix, project = self._problem.fix, self._store.project
        if fix is not None:
            try:
                self._store.edit(fixes.title(project, fix), fixes.apply(project, fix))
            except EditError as error:
                self._store.refuse(tr(str(error)))


class ProblemList(QVBoxLayout):
    """A card for each of the first problems. The cards stay while the problems do."""

    def __init__(self, store: Store, leads: bool = True) -> None:
        super().__init__()
        self._store, self._leads = store, leads
        self._shown: tuple[Sequence[Problem], Sequence[str]] = (), ()
        self.cards: list[ProblemCard] = []
        self.rest = label("", "second")
        self.rest.hide()
        self.setSpacing(8)
        self.addWidget(self.rest)

    def show_problems(self, problems: list[Problem]) -> None:
        """Show these, with the names that the layers have now."""
        project = self._store.project
        titles = [fixes.title(project, each.fix) if each.fix else "" for each in problems]
        if (problems, titles) == self._shown:
            return
        for old in self.cards:
            old.hide()
            self.removeWidget(old)
            old.deleteLater()
        self._shown = problems, titles
        self.cards = [ProblemCard(self._store, each, self._leads) for each in problems[:MOST]]
        for place, card in enumerate(self.cards):
            self.insertWidget(place, card)
        self.rest.setText(tr("{count} more", count=grouped(len(problems) - len(self.cards))))
        self.rest.setVisible(len(problems) > len(self.cards))
