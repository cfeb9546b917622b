"""How the rows are split: the bar of the parts, what the split guards against, and the classes in every part."""

from collections.abc import Mapping

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.data import Prepared
from core.data.splits import Automatic, ByColumn, KFold, Shuffled, Stratified
from core.data.splits.automatic import proposed
from core.messages import message
from core.project import edits
from designer.panels.boxes import SummaryBox, label
from designer.panels.folds_box import FoldsBox
from designer.panels.split_bar import Part, SplitBar
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count
from designer.style.theme import Theme

MOST_CLASSES = 12  # that are listed


class SplitStrip(QWidget):
    """The bar of the parts of loaded data. Moving a handle is an edit of the shares."""

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__()
        self._store = store
        self.bar = SplitBar(theme)
        self.bar.setAccessibleName(tr("Parts of the rows"))
        self.guards, self.unused = label("", "second", wrap=True), label("", "second", wrap=True)
        self.folds = FoldsBox()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.bar, self.guards, self.unused, self.folds):
            column.addWidget(widget)
        self.bar.moved.connect(self._on_moved)
        self.bar.finished.connect(store.settle)
        self.hide()

    def show_data(self, prepared: Prepared | None) -> None:
        """Show the parts of loaded data, or nothing."""
        self.setVisible(prepared is not None)
        if prepared is None:
            return
        data = self._store.project.data
        way = proposed(prepared.loaded) if isinstance(data.split, Automatic) else data.split
        shares = data.validation, data.test
        self.bar.show_parts(parts_of(prepared), prepared.dataset.classes, shares, isinstance(way, (ByColumn, KFold)))
        by_class = isinstance(way, (Stratified, Shuffled)) and bool(prepared.dataset.classes)
        drawn = tr("Draws rows at random: a target of numbers has no classes.")
        self.guards.setText(tr(way.summary()) if by_class or not isinstance(way, (Stratified, Shuffled)) else drawn)
        rows = tr("{count:row|rows}", count=count(prepared.unused))
        self.unused.setText(tr("In no part: {rows}", rows=rows))
        self.unused.setVisible(prepared.unused > 0)

    def _on_moved(self, validation: float, test: float) -> None:
        after = edits.change_data(self._store.project, validation=validation, test=test)
        self._store.edit(message("Change the split of the data"), after, merge=("data", "split"))


def parts_of(prepared: Prepared) -> list[Part]:
    """The three parts, as the bar draws them."""
    look = (
        (tr("train"), "accent", 0.25, prepared.train),
        (tr("validation"), "validation", 0.35, prepared.validation),
        (tr("test"), "third", 0.3, prepared.test),
    )
    classes = len(prepared.dataset.classes)
    counts = (
        tuple(np.bincount(prepared.dataset.y[rows].astype(np.int64), minlength=classes).tolist()) if classes else ()
        for *_, rows in look
    )
    return [
        Part(name, token, alpha, len(rows), own) for (name, token, alpha, rows), own in zip(look, counts, strict=True)
    ]


class ClassesBox(QWidget):
    """The rows of every class in the three parts. Hidden for a regression."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = SummaryBox()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(tr("Classes: training · validation · test"), "heading", wrap=True))
        column.addWidget(self.rows)
        self.hide()

    def show_data(self, prepared: Prepared | None) -> None:
        """Count the classes of loaded data, or nothing."""
        names = prepared.dataset.classes if prepared is not None else ()
        self.setVisible(bool(names))
        if prepared is not None:
            self.rows.show_summary(_by_class(names, parts_of(prepared)))


def _by_class(names: tuple[str, ...], parts: list[Part]) -> Mapping[str, str]:
    """The rows of every class in the three parts; those of the last classes together where there are many."""
    rows = [[part.classes[n] for part in parts] for n in range(len(names))]
    shown = dict(zip(names, rows, strict=True))
    if len(names) > MOST_CLASSES:
        order = sorted(range(len(names)), key=lambda n: -sum(rows[n]))
        shown = {names[n]: rows[n] for n in order[: MOST_CLASSES - 1]}
        others = [rows[n] for n in order[MOST_CLASSES - 1 :]]
        shown[tr("{count} more", count=len(others))] = np.sum(others, axis=0).tolist()
    return {name: " · ".join(map(count, own)) for name, own in shown.items()}
