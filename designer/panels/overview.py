"""What the Layer tab shows while no layer is selected: the network as a whole."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.graph import LayerId
from core.shapes import Figures, Problem
from designer.panels.boxes import FactsBox, label
from designer.panels.figures import count_text
from designer.panels.problems import ProblemButton
from designer.store import Store


class Overview(QWidget):
    """Counts, and the network's problems, each leading to its layer."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._shown: list[Problem] = []
        self.problems: list[ProblemButton] = []
        self.facts = FactsBox()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label("Select a layer to see and change its settings.", "second", wrap=True))
        column.addWidget(self.facts)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column.addLayout(self._list)

    def refresh(self, found: Mapping[LayerId, Figures], problems: list[Problem]) -> None:
        """Show these figures and problems."""
        self.facts.show_facts(
            {
                "layers": count_text(len(self._store.project.graph.layers)),
                "parameters": count_text(sum(each.parameters for each in found.values())),
                "multiply-adds": count_text(sum(each.multiply_adds for each in found.values())),
            }
        )
        if problems != self._shown:
            self._list_problems(problems)

    def _list_problems(self, problems: list[Problem]) -> None:
        for old in self.problems:
            old.hide()
            self._list.removeWidget(old)
            old.deleteLater()
        self._shown, self.problems = problems, []
        for problem in problems:
            box = ProblemButton(problem.message)
            box.setEnabled(problem.layer is not None)
            box.clicked.connect(lambda _, layer=problem.layer: self._store.select([layer]))
            self.problems.append(box)
            self._list.addWidget(box)
