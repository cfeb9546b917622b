"""Asks the trained network off the window's thread. Only the newest question is answered."""

from concurrent.futures import Future

from PySide6.QtCore import QObject, Signal

from core.data import DataError
from core.data.tables.raw import RawTable
from core.formats.predictions import Answers, answer
from core.messages.system_errors import describe
from core.network import State
from designer.background.tasks import BackgroundTasks
from designer.predict.rows import prepared_rows
from designer.style.language import tr
from designer.training.trained import Provider, Trained


class Answering(QObject):
    """`answered` brings the answers for the rows that were asked last, `failed` a sentence why there are none."""

    answered = Signal(object)  # Answers
    failed = Signal(str)

    def __init__(self, provider: Provider, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._provider = provider
        self._tasks = BackgroundTasks("predict", self)
        self._task: Future[Answers] | None = None
        self._next: RawTable | None = None
        self._asked_with: State | None = None

    @property
    def trained(self) -> Trained | None:
        """The network that answers; None while there is none."""
        return self._provider()

    @property
    def is_current(self) -> bool:
        """Whether the last question was asked with the weights as they are now."""
        trained = self.trained
        return trained is not None and self._asked_with is trained.state

    def ask(self, rows: RawTable) -> None:
        """Ask for rows of cells with the names of their columns. While one question is open, it waits."""
        trained = self.trained
        if trained is None:
            return
        if self._task is not None and not self._task.done():
            self._next = rows
            return
        self._next, self._asked_with = None, trained.state
        self._task = self._tasks.run(self._on_answered, _answers, rows, trained)

    def close(self) -> None:
        self._tasks.close()

    def _on_answered(self, future: "Future[Answers]") -> None:
        if future is not self._task:
            return
        if self._next is not None:
            self.ask(self._next)
        elif error := future.exception():
            self.failed.emit(tr(str(error)) if isinstance(error, DataError) else describe(error))
        else:
            self.answered.emit(future.result())


def _answers(rows: RawTable, trained: Trained) -> Answers:
    return answer(prepared_rows(rows, trained.preparation), trained.preparation, trained.network, trained.state)
