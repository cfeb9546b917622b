"""Does a thing when asked, but not more often than so; the last asking is never lost."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Pace(QObject):
    """`ask` does it now, or as soon as `milliseconds` have passed since it was done last."""

    def __init__(self, milliseconds: int, do: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._do = do
        self._asked = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(milliseconds)
        self._timer.timeout.connect(self._on_due)

    def ask(self) -> None:
        if self._timer.isActive():
            self._asked = True
        else:
            self._timer.start()
            self._do()

    def _on_due(self) -> None:
        if self._asked:
            self._asked = False
            self._timer.start()
            self._do()
