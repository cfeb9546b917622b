"""What the step writes down as it runs: one row every few steps, one row an epoch.

While it works, each thread adds up its part of the figures in its row of `Program.sums`.
"""

import numpy as np

from core.jit import kernel

# Columns of a step's row: these, then PER_LAYER for each row of the layer table.
STEP, LOSS, SCORE, PENALTY, RATE = range(5)
STEP_COLUMNS = 5
PER_LAYER = ("gradient_norm", "weight_norm", "update_norm", "output_mean", "output_spread")
FIGURES = len(PER_LAYER)

EPOCH_COLUMNS = ("epoch", "step", "train_loss", "train_score", "validation_loss", "validation_score")

# Columns of a thread's sums: its loss and score of this batch, of the validation rows, what its weights cost, then
# FIGURES for each layer with weights, then two for each op: the squares of the gradients of its weights and biases.
SUM_LOSS, SUM_SCORE, SUM_VALIDATION_LOSS, SUM_VALIDATION_SCORE, SUM_PENALTY = range(5)
SUM_LAYERS = 5
GRADIENT, WEIGHT, UPDATE, MEAN, SPREAD = range(FIGURES)


RUN = 1024  # numbers that are added up before float64 takes over


def columns(layers: int) -> int:
    """The width of a step's row."""
    return STEP_COLUMNS + FIGURES * layers


def sum_columns(layers: int, ops: int) -> int:
    """The width of a thread's sums."""
    return SUM_LAYERS + FIGURES * layers + 2 * ops


def interval(batch: int) -> int:
    """Steps from one row to the next, chosen so that rows cost under 3 % of the arithmetic.

    A row reads every weight about four times where a step does some 3 · batch multiply-adds for each.
    """
    return int(np.clip(round(256 / batch), 1, 16))


@kernel
def total(program, column):
    """What all threads have added up in one column of their sums."""
    result = program.sums[0, column]
    for rank in range(1, program.sums.shape[0]):
        result += program.sums[rank, column]
    return result


@kernel
def squares(v, start, stop):
    """Σ v² of v[start : stop], in v's own type within a RUN, which vectors add up lane by lane, then in float64."""
    result = 0.0
    for first in range(start, stop, RUN):
        part, total = v[first : min(first + RUN, stop)], type(v[0])(0)
        for i in range(part.size):
            total += part[i] * part[i]
        result += total
    return result


@kernel
def squared_distance(v, w):
    """Σ (v − w)², likewise."""
    result = 0.0
    for first in range(0, v.size, RUN):
        one, other, total = v[first : min(first + RUN, v.size)], w[first : min(first + RUN, v.size)], type(v[0])(0)
        for i in range(one.size):
            total += (one[i] - other[i]) * (one[i] - other[i])
        result += total
    return result


@kernel
def add_outputs(program, at, signals):
    """Add up what each layer puts out for this panel."""
    sums = program.sums[at.rank]
    for number in range(program.layers.size):
        layer = program.layers[number]
        start, stop = layer.y * at.m, (layer.y + layer.units) * at.m
        mean = 0.0
        for first in range(start, stop, RUN):
            part, total = signals[first : min(first + RUN, stop)], type(signals[0])(0)
            for i in range(part.size):
                total += part[i]
            mean += total
        sums[SUM_LAYERS + FIGURES * number + MEAN] += mean
        sums[SUM_LAYERS + FIGURES * number + SPREAD] += squares(signals, start, stop)


@kernel
def write_row(program, row, whole):
    """Make a step's row of what the threads have added up over a batch of `whole` samples."""
    row[PENALTY] = total(program, SUM_PENALTY)
    for number in range(program.layers.size):
        at, size = SUM_LAYERS + FIGURES * number, program.layers[number].units * whole
        to = STEP_COLUMNS + FIGURES * number
        for figure in (GRADIENT, WEIGHT, UPDATE):
            row[to + figure] = np.sqrt(total(program, at + figure))
        mean = total(program, at + MEAN) / size
        row[to + MEAN] = mean
        row[to + SPREAD] = np.sqrt(max(total(program, at + SPREAD) / size - mean * mean, 0.0))
