"""Imports pyqtgraph, which draws the plots, after the window is shown: the import takes a quarter of a second.

It is imported on the window's thread. On a background thread, one start in forty ended in a segmentation fault: PySide
creates its types on first access, and pyqtgraph accesses all of them. Events are processed every few types and after
every module, so that the window stays responsive.
"""

import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from shiboken6 import isValid

MODULE = "designer.views.qtgraph"
PAUSE = 50  # ms between two functions of `prepare`
INTERVAL = 0.005  # seconds of importing after which events are processed


class _EventPump:
    """Processes the events of the window while modules are imported. As a finder of modules it finds none."""

    def __init__(self) -> None:
        self._last = time.perf_counter()

    def pump(self) -> None:
        """Process events, if INTERVAL has passed since the last time."""
        if time.perf_counter() - self._last > INTERVAL:
            QCoreApplication.processEvents()
            self._last = time.perf_counter()

    def find_spec(self, name: str, path: Sequence[str] | None, target: object = None) -> ModuleSpec | None:
        if name.startswith("pyqtgraph."):
            self.pump()
        return None


class PlotLibrary(QObject):
    """Says when plots can be drawn, and calls slow preparations one at a time."""

    arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fetching = False
        self._waiting: deque[tuple[QObject, Callable[[], object]]] = deque()
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self._prepare_next)

    @property
    def is_there(self) -> bool:
        """Whether it is imported completely: its last line has run."""
        return hasattr(sys.modules.get(MODULE), "__all__")

    def fetch(self) -> None:
        """Import it from the event loop, then emit `arrived`."""
        if not self._fetching and not self.is_there:
            self._fetching = True
            QTimer.singleShot(0, self._import)

    def prepare(self, owner: QObject, make: Callable[[], object]) -> None:
        """Call a slow function later, when the window is idle: one per PAUSE, and none whose owner is gone."""
        self._waiting.append((owner, make))
        self._timer.start()

    def _prepare_next(self) -> None:
        owner, make = self._waiting.popleft()
        if not self._waiting:
            self._timer.stop()
        if isValid(owner):
            make()

    def _import(self) -> None:
        pump, finders = _EventPump(), sys.meta_path
        try:
            for module in (QtCore, QtGui, QtWidgets):
                for name in dir(module):
                    getattr(module, name)
                    pump.pump()
            sys.meta_path = [pump, *finders]  # a new list: other threads may be iterating over the old one
            import_module(MODULE)
        finally:
            sys.meta_path = finders
            self._fetching = False
        self.arrived.emit()


library = PlotLibrary()
