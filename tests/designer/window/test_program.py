"""Another language or text size shows at once: a new window takes over the work of the old one."""

from pathlib import Path
from threading import Event

import numpy as np
import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from core.data import Data, Iris
from core.data.splits import KFold
from core.formats import FORMATS
from core.project import edits
from core.project.comparing import Trial
from core.project.templates import suggested
from core.training.comparison import compare
from designer.files import exports, imports
from designer.panels.proof import ProofBox
from designer.style import language, scale
from designer.style.theme import use_text_size
from designer.training.phase import Phase
from designer.window import startup
from designer.window.program import Program
from designer.window.seen import Seen
from designer.window.window import Window
from tests.designer.window.test_diagnoses import RUNS


@pytest.fixture
def program(program_of, spiral):
    """The program with the spiral open."""
    return program_of(spiral)


@pytest.fixture
def program_of(theme, monkeypatch):
    """The program with a window; what it renews is closed at the end."""
    programs, windows = [], []

    def run(window):
        monkeypatch.setattr(
            startup, "show", lambda window: (monkeypatch.setattr(window.engine, "is_ready", True), window.show())
        )
        monkeypatch.setattr(window, "deleteLater", lambda: None)  # the test closes it
        windows.append(window)
        programs.append(Program(theme, window))
        return programs[0]

    yield run
    for program in programs:
        program.window.files.may_leave = lambda: True
        program.window.close()
        program.window.deleteLater()
    for window in windows:
        Window.deleteLater(window)  # a window that stays makes every later test slower
    QSettings().remove("language")
    QSettings().remove("text_size")
    scale.choose(100)
    language.choose("en")
    use_text_size()
    theme.refresh()


def choose(qtbot, program, id):
    with qtbot.waitSignal(program.renewed):
        program.window.actions_by_id[id].trigger()
    qtbot.waitExposed(program.window)
    return program.window


def test_the_window_speaks_another_language_at_once_and_goes_on_where_it_was(qtbot, spiral, program):
    store = spiral.store
    store.edit("Rename", edits.change_layers(store.project, [2], "name", "my layer"))
    store.select([2])
    spiral.resize(QSize(1100, 720))
    spiral.session.train()
    qtbot.waitUntil(lambda: spiral.session.step > 20)
    spiral.session.pause()
    qtbot.waitUntil(lambda: not spiral.session.running)
    step, history, weights = spiral.session.step, spiral.session.history, spiral.session.snapshot.state
    window = choose(qtbot, program, "language_de")
    assert window is not spiral
    assert not spiral.isVisible()
    assert window.menuBar().actions()[0].text().replace("&", "") == "Datei"
    assert window.size() == QSize(1100, 720)
    assert window.middle.currentWidget() is window.pages
    assert window.store.project is store.project
    assert window.store.selection == {2}
    assert (window.session.step, window.session.history, window.session.snapshot.state) == (step, history, weights)
    assert window.files.dirty
    window.actions_by_id["undo"].trigger()
    assert window.store.project.graph.layers[2].name != "my layer"
    window.actions_by_id["redo"].trigger()
    assert window.store.project.graph.layers[2].name == "my layer"
    window.session.train()
    qtbot.waitUntil(lambda: window.session.step > step)


def test_a_run_goes_on_training_in_the_new_window(qtbot, spiral, program):
    spiral.session.train()
    qtbot.waitUntil(lambda: spiral.session.step > 0)
    window = choose(qtbot, program, "language_de")
    assert spiral.session.phase is not Phase.RUNNING
    step = window.session.step
    qtbot.waitUntil(lambda: window.session.step > step + 10)
    assert len(window.session.history.loss) > 0


def test_one_epoch_goes_on_to_its_end_and_no_further(qtbot, spiral, program):
    spiral.session.limit_speed(60)  # steps a second; an epoch has 80
    spiral.session.train_one("epoch")
    qtbot.waitUntil(lambda: spiral.session.step > 2)
    window = choose(qtbot, program, "language_de")
    assert 0 < window.session.step < 80
    window.session.limit_speed(0)
    qtbot.waitUntil(lambda: window.session.phase is Phase.PAUSED)
    assert (window.session.step, window.session.epoch) == (80, 1)


def test_closing_that_is_canceled_goes_on_with_one_epoch(qtbot, spiral, monkeypatch):
    monkeypatch.setattr(spiral.files, "may_leave", lambda: False)
    spiral.session.limit_speed(60)
    spiral.session.train_one("epoch")
    qtbot.waitUntil(lambda: spiral.session.step > 2)
    spiral.close()
    spiral.session.limit_speed(0)
    qtbot.waitUntil(lambda: spiral.session.step == 80 and not spiral.session.running)
    assert spiral.session.epoch == 1
    monkeypatch.setattr(spiral.files, "may_leave", lambda: True)


def test_an_export_and_a_judgement_in_progress_end_before_the_language_changes(
    qtbot, spiral, program, tmp_path, monkeypatch
):
    store = spiral.store
    store.edit("Test rows", edits.change_data(store.project, test=0.2))
    qtbot.waitUntil(lambda: spiral.loader.prepared is not None)
    spiral.session.train_one("epoch")
    qtbot.waitUntil(lambda: spiral.session.phase is Phase.PAUSED)
    may_write = Event()
    write = exports.exported
    monkeypatch.setattr(exports, "exported", lambda *arguments: may_write.wait(30) and write(*arguments))
    spiral.show_export()
    page = spiral.pages.currentWidget()
    page.choice.choose(next(form for form in FORMATS if form.suffix == ".npz"))
    page.choice.choose_path(tmp_path / "spiral.npz")
    page.start()
    spiral.show_network()
    spiral.judging.judge()
    said = []
    spiral.exports.info.connect(said.append)
    spiral.actions_by_id["language_de"].trigger()
    qtbot.waitUntil(lambda: bool(store.project.judged))
    assert program.window is spiral
    assert not said
    with qtbot.waitSignal(program.renewed):
        may_write.set()
    assert [text.partition(":")[0] for text in said] == ["Exported spiral.npz"]
    assert [attempt.path.name for attempt in program.window.exports.made] == ["spiral.npz"]
    assert len(program.window.store.project.judged) == 1


def test_an_import_ends_before_the_language_changes(qtbot, spiral, program, tmp_path, monkeypatch):
    may_read = Event()
    read = imports.imported
    monkeypatch.setattr(imports, "imported", lambda path: may_read.wait(30) and read(path))
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(b"no network")
    said = []
    spiral.imports.error.connect(said.append)
    spiral.imports.open(broken)
    spiral.actions_by_id["language_de"].trigger()
    assert program.window is spiral
    with qtbot.waitSignal(program.renewed):
        may_read.set()
    assert len(said) == 1


def test_a_proof_goes_on_in_the_new_window(qtbot, window, program_of, monkeypatch):
    program = program_of(window)
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(edits.change_recipe(RUNS["eight sigmoid layers"][0], epochs=20))
    qtbot.keyClick(window, Qt.Key.Key_F5)
    cards = window.inspector.overview.diagnoses
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED and bool(cards.cards))
    may_end = Event()
    result = compare(np.ones(10), 0.5 + np.arange(10) / 100), "loss"
    monkeypatch.setattr(window.proofs.proving, "_work", lambda *_: (may_end.wait(30), result)[1])
    card = cards.cards[0]
    qtbot.mouseClick(card.prove_buttons[0], Qt.MouseButton.LeftButton)
    german = choose(qtbot, program, "language_de")
    assert german.proofs.proving.working
    may_end.set()
    qtbot.waitUntil(lambda: not german.proofs.proving.working)
    (card,) = german.inspector.overview.diagnoses.cards
    assert card.proof.verdict.text().startswith("Besser bei 10 von 10")


def test_a_new_window_knows_whether_the_file_has_the_past_of_its_runs(qtbot, spiral, program):
    spiral.files._holder_keeps_past = False
    assert not choose(qtbot, program, "language_de").files._holder_keeps_past


def test_the_steps_that_undo_lists_speak_the_new_language(qtbot, spiral, program):
    store, canvas = spiral.store, spiral.canvas.commands
    store.select([2])
    canvas.append("dense")
    store.select([2])
    canvas.by_id()["duplicate"]()
    store.select([2, 3])
    canvas.by_id()["group"]()
    canvas.by_id()["tidy"]()
    store.select([2])
    canvas.remove()
    window = choose(qtbot, program, "language_de")
    stack = window.store.undo_stack
    labels = [stack.command(number).text() for number in range(stack.count())]
    added, duplicated, *others = labels
    assert (added, duplicated) == ("Dense hinzufügen", "hidden 1 duplizieren")
    assert others == ["2 Schichten gruppieren", "Automatisch anordnen", "hidden 1 entfernen"]


def test_docks_grow_and_shrink_with_the_size_of_text(qtbot, spiral, program):
    spiral.resize(QSize(1430, 860))
    qtbot.waitUntil(lambda: spiral.width() == 1430)
    layers = spiral.docks.by_name["Layers"]
    spiral.resizeDocks([layers], [240], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: layers.width() == 240)
    large = choose(qtbot, program, "text_125")
    qtbot.waitUntil(lambda: large.docks.by_name["Layers"].width() == 300)
    again = choose(qtbot, program, "text_100")
    qtbot.waitUntil(lambda: again.docks.by_name["Layers"].width() == 240)


def test_large_text_leaves_the_canvas_room_in_a_low_window(qtbot, spiral, program):
    spiral.resize(QSize(1280, 776))
    window = choose(qtbot, program, "text_150")
    window.session.train()
    qtbot.waitUntil(lambda: window.time_bar.isVisible())
    window.session.pause()
    assert window.canvas.height() > 0.3 * window.height()


def test_text_grows_at_once(qtbot, spiral, program):
    def tallest(window):
        return max(label.sizeHint().height() for label in window.inspector.findChildren(QLabel))

    small, pixels = tallest(spiral), QGuiApplication.font().pixelSize()
    window = choose(qtbot, program, "text_150")
    assert QGuiApplication.font().pixelSize() == round(pixels * 1.5)
    assert tallest(window) > small
    assert choose(qtbot, program, "text_100") is not window
    assert QGuiApplication.font().pixelSize() == pixels


def test_what_was_chosen_already_makes_no_window(spiral, program):
    spiral.actions_by_id["language_en"].trigger()
    assert program.window is spiral


def test_an_unsaved_title_stays_unsaved_and_a_saved_project_stays_saved(qtbot, spiral, program, tmp_path):
    with qtbot.waitSignal(spiral.files.dirty_changed):
        spiral.files._write(tmp_path / "mine.layerwright")
    qtbot.waitUntil(lambda: not spiral.files.saving)
    assert not spiral.files.dirty
    window = choose(qtbot, program, "language_de")
    assert not window.files.dirty
    assert window.store.path == tmp_path / "mine.layerwright"


def shown(window):
    """What the banner shows, and would show after it."""
    notices = window.banner._notices
    return [notice.text for notice in (notices._passing, *reversed(notices._staying)) if notice is not None]


def test_notices_live_on_in_the_other_language_and_their_buttons_work(qtbot, spiral, program, tmp_path):
    spiral.exports.error.emit("This is dismissed.")
    spiral.banner.dismiss()
    spiral.files.error.emit("No space left.")  # of the system, which has no translation
    table = tmp_path / "mine.csv"
    table.write_text("a,b,kind\n" + "1,2,x\n2,3,y\n" * 6, encoding="utf-8")
    before = spiral.store.project
    with qtbot.waitSignal(spiral.loader.ready):
        spiral.opening.open(table)
    spiral.updates.error.emit(language.tr("Could not check for updates: {why}. Try again later.", why="1.5"))
    window = choose(qtbot, program, "language_de")
    assert shown(window) == [
        "Nach Updates konnte nicht gesucht werden: 1.5. Bitte später noch einmal versuchen.",
        "Dieses Projekt lernt jetzt aus mine.csv statt aus Spirale.",
        "No space left.",
    ]
    window.banner.dismiss()
    assert window.banner._action.text() == "Rückgängig"
    qtbot.mouseClick(window.banner._action, Qt.MouseButton.LeftButton)
    assert window.store.project == before
    assert spiral.store.project != before  # it acts on the new window alone
    assert shown(window) == ["No space left."]


def test_how_a_run_has_ended_and_its_proof_are_said_in_the_other_language(qtbot, window, program_of):
    program = program_of(window)
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(edits.change_recipe(RUNS["eight sigmoid layers"][0], epochs=20))
    qtbot.keyClick(window, Qt.Key.Key_F5)
    cards = window.inspector.overview.diagnoses
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED and bool(cards.cards))
    window.proofs._call("vanishing_gradients", ProofBox.begin, "Use ReLU")
    for seed in range(10):
        window.proofs._call("vanishing_gradients", ProofBox.add, Trial(0, seed, 1.0))
        window.proofs._call("vanishing_gradients", ProofBox.add, Trial(1, seed, 0.5 + seed / 100))
    window.proofs._on_proved("vanishing_gradients", compare(np.ones(10), 0.5 + np.arange(10) / 100), "loss")
    german = choose(qtbot, program, "language_de")
    assert "20 Epochen" in german.banner.text
    assert "Gradienten" in german.banner.text
    (card,) = german.inspector.overview.diagnoses.cards
    assert card.proof.verdict.text().startswith("Besser bei 10 von 10")
    assert len(card.proof.pairs.pairs) == 10
    assert not card.proof.isHidden()
    german.seen.dismiss("vanishing_gradients")
    other = Seen(german.seen._moments)
    other.take_over(german.seen)
    other.look()
    assert not other.diagnoses  # what was dismissed stays away


def test_a_row_that_is_typed_stays(qtbot, spiral, program):
    spiral.session.train_one("epoch")
    qtbot.waitUntil(lambda: spiral.session.phase is Phase.PAUSED)
    spiral.docks.open("Predict")
    first = next(iter(spiral.predict.fields.editors))
    spiral.predict.fields.editors[first].setText("0.123")
    spiral.predict.written.show_written("mine.csv: 3 rows predicted.", Path("mine.csv"))
    window = choose(qtbot, program, "language_de")
    assert window.predict.fields.columns[first] == ["0.123"]
    assert window.predict.written.text.text().startswith("mine.csv")
    assert not window.predict.written.isHidden()


def test_the_models_of_folds_stay_and_what_was_being_trained_goes_on(qtbot, window, program_of):
    program = program_of(window)
    project = suggested(Data(source=Iris(), split=KFold(folds=3)), "i")
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(edits.change_recipe(project, epochs=2))
    qtbot.mouseClick(window.data_panel.split.folds.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(window.folds.folding.runs) == 3 and not window.folds.folding.working)
    qtbot.mouseClick(window.recipe_panel.rates.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.rates.testing.found is not None)
    tested = window.rates.testing.found
    german = choose(qtbot, program, "language_de")
    assert german.rates.testing.found is tested
    assert german.recipe_panel.rates.state.text().endswith("Von neuen Gewichten aus.")
    assert all(button.isEnabled() for button in german.data_panel.split.folds.keep.values())
    assert len(german.data_panel.split.folds.keep) == 3
    assert not any("Folds" in text for text in shown(german))
    german.store.edit("more", edits.change_recipe(german.store.project, epochs=100))
    qtbot.mouseClick(german.data_panel.split.folds.button, Qt.MouseButton.LeftButton)
    assert german.folds.folding.working
    english = choose(qtbot, program, "language_en")
    box = english.data_panel.split.folds
    assert box.button.text() == "Stop the folds"
    qtbot.waitUntil(lambda: not english.folds.folding.working)
    assert [run.end.snapshot.epoch for run in english.folds.folding.runs] == [100] * 3
    qtbot.waitUntil(lambda: len(box.keep) == 3 and box.button.text() == "Train all 3 folds")
