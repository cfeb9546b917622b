"""What happens to an error that nobody foresaw: it goes to a log file, and the person is told in a sentence."""

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path

LARGEST, KEPT = 1_000_000, 3  # bytes of a log file, and how many older ones are kept


def log_path() -> Path:
    """Where errors are written."""
    return user_log_path("layerwright", appauthor=False) / "layerwright.log"


def install(tell: Callable[[str], object]) -> None:
    """Log every error that reaches the top of a thread, and `tell` the person. Call once, from the window's thread."""
    try:
        log_path().parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(log_path(), maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logging.getLogger().addHandler(handler)
    if sys.stderr is not None:
        faulthandler.enable()

    def log(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        logging.critical("An error that nobody foresaw", exc_info=(kind, error, trace))
        tell(f"Something went wrong inside the program: {error}. Your work is kept; save it. The log is {log_path()}.")

    def log_thread(told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            logging.critical("An error in a thread", exc_info=(told.exc_type, told.exc_value, told.exc_traceback))

    sys.excepthook = log
    threading.excepthook = log_thread
