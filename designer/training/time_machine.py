"""The step of the run that everything shows: the newest, or an earlier one, which is computed again.

While an earlier step is shown, the store shows the project as it was at that step.
"""

from concurrent.futures import Future

from PySide6.QtCore import QObject, QTimer, Signal

from core.training.replay import Replay
from core.training.timeline import Past, Timeline
from designer.background.tasks import BackgroundTasks
from designer.store import Store
from designer.style.language import tr
from designer.training.session import Session

NEAREST_MILLISECONDS = 40  # after which the nearest checkpoint is shown, until the step itself is computed


class TimeMachine(QObject):
    """Goes back to steps of the session's run, and to the present. Training goes on meanwhile.

    While a step is computed, `past` is the one shown before, or the nearest checkpoint. An edit of the newest project
    ends it, so that what is edited is seen.
    """

    changed = Signal()
    error = Signal(str)

    def __init__(self, store: Store, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._session = store, session
        self._tasks = BackgroundTasks("past", self)
        self._task: Future[Past | None] | None = None
        self._replay: tuple[Timeline, Replay] | None = None
        self._soon = QTimer(self, singleShot=True, interval=NEAREST_MILLISECONDS)
        self._soon.timeout.connect(self._show_nearest)
        self.step: int | None = None  # that is wanted; None for the newest
        self.past: Past | None = None  # that is shown; None for the newest
        self._is_nearest = False  # it is a checkpoint, which may stand before a change at the wanted step
        session.started.connect(self.go_to_now)
        session.switched.connect(self.go_to_now)
        session.phase_changed.connect(self._follow)
        store.edited.connect(lambda _: self.go_to_now() if store.is_newest else None)

    @property
    def timeline(self) -> Timeline | None:
        """The timeline of the session's run; None without a run that can be gone back in."""
        timeline = self._session.timeline
        return timeline if timeline is not None and timeline.waypoints else None

    @property
    def is_exact(self) -> bool:
        """Whether what is shown is the wanted step."""
        is_there = self.past is not None and self.past.step == self.step
        return self.step is None or (is_there and not self._is_nearest)

    @property
    def epoch(self) -> int:
        """Whole epochs behind the step that is shown."""
        return self._session.epoch if self.past is None else self.past.snapshot.epoch

    def go_to(self, step: int) -> None:
        """Show a step of the run; the newest for the last step or a later one."""
        timeline = self.timeline
        if timeline is None or step >= timeline.last_step:
            self.go_to_now()
            return
        self.step = max(step, timeline.first_step)
        if not self._soon.isActive():
            self._soon.start()
        if self._task is None:
            self._compute()
        self.changed.emit()

    def move(self, steps: int) -> None:
        """Go on or back by so many steps."""
        timeline = self.timeline
        if timeline is not None and (self.step is not None or steps < 0):
            self.go_to((timeline.last_step if self.step is None else self.step) + steps)

    def go_to_now(self) -> None:
        """Show the newest step again."""
        if self.step is not None:
            self.step = self.past = None
            self._store.look_at_newest()
            self.changed.emit()

    def close(self) -> None:
        """Compute nothing more."""
        self.step = None
        self._tasks.close()

    def _follow(self) -> None:
        """Go back to the present where the run that was gone back in is no longer there."""
        if self.step is not None and (self._replay is None or self.timeline is not self._replay[0]):
            self.go_to_now()

    def _compute(self) -> None:
        timeline, wanted = self.timeline, self.step
        if timeline is None or wanted is None:
            return
        if self._replay is None or self._replay[0] is not timeline:
            self._replay = timeline, Replay(timeline)
        self._task = self._tasks.run(self._on_computed, self._replay[1].to, wanted, lambda: self.step != wanted)

    def _on_computed(self, future: "Future[Past | None]") -> None:
        self._task = None
        if error := future.exception():
            self.go_to_now()
            self.error.emit(tr("This step could not be computed again: {reason}", reason=error))
            return
        found = future.result()
        if self.step is None:
            return
        if found is not None and self._replay is not None and self._replay[0] is self.timeline:
            self._show(found)
        if not self.is_exact:
            self._compute()

    def _show_nearest(self) -> None:
        timeline = self.timeline
        if timeline is None or self.step is None or self.is_exact:
            return
        waypoint = timeline.before(self.step)
        if waypoint is not None:
            self._show(waypoint.past, is_nearest=True)

    def _show(self, past: Past, is_nearest: bool = False) -> None:
        self.past, self._is_nearest = past, is_nearest
        self._store.look_back(past.network.graph, past.recipe)
        self.changed.emit()
