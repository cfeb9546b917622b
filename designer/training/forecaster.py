"""Forecasts the cost of training the current project, in the background and only while somebody looks."""

from concurrent.futures import Future

from PySide6.QtCore import QObject, QTimer, Signal

from core.data import Prepared
from core.network import NetworkError
from core.network.shapes import DataSpec
from core.project import Project
from core.training.forecast import Forecast, measure
from designer.background.tasks import BackgroundTasks
from designer.store import Store
from designer.training.engine import Engine
from designer.training.loader import Loader
from designer.training.session import Session

DELAY_MILLISECONDS = 400  # after the last edit


class Forecaster(QObject):
    """`ready` brings a Forecast, or None when there is none: a problem, no data, or no engine. Silent during a run."""

    ready = Signal(object)

    def __init__(self, store: Store, loader: Loader, session: Session, engine: Engine, parent: QObject | None) -> None:
        super().__init__(parent)
        self._store, self._loader, self._session, self._engine = store, loader, session, engine
        self._tasks = BackgroundTasks("forecast", self)
        self._task: Future[Forecast | None] | None = None
        self._watched = False
        self._delay = QTimer(self, singleShot=True, interval=DELAY_MILLISECONDS)
        self._delay.timeout.connect(self._measure)
        store.changed.connect(self._request)
        loader.ready.connect(self._request)
        engine.ready.connect(self._request)
        session.phase_changed.connect(self._request)

    def watch(self, watched: bool) -> None:
        """Say whether the forecast is visible. Nothing is measured while it is not."""
        if watched != self._watched:
            self._watched = watched
            self._request()

    def close(self) -> None:
        self._watched = False
        self._tasks.close()

    def _request(self, *_: object) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self._watched:
            self._delay.start()

    def _measure(self) -> None:
        if self._session.running:
            return  # it would slow the run down, which shows its own speed
        if not self._engine.is_ready or self._loader.prepared is None:
            self.ready.emit(None)
            return
        store = self._store
        self._task = self._tasks.run(self._on_measured, _forecast, store.project, store.spec, self._loader.prepared)

    def _on_measured(self, future: "Future[Forecast | None]") -> None:
        if future is self._task:
            self.ready.emit(None if future.exception() else future.result())


def _forecast(project: Project, spec: DataSpec, data: Prepared) -> Forecast | None:
    try:
        return measure(project.network(spec), data, project.recipe)
    except (NetworkError, MemoryError):
        return None
