"""A person's session on a real X screen: real mouse and keys, from the start page to a file others read."""

import json

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF
from safetensors import safe_open

from designer.start.cards import ExampleCard
from designer.style.theme import Theme, load_fonts
from designer.training.phase import Phase
from designer.window.window import Window
from tests.person.observed import on_canvas, typed


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
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    monkeypatch.setattr(window.files, "may_leave", lambda: True)
    window.close()


def palette_item(window, title):
    found = window.palette_panel.list
    row = next(i for i in range(found.count()) if found.item(i).text() == title)
    at = found.viewport().mapToGlobal(found.visualItemRect(found.item(row)).center() - QPoint(20, 0))
    return at.x(), at.y()


def test_draws_trains_exports_and_reads_back(qtbot, window, hand, click, click_on, drag, tmp_path):
    # The start page: choose the spiral.
    cards = window.start_page.findChildren(ExampleCard)
    spiral = next(card for card in cards if card.accessibleName() == "Spiral")
    click_on(spiral)
    qtbot.waitUntil(lambda: len(window.canvas.scene().nodes) == 4)
    nodes = window.canvas.scene().nodes

    # A layer from the list, dropped below the others.
    below = nodes[3].pos() + QPointF(120, 160)
    drag(palette_item(window, "Dense"), on_canvas(window, below))
    qtbot.waitUntil(lambda: len(nodes) == 5)
    assert window.store.project.graph.names[5] == "Dense 1"

    # Cut the wire before Output, and lead it through the new layer, port to port.
    wire = (nodes[3].output_port() + nodes[4].input_port()) / 2
    click(on_canvas(window, wire))
    hand("key", "Delete")
    qtbot.waitUntil(lambda: (3, 4) not in window.store.project.graph.edges)
    drag(on_canvas(window, nodes[3].output_port()), on_canvas(window, nodes[5].input_port()))
    qtbot.waitUntil(lambda: (3, 5) in window.store.project.graph.edges)
    drag(on_canvas(window, nodes[5].output_port()), on_canvas(window, nodes[4].input_port()))
    qtbot.waitUntil(lambda: (5, 4) in window.store.project.graph.edges)
    assert not window.store.problems()

    # Undo takes the last wire back, redo brings it again.
    hand("key", "ctrl+z")
    qtbot.waitUntil(lambda: (5, 4) not in window.store.project.graph.edges)
    hand("key", "ctrl+shift+z")
    qtbot.waitUntil(lambda: (5, 4) in window.store.project.graph.edges)

    # Train, and see the accuracy rise.
    session = window.session
    click_on(window.toolbar.train_button)
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED, timeout=300_000)
    accuracy = session.history.validation_score.mean
    assert accuracy[0] < 0.9
    assert accuracy[-1] > 0.97

    # Export: choose the format, type the name into the dialog, and press the keys.
    path = tmp_path / "spiral.safetensors"
    hand("key", "ctrl+e")
    qtbot.waitUntil(lambda: window.pages.page.id == "export")
    page = window.pages.currentWidget()
    row = next(row for form, row in page.formats.rows.items() if form.suffix == ".safetensors")
    click_on(row)
    qtbot.waitUntil(row.isChecked)
    click_on(page.detail.choose)
    qtbot.waitUntil(lambda: typed() is not None)
    hand("key", "ctrl+a")
    hand("type", "--delay", 5, str(path))
    qtbot.waitUntil(lambda: typed() == str(path))
    for _ in range(10):  # the first may only close the list of completions
        hand("key", "Return")
        if typed() is None:
            break
    qtbot.waitUntil(lambda: page.choice.path == path)
    hand("key", "ctrl+Return")
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: page.detail.tag.text() == "exported and proven")

    # Another program reads it: NumPy alone makes the same predictions.
    assert np.allclose(forward(path), recorded(path), atol=1e-5)


def forward(path):
    with safe_open(path, "numpy") as file:
        arrays = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        said = file.metadata()
    x = np.array(json.loads(said["test_inputs"]))
    x = (x - json.loads(said["input_shift"])) / json.loads(said["input_scale"])
    for name in ("hidden_1", "hidden_2", "dense_1"):
        x = np.maximum(x @ arrays[f"{name}.weight"].T + arrays[f"{name}.bias"], 0)
    z = x @ arrays["output.weight"].T + arrays["output.bias"]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def recorded(path):
    with safe_open(path, "numpy") as file:
        return np.array(json.loads(file.metadata()["test_outputs"]))
