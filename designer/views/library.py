"""What draws the plots: pyqtgraph, which takes a quarter of a second to import, and so comes after the window.

It is imported on the window's thread. By a thread beside it, one start in forty ended in a segmentation fault: PySide
makes its types when they are first asked for, and pyqtgraph asks for all of them. So that the window does not stand
still, it answers what has come in after every few types and every module.
"""

import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

MODULE = "designer.views.qtgraph"
PAUSE = 50  # ms between two things that are made ahead
BREATH = 0.005  # seconds of importing between two looks at what has come in


class _Breath:
    """Answers what has come in for the window, as often as is due. As a finder of modules it finds none."""

    def __init__(self) -> None:
        self._last = time.perf_counter()

    def take(self) -> None:
        if time.perf_counter() - self._last > BREATH:
            QCoreApplication.processEvents()
            self._last = time.perf_counter()

    def find_spec(self, name: str, path: Sequence[str] | None, target: object = None) -> ModuleSpec | None:
        if name.startswith("pyqtgraph."):
            self.take()
        return None


class PlotLibrary(QObject):
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
        make = self._waiting.popleft()
        if not self._waiting:
            self._timer.stop()
        make()

    def _import(self) -> None:
        breath, finders = _Breath(), sys.meta_path
        try:
            for module in (QtCore, QtGui, QtWidgets):
                for name in dir(module):
                    getattr(module, name)
                    breath.take()
            sys.meta_path = [breath, *finders]  # another list: other threads may be going through the old one
            import_module(MODULE)
        finally:
            sys.meta_path = finders
            self._fetching = False
        self.arrived.emit()


library = PlotLibrary()
