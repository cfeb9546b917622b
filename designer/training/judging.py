"""Judges the network on the test rows, when the person asks for it and never by itself."""

from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QObject, Signal

from core.messages import UserError
from core.metrics import Report
from core.project import Project
from core.project.judgement import sentences
from core.project.judging import check_can_judge, judge, judgements
from designer.background.tasks import BackgroundTasks
from designer.store import Store
from designer.style.language import grouped, tr
from designer.style.numbers import percent
from designer.training.session import Session
from designer.training.time_machine import TimeMachine


class Judging(QObject):
    """Computes the figures in the background, and keeps them in the project. What cannot be done is said by `error`.

    The weights of the step that is shown are judged.
    """

    error = Signal(str)
    info = Signal(str)
    busy = Signal(str)  # what is being done; empty when it is done
    judged = Signal()  # the project has one judgement more

    def __init__(self, store: Store, session: Session, machine: TimeMachine, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._session, self._machine = store, session, machine
        self.tasks = BackgroundTasks("judge", self)
        self._task: Future[tuple[Project, Report]] | None = None
        store.opened.connect(self._forget)

    def judge(self) -> None:
        """Judge the weights of the step that is shown. While that is computed, asking again does nothing."""
        session, past = self._session, self._machine.past
        network, data, snapshot = session.network, session.data, session.snapshot
        if past is not None:
            network, data, snapshot = past.network, past.data, past.snapshot
        if self._task is not None:
            return
        if network is None or data is None or snapshot is None or not snapshot.step:
            self.error.emit(tr("There is nothing to judge yet. Train the network first, then judge it once."))
            return
        if session.stale:
            self.error.emit(
                tr("The network or its data has changed since training started. Train it again before it is judged.")
            )
            return
        if not self._machine.is_exact:
            self.error.emit(tr("This step is still being computed. Try again once it is shown."))
            return
        try:
            check_can_judge(data)
        except UserError as error:
            self.error.emit(tr(str(error)))
            return
        self.busy.emit(
            tr("Judging on the test rows…")
            if past is None
            else tr("Judging step {step:,} on the test rows…", step=past.step)
        )
        arguments = self._store.newest, data, network, snapshot
        self._task = self.tasks.run(partial(self._on_judged, past is not None), judge, *arguments)

    def close(self) -> None:
        """Start no more judgements."""
        self.tasks.close()

    def _forget(self) -> None:
        if self._task is not None:
            self._task = None
            self.busy.emit("")

    def _on_judged(self, is_past: bool, future: "Future[tuple[Project, Report]]") -> None:
        if future is not self._task:
            return
        self._task = None
        self.busy.emit("")
        if error := future.exception():
            known = isinstance(error, UserError)
            self.error.emit(tr(str(error)) if known else tr("The network cannot be judged: {error}.", error=error))
            return
        self._store.add_judgement(future.result()[0].judged[-1])
        text, is_good = _outcome(self._store.newest, is_past)
        (self.info if is_good else self.error).emit(text)
        self.judged.emit()


def _outcome(project: Project, is_past: bool) -> tuple[str, bool]:
    """The first metric of the latest judgement, of which weights, how often it was judged and what that means.

    Of an earlier step that `is_past`, the step is said: it may lie within an epoch. Also whether the network is better
    than the most frequent class, which is said where it is not.
    """
    found = judgements(project)
    report = found[-1].report
    key = next(iter(report.figures))
    values = {"metric": tr(report.label(key)), "value": tr(report.formatted(key))}
    parts = [
        tr("{metric} on the test rows at step {step:,}, which is shown: {value}.", step=found[-1].step, **values)
        if is_past
        else tr("{metric} on the test rows after epoch {epoch}: {value}.", epoch=grouped(found[-1].epochs), **values),
        *(tr(sentence) for sentence in sentences(found[-1], len(found))),
    ]
    if key != "accuracy" or report.most_frequent is None or report.figures[key] > report.most_frequent[1]:
        return " ".join(parts), True
    name, share = report.most_frequent
    parts.insert(1, tr("Always choosing {name} gives {share}.", name=name, share=percent(share)))
    return " ".join(parts), False
