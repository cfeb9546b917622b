"""Weights that no run has evaluated are evaluated on every row of both splits."""

from dataclasses import replace

from core.moments import EvaluateWeights, Workspace
from core.network import Predictor
from core.training import evaluation
from core.training.evaluation import Evaluator


def evaluated(moment, stopped=lambda: False):
    return EvaluateWeights().compute(moment, Workspace(), stopped)


def test_the_metrics_are_those_of_the_weights_on_every_row(moment):
    found = evaluated(moment)
    assert (found.step, found.epochs_done) == (7, 3.0)
    for report, rows in ((found.train, moment.data.train), (found.validation, moment.data.validation)):
        outputs = Predictor(moment.network).predict(moment.snapshot.state, moment.data.x(rows))
        assert report.rows == len(rows)
        assert report["accuracy"] == (outputs.argmax(axis=1) == moment.data.dataset.y[rows]).mean()


def test_the_metrics_are_those_of_an_evaluator(moment):
    network, snapshot, data = moment.trained()
    evaluator = Evaluator(data, data.x(data.train), data.x(data.validation))
    expected = evaluator.evaluate(network, snapshot.state, 7, 3.0)
    found = evaluated(moment)
    for split, report in expected.splits.items():
        assert dict(found.splits[split]) == dict(report)


def test_a_stopped_evaluation_is_none(moment, monkeypatch):
    monkeypatch.setattr(evaluation, "PATIENCE", -1.0)
    assert evaluated(moment, lambda: True) is None
    assert evaluated(moment) is not None


def test_only_weights_at_rest_that_no_run_has_evaluated_are_evaluated(moment):
    question = EvaluateWeights()
    assert question.is_possible(moment)
    assert not question.is_possible(replace(moment, training=True))
    assert not question.is_possible(replace(moment, evaluation=evaluated(moment)))
    for missing in ("network", "snapshot", "data"):
        assert not question.is_possible(replace(moment, **{missing: None}))
