"""What the Layer tab shows while no layer is selected: the network as a whole."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.network.graph import LayerId
from core.network.shapes import LayerSummary, Problem
from designer.panels.boxes import SummaryBox, label
from designer.panels.problems import ProblemList
from designer.store import Store
from designer.style.language import grouped, tr


class Overview(QWidget):
    """Counts, and the network's problems, each leading to its layer."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self.summary, self.problems = SummaryBox(), ProblemList(store)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(tr("Select a layer to see and change its settings."), "second", wrap=True))
        column.addWidget(self.summary)
        column.addLayout(self.problems)

    def refresh(self, found: Mapping[LayerId, LayerSummary], problems: list[Problem]) -> None:
        """Show these figures and problems."""
        self.summary.show_summary(
            {
                tr("layers"): grouped(len(self._store.project.graph.layers)),
                tr("parameters"): grouped(sum(each.parameters for each in found.values())),
                tr("multiply-adds"): grouped(sum(each.multiply_adds for each in found.values())),
            }
        )
        self.problems.show_problems(problems)
