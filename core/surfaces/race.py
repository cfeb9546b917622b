"""Optimizers on a surface: the path of each, step by step, by the kernels of the engine, and how it went."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.jit.interpreted import interpreted
from core.messages import Message, message
from core.optimizers import LBFGS, OPTIMIZERS, Optimizer
from core.surfaces.base import Place, Slope, Values
from core.surfaces.lbfgs import LBFGSWalk

STEPS = 100
RATES = 0.0003, 0.001, 0.003, 0.01, 0.03, 0.06, 0.1, 0.2, 0.4, 0.8, 3.0, 100.0  # that are tried where none is chosen
FAR = 1e6  # of a coordinate, beyond which a path has diverged
ARRIVED = 1e-3  # of the first height above the minimum
CRAWLED = 0.1  # of the first height above the minimum, that has been lost at most
REVERSED = 1 / 3  # of the steps, that lead back against the step before

RACERS: tuple[type[Optimizer], ...] = tuple(kind for kind in OPTIMIZERS if not kind.through_steps)
"""All but the perceptron rule, which brings a loss of its own."""


@dataclass(frozen=True, eq=False)
class Path:
    """The steps of an optimizer from a place.

    `points` are float64 (n + 1, 2), `values` (n + 1,) and `gradients` (n + 1, 2) those of the function there. Where the
    path diverged, `diverged` is the number of the step, from 1, that left all bounds, and the path ends before it.
    """

    points: Values
    values: Values
    gradients: Values
    diverged: int | None = None

    def __len__(self) -> int:
        """Steps that were made."""
        return len(self.points) - 1


def path(surface: Slope, optimizer: Optimizer, start: Place, steps: int = STEPS) -> Path:
    """The path of an optimizer with its learning rate, in float64. The same kernels train networks."""
    move = _walk(surface, optimizer)
    points, found, diverged = [np.array(start, np.float64)], [surface.at(*start)], None
    for step in range(1, steps + 1):
        with np.errstate(all="ignore"):
            theta = move(points[-1], *found[-1], step)
        there = surface.at(*theta.tolist())
        is_finite = np.isfinite(there[0]) and np.isfinite(there[1]).all()
        if not is_finite or not (np.abs(theta) <= FAR).all():
            diverged = step
            break
        points.append(theta)
        found.append(there)
    values = np.array([value for value, _ in found])
    return Path(np.array(points), values, np.array([gradient for _, gradient in found]), diverged)


def best_rate(surface: Slope, kind: type[Optimizer], start: Place, steps: int = STEPS) -> float:
    """Of RATES, the one with which an optimizer is lowest on the whole."""

    def height(rate: float) -> float:
        run = path(surface, kind(learning_rate=rate), start, steps)
        missing = steps + 1 - len(run.values)
        return float(np.minimum(run.values, FAR).sum() + FAR * missing)

    return min(RATES, key=height)


def behavior(run: Path, least: float) -> Message:
    """How a path went, in a few words. `least` is the lowest value of the function, as far as it is known."""
    first, last = float(run.values[0] - least), float(run.values[-1] - least)
    if run.diverged is not None:
        return message("diverges at step {step}", step=run.diverged)
    if last > max(first, 0.0):
        return message("climbs")
    below = np.flatnonzero(run.values - least <= ARRIVED * first)
    moves = np.diff(run.points[: int(below[0]) + 1] if len(below) else run.points, axis=0)
    turns = (moves[1:] * moves[:-1]).sum(axis=1)
    zigzags = len(turns) > 1 and (turns < 0).mean() > REVERSED
    if len(below):
        step = int(below[0])
        return (
            message("zig-zags, arrives at step {step}", step=step)
            if zigzags
            else message("arrives at step {step}", step=step)
        )
    if zigzags:
        return message("zig-zags")
    if last > (1 - CRAWLED) * first:
        return message("crawls")
    return message("on its way")


def _walk(surface: Slope, optimizer: Optimizer) -> Callable[[Values, float, Values, int], Values]:
    """A function that makes a step: from a place, the value and the gradient there, and the number of the step."""
    if isinstance(optimizer, LBFGS):
        return LBFGSWalk(surface, optimizer.learning_rate).move
    if optimizer.kernel is None:
        raise ValueError(message("{kind} has no kernel.", kind=optimizer.title))
    update, moments = interpreted(optimizer.kernel), np.zeros((max(optimizer.moments, 1), 2))
    constants = np.array([*optimizer.constants, 0.0, 0.0, 0.0, 0.0])

    def move(theta: Values, value: float, gradient: Values, step: int) -> Any:
        moved = theta.copy()
        update(moved, gradient.copy(), moments, 0, optimizer.learning_rate, step, constants)
        return moved

    return move
