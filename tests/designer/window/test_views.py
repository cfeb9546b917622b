"""The views of the window: chosen with the project, saved with it, and not undone."""

import json
from dataclasses import replace

import pytest

from core.data import Circles
from core.formats import read
from core.formats.errors import FormatError
from core.formats.examples import examples
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
    qtbot.waitUntil(lambda: spiral.views.views["gradients"].shown_text == "")
    assert loss.shown_text
    spiral.actions_by_id["view_loss"].trigger()
    qtbot.waitUntil(lambda: not loss.shown_text)


def test_images_have_pictures_in_the_place_of_the_boundary_until_the_person_chooses(window, qtbot):
    window.files.start(examples()["digits"])
    qtbot.waitUntil(lambda: window.views.shown == ("loss", "gradients", "pictures"))
    window.files.start(examples()["iris"])
    qtbot.waitUntil(lambda: window.views.shown == FIRST)
    window.views.toggle("gradients")
    window.files.start(replace(examples()["digits"], views=("loss", "boundary")))
    qtbot.waitUntil(lambda: window.loader.prepared is not None and bool(window.loader.prepared.dataset.image))
    assert window.views.shown == ("loss", "boundary")
    qtbot.waitUntil(lambda: "Pictures" in window.views.views["boundary"].shown_text)


def test_other_data_is_seen_at_once_and_the_old_curves_are_faded_until_undo(spiral, qtbot):
    boundary, loss = (spiral.views.show_view(id) for id in ("boundary", "loss"))
    spiral.actions_by_id["train"].trigger()
    qtbot.waitUntil(lambda: boundary.field is not None and not loss.shown_text)
    strong = ink(loss)
    with qtbot.waitSignal(spiral.loader.ready):
        spiral.store.edit("Circles", edits.change_data(spiral.store.project, source=Circles(rows=70)))
    qtbot.waitUntil(lambda: len(boundary.plane.points.points) == 70)
    assert boundary.field is None
    assert not boundary._veil.isVisible()
    qtbot.waitUntil(loss._veil.isVisible)
    assert not loss.shown_text
    assert ink(loss) < 0.6 * strong
    with qtbot.waitSignal(spiral.loader.ready):
        spiral.store.undo_stack.undo()
    qtbot.waitUntil(lambda: boundary.field is not None and not loss._veil.isVisible())
    assert len(boundary.plane.points.points) == 1000


def test_a_changed_network_fades_all_that_is_of_the_run(spiral, qtbot):
    boundary, loss = (spiral.views.show_view(id) for id in ("boundary", "loss"))
    spiral.actions_by_id["train"].trigger()
    qtbot.waitUntil(lambda: boundary.field is not None and not loss.shown_text)
    spiral.store.edit("Units", edits.change_layers(spiral.store.project, {2}, "units", 3))
    qtbot.waitUntil(lambda: boundary._veil.isVisible() and loss._veil.isVisible())
    node = spiral.canvas.scene().nodes[3]
    qtbot.waitUntil(lambda: node.live.faded)
    spiral.actions_by_id["reset"].trigger()
    qtbot.waitUntil(lambda: not boundary._veil.isVisible() and not loss._veil.isVisible())


def ink(view):
    """How strongly the strongest colors of a view differ from gray, where its curves are."""
    image, chart = view.grab().toImage(), view._body.geometry()
    across, down = range(chart.left() + 40, chart.center().x(), 2), range(chart.top() + 30, chart.bottom(), 2)
    return max(image.pixelColor(x, y).saturation() for x in across for y in down)


def test_a_view_that_is_added_in_a_second_row_is_scrolled_into_sight(spiral, qtbot):
    spiral.resize(1440, 876)
    qtbot.waitUntil(lambda: spiral.width() == 1440)
    for id in ("updates", "metrics", "fit"):
        spiral.views.toggle(id)
    fit = spiral.views.show_view("fit")
    print(
        spiral.views.rows.verticalScrollBar().value(),
        spiral.views.rows.verticalScrollBar().maximum(),
        fit.geometry(),
        fit.visibleRegion().boundingRect(),
        spiral.views.rows.viewport().size(),
        [v.id for v in spiral.views.rows.views],
    )
    qtbot.waitUntil(lambda: fit.visibleRegion().boundingRect().height() > 0.9 * fit.height())
