"""The Data tab: where rows come from, how they are split and scaled, and what they turned out to be."""

from dataclasses import replace
from pathlib import Path as FilePath
from typing import Any

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from core.data import Dataset, Prepared, source_for
from core.messages import message
from core.project import edits
from designer.document.changes import Change
from designer.panels.boxes import BELOW, BESIDE, SIDES, FormulaBox, Page, SummaryBox, button, label
from designer.panels.editors import choose_data
from designer.panels.form import Form, Path, changed, title_at
from designer.panels.problems import WarningBox
from designer.panels.suggestions import Suggestions
from designer.store import Store
from designer.style import icons
from designer.style.language import grouped, tr
from designer.style.theme import Theme

LAST_SEED = 2**31 - 1
MOST_CLASSES = 12  # whose counts are listed


class DataPanel(Page):
    """A form for the project's data. What was read is told by `show_prepared`."""

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__()
        self._store, self._theme = store, theme
        self.form = Form()
        self.sample = button(tr("New sample"), tr("Draws the rows and the split again, from the next seed."))
        self.open = button(tr("Open data…"), tr("Takes the rows from a table or images of your own."))
        self.formula, self.summary, self.classes = FormulaBox(), SummaryBox(), SummaryBox()
        self.notes = QVBoxLayout()
        self.notes.setSpacing(6)
        self.problem = WarningBox()
        self.suggestions = Suggestions(store)
        self._buttons = QBoxLayout(BESIDE)
        self._buttons.setSpacing(8)
        self._buttons.addWidget(self.sample, 1)
        self._buttons.addWidget(self.open, 1)
        self.column.addWidget(self.form)
        self.column.addLayout(self._buttons)
        for widget in (self.problem, self.formula, self.summary, self.classes):
            self.column.addWidget(widget)
        self.column.addLayout(self.notes)
        self.column.addWidget(self.suggestions)
        self.form.submitted.connect(self._on_submitted)
        self.form.settled.connect(store.settle)
        self.sample.clicked.connect(self._on_sample)
        self.open.clicked.connect(self.ask_for_data)
        store.changed.connect(self._on_changed)
        store.opened.connect(self.form.forget)
        theme.changed.connect(self._color_icons)
        self._color_icons()
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Longer words, or larger ones, put the buttons one below the other."""
        super().resizeEvent(event)
        needed = self.sample.sizeHint().width() + self._buttons.spacing() + self.open.sizeHint().width()
        self._buttons.setDirection(BESIDE if needed <= event.size().width() - 2 * SIDES else BELOW)

    def show_prepared(self, prepared: Prepared | None, problem: str = "") -> None:
        """Say what the data turned out to be, or why it could not be read; neither while it is being read."""
        self.problem.show_problem(tr(problem))
        if prepared is not None:
            self.summary.show_summary(_summary(prepared))
            self.classes.show_summary(_class_counts(prepared.dataset))
            self._show_notes(prepared.dataset.notes)
            self.suggestions.show_data(prepared)
        elif problem:
            self.summary.show_summary(None)
            self.classes.show_summary(None)
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
        first = getattr(changed(project.data, path, value), path[0])
        after = edits.change_data(project, **{path[0]: first})
        what = message(title_at(project.data, path).lower())
        self._store.edit(message("Change {what} of the data", what=what), after, merge=("data", path))

    def _on_sample(self) -> None:
        project = self._store.project
        seed = (project.data.seed + 1) % (LAST_SEED + 1)
        self._store.edit(message("Draw a new sample"), edits.change_data(project, seed=seed))

    def ask_for_data(self) -> bool:
        """Choose data to learn from; the network stays as it is. Whether one was chosen."""
        beside = getattr(self._store.project.data.source, "path", "") or str(self._store.path or "")
        chosen = choose_data(self, beside)
        if chosen:
            self.learn_from(FilePath(chosen))
        return bool(chosen)

    def learn_from(self, chosen: FilePath) -> None:
        """Take this file for the data; the network stays as it is, and without a file is called after it."""
        project = self._store.project
        title = project.title if self._store.path else chosen.stem
        after = edits.change_data(replace(project, title=title), source=source_for(chosen))
        self._store.edit(message("Open {file}", file=chosen.name), after)

    def _show_notes(self, notes: tuple[str, ...]) -> None:
        while item := self.notes.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for note in notes:
            self.notes.addWidget(label(tr(note), "second", wrap=True))

    def _color_icons(self) -> None:
        self.sample.setIcon(icons.icon("reset", self._theme.tokens.second))
        self.open.setIcon(icons.icon("open", self._theme.tokens.second))


def _summary(prepared: Prepared) -> dict[str, str]:
    dataset = prepared.dataset
    spec = {
        tr("rows"): grouped(len(dataset.x)),
        tr("train"): grouped(len(prepared.train)),
        tr("validation"): grouped(len(prepared.validation)),
        tr("features"): grouped(len(dataset.features)),
    }
    return spec if dataset.classes else spec | {tr("targets"): ", ".join(dataset.targets)}


def _class_counts(dataset: Dataset) -> dict[str, str]:
    """Rows of each class; of the largest classes where there are many."""
    if not dataset.classes:
        return {}
    counts = np.bincount(dataset.y.astype(np.int64), minlength=len(dataset.classes))
    named = dict(zip(dataset.classes, map(int, counts), strict=True))
    if len(named) > MOST_CLASSES:
        ranked = sorted(named, key=lambda name: -named[name])[: MOST_CLASSES - 1]
        rest = {
            tr("{count} more", count=len(named) - len(ranked)): sum(named.values())
            - sum(named[name] for name in ranked)
        }
        named = {name: named[name] for name in ranked} | rest
    return {name: grouped(count) for name, count in named.items()}
