"""Networks of other programs in the window: opened, compared, listed, and never over unsaved work."""

from dataclasses import replace

import layerwright as lw
import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMessageBox
from safetensors.numpy import save_file

from core.data import Data, TableFile
from core.formats import export
from core.formats.proof import answers
from core.layers import Dense
from core.losses import MSE
from core.project import edits
from designer.window import startup
from tests.core.formats.exported_networks import NETWORKS, rows, trained
from tests.core.formats.imports.onnx_files import onnx_file, weights


@pytest.fixture
def network(tmp_path):
    """A file in ONNX, and the network that is in it."""
    export(tmp_path / "theirs.onnx", trained(*NETWORKS["dense"]))
    return tmp_path / "theirs.onnx", trained(*NETWORKS["dense"])


def sheet(window, qtbot):
    qtbot.waitUntil(lambda: window.imports.sheet is not None)
    return window.imports.sheet


def listed(shown):
    tree = shown.nodes
    return [tuple(tree.topLevelItem(k).text(c) for c in range(2)) for k in range(tree.topLevelItemCount())]


def test_a_network_opens_with_its_weights_and_what_became_of_each_node(window, qtbot, network):
    path, theirs = network
    window.imports.open(path)
    shown = sheet(window, qtbot)
    assert "0 of 500 classes differ" in shown.verdict.text()
    assert ("MatMul", "Dense") in listed(shown)
    assert any(isinstance(layer, Dense) for layer in window.store.project.graph.layers.values())
    qtbot.waitUntil(lambda: window.session.snapshot is not None)
    ours = window.session.snapshot.state
    x = rows(theirs, 20)
    mine = replace(theirs, network=window.session.network, state=ours, preparation=window.session.data.preparation)
    np.testing.assert_allclose(answers(mine, x).numbers, answers(theirs, x).numbers, atol=1e-5)
    assert window.files.dirty
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.imports.sheet is None)


def test_a_network_on_the_command_line_is_imported(window, qtbot, network):
    startup.open_path(window, network[0])
    shown = sheet(window, qtbot)
    assert "0 of 500 classes differ" in shown.verdict.text()
    assert any(isinstance(layer, Dense) for layer in window.store.project.graph.layers.values())
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.imports.sheet is None)


def test_unsaved_work_is_not_replaced_without_asking(window, qtbot, network, monkeypatch):
    window.files.new()
    project = window.store.project
    window.store.edit("Add", edits.add(project, Dense(3), (0.0, 0.0)))
    before = window.store.project
    monkeypatch.setattr(QMessageBox, "exec", lambda box: QMessageBox.StandardButton.Cancel)
    with qtbot.waitSignal(window.imports.busy, check_params_cb=lambda text: not text):
        window.imports.open(network[0])
    assert window.store.project is before
    assert window.imports.sheet is None


def test_a_file_that_is_dropped_is_imported(window, qtbot, network):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(network[0]))])
    actions, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.start_page.dropEvent(QDropEvent(QPointF(50, 50), actions, data, button, keys))
    assert sheet(window, qtbot).windowTitle() == "Import of theirs.onnx"


def test_a_node_that_is_not_ours_is_named_first(window, qtbot, tmp_path):
    nodes = [("Gemm", "xw", "a", {}), ("Relu", "a", "b", {}), ("Det", "b", "y", {})]
    window.imports.open(onnx_file(tmp_path / "n.onnx", nodes, w=weights(4, 4)))
    shown = sheet(window, qtbot)
    assert "Incomplete" in shown.verdict.text()
    assert listed(shown)[0] == ("Det “node 2”", "Not imported. No layer of Layerwright computes this operator.")
    assert window.session.snapshot is None


def test_a_damaged_file_is_said_in_a_sentence(window, qtbot, tmp_path):
    (tmp_path / "n.onnx").write_bytes(b"\xff" * 40)
    with qtbot.waitSignal(window.imports.error) as said:
        window.imports.open(tmp_path / "n.onnx")
    assert "cannot be read as ONNX" in said.args[0]


@pytest.fixture
def trained_window(window, qtbot):
    """A window with a network on Iris that has been trained for a step."""
    model = lw.Model([lw.Dense(5, name="first")], seed=3)
    model.fit("iris", epochs=1, progress=False)
    window.files.start(model.project)
    qtbot.waitUntil(lambda: window.loader.prepared is not None)
    window.session.train_one("batch")
    qtbot.waitUntil(lambda: window.session.snapshot is not None and not window.is_training)
    return window, model


def weights_of(model, factor=1):
    return {name: array * factor for name, array in model.network.arrays(model.state).items()}


def shown_state(window):
    return window.session.snapshot and window.session.snapshot.state


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_weights_go_into_the_open_network_as_a_run_of_their_own(trained_window, qtbot, tmp_path):
    window, model = trained_window
    before, number = window.session.snapshot.state, window.session.number
    save_file({f"model.{name}": array for name, array in weights_of(model, 2).items()}, tmp_path / "w.safetensors")
    window.imports.open_weights(tmp_path / "w.safetensors")
    shown = sheet(window, qtbot)
    assert "Every array of the network is in w.safetensors: 4 arrays" in shown.verdict.text()
    tree = shown.arrays
    rows = [(tree.topLevelItem(k).text(0), tree.topLevelItem(k).text(1)) for k in range(tree.topLevelItemCount())]
    assert ("first.weight   5 × 4", "model.first.weight") in rows
    assert window.session.snapshot.state is before  # nothing has changed yet
    press(qtbot, shown.use)
    qtbot.waitUntil(lambda: window.session.snapshot.state is not before)
    found = window.session.network.arrays(window.session.snapshot.state)
    for name, array in weights_of(model, 2).items():
        np.testing.assert_array_equal(found[name], array)
    assert window.session.number != number
    assert window.session.runs[number].snapshot.state is before  # the run that was shown is still there
    assert window.files.dirty
    window.session.train_one("batch")  # from these weights
    qtbot.waitUntil(lambda: window.session.snapshot.step == 1)
    after = window.session.network.arrays(window.session.snapshot.state)
    np.testing.assert_allclose(after["first.weight"], weights_of(model, 2)["first.weight"], atol=0.05)


@pytest.mark.parametrize("is_trained", [True, False])
def test_undo_takes_imported_weights_back_and_redo_puts_them_in_again(trained_window, qtbot, tmp_path, is_trained):
    window, model = trained_window
    if not is_trained:
        window.session.reset()
    number, first = window.session.number, window.session.snapshot
    before = first and first.state
    save_file(weights_of(model, 2), tmp_path / "w.safetensors")
    window.imports.open_weights(tmp_path / "w.safetensors")
    press(qtbot, sheet(window, qtbot).use)
    qtbot.waitUntil(lambda: window.session.number != number)
    imported = window.session.snapshot.state
    assert window.store.undo_stack.undoText() == "Import weights"
    for _ in range(2):
        window.store.undo_stack.undo()
        qtbot.waitUntil(lambda: window.session.number == number)
        assert shown_state(window) is before
        window.store.undo_stack.redo()
        qtbot.waitUntil(lambda: window.session.number != number)
        assert window.session.snapshot.state is imported
    window.session.train_one("batch")  # from these weights
    qtbot.waitUntil(lambda: window.session.snapshot.step == 1 and not window.is_training)
    window.store.undo_stack.undo()
    qtbot.waitUntil(lambda: window.session.number == number)
    assert shown_state(window) is before


def test_weights_that_are_used_after_another_loss_was_chosen_are_measured_by_that(trained_window, qtbot, tmp_path):
    window, model = trained_window
    before = window.session.snapshot.state
    save_file(weights_of(model, 2), tmp_path / "w.safetensors")
    window.imports.open_weights(tmp_path / "w.safetensors")
    shown = sheet(window, qtbot)
    window.store.edit("Loss", edits.change_recipe(window.store.project, loss=MSE()))
    press(qtbot, shown.use)
    qtbot.waitUntil(lambda: window.session.snapshot.state is not before)
    assert window.session.network.loss == window.store.project.network(window.store.spec).loss


def test_weights_that_do_not_fit_are_said_layer_by_layer_and_change_nothing(trained_window, qtbot, tmp_path):
    window, model = trained_window
    before = window.session.snapshot.state
    arrays = weights_of(model)
    arrays["first.weight"] = np.ones((7, 4), np.float32)
    np.savez(tmp_path / "w.npz", **arrays)
    window.imports.open_weights(tmp_path / "w.npz")
    shown = sheet(window, qtbot)
    assert "1 of the 4 arrays of the network gets nothing" in shown.verdict.text()
    assert "It needs 5 × 4, but the file has 7 × 4" in shown.arrays.topLevelItem(0).text(1)
    assert shown.use is None
    assert any("Not used of the file: first.weight" in note for note in shown.notes)
    assert window.session.snapshot.state is before


def test_weights_of_an_onnx_file_say_that_its_scaling_is_not_taken(trained_window, qtbot, tmp_path):
    window, model = trained_window
    model.export(tmp_path / "n.onnx")
    window.imports.open_weights(tmp_path / "n.onnx")
    shown = sheet(window, qtbot)
    assert any("scaling of inputs in the file is not taken" in note for note in shown.notes)
    assert shown.use is not None


def test_weights_without_layers_that_are_opened_go_to_the_open_network(trained_window, qtbot, tmp_path):
    window, model = trained_window
    save_file(weights_of(model), tmp_path / "w.safetensors")
    window.imports.open(tmp_path / "w.safetensors")
    assert sheet(window, qtbot).windowTitle() == "Weights of w.safetensors"


def test_a_file_of_weights_on_the_canvas_asks_what_it_is_for(trained_window, qtbot, tmp_path):
    window, model = trained_window
    model.export(tmp_path / "n.onnx")
    with qtbot.waitSignal(window.imports.choice) as asked:
        window.drop_on_canvas(tmp_path / "n.onnx")
    text, choices = asked.args
    assert "n.onnx" in text
    next(iter(choices.values()))()
    assert sheet(window, qtbot).windowTitle() == "Weights of n.onnx"


@pytest.mark.parametrize("is_data", [False, True])
def test_a_file_of_arrays_on_the_canvas_is_weights_by_the_names_in_it(
    is_data, trained_window, qtbot, tmp_path, monkeypatch
):
    window, model = trained_window
    opened = []
    monkeypatch.setattr(window.opening, "open", opened.append)
    arrays = {"x": np.ones((9, 4)), "y": np.arange(9) % 2} if is_data else weights_of(model)
    np.savez(tmp_path / "w.npz", **arrays)
    window.drop_data(tmp_path / "w.npz")
    if is_data:
        qtbot.waitUntil(lambda: opened == [tmp_path / "w.npz"])
    else:
        assert sheet(window, qtbot).windowTitle() == "Weights of w.npz"


def test_weights_without_data_say_what_to_do(window, qtbot, tmp_path):
    missing = Data(source=TableFile(path=str(tmp_path / "none.csv")))
    window.files.start(replace(window.store.project, data=missing))
    qtbot.waitUntil(lambda: bool(window.loader.problem))
    save_file({"a": np.ones(3, np.float32)}, tmp_path / "w.safetensors")
    with qtbot.waitSignal(window.imports.error) as said:
        window.imports.open_weights(tmp_path / "w.safetensors")
    assert "Open its data first" in said.args[0]
