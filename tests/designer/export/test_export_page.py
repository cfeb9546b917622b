"""The Export page as a person uses it: choose a format, export, read the proof, take the command along."""

import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from threading import Event

import numpy as np
import onnx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from core.formats import FORMATS, c_header, exported, pytorch_training, web_page
from core.formats import onnx as onnx_format
from core.formats.errors import FormatError
from core.formats.examples import examples
from core.formats.watching import check
from core.messages import message
from core.network import Network
from designer.export import choice as export_choice
from designer.export.choice import in_groups
from designer.export.page import ExportPage
from designer.files import exports
from designer.files import files as files_module
from designer.training.phase import Phase
from designer.window.pages.data import DATA
from designer.window.pages.export import EXPORT

ONNX, C_HEADER, PYTORCH_TRAINING = onnx_format.ONNX, c_header.C_HEADER, pytorch_training.PYTORCH_TRAINING
WEB_PAGE = web_page.WEB_PAGE


@pytest.fixture
def trained(spiral, qtbot):
    """The window with the spiral after a few epochs, on the page of exports."""
    train(spiral, qtbot)
    spiral.actions_by_id["export"].trigger()
    return spiral


def train(window, qtbot, epochs=2):
    for _ in range(epochs):
        before = window.session.epoch
        window.actions_by_id["step_epoch"].trigger()
        qtbot.waitUntil(lambda before=before: window.session.epoch > before)
        qtbot.waitUntil(lambda: window.session.phase in (Phase.PAUSED, Phase.FINISHED))


@pytest.fixture
def page(trained, tmp_path, qtbot):
    return page_of(trained, tmp_path, qtbot)


def page_of(window, tmp_path, qtbot):
    found = window.pages.currentWidget()
    assert isinstance(found, ExportPage)
    for form in FORMATS:
        found.choice._paths[form] = tmp_path / f"out-{form.name}{form.suffix}"
    qtbot.waitUntil(lambda: ONNX in found.choice.fits)
    return found


def choose(page, form):
    row = page.formats.rows[form]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert page.choice.form is form


def export(page, qtbot, form):
    """Choose a format, press Ctrl+Return, and wait."""
    choose(page, form)
    before = len(page.choice.exports.made)
    QTest.keyClick(page.formats.rows[form], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(page.choice.exports.made) > before, timeout=120_000)
    return page.choice.exports.made[0]


def with_format(monkeypatch, form, **changes):
    """Another definition of a format, which the export finds by its name."""
    changed = tuple(replace(known, **changes) if known is form else known for known in FORMATS)
    monkeypatch.setattr("core.formats.FORMATS", changed)


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_every_format_is_on_the_page_by_whom_it_is_for(page):
    assert set(page.formats.rows) == set(FORMATS)
    shown = [group for group, _ in in_groups()]
    assert shown[0] == "For other programs"
    assert [text for text in texts(page.formats) if text in shown] == shown
    for form in FORMATS:
        choose(page, form)
        assert page.detail.title.text() == form.title
        assert page.detail.needs.texts[0].text() == form.needs != ""
        assert form.who
        assert form.about.endswith(".")


def test_an_export_is_proved_and_says_so_everywhere(page, qtbot, tmp_path):
    attempt = export(page, qtbot, ONNX)
    path = tmp_path / "out-onnx.onnx"
    onnx.checker.check_model(onnx.load(path))
    assert (attempt.path, attempt.error) == (path, "")
    shown = texts(page.result.card)
    assert "The file says the same as this program" in shown
    assert "ONNX reference evaluator" in shown
    assert page.formats.rows[ONNX].state()[1:] == ("good", "check")
    assert page.detail.tag.text() == "exported and proven"
    assert page.export.text() == "Export again"
    assert page.unchanged.text().startswith("Nothing has changed since the last export")
    assert page.folder.isVisible()
    assert not page.open.isVisible()  # which is for pages
    spread = page.result.card.spread
    assert spread._counts.sum() == attempt.proof.rows == 500
    assert spread.isVisible()


def test_an_exported_page_is_opened_by_a_click(page, qtbot, tmp_path, monkeypatch):
    opened = list[str]()
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    export(page, qtbot, WEB_PAGE)
    QTest.mouseClick(page.open, Qt.MouseButton.LeftButton)
    assert [Path(name).suffix for name in opened] == [".html"]
    assert Path(opened[0]).is_file()


def test_more_training_makes_it_out_of_date_and_the_same_weights_do_not(page, trained, qtbot):
    attempt = export(page, qtbot, ONNX)
    choose(page, C_HEADER)
    choose(page, ONNX)
    assert page.choice.is_present(attempt)
    train(trained, qtbot, 1)
    qtbot.waitUntil(lambda: page.formats.rows[ONNX].state()[0] == "out of date")
    assert page.detail.tag.text() == "out of date"
    assert any("no longer those of the network" in text for text in texts(page.result))
    assert page.unchanged.text() == ""


def test_a_file_that_says_something_else_is_red_and_does_not_replace_the_old_one(page, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "out-onnx.onnx"
    export(page, qtbot, ONNX)
    proven = path.read_bytes()

    def wrong(trained):
        other = replace(trained, state=trained.network.initial(99))
        return onnx_format.content(other)

    with_format(monkeypatch, ONNX, content=wrong)
    attempt = export(page, qtbot, ONNX)
    assert path.read_bytes() == proven
    assert attempt.unproven == tmp_path / "out-onnx.onnx.unproven"
    card = page.result.card
    assert card.property("state") == "bad"
    assert card.title.text() == f"The file says something else in {attempt.proof.classes_differ} of 500 rows"
    assert attempt.proof.classes_differ > 0
    assert "The file is kept as out-onnx.onnx.unproven. Do not use it." in texts(card)
    assert card.worst.text("the file says") == attempt.proof.worst.found
    assert card.worst.text("this program says") == attempt.proof.worst.wanted
    assert page.formats.rows[ONNX].state() == ("failed", "bad", "warning")
    assert page.export.text() == "Export"


def test_what_cannot_be_run_here_is_amber_with_the_command(page, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr("core.formats.receivers.compiler", lambda: None)
    attempt = export(page, qtbot, C_HEADER)
    assert attempt.proof is None
    assert page.result.card.property("state") == "warn"
    assert page.result.card.title.text() == "Written and read back; not run by cc here"
    assert page.formats.rows[C_HEADER].state() == ("not run", "warn", "warning")
    box = page.result.command
    QTest.mouseClick(box.copy, Qt.MouseButton.LeftButton)
    command = QGuiApplication.clipboard().text()
    assert command.startswith("cc -std=c99 ")
    assert "out-h.h" in command
    assert box.copy.text() == "Copied"
    assert (tmp_path / "out-h.h").exists()


def test_a_program_that_is_too_slow_here_is_not_said_to_be_missing(page, qtbot, monkeypatch):
    monkeypatch.setattr("core.formats.receivers.PATIENCE", 0.001)
    export(page, qtbot, C_HEADER)
    card = page.result.card
    assert card.property("state") == "warn"
    assert card.by.text() == "cc took more than 0.001 seconds. To compare the file, run the command."


def test_the_copied_command_proves_the_file_where_it_arrives(page, qtbot, tmp_path):
    python = next(form for form in FORMATS if form.suffix == ".py")
    export(page, qtbot, python)
    QTest.mouseClick(page.result.command.copy, Qt.MouseButton.LeftButton)
    program, *rest = QGuiApplication.clipboard().text().split()
    assert program == "python"
    done = subprocess.run([sys.executable, *rest], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "test rows: largest difference" in done.stdout


def test_cancel_leaves_everything_as_it_was(page, qtbot, monkeypatch, tmp_path):
    began, path = Event(), tmp_path / "out-onnx.onnx"
    path.write_text("old")

    def endless(*_):
        began.set()
        while True:
            check()

    with_format(monkeypatch, ONNX, prove=endless)
    choose(page, ONNX)
    QTest.mouseClick(page.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(began.is_set)
    qtbot.waitUntil(page.result.progress.isVisible)
    assert not page.export.isEnabled()
    QTest.mouseClick(page.result.progress.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.choice.exports.running is None)
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["out-onnx.onnx"]
    assert page.export.isEnabled()
    assert not page.choice.exports.made


def test_the_window_stays_awake_while_a_file_is_proved(page, qtbot, monkeypatch):
    wait, ended = Event(), []
    with_format(monkeypatch, ONNX, prove=lambda *_: ended.append(wait.wait(60)))
    choose(page, ONNX)
    page.start()
    ticks = []
    qtbot.waitUntil(lambda: ticks.append(1) or len(ticks) > 3)
    assert page.choice.exports.running is not None
    assert page.result.progress.isVisible()
    wait.set()
    qtbot.waitUntil(lambda: page.choice.exports.running is None)


def test_a_format_that_cannot_hold_a_layer_is_grey_with_the_sentence(spiral, qtbot, monkeypatch, tmp_path):
    def refused(trained):
        raise FormatError(message("C99: no such layer yet."))

    small = replace(C_HEADER, content=refused)
    fit = export_choice._fit
    monkeypatch.setattr(export_choice, "_fit", lambda form, trained: fit(small if form is C_HEADER else form, trained))
    train(spiral, qtbot, 1)
    spiral.actions_by_id["export"].trigger()
    page = page_of(spiral, tmp_path, qtbot)
    qtbot.waitUntil(lambda: C_HEADER in page.choice.fits)
    choose(page, C_HEADER)
    assert page.formats.rows[C_HEADER].state()[0] == "not possible"
    assert page.detail.warning.sentence.text() == "C99: no such layer yet."
    assert not page.export.isEnabled()
    choose(page, ONNX)
    assert page.export.isEnabled()


def test_an_untrained_network_says_so_and_can_be_exported_anyway(spiral, qtbot, tmp_path):
    spiral.actions_by_id["export"].trigger()
    page = page_of(spiral, tmp_path, qtbot)
    assert "Train first" in page.detail.warning.sentence.text()
    assert page.export.text() == "Export anyway"
    attempt = export(page, qtbot, ONNX)
    assert attempt.proof.holds
    initial = spiral.store.project.network(spiral.store.spec).initial(spiral.store.project.recipe.seed)
    stored = [onnx.numpy_helper.to_array(one).ravel() for one in onnx.load(attempt.path).graph.initializer]
    weights = initial.weights[:32]
    assert any(np.isin(weights, array).all() for array in stored if array.size >= 32)
    QTest.mouseClick(page.detail.warning.train, Qt.MouseButton.LeftButton)
    assert spiral.pages.page.id == "network"


def test_fresh_weights_are_made_and_hashed_once(spiral, qtbot, tmp_path, monkeypatch):
    made, hashed = [], []
    initial, digest = Network.initial, export_choice.weights_hash
    in_window = threading.current_thread().name

    def counted(*of):
        made.append(threading.current_thread().name)
        return initial(*of)

    monkeypatch.setattr(Network, "initial", counted)
    for module in (export_choice, exports):
        monkeypatch.setattr(module, "weights_hash", lambda state: hashed.append(state) or digest(state))
    spiral.actions_by_id["export"].trigger()
    page = page_of(spiral, tmp_path, qtbot)
    qtbot.waitUntil(lambda: set(page.choice.fits) == set(FORMATS))
    for form in (C_HEADER, ONNX):
        choose(page, form)
    assert (made.count(in_window), len(hashed)) == (1, 1)
    state = page.choice.trained().state
    page.start()
    assert page.choice.exports.running.weights == digest(state)
    assert len(hashed) == 1
    qtbot.waitUntil(lambda: page.choice.exports.running is None, timeout=120_000)
    assert page.choice.is_present(page.choice.exports.made[0])
    project = spiral.store.project
    spiral.store.edit("Seed", replace(project, recipe=replace(project.recipe, seed=project.recipe.seed + 1)))
    assert not np.array_equal(page.choice.trained().state.weights, state.weights)


def test_an_earlier_export_shows_its_proof_again(page, qtbot):
    first = export(page, qtbot, ONNX)
    second = export(page, qtbot, C_HEADER)
    table = page.result.earlier
    assert [table.topLevelItem(row).text(0) for row in range(2)] == [second.path.name, first.path.name]
    table.setFocus()
    table.setCurrentItem(table.topLevelItem(1))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert page.result.shown is first
    assert "ONNX reference evaluator" in texts(page.result.card)


def test_arrows_walk_and_enter_exports(page, qtbot):
    rows = [page.formats.rows[form] for _, forms in in_groups() for form in forms]
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].isChecked()
    QTest.keyClick(rows[1], Qt.Key.Key_Up)
    assert rows[0].isChecked()
    QTest.keyClick(rows[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.choice.exports.running is not None or page.choice.exports.made)
    qtbot.waitUntil(lambda: bool(page.choice.exports.made), timeout=120_000)


def test_a_report_is_written_in_the_language_of_choice_and_compares_nothing(page, qtbot, tmp_path):
    report = next(form for form in FORMATS if form.name == "report")
    choose(page, report)
    assert page.detail.language.isVisible()
    assert page.detail.way.isHidden()
    page.detail.language.setCurrentIndex(page.detail.language.findData("de"))
    page.detail.language.activated.emit(page.detail.language.currentIndex())
    attempt = export(page, qtbot, report)
    assert "Bericht über ein neuronales Netz" in attempt.path.read_text("utf-8")
    assert page.formats.rows[report].state() == ("written", "good", "check")
    assert page.result.card.title.text() == "Written and read back"
    assert page.result.card.body.isHidden()
    choose(page, ONNX)
    assert page.detail.language.isHidden()


def test_a_folder_that_is_gone_is_said_in_the_card(page, qtbot, tmp_path):
    page.choice._paths[ONNX] = tmp_path / "gone" / "a.onnx"
    attempt = export(page, qtbot, ONNX)
    assert "could not be written" in attempt.error
    assert page.result.card.title.text() == "Nothing was written"
    assert any("gone" in text for text in texts(page.result.card))


def test_on_a_narrow_page_the_proof_stands_below_and_nothing_scrolls_sideways(page, trained, qtbot):
    export(page, qtbot, ONNX)
    trained.resize(1024, 676)
    qtbot.waitUntil(lambda: page._right.isHidden())
    assert page.detail.parentWidget() is page.result.parentWidget()
    assert page.result.isVisibleTo(page)
    qtbot.waitUntil(lambda: page._column.width() <= page._middle.viewport().width())
    assert page.result.geometry().top() >= page.detail.geometry().bottom()
    trained.resize(1440, 900)
    qtbot.waitUntil(lambda: page._right.widget() is page.result)


def test_another_project_knows_nothing_of_these_exports(page, trained, qtbot, monkeypatch):
    monkeypatch.setattr(trained.files, "may_leave", lambda: True)
    export(page, qtbot, ONNX)
    with qtbot.waitSignal(trained.loader.ready):
        trained.files.start(examples()["xor"])
    assert page.choice.exports.made == ()
    assert page.result.none.isVisibleTo(page.result)


def test_another_project_is_not_said_to_be_exported(page, trained, qtbot, monkeypatch):
    monkeypatch.setattr(trained.files, "may_leave", lambda: True)
    done, begun = Event(), Event()

    def wait(*_):
        begun.set()
        assert done.wait(60)
        check()

    with_format(monkeypatch, ONNX, prove=wait)
    said = []
    page.choice.exports.busy.connect(said.append)
    page.start()
    try:
        qtbot.waitUntil(begun.is_set)
        assert said == ["Exporting out-onnx.onnx…"]
        trained.files.start(examples()["xor"])
        qtbot.waitUntil(lambda: said[1:] == [""])
    finally:
        done.set()


def test_another_title_or_language_makes_it_out_of_date(page, trained, qtbot):
    report = next(form for form in FORMATS if form.is_to_read)
    export(page, qtbot, report)
    assert page.detail.tag.text() == "written"
    page.detail.language.setCurrentIndex(page.detail.language.findData("de"))
    page.detail.language.activated.emit(page.detail.language.currentIndex())
    assert page.detail.tag.text() == "out of date"
    assert page.unchanged.text() == ""
    assert any("another language was chosen" in text for text in texts(page.result))
    page.choice.choose_language("en")
    assert page.detail.tag.text() == "written"
    project = trained.store.project
    trained.store.edit("Title", replace(project, title="Another title"))
    qtbot.waitUntil(lambda: page.detail.tag.text() == "out of date")
    assert any("another title" in text for text in texts(page.result))
    trained.store.undo_stack.undo()
    qtbot.waitUntil(lambda: page.detail.tag.text() == "written")


def test_the_curves_of_a_report_end_where_its_weights_are(page, trained, qtbot):
    details = page.choice.trained().details
    train(trained, qtbot, 1)
    assert details().epochs == details().history.epochs_done == 2
    assert len(details().history.validation_loss) < len(trained.session.history.validation_loss)


def test_the_page_follows_a_run_that_trains(page, trained, qtbot):
    trained.session.limit_speed(60)
    trained.session.train()
    qtbot.waitUntil(lambda: "at the click" in page.detail.weights.text())
    before = page.detail.weights.text()
    qtbot.waitUntil(lambda: page.detail.weights.text() != before)
    trained.session.pause()
    qtbot.waitUntil(
        lambda: page.detail.weights.text() == f"as after epoch {trained.session.epoch}" and not trained.session.running,
        timeout=60_000,
    )


def test_a_closed_window_leaves_no_thread_of_a_page(window, qtbot, monkeypatch):
    before = set(threading.enumerate())

    def working():
        names = {thread.name for thread in set(threading.enumerate()) - before}
        return names & {"look at exports", "check data"}

    monkeypatch.setattr(window.files, "may_leave", lambda: True)
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["wine"])
    for page in (DATA, EXPORT):
        window.pages.show_page(page)
    qtbot.waitUntil(lambda: len(working()) == 2)
    window.close()
    qtbot.waitUntil(lambda: not working())


def test_the_command_line_proves_the_same(page, qtbot, tmp_path):
    attempt = export(page, qtbot, ONNX)
    again = exported(tmp_path / "again.onnx", page.choice.trained())
    assert again.largest_difference == attempt.difference
    assert (tmp_path / "again.onnx").read_bytes() == attempt.path.read_bytes()


def test_nothing_is_exported_before_the_runs_of_a_project_are_read(trained, tmp_path, qtbot, monkeypatch):
    """A training script begins with the first weights of the run, which come after its last ones."""
    released, read = Event(), files_module.read_runs
    trained.store.path = tmp_path / "spiral.layerwright"
    trained.files.save()
    qtbot.waitUntil(lambda: not trained.files.dirty)
    monkeypatch.setattr(files_module, "read_runs", lambda *given: released.wait(60) and read(*given))
    page = page_of(trained, tmp_path, qtbot)
    with qtbot.waitSignal(trained.store.opened):
        trained.files.open(trained.store.path)
    qtbot.waitUntil(lambda: trained.session.is_reading)
    trained.actions_by_id["export"].trigger()
    choose(page, PYTORCH_TRAINING)
    qtbot.waitUntil(lambda: "The runs of the project are still being read." in texts(page))
    assert not page.export.isEnabled()
    released.set()
    qtbot.waitUntil(page.export.isEnabled)
    assert "The runs of the project are still being read." not in texts(page)
    assert export(page, qtbot, PYTORCH_TRAINING).path.exists()
