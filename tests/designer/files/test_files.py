"""Opening and saving: nothing is lost, whatever other programs and damaged or untrusted files do."""

import json
import os
import threading
import zipfile
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QMessageBox, QWidget

from core.api.model import Model, load
from core.data import Data
from core.data.tables.source import TableFile
from core.formats import FormatError, project_file, read, write
from core.formats.data_paths import outside
from core.formats.project_json import to_json
from core.layers import Dense
from core.project import Project, edits, prepared
from core.training import Controls, Run
from core.training.saved_run import flatten
from designer.files import disk
from designer.files.files import Files
from designer.training import training_thread
from designer.training.loader import Loader
from designer.training.phase import Phase
from designer.training.session import Session


@pytest.fixture
def parts(qtbot, store, engine):
    """Files and a session, as in a window."""
    window = QWidget()
    qtbot.addWidget(window)
    loader = Loader(store, window)
    with qtbot.waitSignal(loader.ready):
        pass
    session = Session(store, loader, engine, window)
    files = Files(store, loader, session, window)
    yield files, session, loader
    session.close()
    files.close()
    loader.close()


@pytest.fixture
def files(parts):
    return parts[0]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "mine.layerwright"


def save(qtbot, files, path):
    files._store.path = path
    files.save()
    qtbot.waitUntil(lambda: not files.when_saved(lambda: None))


def open_(qtbot, files, path):
    with qtbot.waitSignal(files._store.opened):
        files.open(path)


def edit(store, units):
    store.edit("Units", edits.change_layers(store.project, {2}, "units", units))


def heard(signal):
    """What a signal says from now on."""
    said = []
    signal.connect(lambda *words: said.append(words[0] if len(words) == 1 else words))
    return said


# Going on.


def test_a_saved_and_reopened_run_ends_like_an_uninterrupted_one(qtbot, store, parts, path):
    files, session, _ = parts
    session.limit_speed(3000)
    session.train()
    qtbot.waitUntil(lambda: session.step > 500)
    session.pause()
    qtbot.waitUntil(lambda: session.phase is Phase.PAUSED)
    stood, points = session.step, len(session.history.loss)
    assert stood % 25  # in the middle of an epoch
    save(qtbot, files, path)
    open_(qtbot, files, path)
    qtbot.waitUntil(lambda: session.step == stood)
    assert session.epoch == stood // 25
    assert len(session.history.loss) == points
    assert not files.dirty
    session.limit_speed(0)
    session.train()
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED)
    data, network = prepared(store.project)
    whole = Run(network, data, store.project.recipe)
    for _ in whole.events(Controls(), store.project.recipe.epochs):
        pass
    by_call = {"c.clock.rows", "c.clock.epochs"}  # what the last chunk wrote, however long it was
    a, b = (dict(flatten(run.checkpoint(), "c")) for run in (whole, session._state.run))
    assert all(np.array_equal(a[name], b[name]) for name in a.keys() - by_call)


def test_saving_during_training_saves_the_current_step(qtbot, store, parts, path):
    files, session, _ = parts
    store.edit("Longer", edits.change_recipe(store.project, epochs=1_000_000))
    session.train()
    qtbot.waitUntil(lambda: session.epoch > 3)
    save(qtbot, files, path)
    assert session.running
    kept = read(path).saved_run
    step, epoch = kept.progress()
    assert epoch > 3
    assert kept.arrays["checkpoint.clock.step"] == step
    qtbot.waitUntil(lambda: files.dirty)  # it has learned more since


def test_a_saved_run_that_no_longer_fits_starts_over_from_its_weights_with_an_error(qtbot, store, parts, path):
    files, session, _ = parts
    session.train_one("epoch")
    qtbot.waitUntil(lambda: session.phase is Phase.PAUSED)
    save(qtbot, files, path)
    opened = read(path)
    arrays = {name: array for name, array in opened.saved_run.arrays.items() if name != "checkpoint.moments"}
    write(path, opened.project, opened.arrays, replace(opened.saved_run, arrays=arrays))
    open_(qtbot, files, path)
    qtbot.waitUntil(lambda: session.phase is Phase.PAUSED)
    said = heard(session.error)
    session.train_one("batch")
    qtbot.waitUntil(lambda: session.step == 1)
    lacks = "The saved training state lacks checkpoint.moments."
    assert said == [f"{lacks} Training starts over from the saved weights."]


def test_a_run_that_cannot_be_created_is_an_error_and_can_be_started_again(qtbot, parts, monkeypatch):
    _, session, _ = parts

    def full(*_):
        raise MemoryError

    monkeypatch.setattr("designer.training.run_factory.Run", full)
    said = heard(session.error)
    session.train()
    qtbot.waitUntil(lambda: session.phase is Phase.EMPTY)
    assert said == ["The network does not fit into memory. Make its layers or the batch smaller."]
    monkeypatch.undo()
    session.train_one("batch")
    qtbot.waitUntil(lambda: session.step == 1)


# Saving where it fails.


def test_a_failed_save_keeps_the_project_dirty_and_the_old_file(qtbot, store, files, path, monkeypatch):
    save(qtbot, files, path)
    old = path.read_bytes()
    edit(store, 7)
    said = heard(files.error)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("core.formats.atomic._DescriptorIO.write", full)
    save(qtbot, files, path)
    assert said == [
        f"mine.layerwright could not be written to {path.parent}: No space left on device. Choose another folder."
    ]
    assert files.dirty
    assert path.read_bytes() == old
    monkeypatch.undo()
    save(qtbot, files, path)
    assert not files.dirty


def test_closing_a_project_waits_for_the_save_unless_it_fails(qtbot, store, files, path, monkeypatch):
    save(qtbot, files, path)
    edit(store, 7)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: QMessageBox.StandardButton.Save)
    real = disk.save

    def fail(*_):
        raise FormatError("Full.")

    monkeypatch.setattr(disk, "save", fail)
    said = heard(files.error)
    files.new()
    qtbot.waitUntil(lambda: said == ["Full."])
    assert store.path == path
    monkeypatch.setattr(disk, "save", real)
    with qtbot.waitSignal(store.opened):
        files.new()
    assert store.path is None
    assert read(path).project.graph.layers[2].units == 7


def test_an_edit_during_a_save_is_still_unsaved(qtbot, store, files, path):
    edit(store, 7)
    store.path = path
    files.save()
    edit(store, 8)
    qtbot.waitUntil(lambda: not files.when_saved(lambda: None))
    assert files.dirty
    store.undo_stack.undo()
    assert not files.dirty
    assert read(path).project.graph.layers[2].units == 7


# The previous version.


def test_a_damaged_file_offers_the_previous_version(qtbot, store, files, path):
    save(qtbot, files, path)
    edit(store, 7)
    save(qtbot, files, path)
    path.write_bytes(path.read_bytes()[:-40])
    files._watcher.watch(None, None)
    with qtbot.waitSignal(files.choice) as printed:
        files.open(path)
    sentence, choices = printed.args
    assert sentence.startswith("mine.layerwright is damaged and cannot be opened")
    with qtbot.waitSignal(store.opened):
        choices["Open the previous version"]()
    assert store.project.graph.layers[2].units == 16
    assert store.path is None  # it is not to be written over
    assert files.dirty


# What other programs do.


def changed_elsewhere(path, title):
    project = replace(read(path).project, title=title)
    write(path, project, {})
    os.utime(path, ns=(1, 1))


def test_a_file_changed_by_another_program_can_be_reloaded(qtbot, store, files, path):
    save(qtbot, files, path)
    changed_elsewhere(path, "theirs")
    with qtbot.waitSignal(files.choice) as printed:
        files._watcher.check()
    assert printed.args[0] == "Another program has changed mine.layerwright. Reload it, or keep both?"
    assert files.dirty
    with qtbot.waitSignal(store.opened):
        printed.args[1]["Reload"]()
    assert store.project.title == "theirs"
    assert not files.dirty


def test_a_file_changed_by_another_program_can_be_kept_beside_ours(qtbot, store, files, path):
    save(qtbot, files, path)
    mine = store.project
    changed_elsewhere(path, "theirs")
    with qtbot.waitSignal(files.choice) as printed:
        files._watcher.check()
    printed.args[1]["Keep both"]()
    other = path.with_name("mine (2).layerwright")
    qtbot.waitUntil(lambda: store.path == other)
    assert read(other).project == mine
    assert read(path).project.title == "theirs"
    assert not files.dirty


def test_a_file_that_has_just_changed_is_not_overwritten_without_asking(qtbot, store, files, path):
    save(qtbot, files, path)
    changed_elsewhere(path, "theirs")
    edit(store, 7)
    with qtbot.waitSignal(files.choice) as printed:
        files.save()
    assert printed.args[0] == "mine.layerwright was not saved: another program has changed it since it was opened."
    assert read(path).project.title == "theirs"
    printed.args[1]["Overwrite"]()
    qtbot.waitUntil(lambda: not files.dirty)
    assert read(path).project == store.project


def test_a_change_is_not_overwritten_while_its_question_is_unanswered(qtbot, store, files, path):
    save(qtbot, files, path)
    changed_elsewhere(path, "theirs")
    with qtbot.waitSignal(files.choice):
        files._watcher.check()
    with qtbot.waitSignal(files.choice) as printed:
        files.save()
    assert printed.args[0] == "mine.layerwright was not saved: another program has changed it since it was opened."
    assert read(path).project.title == "theirs"


def test_a_deleted_file_is_an_error_and_can_be_saved_again(qtbot, store, files, path):
    save(qtbot, files, path)
    path.unlink()
    with qtbot.waitSignal(files.error) as printed:
        files._watcher.check()
    assert printed.args == ["mine.layerwright no longer exists. Save to write it again."]
    assert files.dirty
    save(qtbot, files, path)
    assert read(path).project == store.project


def test_our_own_save_is_not_a_change_by_another_program(qtbot, store, files, path):
    offers = heard(files.choice)
    for units in (5, 6, 7):
        edit(store, units)
        files._watcher.check()
        save(qtbot, files, path)
        files._watcher.check()
    seen = []
    files.tasks.run(seen.append, lambda: None)  # behind the looks
    qtbot.waitUntil(lambda: bool(seen))
    assert offers == []


# Newer files.


def test_a_file_of_a_newer_version_opens_read_only(qtbot, store, files, path, monkeypatch):
    newer = json.loads(to_json(store.project)) | {"layerwright": 2, "holograms": [1]}
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("project.json", json.dumps(newer))
    old, said = path.read_bytes(), heard(files.error)
    open_(qtbot, files, path)
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].startswith("mine.layerwright was saved by a newer version of Layerwright and is opened read-only")
    asked = []
    monkeypatch.setattr(files, "save_as", lambda: asked.append(True))
    files.save()
    assert asked == [True]
    assert path.read_bytes() == old


# Data.


def table(path, rows=20):
    path.parent.mkdir(exist_ok=True)
    path.write_text("a,b,kind\n" + "".join(f"{i},{i * i},{'xy'[i % 2]}\n" for i in range(rows)))
    return path


def with_table(project, path):
    return replace(project, data=Data(source=TableFile(path=str(path))))


def test_a_project_that_reads_outside_its_folder_asks_once(qtbot, store, parts, tmp_path, monkeypatch):
    files, _, loader = parts
    elsewhere, project = table(tmp_path / "elsewhere" / "t.csv"), tmp_path / "project" / "p.json"
    project.parent.mkdir()
    write(project, with_table(store.project, elsewhere), {})
    opened = []
    monkeypatch.setattr(TableFile, "load", lambda *_: opened.append(True))
    with qtbot.waitSignal(files.choice) as printed:
        files.open(project)
    monkeypatch.undo()
    assert printed.args[0] == f"This project reads {elsewhere}, which is outside its folder. Allow it?"
    assert opened == []
    assert loader.prepared is None
    assert loader.problem.startswith(f"{elsewhere} is outside the project's folder")
    with qtbot.waitSignal(loader.ready):
        printed.args[1]["Allow"]()
    offers = heard(files.choice)
    files.new()
    with qtbot.waitSignal(loader.ready):
        files.open(project)
    assert offers == []


def test_a_table_chosen_by_the_person_is_trusted(qtbot, store, parts, tmp_path):
    files, _, loader = parts
    elsewhere, path = table(tmp_path / "elsewhere" / "t.csv"), tmp_path / "project" / "p.json"
    path.parent.mkdir()
    with qtbot.waitSignal(loader.ready):
        store.edit("Open", with_table(store.project, elsewhere))
    save(qtbot, files, path)
    offers = heard(files.choice)
    files.new()
    with qtbot.waitSignal(loader.ready):
        files.open(path)
    assert offers == []


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("t.csv", False),
        ("tables/t.csv", False),
        ("./tables/../t.csv", False),
        ("../t.csv", True),
        ("tables/../../t.csv", True),
        ("/etc/passwd", True),
        ("//server/share/t.csv", True),
        ("link/passwd", True),
    ],
)
def test_files_outside_a_project_s_folder(tmp_path, name, asked):
    if name.startswith("link"):
        (tmp_path / "link").symlink_to("/etc")
    path = tmp_path / "p.json"
    path.write_text(json.dumps({"layerwright": 1, "data": {"source": {"kind": "csv", "path": name}}}))
    assert bool(outside(read(path).project, tmp_path)) is asked


def test_a_network_path_is_not_accessed(tmp_path, monkeypatch):
    monkeypatch.setattr(os.path, "realpath", lambda path: pytest.fail(f"{path} was looked at"))
    for name in ("\\\\server\\share\\t.csv", "//server/share/t.csv"):
        assert outside(with_table(Project(), name), tmp_path) == [name]


def test_a_table_that_changes_on_disk_is_noticed_and_reloaded(qtbot, store, parts, tmp_path):
    _, session, loader = parts
    path = table(tmp_path / "t.csv")
    with qtbot.waitSignal(loader.ready):
        store.edit("Open", with_table(store.project, path))
    session.train_one("batch")
    qtbot.waitUntil(lambda: session.phase is Phase.PAUSED)
    table(path, rows=30)
    with qtbot.waitSignal(loader.changed_on_disk) as printed:
        loader._watcher.check()
    assert printed.args == ["t.csv"]
    with qtbot.waitSignal(loader.ready):
        loader.reload()
    assert len(loader.prepared.dataset.x) == 30
    assert session.stale  # it was trained on the rows that were


# The window is never blocked.


def test_files_and_runs_are_never_handled_on_the_window_s_thread(qtbot, store, parts, path, monkeypatch):
    files, session, _ = parts
    threads = set()

    def noting(real):
        def call(*arguments, **named):
            threads.add((real.__name__, threading.current_thread()))
            return real(*arguments, **named)

        return call

    for module, name in (
        (disk, "read"),
        (disk, "write"),
        (disk, "file_stamp"),
        (project_file.atomic, "write"),
        (training_thread.TrainingThread, "_follow"),
        (Run, "__init__"),
    ):
        monkeypatch.setattr(module, name, noting(getattr(module, name)))
    session.train_one("batch")
    qtbot.waitUntil(lambda: session.phase is Phase.PAUSED)
    save(qtbot, files, path)
    open_(qtbot, files, path)
    assert {name for name, _ in threads} == {"read", "write", "file_stamp", "_follow", "__init__"}
    assert threading.main_thread() not in {thread for _, thread in threads}


# Arrays inside the file.


def test_a_project_with_its_arrays_inside_keeps_them_through_the_window(qtbot, store, parts, path):
    files, session, loader = parts
    x, y = np.random.default_rng(0).normal(size=(60, 2)), np.arange(60) % 2
    model = Model([Dense(4)], seed=1)
    model.fit(x, y, epochs=3, progress=False)
    model.save(path)
    changed = heard(loader.changed_on_disk)
    open_(qtbot, files, path)
    qtbot.waitUntil(lambda: session.epoch == 3)
    store.edit("Longer", edits.change_recipe(store.project, epochs=77))
    save(qtbot, files, path)
    save(qtbot, files, path.with_name("other.layerwright"))
    for name in ("mine.layerwright", "other.layerwright"):
        opened = load(path.with_name(name))
        assert opened.recipe.epochs == 77
        assert np.array_equal(opened.outputs(x), model.outputs(x))
        assert np.array_equal(opened.data.dataset.x, model.data.dataset.x)
    assert not changed
