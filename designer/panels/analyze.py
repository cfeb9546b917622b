"""The Analyze panel: what is wrong and what would mend it, what training will take, and what each layer costs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from core.training.forecast import Forecast
from designer.panels.boxes import Page, SummaryBox, label
from designer.panels.figures import bytes_text, seconds_text
from designer.panels.layer_table import LayerTable
from designer.panels.problems import ProblemList
from designer.store import Store
from designer.style.language import grouped, tr
from designer.style.scale import scaled

NARROWEST = 208  # pixels of what is said beside the table


class Analyze(QSplitter):
    """Follows the store while it is seen. The forecast is brought by `show_forecast`."""

    watched = Signal(bool)  # whether anybody sees it

    def __init__(self, store: Store) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._store = store
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.problems, self.forecast, self.table = ProblemList(store), SummaryBox(), LayerTable(store)
        self._verdict = label("", "heading", wrap=True)
        self._note = label("", "second", wrap=True)
        page = Page()
        page.setMinimumWidth(scaled(NARROWEST))
        page.column.addWidget(self._verdict)
        page.column.addLayout(self.problems)
        page.column.addWidget(self.forecast)
        page.column.addWidget(self._note)
        costs = QWidget()
        costs.setProperty("role", "panel")
        costs.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(costs)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self.table)
        self.addWidget(page)
        self.addWidget(costs)
        self.setSizes([320, 640])
        store.changed.connect(self._refresh)
        store.spec_changed.connect(self._refresh)
        self.show_forecast(None)

    def show_forecast(self, forecast: Forecast | None) -> None:
        """What was measured, or that nothing could be."""
        self.forecast.show_summary(
            None
            if forecast is None
            else {
                tr("one epoch"): seconds_text(forecast.seconds),
                tr("steps an epoch"): grouped(forecast.steps),
                tr("all epochs"): seconds_text(forecast.seconds * self._store.project.recipe.epochs),
                tr("memory"): bytes_text(forecast.memory),
            }
        )
        self._note.setText(
            tr("A network without problems is measured here before it trains.")
            if forecast is None
            else tr("Measured just now on this machine, without anything being drawn.")
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()
        self.watched.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.watched.emit(False)

    def _refresh(self, *_: object) -> None:
        if not self.isVisible():
            return
        found = self._store.problems()
        errors = sum(problem.blocking for problem in found)
        self._verdict.setText(_verdict(errors, len(found) - errors))
        self.problems.show_problems(found)
        self.table.refresh()


def _verdict(errors: int, warnings: int) -> str:
    if errors:
        return tr("It cannot be trained yet.")
    return tr("It can be trained, and may not learn well.") if warnings else tr("Nothing is wrong with the network.")
