"""Limits how often callbacks run. The last request is never lost."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Throttle(QObject):
    """`request` runs every callback, each at most once per `milliseconds`.

    The first runs at once if the interval has passed. The others follow one at a time at even intervals, so that the
    window can handle other events in between.
    """

    def __init__(self, milliseconds: int, *callbacks: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._callbacks = callbacks
        self._next = self._remaining = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(-(-milliseconds // len(callbacks)))
        self._timer.timeout.connect(self._run_next)

    def request(self) -> None:
        """Run every callback once more, as soon as the interval allows."""
        self._remaining = len(self._callbacks)
        if not self._timer.isActive():
            self._run_next()

    def _run_next(self) -> None:
        if self._remaining:
            self._remaining -= 1
            self._timer.start()
            callback = self._callbacks[self._next]
            self._next = (self._next + 1) % len(self._callbacks)
            callback()
