"""What draws the plots: pyqtgraph, which takes a quarter of a second to import, and so comes after the window.

It is imported on the window's thread. By a thread beside it, one start in forty ended in a segmentation fault: PySide
makes its types when they are first asked for, and pyqtgraph asks for all of them.
"""

import sys
from collections import deque
from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

MODULE = "designer.plots.qtgraph"
PAUSE = 50  # ms between two things that are made ahead


class Library(QObject):
    """Tells when plots can be drawn, and makes ahead what takes long."""

    arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fetching = False
        self._waiting: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self._prepare_next)

    @property
    def is_there(self) -> bool:
        """Whether it can be used at once. Its last line has run then, and not only its first."""
        return hasattr(sys.modules.get(MODULE), "__all__")

    def fetch(self) -> None:
        """Import it, when the window has done what it is at, and say so."""
        if not self._fetching and not self.is_there:
            self._fetching = True
            QTimer.singleShot(0, self._import)

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
