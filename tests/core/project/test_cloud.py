"""A cloud of seeds: every run is the one that its seed trains alone, and what they say together is what NumPy says."""

import gc
import weakref
from dataclasses import replace
from statistics import mean, median, stdev

import numpy as np
import pytest

from core.formats.examples import examples
from core.moments import Disagreement, Moment, PlaneField, Workspace
from core.project import cloud as cloud_module
from core.project import prepared
from core.project.cloud import Seeds
from core.training import Controls, Run
from core.training.bands import band_of, by_epoch
from core.training.curves import Curve


def of(name, **recipe):
    project = examples()[name]
    return replace(project, recipe=project.recipe.change(epochs=6, **recipe))


@pytest.fixture(scope="module")
def cloud():
    made = Seeds(of("moons", seed=7), 4)
    return made.cloud(list(made.run()))


def test_each_run_is_the_one_that_its_seed_trains_alone(cloud):
    assert [run.seed for run in cloud.runs] == [7, 8, 9, 10]
    for run in cloud.runs[:2]:
        recipe = cloud.project.recipe.change(seed=run.seed)
        data, network = prepared(replace(cloud.project, recipe=recipe))
        alone = list(Run(network, data, recipe, threads=1).events(Controls(), 6))[-1]
        np.testing.assert_array_equal(run.end.snapshot.state.weights, alone.snapshot.state.weights)
        assert run.reports["validation"]["accuracy"] == pytest.approx(alone.evaluation.validation["accuracy"])


def test_the_spread_is_that_of_the_figures(cloud):
    for split in ("train", "validation"):
        values = [run.reports[split]["loss"] for run in cloud.runs]
        one = cloud.spreads[split]["loss"]
        assert one.mean == pytest.approx(mean(values))
        assert one.sd == pytest.approx(stdev(values))
        assert (one.median, one.least, one.greatest) == pytest.approx((median(values), min(values), max(values)))


def test_the_band_is_mean_and_standard_deviation_by_epoch(cloud):
    band = cloud.band(lambda past: past.validation_loss)
    values = np.stack([run.history.validation_loss.mean for run in cloud.runs])
    np.testing.assert_allclose(band.x, np.arange(1, 7))
    np.testing.assert_allclose(band.mean, values.mean(axis=0))
    np.testing.assert_allclose(band.greatest - band.mean, values.std(axis=0, ddof=1))
    np.testing.assert_allclose(band.mean - band.least, values.std(axis=0, ddof=1))


def test_there_is_no_band_below_three_runs_nor_where_fewer_go_on():
    long, short = Curve.of([0.5, 1, 1.5, 2, 3], [4, 2, 3, 1, 0]), Curve.of([1, 2], [5, 6])
    np.testing.assert_allclose(by_epoch(long).mean, [3, 2, 0])  # means of an epoch, not of the whole run
    assert not len(band_of([long, short]))
    band = band_of([long, short, short])
    np.testing.assert_allclose(band.x, [1, 2])
    np.testing.assert_allclose(band.mean, [np.mean([3, 5, 5]), np.mean([2, 6, 6])])


def test_disagreement_is_the_share_that_does_not_predict_the_most_frequent_class(cloud):
    asked = Disagreement(cloud, (0, 1), side=24)
    found = asked.compute(Moment(), Workspace(), lambda: False)
    fields = []
    for run in cloud.runs:
        moment = Moment(cloud.project, cloud.data, cloud.network, run.end.snapshot)
        fields.append(PlaneField((0, 1), 24).compute(moment, Workspace(), lambda: False).outputs)
    second = np.stack([f.argmax(-1) if f.shape[-1] > 1 else f[..., 0] >= 0.5 for f in fields]).sum(axis=0)
    np.testing.assert_allclose(found.values, np.minimum(second, 4 - second) / 4)
    assert 0 < found.values.max() <= 0.5
    assert len(found.borders.points) > 20
    assert 0 <= cloud.disagreement < 1


def test_disagreement_of_a_regression_is_a_standard_deviation_in_the_units_of_the_data():
    project = replace(of("diabetes"), recipe=of("diabetes").recipe.change(epochs=1))
    made = Seeds(project, 3)
    cloud = made.cloud(list(made.run()))
    found = Disagreement(cloud, (0, 1), side=4).compute(Moment(), Workspace(), lambda: False)
    said = []
    for run in cloud.runs:
        moment = Moment(project, cloud.data, cloud.network, run.end.snapshot)
        outputs = PlaneField((0, 1), 4).compute(moment, Workspace(), lambda: False).outputs
        said.append(cloud.data.unscaled_targets(outputs.reshape(16, 1))[:, 0].reshape(4, 4))
    np.testing.assert_allclose(found.values, np.std(said, axis=0, ddof=1), rtol=1e-4)
    assert np.isnan(cloud.disagreement)


def test_runs_that_diverge_are_counted_apart():
    from core.optimizers import SGD

    project = of("diabetes", optimizer=SGD(learning_rate=1e4))
    made = Seeds(project, 2)
    cloud = made.cloud(list(made.run()))
    assert len(cloud.runs) == 2
    assert cloud.finished == ()
    assert cloud.spreads == {}


@pytest.mark.parametrize("count", [1, 0, 1001])
def test_other_counts_are_refused(count):
    with pytest.raises(ValueError, match="There must be 2 to 1,000 seeds"):
        Seeds(of("moons"), count)


def test_the_time_is_said_before(cloud):
    assert 0 < Seeds(of("moons"), 4).seconds() < 1000


def test_the_disagreement_over_a_plane_is_computed_once_and_no_old_cloud_stays(cloud):
    workspace = Workspace()
    asked = Disagreement(cloud, (0, 1), side=8)
    found = asked.compute(Moment(), workspace, lambda: False)
    assert Disagreement(cloud, (0, 1), side=8).compute(Moment(), workspace, lambda: False) is found
    other = replace(cloud, runs=cloud.runs[:3])
    assert Disagreement(other, (0, 1), side=8).compute(Moment(), workspace, lambda: False).runs == 3
    gone = weakref.ref(other)
    del other
    asked.compute(Moment(), workspace, lambda: False)
    gc.collect()
    assert gone() is None


def test_the_forecast_is_of_runs_on_one_thread_each(monkeypatch):
    measured, given = cloud_module.measure, []
    monkeypatch.setattr(cloud_module, "measure", lambda *a, **k: given.append(k) or measured(*a, **k))
    assert Seeds(of("moons"), 3).seconds() > 0
    assert given == [{"threads": 1}]
