"""Handles unexpected errors: logs them to a file and shows the person a sentence."""

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

MAX_BYTES, BACKUPS = 1_000_000, 3  # of the log file; older log files that are kept
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_path() -> Path:
    """The log file."""
    return user_log_path("layerwright", appauthor=False) / "layerwright.log"


def crash_path() -> Path:
    """The file for the stacks of all threads when the process dies of a fault that Python cannot catch."""
    return log_path().with_name("crash.log")


class CrashHandler(QObject):
    """Logs every exception that reaches the top of a thread, and shows it on the window's thread."""

    _unexpected = Signal(str)

    def __init__(self, show: Callable[[str], object]) -> None:
        super().__init__()
        self._show = show
        self._unexpected.connect(self._on_unexpected, Qt.ConnectionType.QueuedConnection)

    def log(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception. For sys.excepthook."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        logging.critical("Unexpected error", exc_info=(kind, error, trace))
        with suppress(RuntimeError):  # the program is ending
            self._unexpected.emit(tr(str(error)) or kind.__name__)

    def log_thread(self, args: threading.ExceptHookArgs) -> None:
        """Log an exception of another thread. For threading.excepthook."""
        if args.exc_value is not None:
            self.log(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_unexpected(self, why: str) -> None:
        self._show(tr("An unexpected error occurred: {why}. Your work is not lost; save it now.", why=why))


def install(show: Callable[[str], object]) -> None:
    """Log unexpected errors from now on, and `show` them as a sentence. Call once, from the window's thread."""
    try:
        log_path().parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            log_path(), maxBytes=MAX_BYTES, backupCount=BACKUPS, encoding="utf-8"
        )
        crash = os.open(crash_path(), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        faulthandler.enable(crash)  # opened now, because a dying process can open nothing
    except OSError:
        handler = logging.StreamHandler()
        if sys.stderr is not None:
            faulthandler.enable()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logging.getLogger().addHandler(handler)
    qInstallMessageHandler(_log_qt)
    crash_handler = CrashHandler(show)
    sys.excepthook, threading.excepthook = crash_handler.log, crash_handler.log_thread


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    logging.log(LEVELS[kind], "Qt: %s", message)
