"""The views of the window: chosen with the project, saved with it, and not undone."""

import json
from dataclasses import replace

import pytest

from core.formats import read
from core.formats.errors import FormatError
from core.formats.project_json import MAX_VIEWS, from_json, to_json
from core.project import edits
from designer.files import files
from designer.views import FIRST
from tests.designer.window.test_window import opened, saved


def test_a_project_that_says_nothing_of_views_opens_with_the_usual_three(spiral):
    assert spiral.store.project.views is None
    assert spiral.views.shown == FIRST == ("loss", "gradients", "boundary")
    assert not spiral.files.dirty


@pytest.mark.parametrize("suffix", ["layerwright", "json"])
def test_the_choice_of_views_is_saved_and_opened_with_the_project(spiral, qtbot, tmp_path, suffix):
    spiral.actions_by_id["view_metrics"].trigger()
    spiral.actions_by_id["view_loss"].trigger()
    path = saved(spiral, qtbot, tmp_path / f"mine.{suffix}")
    assert read(path).project.views == ("gradients", "boundary", "metrics")
    spiral.files.new()
    assert spiral.views.shown == FIRST
    opened(spiral, qtbot, path)
    assert spiral.views.shown == ("gradients", "boundary", "metrics")
    assert spiral.views.views["metrics"].isVisible()
    assert not spiral.views.views["loss"].isVisible()
    assert spiral.actions_by_id["view_metrics"].isChecked()
    assert not spiral.actions_by_id["view_loss"].isChecked()


def test_a_choice_of_no_views_is_kept(spiral, qtbot, tmp_path):
    for id in FIRST:
        spiral.actions_by_id[f"view_{id}"].trigger()
    path = saved(spiral, qtbot, tmp_path / "mine.json")
    spiral.files.new()
    opened(spiral, qtbot, path)
    assert spiral.views.shown == ()


def test_undo_leaves_the_choice_of_views(spiral):
    spiral.store.edit("Units", edits.change_layers(spiral.store.project, {2}, "units", 3))
    spiral.actions_by_id["view_metrics"].trigger()
    spiral.store.undo_stack.undo()
    assert spiral.views.shown == (*FIRST, "metrics")
    assert not spiral.store.undo_stack.canUndo()
    spiral.store.undo_stack.redo()
    assert spiral.views.shown == (*FIRST, "metrics")


def test_another_choice_alone_is_no_unsaved_work_and_is_saved_with_the_next_edit(spiral, qtbot, tmp_path, monkeypatch):
    path = saved(spiral, qtbot, tmp_path / "mine.json")
    monkeypatch.setattr(files, "ask_to_save", lambda *_: pytest.fail("The program asked to save."))
    spiral.actions_by_id["view_metrics"].trigger()
    assert not spiral.files.dirty
    assert not spiral.isWindowModified()
    assert spiral.files.may_leave()
    spiral.store.edit("Units", edits.change_layers(spiral.store.project, {2}, "units", 3))
    assert spiral.files.dirty
    assert spiral.isWindowModified()
    spiral.store.undo_stack.undo()
    assert not spiral.files.dirty
    saved(spiral, qtbot, path)
    assert read(path).project.views == (*FIRST, "metrics")


def test_a_file_of_an_old_program_opens_with_the_usual_three(spiral, qtbot, tmp_path):
    spiral.actions_by_id["view_metrics"].trigger()
    text = to_json(replace(spiral.store.project, views=None))
    assert "views" not in json.loads(text)
    (tmp_path / "old.json").write_text(text)
    opened(spiral, qtbot, tmp_path / "old.json")
    assert spiral.views.shown == FIRST


def test_a_view_of_a_newer_program_is_left_out_and_stays_in_the_file(spiral, qtbot, tmp_path):
    text = to_json(replace(spiral.store.project, views=("loss", "hologram", "metrics")))
    (tmp_path / "newer.json").write_text(text)
    opened(spiral, qtbot, tmp_path / "newer.json")
    assert spiral.views.shown == ("loss", "metrics")
    assert spiral.store.project.views == ("loss", "hologram", "metrics")
    assert not spiral.files.dirty
    saved(spiral, qtbot, tmp_path / "again.json")
    assert read(tmp_path / "again.json").project.views == ("loss", "hologram", "metrics")


@pytest.mark.parametrize("views", ["loss", [1], [None], {"loss": 1}, ["loss"] * (MAX_VIEWS + 1)])
def test_damaged_views_are_a_sentence(spiral, views):
    data = json.loads(to_json(spiral.store.project)) | {"views": views}
    with pytest.raises(FormatError, match=r"test\.json"):
        from_json(json.dumps(data), "test.json")


def test_a_view_that_is_closed_asks_for_nothing_and_is_drawn_when_it_comes_back(spiral, qtbot):
    loss = spiral.views.views["loss"]
    spiral.actions_by_id["view_loss"].trigger()
    spiral.session.train_one("epoch")
    qtbot.waitUntil(lambda: spiral.views.views["gradients"].shown_text == "", timeout=30_000)
    assert loss.shown_text
    spiral.actions_by_id["view_loss"].trigger()
    qtbot.waitUntil(lambda: not loss.shown_text)
