"""Problems of the network and advice on it, each with a link to its layer and the edit that helps."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout

from core.network.shapes import Problem
from core.project.advice import Advice
from core.project.edits import fixes
from designer.panels.boxes import BELOW, BESIDE, Box, button, label
from designer.panels.fix_button import FixButton
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count
from designer.widgets.help_topic import set_topic

LEFT = Qt.AlignmentFlag.AlignLeft
MAX_CARDS = 20  # problems that are shown at once: fixing one often fixes others


class WarningBox(Box):
    """A sentence in a frame of the color of warnings."""

    def __init__(self) -> None:
        super().__init__("warning")
        self._sentence = label("", wrap=True)
        self.column.addWidget(self._sentence)
        self.hide()

    def show_problem(self, sentence: str) -> None:
        """Show a sentence. An empty one hides the box."""
        self._sentence.setText(sentence)
        self.setVisible(bool(sentence))

    def sentence(self) -> str:
        """The sentence that is shown."""
        return self._sentence.text()


class ProblemCard(Box):
    """A problem or advice, with a button that makes the edit and a link that selects its layer."""

    def __init__(self, store: Store, problem: Problem | Advice, with_link: bool = True) -> None:
        super().__init__("warning" if isinstance(problem, Problem) else "box")
        self._store, self._problem = store, problem
        if isinstance(problem, Advice):
            set_topic(self, f"diagnosis/{problem.kind}")
        self.column.setSpacing(8)
        self.sentence = label(tr(problem.message), wrap=True)
        self.column.addWidget(self.sentence)
        self.show_button: QPushButton | None = None
        self.fix_button: QPushButton | None = None
        self._buttons = row = QBoxLayout(BESIDE)
        row.setSpacing(8)
        if problem.fix is not None:
            self.fix_button = FixButton(store, problem.fix)
            row.addWidget(self.fix_button, 0, LEFT)
        if with_link and problem.layer is not None:
            self.show_button = button(tr("Show"), tr("Selects the layer."))
            self.show_button.setAccessibleName(tr("Show {layer}", layer=store.project.graph.names[problem.layer]))
            self.show_button.clicked.connect(self._show)
            row.addWidget(self.show_button, 0, LEFT)
        row.addStretch()
        if row.count() > 1:
            self.column.addLayout(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons below each other where their texts do not fit side by side."""
        super().resizeEvent(event)
        buttons = [button for button in (self.fix_button, self.show_button) if button is not None]
        needed = sum(button.sizeHint().width() for button in buttons) + self._buttons.spacing()
        margins = self.column.contentsMargins()
        available = event.size().width() - margins.left() - margins.right()
        self._buttons.setDirection(BESIDE if needed <= available else BELOW)

    def _show(self) -> None:
        if self._problem.layer is not None:
            self._store.select([self._problem.layer])


class ProblemList(QVBoxLayout):
    """A card per problem and advice, for the first MAX_CARDS. Cards are rebuilt only when these change."""

    def __init__(self, store: Store, with_links: bool = True) -> None:
        super().__init__()
        self._store, self._with_links = store, with_links
        self._shown: tuple[Sequence[Problem | Advice], Sequence[str]] = (), ()
        self.cards: list[ProblemCard] = []
        self.rest = label("", "second")
        self.rest.hide()
        self.setSpacing(8)
        self.addWidget(self.rest)

    def show_problems(self, problems: Sequence[Problem | Advice]) -> None:
        """Show problems and advice. The titles of their fixes use the current names of the layers."""
        project = self._store.project
        titles = [fixes.title(project, problem.fix) if problem.fix else "" for problem in problems]
        if (problems, titles) == self._shown:
            return
        for old in self.cards:
            old.hide()
            self.removeWidget(old)
            old.deleteLater()
        self._shown = problems, titles
        self.cards = [ProblemCard(self._store, problem, self._with_links) for problem in problems[:MAX_CARDS]]
        for index, card in enumerate(self.cards):
            self.insertWidget(index, card)
        self.rest.setText(tr("{count} more", count=count(len(problems) - len(self.cards))))
        self.rest.setVisible(len(problems) > len(self.cards))
