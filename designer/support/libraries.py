"""Which libraries of the Linux system Qt lacks, and the command that installs them. Asked before Qt is used.

Qt ends the program, or Python shows a traceback, where one is missing.
"""

import os
import shutil
import sys
from collections.abc import Iterable
from ctypes import CDLL
from dataclasses import dataclass
from pathlib import Path

from core import resources

INSTALL = {"apt": "sudo apt install", "dnf": "sudo dnf install", "pacman": "sudo pacman -S"}


@dataclass(frozen=True)
class Library:
    """A library of the system, or a program: what needs it, and the package that has it, by package manager."""

    name: str
    purpose: str
    packages: dict[str, str]


def known() -> list[Library]:
    """Everything on the list, as resources/libraries.txt explains it."""
    lines = resources.path("libraries.txt").read_text("utf-8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return [Library(row[0], row[1], dict(zip(INSTALL, row[2:], strict=False))) for row in rows]


def missing() -> list[Library]:
    """The libraries of the window that this system lacks or cannot open. Empty where Qt brings all of them."""
    if not sys.platform.startswith("linux"):
        return []
    return [library for library in known() if library.purpose == "window" and not _opens(library.name)]


def problem() -> str:
    """A sentence that says which libraries Qt lacks and how to install them; empty where it opens."""
    try:
        _open_qt()
    except ModuleNotFoundError as error:
        return f"The window needs {error.name}, which this Python lacks. Start it with: sh packaging/run.sh layerwright"
    except (ImportError, OSError) as error:
        lacking = missing()
        if not lacking:
            return f"Qt cannot open a window: {error}. Install what it names, and start again."
        names = [library.name for library in lacking]
        lacks = f"the library {names[0]}" if len(names) == 1 else f"{len(names)} libraries, such as {names[0]}"
        return f"Layerwright cannot open a window: this system lacks {lacks}. {install(lacking)}"
    return ""


def install(libraries: Iterable[Library]) -> str:
    """A sentence that says how to install libraries on this system."""
    for manager, command in INSTALL.items():
        if shutil.which(command.split()[1]):
            packages = dict.fromkeys(library.packages[manager].split("|")[0] for library in libraries)
            return f"Install what is missing with: {command} {' '.join(packages)}"
    return f"Install the packages of your system that have {', '.join(library.name for library in libraries)}."


def _open_qt() -> None:
    """Open the libraries of the window, and the plugin for the screen. Raises ImportError or OSError."""
    from PySide6 import QtCore, QtGui, QtNetwork, QtSvg, QtWidgets  # noqa: F401 they bring what they need

    if not sys.platform.startswith("linux"):
        return
    folder = Path(QtCore.QLibraryInfo.path(QtCore.QLibraryInfo.LibraryPath.PluginsPath), "platforms")
    chosen = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    names = [chosen] if chosen else [*(["wayland"] if os.environ.get("WAYLAND_DISPLAY") else []), "xcb"]
    plugins = [path for name in names if (path := folder / f"libq{name}.so").exists()]
    if plugins and not any(_opens(str(path)) for path in plugins):
        CDLL(str(plugins[-1]))  # raises what says why


def _opens(name: str) -> bool:
    try:
        CDLL(name)
    except OSError:
        return False
    return True
