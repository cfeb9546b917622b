"""Writes the recipe into the record that the compiled step reads."""

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


def monitored(name: str, validated: bool, scored: bool) -> str:
    """The value that is monitored instead where a run has no validation rows, or no scores as in a regression."""
    name = name if scored else name.replace("score", "loss")
    return name if validated else name.replace("validation", "training")


def write_hyperparameters(records: NDArray[Any], recipe: Recipe, rows: int, validated: bool, scored: bool) -> None:
    """Write the recipe into one record of `core.engine.step.HYPERPARAMETERS`, for a run over `rows` training rows.

    Monitors of validation values become training values unless the run is `validated`, that is, has validation rows;
    monitors of scores become losses unless it is `scored`, as in a classification.
    """
    record, optimizer = records[0], recipe.optimizer
    if optimizer.kernel is not None:
        record["optimizer"] = optimizers.code(optimizer)
        link_optimizer(records)
    record["c"][: len(optimizer.constants)] = optimizer.constants
    record["batch"] = recipe.rows(rows)
    record["interval"] = telemetry.interval(int(record["batch"]))
    record["clip"], record["clip_at"] = recipe.clipping.code, recipe.clipping.limit

    def monitor(name: str) -> int:
        return _MONITORS[monitored(name, validated, scored)]

    stopping, schedule = recipe.stopping, recipe.schedule
    record["stop_monitor"] = record["plateau_monitor"] = epoch_end.NOTHING
    if isinstance(stopping, EarlyStopping):
        record["stop_monitor"] = monitor(stopping.monitor)
        record["stop_patience"], record["stop_change"] = stopping.patience, stopping.min_delta
    if isinstance(schedule, ReduceOnPlateau):
        record["plateau_monitor"] = monitor(schedule.monitor)
        record["plateau_patience"], record["plateau_change"] = schedule.patience, schedule.min_delta
        record["plateau_factor"], record["plateau_least"] = schedule.factor, schedule.least


def rates(recipe: Recipe, steps: NDArray[np.int64], per_epoch: int, begun: float = 0.0) -> NDArray[Any]:
    """The learning rates at these steps, which count from 0, as float64. The warm-up scales the schedule.

    A schedule that has `begun` after some epochs, with fractions, counts from there and has the other epochs before it.
    """
    steps = np.maximum(steps - round(begun * per_epoch), 0)
    factors = recipe.schedule.factors(steps, per_epoch, max(recipe.epochs - int(begun), 1))
    if recipe.warm_up:
        factors = factors * np.minimum((steps + 1) / recipe.warm_up, 1.0)
    return np.asarray(recipe.optimizer.learning_rate * factors, np.float64)
