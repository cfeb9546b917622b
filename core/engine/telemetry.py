"""What a run records: one row every few steps, and one row per epoch.

During a step, every panel has a row of `Program.panel_sums`, and every block of weights one of `Program.block_sums`.
They are added in their order, whichever threads filled them.
"""

import numpy as np

from core.jit import kernel

# Columns of a step's row: these, then PER_LAYER for each row of the layer table.
STEP, LOSS, SCORE, PENALTY, RATE = range(5)
STEP_COLUMNS = 5
PER_LAYER = ("gradient_norm", "weight_norm", "update_norm", "output_mean", "output_spread")
FIGURES = len(PER_LAYER)

EPOCH_COLUMNS = ("epoch", "step", "train_loss", "train_score", "validation_loss", "validation_score")

# Columns of a panel's sums: loss and score of its samples, and of its part of the validation samples; then the sum and
# the sum of squares of each layer's outputs.
PANEL_LOSS, PANEL_SCORE, PANEL_VALIDATION_LOSS, PANEL_VALIDATION_SCORE, PANEL_OUTPUTS = range(5)
PER_OUTPUT = 2

# Columns of a block's sums: the penalty, the squared norms of its gradient (biases included), weights and update, and
# those of its gradient alone and of its biases' gradient alone, for clipping.
BLOCK_PENALTY, BLOCK_GRADIENT, BLOCK_WEIGHT, BLOCK_UPDATE, BLOCK_DW, BLOCK_DB, BLOCK_SUMS = range(7)
GRADIENT, WEIGHT, UPDATE, MEAN, SPREAD = range(FIGURES)


FIRST = 16  # steps that each have a row, so that a run that ends soon, or goes step by step, has curves
CHUNK = 1024  # elements that are summed in float32 before the sum goes on in float64


def columns(layers: int) -> int:
    """The columns of a step's row."""
    return STEP_COLUMNS + FIGURES * layers


def panel_columns(layers: int) -> int:
    """The columns of a panel's sums."""
    return PANEL_OUTPUTS + PER_OUTPUT * layers


def interval(batch: int) -> int:
    """Steps between two rows, chosen so that telemetry costs less than 3 % of the arithmetic.

    A row reads each weight about four times; a step does about 3 · batch multiply-adds per weight.
    """
    return int(np.clip(round(256 / batch), 1, 16))


@kernel
def total(sums, rows, column):
    """The sum of one column over the first `rows` rows, in their order."""
    result = sums[0, column]
    for row in range(1, rows):
        result += sums[row, column]
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
def sum_outputs(program, panel, signals):
    """Store the sum and the sum of squares of each layer's output in this panel."""
    sums = program.panel_sums[panel.number]
    for number in range(program.layers.size):
        layer = program.layers[number]
        start, stop = layer.y * panel.m, (layer.y + layer.units) * panel.m
        mean = 0.0
        for first in range(start, stop, CHUNK):
            part, total = signals[first : min(first + CHUNK, stop)], type(signals[0])(0)
            for i in range(part.size):
                total += part[i]
            mean += total
        sums[PANEL_OUTPUTS + PER_OUTPUT * number] = mean
        sums[PANEL_OUTPUTS + PER_OUTPUT * number + 1] = squares(signals, start, stop)


@kernel
def write_row(program, row, batch_size):
    """Fill the penalty and the figures of each layer in a step's row, from the sums over a batch of `batch_size`."""
    panels, blocks = -(-batch_size // program.panels[0].size), program.block_sums
    row[PENALTY] = 0.0
    row[STEP_COLUMNS:] = 0.0
    for number in range(blocks.shape[0]):
        row[PENALTY] += blocks[number, BLOCK_PENALTY]
        layer = program.ops[program.blocks[number].op].layer_row
        if layer >= 0:
            to = STEP_COLUMNS + FIGURES * layer
            row[to + GRADIENT] += blocks[number, BLOCK_GRADIENT]
            row[to + WEIGHT] += blocks[number, BLOCK_WEIGHT]
            row[to + UPDATE] += blocks[number, BLOCK_UPDATE]
    for layer in range(program.layers.size):
        size, to = program.layers[layer].units * batch_size, STEP_COLUMNS + FIGURES * layer
        for figure in (GRADIENT, WEIGHT, UPDATE):
            row[to + figure] = np.sqrt(row[to + figure])
        column = PANEL_OUTPUTS + PER_OUTPUT * layer
        mean = total(program.panel_sums, panels, column) / size
        square = total(program.panel_sums, panels, column + 1) / size
        row[to + MEAN] = mean
        row[to + SPREAD] = np.sqrt(max(square - mean * mean, 0.0))
