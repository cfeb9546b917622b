"""Ctrl+C in the terminal that the program was started from."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication


class Interrupt(QObject):
    """Has `close` called at SIGINT, in the window's thread. Make it once, there.

    Python acts on a signal only when it runs, and Qt waits in C: so the signal is a byte in a socket that Qt watches.
    """

    def __init__(self, close: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._close = close
        self._there, here = socket.socketpair()
        self._here = here
        for end in (self._there, here):
            end.setblocking(False)
        self._notifier = QSocketNotifier(here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)
        signal.signal(signal.SIGINT, lambda *_: None)
        signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)

    def _on_signal(self) -> None:
        self._here.recv(64)
        if QApplication.activeModalWidget() is None:  # else a question waits for its answer
            self._close()
