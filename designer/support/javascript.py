"""Runs JavaScript in Qt's engine, in a process of its own: the engine holds the interpreter while it runs."""

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from core.formats.receivers import JavaScript


def engine() -> "JavaScript":
    """Qt's engine, as this program runs it."""
    from core.formats.receivers import WORD, JavaScript

    own = [sys.executable, WORD] if getattr(sys, "frozen", False) else [sys.executable, "-P", __file__]
    return JavaScript("the page's own script in Qt", own)


def main() -> int:
    """Run the script that comes through standard input, and write what it comes to. Returns the exit status."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtQml import QJSEngine

    application = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])  # without one there is no engine
    engine = QJSEngine()  # its values end with it
    result: Any = engine.evaluate(sys.stdin.buffer.read().decode())  # its stub says a tuple, and is wrong
    if result.isError():
        sys.stderr.write(result.toString())
        return 1
    sys.stdout.buffer.write(result.toString().encode())
    del engine, application
    return 0


if __name__ == "__main__":
    sys.exit(main())
