"""Small drawings of definitions, from what the program computes with: values and slopes, schedules, paths, samples."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.activations import Activation, LeakyReLU, PReLU
from core.definitions import Definition
from core.initializers import Initializer
from core.jit import Kernel, by_dtype
from core.jit.interpreted import interpreted
from core.losses import BCE, Focal, Loss
from core.losses.tasks import REGRESSION
from core.messages import EMPTY, Message, message
from core.messages.numbers import significant
from core.optimizers import Optimizer
from core.penalties import Penalty
from core.schedules import ReduceOnPlateau, Schedule
from core.surfaces import Ravine, best_rate, path

POINTS = 161
EPOCHS = 60  # of a schedule
STEPS = 40  # of an optimizer
VALLEY = Ravine()
SLIDE = tuple(float(f"{rate:.2g}") for rate in np.logspace(-3, 2, 101))  # learning rates to try in it
SIDE = 64  # units of the layer whose weights are drawn
Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Slide:
    """A number to try by hand: the `values` of a slider, the place of the one drawn first, and what draws another."""

    name: Message
    values: tuple[float, ...]
    place: int
    draw: "Callable[[float], Drawing]"


@dataclass(frozen=True, eq=False)
class Drawing:
    """Lines of one drawing, each with a name and its points, float64 of equal length, and what the axes are.

    `note` says what is drawn. A drawing of a `valley` has level lines of VALLEY behind its lines.
    """

    title: Message
    lines: tuple[tuple[str, Array, Array], ...]
    across: str = ""
    note: Message = EMPTY
    valley: bool = False
    slide: Slide | None = None


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
        message("With the default settings, in a run of {epochs:epoch|epochs}.", epochs=EPOCHS),
    )


def _initializer(initializer: Any) -> Drawing:
    weights = initializer.sample((SIDE, SIDE), SIDE, SIDE, np.random.default_rng(1)).ravel()
    reach = max(float(np.abs(weights).max()), 0.1)
    counts, edges = np.histogram(weights, 41, (-reach * 1.02, reach * 1.02))
    x, y = np.repeat(edges, 2)[1:-1], np.repeat(counts, 2) / len(weights)
    note = message(
        "The weights of a layer with {units:input|inputs} and {units:unit|units}: standard deviation {deviation}.",
        units=SIDE,
        deviation=significant(float(weights.std()), 2),
    )
    return Drawing(message("Distribution of the weights"), ((message("share"), x, y.astype(float)),), "w", note)


def _optimizer(optimizer: Any) -> Drawing | None:
    if optimizer.through_steps:
        return None
    rate = rate_in_valley(optimizer)
    place = min(range(len(SLIDE)), key=lambda n: abs(np.log(SLIDE[n] / rate)))
    slide = Slide(message("Learning rate of the drawing"), SLIDE, place, partial(valley, optimizer))
    return replace(valley(optimizer, rate), slide=slide)


def valley(optimizer: Any, rate: float) -> Drawing:
    """The path of an optimizer with a learning rate."""
    run = path(VALLEY, replace(optimizer, learning_rate=rate), VALLEY.start, STEPS)
    note = message(
        "{steps:step|steps} down the valley f = ½ (x² + 14 y²) with a learning rate of {rate}.",
        steps=STEPS,
        rate=significant(rate),
    )
    if run.diverged is not None:
        note = message(
            "With a learning rate of {rate} it diverges in the valley f = ½ (x² + 14 y²): it leaves all bounds at "
            "step {step}.",
            rate=significant(rate),
            step=run.diverged,
        )
    return Drawing(message("Path in a narrow valley"), (("θ", *run.points.T),), "", note, valley=True)


@cache
def rate_in_valley(optimizer: Any) -> float:
    """The learning rate with which an optimizer is lowest in the valley on the whole."""
    return best_rate(VALLEY, type(optimizer), VALLEY.start, STEPS)


DRAWN: dict[type, Callable[[Any], Drawing | None]] = {
    Activation: _activation,
    Loss: _loss,
    Penalty: _penalty,
    Schedule: _schedule,
    Initializer: _initializer,
    Optimizer: _optimizer,
}
