"""Asks for a forecast of the project as it is now, on a thread of its own, and only while somebody looks."""

from concurrent.futures import Future
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.data import Prepared
from core.network import NetworkError
from core.network.shapes import DataSpec
from core.project import Project
from core.training.forecast import Forecast, measure
from designer.background.executor import DaemonExecutor
from designer.store import Store
from designer.training.engine import Engine
from designer.training.loader import Loader
from designer.training.session import Session

PATIENCE = 400  # milliseconds without an edit before it is measured


class Forecaster(QObject):
    """`ready` brings a Forecast, or None where none can be made: a problem, no data, no engine, or a run going on."""

    ready = Signal(object)
    _done = Signal(object)

    def __init__(self, store: Store, loader: Loader, session: Session, engine: Engine, parent: QObject | None) -> None:
        super().__init__(parent)
        self._store, self._loader, self._session, self._engine = store, loader, session, engine
        self._pool = DaemonExecutor("forecast")
        self._wanted: Future[Forecast] | None = None
        self._watched = False
        self._pause = QTimer(self, singleShot=True, interval=PATIENCE)
        self._pause.timeout.connect(self._measure)
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)
        store.changed.connect(self._ask)
        loader.ready.connect(self._ask)
        engine.ready.connect(self._ask)
        session.phase_changed.connect(self._ask)

    def watch(self, watched: bool) -> None:
        """Whether anybody looks: nothing is measured for nobody."""
        if watched != self._watched:
            self._watched = watched
            self._ask()

    def close(self) -> None:
        self._watched = False
        self._pool.close()

    def _ask(self, *_: object) -> None:
        if self._wanted is not None:
            self._wanted.cancel()
            self._wanted = None
        if self._watched:
            self._pause.start()

    def _measure(self) -> None:
        if self._session.running:
            return  # it would slow the run, and the run tells its speed itself
        if not self._engine.is_ready or self._loader.prepared is None:
            self.ready.emit(None)
            return
        self._wanted = self._pool.submit(_forecast, self._store.project, self._store.spec, self._loader.prepared)
        self._wanted.add_done_callback(self._tell)

    def _tell(self, future: "Future[Forecast]") -> None:
        with suppress(RuntimeError):  # the window is gone
            self._done.emit(future)

    def _on_done(self, future: "Future[Forecast]") -> None:
        if future is self._wanted and not future.cancelled():
            self.ready.emit(None if future.exception() else future.result())


def _forecast(project: Project, spec: DataSpec, data: Prepared) -> Forecast | None:
    try:
        return measure(project.network(spec), data, project.recipe)
    except (NetworkError, MemoryError):
        return None
