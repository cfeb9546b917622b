"""Small drawings of definitions, from what the program computes with: values and slopes, schedules, paths, samples."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from types import FunctionType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.activations import Activation, LeakyReLU, PReLU
from core.definitions import Definition
from core.initializers import Initializer
from core.jit import Kernel, by_dtype, intrinsic
from core.losses import BCE, Focal, Loss
from core.losses.tasks import REGRESSION
from core.messages import EMPTY, Message, message
from core.messages.numbers import significant
from core.optimizers import Optimizer
from core.penalties import Penalty
from core.schedules import ReduceOnPlateau, Schedule

POINTS = 161
EPOCHS = 60  # of a schedule
STEPS = 40  # of an optimizer
VALLEY = np.array([1.0, 14.0])  # how steep it is along and across
START = np.array([-4.0, 1.6])
RATES = 0.003, 0.01, 0.03, 0.06, 0.1, 0.2, 0.4, 0.8, 3.0, 100.0
FAR = 1e6  # where a path that diverges ends
SIDE = 64  # units of the layer whose weights are drawn
Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Drawing:
    """Lines of one drawing, each with a name and its points, float64 of equal length, and what the axes are.

    `note` says what is drawn. A drawing of a `valley` has contours of f(x, y) = ½ (x² + 14 y²) behind its lines.
    """

    title: Message
    lines: tuple[tuple[str, Array, Array], ...]
    across: str = ""
    note: Message = EMPTY
    valley: bool = False


def drawing(definition: type[Definition]) -> Drawing | None:
    """The drawing of a definition with its default values; None where there is nothing to draw."""
    for kind, draw in DRAWN.items():
        if issubclass(definition, kind):
            return draw(definition())
    return None


def is_cheap(activation: Activation) -> bool:
    """Whether its kernel needs no exponential, logarithm or other function that is computed by a series."""
    return activation.learned or not _series(activation.kernels[0])


def values(activation: Activation, z: Array) -> tuple[Array, Array] | None:
    """g(z) and g′(z) of an element-wise activation; None for others. A PReLU is drawn as it starts."""
    if isinstance(activation, PReLU):
        activation = LeakyReLU(alpha=max(activation.start, 0.0))
    if not activation.pointwise:
        return None
    forward, backward = (interpreted(kernel) for kernel in activation.kernels)
    a, dz = np.empty_like(z), np.empty_like(z)
    c = np.array([*activation.constants, 0.0, 0.0, 0.0, 0.0])
    forward(z, a, 1, c)
    backward(z, a, np.ones_like(z), dz, 1, c)
    return a, dz


@cache
def interpreted(kernel: Kernel) -> Callable[..., Any]:
    """A kernel as a function of plain Python in float64, slow but there at once: nothing is compiled."""
    names = kernel.python.__globals__
    return FunctionType(kernel.python.__code__, names | {name: _plain(value) for name, value in names.items()})


def _plain(value: object) -> object:
    match value:
        case by_dtype():
            return _Later(value.other)
        case Kernel():
            return _Later(value)
        case intrinsic():
            return lambda array, start, count, size: array[start : start + count * size]
    return value


class _Later:
    """A kernel that is interpreted once it is called: kernels may name each other."""

    def __init__(self, kernel: Kernel) -> None:
        self._kernel = kernel

    def __call__(self, *arguments: Any) -> Any:
        return interpreted(self._kernel)(*arguments)


def _series(kernel: Kernel) -> bool:
    """Whether a kernel calls a function that is chosen by type, by itself or by another kernel."""
    names = kernel.python.__globals__
    called = [names[name] for name in kernel.python.__code__.co_names if name in names]
    return any(isinstance(one, by_dtype) or (isinstance(one, Kernel) and _series(one)) for one in called)


def _activation(activation: Any) -> Drawing | None:
    z = np.linspace(-4.0, 4.0, POINTS)
    found = values(activation, z)
    if found is None:
        return None
    return Drawing(message("Value and slope"), (("g", z, found[0]), ("g′", z, found[1])), "z")


def _loss(loss: Any) -> Drawing:
    """Of one row: over the error, over the output, or over the probability of the right class."""
    kernel = interpreted(loss.kernel)
    c = np.array([*loss.constants, 0.0, 0.0, 0.0, 0.0])
    if REGRESSION in loss.tasks:
        y, t, across = np.linspace(-3.0, 3.0, POINTS), np.zeros(POINTS), "ŷ − y"
    elif loss.gives_probabilities:
        y, t, across = np.linspace(0.02, 1.0, POINTS), np.ones(POINTS), "ŷ"
    else:
        y, t, across = np.linspace(-3.0, 3.0, POINTS), np.ones(POINTS), "ŷ"
    if loss.gives_probabilities and REGRESSION not in loss.tasks and not isinstance(loss, (BCE, Focal)):
        outputs, targets = np.concatenate([y, 1 - y + 1e-9]), np.concatenate([t, 0 * t])
    else:
        outputs, targets = y.copy(), t
    slopes, losses = np.zeros_like(outputs), np.zeros(POINTS)
    kernel(outputs, targets, slopes, losses, c)
    slope = slopes[:POINTS]
    shown = np.abs(slope) <= 6 * max(float(losses.max()), 1.0) / 4  # a slope of −1/ŷ would hide the value
    note = EMPTY if REGRESSION in loss.tasks else message("For a row of the class 1, over its output.")
    return Drawing(message("Value and slope"), (("L", y, losses), ("L′", y[shown], slope[shown])), across, note)


def _penalty(penalty: Any) -> Drawing | None:
    l1, l2, *_ = penalty.coefficients
    if not l1 and not l2:
        return None
    w = np.linspace(-2.0, 2.0, POINTS)
    value, slope = l1 * np.abs(w) + l2 * w * w, l1 * np.sign(w) + 2 * l2 * w
    lines = ((message("added to C"), w, value), (message("its slope"), w, slope))
    return Drawing(message("Value and slope"), lines, "w")


def _schedule(schedule: Any) -> Drawing | None:
    if isinstance(schedule, ReduceOnPlateau):
        return None
    per_epoch = 20
    steps = np.arange(EPOCHS * per_epoch)
    factors = np.asarray(schedule.factors(steps, per_epoch, EPOCHS), float)
    return Drawing(
        message("Learning rate over a run"),
        ((message("factor of η"), steps / per_epoch, factors),),
        message("epoch"),
        message("With the default settings, in a run of {epochs} epochs.", epochs=EPOCHS),
    )


def _initializer(initializer: Any) -> Drawing:
    weights = initializer.sample((SIDE, SIDE), SIDE, SIDE, np.random.default_rng(1)).ravel()
    reach = max(float(np.abs(weights).max()), 0.1)
    counts, edges = np.histogram(weights, 41, (-reach * 1.02, reach * 1.02))
    x, y = np.repeat(edges, 2)[1:-1], np.repeat(counts, 2) / len(weights)
    note = message(
        "The weights of a layer with {units} inputs and {units} units: standard deviation {deviation}.",
        units=SIDE,
        deviation=significant(float(weights.std()), 2),
    )
    return Drawing(message("Distribution of the weights"), ((message("share"), x, y.astype(float)),), "w", note)


def _optimizer(optimizer: Any) -> Drawing | None:
    if optimizer.kernel is None or optimizer.through_steps:
        return None
    return valley(optimizer, best_rate(optimizer))


def valley(optimizer: Any, rate: float) -> Drawing:
    """The path of an optimizer with a learning rate."""
    run = path(optimizer, rate)
    note = message(
        "{steps} steps down the valley f = ½ (x² + 14 y²) with a learning rate of {rate}.",
        steps=STEPS,
        rate=significant(rate),
    )
    return Drawing(message("Path in a narrow valley"), (("θ", run[:, 0], run[:, 1]),), "", note, valley=True)


def best_rate(optimizer: Any) -> float:
    """Of RATES, the one with which an optimizer is lowest in the valley on the whole."""
    return min(RATES, key=lambda rate: _height(path(optimizer, rate)))


@cache
def path(optimizer: Any, rate: float) -> Array:
    """The steps of an optimizer from START, float64 (STEPS + 1, 2)."""
    update, theta = interpreted(optimizer.kernel), START.copy()
    moments, c = np.zeros((max(optimizer.moments, 1), 2)), np.array([*optimizer.constants, 0.0, 0.0, 0.0, 0.0])
    points = [theta.copy()]
    for step in range(1, STEPS + 1):
        update(theta, VALLEY * theta, moments, 0, rate, step, c)
        points.append(theta.copy())
    run: Array = np.clip(np.nan_to_num(np.array(points), nan=FAR, posinf=FAR, neginf=-FAR), -FAR, FAR)
    return run


def _height(run: Array) -> float:
    """How high a path is on the whole, and how far it leaves the drawing."""
    heights = (VALLEY * run * run).sum(axis=1) / 2
    return float(np.nan_to_num(np.minimum(heights, 1e6), nan=1e6).mean())


DRAWN: dict[type, Callable[[Any], Drawing | None]] = {
    Activation: _activation,
    Loss: _loss,
    Penalty: _penalty,
    Schedule: _schedule,
    Initializer: _initializer,
    Optimizer: _optimizer,
}
