"""Runs the garbage collector on the window's thread only.

Python collects garbage on whichever thread happens to allocate an object. When that is a background thread and the
garbage contains widgets, PySide takes its own lock and waits for the interpreter, while the window's thread holds the
interpreter and waits for that lock: a deadlock. So automatic collection is disabled, and a timer collects instead.
"""

import gc

from PySide6.QtCore import QObject, QTimer

MILLISECONDS = 500  # between two collections of the youngest generation
MIDDLE_EVERY, OLD_EVERY = 10, 120  # collections until the older generations follow: 5 s and one minute


class Garbage(QObject):
    """Collects garbage while it lives. Objects that exist at its creation or when `freeze` is called are skipped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._collections = 0
        gc.disable()
        self._timer = QTimer(self, interval=MILLISECONDS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()
        self.freeze()

    def freeze(self) -> None:
        """Skip all objects that exist now, as after a start or an import. To scan them would take 0.2 s."""
        gc.freeze()

    def _collect(self) -> None:
        self._collections += 1
        gc.collect(2 if self._collections % OLD_EVERY == 0 else 1 if self._collections % MIDDLE_EVERY == 0 else 0)
