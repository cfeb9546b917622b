"""Threads, early stopping, noise, resuming with all that a recipe may hold, and changes while a run goes on."""

from dataclasses import replace

import numpy as np
import pytest

from core.activations import Linear, Tanh
from core.data import Data, Dataset, prepare
from core.data.digits import Digits
from core.data.scaling import Unscaled
from core.engine import telemetry
from core.engine.program import Capacity
from core.layers import (
    Add,
    AlphaDropout,
    BatchNorm,
    Concatenate,
    Conv2D,
    Dense,
    Dropout,
    GaussianNoise,
    GlobalAvgPool2D,
    Input,
    LayerNorm,
    MaxPool2D,
    Multiply,
    Output,
)
from core.losses import CCE
from core.network import build
from core.network.graph import Graph
from core.optimizers import SGD, Adam
from core.penalties import L1, L2, Elastic, MaxNorm, WeightDecay
from core.project import data_spec
from core.project.layout import chain
from core.schedules import CosineRestarts, ExponentialDecay, OneCycle, ReduceOnPlateau, StepDecay
from core.training import Controls, Finished, Progress, Recipe, Run
from core.training.clipping import ClipByGlobalNorm, ClipByNorm, ClipByValue
from core.training.history import History
from core.training.stopping import EarlyStopping

RECIPE = Recipe(optimizer=Adam(learning_rate=0.02), batch=16, epochs=6, seed=5)


def data(shape=(4,), rows=130):
    generator = np.random.default_rng(11)
    x = generator.normal(size=(rows, int(np.prod(shape)))).astype(np.float32)
    y = (x @ generator.normal(size=(x.shape[1], 3)) + generator.normal(size=(rows, 3))).argmax(1)
    features = tuple(f"x{i}" for i in range(x.shape[1]))
    image = shape if len(shape) == 3 else ()
    prepared = Dataset(x, y, features, ("a", "b", "c"), ("t",), image=image)
    return prepare(Data(validation=0.2, scaling=Unscaled()), prepared)


def of(graph, prepared):
    return build(graph, data_spec(prepared.dataset), CCE())


def rich(prepared, rate=0.3, penalty=None):
    """A network with all that could make a run differ from itself, and branches."""
    dense = Dense(units=6, activation=Tanh(), penalty=penalty or L2(0.001))
    layers = {
        1: Input(), 2: dense, 3: BatchNorm(), 4: Dropout(rate=rate), 5: dense, 6: Add(), 7: Multiply(),
        8: Concatenate(), 9: LayerNorm(), 10: GaussianNoise(stddev=0.05), 11: Output(),
    }  # fmt: skip
    edges = ((1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (2, 6), (6, 7), (4, 7), (7, 8), (5, 8), (8, 9), (9, 10), (10, 11))
    return of(Graph(layers, edges), prepared)


def images(prepared):
    conv = Conv2D(channels=4), MaxPool2D(), BatchNorm(), Conv2D(channels=3, stride=2), Dropout(rate=0.2)
    return of(chain(Input(), *conv, GlobalAvgPool2D(), Output()), prepared)


def run_to(epochs, network, prepared, recipe=RECIPE, start=None, threads=1, controls=None):
    run = Run(network, prepared, recipe, start, threads)
    return run, list(run.events(controls or Controls(), epochs))


def learned(run):
    checkpoint = run.checkpoint()
    return [*checkpoint.state, checkpoint.moments, checkpoint.best]


def same(a, b):
    return all(np.array_equal(x, y) for x, y in zip(learned(a), learned(b), strict=True))


def printed(messages):
    said = [each for each in messages if isinstance(each, Progress)]
    return np.vstack([each.steps for each in said]), np.vstack([each.epochs for each in said])


# Threads.

NETWORKS = {"branches": (rich, (4,)), "images": (images, (2, 6, 6))}


@pytest.mark.parametrize("name", NETWORKS)
def test_a_run_repeats_to_the_last_bit_with_any_number_of_threads(name):
    make, shape = NETWORKS[name]
    prepared = data(shape)
    network, recipe = make(prepared), replace(RECIPE, optimizer=SGD(learning_rate=0.05))
    first, messages = run_to(3, network, prepared, recipe)
    for count in (1, 2, 3):
        other, said = run_to(3, network, prepared, recipe, threads=count)
        assert same(first, other)
        for a, b in zip(printed(messages), printed(said), strict=True):
            np.testing.assert_array_equal(a, b)


# What a recipe may hold.

PARTS = {
    **{each.kind: {"schedule": each} for each in (StepDecay(every=2), ExponentialDecay(), CosineRestarts(period=2))},
    "one cycle": {"schedule": OneCycle()},
    "plateau": {"schedule": ReduceOnPlateau(patience=0, min_delta=0.1)},
    "warm-up": {"warm_up": 20},
    **{f"clip {each.kind}": {"clipping": each} for each in (ClipByValue(0.01), ClipByNorm(0.1), ClipByGlobalNorm(0.1))},
    "early": {"stopping": EarlyStopping(patience=50)},
    "balanced": {"class_weights": "balanced"},
}
PENALTIES = {each.kind: each for each in (L1(0.01), Elastic(0.01, 0.02), WeightDecay(0.1), MaxNorm(0.5))}


@pytest.mark.parametrize("name", [*PARTS, *PENALTIES])
def test_a_run_continues_bit_for_bit_with_each(name):
    prepared, recipe = data(), replace(RECIPE, **PARTS.get(name, {}))
    network = rich(prepared, penalty=PENALTIES.get(name))
    whole, _ = run_to(5, network, prepared, recipe)
    controls = Controls(paused=True)
    for _ in range(17):  # into the third epoch
        controls.request_step("batch")
    first, made = Run(network, prepared, recipe, threads=1), 0
    for message in first.events(controls, 5):
        if not isinstance(message, Progress):
            break
        made += message.new_steps
    assert made == 17
    second, _ = run_to(5, network, prepared, recipe, first.checkpoint())
    assert same(whole, second)


def test_early_stopping_waits_for_its_patience_and_restores_the_best():
    prepared = data()
    stopping = EarlyStopping(patience=3, min_delta=0.02)
    recipe = replace(RECIPE, stopping=stopping, optimizer=Adam(learning_rate=0.1), epochs=300)
    run, messages = run_to(300, rich(prepared), prepared, recipe)
    losses = printed(messages)[1][:, 4]
    best, at, waited = np.inf, 0, 0  # by hand
    for epoch, loss in enumerate(losses, 1):
        better = loss < best - 0.02
        best, at, waited = (loss, epoch, 0) if better else (best, at, waited + 1)
        if waited == 3:
            break
    assert epoch == len(losses) == run.epoch < 300
    last = messages[-1]
    assert isinstance(last, Finished)
    assert last.reason == (
        f"Training stopped early after epoch {epoch}: the validation loss had not improved for 3 epochs. "
        f"The weights of the best epoch, {at}, were restored."
    )
    assert run.losses()[1][0] == pytest.approx(best, rel=1e-5)
    kept, _ = run_to(300, rich(prepared), prepared, replace(recipe, stopping=replace(stopping, restore=False)))
    assert kept.epoch == epoch
    assert kept.losses()[1][0] == pytest.approx(losses[-1], rel=1e-5)


# Noise.


def within(layer, x):
    """What a layer puts out while training, (rows, units)."""
    from core.engine import step

    dataset = Dataset(x, np.arange(len(x)) % 3, tuple(map(str, range(x.shape[1]))), ("a", "b", "c"), ("t",))
    network = build(chain(Input(), layer, Output()), data_spec(dataset), CCE())
    program = network.program(Capacity(len(x), 0))
    program.signals[: x.size] = x.T.ravel()
    step.gradient(program, len(x), 1, 0, 0, 1)
    tensor = network.signals[2]
    return program.signals.reshape(-1, len(x))[tensor.start : tensor.start + tensor.units].T


@pytest.mark.parametrize("rate", [0.1, 0.5])
def test_alpha_dropout_keeps_mean_and_spread(rate):
    x = np.random.default_rng(1).normal(size=(40_000, 4)).astype(np.float32)
    y = within(AlphaDropout(rate=rate), x)
    assert y.mean() == pytest.approx(0, abs=0.02)
    assert y.std() == pytest.approx(1, abs=0.02)
    _, counts = np.unique(y, return_counts=True)  # what is dropped becomes one number
    assert counts.max() / y.size == pytest.approx(rate, abs=0.01)


def test_gaussian_noise_has_its_standard_deviation():
    x = np.zeros((40_000, 4), np.float32)
    y = within(GaussianNoise(stddev=0.3), x)
    assert y.mean() == pytest.approx(0, abs=0.005)
    assert y.std() == pytest.approx(0.3, abs=0.005)
    assert np.mean(np.abs(y) < 0.3) == pytest.approx(0.6827, abs=0.006)
    assert np.mean(np.abs(y) < 0.6) == pytest.approx(0.9545, abs=0.004)


# Images.


def test_a_conv_net_learns_digits():
    prepared = prepare(Data(source=Digits()))
    layers = Conv2D(channels=8), MaxPool2D(), Conv2D(channels=16), Dense(units=32)
    network = of(chain(Input(), *layers, Output()), prepared)
    recipe = Recipe(optimizer=Adam(learning_rate=0.005), batch=32, epochs=12, seed=1)
    run, _ = run_to(recipe.epochs, network, prepared, recipe)
    assert run.losses()[1][1] > 0.95


def test_a_conv_net_learns_images_of_28_pixels():
    generator = np.random.default_rng(2)
    y = np.arange(240) % 2  # lines across, or down
    x = np.zeros((240, 28, 28), np.float32)
    for image, kind in zip(x, y, strict=True):
        place = generator.integers(4, 24)
        image[(place, slice(None)) if kind else (slice(None), place)] = 1
    x += generator.normal(scale=0.1, size=x.shape).astype(np.float32)
    names = tuple(map(str, range(784)))
    dataset = Dataset(x.reshape(240, -1), y, names, ("down", "across"), ("line",), image=(1, 28, 28))
    prepared = prepare(Data(scaling=Unscaled()), dataset)
    layers = Conv2D(channels=4, size=5, stride=2), MaxPool2D(), Conv2D(), GlobalAvgPool2D()
    network = of(chain(Input(), *layers, Output()), prepared)
    run, _ = run_to(15, network, prepared, Recipe(optimizer=Adam(learning_rate=0.02), batch=16, epochs=15))
    assert run.losses()[1][1] > 0.95


# Changes while it runs.

CHANGES = {
    "clipping": {"clipping": ClipByValue(1e-6)},
    "schedule": {"schedule": ExponentialDecay(factor=0.5)},
    "warm-up": {"warm_up": 1000},
    "batch": {"batch": 40},
    "stopping": {"stopping": EarlyStopping(patience=1000)},
    "rate": {"optimizer": Adam(learning_rate=0.001)},
}


@pytest.mark.parametrize("name", [*CHANGES, "penalty", "dropout"])
def test_a_change_keeps_moments_and_equals_resuming_with_it(name):
    """A run of the new kind that starts from the same checkpoint is the other road to the same place."""
    prepared = data()
    before, recipe = rich(prepared), replace(RECIPE, **CHANGES.get(name, {}))
    penalty, rate = (L1(0.05) if name == "penalty" else None), (0.6 if name == "dropout" else 0.3)
    after = rich(prepared, rate, penalty)
    run, _ = run_to(2, before, prepared)
    checkpoint = run.checkpoint()
    controls = Controls()
    controls.change(after, recipe)
    list(run.events(controls, 4))
    if name == "stopping":  # it keeps the best weights from here on
        checkpoint = replace(checkpoint, best=np.zeros(run.checkpoint().best.size, np.float32))
    other, _ = run_to(4, after, prepared, recipe, checkpoint)
    assert same(run, other)
    plain, _ = run_to(4, before, prepared)
    assert np.array_equal(run.snapshot().state.weights, plain.snapshot().state.weights) == (name == "stopping")


@pytest.mark.parametrize("loss", [CCE(), CCE(smoothing=0.5)])
def test_the_best_is_reset_when_another_value_is_monitored(loss):
    """Scores are at most 1 and better when larger, losses are not; each loss has a size of its own."""
    prepared = data()
    before = "validation score" if loss == CCE() else "validation loss"
    rate = ReduceOnPlateau(monitor=before, patience=1)
    stopping = EarlyStopping(monitor=before, patience=5, restore=False)
    recipe = replace(RECIPE, stopping=stopping, schedule=rate, epochs=12)
    network = of(chain(Input(), Dense(units=6), Output()), prepared)
    run, _ = run_to(6, network, prepared, recipe)
    stopping = replace(recipe.stopping, monitor="validation loss")
    recipe = replace(recipe, loss=loss, stopping=stopping, schedule=replace(rate, monitor="validation loss"))
    controls = Controls()
    controls.change(build(network.graph, network.spec, loss), recipe)
    messages = list(run.events(controls, 7))
    clock = run.checkpoint().counters[0]
    assert clock["best"] == clock["plateau_best"] == printed(messages)[1][0, 4]
    assert (clock["best_epoch"], clock["waited"], clock["plateau_waited"]) == (7, 0, 0)


# Telemetry.


def test_telemetry_has_the_rate_of_each_step_and_the_penalties():
    prepared = data()
    recipe = replace(RECIPE, schedule=ExponentialDecay(factor=0.5), warm_up=5, batch=104)  # one step an epoch
    output = Output(penalty=L2(strength=0.1), activation=Linear())
    network = of(chain(Input(), output), prepared)
    run, messages = run_to(6, network, prepared, recipe)
    steps, _ = printed(messages)
    wanted = 0.02 * 0.5 ** np.arange(6) * np.minimum(np.arange(1, 7) / 5, 1)
    np.testing.assert_allclose(steps[:, telemetry.RATE], wanted)  # each of the first steps
    history = History(network)
    for message in messages:
        if isinstance(message, Progress):
            history.extend(message)
    np.testing.assert_array_equal(history.rate.mean, steps[:, telemetry.RATE])
    np.testing.assert_array_equal(history.penalty.mean, steps[:, telemetry.PENALTY])
    weight = network.arrays(run.snapshot().state)["output.weight"].astype(np.float64)
    assert history.penalty.mean[-1] == pytest.approx(0.1 * (weight**2).sum(), rel=0.02)  # before the last step
    older = {name: array for name, array in history.arrays().items() if not name.startswith(("rate.", "penalty."))}
    opened = History(network)
    opened.restore(older)  # a file from before has neither
    assert len(opened.rate) == 0
    np.testing.assert_array_equal(opened.loss.mean, history.loss.mean)
