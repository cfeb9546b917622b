"""Fixtures: a store with a small network, a theme, an engine and a window."""

import gc
from dataclasses import replace
from itertools import count

import pytest

from core.formats.examples import examples
from designer.canvas.view import CanvasView
from designer.store import Store
from designer.style.theme import Theme, load_fonts
from designer.views import qtgraph  # noqa: F401 so that plots draw at once
from designer.window.window import Window

FULL = 25  # tests between two full collections


@pytest.fixture(scope="session", autouse=True)
def garbage_waits():
    """Collect garbage on this thread only: see designer/background/garbage.py."""
    gc.freeze()
    gc.disable()
    yield count(1)
    gc.enable()


@pytest.fixture(autouse=True)
def collect_garbage(garbage_waits):
    yield
    gc.collect(2 if next(garbage_waits) % FULL == 0 else 1)


@pytest.fixture
def project():
    """The spiral with a short recipe: 25 steps per epoch, 400 epochs."""
    spiral = examples()["spiral"]
    faster = spiral.recipe.optimizer.change(learning_rate=0.01)
    return replace(spiral, recipe=spiral.recipe.change(batch=32, epochs=400, optimizer=faster))


@pytest.fixture
def store(qapp, project):
    return Store(project)


@pytest.fixture
def view(qtbot, store, theme):
    """The canvas alone, zoomed to fit."""
    view = CanvasView(store, theme)
    qtbot.addWidget(view)
    view.resize(1000, 600)
    view.show()
    qtbot.waitExposed(view)
    view.setFocus()
    view.fit()
    return view


@pytest.fixture(scope="session")
def theme(qapp):
    qapp.setStyle("Fusion")
    load_fonts()
    return Theme(qapp)


@pytest.fixture(scope="session")
def engine(qapp):
    """An engine that is ready, prepared once per session."""
    from PySide6.QtCore import QEventLoop

    from designer.training.engine import Engine

    engine, loop = Engine(), QEventLoop()
    engine.ready.connect(loop.quit)
    engine.error.connect(lambda sentence: (print(sentence), loop.quit()))
    engine.start()
    loop.exec()
    assert engine.is_ready
    return engine


@pytest.fixture
def open_window(qtbot, theme, engine, monkeypatch):
    """Open a window of this size, with the start page and an engine that is ready."""

    def run(width, height):
        window = Window(theme)
        monkeypatch.setattr(window.engine, "is_ready", True)
        qtbot.addWidget(window, before_close_func=lambda w: monkeypatch.setattr(w.files, "may_leave", lambda: True))
        window.resize(width, height)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return run


@pytest.fixture
def window(open_window):
    """The window with the start page and an engine that is ready."""
    return open_window(1280, 800)


@pytest.fixture
def spiral(window, qtbot):
    """The window with the spiral open and its data loaded."""
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["spiral"])
    return window
