"""Surfaces against finite differences and scipy-free searches, and how races on them go."""

import numpy as np
import pytest

from core.messages import Message
from core.optimizers import LBFGS, SGD, Adam, Momentum
from core.surfaces import RACERS, SURFACES, Bowl, Ravine, Rosenbrock, Saddle, TwoMinima, behavior, best_rate, path

H = 1e-6


@pytest.fixture(params=SURFACES, ids=lambda kind: kind.kind)
def surface(request):
    return request.param()


def test_the_gradient_is_that_of_finite_differences(surface):
    (left, right), (low, high) = surface.ends
    x, y = np.random.default_rng(1).uniform((left, low), (right, high), (200, 2)).T
    across, up = surface.gradient(x, y)
    wanted_across = (surface.value(x + H, y) - surface.value(x - H, y)) / (2 * H)
    wanted_up = (surface.value(x, y + H) - surface.value(x, y - H)) / (2 * H)
    scale = max(np.abs(across).max(), np.abs(up).max())
    np.testing.assert_allclose(across, wanted_across, atol=1e-8 * scale, rtol=1e-6)
    np.testing.assert_allclose(up, wanted_up, atol=1e-8 * scale, rtol=1e-6)


def test_its_minima_are_lower_than_all_around_and_the_least_is_the_least(surface):
    turns = np.linspace(0, 2 * np.pi, 50)
    for x, y in surface.minima:
        assert (surface.value(x + 1e-3 * np.cos(turns), y + 1e-3 * np.sin(turns)) > surface.value(x, y)).all()
        np.testing.assert_allclose(surface.gradient(x, y), 0, atol=1e-9)
    grid = surface.grid(301)
    assert surface.least == pytest.approx(min(surface.value(x, y) for x, y in surface.minima), abs=1e-12)
    assert surface.least <= grid.min()
    assert np.argmin(grid) // 301 == pytest.approx(
        (surface.minima[0][1] - surface.ends[1][0]) / np.ptp(surface.ends[1]) * 301, abs=3
    ) or surface.kind in ("saddle", "rosenbrock")


def test_it_is_shown_with_its_start_and_its_minima(surface):
    for place in (surface.start, *surface.minima):
        assert all(low < at < high for at, (low, high) in zip(place, surface.ends, strict=True))


@pytest.mark.parametrize("kind", RACERS, ids=lambda kind: kind.kind)
def test_values_and_gradients_are_those_at_the_points(kind, surface):
    run = path(surface, kind(learning_rate=0.001), surface.start, 5)
    assert len(run) == 5
    np.testing.assert_array_equal(run.values, surface.value(*run.points.T))
    np.testing.assert_array_equal(run.gradients, np.stack(surface.gradient(*run.points.T), axis=1))


def test_gradient_descent_is_that_of_the_formula():
    run = path(Ravine(), SGD(learning_rate=0.1), (-4.0, 1.6), 30)
    steps = np.arange(31)
    np.testing.assert_allclose(run.points, np.stack([-4.0 * 0.9**steps, 1.6 * (-0.4) ** steps], axis=1))


def said(surface, optimizer, start=None):
    words = behavior(path(surface, optimizer, start or surface.start), surface.least)
    assert isinstance(words, Message)
    return words.split(" at ")[0].split(", ")[0]


def test_the_rate_decides_whether_it_crawls_arrives_zigzags_or_diverges():
    rates = {3e-5: "crawls", 0.01: "on its way", 0.06: "arrives", 0.13: "zig-zags", 0.1434: "climbs", 0.3: "diverges"}
    assert {rate: said(Ravine(), SGD(learning_rate=rate)) for rate in rates} == rates


def test_a_path_that_diverges_ends_before_it_leaves_all_bounds():
    run = path(Bowl(), SGD(learning_rate=3.0), (1.0, 1.0))
    assert run.diverged == 20  # 2²⁰ is the first power above a million
    assert np.abs(run.points).max() == 2**19
    assert path(Rosenbrock(), SGD(learning_rate=10.0), (-1.2, 1.0)).diverged is not None


def test_gradient_descent_stands_at_the_saddle_and_momentum_leaves_it():
    stuck = path(Saddle(), SGD(learning_rate=0.05), Saddle.start)
    assert abs(stuck.points[-1, 1]) < 0.3
    assert np.abs(stuck.gradients[-1]).max() < 0.3
    assert said(Saddle(), Momentum(learning_rate=0.05)) == "arrives"
    assert said(Saddle(), Adam(learning_rate=0.1)) == "arrives"


def test_small_steps_end_in_the_nearer_minimum():
    run = path(TwoMinima(), SGD(learning_rate=0.2), TwoMinima.start)
    np.testing.assert_allclose(run.points[-1], TwoMinima.minima[1], atol=1e-4)


def test_lbfgs_finds_the_minimum_of_rosenbrocks_valley():
    run = path(Rosenbrock(), LBFGS(), Rosenbrock.start)
    np.testing.assert_allclose(run.points[-1], (1, 1), atol=1e-6)


def test_every_racer_has_a_rate_with_which_it_gets_lower(surface):
    for kind in RACERS:
        run = path(surface, kind(learning_rate=best_rate(surface, kind, surface.start, 40)), surface.start, 40)
        assert run.diverged is None
        assert run.values[-1] < run.values[0]
