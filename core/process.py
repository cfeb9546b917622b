"""Streams and Ctrl+C of a process that may have no terminal, write into a pipe, or onto a full disk.

It imports nothing that is slow, because it is needed before everything else is imported.
"""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any


class Stderr:
    """A text stream that writes to `sys.stderr` until that fails: closed, full, or a pipe that nobody reads."""

    def __init__(self) -> None:
        self._failed = False

    def write(self, text: str) -> int:
        """Write the text, or drop it. Returns its length."""
        if not self._failed:
            self._try("write", text)
            self.flush()
        return len(text)

    def flush(self) -> None:
        """Write what is buffered, or drop it."""
        if not self._failed:
            self._try("flush")

    def _try(self, method: str, *arguments: str) -> None:
        try:
            getattr(sys.stderr, method)(*arguments)
        except (OSError, ValueError, AttributeError):  # an error, a closed stream, or no stream
            self._failed = True

    def __getattr__(self, name: str) -> Any:
        return getattr(sys.stderr, name)


def tell(text: str) -> None:
    """Print a line on stderr. Where stderr is closed or full the line is dropped, and the program continues."""
    Stderr().write(f"{text}\n")


def open_streams() -> None:
    """Open the null device in place of standard streams that the process was started without.

    Otherwise the first file that is opened would take their number, and receive what libraries print.
    """
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            with suppress(OSError):
                os.open(os.devnull, os.O_RDWR)  # takes the lowest free number
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115 — open as long as the process
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115


def flush_stdout() -> None:
    """Write what is buffered for stdout. Raises OSError, and drops it, where that fails."""
    try:
        sys.stdout.flush()
    except OSError:
        drop_stdout()
        raise


def drop_stdout() -> None:
    """Send what is still buffered for stdout to the null device, so that Python does not fail on it at its end."""
    with suppress(OSError, ValueError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
        os.close(null)


@contextmanager
def quiet_interrupt() -> Iterator[None]:
    """Ctrl+C ends the process without a word. For imports, in which KeyboardInterrupt would be shown as a traceback."""
    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:  # ignored, or handled by somebody else
        yield
        return
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    except ValueError:  # not the main thread
        yield
        return
    try:
        yield
    finally:
        if signal.getsignal(signal.SIGINT) == signal.SIG_DFL:
            signal.signal(signal.SIGINT, signal.default_int_handler)
