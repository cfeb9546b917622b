"""The program: the window, or a command where one is given."""

import argparse
import sys
from pathlib import Path

SWITCH_SECONDS = 0.001  # how long the window may keep the interpreter from the threads that train and draw


def main() -> int:
    """Run `layerwright [FILE]` or `layerwright COMMAND …`. Returns the exit status."""
    from core.cli import COMMANDS
    from core.cli import main as command_line

    if len(sys.argv) > 1 and (sys.argv[1] in COMMANDS or sys.argv[1].startswith("-")):
        return command_line()
    parser = argparse.ArgumentParser(prog="layerwright")
    parser.add_argument("file", nargs="?", type=Path)
    return _open_window(parser.parse_args().file)


def _open_window(path: Path | None) -> int:
    if sys.platform.startswith("linux") and not _has_display():
        print(
            "There is no display to open a window on. Set DISPLAY, or use a command: layerwright --help.",
            file=sys.stderr,
        )
        return 1
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from designer.theme import Theme, load_fonts

    sys.setswitchinterval(SWITCH_SECONDS)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("layerwright")
    application.setApplicationDisplayName("Layerwright")
    application.setOrganizationName("layerwright")
    application.setStyle("Fusion")
    load_fonts()
    theme = Theme(application)
    from designer.window import Window

    window = Window(theme)
    if path is not None:
        window.open_at_start(path)
    window.show()
    QTimer.singleShot(0, window.engine.start)  # the window is painted first
    return application.exec()


def _has_display() -> bool:
    import os

    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
