"""`layerwright doctor` where there is a window to tell of: Qt, the screen and the person's own files, too."""

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


def report(told: Section | None = None) -> str:
    """What to paste into a report of a fault. Where Qt has its own thread, `window` is asked there and `told` here."""
    return doctor.report((lambda: told) if told else window, _libraries, _files, _environment)


def window() -> Section:
    """Qt, its platform, and the screens. For the thread that the window lives on."""
    from designer.support import display, libraries

    if reason := libraries.problem():
        return "window", {"platform": f"none: {reason}"}
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QGuiApplication

    told = {"Qt": qVersion()}
    application = QGuiApplication.instance()
    if application is None and (reason := display.missing()):
        return "window", told | {"platform": f"none: {reason}"}
    application = application or QGuiApplication(["layerwright"])
    assert isinstance(application, QGuiApplication)
    told |= {"platform": application.platformName(), "scheme": application.styleHints().colorScheme().name}
    for number, screen in enumerate(application.screens(), 1):
        size, scale = screen.size(), screen.devicePixelRatio()
        told[f"screen {number}"] = f"{size.width()}×{size.height()} at {scale:g}, {screen.refreshRate():g} Hz"
    return "window", told


def _libraries() -> Section:
    from designer.support import libraries

    lacking = libraries.missing()
    told = {library.name: "missing" for library in lacking} or {"missing": "none"}
    return "libraries of the system", told | ({"remedy": libraries.install(lacking)} if lacking else {})


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
    """A path, and whether it is there and can be written."""
    there = next(each for each in (path, *path.parents) if each.exists())
    writable = "" if os.access(there, os.W_OK) else ", cannot be written"
    return f"{path}{'' if path.exists() else ', not there yet'}{writable}"


def _environment() -> Section:
    return "environment", {name: os.environ[name] for name in ENVIRONMENT if name in os.environ}
