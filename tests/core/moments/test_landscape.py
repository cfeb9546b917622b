"""Loss landscapes: points against evaluate, directions against their definition, the path against its weights."""

from dataclasses import replace

import numpy as np
import pytest

from core.moments import Landscape, Moment, Workspace
from core.moments.landscape import SIDE, random_directions
from core.moments.weight_surface import fixed_rows
from core.network import Predictor, State
from core.training import Controls, Recipe, Run


def going():
    return False


@pytest.fixture(scope="module")
def walked(spiral, network):
    """A moment after 30 epochs, with a checkpoint for every second."""
    run = Run(network, spiral, Recipe())
    for epoch in range(0, 30, 2):
        for _ in run.events(Controls(), epoch + 2):
            pass
        run.timeline.add(replace(run.timeline.waypoints[0], checkpoint=run.checkpoint(), start=False))
    return Moment(data=spiral, network=network, snapshot=run.snapshot(), timeline=run.timeline, run=1)


def losses(moment, weights):
    network, snapshot, data = moment.trained()
    rows = fixed_rows(data)
    x, t = data.x(rows), data.targets(rows, network.lowered.output[1])
    return [Predictor(network).evaluate(State(w.astype(np.float32), snapshot.state.buffers), x, t)[0] for w in weights]


@pytest.mark.parametrize("along_path", [True, False])
def test_points_are_what_evaluate_measures_with_these_weights(walked, along_path):
    plane = Landscape(along_path).compute(walked, Workspace(), going)
    here, (left, right), (low, high) = walked.snapshot.state.weights.astype(float), *plane.ends
    places = [(0, 0), (3, 20), (SIDE - 1, 12)]
    alphas = [left + (column + 0.5) / SIDE * (right - left) for _, column in places]
    betas = [low + (row + 0.5) / SIDE * (high - low) for row, _ in places]
    weights = [here + a * plane.directions[0] + b * plane.directions[1] for a, b in zip(alphas, betas, strict=True)]
    np.testing.assert_allclose([plane.values[place] for place in places], losses(walked, weights), rtol=1e-6)


def test_the_true_losses_are_those_of_the_weights_that_the_run_had(walked):
    plane = Landscape().compute(walked, Workspace(), going)
    states = {point.step: point.checkpoint.state.weights for point in walked.timeline.waypoints}
    wanted = losses(walked, [*(states[step] for step in plane.steps[:-1].tolist()), walked.snapshot.state.weights])
    np.testing.assert_allclose(plane.losses, wanted, rtol=1e-6)
    assert plane.steps[-1] == walked.snapshot.step
    assert plane.losses[-1] < plane.losses[0]
    np.testing.assert_allclose(plane.path[-1], 0, atol=1e-9)


def test_the_plane_of_the_path_explains_what_the_singular_values_say(walked):
    plane = Landscape().compute(walked, Workspace(), going)
    states = {point.step: point.checkpoint.state.weights for point in walked.timeline.waypoints}
    moved = np.array([states[step] for step in plane.steps[:-1].tolist()], float) - walked.snapshot.state.weights
    singular = np.linalg.svd(moved, compute_uv=False) ** 2
    np.testing.assert_allclose(plane.explained, singular[:2] / singular.sum(), rtol=1e-6)
    np.testing.assert_allclose(plane.directions @ plane.directions.T, np.eye(2), atol=1e-9)
    assert plane.along_path


def test_random_directions_have_the_norm_of_every_filter_and_leave_biases(walked, network):
    weights = walked.snapshot.state.weights.astype(float)
    first, second = random_directions(network, weights, 0)
    for name, part in network.arrays(State(first, np.zeros(0))).items():
        own = network.arrays(State(weights, np.zeros(0)))[name]
        if name.endswith("weight"):
            np.testing.assert_allclose(np.linalg.norm(part, axis=1), np.linalg.norm(own, axis=1), rtol=1e-6)
        else:
            assert not part.any()
    assert abs(first @ second) < 0.5 * np.linalg.norm(first) * np.linalg.norm(second)
    plane = Landscape(along_path=False).compute(walked, Workspace(), going)
    assert 0 < sum(plane.explained) < 0.9
    assert not plane.along_path


def test_without_a_path_it_lies_along_random_directions(moment):
    plane = Landscape().compute(moment, Workspace(), going)
    assert not plane.along_path
    assert plane.explained is None
    assert len(plane.path) == 1
    assert Landscape().compute(moment, Workspace(), lambda: True) is None


def test_it_waits_for_a_run_at_work(moment):
    assert Landscape().is_possible(moment)
    assert not Landscape().is_possible(replace(moment, training=True))
