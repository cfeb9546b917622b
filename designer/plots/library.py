"""pyqtgraph takes a quarter of a second to import: that is done beside the window, which never waits for it."""

import sys
from collections import deque
from collections.abc import Callable
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

MODULE = "designer.plots.qtgraph"
PAUSE = 50  # ms between two things that are made ahead


class Library(QObject):
    """What draws the plots."""

    arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._thread: Thread | None = None
        self._waiting: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self._prepare_next)

    @property
    def is_there(self) -> bool:
        """Whether it can be used at once. Its last line has run then, and not only its first."""
        return hasattr(sys.modules.get(MODULE), "__all__")

    def fetch(self) -> None:
        """Import it, if nobody has begun to, and say so when it is there."""
        if self._thread is None and not self.is_there:
            self._thread = Thread(target=self._import, name="plots", daemon=True)
            self._thread.start()

    def prepare(self, make: Callable[[], object]) -> None:
        """Have something made ahead of its use, which takes long for one pause of the window: one at a time."""
        self._waiting.append(make)
        self._timer.start()

    def _prepare_next(self) -> None:
        self._waiting.popleft()()
        if not self._waiting:
            self._timer.stop()

    def _import(self) -> None:
        import_module(MODULE)
        self.arrived.emit()


library = Library()
