"""Runs: against plain NumPy, to the last bit again, and as they are steered, stopped and resumed."""

import os
import re
import sys
import threading
from dataclasses import replace
from itertools import islice

import numpy as np
import pytest

from core.activations import Linear, PReLU, ReLU, Sigmoid, Softmax, Tanh
from core.data import Dataset, Prepared, Unscaled
from core.data.preparation.fit_rows import fit_dataset
from core.engine import random, step, telemetry
from core.engine.program import Capacity
from core.layers import BatchNorm, Conv2D, Dense, Dropout, Flatten, Input, LayerNorm, Output, Reshape
from core.losses import BCE, CCE, MAE, MSE, Focal, Hinge, Huber, PerceptronLoss, SquaredHinge
from core.network import Predictor, build
from core.network.shapes import DataSpec
from core.optimizers import OPTIMIZERS, SGD, Adam, Momentum
from core.penalties import L1, L2, Elastic, MaxNorm, WeightDecay
from core.project.layout import chain
from core.training import Checkpoint, Controls, Diverged, Finished, Paused, Progress, Recipe, Run, threads
from core.training import run as run_module
from core.training.clipping import ClipByNorm, NoClipping
from core.training.history import History

BATCHED = [optimizer for optimizer in OPTIMIZERS if not optimizer.rows]
FEATURES, CLASSES, TRAIN, VALIDATION = 4, 3, 107, 30
RECIPE = Recipe(optimizer=SGD(learning_rate=0.1), batch=16, epochs=8, seed=5)


def data(task="classes"):
    """Rows in no particular order, the last of them for validation, not scaled."""
    generator = np.random.default_rng(11)
    x = generator.normal(size=(TRAIN + VALIDATION, FEATURES)).astype(np.float32)
    y = (x @ generator.normal(size=(FEATURES, CLASSES)) + 0.3 * x[:, :1] ** 2).astype(np.float32)
    if task == "classes":
        labels, names = y.argmax(1), ("a", "b", "c")
    elif task == "binary":
        labels, names = (y[:, 0] > 0).astype(np.int64), ("no", "yes")
    else:
        labels, names = y[:, :2], ()
    dataset = Dataset(x, labels, tuple("pqrs"), names, ("y",) if names else ("y", "z"))
    rows, count = np.arange(len(x)), 1 if names else 2
    preparation = replace(
        fit_dataset(dataset, rows[:TRAIN], Unscaled()),
        target_shift=np.zeros(count, np.float32),
        target_scale=np.ones(count, np.float32),
    )
    return Prepared(dataset, rows[:TRAIN], rows[TRAIN:], preparation, dataset)


def network(*layers, loss=None, spec=None):
    return build(chain(Input(), *layers), spec or DataSpec((FEATURES,), CLASSES), loss or CCE())


def mlp():
    return network(Dense(units=6, activation=Tanh()), Dense(units=5, activation=Tanh()), Output())


def rich():
    """A network with all that could make a run differ from itself."""
    return network(Dense(units=6), BatchNorm(), Dropout(rate=0.3), Dense(units=5, activation=Sigmoid()), Output())


def all_of(run, epochs, controls=None):
    return list(run.events(controls or Controls(), epochs))


def trained(net=None, recipe=RECIPE, prepared=None, start=None, epochs=None):
    run = Run(net or rich(), prepared or data(), recipe, start)
    all_of(run, epochs or recipe.epochs)
    return run


def learned(run):
    checkpoint = run.checkpoint()
    return [*checkpoint.state, checkpoint.moments]


def same(a, b):
    return all(np.array_equal(x, y) for x, y in zip(a, b, strict=True))


def telemetry_of(messages):
    said = [each for each in messages if isinstance(each, Progress)]
    return np.vstack([each.steps for each in said]), np.vstack([each.epochs for each in said])


# A whole run in plain NumPy.


def update_sgd(o, theta, g, memory, t):
    return theta - o.learning_rate * g


def update_momentum(o, theta, g, memory, t):
    memory["v"] = o.beta * memory.get("v", 0) + g
    return theta - o.learning_rate * memory["v"]


def update_adam(o, theta, g, memory, t):
    memory["m"] = o.beta1 * memory.get("m", 0) + (1 - o.beta1) * g
    memory["v"] = o.beta2 * memory.get("v", 0) + (1 - o.beta2) * g**2
    m, v = memory["m"] / (1 - o.beta1**t), memory["v"] / (1 - o.beta2**t)
    return theta - o.learning_rate * m / (np.sqrt(v) + o.epsilon)


UPDATES = {SGD: update_sgd, Momentum: update_momentum, Adam: update_adam}
LAYERS_OF_MLP = ("dense", "dense_2", "output")


def forward(theta, x):
    """Outputs of the three layers of `mlp`, logits last, and the probabilities."""
    a = [x]
    for i, name in enumerate(LAYERS_OF_MLP):
        z = a[-1] @ theta[f"{name}.weight"].T + theta[f"{name}.bias"]
        a.append(z if i == 2 else np.tanh(z))
    e = np.exp(a[-1] - a[-1].max(1, keepdims=True))
    return a, e / e.sum(1, keepdims=True)


def backward(theta, a, dz):
    """The gradient by name, from the slope at the logits."""
    g = {}
    for i, name in reversed(list(enumerate(LAYERS_OF_MLP))):
        g[f"{name}.weight"], g[f"{name}.bias"] = dz.T @ a[i], dz.sum(0)
        dz = dz @ theta[f"{name}.weight"] * (1 - a[i] ** 2)
    return g


def by_hand(theta, prepared, recipe):
    """Train `mlp` from theta: the weights, the losses of steps, rows of epochs, and figures of steps."""
    x, t = prepared.dataset.x.astype(np.float64), np.eye(CLASSES)[prepared.dataset.y]
    theta = {name: array.astype(np.float64) for name, array in theta.items()}
    memory = {name: {} for name in theta}
    losses, epochs, figures, count = [], [], [], 0
    for epoch in range(recipe.epochs):
        order, loss, right = np.zeros(TRAIN, np.int64), 0.0, 0
        random.shuffle(order, recipe.seed, epoch)
        for start in range(0, TRAIN, recipe.batch):
            rows = prepared.train[order[start : start + recipe.batch]]
            a, p = forward(theta, x[rows])
            losses.append(-(t[rows] * np.log(p)).sum(1).mean())
            loss += losses[-1] * len(rows)
            right += (p.argmax(1) == t[rows].argmax(1)).sum()
            g = backward(theta, a, (p - t[rows]) / len(rows))
            count += 1
            moved = {n: UPDATES[type(recipe.optimizer)](recipe.optimizer, theta[n], g[n], memory[n], count) for n in g}
            figures.append(
                [figure for i, n in enumerate(LAYERS_OF_MLP) for figure in layer_figures(n, theta, g, moved, a[i + 1])]
            )
            theta = moved
        p = forward(theta, x[prepared.validation])[1]
        truth = t[prepared.validation]
        epochs.append(
            [
                epoch + 1,
                count,
                loss / TRAIN,
                right / TRAIN,
                -(truth * np.log(p)).sum(1).mean(),
                (p.argmax(1) == truth.argmax(1)).mean(),
            ]
        )
    return theta, np.array(losses), np.array(epochs), np.array(figures)


def layer_figures(name, theta, g, moved, output):
    """What telemetry.PER_LAYER names."""

    def norm(of):
        return np.sqrt(sum((of[f"{name}.{part}"] ** 2).sum() for part in ("weight", "bias")))

    difference = {n: moved[n] - theta[n] for n in g}
    return norm(g), norm(theta), norm(difference), output.mean(), output.std()


@pytest.fixture(
    params=[SGD(learning_rate=0.2), Momentum(learning_rate=0.05, beta=0.8), Adam(learning_rate=0.01)],
    ids=lambda optimizer: optimizer.kind,
)
def pair(request):
    """A run of the engine beside one by hand, of 210 steps."""
    recipe = replace(RECIPE, optimizer=request.param, epochs=30)
    net, prepared = mlp(), data()
    run = Run(net, prepared, recipe)
    messages = all_of(run, recipe.epochs)
    found = net.arrays(run.snapshot().state), *telemetry_of(messages)
    return found, by_hand(net.arrays(net.initial(recipe.seed)), prepared, recipe)


def recorded(count):
    """The steps with a row of telemetry: each of the first, so that a run that ends soon has curves, then some."""
    interval = telemetry.interval(RECIPE.batch)
    return [*range(1, telemetry.FIRST + 1), *range(telemetry.FIRST + interval, count + 1, interval)]


def test_weights_after_200_steps_are_those_of_plain_numpy(pair):
    found, wanted = pair[0][0], pair[1][0]
    for name, array in wanted.items():
        np.testing.assert_allclose(found[name], array, rtol=1e-4, atol=1e-4 * np.abs(array).max())


def test_losses_of_all_steps_are_those_of_plain_numpy(pair):
    steps, losses = pair[0][1], pair[1][1]
    interval = telemetry.interval(RECIPE.batch)
    ends = recorded(len(losses))
    assert steps[:, 0].tolist() == ends
    first = telemetry.FIRST
    np.testing.assert_allclose(steps[:first, 1], losses[:first], rtol=1e-4)
    means = losses[first : ends[-1]].reshape(-1, interval).mean(1)
    np.testing.assert_allclose(steps[first:, 1], means, rtol=1e-4)


def test_epochs_are_those_of_plain_numpy(pair):
    np.testing.assert_allclose(pair[0][2], pair[1][2], rtol=1e-4)


def test_figures_of_each_layer_are_those_of_plain_numpy(pair):
    found, wanted = pair[0][1][:, telemetry.STEP_COLUMNS :], pair[1][3]
    np.testing.assert_allclose(found, wanted[np.array(recorded(len(wanted))) - 1], rtol=2e-3, atol=1e-5)


# The same again.


@pytest.mark.parametrize("optimizer", BATCHED)
def test_one_seed_gives_one_run_to_the_last_bit(optimizer):
    recipe = replace(RECIPE, optimizer=optimizer())
    assert same(learned(trained(recipe=recipe)), learned(trained(recipe=recipe)))


def test_one_seed_gives_the_same_telemetry_to_the_last_bit():
    a, b = (telemetry_of(all_of(Run(rich(), data(), RECIPE), 8)) for _ in range(2))
    assert same(a, b)


LARGE = {
    "dense": [Dense(units=300, activation=Tanh())] * 3,
    "no bias": [Dense(units=300, bias=False, activation=Tanh())] * 3,
    "norms": [Dense(units=300, activation=PReLU()), BatchNorm(), Dense(units=300), LayerNorm(), Dense(units=300)],
    "penalties": [Dense(units=300, penalty=each) for each in (L1(), L2(), Elastic(), MaxNorm(), WeightDecay())],
    "convolutions": [Dense(units=256), Reshape(channels=16, height=4, width=4), *[Conv2D(channels=64)] * 4, Flatten()],
}


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("layers", LARGE.values(), ids=LARGE)
def test_a_gradient_computed_in_blocks_equals_the_whole_one(layers, threads):
    """A limit that no norm reaches takes the way that knows all gradients before the first update."""
    net, runs, printed = network(*layers, Output()), [], []
    for clipping in (NoClipping(), ClipByNorm(norm=1e9)):
        run = Run(net, data(), replace(RECIPE, clipping=clipping), threads=threads)
        assert (run._program.grads.size == net.lowered.weights) == isinstance(clipping, ClipByNorm)
        printed.append(telemetry_of(all_of(run, 3)))
        runs.append(run)
    assert same(*map(learned, runs))
    assert same(*printed)
    assert len(printed[0][0])


def test_another_seed_gives_another_run():
    a, b = trained(), trained(recipe=replace(RECIPE, seed=6))
    assert not np.isclose(a.snapshot().state.weights, b.snapshot().state.weights).all()


def test_seed_matters_even_from_the_same_weights():
    start = rich().initial(1)
    a, b = (trained(recipe=replace(RECIPE, seed=seed), start=start) for seed in (5, 6))
    assert not same(learned(a), learned(b))


@pytest.mark.parametrize("seconds", [1e-12, 1e-4, 1e3])
def test_how_a_run_is_cut_into_chunks_changes_nothing(monkeypatch, seconds):
    wanted = all_of(Run(rich(), data(), RECIPE), 8)
    monkeypatch.setattr(run_module, "CHUNK_SECONDS", seconds)
    found = all_of(Run(rich(), data(), RECIPE), 8)
    assert same(found[-1].snapshot.state, wanted[-1].snapshot.state)
    assert same(telemetry_of(found), telemetry_of(wanted))


def test_full_tables_of_telemetry_end_a_chunk_and_lose_nothing(monkeypatch):
    wanted = telemetry_of(all_of(Run(rich(), data(), RECIPE), 8))
    monkeypatch.setattr(run_module, "ROWS", 1)
    monkeypatch.setattr(run_module, "CHUNK_SECONDS", 1e3)
    assert same(telemetry_of(all_of(Run(rich(), data(), RECIPE), 8)), wanted)


@pytest.mark.parametrize("optimizer", BATCHED)
@pytest.mark.parametrize("steps", [0, 1, 3, 7, 11, 20])
def test_resuming_anywhere_is_like_never_having_stopped(steps, optimizer):
    recipe = replace(RECIPE, optimizer=optimizer())
    first = Run(rich(), data(), recipe)
    walk(first, steps)
    resumed = Run(rich(), data(), recipe, first.checkpoint())
    assert resumed.steps == steps
    all_of(resumed, 8)
    assert same(learned(resumed), learned(trained(recipe=recipe)))


def test_checkpoint_does_not_change_while_the_run_continues():
    run = Run(rich(), data(), replace(RECIPE, optimizer=Adam()))
    walk(run, 3)
    checkpoint = run.checkpoint()
    before = [each.copy() for each in (*checkpoint.state, checkpoint.moments, checkpoint.counters)]
    walk(run, 5)
    assert same(before, [*checkpoint.state, checkpoint.moments, checkpoint.counters])
    assert isinstance(checkpoint, Checkpoint)


def test_snapshots_do_not_change_while_the_run_continues():
    run = Run(rich(), data(), RECIPE)
    messages = run.events(Controls(), 8)
    first = next(messages).snapshot
    before = [each.copy() for each in first.state]
    list(messages)
    assert same(before, first.state)
    assert not same(before, run.snapshot().state)


def test_going_on_after_the_end_is_like_never_having_stopped():
    run = trained(epochs=3)
    all_of(run, 8)
    assert same(learned(run), learned(trained()))


def test_starting_weights_may_be_given():
    start = rich().initial(99)
    run = Run(rich(), data(), RECIPE, start)
    assert same(run.snapshot().state, start)


# Steering.


def walk(run, steps):
    """Make this many steps, one step request each."""
    controls = Controls(paused=True)
    for _ in range(steps):
        controls.request_step("batch")
    assert [type(each) for each in islice(run.events(controls, 1000), steps + 1)] == [Progress] * steps + [Paused]


def test_run_reports_progress_and_ends_with_finished():
    run = Run(mlp(), data(), RECIPE)
    *progress, last = all_of(run, 8)
    assert isinstance(last, Finished)
    assert {type(each) for each in progress} == {Progress}
    assert sum(each.new_steps for each in progress) == run.steps == 8 * 7
    assert last.snapshot.step == 56
    assert last.snapshot.epoch == run.epoch == 8
    assert run.seconds == pytest.approx(sum(each.seconds for each in progress))


def test_run_that_has_nothing_left_to_do_is_finished_at_once():
    run = trained()
    assert [type(each) for each in run.events(Controls(), 8)] == [Finished]


def test_paused_run_waits_and_makes_no_step():
    run = Run(mlp(), data(), RECIPE)
    assert [type(each) for each in islice(run.events(Controls(paused=True), 8), 3)] == [Paused] * 3
    assert run.steps == 0


def test_run_that_is_paused_and_resumed_is_like_one_that_was_not():
    run, controls = Run(rich(), data(), RECIPE), Controls()
    messages = run.events(controls, 8)
    next(messages)
    controls.pause()
    assert isinstance(next(messages), Paused)
    controls.resume()
    list(messages)
    assert same(learned(run), learned(trained()))


def test_requested_batch_makes_one_step_and_pauses():
    run, controls = Run(mlp(), data(), RECIPE), Controls()
    controls.request_step("batch")
    messages = run.events(controls, 8)
    progress = next(messages)
    assert (progress.new_steps, run.steps) == (1, 1)
    assert isinstance(next(messages), Paused)


def test_requested_epoch_ends_with_the_epoch():
    run, controls = Run(mlp(), data(), RECIPE), Controls()
    walk(run, 3)
    controls.request_step("epoch")
    said = []
    for message in run.events(controls, 8):
        if isinstance(message, Paused):
            break
        said.append(message)
    assert sum(each.new_steps for each in said) == 4
    assert (run.steps, run.epoch) == (7, 1)


def test_step_requests_are_carried_out_in_order():
    run, controls = Run(mlp(), data(), RECIPE), Controls()
    controls.request_step("epoch")
    controls.request_step("batch")
    for message in run.events(controls, 8):
        if isinstance(message, Paused):
            break
    assert run.steps == 8


def test_stopped_run_is_finished_at_once():
    run, controls = Run(mlp(), data(), RECIPE), Controls()
    messages = run.events(controls, 1_000_000)
    next(messages)
    controls.stop()
    assert isinstance(next(messages), Finished)
    assert next(messages, None) is None
    assert 0 < run.steps < 7


def test_stop_ends_a_pause():
    controls = Controls(paused=True)
    messages = Run(mlp(), data(), RECIPE).events(controls, 8)
    next(messages)
    controls.stop()
    controls.wait()
    assert isinstance(next(messages), Finished)


def test_waiting_ends_at_once_when_there_is_something_to_do():
    controls = Controls()
    controls.wait()
    controls.request_step("batch")
    controls.wait()
    assert controls.next_step_request() == "batch"
    assert controls.next_step_request() is None


def test_learning_rate_may_be_changed_during_a_run():
    net, run, controls = mlp(), Run(mlp(), data(), RECIPE), Controls()
    walk(run, 3)
    before = run.checkpoint().state.weights
    controls.change(net, replace(RECIPE, optimizer=SGD(learning_rate=0.0)))
    all_of(run, 8, controls)
    assert run.epoch == 8
    np.testing.assert_array_equal(run.checkpoint().state.weights, before)


def test_a_changed_learning_rate_equals_resuming_with_it():
    """By hand: SGD from where the run stood."""
    net, prepared = mlp(), data()
    run, controls = Run(net, prepared, RECIPE), Controls(paused=True)
    walk(run, 7)
    middle = net.arrays(run.checkpoint().state)
    x, t = prepared.dataset.x.astype(np.float64), np.eye(CLASSES)[prepared.dataset.y]
    order = np.zeros(TRAIN, np.int64)
    random.shuffle(order, RECIPE.seed, 1)
    rows = order[: RECIPE.batch]
    a, p = forward(middle, x[rows])
    g = backward(middle, a, (p - t[rows]) / len(rows))
    controls.change(net, replace(RECIPE, optimizer=SGD(learning_rate=0.7)))
    controls.request_step("batch")
    next(run.events(controls, 8))
    for name, array in net.arrays(run.checkpoint().state).items():
        np.testing.assert_allclose(array, middle[name] - 0.7 * g[name], rtol=1e-4, atol=1e-6)


def test_changing_nothing_changes_nothing():
    recipe = replace(RECIPE, optimizer=Adam())
    run, controls = Run(rich(), data(), recipe), Controls()
    walk(run, 3)
    controls.change(rich(), recipe)
    all_of(run, 8, controls)
    assert same(learned(run), learned(trained(recipe=recipe)))


def test_only_the_newest_change_is_taken():
    controls = Controls()
    for rate in (0.1, 0.2, 0.0):
        controls.change(mlp(), replace(RECIPE, optimizer=SGD(learning_rate=rate)))
    assert controls.take_change()[1].optimizer.learning_rate == 0
    assert controls.take_change() is None


@pytest.mark.parametrize("optimizer", BATCHED)
def test_optimizer_may_be_changed_during_a_run(optimizer):
    run, controls = Run(mlp(), data(), RECIPE), Controls()
    walk(run, 3)
    controls.change(mlp(), replace(RECIPE, optimizer=optimizer()))
    assert isinstance(all_of(run, 8, controls)[-1], Finished)
    assert np.isfinite(run.snapshot().state.weights).all()


@pytest.mark.parametrize("batch", [1, 5, 64, 1_000_000])
@pytest.mark.parametrize("steps", [0, 3, 5])
def test_every_row_is_seen_once_an_epoch_when_the_batch_is_changed(batch, steps):
    run, controls = Run(mlp(), data(), RECIPE), Controls()
    walk(run, steps)
    controls.change(mlp(), replace(RECIPE, batch=batch, epochs=2))
    all_of(run, 2, controls)
    first = steps + -(-(TRAIN - 16 * steps) // batch)
    assert run.steps == first + -(-TRAIN // batch)


def test_telemetry_continues_when_the_batch_is_changed():
    run, controls = Run(mlp(), data(), RECIPE), Controls()
    walk(run, 5)
    controls.change(mlp(), replace(RECIPE, batch=64, epochs=30))  # a row every 4 steps instead of every 16
    steps, _ = telemetry_of(all_of(run, 30, controls))
    assert len(steps) > 10


def test_dropout_rate_may_be_changed_during_a_run():
    def net(rate):
        return network(Dense(units=6, activation=Tanh()), Dropout(rate=rate), Output())

    run, controls = Run(net(0.9), data(), RECIPE), Controls()
    controls.change(net(0.0), RECIPE)
    all_of(run, 8, controls)
    assert same(learned(run), learned(trained(net(0.0))))


# Divergence.


@pytest.mark.parametrize("by_step", [False, True])
@pytest.mark.parametrize("batch", [1, 16, 64, 1000])
@pytest.mark.parametrize("task", ["classes", "binary", "regression"])
@pytest.mark.parametrize("optimizer", BATCHED)
def test_huge_learning_rate_stops_the_run_with_finite_weights(optimizer, task, batch, by_step):
    last, loss = {
        "classes": (Softmax(), CCE()),
        "binary": (Sigmoid(), BCE()),
        "regression": (Linear(), MSE()),
    }[task]
    spec = DataSpec((FEATURES,), *{"classes": (3,), "binary": (2,), "regression": (0, 2)}[task])
    net = network(Dense(units=6, name="first"), Dense(units=5), Output(activation=last), loss=loss, spec=spec)
    recipe = Recipe(loss=loss, optimizer=optimizer(learning_rate=1e30), batch=batch)
    run, controls = Run(net, data(task), recipe), Controls()
    for _ in range(200 * by_step):
        controls.request_step("batch")
    messages = []
    for message in run.events(controls, 100):
        messages.append(message)
        assert not isinstance(message, Paused)
        assert np.isfinite(message.snapshot.state.weights).all()
    assert isinstance(messages[-1], Diverged)
    assert messages[-1].reason.startswith(f"Training diverged at step {run.steps:,}: values became infinite or NaN")
    assert re.search(r"first in (first|Dense|Output|the loss)( \(.+\))?\.", messages[-1].reason)
    assert np.isfinite(run.checkpoint().state.weights).all()
    assert np.isfinite(run.losses()[0][0])


def test_weights_whose_loss_is_nan_are_not_the_last_good_ones():
    """Step by step: the weights shown last gave the loss that is no number, those before them did not."""
    net = network(Dense(units=6), Output())
    run, controls = Run(net, data(), replace(RECIPE, optimizer=Momentum(learning_rate=1e4))), Controls()
    for _ in range(100):
        controls.request_step("batch")
    shown = [net.initial(RECIPE.seed).weights]
    shown += [message.snapshot.state.weights for message in run.events(controls, 100)]
    assert len(shown) > 3
    np.testing.assert_array_equal(shown[-1], shown[-3])
    assert not np.array_equal(shown[-1], shown[-2])
    assert not run.checkpoint().moments.any()


def test_overflow_of_the_very_last_update_is_divergence():
    prepared = data()
    prepared = replace(prepared, dataset=replace(prepared.dataset, x=prepared.dataset.x * np.float32(1e9)))
    run = Run(network(Output()), prepared, replace(RECIPE, batch=TRAIN, optimizer=SGD(learning_rate=1e30)))
    last = all_of(run, 1)[-1]
    assert isinstance(last, Diverged)
    assert "first in Output (weights)." in last.reason


@pytest.mark.parametrize("batch", [16, 60])
def test_layer_where_the_numbers_left_the_finite_is_named(batch):
    """The weights of the second layer are already too large: its output overflows, whatever the batch."""
    net = network(Dense(units=6, name="calm"), Dense(units=5, name="wild"), Output())
    for steps in range(-(-TRAIN // batch)):
        run = Run(net, data(), replace(RECIPE, batch=batch, optimizer=SGD(learning_rate=0.0)))
        walk(run, steps)
        checkpoint = run.checkpoint()
        net.arrays(checkpoint.state)["wild.weight"][:] = 3e38
        last = all_of(Run(net, data(), replace(RECIPE, batch=batch), checkpoint), 8)[-1]
        assert isinstance(last, Diverged)
        assert "first in wild (weighted sum)." in last.reason


@pytest.mark.parametrize("layers", [(), (Dense(units=6), BatchNorm())])
def test_update_that_overflows_is_never_shown(layers):
    """With inputs of a thousand millions the first update overflows, though its own loss is finite."""
    prepared = data()
    prepared = replace(prepared, dataset=replace(prepared.dataset, x=prepared.dataset.x * np.float32(1e9)))
    run = Run(network(*layers, Output()), prepared, replace(RECIPE, optimizer=SGD(learning_rate=1e30)))
    controls = Controls()
    for _ in range(20):
        controls.request_step("batch")
    for message in islice(run.events(controls, 8), 20):
        assert all(np.isfinite(each).all() for each in message.snapshot.state)
    assert isinstance(message, Diverged)


def test_diverged_run_is_not_finished_and_can_continue_with_less():
    net = network(Dense(units=6), Dense(units=5), Output())
    run = Run(net, data(), replace(RECIPE, optimizer=SGD(learning_rate=1e30)))
    *_, last = all_of(run, 8)
    assert isinstance(last, Diverged)
    controls = Controls()
    controls.change(net, RECIPE)
    assert not isinstance(next(run.events(controls, 8)), Paused)


# Dropout.


def hidden(net, layer, x, seed=1, at=0, statistics=None):
    """What a layer puts out in training, (units, rows)."""
    program = net.program(Capacity(len(x), 0), np.float64)
    program.weights[:] = net.initial(1).weights
    program.buffers[: net.lowered.buffers] = net.initial(1).buffers
    program.signals[: x.size] = x.T.ravel()
    step.gradient(program, len(x), seed, at, 0, 1)
    if statistics is not None:
        statistics[:] = program.buffers[: net.lowered.buffers]
    tensor = net.signals[layer]
    return program.signals.reshape(-1, len(x))[tensor.start : tensor.start + tensor.units].copy()


@pytest.mark.parametrize("rate", [0.0, 0.1, 0.5, 0.95])
def test_dropout_drops_its_share_and_scales_the_rest(rate):
    x = np.random.default_rng(1).normal(size=(5000, FEATURES))
    y = hidden(network(Dropout(rate=rate), Output()), 2, x)
    dropped = y == 0
    assert abs(dropped.mean() - rate) <= 5 * np.sqrt(rate * (1 - rate) / x.size)
    np.testing.assert_allclose(y[~dropped], (x.T / (1 - rate))[~dropped], rtol=1e-12)


def test_dropout_drops_every_unit_and_every_row_alike():
    x = np.ones((4000, FEATURES))
    dropped = hidden(network(Dropout(rate=0.5), Output()), 2, x) == 0
    assert np.abs(dropped.mean(1) - 0.5).max() < 5 * 0.5 / np.sqrt(4000)
    assert abs(np.corrcoef(dropped)[np.triu_indices(FEATURES, 1)]).max() < 5 / np.sqrt(4000)


def test_dropout_differs_from_step_to_step_and_from_layer_to_layer():
    net, x = network(Dropout(rate=0.5), Dropout(rate=0.5), Output()), np.ones((1000, FEATURES))
    first, second = hidden(net, 2, x), hidden(net, 3, x)
    assert (first[second != 0] != 0).all()
    assert ((second != 0).sum() / (first != 0).sum()) == pytest.approx(0.5, abs=0.1)
    for other in (hidden(net, 2, x, at=1), hidden(net, 2, x, seed=2)):
        assert ((first == 0) == (other == 0)).mean() == pytest.approx(0.5, abs=0.05)
    np.testing.assert_array_equal(first, hidden(net, 2, x))


def test_dropout_drops_exactly_the_draws_below_its_rate():
    """Also at the edge: a draw of exactly rate · 2³² is kept."""
    x, net = np.ones((500, FEATURES)), network(Dropout(rate=0.5), Output())
    cells = np.arange(FEATURES * len(x)).reshape(FEATURES, -1)
    streams = [
        np.array([random.draw(random.key(1, stream, 0), cell) for cell in cells.ravel()]).reshape(cells.shape)
        for stream in range(3)
    ]
    half = hidden(net, 2, x) == 0
    (draws,) = [found for found in streams if np.array_equal(found < 2**31, half)]
    edge = int(draws.ravel()[7])
    assert edge < 0.95 * 2**32
    net = network(Dropout(rate=edge / 2**32), Output())
    np.testing.assert_array_equal(hidden(net, 2, x) == 0, draws < edge)


def test_dropout_does_nothing_in_prediction():
    net, x = network(Dropout(rate=0.95), Output()), data().dataset.x
    np.testing.assert_array_equal(Predictor(net).predict(net.initial(1), x, net.signals[2]), x)


# Batch norm.


def test_batch_norm_brings_each_unit_to_mean_zero_and_spread_one_in_training():
    x = np.random.default_rng(1).normal(size=(500, FEATURES)) * [1, 10, 0.1, 3] + [0, 5, -2, 1e3]
    y = hidden(network(BatchNorm(epsilon=1e-12), Output()), 2, x)
    np.testing.assert_allclose(y.mean(1), 0, atol=1e-9)
    np.testing.assert_allclose(y.std(1), 1, rtol=1e-9)


@pytest.mark.parametrize("momentum", [0.0, 0.5, 0.99])
def test_running_figures_follow_those_of_the_batch(momentum):
    x = np.random.default_rng(1).normal(size=(50, FEATURES)) + 3
    net = network(BatchNorm(momentum=momentum), Output())
    buffers = np.zeros(net.lowered.buffers)
    hidden(net, 2, x, statistics=buffers)
    mean, variance = buffers[:FEATURES], buffers[FEATURES : 2 * FEATURES]
    np.testing.assert_allclose(mean, (1 - momentum) * x.mean(0), rtol=1e-9)
    np.testing.assert_allclose(variance, momentum + (1 - momentum) * x.var(0, ddof=1), rtol=1e-9)


def test_batch_of_one_row_is_normalised_to_the_shift():
    y = hidden(network(BatchNorm(), Output()), 2, np.array([[1.0, 2, 3, 4]]))
    np.testing.assert_array_equal(y, 0)


def test_prediction_after_training_uses_running_figures():
    net, prepared = network(BatchNorm(momentum=0.5, epsilon=1e-3), Output()), data()
    state = trained(net).snapshot().state
    a, x = net.arrays(state), prepared.dataset.x.astype(np.float64)
    assert (a["batch_norm.running_mean"] != 0).all()
    wanted = (x - a["batch_norm.running_mean"]) / np.sqrt(a["batch_norm.running_var"] + 1e-3)
    wanted = wanted * a["batch_norm.weight"] + a["batch_norm.bias"]
    found = Predictor(net).predict(state, prepared.dataset.x, net.signals[2])
    np.testing.assert_allclose(found, wanted, rtol=1e-4, atol=1e-5)


def test_running_figures_after_a_run_are_those_of_plain_numpy():
    """A learning rate of 0 leaves the input of batch norm as it is, so that only the batches matter."""
    recipe = replace(RECIPE, optimizer=SGD(learning_rate=0.0), epochs=3)
    net, prepared = network(BatchNorm(momentum=0.9), Output()), data()
    a = net.arrays(trained(net, recipe).snapshot().state)
    mean, variance, x = np.zeros(FEATURES), np.ones(FEATURES), prepared.dataset.x.astype(np.float64)
    for epoch in range(3):
        order = np.zeros(TRAIN, np.int64)
        random.shuffle(order, recipe.seed, epoch)
        for start in range(0, TRAIN, recipe.batch):
            rows = x[order[start : start + recipe.batch]]
            mean = 0.9 * mean + 0.1 * rows.mean(0)
            variance = 0.9 * variance + 0.1 * rows.var(0, ddof=1)
    np.testing.assert_allclose(a["batch_norm.running_mean"], mean, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(a["batch_norm.running_var"], variance, rtol=1e-4)


def test_validation_leaves_running_figures_alone():
    """The same run without validation rows ends with the same numbers."""
    net, alone = rich(), replace(data(), validation=np.arange(0))
    a, b = (net.arrays(trained(net, prepared=each).snapshot().state) for each in (data(), alone))
    assert same(a.values(), b.values())


# Every task.


@pytest.mark.parametrize("optimizer", BATCHED)
@pytest.mark.parametrize(
    ("task", "activation", "loss", "spec"),
    [
        ("classes", Softmax(), CCE(), DataSpec((FEATURES,), 3)),
        ("classes", Sigmoid(), BCE(), DataSpec((FEATURES,), 3)),
        ("binary", Sigmoid(), BCE(), DataSpec((FEATURES,), 2)),
        ("binary", Softmax(), CCE(), DataSpec((FEATURES,), 2)),
        ("regression", Linear(), MSE(), DataSpec((FEATURES,), 0, 2)),
        ("regression", Linear(), Huber(), DataSpec((FEATURES,), 0, 2)),
        ("regression", Linear(), MAE(), DataSpec((FEATURES,), 0, 2)),
        ("binary", Sigmoid(), Focal(), DataSpec((FEATURES,), 2)),
        ("binary", Linear(), Hinge(), DataSpec((FEATURES,), 2)),
        ("binary", Linear(), SquaredHinge(), DataSpec((FEATURES,), 2)),
        ("binary", Linear(), PerceptronLoss(), DataSpec((FEATURES,), 2)),
        ("classes", Linear(), Hinge(), DataSpec((FEATURES,), 3)),
    ],
)
def test_every_task_is_learned(task, activation, loss, spec, optimizer):
    net = network(Dense(units=12, activation=ReLU()), Output(activation=activation), loss=loss, spec=spec)
    rate = max(optimizer().learning_rate, 0.02)
    recipe = Recipe(loss=loss, optimizer=optimizer().change(learning_rate=rate), batch=8, epochs=60)
    _, epochs = telemetry_of(all_of(Run(net, data(task), recipe), 60))
    assert epochs[-1, 2] < 0.6 * epochs[0, 2]
    assert np.isnan(epochs[:, 3]).all() if task == "regression" else epochs[-1, 3] > 0.8


def test_run_evaluates_itself_as_the_predictor_does():
    net, prepared = rich(), data()
    run = trained(net)
    state = run.snapshot().state
    for (loss, right), rows in zip(run.losses(), (prepared.train, prepared.validation), strict=True):
        y = Predictor(net).predict(state, prepared.x(rows))
        labels = prepared.dataset.y[rows]
        assert loss == pytest.approx(-np.log(y[np.arange(len(rows)), labels]).mean(), rel=1e-4)
        assert right == pytest.approx((y.argmax(1) == labels).mean(), abs=1e-9)


def test_a_run_that_exceeds_memory_is_refused_before_it_is_allocated():
    wide = network(Dense(units=1_000_000), Dense(units=1_000_000), Output())
    with pytest.raises(MemoryError):
        Run(wide, data(), RECIPE)


def test_the_curves_count_epochs_also_where_the_batch_changes():
    run, controls = Run(mlp(), data(), RECIPE), Controls()
    history = History(run._network)
    for message in run.events(controls, 200):
        if isinstance(message, Progress):
            history.extend(message)
            controls.change(run._network, RECIPE.change(batch=3))
    assert history.loss.x[-1] == pytest.approx(200, abs=0.6)
    assert (np.diff(history.loss.x) > 0).all()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts priority by thread")
def test_lower_priority_applies_to_a_thread_and_those_it_starts_alone():
    found = []

    def work(rank):
        found.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    def begin():
        threads.lower_priority()
        threads.run_parallel(2, work)

    before = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    beginning = threading.Thread(target=begin)
    beginning.start()
    beginning.join()
    assert found == [threads.NICENESS] * 2
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == before
