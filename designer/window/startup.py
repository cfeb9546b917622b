"""Creates the window, in the order that paints it soonest."""

import gc
import sys
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from designer.window.window import Window

SWITCH_SECONDS = 0.0002  # one thread keeps the interpreter while others wait: the run waits for it after every chunk
DESKTOP_ENTRY = "io.github.layerwright.Layerwright"  # the desktop file with the name and icon, on Linux


def make_window(settings: str = "layerwright") -> "tuple[QApplication, Window]":
    """Create the application and its window, without showing it. Call it once. `settings` is the name for QSettings."""
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from core import resources
    from designer.style.theme import Theme, load_fonts
    from designer.window.preferences import apply_early

    gc.disable()  # permanently: see designer.background.garbage
    sys.setswitchinterval(SWITCH_SECONDS)
    application = QApplication(sys.argv[:1])
    application.setApplicationName(settings)
    application.setApplicationDisplayName("Layerwright")
    application.setOrganizationName(settings)
    application.setDesktopFileName(DESKTOP_ENTRY)
    application.setWindowIcon(QIcon(str(resources.path("icons", "layerwright.svg"))))
    application.setStyle("Fusion")
    apply_early()
    load_fonts()
    theme = Theme(application)
    from designer.window.window import Window

    return application, Window(theme)


def show(window: "Window") -> None:
    """Show the window. Once it is painted, prepare the engine, then the plot library."""
    from PySide6.QtCore import QTimer

    from designer.background.garbage import Garbage
    from designer.views.library import library

    window.show()
    garbage = Garbage(window)
    library.arrived.connect(garbage.freeze)
    window.engine.ready.connect(library.fetch)
    for dock in window.docks.by_name.values():  # or the first project would wait for all of them at once
        library.arrived.connect(partial(library.prepare, dock, dock.grab))
    QTimer.singleShot(0, window.engine.start)


def open_path(window: "Window", path: "Path") -> None:
    """Open the project, the network of another program, the data or the example that the command line names."""
    from core.data.sources import SUFFIXES
    from core.formats.examples import find

    example = find(str(path))
    if path.is_file() and path.name.lower().endswith(tuple(SUFFIXES)):
        window.opening.open(path)
    elif path.exists() or example is None:
        window.open_file(path)
    else:
        window.files.start(example)
