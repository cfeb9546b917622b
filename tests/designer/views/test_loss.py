"""The loss view: the loss or a metric on both splits, smoothed or not, on a log axis or not."""

import csv
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from core.formats.examples import examples
from core.moments import Moment
from core.optimizers import PerceptronRule
from core.training import Snapshot
from core.training.curves import EMPTY_CURVE, Curve
from core.training.history import History
from designer.style.numbers import readout
from designer.views.library import PlotLibrary, library
from designer.views.loss import LossView, best, current
from designer.widgets.help_topic import topic_of
from designer.window.layer_figures import run_figures
from tests.core.training.histories import evaluate, record
from tests.designer.views.moments import average, drawn, label_values, network_for, opened, past, press


@pytest.fixture
def drawing(qtbot, theme):
    return opened(qtbot, LossView(theme))


@pytest.fixture
def loss(drawing):
    return drawing.view


def test_an_empty_loss_view_says_what_it_will_show(drawing, loss, history, spiral_data):
    drawing.show(Moment())
    assert loss.shown_text == LossView.help
    drawing.show(past(history))
    assert not loss.shown_text
    drawing.show(past(History(network_for(spiral_data))))
    assert loss.shown_text == LossView.help


def test_what_draws_may_come_after_what_is_to_be_drawn(drawing, loss, history, monkeypatch):
    here = False
    monkeypatch.setattr(PlotLibrary, "is_there", property(lambda _: here))
    drawing.show(past(history))
    assert loss.shown_text == ""
    assert "chart" not in vars(loss)
    here = True
    library.arrived.emit()
    assert loss.chart.isVisible()


def test_curves_show_what_the_history_has(qtbot, drawing, loss, history):
    press(qtbot, loss.log)
    drawing.show(past(history))
    assert not loss.shown_text
    raw, smoothed = drawn(loss.chart._raw), drawn(loss.chart._smooth)
    np.testing.assert_allclose(raw[0], history.loss.mean)
    np.testing.assert_allclose(raw[1], history.validation_loss.mean)
    np.testing.assert_allclose(smoothed[0], average(history.loss.mean))


def test_a_metric_may_be_drawn_instead_of_the_loss(qtbot, drawing, loss, history):
    shares = {"train": np.linspace(0.4, 0.9, 6), "validation": np.array([0.3, 0.5, 0.7, 0.8, 0.75, 0.72])}
    evaluate(history, np.arange(1.0, 7.0), f1=tuple(shares.values()))
    drawing.show(past(history))
    loss.chosen.setFocus()
    qtbot.keyClick(loss.chosen, Qt.Key.Key_Down)
    assert loss.chosen.currentText() == "F1"
    for raw, values in zip(drawn(loss.chart._raw), shares.values(), strict=True):
        np.testing.assert_allclose(raw, values)
    assert label_values(loss.chart) == {"train": "90.0\u00a0%", "validation": "72.0\u00a0%"}
    assert loss.caption.text() == ""
    assert not loss.log.isEnabled()  # shares are not drawn by their logarithm
    assert loss.chart._dot.x() == 4.0  # where it is highest
    qtbot.keyClick(loss.chosen, Qt.Key.Key_Up)
    np.testing.assert_allclose(10 ** drawn(loss.chart._raw)[1], history.validation_loss.mean)


def test_the_log_chip_draws_logarithms(qtbot, drawing, loss, history):
    drawing.show(past(history))
    bottom = loss.chart._view.viewRange()[1][0]
    np.testing.assert_allclose(drawn(loss.chart._raw)[0], np.maximum(np.log10(history.loss.mean), bottom))
    press(qtbot, loss.log)
    np.testing.assert_allclose(drawn(loss.chart._raw)[0], history.loss.mean)


def test_a_loss_of_zero_lies_at_0_below_a_log_axis(drawing, loss, history):
    record(history, [8.5], loss=0.0)
    drawing.show(past(history))
    zero, label = loss.chart._axes._shown[1].ticks[0]
    assert label == "0"
    assert drawn(loss.chart._raw)[0][-1] == pytest.approx(zero)


def test_without_smoothing_only_the_raw_curve_is_drawn_at_full_strength(qtbot, drawing, loss, history):
    drawing.show(past(history))
    assert loss.chart._raw[0].pen().color().alphaF() == pytest.approx(0.25, abs=0.01)
    press(qtbot, loss.smoothing)
    assert drawn(loss.chart._smooth) == []
    assert loss.chart._raw[0].pen().color().alphaF() == 1.0


def test_chips_are_reached_and_pressed_with_the_keyboard(qtbot, drawing, loss, history):
    drawing.show(past(history))
    loss.activateWindow()
    loss.log.setFocus()
    qtbot.waitUntil(loss.log.hasFocus)
    qtbot.keyClick(loss.log, Qt.Key.Key_Space)
    assert not loss.log.isChecked()
    qtbot.keyClick(loss.log, Qt.Key.Key_Backtab)
    qtbot.waitUntil(loss.smoothing.hasFocus)


def test_the_labels_have_the_values_at_the_ends_and_the_caption_the_accuracy(drawing, loss, history):
    drawing.show(past(history))
    last = 0.5**14 / 2 + 0.5**15 / 2  # the mean over the last epoch
    assert label_values(loss.chart) == {"train": f"{last:.1e}".replace("e-0", "e-"), "validation": "0.3000"}
    assert loss.caption.text() == "accuracy 90.0\u00a0%"  # on the validation rows
    assert "95.4\u00a0%" in loss.caption.toolTip()
    assert "validation 0.3000" in loss.chart.labels.accessibleDescription()


def test_before_validation_the_accuracy_is_said_to_be_that_of_training(drawing, loss, spiral_data):
    history = History(network_for(spiral_data))
    record(history, [0.001, 0.002], loss=[0.5, 0.4], score=[1.0, 1.0])
    drawing.show(past(history))
    assert loss.caption.text() == "training accuracy 100.0\u00a0%"


def test_a_regression_has_no_accuracy(drawing, loss, spiral_data):
    history = History(network_for(spiral_data))
    record(history, [0.5, 1.0], loss=[2.0, 1.0], epochs=[(1, 1.5, np.nan)])
    drawing.show(past(history))
    assert loss.caption.text() == ""


def test_a_dot_marks_the_best_validation(qtbot, drawing, loss, history):
    press(qtbot, loss.log)
    drawing.show(past(history))
    assert best(history.validation_loss) == (6.0, 0.2)
    assert (loss.chart._dot.x(), loss.chart._dot.y()) == (6.0, 0.2)


def test_the_mouse_is_said_the_values_under_it(qtbot, drawing, loss, history):
    drawing.show(past(history))
    port = loss.chart._plot.viewport()
    qtbot.mouseMove(port, QPoint(2, 2))
    qtbot.mouseMove(port, QPoint(200, 100))
    qtbot.waitUntil(loss.chart._label.isVisible)
    at = loss.chart._view.mapSceneToView(QPoint(200, 100)).x()
    nearest = np.abs(history.validation_loss.x - at).argmin()
    assert loss.chart._cross.value() == pytest.approx(at)
    assert readout(average(history.validation_loss.mean)[nearest]) in loss.chart._label.text()


def test_another_theme_recolors_the_curves(drawing, loss, history, theme, other_mode):
    drawing.show(past(history))
    other_mode()
    assert loss.chart._smooth[0].pen().color().name() == theme.tokens.accent
    assert loss.chart._plot.backgroundBrush().color().name() == theme.tokens.panel
    colors = {label.name: label.color.name() for label in loss.chart.labels.labels}
    assert colors["validation"] == theme.tokens.validation


def test_a_moment_shows_nothing_of_what_the_run_did_later(qtbot, drawing, loss, history):
    press(qtbot, loss.log)
    moment = past(history)
    drawing.show(moment)
    moment.history.epochs_done = 8.0
    record(history, [8.5, 9.0], loss=[5.0, 6.0])
    drawing.draw()
    assert len(drawn(loss.chart._raw)[0]) == 16


def test_the_values_for_export_are_those_of_the_curves(drawing, loss, history, tmp_path):
    assert loss.values(Moment()) is None
    moment = past(history)
    drawing.show(moment)
    loss.values(moment).write(tmp_path / "loss.csv")
    with (tmp_path / "loss.csv").open(encoding="utf-8", newline="") as file:
        first, *rows = csv.reader(file)
    assert first == ["curve", "epoch", "mean", "minimum", "maximum"]
    for name, curve in (("train", history.loss), ("validation", history.validation_loss)):
        numbers = np.array([row[1:] for row in rows if row[0] == name], float)
        np.testing.assert_array_equal(numbers.T, [curve.x, curve.mean, curve.least, curve.greatest])


def test_a_curve_stands_at_the_mean_of_its_last_epoch():
    curve = Curve.of([0.5, 1.0, 1.5, 2.0], [9.0, 8.0, 2.0, 1.0])
    assert current(curve) == 1.5
    assert current(EMPTY_CURVE) is None
    assert best(EMPTY_CURVE) is None
    assert best(curve, rises=True) == (0.5, 9.0)


def test_the_readout_after_restoring_is_that_of_the_restored_epoch(drawing, loss, history):
    now = past(history)
    drawing.show(now)
    at_end = label_values(loss.chart)
    drawing.show(replace(now, snapshot=Snapshot(16, 8, None, restored=3)))
    within = (history.loss.x > 2) & (history.loss.x <= 3)
    assert label_values(loss.chart) == {
        "train": readout(history.loss.mean[within].mean()),
        "validation": "0.5000",  # of epoch 3
    }
    assert label_values(loss.chart) != at_end
    assert loss.caption.text() == "epoch 3 restored · accuracy 61.4\u00a0%"
    assert loss.chart._dot.pos().x() == 3
    said = run_figures(replace(now, snapshot=Snapshot(16, 8, None, restored=3)))
    assert said["restored epoch"] == "3"
    assert (said["train loss"], said["validation loss"]) == (readout(history.loss.mean[within].mean()), "0.5000")
    drawing.show(now)
    assert label_values(loss.chart) == at_end
    assert "restored" not in loss.caption.text()


def test_the_loss_of_an_optimizer_that_brings_its_own_is_named(loss, history):
    project = examples()["xor"]
    rule = project.recipe.change(optimizer=PerceptronRule())
    network = SimpleNamespace(loss=PerceptronRule.loss, graph=SimpleNamespace(names={}))
    moment = replace(past(history), project=replace(project, recipe=rule), network=network)
    loss.show_moment(moment)
    assert loss.caption.text().endswith(PerceptronRule.loss.title)
    loss.show_moment(replace(moment, project=project))
    assert PerceptronRule.loss.title not in loss.caption.text()


def test_another_beta_is_chosen_on_the_chip(drawing, history):
    view = drawing.view
    drawing.show(past(history))
    assert topic_of(view.smoothing) == "idea/ewma"
    view.smoothing.customContextMenuRequested.emit(view.smoothing.rect().center())
    (menu,) = view.findChildren(QMenu)
    (chosen,) = [action for action in menu.actions() if action.text() == "β 0.5"]
    chosen.trigger()
    menu.close()
    assert view.smoothing.text() == "β 0.5"
    np.testing.assert_allclose(view.chart._smooth[0].points[1][-1], np.log10(average(0.5 ** np.arange(16), 0.5)[-1]))
