"""Moments: immutable records of a run at a step, and the results that belong to them."""

from dataclasses import FrozenInstanceError, dataclass, fields, replace

import pytest

from core.moments import Computation, Moment, PlaneField, Result, Workspace
from core.network import Predictor
from core.project import edits
from core.training import Snapshot


def test_no_field_of_a_moment_can_be_set(moment):
    for field in fields(Moment):
        with pytest.raises(FrozenInstanceError):
            setattr(moment, field.name, None)


def test_the_results_of_a_moment_cannot_be_changed(moment):
    question, results = PlaneField((0, 1)), {}
    with_results = moment.with_results(results)
    results[question] = Result("later", moment)
    assert with_results.result(question) is None
    with pytest.raises(TypeError):
        with_results.results[question] = Result("later", moment)


def test_a_moment_with_results_is_the_same_in_everything_else(moment):
    question = PlaneField((0, 1))
    answered = moment.with_results({question: Result("value", moment)})
    assert answered.result(PlaneField((0, 1))).value == "value"
    assert answered.result(PlaneField((1, 0))) is None
    assert moment.result(question) is None
    for field in fields(Moment):
        if field.name != "results":
            assert getattr(answered, field.name) is getattr(moment, field.name)


def test_before_the_first_run_there_is_no_step_and_nothing_trained():
    nothing = Moment()
    assert (nothing.step, nothing.epoch, nothing.is_trained) == (0, 0, False)
    with pytest.raises(ValueError, match="no network with weights and data"):
        nothing.trained()


def test_a_moment_tells_its_step_and_what_was_trained(moment):
    assert (moment.step, moment.epoch, moment.is_trained) == (7, 3, True)
    assert moment.trained() == (moment.network, moment.snapshot, moment.data)
    for missing in ("network", "snapshot", "data"):
        with pytest.raises(ValueError, match="no network with weights and data"):
            replace(moment, **{missing: None}).trained()
    assert not replace(moment, snapshot=None).is_trained
    assert not replace(moment, network=None).is_trained


def test_a_layer_is_in_training_until_it_is_edited(moment):
    project = replace(moment.project, graph=moment.network.graph, places=dict.fromkeys((1, 2, 3), (0.0, 0.0)))
    same = replace(moment, project=project)
    assert same.is_layer_in_training(2)
    edited = replace(moment, project=edits.change_layers(project, {2}, "units", 9))
    assert not edited.is_layer_in_training(2)
    assert edited.is_layer_in_training(3)
    assert not replace(same, network=None).is_layer_in_training(2)


def test_a_result_is_of_the_moment_that_has_the_very_same_weights(moment):
    result = Result("value", moment)
    later = replace(moment, snapshot=Snapshot(8, 3, moment.network.initial(4)))
    assert result.step == 7
    assert result.is_of(replace(moment, training=True))
    assert not result.is_of(later)
    assert not result.is_of(Moment())
    assert not Result("value", Moment()).is_of(Moment())


@dataclass(frozen=True)
class Question(Computation[int]):
    number: int

    def is_possible(self, moment):
        return True

    def compute(self, moment, workspace, stopped):
        return self.number


def test_two_computations_with_equal_fields_are_one():
    assert len({Question(1), Question(1), Question(2)}) == 2


def test_a_workspace_keeps_predictors_for_one_network_and_one_batch(network, spiral, moment):
    workspace = Workspace()
    first = workspace.predictor(network)
    assert workspace.predictor(network) is first
    assert workspace.predictor(network, 4).batch == 4
    assert workspace.predictor(network) is first
    other = replace(network)
    assert workspace.predictor(other) is not first
    assert workspace.predictor(network) is not first
    assert isinstance(first, Predictor)


def test_a_workspace_makes_a_value_once_for_each_source():
    workspace, made, first, second = Workspace(), [], object(), object()

    def make():
        made.append(len(made))
        return made[-1]

    assert [workspace.cached("a", source, make) for source in (first, first, second, second)] == [0, 0, 1, 1]
    assert workspace.cached("b", second, make) == 2
    assert workspace.cached("a", first, make) == 3
