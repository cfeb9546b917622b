"""Several seeds in the window: trained with a click, drawn in every view, stopped."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from core.formats.examples import examples
from core.project import edits
from designer.training.phase import Phase

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def box(window, qtbot):
    """The box of seeds of Moons, with little to train."""
    project = examples()["moons"]
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(replace(project, recipe=project.recipe.change(epochs=3)))
    window.tabs.setCurrentWidget(window.recipe_panel)
    return window.recipe_panel.seeds


def view(window, name):
    shown = window.views.show_view(name)
    window.views.show_large(name)
    return shown


def test_curves_have_a_band_metrics_a_spread_and_the_boundary_a_map(window, box, qtbot):
    box.number.setFocus()
    box.number.lineEdit().setText("3")
    qtbot.keyClick(box.number, Qt.Key.Key_Return)
    qtbot.mouseClick(box.button, LEFT)
    seeding = window.clouds.seeding
    qtbot.waitUntil(lambda: seeding.cloud is not None and not seeding.working)
    cloud = seeding.cloud
    assert len(cloud.runs) == 3
    losses = [run.reports["validation"]["loss"] for run in cloud.runs]
    rows = box.figures.rows()
    assert [row[0] for row in rows] == ["Validation", "Accuracy", "Loss", "Training", "Accuracy", "Loss"]
    mean, sd = (float(part) for part in rows[2][1].split(" ± "))
    assert mean == pytest.approx(np.mean(losses), rel=0.05)
    assert sd == pytest.approx(np.std(losses, ddof=1), rel=0.1)
    assert [float(end) for end in rows[2][2].split(" to ")] == pytest.approx([min(losses), max(losses)], rel=0.05)
    qtbot.waitUntil(lambda: window.session.phase is Phase.PAUSED or window.session.snapshot is not None)
    np.testing.assert_array_equal(window.session.snapshot.state.weights, cloud.runs[0].end.snapshot.state.weights)
    loss = view(window, "loss")
    qtbot.waitUntil(lambda: "3 seeds: mean ±" in loss.caption.text())
    drawn = loss.chart._drawn[1]
    values = np.stack([run.history.validation_loss.mean for run in cloud.runs])
    np.testing.assert_allclose(drawn.y, values.mean(axis=0))
    np.testing.assert_allclose(drawn.series.curve.greatest - drawn.y, values.std(axis=0, ddof=1))
    for run in cloud.runs:  # what CSV has is what is shown: the curves of the seeds
        exported = [row[3] for row in loss.values(loss.moment).rows if row[:2] == (drawn.series.name, run.seed)]
        np.testing.assert_allclose(exported, run.history.validation_loss.mean)
    qtbot.mouseClick(loss.seeds, LEFT)
    qtbot.waitUntil(lambda: "seeds" not in loss.caption.text())
    gradients = view(window, "gradients")
    qtbot.waitUntil(lambda: "3 seeds" in gradients.caption.text())
    metrics = view(window, "metrics")
    qtbot.waitUntil(lambda: metrics.heading.text() == "3 seeds")
    of_loss = [row[3] for row in metrics.values(metrics.moment).rows if row[0] == "validation" and row[2] == "loss"]
    assert of_loss == losses
    assert min(losses) < np.median(losses) < max(losses)
    boundary = view(window, "boundary")
    boundary.seeds.click()
    qtbot.waitUntil(lambda: "3 seeds: up to" in boundary.caption.text())
    assert boundary.computations(boundary.moment)[-1].cloud is cloud
    window.store.edit("other", edits.change_recipe(window.store.project, batch=64))
    qtbot.waitUntil(lambda: boundary.seeds.isHidden())
    assert "The project has changed since." in box.state.text()


def test_the_time_is_said_and_the_runs_can_be_stopped(window, box, qtbot):
    window.store.edit("long", edits.change_recipe(window.store.project, epochs=100_000))
    qtbot.mouseClick(box.button, LEFT)
    qtbot.waitUntil(lambda: "5 runs, about" in box.state.text())
    qtbot.mouseClick(box.button, LEFT)
    assert not window.clouds.seeding.working
    assert box.button.text() == "Train from all seeds"
    qtbot.waitUntil(lambda: not window.clouds.seeding.tasks.working)
