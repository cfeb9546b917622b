"""Streams and Ctrl+C of a process that may have no terminal, write into a pipe, or onto a full disk, and of
processes beside it.

It imports nothing that is slow, because it is needed before everything else is imported.
"""

# `signal` is made of it, and imports so much that Ctrl+C would often meet it.
import _signal  # type: ignore[import-not-found]
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # of the packages of this program


def python(code: str) -> list[str]:
    """The command that runs code in a Python of its own, which imports what this one does.

    It is isolated: files in the working directory, where downloads lie, are not imported in place of packages. The
    paths of this process come last, so nothing in them takes the place of an installed package. Not for the packaged
    program, which is no interpreter.
    """
    here = os.getcwd()
    paths = [path for path in sys.path if os.path.isabs(path) and path != here]
    return [sys.executable, "-I", "-c", f"import sys; sys.path += sys.argv[1:]; {code}", ROOT, *paths]


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
            _drop("stderr")

    def __getattr__(self, name: str) -> object:
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
    _drop("stdout")


def _drop(name: str) -> None:
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, getattr(sys, name).fileno())
        os.close(null)
    except (OSError, ValueError, AttributeError):
        pass  # the stream is no file


def quiet_interrupt() -> bool:
    """Let Ctrl+C end the process without a word. For imports, in which KeyboardInterrupt would be shown as a traceback.

    Returns False, and changes nothing, where Ctrl+C is ignored or somebody else handles it.
    """
    if _signal.getsignal(_signal.SIGINT) is not _signal.default_int_handler:
        return False
    _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    return True


def usual_interrupt() -> None:
    """Let Ctrl+C raise KeyboardInterrupt again, after `quiet_interrupt`."""
    if _signal.getsignal(_signal.SIGINT) == _signal.SIG_DFL:
        _signal.signal(_signal.SIGINT, _signal.default_int_handler)
