"""The newest moment of the run in the window."""

from PySide6.QtCore import QObject, Signal

from core.moments import Moment
from core.training.past import PastHistory
from designer.store import Store
from designer.training.loader import Loader
from designer.training.session import Session


class Moments(QObject):
    """Views draw what `now` returns. `changed` says that it returns another moment, `restarted` another run."""

    changed = Signal()
    restarted = Signal()

    def __init__(self, store: Store, loader: Loader, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._loader, self._session = store, loader, session
        self._run = 0
        for signal in (session.frame, session.phase_changed, loader.ready, loader.error):
            signal.connect(self.changed)
        session.started.connect(self._on_started)
        store.opened.connect(self._on_started)

    def now(self) -> Moment:
        """The moment that the session has reached."""
        session, history = self._session, self._session.history
        data = session.data or self._loader.prepared
        if data is not None and not len(data.dataset.x):  # weights of a file whose data cannot be read
            data = None
        return Moment(
            project=self._store.project,
            data=data,
            network=session.network,
            snapshot=session.snapshot,
            history=PastHistory(history, history.epochs_done) if history is not None else None,
            evaluation=history.evaluation if history is not None else None,
            diverged=session.diverged,
            run=self._run,
            training=session.running,
        )

    def _on_started(self) -> None:
        self._run += 1
        self.restarted.emit()
        self.changed.emit()
