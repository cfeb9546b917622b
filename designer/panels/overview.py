"""The content of the Layer tab while nothing is selected: the network as a whole."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.network.graph import LayerId
from core.network.shapes import LayerSummary, Problem
from core.project.advice import Advice
from designer.panels.boxes import SummaryBox, label
from designer.panels.diagnoses import DiagnosisList
from designer.panels.problems import ProblemList
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count, macs
from designer.style.theme import Theme


class Overview(QWidget):
    """The size of the network and its problems, with links to their layers."""

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__()
        self._store = store
        self.diagnoses = DiagnosisList(store, theme)
        self.summary, self.problems = SummaryBox(), ProblemList(store)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(tr("Select a layer to see and change its settings."), "second", wrap=True))
        column.addWidget(self.summary)
        column.addLayout(self.diagnoses)
        column.addLayout(self.problems)

    def refresh(self, summaries: Mapping[LayerId, LayerSummary], problems: Sequence[Problem | Advice]) -> None:
        """Show the totals of the layers, the problems and the advice."""
        self.summary.show_summary(
            {
                tr("layers"): count(len(self._store.project.graph.layers)),
                tr("parameters"): count(sum(summary.parameters for summary in summaries.values())),
                tr("cost per row"): macs(sum(summary.multiply_adds for summary in summaries.values())),
            }
        )
        self.problems.show_problems(problems)
