"""Slow questions of a panel, answered off the window's thread, each once."""

from collections.abc import Callable, Hashable
from concurrent.futures import Future
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from designer.background.executor import DaemonExecutor


class Background(QObject):
    """Runs `work` on a thread of its own. `answered` says which question was; `known` then has its answer."""

    answered = Signal(object)  # the question
    _done = Signal(object, object)

    def __init__(self, work: Callable[[Any], Any], name: str) -> None:
        super().__init__()
        self._work = work
        self._pool = DaemonExecutor(name)
        self._asked: set[Hashable] = set()
        self.known: dict[Hashable, Any] = {}
        self._done.connect(self._on_done)

    def ask(self, question: Hashable) -> None:
        """Have the question answered, unless it was asked before."""
        if question not in self._asked:
            self._asked.add(question)
            self._pool.submit(self._work, question).add_done_callback(partial(self._done.emit, question))

    def _on_done(self, question: Hashable, answer: "Future[Any]") -> None:
        if not answer.cancelled():
            self.known[question] = answer.result()
            self.answered.emit(question)
