"""What the step writes down as it runs: one row every few steps, one row an epoch."""

import numpy as np

from core.jit import kernel

# Columns of a step's row: these three, then PER_LAYER for each row of the layer table.
STEP, LOSS, SCORE = 0, 1, 2
STEP_COLUMNS = 3
PER_LAYER = ("gradient_norm", "weight_norm", "update_norm", "output_mean", "output_spread")

FIGURES = len(PER_LAYER)

EPOCH_COLUMNS = ("epoch", "step", "train_loss", "train_score", "validation_loss", "validation_score")


def columns(layers: int) -> int:
    """The width of a step's row."""
    return STEP_COLUMNS + len(PER_LAYER) * layers


def interval(batch: int) -> int:
    """Steps from one row to the next, chosen so that rows cost under 3 % of the arithmetic.

    A row reads every weight about four times where a step does some 3 · batch multiply-adds for each.
    """
    return int(np.clip(round(256 / batch), 1, 16))


@kernel
def _norm(v, start, size):
    total = 0.0
    for i in range(start, start + size):
        total += v[i] * v[i]
    return np.sqrt(total)


@kernel
def before_update(program, row, m):
    """Write what is known once the gradients are: norms, and the mean and spread of what each layer puts out."""
    for number in range(program.layers.size):
        layer = program.layers[number]
        at = STEP_COLUMNS + FIGURES * number
        row[at] = _norm(program.grads, layer.w, layer.size)
        row[at + 1] = _norm(program.weights, layer.w, layer.size)
        total, squares, size = 0.0, 0.0, layer.units * m
        for i in range(layer.y * m, layer.y * m + size):
            total += program.signals[i]
            squares += program.signals[i] * program.signals[i]
        mean = total / size
        row[at + 3] = mean
        row[at + 4] = np.sqrt(max(squares / size - mean * mean, 0.0))
        for i in range(layer.w, layer.w + layer.size):
            program.before[i] = program.weights[i]


@kernel
def after_update(program, row):
    """Write how far the update moved the weights of each layer."""
    for number in range(program.layers.size):
        layer = program.layers[number]
        total = 0.0
        for i in range(layer.w, layer.w + layer.size):
            moved = program.weights[i] - program.before[i]
            total += moved * moved
        row[STEP_COLUMNS + FIGURES * number + 2] = np.sqrt(total)
