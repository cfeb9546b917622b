"""The ledger of the training rows: labels that were changed are found, and its figures are those of stopped runs."""

import itertools
from dataclasses import replace

import numpy as np
import pytest

from core.formats.examples import examples
from core.moments import Moment, Workspace
from core.moments.ledger import RowLedger
from core.moments.pasts import POINTS
from core.network import Predictor
from core.project import prepared
from core.training import Controls, Run


def trained(data, network, recipe, epochs):
    """A run to its end, with its timeline."""
    run = Run(network, data, recipe)
    for _ in run.events(Controls(), epochs):
        pass
    return run


def ledger_of(project, data, network, epochs):
    run = trained(data, network, project.recipe, epochs)
    moment = Moment(project, data, network, run.snapshot(), timeline=run.timeline)
    assert RowLedger().is_possible(moment)
    return RowLedger().compute(moment, Workspace(), lambda: False), run


def test_figures_are_those_of_runs_that_stopped_there():
    project = examples()["moons"]
    data, network = prepared(project)
    found, run = ledger_of(project, data, network, 10)
    assert len(found.steps) == POINTS
    assert found.steps[-1] == run.steps
    assert (np.diff(found.steps) > 0).all()
    truth = data.dataset.y[data.train] == 1
    own = []
    for step in found.steps.tolist():
        stopped = Run(network, data, project.recipe)
        for _ in stopped.advance_to(step):
            pass
        share = Predictor(network).predict(stopped.snapshot().state, data.x(data.train))[:, 0]
        own.append(np.where(truth, share, 1 - share))
    np.testing.assert_allclose(found.own, own, atol=1e-6)
    np.testing.assert_allclose(found.margins, 2 * np.array(own) - 1, atol=1e-6)
    right = np.array(own) > 0.5
    forgotten = [sum(bool(a) and not b for a, b in itertools.pairwise(row)) for row in right.T.tolist()]
    assert found.forgotten.tolist() == forgotten  # counted by hand
    np.testing.assert_allclose(found.confidence, np.mean(own, axis=0), atol=1e-6)
    np.testing.assert_allclose(found.variability, np.std(own, axis=0), atol=1e-6)
    assert (found.said == np.where(truth, 0, 1)).all()


@pytest.mark.parametrize("seed", range(5))
def test_changed_labels_of_digits_are_among_the_first_rows(seed):
    """With 2 % of the labels changed, at least 80 % of these rows are among the first 4 %, in every one of 5 seeds."""
    project = examples()["digits"]
    data, network = prepared(project)
    generator = np.random.default_rng(seed)
    changed = generator.choice(data.train, round(0.02 * len(data.train)), replace=False)
    y = data.dataset.y.copy()
    y[changed] = (y[changed] + generator.integers(1, 10, len(changed))) % 10
    wrong = replace(data, dataset=replace(data.dataset, y=y))
    found, _ = ledger_of(project, wrong, network, project.recipe.epochs)
    first = found.rows[found.order[: round(0.04 * len(found.rows))]]
    assert len(set(first.tolist()) & set(changed.tolist())) >= 0.8 * len(changed)
    named = dict(zip(found.rows.tolist(), found.said.tolist(), strict=True))
    assert np.mean([named[row] == data.dataset.y[row] for row in changed.tolist()]) > 0.8  # and what they were


def test_without_a_past_there_is_one_step():
    project = examples()["moons"]
    data, network = prepared(project)
    run = trained(data, network, project.recipe, 1)
    found = RowLedger().compute(Moment(project, data, network, run.snapshot()), Workspace(), lambda: False)
    assert found.steps.tolist() == [run.steps]
    assert found.forgotten.sum() == 0


def test_a_short_run_is_looked_at_once_a_step():
    project = examples()["wine"]
    data, network = prepared(project)
    found, run = ledger_of(project, data, network, 1)
    assert run.steps < POINTS
    assert found.steps.tolist() == list(range(1, run.steps + 1))
