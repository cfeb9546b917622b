"""Signals that end a training and keep what was learned."""

import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Event, current_thread, main_thread
from typing import Any

from core.training.controls import Controls

CTRL_C = (signal.SIGINT,)
# A scheduler, `timeout`, and a terminal that is closed; on Windows Ctrl+Break.
ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name))
CLOSE_EVENTS = (2, 5, 6)  # of the Windows console: it is closed, the user logs off, the computer shuts down
CLOSE_SECONDS = 4.5  # until Windows ends the process in spite of its handler


class Stopped(KeyboardInterrupt):
    """A signal has stopped the training, and what was learned is kept. `number` is that of the signal."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


@contextmanager
def stopping(controls: Controls, signals: Sequence[signal.Signals] = CTRL_C) -> Iterator[list[int]]:
    """The first of the signals stops the run. Yields the list of the signals that came.

    A second Ctrl+C raises KeyboardInterrupt at once. The others may come several times, as when a terminal is closed,
    and never interrupt what is being saved. A signal that is ignored from the start, as by nohup, stays ignored.
    Only the main thread can handle signals; in another one nothing changes.
    """
    came: list[int] = []
    if current_thread() is not main_thread():
        yield came
        return

    def stop(number: int, _frame: object) -> None:
        came.append(number)
        controls.stop()
        if number == signal.SIGINT:
            signal.signal(signal.SIGINT, signal.default_int_handler)

    before = {number: signal.getsignal(number) for number in signals}
    for number, handler in before.items():
        if handler is not signal.SIG_IGN:
            signal.signal(number, stop)
    try:
        with _console_close(controls, came, signals):
            yield came
    finally:
        for number, handler in before.items():
            if handler is not signal.SIG_IGN:
                signal.signal(number, signal.SIG_DFL if handler is None else handler)


if sys.platform == "win32":

    @contextmanager
    def _console_close(controls: Controls, came: list[int], signals: Sequence[signal.Signals]) -> Iterator[None]:
        """Stop the run where the console is closed. Windows ends the process when the handler returns, so it waits."""
        import ctypes

        done = Event()

        def on_event(event: int) -> bool:
            if event not in CLOSE_EVENTS:
                return False
            came.append(signal.SIGTERM)
            controls.stop()
            done.wait(CLOSE_SECONDS)
            return True

        set_handler: Callable[..., Any] = ctypes.windll.kernel32.SetConsoleCtrlHandler
        handler = ctypes.WINFUNCTYPE(ctypes.c_int, ctypes.c_uint)(on_event)
        if signal.SIGTERM in signals:
            set_handler(handler, True)
        try:
            yield
        finally:
            done.set()
            if signal.SIGTERM in signals:
                set_handler(handler, False)

else:

    @contextmanager
    def _console_close(_controls: Controls, _came: list[int], _signals: Sequence[signal.Signals]) -> Iterator[None]:
        """Only Windows has such an event; elsewhere the terminal sends SIGHUP."""
        yield
