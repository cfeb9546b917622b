"""Prepares the compiled engine in the background, so that the window is usable from the start."""

from concurrent.futures import Future

from PySide6.QtCore import QObject, Signal

from designer.background.tasks import BackgroundTasks
from designer.style.language import tr


class Engine(QObject):
    """Emits `progress` (compiled kernels, all kernels) while it is being prepared, then `ready` once."""

    progress = Signal(int, int)
    ready = Signal()
    error = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_ready = False
        self._preparing = False
        self._tasks = BackgroundTasks("compile", self)
        self.ready.connect(self._on_ready)  # first, so that is_ready is true for every other receiver

    def start(self) -> None:
        """Prepare the engine. Also retries after an error; does nothing while it is being prepared or is ready."""
        if not self.is_ready and not self._preparing:
            self._preparing = True
            self._tasks.run(self._on_prepared, self._prepare)

    def _prepare(self) -> None:
        from core.training.warm_up import warm_up  # imports Numba: not on the window's thread

        warm_up(self.progress.emit)

    def _on_prepared(self, future: "Future[None]") -> None:
        self._preparing = False
        if error := future.exception():
            self.error.emit(tr("The engine could not be prepared: {error}. Press Train to try again.", error=error))
        else:
            self.ready.emit()

    def _on_ready(self) -> None:
        self.is_ready = True
