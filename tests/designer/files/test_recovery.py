"""Crash recovery: unsaved work is saved a second after an edit, and offered after a crash by one copy only."""

import os
import signal
import subprocess
import sys
from contextlib import suppress

import numpy as np
import pytest

from core.formats import FormatError, read, write
from core.project import Project, edits
from designer.files import recovery, recovery_slots
from designer.files.disk import SaveRequest
from designer.files.files import Files
from designer.files.recovery import Recorder
from designer.files.recovery_slots import About
from designer.training.loader import Loader
from designer.training.phase import Phase
from designer.training.session import Session

EMPTY = SaveRequest(Project(title="unsaved"), {}, None, None, False)


def about(**values):
    return About(**{"title": "unsaved", "path": None, "stamp": None, "when": 1.0} | values)


@pytest.fixture
def parts(qtbot, store, engine, monkeypatch):
    """Files and a recorder that waits for less long, as in a window."""
    from PySide6.QtWidgets import QWidget

    monkeypatch.setattr(recovery, "EDIT_MILLISECONDS", 20)
    monkeypatch.setattr(recovery, "MAX_SHARE", 1e9)
    window = QWidget()
    qtbot.addWidget(window)
    loader = Loader(store, window)
    with qtbot.waitSignal(loader.ready):
        pass
    session = Session(store, loader, engine, window)
    files = Files(store, loader, session, window)
    made = Recorder(store, session, files, window)
    yield files, session, made
    session.close()
    made.close()
    files.close()
    loader.close()


def kept():
    """The projects that are kept now."""
    found = []
    for path in sorted(recovery_slots.folder().glob(f"*/{recovery_slots.COPY}")):
        with suppress(FormatError):  # it has gone meanwhile
            found.append(read(path).project)
    return found


def edit(store, units):
    store.edit("Units", edits.change_layers(store.project, {2}, "units", units))


def test_an_edit_is_saved_for_recovery_until_it_is_undone(qtbot, store, parts):
    edit(store, 7)
    qtbot.waitUntil(lambda: kept() == [store.project])
    store.undo_stack.undo()
    qtbot.waitUntil(lambda: kept() == [])


def test_saving_the_project_clears_the_slot(qtbot, store, parts, tmp_path):
    edit(store, 7)
    qtbot.waitUntil(lambda: len(kept()) == 1)
    parts[0]._write(tmp_path / "mine.layerwright")
    qtbot.waitUntil(lambda: kept() == [])


def test_continuous_edits_are_saved_for_recovery(qtbot, store, parts, monkeypatch):
    monkeypatch.setattr(recovery, "EDIT_MILLISECONDS", 10**6)
    monkeypatch.setattr(recovery, "MAX_DELAY_SECONDS", 0.1)
    units = iter(range(2, 10**6))

    def edited_and_kept():
        edit(store, next(units))
        return bool(kept())

    qtbot.waitUntil(edited_and_kept)


def test_training_is_saved_for_recovery_and_continues(qtbot, store, parts):
    _, session, _ = parts
    session.train_one("batch")
    qtbot.waitUntil(lambda: session.phase is Phase.PAUSED)
    qtbot.waitUntil(lambda: len(kept()) == 1)
    opened = read(next(recovery_slots.folder().glob(f"*/{recovery_slots.COPY}")))
    assert opened.saved_run.progress() == (1, 0)
    assert opened.arrays


def test_a_full_disk_is_reported_once(qtbot, store, parts, monkeypatch):
    _, _, made = parts
    said, infos = [], []
    made.error.connect(said.append)
    made.info.connect(infos.append)
    monkeypatch.setattr(recovery, "RETRY_SECONDS", 0.0)
    folder = recovery_slots.folder
    monkeypatch.setattr(recovery_slots, "folder", lambda: recovery_slots.Path(os.devnull) / "recovery")
    edit(store, 7)
    qtbot.waitUntil(lambda: bool(said))
    edit(store, 8)
    monkeypatch.setattr(recovery_slots, "folder", folder)
    qtbot.waitUntil(lambda: len(kept()) == 1)
    assert len(said) == 1
    assert said[0].startswith("Unsaved work cannot be kept for recovery. Unsaved work cannot be kept in ")
    qtbot.waitUntil(lambda: infos == ["Unsaved work is kept for recovery again."])


def test_a_normal_exit_leaves_nothing(qtbot, store, parts):
    edit(store, 7)
    qtbot.waitUntil(lambda: len(kept()) == 1)
    parts[2].close()
    assert list(recovery_slots.folder().iterdir()) == []


# After a crash.


CRASH = """
import sys
from designer.files import recovery_slots
from designer.files.recovery_slots import About
from designer.files.disk import SaveRequest
from core.project import Project
slot = recovery_slots.create()
title, when = sys.argv[1:]
slot.write(SaveRequest(Project(title=title), {}, None, None, False), About(title, None, None, float(when)))
print("kept", flush=True)
sys.stdin.read()
"""


WHOLE_PROGRAM = """
import sys
from PySide6.QtCore import QSettings
from core.formats.examples import examples
from core.project import edits
from designer.files import recovery_slots
from designer.window import startup
QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, sys.argv[1])
application, window = startup.make_window("layerwright-test")
window.files.start(examples()["spiral"])
store = window.store
store.edit("Units", edits.change_layers(store.project, {2}, "units", 77))
while not list(recovery_slots.folder().glob("*/" + recovery_slots.COPY)):
    application.processEvents()
print("kept", flush=True)
application.exec()
"""


def test_killing_the_program_a_second_after_an_edit_loses_nothing(qtbot, store, parts, tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-c", WHOLE_PROGRAM, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert process.stdout.readline() == "kept\n"
    kill(process)
    _, choices = offered(qtbot, parts[2])
    with qtbot.waitSignal(store.opened):
        choices["Recover"]()
    assert store.project.title == "Spiral"
    assert store.project.graph.layers[2].units == 77


def another_copy(title, when):
    """Another program that keeps unsaved work, and lives until it is killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", CRASH, title, str(when)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "kept\n"
    return process


def kill(process):
    process.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    process.wait()
    process.stdin.close()
    process.stdout.close()


@pytest.fixture
def crashed():
    """What a killed copy left, and one that is at work."""
    process, other = another_copy("crashed", 5), another_copy("at work", 6)
    kill(process)
    yield
    kill(other)


def offered(qtbot, made):
    """What is offered after looking."""
    with qtbot.waitSignal(made.choice) as printed:
        made.search()
    return printed.args


def test_recovered_work_is_still_unsaved(qtbot, store, parts, crashed):
    files, _, made = parts
    text, choices = offered(qtbot, made)
    assert text.startswith("Layerwright closed unexpectedly. Unsaved work on “crashed” from ")
    with qtbot.waitSignal(store.opened):
        choices["Recover"]()
    assert store.project.title == "crashed"
    assert files.dirty
    assert made.lost == 0
    assert {each.title for each in kept()} == {"crashed", "at work"}
    files._saved_project = store.project
    files.dirty_changed.emit()
    qtbot.waitUntil(lambda: {each.title for each in kept()} == {"at work"})


def test_discarding_deletes_a_slot_but_not_that_of_a_running_copy(qtbot, parts, crashed):
    _, choices = offered(qtbot, parts[2])
    choices["Discard"]()
    qtbot.waitUntil(lambda: [each.title for each in kept()] == ["at work"])


def test_a_slot_is_offered_by_one_copy_only(crashed):
    first, second = recovery_slots.left(), recovery_slots.left()
    assert [slot.about().title for slot in first] == ["crashed"]
    assert second == []
    for slot in first:
        slot.close()


def test_the_newest_is_offered_first(qtbot, parts):
    for title, when in (("old", 1), ("new", 3), ("middle", 2)):
        kill(another_copy(title, when))
    made, seen = parts[2], []
    made.choice.connect(lambda text, choices: seen.append((text, choices)))
    made.search()
    for title in ("new", "middle", "old"):
        qtbot.waitUntil(lambda: bool(seen))
        text, choices = seen.pop()
        assert f"Unsaved work on “{title}” from" in text
        choices["Discard"]()
    qtbot.waitUntil(lambda: made.lost == 0)


def test_a_crash_before_the_first_save_leaves_nothing(tmp_path):
    slot = recovery_slots.create()
    os.close(slot._descriptor)  # as when the process ends
    assert recovery_slots.left() == []
    assert list(recovery_slots.folder().iterdir()) == []


@pytest.mark.parametrize(
    "text", [b"", b"[]", b"{", b'{"title": 1}', b'{"title": "", "path": 3, "seen": [], "when": 0}']
)
def test_a_copy_with_a_damaged_description_is_skipped(text):
    slot = recovery_slots.create()
    slot.write(EMPTY, about())
    (slot.path / recovery_slots.ABOUT).write_bytes(text)
    assert slot.about() is None
    slot.close()


def test_a_description_is_read_as_it_was_written(tmp_path):
    slot = recovery_slots.create()
    printed = about(path=tmp_path / "ü.layerwright", stamp=(2**60, 7), when=12.5)
    slot.write(EMPTY, printed)
    assert slot.about() == printed
    slot.close()


def test_a_closed_slot_is_not_written():
    slot = recovery_slots.create()
    slot.close()
    slot.write(EMPTY, about())
    assert not slot.path.exists()


def test_a_file_that_changed_since_the_crash_is_noticed(qtbot, store, parts, tmp_path):
    files, _, _ = parts
    path, copy = tmp_path / "mine.layerwright", tmp_path / "copy.layerwright"
    write(path, Project(title="theirs"), {})
    write(copy, Project(title="ours"), {})
    with qtbot.waitSignal(store.opened):
        files.recover(copy, path, (1, 1), lambda: None)
    with qtbot.waitSignal(files.choice) as printed:
        files._watcher.check()
    assert printed.args[0] == "Another program has changed mine.layerwright. Reload it, or keep both?"
    assert store.project.title == "ours"


def test_a_slot_is_private():
    slot = recovery_slots.create()
    if os.name == "posix":
        assert np.bitwise_and(slot.path.stat().st_mode, 0o077) == 0
    slot.close()
