"""What a run records: one row every few steps, and one row per epoch.

During a step each thread adds its part to its row of `Program.sums`.
"""

import numpy as np

from core.jit import kernel

# Columns of a step's row: these, then PER_LAYER for each row of the layer table.
STEP, LOSS, SCORE, PENALTY, RATE = range(5)
STEP_COLUMNS = 5
PER_LAYER = ("gradient_norm", "weight_norm", "update_norm", "output_mean", "output_spread")
FIGURES = len(PER_LAYER)

EPOCH_COLUMNS = ("epoch", "step", "train_loss", "train_score", "validation_loss", "validation_score")

# Columns of a thread's sums: loss and score of the batch, loss and score of the validation samples, and the penalty;
# then FIGURES for each layer with weights; then for each op the squared norms of the gradients of weights and biases.
SUM_LOSS, SUM_SCORE, SUM_VALIDATION_LOSS, SUM_VALIDATION_SCORE, SUM_PENALTY = range(5)
SUM_LAYERS = 5
GRADIENT, WEIGHT, UPDATE, MEAN, SPREAD = range(FIGURES)


FIRST = 16  # steps that each have a row, so that a run that ends soon, or goes step by step, has curves
CHUNK = 1024  # elements that are summed in float32 before the sum goes on in float64


def columns(layers: int) -> int:
    """The columns of a step's row."""
    return STEP_COLUMNS + FIGURES * layers


def sum_columns(layers: int, ops: int) -> int:
    """The columns of a thread's sums."""
    return SUM_LAYERS + FIGURES * layers + 2 * ops


def interval(batch: int) -> int:
    """Steps between two rows, chosen so that telemetry costs less than 3 % of the arithmetic.

    A row reads each weight about four times; a step does about 3 · batch multiply-adds per weight.
    """
    return int(np.clip(round(256 / batch), 1, 16))


@kernel
def total(program, column):
    """The sum of one column over all threads, in a fixed order."""
    result = program.sums[0, column]
    for rank in range(1, program.sums.shape[0]):
        result += program.sums[rank, column]
    return result


@kernel
def squares(v, start, stop):
    """Σ v² of v[start : stop]: in v's own type within a CHUNK, which is vectorized, then in float64."""
    result = 0.0
    for first in range(start, stop, CHUNK):
        part, total = v[first : min(first + CHUNK, stop)], type(v[0])(0)
        for i in range(part.size):
            total += part[i] * part[i]
        result += total
    return result


@kernel
def squared_distance(v, w):
    """Σ (v − w)², likewise."""
    result = 0.0
    for first in range(0, v.size, CHUNK):
        a, b, total = v[first : min(first + CHUNK, v.size)], w[first : min(first + CHUNK, v.size)], type(v[0])(0)
        for i in range(a.size):
            total += (a[i] - b[i]) * (a[i] - b[i])
        result += total
    return result


@kernel
def add_outputs(program, shard, signals):
    """Add the sum and the sum of squares of each layer's output in this panel."""
    sums = program.sums[shard.rank]
    for number in range(program.layers.size):
        layer = program.layers[number]
        start, stop = layer.y * shard.m, (layer.y + layer.units) * shard.m
        mean = 0.0
        for first in range(start, stop, CHUNK):
            part, total = signals[first : min(first + CHUNK, stop)], type(signals[0])(0)
            for i in range(part.size):
                total += part[i]
            mean += total
        sums[SUM_LAYERS + FIGURES * number + MEAN] += mean
        sums[SUM_LAYERS + FIGURES * number + SPREAD] += squares(signals, start, stop)


@kernel
def write_row(program, row, batch_size):
    """Fill the penalty and the figures of each layer in a step's row, from the sums over a batch of `batch_size`."""
    row[PENALTY] = total(program, SUM_PENALTY)
    for number in range(program.layers.size):
        start, size = SUM_LAYERS + FIGURES * number, program.layers[number].units * batch_size
        to = STEP_COLUMNS + FIGURES * number
        for figure in (GRADIENT, WEIGHT, UPDATE):
            row[to + figure] = np.sqrt(total(program, start + figure))
        mean = total(program, start + MEAN) / size
        row[to + MEAN] = mean
        row[to + SPREAD] = np.sqrt(max(total(program, start + SPREAD) / size - mean * mean, 0.0))
