"""The moment of the run that the window shows: the newest, or an earlier one."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.moments import Beside, Moment
from core.project.cloud import Cloud
from core.training.history import History
from core.training.past import PastHistory
from core.training.timeline import Past
from designer.store import Store
from designer.training.loader import Loader
from designer.training.run_model import Optimizing
from designer.training.session import Session
from designer.training.time_machine import TimeMachine


class Moments(QObject):
    """Views draw what `now` returns. `changed` says that it returns another moment, `restarted` another run."""

    changed = Signal()
    restarted = Signal()

    def __init__(
        self, store: Store, loader: Loader, session: Session, machine: TimeMachine, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._loader, self._session, self._machine = store, loader, session, machine
        self._run = 0
        self.cloud: Callable[[], Cloud | None] = lambda: None  # runs of the project from several seeds
        self.beside: Callable[[], tuple[Beside, ...]] = tuple  # the runs to compare with
        for signal in (
            session.frame, session.phase_changed, session.stale_changed, store.judged, loader.ready, loader.error,
            machine.changed,
        ):  # fmt: skip
            signal.connect(self.changed)
        session.started.connect(self._on_started)
        session.switched.connect(self._on_started)
        store.opened.connect(self._on_started)

    def now(self) -> Moment:
        """The moment that is shown."""
        past, history = self._machine.past, self._session.history
        return self.newest() if past is None or history is None else self._earlier(past, history)

    def _earlier(self, past: Past, history: History) -> Moment:
        layers = past.network.lowered.layer_ids
        return Moment(
            project=self._store.project,
            data=past.data,
            network=past.network,
            snapshot=past.snapshot,
            history=PastHistory(history, past.epochs_done, layers),
            run=self._run,
            looking_back=True,
            timeline=self._machine.timeline,
            whole=PastHistory(history, history.epochs_done, layers),
            beside=self.beside(),
            cloud=self.cloud(),
        )

    def optimizing(self) -> Optimizing:
        """What the next step after the moment that is shown needs; the project's recipe where there is no run."""
        past = self._machine.past
        if past is not None:
            return Optimizing(past.recipe, past.checkpoint)
        return self._session.optimizing or Optimizing(self._store.project.recipe, None)

    def go_on(self) -> None:
        """Show the step after the one that is shown. After the newest, train one."""
        if self._machine.step is not None:
            self._machine.move(1)
        else:
            self._session.train_one("batch")

    def newest(self) -> Moment:
        """The moment that the session has reached."""
        session, history = self._session, self._session.history
        is_there = self._loader.prepared is not None or self._loader.is_painted
        is_new = session.has_other_rows and is_there  # these are seen at once
        data = (None if is_new else session.data) or self._loader.prepared
        if data is not None and not len(data.dataset.x):  # weights of a file whose data cannot be read
            data = None
        return Moment(
            project=self._store.newest,
            data=data,
            network=session.network,
            snapshot=None if is_new else session.snapshot,
            history=PastHistory(history, history.epochs_done) if history is not None else None,
            evaluation=history.evaluation if history is not None else None,
            diverged=session.diverged,
            run=self._run,
            stale=session.stale,
            timeline=self._machine.timeline,
            training=session.running,
            beside=self.beside(),
            cloud=self.cloud(),
        )

    def _on_started(self) -> None:
        self._run += 1
        self.restarted.emit()
        self.changed.emit()
