"""Cross-validation: each run is the one that its fold trains alone, and the figures are those of its own rows."""

from dataclasses import replace
from math import isnan
from statistics import mean, stdev

import numpy as np
import pytest

from core.data import Data, Iris, Penguins
from core.metrics.spread import fold_table, spreads
from core.optimizers import SGD
from core.project import prepared
from core.project.folds import CrossValidation, best, on_fold
from core.project.templates import suggested
from core.training import Controls, Diverged, Finished, Run


def of(source, **recipe):
    project = suggested(Data(source=source, test=0.2), "p")
    return replace(project, recipe=project.recipe.change(epochs=8, **recipe))


@pytest.fixture(scope="module")
def penguins():
    """A project, and its runs on three folds."""
    project = of(Penguins())
    return project, sorted(CrossValidation(project, 3).run(), key=lambda one: one.fold)


def test_each_run_is_the_one_that_its_fold_trains_alone(penguins):
    project, runs = penguins
    assert [one.fold for one in runs] == [1, 2, 3]
    for one in runs:
        data, network = prepared(on_fold(project, 3, one.fold))
        alone = list(Run(network, data, project.recipe, threads=1).events(Controls(), 8))[-1]
        np.testing.assert_array_equal(one.end.snapshot.state.weights, alone.snapshot.state.weights)
        assert one.report["accuracy"] == pytest.approx(alone.evaluation.validation["accuracy"])
        assert one.data.preparation.fingerprint == data.preparation.fingerprint
        assert one.run().steps == alone.snapshot.step


def test_every_row_but_those_of_the_test_is_judged_once(penguins):
    _, runs = penguins
    rows = np.sort(np.concatenate([one.data.validation for one in runs]))
    np.testing.assert_array_equal(rows, runs[0].data.seen)
    assert len(runs[0].data.test)


def test_mean_and_standard_deviation_are_those_of_the_figures(penguins):
    _, runs = penguins
    reports = [one.report for one in runs]
    found = spreads(reports)
    for key in ("loss", "accuracy", "f1"):
        values = [report[key] for report in reports]
        assert found[key].mean == pytest.approx(mean(values))
        assert found[key].sd == pytest.approx(stdev(values))
    lines = fold_table(reports).splitlines()
    assert [line.split()[0] for line in lines] == ["fold", "1", "2", "3", "mean", "sd"]
    assert best(runs).report["loss"] == min(report["loss"] for report in reports)


def test_a_run_that_diverges_leaves_no_mean():
    runs = list(CrossValidation(of(Iris(), optimizer=SGD(learning_rate=1e9)), 2).run())
    assert {type(one.end) for one in runs} <= {Diverged, Finished}
    assert any(isinstance(one.end, Diverged) for one in runs)
    assert all(isnan(one.mean) for one in spreads([one.report for one in runs]).values())


def test_a_stopped_cross_validation_yields_no_more():
    made = CrossValidation(of(Iris()), 4)
    assert list(made.run(lambda: True)) == []
