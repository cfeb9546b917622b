"""What happens to an error that nobody foresaw: it goes to a log file, and the person is told in a sentence."""

import faulthandler
import logging
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path
from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

from designer.style.language import tr

LARGEST, KEPT = 1_000_000, 3  # bytes of a log file, and how many older ones are kept
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_path() -> Path:
    """Where errors are written."""
    return user_log_path("layerwright", appauthor=False) / "layerwright.log"


def crash_path() -> Path:
    """Where the stacks of all threads are written when the process dies of a fault that Python cannot catch."""
    return log_path().with_name("crash.log")


class CrashHandler(QObject):
    """Logs every error that reaches the top of a thread, and tells the person on the window's thread."""

    _unforeseen = Signal(str)

    def __init__(self, tell: Callable[[str], object]) -> None:
        super().__init__()
        self._tell = tell
        self._unforeseen.connect(self._on_unforeseen, Qt.ConnectionType.QueuedConnection)

    def log(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """For sys.excepthook."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        logging.critical("An error that nobody foresaw", exc_info=(kind, error, trace))
        with suppress(RuntimeError):  # the program is ending
            self._unforeseen.emit(tr(str(error)) or kind.__name__)

    def log_thread(self, told: threading.ExceptHookArgs) -> None:
        """For threading.excepthook."""
        if told.exc_value is not None:
            self.log(told.exc_type, told.exc_value, told.exc_traceback)

    def _on_unforeseen(self, why: str) -> None:
        self._tell(tr("Something went wrong inside the program: {why}. Your work is kept; save it.", why=why))


def install(tell: Callable[[str], object]) -> None:
    """Log what goes wrong from now on, and `tell` the person. Call once, from the window's thread."""
    try:
        log_path().parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(log_path(), maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8")
        crash = os.open(crash_path(), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        faulthandler.enable(crash)  # open from now on: a process that dies can open nothing
    except OSError:
        handler = logging.StreamHandler()
        if sys.stderr is not None:
            faulthandler.enable()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logging.getLogger().addHandler(handler)
    qInstallMessageHandler(_log_qt)
    made = CrashHandler(tell)
    sys.excepthook, threading.excepthook = made.log, made.log_thread


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    logging.log(LEVELS[kind], "Qt: %s", message)
