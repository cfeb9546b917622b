"""The Analyze panel: problems with their fixes, diagnoses, a forecast of training, and the cost of every layer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from core.diagnoses import Diagnosis
from core.training.forecast import Forecast
from designer.panels.boxes import Page, SummaryBox, label
from designer.panels.diagnoses import DiagnosisList
from designer.panels.layer_table import LayerTable
from designer.panels.problems import ProblemList
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count, data_size, duration
from designer.style.scale import scaled
from designer.style.theme import Theme

NARROWEST = 208  # pixels of the column beside the table


class Analyze(QSplitter):
    """Follows the store while visible. The forecast arrives with `show_forecast`."""

    watched = Signal(bool)  # whether the panel is visible

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._store = store
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.problems, self.forecast, self.table = ProblemList(store), SummaryBox(), LayerTable(store)
        self.diagnoses = DiagnosisList(store, theme)
        self._found: Sequence[Diagnosis] = ()
        self._verdict = label("", "heading", wrap=True)
        self._note = label("", "second", wrap=True)
        page = Page()
        page.setMinimumWidth(scaled(NARROWEST))
        page.column.addWidget(self._verdict)
        page.column.addLayout(self.problems)
        page.column.addLayout(self.diagnoses)
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
        """Show a forecast, or with None why there is none."""
        self.forecast.show_summary(
            None
            if forecast is None
            else {
                tr("one epoch"): duration(forecast.seconds),
                tr("steps per epoch"): count(forecast.steps),
                tr("all epochs"): duration(forecast.seconds * self._store.project.recipe.epochs),
                tr("memory"): data_size(forecast.memory),
            }
        )
        self._note.setText(
            tr("The time and memory of training are measured here once the network has no problems.")
            if forecast is None
            else tr("Measured on this computer, without the time for drawing.")
        )

    def show_diagnoses(self, found: Sequence[Diagnosis]) -> None:
        """Show what is wrong in the run, under what is wrong with the network."""
        self._found = found
        self.diagnoses.show_diagnoses(found)
        self._refresh()

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
        problems, advice = self._store.causes(), self._store.advice()
        self._verdict.setText(_verdict(len(problems), len(advice), len(self._found)))
        self.problems.show_problems([*problems, *advice])
        self.table.refresh()


def _verdict(problems: int, advice: int, diagnoses: int) -> str:
    if problems:
        return tr("The network cannot be trained yet.")
    if diagnoses:
        return tr("Something is wrong in the run.")
    if advice:
        return tr("The network can be trained but may not learn well.")
    return tr("The network has no problems.")
