"""Predict: a typed row, pasted rows and a file are answered as the network is asked without the window."""

import csv
import json

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QComboBox

from core.data.preparation.new_rows import from_file, from_records
from core.formats.examples import examples
from core.formats.predictions import answer
from core.network import Predictor
from core.project import edits
from core.project.templates import apply, suggest
from designer.predict.rows import typed
from designer.training.phase import Phase
from designer.window.window import Window


def train(window, qtbot, epochs=4):
    window.store.edit("Shorter", edits.change_recipe(window.store.project, epochs=epochs))
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)


@pytest.fixture
def pets(window, qtbot, tmp_path):
    """A trained network for a table of numbers with gaps and texts, with the Predict panel open."""
    rows = [
        f"{'' if n % 9 == 0 else n % 13 + 0.5},{('red', 'blue', 'red')[n % 3]},{'cat' if n % 13 > 6 else 'dog'}"
        for n in range(130)
    ]
    path = tmp_path / "pets.csv"
    path.write_text("\n".join(["weight,color,kind", *rows]) + "\n", encoding="utf-8")
    with qtbot.waitSignal(window.loader.ready):
        window.opening.open(path)
    window.actions_by_id["page_network"].trigger()
    chosen = suggest(window.store.spec, len(window.loader.prepared.train))[0]
    window.store.edit("", apply(window.store.project, chosen, window.store.spec))
    train(window, qtbot)
    window.actions_by_id["show_predict"].trigger()
    qtbot.waitUntil(window.predict.isVisible)
    return window


def outputs(window, columns):
    """The outputs of the network for rows of cells, (rows, units)."""
    trained = window.predict.answering.trained
    rows = from_records(columns, trained.preparation)
    return Predictor(trained.network).predict(trained.state, trained.preparation.scaled(rows.x))


def shown(panel):
    return {name: share for name, share, _ in panel.answer.bars.shares}


def type_into(qtbot, panel, name, text):
    editor = panel.fields.editors[name]
    line = editor.lineEdit() if isinstance(editor, QComboBox) else editor
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    with qtbot.waitSignal(panel.answering.answered):
        qtbot.keyClicks(line, text) if text else panel._ask()
    qtbot.waitUntil(lambda: panel.answering._next is None and panel.answering._task.done())
    with qtbot.waitSignal(panel.answering.answered):
        panel.refresh()


def test_a_typical_row_is_there_and_answered(pets, qtbot):
    panel = pets.predict
    assert list(panel.fields.editors) == ["weight", "color"]
    assert panel.fields.columns["color"] == ["red"]  # two of three rows
    assert panel.fields.columns["weight"] == ["6.5"]
    qtbot.waitUntil(lambda: panel.answer.bars.shares != [])
    share = float(outputs(pets, {"weight": ["6.5"], "color": ["red"]})[0, 0])
    assert shown(panel)["dog"] == pytest.approx(share, abs=1e-6)
    assert sum(shown(panel).values()) == pytest.approx(1, abs=1e-6)
    best = max(shown(panel), key=shown(panel).get)
    assert panel.answer.prediction.text() == best
    assert panel.answer.target.text() == "kind"


def test_every_keystroke_is_answered(pets, qtbot):
    panel = pets.predict
    for weight in ("1.5", "12.5"):
        type_into(qtbot, panel, "weight", weight)
        share = float(outputs(pets, {"weight": [weight], "color": ["red"]})[0, 0])
        assert shown(panel)["dog"] == pytest.approx(share, abs=1e-6)


def test_the_newest_of_many_questions_is_answered(pets, qtbot):
    panel = pets.predict
    qtbot.waitUntil(lambda: panel.answering._task is not None and panel.answering._task.done())
    for weight in ("1", "4", "12.5"):
        panel.answering.ask(typed({"weight": [weight], "color": ["blue"]}, None))
    share = float(outputs(pets, {"weight": ["12.5"], "color": ["blue"]})[0, 0])
    qtbot.waitUntil(lambda: abs(shown(panel).get("dog", -1) - share) < 1e-6)


def test_what_is_typed_stays_when_the_network_is_trained_again(pets, qtbot):
    panel = pets.predict
    type_into(qtbot, panel, "weight", "12.5")
    pets.session.reset()
    train(pets, qtbot, 5)
    qtbot.waitUntil(lambda: panel._shown is pets.session.data.preparation)
    qtbot.waitUntil(lambda: panel.answering.is_current and panel.answering._task.done())
    assert panel.fields.columns["weight"] == ["12.5"]
    share = float(outputs(pets, panel.fields.columns)[0, 0])
    qtbot.waitUntil(lambda: abs(shown(panel).get("dog", -1) - share) < 1e-6)


def test_gaps_unreadable_cells_and_unseen_texts_are_said(pets, qtbot):
    panel = pets.predict
    type_into(qtbot, panel, "weight", "")
    assert panel.answer.note.text() == "“weight” is missing"
    type_into(qtbot, panel, "weight", "heavy")
    assert panel.answer.note.text() == "“weight” cannot be read: “heavy”"
    type_into(qtbot, panel, "weight", "3")
    type_into(qtbot, panel, "color", "green")
    assert "“green”" in panel.answer.note.text()
    qtbot.mouseClick(panel.typical, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.answer.note.text() == "")


@pytest.mark.parametrize("text", ["color\tweight\nred\t2.5\nblue\t11\n", "2.5\tred\n11\tblue"])
def test_rows_are_pasted_with_and_without_header(pets, qtbot, text):
    panel = pets.predict
    QGuiApplication.clipboard().setText(text)
    qtbot.mouseClick(panel.paste, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.table.answers.rowCount() == 2)
    assert panel.table.isVisible()
    shares = outputs(pets, {"weight": ["2.5", "11"], "color": ["red", "blue"]})[:, 0]
    classes = [pets.session.data.preparation.classes[int(share > 0.5)] for share in shares]
    model = panel.table.answers
    assert [model.index(row, 0).data() for row in range(2)] == classes
    certain = [f"{100 * max(share, 1 - share):.1f}\u00a0%" for share in shares]
    assert [model.index(row, 1).data() for row in range(2)] == certain
    qtbot.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("prediction\tprobability\tnote\t")
    qtbot.mouseClick(panel.back, Qt.MouseButton.LeftButton)
    assert panel.fields.isVisible()


def test_totals_and_a_repeated_header_are_skipped_as_in_a_file(pets, qtbot, tmp_path):
    lines = [
        "weight,color",
        *(f"{n % 13 + 0.5},{('red', 'blue')[n % 2]}" for n in range(12)),
        "weight,color",
        "78,Total",
    ]
    (tmp_path / "new.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    trained = pets.predict.answering.trained
    of_file = answer(from_file(tmp_path / "new.csv", trained.preparation), *trained_parts(trained))
    QGuiApplication.clipboard().setText("\n".join(lines).replace(",", "\t"))
    qtbot.mouseClick(pets.predict.paste, Qt.MouseButton.LeftButton)
    model = pets.predict.table.answers
    qtbot.waitUntil(lambda: model.rowCount() == 14)
    assert [model.index(row, 0).data() for row in range(14)] == [p[0] if p else "" for p in of_file.predictions]
    assert [model.index(row, 2).data() for row in range(14)] == list(of_file.notes)
    assert "the header again" in of_file.notes[12]
    assert "totals" in of_file.notes[13]


def trained_parts(trained):
    return trained.preparation, trained.network, trained.state


def test_rows_that_do_not_fit_are_refused_in_a_sentence(pets, qtbot):
    panel = pets.predict
    for text, part in (("1\t2\t3\t4\t5", "5 columns"), ("weight\tcolor\n1\n", "Row 1 has 1 cell,"), ("", "no rows")):
        QGuiApplication.clipboard().setText(text)
        panel.paste_rows()
        assert part in panel.problem.text()
        assert panel.problem.isVisible()
    assert panel.fields.isVisible()


@pytest.mark.parametrize("suffix", [".csv", ".jsonl"])
def test_a_file_is_predicted_to_another(pets, qtbot, tmp_path, monkeypatch, suffix):
    source, target = tmp_path / "new.csv", tmp_path / f"answers{suffix}"
    source.write_text("color;weight\nred;2.5\ngreen;11\nblue;\n", encoding="utf-8")
    with qtbot.waitSignal(pets.predictions.info) as printed:
        pets.predictions.predict(source, target)
    assert printed.args == [f"answers{suffix}: 3 rows predicted, 2 with a note."]
    assert printed.args[0] not in pets.banner.text  # it is said once
    strip = pets.predict.written
    assert strip.isVisible()
    assert strip.text.text() == f"{printed.args[0]} It is in {tmp_path}."
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    qtbot.mouseClick(strip.open, Qt.MouseButton.LeftButton)
    assert opened == [str(tmp_path)]
    qtbot.mouseClick(strip.dismiss, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()
    rows = target.read_text("utf-8-sig").splitlines()
    lines = list(csv.DictReader(rows, delimiter=";")) if suffix == ".csv" else list(map(json.loads, rows))
    shares = outputs(pets, {"color": ["red", "green", "blue"], "weight": ["2.5", "11", ""]})[:, 0]
    assert np.allclose([float(line["probability dog"]) for line in lines], shares, atol=1e-6)
    assert [line["color"] for line in lines] == ["red", "green", "blue"]
    assert "green" in lines[1]["note"]
    assert "weight" in lines[2]["note"]


def test_the_table_itself_is_not_overwritten_and_a_missing_column_is_said(pets, qtbot, tmp_path):
    source = tmp_path / "new.csv"
    source.write_text("color,size\nred,2.5\nblue,3\n", encoding="utf-8")
    with qtbot.waitSignal(pets.predictions.error) as printed:
        pets.predictions.predict(source, source)
    assert "Choose another name" in printed.args[0]
    with qtbot.waitSignal(pets.predictions.error) as printed:
        pets.predictions.predict(source, tmp_path / "out.csv")
    assert "weight" in printed.args[0]
    assert source.read_text("utf-8").startswith("color,size")


def test_weights_of_a_file_answer_without_their_table(pets, qtbot, tmp_path):
    before = outputs(pets, {"weight": ["2.5"], "color": ["red"]})
    path = tmp_path / "pets.layerwright"
    pets.files._write(path, overwrite=True)
    qtbot.waitUntil(lambda: not pets.files._saving)
    pets.files.new()
    assert pets.predict.answering.trained is None
    (tmp_path / "pets.csv").unlink()
    with qtbot.waitSignal(pets.store.opened):
        pets.files.open(path)
    qtbot.waitUntil(lambda: pets.predict.answering.trained is not None)
    qtbot.waitUntil(lambda: pets.loader.problem != "")
    pets.docks.open("Predict")
    qtbot.waitUntil(lambda: pets.predict._shown is pets.predict.answering.trained.preparation)
    assert np.array_equal(outputs(pets, {"weight": ["2.5"], "color": ["red"]}), before)
    type_into(qtbot, pets.predict, "weight", "2.5")
    type_into(qtbot, pets.predict, "color", "red")
    assert shown(pets.predict)["dog"] == pytest.approx(float(before[0, 0]), abs=1e-6)


def same(a, b):
    """Whether two mappings hold the same arrays."""
    return a.keys() == b.keys() and all(np.array_equal(a[name], b[name], equal_nan=True) for name in a)


@pytest.fixture
def without_table(pets, qtbot, tmp_path):
    """The project of the pets opened again after its table was moved, with the step and the loss of before."""
    path, session = tmp_path / "pets.layerwright", pets.session
    before = session.step, session.history.arrays(), session.network.arrays(session.snapshot.state)
    with qtbot.waitSignal(pets.files.recent_changed):
        pets.files._write(path, overwrite=True)
    pets.files.new()
    (tmp_path / "moved").mkdir()
    (tmp_path / "pets.csv").rename(tmp_path / "moved/animals.csv")
    pets.files.open(path)
    qtbot.waitUntil(lambda: pets.loader.problem != "")
    return pets, before


def test_a_trained_network_is_shown_without_its_table(without_table, qtbot):
    window, (step, curves, weights) = without_table
    session = window.session
    assert session.step == step > 0
    assert same(session.history.arrays(), curves)
    assert same(session.network.arrays(session.snapshot.state), weights)
    assert window.store.problems() == []  # the network knows its features
    assert not window.files.dirty
    assert "There is no file" in window.banner.text
    assert "The network is shown as it was trained, and Predict works." in window.banner.text
    window.actions_by_id["page_network"].trigger()
    window.actions_by_id["page_data"].trigger()
    page = window.pages.shown_widget
    assert not window.banner.isVisible()  # the page says it itself
    assert [button.accessibleName() for button in page.problem.buttons] == ["Find the data…"]
    window.actions_by_id["page_network"].trigger()
    assert window.banner.isVisible()


def test_train_without_data_says_what_is_missing_and_offers_data(without_table, qtbot, monkeypatch):
    window, (step, _, _) = without_table
    window.actions_by_id["page_network"].trigger()
    window.actions_by_id["train"].trigger()
    assert window.banner.text.startswith("Training needs data. There is no file ")
    assert [window.banner._action.text(), window.banner._other.text()] == ["Find the data…", "Open data…"]
    assert window.session.step == step
    asked = []
    monkeypatch.setattr("designer.data.opening.choose_data", lambda *_: asked.append("") or "")
    qtbot.mouseClick(window.banner._other, Qt.MouseButton.LeftButton)
    assert asked == [""]


def test_the_table_is_found_with_another_name_and_training_goes_on(without_table, qtbot, tmp_path, monkeypatch):
    window, (step, _, _) = without_table
    monkeypatch.setattr("designer.data.opening.choose_data", lambda *_: str(tmp_path / "moved/animals.csv"))
    assert window.banner._action.text() == "Find the data…"
    qtbot.mouseClick(window.banner._action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.data is not None and len(window.session.data.train) > 0)
    assert window.session.step == step
    assert not window.session.stale
    assert window.session.data.is_same
    window.store.edit("Longer", edits.change_recipe(window.store.project, epochs=6))
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    assert window.session.step > step


def test_saving_without_the_table_keeps_the_weights(without_table, qtbot, tmp_path):
    window, (step, _, weights) = without_table
    path = tmp_path / "again.layerwright"
    with qtbot.waitSignal(window.files.recent_changed):
        window.files._write(path, overwrite=True)
    window.files.new()
    with qtbot.waitSignal(window.store.opened):
        window.files.open(path)
    qtbot.waitUntil(lambda: window.session.step == step)
    assert same(window.session.network.arrays(window.session.snapshot.state), weights)


def test_without_a_trained_network_the_panel_says_so(spiral, qtbot):
    spiral.actions_by_id["show_predict"].trigger()
    qtbot.waitUntil(spiral.predict.isVisible)
    assert "once the network is trained" in spiral.predict.hint.text()
    assert spiral.predict.hint.isVisible()
    with qtbot.waitSignal(spiral.predictions.error) as printed:
        spiral.actions_by_id["predict_table"].trigger()
    assert "Train the network first" in printed.args[0]


def test_points_of_a_plane_can_be_typed(spiral, qtbot):
    train(spiral, qtbot, 2)
    spiral.actions_by_id["show_predict"].trigger()
    panel = spiral.predict
    qtbot.waitUntil(lambda: panel.isVisible() and panel.answer.bars.shares != [])
    names = list(panel.fields.editors)
    assert names == list(spiral.session.data.preparation.features)
    type_into(qtbot, panel, names[0], "0.25")
    other = float(panel.fields.columns[names[1]][0])
    x = spiral.session.data.scaled(np.array([[0.25, other]], np.float32))
    expected = Predictor(spiral.session.network).predict(spiral.session.snapshot.state, x)[0]
    classes = spiral.session.data.preparation.classes
    last = float(expected[-1])
    assert shown(panel)[classes[1]] == pytest.approx(last, abs=1e-5)


def test_images_cannot_be_typed(window, qtbot):
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["digits"])
    train(window, qtbot, 1)
    window.actions_by_id["show_predict"].trigger()
    qtbot.waitUntil(lambda: "images" in window.predict.hint.text())


def test_a_table_that_was_moved_keeps_its_columns_and_the_weights(pets, qtbot, tmp_path):
    project = edits.change_columns(pets.store.project, ("weight",), gaps="mean")
    pets.store.edit("Mean", project)
    qtbot.waitUntil(lambda: pets.loader.prepared is not None)
    train(pets, qtbot, 5)
    path, panel = tmp_path / "pets.layerwright", pets.predict
    with qtbot.waitSignal(pets.files.recent_changed):
        pets.files._write(path)
    before = shown(panel)
    (tmp_path / "other").mkdir()
    pets.files.new()
    (tmp_path / "pets.csv").rename(tmp_path / "other/pets.csv")
    pets.files.open(path)
    qtbot.waitUntil(lambda: pets.loader.problem != "")
    pets.opening.open(tmp_path / "other/pets.csv")
    qtbot.waitUntil(lambda: pets.session.step > 0 and not pets.session.stale)
    assert [(column.name, column.gaps) for column in pets.store.project.data.source.columns] == [("weight", "mean")]
    assert pets.session.history is not None
    pets.actions_by_id["page_network"].trigger()
    qtbot.waitUntil(lambda: shown(panel) == before)


def test_undo_of_another_reading_lets_the_run_go_on(pets, qtbot):
    pets.store.edit("Mean", edits.change_columns(pets.store.project, ("weight",), gaps="leave out"))
    qtbot.waitUntil(lambda: pets.session.stale)
    with qtbot.waitSignal(pets.loader.ready):
        pets.store.undo_stack.undo()
    qtbot.waitUntil(lambda: not pets.session.stale)


def is_in_front(window, name):
    return not window.docks.by_name[name].visibleRegion().isEmpty()


def test_predict_stays_in_front_on_other_pages_and_the_next_time(spiral, theme, engine, qtbot, monkeypatch):
    spiral.actions_by_id["show_predict"].trigger()
    qtbot.waitUntil(lambda: is_in_front(spiral, "Predict"))
    spiral.actions_by_id["page_data"].trigger()
    spiral.actions_by_id["page_network"].trigger()
    qtbot.waitUntil(lambda: is_in_front(spiral, "Predict"))
    assert not is_in_front(spiral, "Views")
    sizes = {name: dock.size() for name, dock in spiral.docks.by_name.items() if is_in_front(spiral, name)}
    spiral.actions_by_id["page_data"].trigger()  # it is closed from there
    monkeypatch.setattr(spiral.files, "may_leave", lambda: True)
    spiral.close()
    again = Window(theme)
    qtbot.addWidget(again, before_close_func=lambda w: monkeypatch.setattr(w.files, "may_leave", lambda: True))
    again.show()
    again.files.start(examples()["spiral"])
    qtbot.waitUntil(lambda: is_in_front(again, "Predict"))
    assert not is_in_front(again, "Views")
    shown = {name: dock.size() for name, dock in again.docks.by_name.items() if is_in_front(again, name)}
    assert shown.keys() == sizes.keys()
    assert all(abs(shown[name].width() - sizes[name].width()) < 30 for name in sizes)
