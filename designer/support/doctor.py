"""`layerwright doctor` with a window installed: adds Qt, the screens and the person's own files."""

import argparse
import os
from pathlib import Path

from core.cli import doctor

HELP = doctor.HELP
arguments = doctor.arguments
Section = doctor.Section
ENVIRONMENT = (
    "QT_QPA_PLATFORM", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE",
    "XDG_CURRENT_DESKTOP", "LANG", "NUMBA_CPU_NAME", "OPENBLAS_NUM_THREADS",
)  # fmt: skip


def run(_options: argparse.Namespace) -> None:
    """Print the report."""
    print(report())


def report(window_section: Section | None = None) -> str:
    """The report to paste into an issue. Off the window's thread, pass the result of `window`."""
    return doctor.report((lambda: window_section) if window_section else window, _libraries, _files, _environment)


def window() -> Section:
    """Qt, its platform and the screens. Call it on the window's thread."""
    from designer.support import display, libraries

    if reason := libraries.problem():
        return "window", {"platform": f"none: {reason}"}
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QGuiApplication

    values = {"Qt": qVersion()}
    application = QGuiApplication.instance()
    if application is None and (reason := display.missing()):
        return "window", values | {"platform": f"none: {reason}"}
    application = application or QGuiApplication(["layerwright"])
    assert isinstance(application, QGuiApplication)
    values |= {"platform": application.platformName(), "scheme": application.styleHints().colorScheme().name}
    for number, screen in enumerate(application.screens(), 1):
        size, scale = screen.size(), screen.devicePixelRatio()
        values[f"screen {number}"] = f"{size.width()}×{size.height()} at {scale:g}, {screen.refreshRate():g} Hz"
    return "window", values


def _libraries() -> Section:
    from designer.support import libraries

    lacking = libraries.missing()
    values = {library.name: "missing" for library in lacking} or {"missing": "none"}
    return "libraries of the system", values | ({"remedy": libraries.install(lacking)} if lacking else {})


def _files() -> Section:
    from platformdirs import user_cache_path
    from PySide6.QtCore import QSettings

    from designer.support.crash_handler import log_path

    return "files", {
        "settings": QSettings("layerwright", "layerwright").fileName(),
        "cache": _state(user_cache_path("layerwright", appauthor=False)),
        "log": _state(log_path()),
    }


def _state(path: Path) -> str:
    """A path, and whether it exists and can be written."""
    existing = next(folder for folder in (path, *path.parents) if folder.exists())
    writable = "" if os.access(existing, os.W_OK) else ", cannot be written"
    return f"{path}{'' if path.exists() else ', does not exist yet'}{writable}"


def _environment() -> Section:
    return "environment", {name: os.environ[name] for name in ENVIRONMENT if name in os.environ}
