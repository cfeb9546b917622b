"""The program: the window, or a command where one is given."""

import sys
from pathlib import Path

SWITCH_SECONDS = 0.001  # how long the window may keep the interpreter from the threads that train and draw


def main() -> int:
    """Run `layerwright [FILE]` or `layerwright COMMAND …`. Returns the exit status."""
    from core.cli import COMMANDS
    from core.cli import main as command_line

    if len(sys.argv) > 1 and (sys.argv[1] in COMMANDS or sys.argv[1].startswith("-")):
        return command_line()
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if path is not None and not path.is_file():
        from core.examples import examples

        if sys.argv[1] not in examples():
            print(
                f"There is no file {path}, no example and no command of that name. Try layerwright --help.",
                file=sys.stderr,
            )
            return 2
    return _open_window(path)


def _open_window(path: Path | None) -> int:
    if sys.platform.startswith("linux") and not _has_display():
        print(
            "There is no display to open a window on. Set DISPLAY to one that is there, or use a command: "
            "layerwright --help.",
            file=sys.stderr,
        )
        return 1
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from designer import last_resort
    from designer.preferences import apply_early
    from designer.theme import Theme, load_fonts

    sys.setswitchinterval(SWITCH_SECONDS)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("layerwright")
    application.setApplicationDisplayName("Layerwright")
    application.setOrganizationName("layerwright")
    application.setStyle("Fusion")
    apply_early()
    load_fonts()
    theme = Theme(application)
    from designer.window import Window

    window = Window(theme)
    last_resort.install(window.banner.say)
    if path is not None:
        window.open_at_start(path)
    window.show()
    QTimer.singleShot(0, window.engine.start)  # the window is painted first
    return application.exec()


def _has_display() -> bool:
    import os

    if any(os.environ.get(name) for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return True
    return bool(os.environ.get("DISPLAY")) and _x_answers()


def _x_answers() -> bool:
    """Whether the X server that DISPLAY names is there. Qt would abort the program where it is not."""
    from ctypes import CDLL, c_void_p

    try:
        xcb = CDLL("libxcb.so.1")
    except OSError:  # then Qt says which libraries it lacks
        return True
    xcb.xcb_connect.restype, xcb.xcb_connect.argtypes = c_void_p, [c_void_p, c_void_p]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [c_void_p]
    connection = xcb.xcb_connect(None, None)
    broken = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not broken


if __name__ == "__main__":
    sys.exit(main())
