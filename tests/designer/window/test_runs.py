"""The runs of a project: kept in its file, listed, compared, named, hidden and deleted."""

import zipfile
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton

from core.data import Data
from core.data.tables.source import TableFile
from core.formats.examples import examples
from core.project import edits
from core.training import timeline
from designer.files import recovery_slots
from designer.files.disk import save
from designer.training.phase import Phase
from designer.training.saved_state import OtherRun


@pytest.fixture
def two(spiral, qtbot, monkeypatch):
    """The window with a run of some thousand steps, and a branch of it, which is the present one."""
    monkeypatch.setattr(timeline, "SPACING_SECONDS", 0.002)
    store, session, machine = spiral.store, spiral.session, spiral.time_machine
    store.edit("Shorter", edits.change_recipe(store.project, epochs=60))
    session.train()
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED)
    machine.go_to(2000)
    qtbot.waitUntil(lambda: machine.is_exact)
    spiral.time_travel.continue_from_here()
    qtbot.waitUntil(lambda: session.number == 2 and session.phase is Phase.FINISHED)
    return spiral


def saved(window, qtbot, path):
    window.store.path = path
    window.files.stamp = None
    with qtbot.waitSignal(window.files.recent_changed):
        window.files.save()
    return path


def reopened(window, qtbot, path):
    """Open the file in place of the project that is open, and wait until its runs are read."""
    window.files.start(window.store.project)
    with qtbot.waitSignal(window.session.switched):
        window.files.open(path)


def test_runs_come_back_from_the_file_with_their_past(two, qtbot, tmp_path):
    session = two.session
    ends = {1: session.runs[1].snapshot.state, 2: session.snapshot.state}
    path = saved(two, qtbot, tmp_path / "two.layerwright")
    assert not two.files.dirty
    reopened(two, qtbot, path)
    assert (session.number, list(session.runs), session.origins[2]) == (2, [1], (1, 2000))
    assert not two.files.dirty
    assert np.array_equal(session.snapshot.state.weights, ends[2].weights)
    machine = two.time_machine
    machine.go_to(1234)
    qtbot.waitUntil(lambda: machine.is_exact)
    assert machine.past.step == 1234
    two.run_list.shown.emit(1)
    assert np.array_equal(session.snapshot.state.weights, ends[1].weights)
    assert session.history.epochs_done == 60
    session.train()
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED and session.epoch == 120)
    assert session.timeline.first_step == 0


def test_a_run_that_is_not_saved_is_asked_for(two, qtbot, tmp_path):
    path = saved(two, qtbot, tmp_path / "two.layerwright")
    assert not two.files.dirty
    machine = two.time_machine
    machine.go_to(1000)
    qtbot.waitUntil(lambda: machine.is_exact)
    two.time_travel.continue_from_here()
    qtbot.waitUntil(lambda: two.session.number == 3 and two.session.phase is Phase.FINISHED)
    two.run_list.shown.emit(2)  # which is in the file
    assert two.session.number == 2
    assert two.files.dirty
    two.run_list.deleted.emit(3)
    assert two.files.dirty  # the list has changed
    saved(two, qtbot, path)
    assert not two.files.dirty  # for nobody misses a deleted run
    two.store.undo_stack.undo()
    assert two.files.dirty


def test_runs_that_have_not_changed_are_copied(two, qtbot, tmp_path, monkeypatch):
    path = saved(two, qtbot, tmp_path / "two.layerwright")
    before = zipfile.ZipFile(path).read("run-1.safetensors")
    monkeypatch.setattr(OtherRun, "saved", lambda *_: pytest.fail("it was packed again"))
    two.store.edit("Name", edits.label_run(two.store.project, 1, name="plain"))
    with qtbot.waitSignal(two.files.recent_changed):
        two.files.save()
    assert zipfile.ZipFile(path).read("run-1.safetensors") == before
    reopened(two, qtbot, path)
    assert two.runs.name(1) == "plain"


def test_without_the_past_the_file_is_smaller_and_the_journal_has_neither(two, qtbot, tmp_path):
    path = saved(two, qtbot, tmp_path / "two.layerwright")
    full = path.stat().st_size
    two.run_list.open(two.views.bar.runs)
    two.run_list.keep.click()
    assert not two.store.project.keep_past
    with qtbot.waitSignal(two.files.recent_changed):
        two.files.save()
    assert path.stat().st_size < full
    requests = []
    two.files.request_contents(requests.append)
    slot = recovery_slots.create()
    try:
        slot.write(requests[0], recovery_slots.About("two", None, None, 0.0))
        parts = zipfile.ZipFile(slot.copy).infolist()
        assert not [part for part in parts if part.filename.startswith("run-")]
        text = zipfile.ZipFile(slot.copy).read("training.safetensors")[:100_000]
        assert b"past." not in text
    finally:
        slot.close()
    save(tmp_path / "other.layerwright", requests[0], None)
    reopened(two, qtbot, tmp_path / "other.layerwright")
    machine = two.time_machine
    machine.go_to(700)
    qtbot.waitUntil(lambda: machine.is_exact)


def test_pinned_runs_are_drawn_with_their_names_and_deleted_ones_are_not(two, qtbot, tmp_path):
    two.run_list.open(two.views.bar.runs)
    two.run_list.named.emit(1, "plain")
    two.run_list.pinned.emit(1, True)
    chart = two.views.show_view("loss").chart
    qtbot.waitUntil(lambda: "plain" in [label.name for label in chart.labels.labels])
    assert two.store.undo_stack.undoText() == "Pin plain"
    two.run_list.deleted.emit(1)
    qtbot.waitUntil(lambda: "plain" not in [label.name for label in chart.labels.labels])
    assert two.views.bar.runs.text() == "1 run"
    path = saved(two, qtbot, tmp_path / "one.layerwright")
    assert "run-1.safetensors" not in zipfile.ZipFile(path).namelist()
    two.store.undo_stack.undo()
    assert two.views.bar.runs.text() == "2 runs"
    assert two.files.dirty
    two.run_list.hidden.emit(1, True)
    two.run_list.open(two.views.bar.runs)  # a popup closes by itself once its window is not active
    assert [row.number for row in two.run_list._rows if row.hidden] == [1]


def test_the_memory_for_checkpoints_can_be_chosen(two):
    two.run_list.open(two.views.bar.runs)
    assert two.run_list.budget.currentData() == 256
    two.run_list.budget_chosen.emit(64)
    budgets = {two.session.timeline.budget, *(run.timeline.budget for run in two.session.runs.values())}
    assert budgets == {32_000_000}
    two.run_list.budget_chosen.emit(256)


def test_other_rows_are_said_and_the_run_stays_in_the_file(two, qtbot, tmp_path):
    path = saved(two, qtbot, tmp_path / "two.layerwright")
    project = two.store.project
    with qtbot.waitSignal(two.loader.ready):
        two.store.edit("Other rows", edits.change_data(project, seed=9))
    two.session.train_one("batch")
    qtbot.waitUntil(lambda: two.session.phase is Phase.PAUSED and two.session.step == 1)
    assert two.session.number == 3
    with qtbot.waitSignal(two.files.recent_changed):
        two.files.save()
    reopened(two, qtbot, path)
    assert not two.session.runs
    assert sorted(two.session.kept) == [1, 2]
    two.run_list.open(two.views.bar.runs)
    assert {row.number: row.reason for row in two.run_list._rows} == {1: "had other rows", 2: "had other rows", 3: ""}
    with qtbot.waitSignal(two.files.recent_changed):
        two.files.save()
    assert {"run-1.safetensors", "run-2.safetensors"} <= set(zipfile.ZipFile(path).namelist())


def runs_in(path):
    with zipfile.ZipFile(path) as parts:
        return sorted(name for name in parts.namelist() if name.startswith("run-"))


def save_again(window, qtbot):
    with qtbot.waitSignal(window.files.recent_changed):
        window.files.save()


@pytest.fixture
def tabled(window, qtbot, monkeypatch, tmp_path):
    """The window, a table, and a file with two runs over it; the project is closed again."""
    monkeypatch.setattr(timeline, "SPACING_SECONDS", 0.002)
    rows = tmp_path / "t.csv"
    rows.write_text("a,b,kind\n" + "".join(f"{i % 17},{i % 5},{'xy'[i % 2]}\n" for i in range(200)))
    store, session = window.store, window.session
    project = edits.change_recipe(replace(examples()["spiral"], data=Data(source=TableFile(path=str(rows)))), epochs=40)
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(project)
    session.train()
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED)
    window.time_machine.go_to(session.step // 2)
    qtbot.waitUntil(lambda: window.time_machine.is_exact)
    window.time_travel.continue_from_here()
    qtbot.waitUntil(lambda: session.number == 2 and session.phase is Phase.FINISHED)
    path = saved(window, qtbot, tmp_path / "two.layerwright")
    assert runs_in(path) == ["run-1.safetensors"]
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["spiral"])
    assert store.path is None
    return window, rows, path


def test_runs_stay_in_the_file_while_its_table_is_missing(tabled, qtbot):
    window, rows, path = tabled
    rows.rename(rows.with_name("away.csv"))
    window.files.open(path)
    qtbot.waitUntil(lambda: window.session.snapshot is not None)
    assert window.session.number == 2
    assert not window.files.dirty
    save_again(window, qtbot)
    assert runs_in(path) == ["run-1.safetensors"]


def test_runs_stay_in_the_file_where_its_table_has_other_rows(tabled, qtbot):
    window, rows, path = tabled
    rows.write_text(rows.read_text() + "3,4,x\n")
    with qtbot.waitSignal(window.loader.ready):
        window.files.open(path)
    assert not window.loader.prepared.is_same
    assert (window.session.number, list(window.session.kept)) == (2, [1])
    save_again(window, qtbot)
    assert runs_in(path) == ["run-1.safetensors"]


def test_training_waits_for_the_runs_of_the_file_and_goes_on_with_its_past(two, qtbot, tmp_path):
    path, session = saved(two, qtbot, tmp_path / "two.layerwright"), two.session
    first = session.timeline.first_step
    two.files.start(two.store.project)
    with qtbot.waitSignal(two.session.frame):  # the weights are shown
        two.files.open(path)
        qtbot.waitUntil(lambda: session.snapshot is not None)
    session.train()
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED and session.epoch == 120)
    assert (session.number, list(session.runs)) == (2, [1])
    assert session.timeline.first_step == first
    save_again(two, qtbot)
    assert runs_in(path) == ["run-1.safetensors"]


def test_a_recovered_project_keeps_the_runs_of_its_file(two, qtbot, tmp_path):
    path = saved(two, qtbot, tmp_path / "two.layerwright")
    two.store.edit("Title", replace(two.store.project, title="Recovered"))
    requests = []
    two.files.request_contents(requests.append)
    stamp = two.files.stamp
    slot = recovery_slots.create()
    try:
        slot.write(requests[0], recovery_slots.About("two", path, stamp, 0.0))
        two.files._saved_project = two.store.project  # the program has crashed, and asks nothing
        two.files._saved_states = two.files._states()
        with qtbot.waitSignal(two.session.switched):
            two.files.recover(slot.copy, path, stamp, lambda: None)
    finally:
        slot.close()
    assert two.files.dirty
    assert (two.session.number, list(two.session.runs)) == (2, [1])
    save_again(two, qtbot)
    assert runs_in(path) == ["run-1.safetensors"]


def test_a_run_is_named_with_the_keyboard_and_the_focus_stays(two, qtbot):
    panel = two.run_list
    panel.open(two.views.bar.runs)
    qtbot.waitUntil(panel.isVisible)
    fields = [panel._lines[number].field for number in (1, 2)]
    fields[0].setFocus()
    qtbot.waitUntil(fields[0].hasFocus)
    qtbot.keyClicks(fields[0], "plain")
    qtbot.keyClick(fields[0], Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: two.runs.name(1) == "plain")
    fields[1].setFocus()
    qtbot.waitUntil(fields[1].hasFocus)
    qtbot.keyClicks(fields[1], "branch")
    fields[0].setFocus()
    qtbot.waitUntil(lambda: two.runs.name(2) == "branch")
    assert fields == [panel._lines[number].field for number in (1, 2)]
    qtbot.waitUntil(fields[0].hasFocus)
    pin = panel._lines[1].widgets[0]
    pin.setFocus()
    qtbot.keyClick(pin, Qt.Key.Key_Space)
    assert two.store.project.runs[1].pinned
    assert pin.hasFocus()
    hide = panel._lines[1].widgets[6]
    hide.setFocus()
    qtbot.keyClick(hide, Qt.Key.Key_Space)
    assert list(panel._lines) == [2]
    assert isinstance(QApplication.focusWidget(), (QLineEdit, QToolButton))
    assert panel._lines[2].focused() is not None


def test_a_closed_list_is_not_drawn_and_a_deleted_run_takes_no_room_in_the_file(two, qtbot, monkeypatch):
    two.run_list.open(two.views.bar.runs)
    both = two.run_list.keep.text()
    two.run_list.deleted.emit(1)
    assert two.run_list.keep.text() != both
    two.store.undo_stack.undo()
    assert two.run_list.keep.text() == both
    two.run_list.close()
    monkeypatch.setattr(two.run_list, "show_rows", lambda *_: pytest.fail("the list is closed"))
    two.store.edit("Title", replace(two.store.project, title="Other"))


def test_a_run_after_a_reset_has_not_the_name_of_the_dropped_one(two):
    two.run_list.named.emit(2, "branch")
    two.session.reset()
    assert two.runs.name(two.session.number) == "run 3"


def test_a_pinned_run_is_compared_with_the_one_that_is_shown(two, qtbot):
    proof = two.run_proof
    assert proof.button.isHidden()
    two.run_list.pinned.emit(1, True)
    assert proof.button.text() == "Is run 1 better than run 2?"
    proof.button.click()
    assert proof.box.heading.text() == "run 1 instead of run 2"
    qtbot.waitUntil(lambda: "of 10 seeds" in proof.box.verdict.text(), timeout=120_000)
    assert len(proof.box.pairs.pairs) == 10
    assert "median change" in proof.box.detail.text()
