"""Checks a table in the background, one at a time."""

from concurrent.futures import Future
from threading import Event

from PySide6.QtCore import QObject, Signal

from core.data.reading.table import Table
from core.data.splits import Parts
from designer.background.tasks import BackgroundTasks
from designer.data.facts import Facts, facts
from designer.style.language import tr


class Checking(QObject):
    """Computes the facts of the table that was given last. A check of before that still runs is canceled."""

    found = Signal(object)  # Facts
    failed = Signal(str)  # why there are none

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = BackgroundTasks("check data", self)
        self._task: Future[Facts] | None = None
        self._canceled = Event()  # of the check that runs

    def check(self, table: Table, parts: Parts) -> None:
        """Check a table with its three parts."""
        if self._task is not None:
            self._task.cancel()
        self._canceled.set()
        self._canceled = Event()
        self._task = self._tasks.run(self._on_facts, facts, table, parts, self._canceled)

    def cancel(self) -> None:
        """Stop the check that runs. What was found out about the columns is announced nevertheless."""
        self._canceled.set()

    def forget(self) -> None:
        """Announce nothing of the check that runs."""
        self._task = None

    def close(self) -> None:
        """Check nothing more."""
        self.cancel()
        self._tasks.close()

    def _on_facts(self, future: "Future[Facts]") -> None:
        if future is not self._task:
            return
        if error := future.exception():
            self.failed.emit(tr("The table cannot be checked: {error}.", error=error))
        else:
            self.found.emit(future.result())
