"""The recipe as the compiled step reads it."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core import optimizers
from core.engine import epoch_end, telemetry
from core.engine.linking import link_optimizer
from core.schedules import ReduceOnPlateau
from core.training.recipe import Recipe
from core.training.stopping import EarlyStopping

_MONITORS = {
    "validation loss": epoch_end.VALIDATION_LOSS,
    "training loss": epoch_end.TRAINING_LOSS,
    "validation score": epoch_end.VALIDATION_SCORE,
    "training score": epoch_end.TRAINING_SCORE,
}
_WITHOUT_VALIDATION = {
    epoch_end.VALIDATION_LOSS: epoch_end.TRAINING_LOSS,
    epoch_end.VALIDATION_SCORE: epoch_end.TRAINING_SCORE,
}


def write_hyperparameters(knobs: NDArray[Any], recipe: Recipe, rows: int, validated: bool, scored: bool) -> None:
    """Write the recipe into a record of KNOBS, for a run over so many rows.

    Where nothing is `validated`, training figures are watched; where nothing is `scored`, as in a regression, losses.
    """
    knob, optimizer = knobs[0], recipe.optimizer
    if optimizer.kernel is not None:
        knob["optimizer"] = optimizers.code(optimizer)
        link_optimizer(knobs)
    knob["c"][: len(optimizer.constants)] = optimizer.constants
    knob["batch"] = recipe.rows(rows)
    knob["interval"] = telemetry.interval(int(knob["batch"]))
    knob["clip"], knob["clip_at"] = recipe.clipping.code, recipe.clipping.limit

    def monitor(name: str) -> int:
        if not scored:
            name = name.replace("score", "loss")
        chosen = _MONITORS[name]
        return chosen if validated else _WITHOUT_VALIDATION.get(chosen, chosen)

    stopping, schedule = recipe.stopping, recipe.schedule
    knob["stop_monitor"] = knob["plateau_monitor"] = epoch_end.NOTHING
    if isinstance(stopping, EarlyStopping):
        knob["stop_monitor"] = monitor(stopping.monitor)
        knob["stop_patience"], knob["stop_change"] = stopping.patience, stopping.min_delta
    if isinstance(schedule, ReduceOnPlateau):
        knob["plateau_monitor"] = monitor(schedule.monitor)
        knob["plateau_patience"], knob["plateau_change"] = schedule.patience, schedule.min_delta
        knob["plateau_factor"], knob["plateau_least"] = schedule.factor, schedule.least


def rates(recipe: Recipe, steps: NDArray[np.int64], per_epoch: int) -> NDArray[Any]:
    """The learning rate of each of these steps, float64. Steps count from 0; the warm-up is on top of the schedule."""
    factors = recipe.schedule.factors(steps, per_epoch, recipe.epochs)
    if recipe.warm_up:
        factors = factors * np.minimum((steps + 1) / recipe.warm_up, 1.0)
    return np.asarray(recipe.optimizer.learning_rate * factors, np.float64)
