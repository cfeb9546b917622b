"""Computes what views ask of a moment, on one thread of the lowest priority, within a share of a core."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import Condition, Thread
from time import thread_time
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from core.messages.system_errors import describe
from core.moments import Computation, Moment, Result, Workspace
from core.training.threads import lower_priority

SHARE = 0.05  # of a core, while a run trains
LONGEST_REST = 2.0  # seconds: a slow computation may exceed its share rather than stop a view
LONGEST_JOIN = 5.0  # seconds for the thread to end


@dataclass(frozen=True)
class Failed:
    """A computation could not be done. `reason` is a sentence."""

    computation: Computation[Any]
    reason: str


class Computations(QObject):
    """Ask with a moment; `arrived` brings each result to the window's thread.

    A computation is done once, however many views ask for it, and its result is kept as long as one of them asks for
    it. What was not begun before a newer moment was asked is dropped. While a run trains, the thread rests so that it
    uses SHARE of a core; otherwise it works without a pause.
    """

    arrived = Signal(object)  # Computation
    failed = Signal(object)  # Failed
    _done = Signal(object, object, int)  # Computation; Result, or the reason of a failure; generation

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._condition = Condition()  # for what both threads read: the next four
        self._asked: dict[Computation[Any], Moment] = {}
        self._begun: dict[Computation[Any], Moment] = {}  # the newest moment that each was begun with
        self._generation = 0  # of the questions; `forget` begins another
        self._closing = False
        self._wanted: dict[int, frozenset[Computation[Any]]] = {}  # by who asks
        self._results: dict[Computation[Any], Result[Any]] = {}
        self._thread: Thread | None = None
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    def ask(self, computations: Iterable[Computation[Any]], moment: Moment, by: int = 0) -> None:
        """Compute these for the moment, unless they are known or being computed for the same weights.

        They replace the earlier questions of the same asker, `by`. Questions and results without an asker are dropped.
        """
        ordered = dict.fromkeys(computations)  # computed in this order: a coarse picture comes before a fine one
        self._wanted[by] = frozenset(ordered)
        kept = frozenset[Computation[Any]]().union(*self._wanted.values())
        self._results = {c: result for c, result in self._results.items() if c in kept}
        with self._condition:
            for questions in (self._asked, self._begun):
                for dropped in questions.keys() - kept:
                    del questions[dropped]
            wanted = [c for c in ordered if c.is_possible(moment) and not self._is_begun(c, moment)]
            self._asked.update(dict.fromkeys(wanted, moment))
            self._condition.notify()
        if wanted and self._thread is None:
            self._closing = False
            self._thread = Thread(target=self._work, name="computations", daemon=True)
            self._thread.start()

    def askers(self, computation: Computation[Any]) -> list[int]:
        """The askers of a computation."""
        return [by for by, wanted in self._wanted.items() if computation in wanted]

    def answer(self, moment: Moment) -> Moment:
        """The moment with every result of its run and its data."""
        ours = {c: r for c, r in self._results.items() if r.moment.run == moment.run and r.moment.data is moment.data}
        return moment.with_results(ours)

    def forget(self) -> None:
        """Drop every result and every question, as when another run begins."""
        with self._condition:
            self._generation += 1
            self._asked.clear()
            self._begun.clear()
        self._results.clear()

    def close(self) -> None:
        """End the thread and wait for it. A later question begins another."""
        with self._condition:
            self._closing = True
            self._asked.clear()
            self._condition.notify()
        if self._thread is not None:
            self._thread.join(LONGEST_JOIN)
            self._thread = None
        self.forget()

    def _is_begun(self, computation: Computation[Any], moment: Moment) -> bool:
        """Whether it is asked or begun for the weights of the moment. The lock is held."""
        begun = self._asked.get(computation) or self._begun.get(computation)
        return begun is not None and _same_weights(begun, moment)

    def _on_done(self, computation: Computation[Any], outcome: Result[Any] | str, generation: int) -> None:
        with self._condition:
            is_dropped = generation != self._generation or computation not in self._begun
        if is_dropped:
            return
        if isinstance(outcome, str):
            self.failed.emit(Failed(computation, outcome))
        else:
            self._results[computation] = outcome
            self.arrived.emit(computation)

    def _work(self) -> None:
        lower_priority()
        workspace = Workspace()
        while (job := self._next()) is not None:
            computation, moment, generation = job
            began = thread_time()
            try:
                value = computation.compute(moment, workspace, self._stopped(computation, generation))
            except Exception as error:  # the thread's last frame
                outcome: Result[Any] | str = describe(error)
            else:
                if value is None:
                    continue
                outcome = Result(value, moment)
            try:
                self._done.emit(computation, outcome, generation)
            except RuntimeError:  # the window is gone
                return
            if moment.training:
                self._rest((thread_time() - began) * (1 / SHARE - 1))

    def _next(self) -> tuple[Computation[Any], Moment, int] | None:
        """Wait for the computation that was asked first; None to end."""
        with self._condition:
            self._condition.wait_for(lambda: self._closing or self._asked)
            if self._closing:
                return None
            computation = next(iter(self._asked))
            moment = self._begun[computation] = self._asked.pop(computation)
            return computation, moment, self._generation

    def _stopped(self, computation: Computation[Any], generation: int) -> Callable[[], bool]:
        """A function that returns whether the result of a computation is no longer wanted."""

        def stopped() -> bool:
            with self._condition:
                return self._closing or generation != self._generation or computation not in self._begun

        return stopped

    def _rest(self, seconds: float) -> None:
        """Leave the core to the run, at most until it no longer trains."""
        with self._condition:
            self._condition.wait_for(
                lambda: self._closing or any(not moment.training for moment in self._asked.values()),
                min(seconds, LONGEST_REST),
            )


def _same_weights(a: Moment, b: Moment) -> bool:
    """Whether two moments are of the same network with the same weights, and of the same data."""
    ours, theirs = a.snapshot, b.snapshot
    same_state = ours is not None and theirs is not None and ours.state is theirs.state
    return same_state and a.network is b.network and a.data is b.data
