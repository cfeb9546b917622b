"""Connects the list of runs with the session and the project: its rows, and what is done with them."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, QSettings, Signal

from core.formats.past_tensors import FILE_BUDGET
from core.messages import Message, message
from core.moments import Beside
from core.project import edits
from core.project.run_label import RunLabel
from core.training.history import History
from core.training.past import PastHistory
from core.training.timeline import Timeline
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count, data_size
from designer.training.run_state import Ended, Loaded
from designer.training.same_rows import same_rows
from designer.training.session import Session
from designer.training.stored_runs import has_rows
from designer.views.run_line import RunRow
from designer.views.run_list import BUDGETS, RunList

USUAL_BUDGET = 256  # MB


class Runs(QObject):
    """Names, pins, hides and deletes runs: edits of the project, which Undo takes back."""

    info = Signal(str)
    error = Signal(str)
    beside_changed = Signal()  # other runs are to be compared with

    def __init__(
        self, store: Store, session: Session, panel: RunList, go: Callable[[int], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._session, self._panel = store, session, panel
        stored = QSettings().value("past_memory", USUAL_BUDGET, int)
        self._budget = int(stored) if stored in BUDGETS else USUAL_BUDGET
        session.set_budget(self._budget * 1_000_000)
        panel.opened.connect(self._draw)
        panel.shown.connect(go)
        panel.pinned.connect(self._pin)
        panel.named.connect(self._name)
        panel.hidden.connect(self._hide)
        panel.deleted.connect(self._delete)
        panel.past_kept.connect(self._keep_past)
        panel.budget_chosen.connect(self._choose_budget)
        self._labels = store.project.runs
        store.changed.connect(self._on_changed)
        session.switched.connect(self.draw)

    def _on_changed(self) -> None:
        labels = self._store.project.runs
        if labels != self._labels:
            self._labels = labels
            self.beside_changed.emit()
        self.draw()

    @property
    def count(self) -> int:
        """The runs that are listed, the present one too."""
        return len(self._numbers())

    def draw(self) -> None:
        """Show the runs as they are now, if the list is open."""
        if self._panel.isVisible():
            self._draw()

    def _draw(self) -> None:
        session = self._session
        rows = [self._row(number) for number in self._numbers()]
        timelines = {number: run.timeline for number, run in session.runs.items()} | {session.number: session.timeline}
        known = {number: timeline.bytes for number, timeline in timelines.items() if timeline is not None}
        listed = {row.number for row in rows}
        in_file = sum(min(size, FILE_BUDGET) for number, size in known.items() if number in listed)
        used = sum(known.values())  # also of deleted runs, which Undo brings back
        self._panel.show_rows(rows, self._store.project.keep_past, in_file, used, self._budget)

    def _numbers(self) -> list[int]:
        session, labels = self._session, self._store.project.runs
        there = {*session.runs, *session.kept} | ({session.number} if session.snapshot is not None else set())
        return sorted(number for number in there if not labels.get(number, RunLabel()).deleted)

    def _row(self, number: int) -> RunRow:
        session, label = self._session, self._store.project.runs.get(number, RunLabel())
        parent, step = session.origins.get(number, (0, 0))
        origin = tr("from {run} at step {step}", run=self.name(parent), step=count(step)) if parent else ""
        kept = session.kept.get(number)
        if kept is not None:
            size = sum(array.nbytes for array in kept.arrays.values())
            reason = tr("cannot be shown") if has_rows(kept, session.data) else tr("had other rows")
            return RunRow(number, label.name, _usual(number), origin, kept.progress()[0], None, size, reason=reason,
                          pinned=label.pinned, hidden=label.hidden)  # fmt: skip
        if (other := session.runs.get(number)) is not None and not self._is_same(other):
            origin = " · ".join(filter(None, (origin, tr("other data"))))
        present = number == session.number
        run = None if present else session.runs[number]
        history, timeline = (session.history, session.timeline) if run is None else (run.history, run.timeline)
        steps = session.step if run is None else run.snapshot.step
        return RunRow(
            number, label.name, _usual(number), origin, steps, _best(history), _size(timeline, history),
            label.pinned, label.hidden, present,
        )  # fmt: skip

    def name(self, number: int) -> str:
        """What a run is called."""
        return self._store.project.runs.get(number, RunLabel()).name or _usual(number)

    def _label(self, label: Message, number: int, **changes: object) -> None:
        self._store.edit(label, edits.label_run(self._store.project, number, **changes))

    def _pin(self, number: int, on: bool) -> None:
        run = self.name(number)
        self._label(message("Pin {run}", run=run) if on else message("Unpin {run}", run=run), number, pinned=on)

    def _name(self, number: int, name: str) -> None:
        self._label(message("Name {run}", run=self.name(number)), number, name=name.strip())

    def _hide(self, number: int, on: bool) -> None:
        run = self.name(number)
        self._label(message("Hide {run}", run=run) if on else message("List {run}", run=run), number, hidden=on)

    def _delete(self, number: int) -> None:
        name, size = self.name(number), data_size(self._row(number).size)
        self._label(message("Delete {run}", run=name), number, deleted=True)
        self.info.emit(
            tr("Deleted {run}: the file gets {size} smaller. Undo brings it back until the project is closed.",
               run=name, size=size)
        )  # fmt: skip

    def _keep_past(self, keep: bool) -> None:
        label = message("Keep the past in the file") if keep else message("Leave the past out of the file")
        self._store.edit(label, edits.keep_past(self._store.project, keep))

    def _choose_budget(self, amount: int) -> None:
        self._budget = amount
        QSettings().setValue("past_memory", amount)
        self._session.set_budget(amount * 1_000_000)
        self.draw()

    def beside(self) -> tuple[Beside, ...]:
        """The pinned runs but the present one, for curves."""
        labels, runs = self._store.project.runs, self._session.runs
        pinned = [
            n for n in sorted(runs) if (label := labels.get(n)) is not None and label.pinned and not label.deleted
        ]
        return tuple(
            Beside(self.name(number), PastHistory(history, history.epochs_done), run.target.network, self._is_same(run))
            for number in pinned
            if (history := (run := runs[number]).history) is not None
        )

    def _is_same(self, run: Ended | Loaded) -> bool:
        """Whether a run was trained and validated on the rows of the present one."""
        data = self._session.data
        return data is None or same_rows(run.target.data, data)


def _usual(number: int) -> str:
    return tr("run {n}", n=number)


def _best(history: History | None) -> float | None:
    if history is None:
        return None
    curve = history.validation_loss if len(history.validation_loss) else history.loss
    return float(np.min(curve.mean)) if len(curve) else None


def _size(timeline: Timeline | None, history: History | None) -> int:
    """About the bytes that a run takes in the file."""
    curves = history.bytes if history is not None else 0
    return curves + (min(timeline.bytes, FILE_BUDGET) if timeline is not None else 0)
