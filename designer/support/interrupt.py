"""Ctrl+C in the terminal that the program was started from."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication


class Interrupt(QObject):
    """Calls `close` on the window's thread at SIGINT. Create it once, on that thread.

    Python handles a signal only while it runs bytecode, but Qt waits in C. So the signal writes a byte to a socket that
    Qt watches.
    """

    def __init__(self, close: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._close = close
        self._writer, self._reader = socket.socketpair()
        for end in (self._writer, self._reader):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)
        signal.signal(signal.SIGINT, lambda *_: None)
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)

    def _on_signal(self) -> None:
        self._reader.recv(64)
        if QApplication.activeModalWidget() is None:  # else a dialog waits for its answer
            self._close()
