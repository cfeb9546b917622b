"""pyqtgraph takes a quarter of a second to import: that is done beside the window, which never waits for it."""

import sys
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QObject, Signal

MODULE = "designer.plots.qtgraph"


class Library(QObject):
    """What draws the plots."""

    arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._thread: Thread | None = None

    @property
    def is_there(self) -> bool:
        """Whether it can be used at once. Its last line has run then, and not only its first."""
        return hasattr(sys.modules.get(MODULE), "__all__")

    def fetch(self) -> None:
        """Import it, if nobody has begun to, and say so when it is there."""
        if self._thread is None and not self.is_there:
            self._thread = Thread(target=self._import, name="plots", daemon=True)
            self._thread.start()

    def _import(self) -> None:
        import_module(MODULE)
        self.arrived.emit()


library = Library()
