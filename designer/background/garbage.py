"""Looks for garbage on the window's thread alone.

Python looks for it on whichever thread happens to make an object. Where that is no window's thread, and the garbage is
widgets, PySide takes its own lock and waits for the interpreter, while the window's thread holds the interpreter and
waits for that lock: both stand still for ever. So it is told not to, and a timer does it.
"""

import gc

from PySide6.QtCore import QObject, QTimer

MILLISECONDS = 500  # from one look at what is young to the next
MIDDLING, OLD = 10, 120  # after so many of them what is older is looked at, too: 5 s, a minute


class Garbage(QObject):
    """Collects as long as it lives. What there is at its beginning, and when `keep` is called, is never looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks = 0
        gc.disable()
        self._timer = QTimer(self, interval=MILLISECONDS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self.keep()

    def keep(self) -> None:
        """All that is there is no garbage, as after a start or an import: to look through it would take 0.2 s."""
        gc.freeze()

    def _look(self) -> None:
        self._looks += 1
        gc.collect(2 if self._looks % OLD == 0 else 1 if self._looks % MIDDLING == 0 else 0)
