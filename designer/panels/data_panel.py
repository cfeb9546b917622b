"""The Data tab: the source of the rows, their split and scaling, and a summary of the loaded data."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from core.data import Prepared
from core.messages import Message, message
from core.project import edits
from designer.document.changes import Change
from designer.panels.boxes import BELOW, BESIDE, SIDES, FormulaBox, Page, SummaryBox, button, label
from designer.panels.corrections_box import CorrectionsBox
from designer.panels.feature_builder import FeatureBuilder
from designer.panels.form import Form, Path, title_at, with_value
from designer.panels.problems import WarningBox
from designer.panels.split_panel import ClassesBox, SplitStrip
from designer.panels.suggestions import Suggestions
from designer.store import Store
from designer.style import icons
from designer.style.language import news, tr
from designer.style.numbers import count
from designer.style.theme import Theme

LAST_SEED = 2**31 - 1
MAX_NOTES = 20  # notes that are listed: a wide table has thousands


class DataPanel(Page):
    """A form for the data of the project. The loaded data arrives with `show_prepared`."""

    open_wanted = Signal()  # choose a file
    paint_wanted = Signal()

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__()
        self._store, self._theme = store, theme
        self.form = Form()
        self.sample = button(tr("New sample"), tr("Samples and splits the rows again with the next seed."))
        self.open = button(tr("Open data…"), tr("Loads a table or images from your computer."))
        self.paint = button(tr("Paint points"), tr("Paints on these rows, or on an empty plane, in the boundary view."))
        self.formula, self.summary = FormulaBox(), SummaryBox()
        self.notes = QVBoxLayout()
        self.notes.setSpacing(6)
        self.problem = WarningBox()
        self.split, self.classes = SplitStrip(store, theme), ClassesBox()
        self.corrections = CorrectionsBox(store)
        self.suggestions = Suggestions(store)
        self.builder = FeatureBuilder(store)
        self._buttons = QBoxLayout(BESIDE)
        self._buttons.setSpacing(8)
        self._buttons.addWidget(self.sample, 1)
        self._buttons.addWidget(self.open, 1)
        self._buttons.addWidget(self.paint, 1)
        self.column.addWidget(self.form)
        self.column.addLayout(self._buttons)
        self.column.addWidget(self.split)
        self.column.addWidget(self.builder)
        for widget in (self.problem, self.corrections, self.formula, self.summary, self.classes):
            self.column.addWidget(widget)
        self.column.addLayout(self.notes)
        self.column.addWidget(self.suggestions)
        self.form.submitted.connect(self._on_submitted)
        self.form.edit_finished.connect(store.settle)
        self.sample.clicked.connect(self._on_sample)
        self.open.clicked.connect(self.open_wanted)
        self.paint.clicked.connect(self.paint_wanted)
        store.changed.connect(self._on_changed)
        store.opened.connect(self.form.discard_input)
        theme.changed.connect(self._color_icons)
        self._color_icons()
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons below each other where their texts do not fit side by side."""
        super().resizeEvent(event)
        buttons = self.sample, self.open, self.paint
        needed = sum(one.sizeHint().width() + self._buttons.spacing() for one in buttons) - self._buttons.spacing()
        self._buttons.setDirection(BESIDE if needed <= event.size().width() - 2 * SIDES else BELOW)

    def show_prepared(self, prepared: Prepared | None, problem: str = "") -> None:
        """Show a summary of the loaded data, or why loading failed. Without both, the last summary stays."""
        self.problem.show_problem(tr(problem))
        if prepared is not None:
            self.summary.show_summary(_summary(prepared))
            self.split.show_data(prepared)
            self.classes.show_data(prepared)
            self.corrections.show_data(prepared)
            self._show_notes(prepared.dataset.notes)
            self.suggestions.show_data(prepared)
            self.builder.show_data(prepared)
        elif problem:
            self.summary.show_summary(None)
            self.classes.show_data(None)
            self._show_notes(())
            self.suggestions.show_data(None)

    def _refresh(self) -> None:
        data = self._store.project.data
        self.form.show_values([data])
        self.formula.show_formula(data.source.formula, data.source.summary())

    def _on_changed(self, change: Change) -> None:
        if change.data:
            self._refresh()

    def _on_submitted(self, path: Path, value: Any) -> None:
        project = self._store.project
        first = getattr(with_value(project.data, path, value), path[0])
        after = edits.change_data(project, **{path[0]: first})
        if role := {"target": "target", "importance": "weight"}.get(path[-1]):
            after = edits.choose_column(project, role, value)
        what = message(title_at(project.data, path).lower())
        self._store.edit(message("Change {what} of the data", what=what), after, merge=("data", path))

    def _on_sample(self) -> None:
        project = self._store.project
        seed = (project.data.seed + 1) % (LAST_SEED + 1)
        self._store.edit(message("Draw a new sample"), edits.change_data(project, seed=seed))

    def _show_notes(self, found: Sequence[Message]) -> None:
        while item := self.notes.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        notes = news(found)
        for note in notes[:MAX_NOTES]:
            self.notes.addWidget(label(tr(note), "second", wrap=True))
        if len(notes) > MAX_NOTES:
            self.notes.addWidget(label(tr("{count} more", count=count(len(notes) - MAX_NOTES)), "second"))

    def _color_icons(self) -> None:
        self.sample.setIcon(icons.icon("reset", self._theme.tokens.second))
        self.open.setIcon(icons.icon("open", self._theme.tokens.second))
        self.paint.setIcon(icons.icon("brush", self._theme.tokens.second))


def _summary(prepared: Prepared) -> dict[str, str]:
    dataset = prepared.dataset
    summary = {
        tr("rows"): count(len(dataset.x)),
        tr("training"): count(len(prepared.train)),
        tr("validation"): count(len(prepared.validation)),
        **({tr("test"): count(len(prepared.test))} if len(prepared.test) else {}),
        tr("features"): count(len(dataset.features)),
    }
    return summary if dataset.classes else summary | {tr("targets"): ", ".join(dataset.targets)}
