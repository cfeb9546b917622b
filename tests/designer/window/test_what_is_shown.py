"""What the window says of a moment is true: readouts, export and judgement are of the step that is shown."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from core.layers import Dense
from core.losses import MSE
from core.moments import Beside
from core.network import build
from core.project import edits
from core.project.judging import weights_hash
from core.training import Finished, Snapshot, timeline
from core.training.curves import Curve
from core.training.stopping import EarlyStopping
from designer.style.numbers import readout
from designer.training.phase import Phase
from designer.training.summaries import ending
from designer.views.metrics import MetricsView
from designer.window.layer_figures import run_figures


@pytest.fixture
def restored(spiral, qtbot, monkeypatch):
    """The window after a run of 60 epochs that has restored its best weights, with some rows for the test."""
    monkeypatch.setattr(timeline, "SPACING_SECONDS", 0.002)
    store, session = spiral.store, spiral.session
    with qtbot.waitSignal(spiral.loader.ready):
        store.edit("Test", edits.change_data(store.project, test=0.1))
    wild, stopping = store.project.recipe.optimizer.change(learning_rate=0.3), EarlyStopping(patience=10_000)
    store.edit("Restore", edits.change_recipe(store.project, epochs=60, stopping=stopping, optimizer=wild))
    session.train()
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED)
    qtbot.waitUntil(spiral.time_bar.isVisible)
    return spiral


def go_to(window, qtbot, step):
    window.time_machine.go_to(step)
    qtbot.waitUntil(lambda: window.time_machine.is_exact)
    return window.time_machine.past


def said(window):
    """What the inspector, the loss plot and the page of exports say of the present moment."""
    loss = window.views.show_view("loss")
    loss.draw(window.live._moments.now())
    ends = [(label.name, label.value) for label in loss.chart.labels.labels]
    window._show_page("export")
    page = window.pages.currentWidget()
    page.detail.refresh()
    weights = page.detail.weights.text()
    window._show_page("network")
    return run_figures(window.live._moments.now()), loss.caption.text(), ends, weights


def test_the_restored_epoch_is_still_known_after_reopening(restored, qtbot, tmp_path):
    session, path = restored.session, tmp_path / "restored.layerwright"
    epoch, losses = session.snapshot.restored, session.history.validation_loss
    assert losses.mean.argmin() + 1 == epoch < 60
    figures, caption, ends, weights = said(restored)
    assert weights == f"as after epoch {epoch}"
    assert figures["restored epoch"] == str(epoch)
    assert float(figures["validation loss"]) == pytest.approx(losses.mean.min(), abs=1e-4)
    restored.store.path = path
    restored.files.save()
    qtbot.waitUntil(lambda: not restored.files.saving and not restored.files.dirty)
    restored.files.new()
    with qtbot.waitSignal(session.switched):
        restored.files.open(path)
    figures.pop("Accuracy, validation", None)  # it is evaluated again in the background
    assert said(restored) == (figures, caption, ends, weights)
    assert session.snapshot.weights_epoch == epoch


def test_what_was_wrong_in_a_run_is_still_said_after_reopening(spiral, qtbot, tmp_path):
    store, session = spiral.store, spiral.session
    noise = store.project.data.source.change(noise=0.25)  # no network learns it
    with qtbot.waitSignal(spiral.loader.ready):
        store.edit("Noise", edits.change_data(store.project, source=noise, test=0.1))
    fast = store.project.recipe.optimizer.change(learning_rate=0.01)
    store.edit("Stop", edits.change_recipe(store.project, stopping=EarlyStopping(patience=20), optimizer=fast))
    session.train()
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED)
    kinds = [diagnosis.kind for diagnosis in spiral.seen.diagnoses]
    assert "no_better_than_trivial" in kinds
    store.path = tmp_path / "noise.layerwright"
    spiral.files.save()
    qtbot.waitUntil(lambda: not spiral.files.saving and not spiral.files.dirty)
    path = store.path
    spiral.files.new()
    assert spiral.seen.diagnoses == ()
    spiral.files.open(path)
    qtbot.waitUntil(lambda: [found.kind for found in spiral.seen.diagnoses] == kinds)
    qtbot.waitUntil(lambda: session.timeline is not None)
    go_to(spiral, qtbot, session.step // 2)
    spiral.recipe_panel.form.editor("optimizer", "learning_rate").submitted.emit(0.02)
    qtbot.waitUntil(lambda: session.number == 2 and session.phase is Phase.PAUSED)
    assert spiral.toolbar._epoch.text() == str(session.epoch)
    store.undo_stack.undo()
    qtbot.waitUntil(lambda: session.number == 1)
    qtbot.waitUntil(lambda: [found.kind for found in spiral.seen.diagnoses] == kinds)
    summary = spiral.inspector.overview
    qtbot.waitUntil(lambda: any(label.text() == "Accuracy, validation" for label in summary.findChildren(QLabel)))


def test_the_timeline_marks_what_was_restored(restored, qtbot):
    marks = {mark.text: mark.step for mark in restored.time_bar.track.marks}
    assert marks["best, restored"] == restored.session.snapshot.restored * restored.session.step // 60


def test_the_step_that_is_shown_is_exported_or_the_newest_by_a_click(restored, qtbot):
    past = go_to(restored, qtbot, 500)
    restored._show_page("export")
    page = restored.pages.currentWidget()
    assert restored.time_machine.past is past
    text = page.detail.weights.text()
    assert f"step 500 of {restored.session.step:,}" in text
    assert f"epoch {past.snapshot.epoch}" in text
    trained = page.choice.trained()
    assert np.array_equal(trained.state.weights, past.snapshot.state.weights)
    assert trained.receipt.steps == 500
    assert trained.receipt.weights == weights_hash(past.snapshot.state)
    details = trained.details()
    assert details.epochs == past.snapshot.epoch
    assert details.history.loss.x[-1] <= past.epochs_done
    assert page.detail.newest.isVisible()
    qtbot.mouseClick(page.detail.newest, Qt.MouseButton.LeftButton)
    assert restored.time_machine.step is None
    assert page.choice.trained().state is restored.session.snapshot.state
    qtbot.waitUntil(page.detail.newest.isHidden)
    assert page.detail.weights.text() == f"as after epoch {restored.session.snapshot.restored}"


def test_the_step_that_is_shown_is_judged(restored, qtbot):
    past = go_to(restored, qtbot, 500)
    with qtbot.waitSignal(restored.judging.judged):
        restored.actions_by_id["judge"].trigger()
    (judgement,) = restored.store.newest.judged
    assert judgement.weights == weights_hash(past.snapshot.state)
    assert (judgement.step, judgement.epochs) == (500, past.snapshot.epoch)
    assert restored.time_machine.past is past
    assert "on the test rows at step 500, which is shown:" in restored.banner.text
    view = restored.views.views[MetricsView.id]
    qtbot.waitUntil(lambda: view.heading.text() == f"After {past.epochs_done:.1f} epochs")
    qtbot.waitUntil(lambda: view.figures.cells.titles[-1:] == ("test",))
    restored.time_machine.go_to_now()
    qtbot.waitUntil(lambda: view.figures.cells.titles[-1:] == ("test then",))
    with qtbot.waitSignal(restored.judging.judged):
        restored.actions_by_id["judge"].trigger()
    assert restored.store.newest.judged[-1].epochs == restored.session.snapshot.restored
    assert view.heading.text() == f"After {restored.session.snapshot.restored} epochs"


def test_the_gradient_of_a_layer_is_one_number_wherever_it_is_shown(restored, qtbot):
    store, session = restored.store, restored.session
    layer = min(session.history.layers)
    store.select([layer])
    view = restored.views.show_view("gradients")
    for step in (None, 500):
        if step is not None:
            go_to(restored, qtbot, step)
        moment = restored.live._moments.now()
        curve = moment.history.layer(layer, "gradient_norm")
        by_hand = curve.mean[curve.x > curve.x[-1] - 1].mean()
        for turn in restored.live._list:
            turn.draw()
        view.draw(moment)
        name = store.project.graph.names[layer]
        (plot,) = (label.value for label in view.chart.labels.labels if label.name == name)
        node = restored.canvas.scene().nodes[layer].live.gradient
        panel = restored.inspector.live.text("gradient norm")
        assert plot == panel == readout(by_hand)
        assert node == pytest.approx(by_hand)


def test_a_pinned_run_over_other_data_is_left_out_with_a_sentence(spiral, qtbot):
    store, session = spiral.store, spiral.session
    store.edit("Shorter", edits.change_recipe(store.project, epochs=5))

    def train():
        session.train()
        qtbot.waitUntil(lambda: session.phase is Phase.FINISHED and not session.stale)

    train()
    with qtbot.waitSignal(spiral.loader.ready):
        store.edit("Noise", edits.change_data(store.project, source=store.project.data.source.change(noise=0.3)))
    train()
    hidden = min(i for i, layer in store.project.graph.layers.items() if isinstance(layer, Dense))
    store.edit("Units", edits.change_layers(store.project, [hidden], "units", 5))
    train()
    assert (session.number, sorted(session.runs)) == (3, [1, 2])
    for number in (1, 2):
        spiral.runs._pin(number, True)
    view = spiral.views.show_view("loss")
    view.draw(spiral.live._moments.now())
    names = [label.name for label in view.chart.labels.labels]
    assert "run 2" in names  # it has the same data
    assert "run 1" not in names
    assert "run 1 is not drawn: it has other data" in view.caption.text()
    assert {row[0] for row in view.values(spiral.live._moments.now()).rows} == {"train", "validation", "run 2"}
    spiral.run_list.open(spiral.views.bar.runs)
    rows = {row.number: row for row in map(spiral.runs._row, (1, 2, 3))}
    assert ["other data" in rows[number].origin for number in (1, 2, 3)] == [True, False, False]


def test_a_pinned_run_with_another_loss_is_drawn_for_metrics_alone(spiral, qtbot):
    store, session = spiral.store, spiral.session
    store.edit("Shorter", edits.change_recipe(store.project, epochs=5))
    session.train()
    qtbot.waitUntil(lambda: session.phase is Phase.FINISHED)
    moment = spiral.live._moments.now()
    other = build(store.project.graph, store.spec, MSE())
    moment = replace(moment, beside=(Beside("other", moment.history, other),))
    view = spiral.views.show_view("loss")
    view.draw(moment)
    assert "other is not drawn: it has another loss" in view.caption.text()
    assert "other" not in [label.name for label in view.chart.labels.labels]
    view.chosen.setCurrentIndex(view.chosen.findData("accuracy"))
    view.draw(moment)
    assert "not drawn" not in view.caption.text()
    assert "other" in [label.name for label in view.chart.labels.labels]


@pytest.mark.parametrize(
    ("losses", "says"),
    [
        ([0.9, 0.578, 0.62, 0.691], "lowest in epoch 2, 0.578, and has risen to 0.691"),
        ([0.9, 0.61, 0.578, 0.6], ""),  # it goes up and down
        ([0.9, 0.001, 0.004], ""),  # it is small
    ],
)
def test_a_rise_of_the_validation_loss_is_no_success(losses, says, spiral):
    project = spiral.store.project
    network = project.network(spiral.store.spec)
    history = SimpleNamespace(
        loss=Curve.of([1, 2], [0.5, 0.4]), validation_loss=Curve.of(range(1, len(losses) + 1), losses)
    )
    end = Snapshot(len(losses), len(losses), network.initial(0))
    text, good = ending(history, network, Finished(end), 400)
    assert good is not bool(says)
    assert says in text
    assert "Press Continue" in text
    spiral.session.ended.emit(text, good)
    assert spiral.banner._notices.current.good is good
    restored = replace(end, restored=2)
    assert ending(history, network, Finished(restored), 400)[1]
