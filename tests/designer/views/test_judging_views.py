"""Thresholds and calibration in the window: curves, costs and bins are those of the predictions, by scikit-learn."""

import numpy as np
import pytest
from sklearn.metrics import average_precision_score, confusion_matrix, log_loss, roc_auc_score

from core.formats.examples import examples
from core.metrics.ranking import Ranking
from core.network import Predictor
from core.project import edits
from designer.training.phase import Phase


@pytest.fixture
def shares(window, qtbot):
    """The probabilities of the validation rows of Moons after a short training, and which are of the second class."""
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["moons"])
    window.store.edit("short", edits.change_recipe(window.store.project, epochs=4))
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    data, network = window.loader.prepared, window.session.network
    outputs = Predictor(network).predict(window.session.snapshot.state, data.x(data.validation))[:, 0]
    return outputs.astype(float), data.dataset.y[data.validation] == 1


def test_curves_and_costs_follow_the_slider_and_the_button(window, shares, qtbot):
    scores, positive = shares
    view = window.views.show_view("thresholds")
    window.views.show_large("thresholds")
    qtbot.waitUntil(lambda: view.ranking is not None)
    assert f"AUC {roc_auc_score(positive, scores):.3f}" in view.caption.text()
    assert f"average precision {average_precision_score(positive, scores):.3f}" in view.caption.text()
    for place in (500, 200):
        view.slider.setValue(place)
        (right, alarms), (misses, hits) = confusion_matrix(positive, scores >= place / 1000)
        wanted = f"hits {hits}, false alarms {alarms}, misses {misses}, rightly left {right}"
        assert wanted in view.said.text()
        assert f" · cost {alarms + misses} · " in view.said.text()
        assert view.roc.mark == pytest.approx((alarms / (alarms + right), hits / (hits + misses)))
    view.cost.setCurrentIndex(view.cost.findData(10))
    view.cheapest.click()
    costs = [
        10 * np.sum(positive & (scores < t)) + np.sum(~positive & (scores >= t)) for t in [*np.unique(scores), 2.0]
    ]
    assert f" · cost {min(costs)} · " in view.said.text()
    assert view.threshold < 0.5
    assert [len(view.values(view.moment).columns), view.values(view.moment).rows[0][2]] == [4, 0.0]


def test_the_cheapest_threshold_may_lie_between_two_places_of_the_slider(window, shares, qtbot):
    view = window.views.show_view("thresholds")
    window.views.show_large("thresholds")
    qtbot.waitUntil(lambda: view.ranking is not None)
    scores = np.array([1e-6, 2e-6, 4e-5, 5e-5])  # a network that is very sure
    view.ranking = Ranking.of(scores, scores > 1e-5)
    view.cheapest.click()
    assert " · cost 0 · " in view.said.text()
    assert 2e-6 < view.threshold <= 4e-5
    assert "threshold 2.1e-5" in view.said.text()
    view.slider.setValue(500)
    assert view.threshold == 0.5


def test_bins_and_their_temperature_are_those_of_the_rows(window, shares, qtbot):
    scores, positive = shares
    view = window.views.show_view("calibration")
    window.views.show_large("calibration")
    qtbot.waitUntil(lambda: view.before is not None)
    assert view.before.rows.sum() == len(scores)
    assert np.average(view.before.said, weights=view.before.rows) == pytest.approx(scores.mean(), rel=1e-5)
    assert np.average(view.before.found, weights=view.before.rows) == pytest.approx(positive.mean())
    before = log_loss(positive, scores)
    assert f"cross-entropy {before:.3g}" in view.said.text()
    view.after.click()
    qtbot.waitUntil(lambda: view.cooled is not None)
    after = float(view.said.text().rsplit("cross-entropy ", 1)[1])
    assert after <= before + 5e-4
    assert len(view.values(view.moment).rows) == 2 * len(view.before.rows)
    view.choice.combo.setCurrentIndex(0)  # the predicted class
    right = (scores > 0.5) == positive
    qtbot.waitUntil(lambda: np.average(view.before.found, weights=view.before.rows) == pytest.approx(right.mean()))


def test_a_regression_has_no_thresholds_and_that_is_said(window, qtbot):
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["sine"])
    for name in ("thresholds", "calibration"):
        view = window.views.show_view(name)
        window.session.train_one("step")
        qtbot.waitUntil(lambda view=view: "The target is a number." in view.shown_text)
