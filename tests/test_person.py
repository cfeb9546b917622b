"""A person's session on a real X screen: real mouse and keys, from the start page to a file others read."""

import json
import os
import shutil
import subprocess

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from safetensors import safe_open

from designer.start_cards import ExampleCard
from designer.theme import Theme, load_fonts
from designer.training.session import Phase
from designer.window import Window

REAL_SCREEN = os.environ.get("QT_QPA_PLATFORM", "xcb") == "xcb" and shutil.which("xdotool")
pytestmark = pytest.mark.skipif(not REAL_SCREEN, reason="needs an X screen and xdotool")


@pytest.fixture
def manager(qapp):
    """A window manager, without which keys go nowhere."""
    process = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield process
    process.terminate()
    process.wait()


@pytest.fixture
def window(qtbot, qapp, manager, monkeypatch):
    qapp.setStyle("Fusion")
    load_fonts()
    window = Window(Theme(qapp))
    window.resize(1280, 780)
    window.move(0, 0)
    window.show()
    qtbot.waitExposed(window)
    window.engine.start()
    qtbot.waitUntil(window.isActiveWindow, timeout=20_000)
    yield window
    monkeypatch.setattr(window.files, "may_leave", lambda: True)
    window.close()


@pytest.fixture
def hand(qtbot):
    """Does what a hand does, through the X server, while the window goes on."""

    def run(*words):
        process = subprocess.Popen(["xdotool", *map(str, words)])
        qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
        assert process.returncode == 0

    return run


def middle(widget):
    at = widget.mapToGlobal(widget.rect().center())
    return at.x(), at.y()


def on_screen(window, at):
    point = window.canvas.viewport().mapToGlobal(window.canvas.mapFromScene(at))
    return point.x(), point.y()


def click(hand, at):
    hand("mousemove", *at, "sleep", 0.05, "click", 1)


def drag(hand, start, end):
    steps = [QPointF(*start) + (QPointF(*end) - QPointF(*start)) * i / 8 for i in range(1, 9)]
    moves = [word for p in steps for word in ("mousemove", round(p.x()), round(p.y()), "sleep", 0.03)]
    hand("mousemove", *start, "sleep", 0.1, "mousedown", 1, "sleep", 0.1, *moves, "sleep", 0.1, "mouseup", 1)


def palette_item(window, title):
    found = window.palette_panel.list
    row = next(i for i in range(found.count()) if found.item(i).text() == title)
    at = found.viewport().mapToGlobal(found.visualItemRect(found.item(row)).center() - QPoint(20, 0))
    return at.x(), at.y()


def test_draws_trains_exports_and_reads_back(qtbot, window, hand, tmp_path):
    # The start page: choose the spiral.
    cards = window.start_page.findChildren(ExampleCard)
    spiral = next(card for card in cards if card.accessibleName() == "Spiral")
    click(hand, middle(spiral))
    qtbot.waitUntil(lambda: len(window.canvas.canvas.nodes) == 4)
    nodes = window.canvas.canvas.nodes

    # A layer from the list, dropped below the others.
    below = nodes[3].pos() + QPointF(120, 160)
    drag(hand, palette_item(window, "Dense"), on_screen(window, below))
    qtbot.waitUntil(lambda: len(nodes) == 5, timeout=10_000)
    assert window.store.project.graph.names[5] == "Dense 1"

    # Cut the wire before Output, and lead it through the new layer, port to port.
    wire = (nodes[3].output_port() + nodes[4].input_port()) / 2
    click(hand, on_screen(window, wire))
    hand("key", "Delete")
    qtbot.waitUntil(lambda: (3, 4) not in window.store.project.graph.edges)
    drag(hand, on_screen(window, nodes[3].output_port()), on_screen(window, nodes[5].input_port()))
    qtbot.waitUntil(lambda: (3, 5) in window.store.project.graph.edges)
    drag(hand, on_screen(window, nodes[5].output_port()), on_screen(window, nodes[4].input_port()))
    qtbot.waitUntil(lambda: (5, 4) in window.store.project.graph.edges)
    assert not window.store.problems()

    # Undo takes the last wire back, redo brings it again.
    hand("key", "ctrl+z")
    qtbot.waitUntil(lambda: (5, 4) not in window.store.project.graph.edges)
    hand("key", "ctrl+shift+z")
    qtbot.waitUntil(lambda: (5, 4) in window.store.project.graph.edges)

    # Train, and see the accuracy rise.
    session = window.session
    click(hand, middle(window.toolbar.train_button))
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED, timeout=300_000)
    accuracy = session.history.validation_score.mean
    assert accuracy[0] < 0.9
    assert accuracy[-1] > 0.97

    # Export by the keyboard, into the dialog's name field.
    path = tmp_path / "spiral.safetensors"
    hand("key", "ctrl+e")
    qtbot.waitUntil(lambda: isinstance(QGuiApplication.instance().activeModalWidget(), QFileDialog), timeout=10_000)
    hand("key", "ctrl+a")
    hand("type", "--delay", 5, str(path))
    hand("key", "Return")
    qtbot.waitUntil(path.exists, timeout=10_000)
    qtbot.waitUntil(lambda: "read back" in window.banner.text)

    # Another program reads it: NumPy alone makes the same predictions.
    assert np.allclose(forward(path), recorded(path), atol=1e-5)


def test_a_residual_network_is_built_by_hand_from_nothing(qtbot, window, hand, tmp_path):
    # An empty canvas, and names typed on it: each layer lies behind the last.
    hand("key", "ctrl+n")
    graph = lambda: window.store.project.graph  # noqa: E731
    qtbot.waitUntil(lambda: window.canvas.isVisible() and window.canvas.hasFocus())
    for count, name in enumerate(("input", "dense", "dense"), 1):
        hand("type", "--delay", 20, name)
        qtbot.waitUntil(lambda: window.canvas.quick_add.isVisible())
        hand("key", "Return")
        qtbot.waitUntil(lambda count=count: len(graph().layers) == count)

    # Both dense layers joined by an Add, and a wire drawn to empty ground for what comes last.
    hand("key", "shift+Left")
    qtbot.waitUntil(lambda: window.store.selection == {2, 3})
    hand("type", "--delay", 20, "add")
    qtbot.waitUntil(lambda: window.canvas.quick_add.isVisible())
    hand("key", "Return")
    qtbot.waitUntil(lambda: graph().sources(4) == [3, 2])
    hand("key", "ctrl+0")
    window.canvas.canvas.settle()
    port = window.canvas.canvas.nodes[4].output_port()
    hand("key", "ctrl+minus", "ctrl+minus")
    drag(hand, on_screen(window, port), on_screen(window, port + QPointF(60, 60)))
    qtbot.waitUntil(lambda: window.canvas.quick_add.isVisible())
    hand("type", "--delay", 20, "out")
    hand("key", "Return")
    qtbot.waitUntil(lambda: graph().sources(5) == [4])
    assert graph().edges == ((1, 2), (2, 3), (3, 4), (2, 4), (4, 5))
    assert not window.store.problems()

    # It trains.
    hand("key", "F5")
    qtbot.waitUntil(lambda: window.session.snapshot is not None and window.session.snapshot.step > 50, timeout=300_000)
    hand("key", "F6")
    qtbot.waitUntil(lambda: window.session.phase is Phase.PAUSED, timeout=20_000)

    # Undone to nothing, made again to the last wire.
    for _ in range(window.store.undo_stack.count()):
        hand("key", "ctrl+z")
    qtbot.waitUntil(lambda: not graph().layers)
    for _ in range(window.store.undo_stack.count()):
        hand("key", "ctrl+shift+z")
    qtbot.waitUntil(lambda: len(graph().edges) == 5)

    # The drawing as a file.
    path = tmp_path / "residual.svg"
    hand("key", "ctrl+shift+e")
    qtbot.waitUntil(lambda: isinstance(QGuiApplication.instance().activeModalWidget(), QFileDialog), timeout=10_000)
    hand("key", "ctrl+a")
    hand("type", "--delay", 5, str(path))
    hand("key", "Return")
    qtbot.waitUntil(path.exists, timeout=10_000)
    assert "Dense 2" in path.read_text(encoding="utf-8")


def forward(path):
    with safe_open(path, "numpy") as file:
        arrays = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        told = file.metadata()
    x = np.array(json.loads(told["test_inputs"]))
    x = (x - json.loads(told["input_shift"])) / json.loads(told["input_scale"])
    for name in ("hidden_1", "hidden_2", "dense_1"):
        x = np.maximum(x @ arrays[f"{name}.weight"].T + arrays[f"{name}.bias"], 0)
    z = x @ arrays["output.weight"].T + arrays["output.bias"]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def recorded(path):
    with safe_open(path, "numpy") as file:
        return np.array(json.loads(file.metadata()["test_outputs"]))
