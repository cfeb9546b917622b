"""Does things when asked, but not more often than so; the last asking is never lost."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Throttle(QObject):
    """`ask` has each thing done, at most once in `milliseconds`.

    The first is done at once where that long has passed. The others follow one at a time, evenly spread, so that the
    window can do something else in between.
    """

    def __init__(self, milliseconds: int, *things: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._things = things
        self._next = self._left = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(-(-milliseconds // len(things)))
        self._timer.timeout.connect(self._go_on)

    def ask(self) -> None:
        self._left = len(self._things)
        if not self._timer.isActive():
            self._go_on()

    def _go_on(self) -> None:
        if self._left:
            self._left -= 1
            self._timer.start()
            do = self._things[self._next]
            self._next = (self._next + 1) % len(self._things)
            do()
