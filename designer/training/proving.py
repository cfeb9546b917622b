"""Proves a remedy: trains the network with and without it from the same seeds, in the background.

A remedy that leaves the weights of the start as they are is tried from the step since when something is wrong, where
the run still has it. Another is tried from fresh weights.
"""

from threading import Event

from PySide6.QtCore import QObject, Qt, Signal

from core.project import Project
from core.project.comparing import Trial, Trials, figures
from core.training.comparison import Comparison, compare
from core.training.replay import Replay
from core.training.timeline import Past, Timeline
from designer.style.language import tr
from designer.training.long_task import LongTask

SEEDS = 10
LONGEST = 60.0  # seconds for all runs; fewer steps are trained where they would take longer


class Proving(LongTask):
    """One proof at a time. Another one, another project and `stop` end it."""

    started = Signal(str, float, int, int)  # the kind of the diagnosis, the seconds it takes, the pairs, the first step
    found = Signal(str, object)  # the kind, and the Trial of a run that has ended
    proved = Signal(str, object, str)  # the kind, the Comparison, and what was compared
    failed = Signal(str, str)  # the kind, and a sentence
    _prepared = Signal(object, float, int, int)
    _tried = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__("prove", parent)
        self.kind = ""  # of the diagnosis that the proof is for; empty while nothing is proved
        self._prepared.connect(self._on_prepared, Qt.ConnectionType.QueuedConnection)
        self._tried.connect(self._on_tried, Qt.ConnectionType.QueuedConnection)

    def prove(
        self, kind: str, without: Project, with_it: Project, timeline: Timeline | None = None, since: int | None = None
    ) -> None:
        """Begin the proof of a remedy against a diagnosis, which is seen `since` this step of the run of `timeline`."""
        self.stop()
        self.kind = kind
        self._begin(self._work, without, with_it, timeline, since)

    def stop(self) -> None:
        """End the proof. Nothing more is said of it."""
        self.kind = ""
        super().stop()

    def _work(
        self, stopped: Event, without: Project, with_it: Project, timeline: Timeline | None, since: int | None
    ) -> tuple[Comparison, str]:
        trials = Trials([without, with_it], SEEDS, _past(timeline, since, stopped))
        seconds = trials.shorten(LONGEST)
        self._prepared.emit(stopped, seconds, SEEDS, trials.past.step if trials.past is not None else 0)
        found: list[Trial] = []
        for trial in trials.run(stopped.is_set):
            found.append(trial)
            self._tried.emit(stopped, trial)
        losses = figures(found, 2, trials.seeds)
        return compare(losses[0], losses[1]), str(trials.measured)

    def _on_prepared(self, stopped: Event, seconds: float, pairs: int, step: int) -> None:
        if self._is_current(stopped):
            self.started.emit(self.kind, seconds, pairs, step)

    def _on_tried(self, stopped: Event, trial: Trial) -> None:
        if self._is_current(stopped):
            self.found.emit(self.kind, trial)

    def _failure(self, error: BaseException) -> str:
        return tr("The proof failed: {error}.", error=error)

    def _fail(self, sentence: str) -> None:
        kind, self.kind = self.kind, ""
        self.failed.emit(kind, sentence)

    def _take(self, result: tuple[Comparison, str]) -> None:
        kind, self.kind = self.kind, ""
        self.proved.emit(kind, *result)


def _past(timeline: Timeline | None, since: int | None, stopped: Event) -> Past | None:
    """A step of a run, computed again; None where it is gone, and for the first step: fresh starts tell more."""
    if timeline is None or since is None or since <= 1 or timeline.before(since) is None:
        return None
    return Replay(timeline).to(since, stopped.is_set)
