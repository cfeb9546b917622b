"""Makes the engine ready in the background, so that the window is usable from the first moment."""

from contextlib import suppress
from threading import Thread

from PySide6.QtCore import QObject, Signal

from designer.style.language import tr


class Engine(QObject):
    """`ready` is said once; until then `progress` tells how many kernels of how many are compiled."""

    progress = Signal(int, int)
    ready = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_ready = False
        self._thread: Thread | None = None
        self.ready.connect(self._on_ready)

    def start(self) -> None:
        """Begin, or again where that failed; do nothing if it is under way or done."""
        if not self.is_ready and (self._thread is None or not self._thread.is_alive()):
            self._thread = Thread(target=self._make_ready, name="compile", daemon=True)
            self._thread.start()

    def _on_ready(self) -> None:
        self.is_ready = True

    def _make_ready(self) -> None:
        from core.training.warm_up import warm_up

        try:
            warm_up(self.progress.emit)
            self.ready.emit()
        except Exception as error:  # the thread's last frame
            with suppress(RuntimeError):  # the window is gone
                self.failed.emit(
                    tr("The engine could not be made ready: {error}. Press Train to try again.", error=error)
                )
