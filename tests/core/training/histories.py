"""Puts chosen values into a history, as the events of a run do."""

from collections.abc import Mapping

import numpy as np

from core.engine import telemetry
from core.training import Evaluation, Progress, Snapshot

STEP_FIGURES = {"loss": telemetry.LOSS, "score": telemetry.SCORE, "penalty": telemetry.PENALTY, "rate": telemetry.RATE}


def record(history, x, figures: Mapping | None = None, epochs=(), **values):
    """Record values at epochs x: `loss=…`, `score=…`, and figures by name, of every layer or by layer id.

    What is not given is NaN. `epochs` are rows of (epoch, validation loss, validation accuracy).
    """
    x = np.asarray(x, np.float64)
    rows = np.full((len(x), telemetry.columns(len(history.layers))), np.nan)
    rows[:, telemetry.STEP] = x  # a step an epoch
    for name, y in values.items():
        rows[:, STEP_FIGURES[name]] = y
    for name, y in (figures or {}).items():
        for number, layer in enumerate(history.layers):
            column = telemetry.STEP_COLUMNS + number * telemetry.FIGURES + telemetry.PER_LAYER.index(name)
            rows[:, column] = y[layer] if isinstance(y, Mapping) else y
    done = [[epoch, epoch, np.nan, np.nan, loss, score] for epoch, loss, score in epochs]
    end = max([history.epochs_done, *x, *(epoch for epoch, _, _ in epochs)])
    history.extend(Progress(Snapshot(end, int(end), None), rows, np.array(done).reshape(-1, 6), len(x), 0.0, end))


def evaluate(history, x, **shares):
    """Record metrics at epochs x: of each a pair of values y, on the training and on the validation rows."""
    for n, epoch in enumerate(x):
        train, validation = ({key: pair[split][n] for key, pair in shares.items()} for split in (0, 1))
        history.note(Evaluation(epoch, epoch, train, validation))
