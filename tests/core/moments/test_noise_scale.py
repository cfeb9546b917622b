"""The gradient noise scale against gradients of single rows written out in NumPy, and against the spread of batches."""

from dataclasses import replace

import numpy as np
import pytest

from core.activations import Sigmoid, Tanh
from core.data import Data
from core.data.sources import Moons
from core.layers import BatchNorm, Dense, Dropout, Input, Output
from core.losses import BCE
from core.moments import Moment, Workspace, noise_scale
from core.moments.noise_scale import GradientNoise, parts_of
from core.optimizers import SGD
from core.project import Project, prepared
from core.project.layout import chain
from core.training import Controls, Recipe, Run


def moment_of(*layers, rows=200, epochs=2, **recipe):
    graph = chain(Input(), *layers, Output(activation=Sigmoid()))
    recipe = Recipe(loss=BCE(), optimizer=SGD(), epochs=epochs, **recipe)
    project = Project(graph, data=Data(source=Moons(rows=rows)), recipe=recipe)
    data, network = prepared(project)
    run = Run(network, data, recipe)
    for _ in run.events(Controls(), epochs):
        pass
    return Moment(project, data, network, run.snapshot())


def found_in(moment, stopped=lambda: False):
    assert GradientNoise().is_possible(moment)
    return GradientNoise().compute(moment, Workspace(), stopped)


def gradients_by_hand(moment):
    """∂L/∂w of each training row, float64 (rows, weights), of one tanh layer and a sigmoid unit."""
    arrays = (a.astype(np.float64) for a in moment.network.arrays(moment.snapshot.state).values())
    w1, b1, w2, b2 = arrays
    x, t = moment.data.x(moment.data.train).astype(np.float64), moment.data.dataset.y[moment.data.train]
    hidden = np.tanh(x @ w1.T + b1)
    error = 1 / (1 + np.exp(-(hidden @ w2.T + b2)[:, 0])) - t
    back = error[:, None] * w2 * (1 - hidden**2)
    parts = [back[:, :, None] * x[:, None, :], back, error[:, None] * hidden, error[:, None]]
    return np.concatenate([part.reshape(len(x), -1) for part in parts], axis=1)


def test_it_is_that_of_the_gradients_of_single_rows():
    moment = moment_of(Dense(units=5, activation=Tanh()))
    found, rows = found_in(moment), gradients_by_hand(moment)
    mean = rows.mean(axis=0)
    assert found.rows == found.train == len(rows)
    assert found.noise == pytest.approx(rows.var(axis=0, ddof=1).sum(), rel=1e-6)
    assert found.signal == pytest.approx((mean**2).sum(), rel=1e-6)
    assert found.scale == pytest.approx(rows.var(axis=0, ddof=1).sum() / (mean**2).sum(), rel=1e-6)
    assert found.low == found.high == found.scale  # every row was taken
    assert (found.group, found.left_out) == (1, 0)


def test_rows_with_weights_count_by_them():
    moment = moment_of(Dense(units=5, activation=Tanh()), class_weights="balanced")
    weights = moment.data.sample_weights(moment.data.train, True)
    rows = gradients_by_hand(moment) * weights[:, None]
    found = found_in(moment)
    assert found.signal == pytest.approx((rows.mean(axis=0) ** 2).sum(), rel=1e-6)
    assert found.noise == pytest.approx(rows.var(axis=0, ddof=1).sum(), rel=1e-6)


def test_a_part_of_the_rows_gives_an_interval_around_the_truth(monkeypatch):
    """At the start, where the gradient is clear."""
    moment = moment_of(Dense(units=5, activation=Tanh()), rows=2000, epochs=1, batch=512)
    whole = len(moment.data.train)
    monkeypatch.setattr(noise_scale, "MOST_ROWS", whole)
    truth = found_in(moment)
    monkeypatch.setattr(noise_scale, "MOST_ROWS", 256)
    found = found_in(moment)
    assert (found.rows, found.train) == (256, whole)
    assert found.low < truth.scale < found.high < 4 * found.low


@pytest.mark.parametrize("group", [1, 5])
def test_the_parts_are_without_bias(group):
    """The mean over many samples without repetition is that of all rows."""
    generator = np.random.default_rng(0)
    rows = generator.normal(size=(60, 4)) + 0.3
    truth = rows.var(axis=0, ddof=1).sum(), (rows.mean(axis=0) ** 2).sum()
    found = []
    for _ in range(4000):
        of = rows[generator.permutation(60)[:20]].reshape(-1, group, 4).mean(axis=1)
        found.append(parts_of((of.sum(axis=0) ** 2).sum(), (of**2).sum(), len(of), group, 60))
    error = np.std(found, axis=0) / np.sqrt(len(found))
    assert (np.abs(np.mean(found, axis=0) - truth) < 4 * error).all()


def test_a_gradient_that_noise_hides_has_no_upper_end(monkeypatch):
    monkeypatch.setattr(noise_scale, "MOST_ROWS", 32)
    moment = moment_of(Dense(units=8, activation=Tanh()), rows=2000, epochs=60)
    found = found_in(moment)
    assert found.high == np.inf
    assert 0 < found.low < np.inf


def test_dropout_draws_for_every_row():
    """Two thirds of the units are out, others for each row: the noise is far greater than without."""
    still, noisy = (moment_of(Dense(units=30, activation=Tanh()), *more) for more in ((), (Dropout(rate=0.66),)))
    noisy = replace(noisy, snapshot=still.snapshot)  # dropout has no weights
    assert found_in(noisy).noise > 2 * found_in(still).noise


def test_batch_norm_has_gradients_of_whole_batches():
    moment = moment_of(Dense(units=4, activation=Tanh()), BatchNorm(), batch=16)
    found = found_in(moment)
    assert found.group == 16
    assert found.rows == len(moment.data.train) // 16 * 16
    assert found.noise > 0


def test_beside_a_run_it_is_possible_where_it_is_quick_and_it_can_be_stopped(monkeypatch):
    moment = moment_of(Dense(units=4))
    assert GradientNoise().is_possible(replace(moment, training=True))
    monkeypatch.setattr(noise_scale, "LIVE_WORK", 1000)
    assert not GradientNoise().is_possible(replace(moment, training=True))
    assert not GradientNoise().is_possible(replace(moment, snapshot=None))
    assert found_in(moment, lambda: True) is None
