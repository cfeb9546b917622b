"""From what backward left to new weights: gradients, penalties, clipping and the optimizer, block by block.

Each thread takes its share of the rows of every op, over the panels of all threads, so that no gradient is kept twice;
and a block is updated while its gradient is still in the core's own cache.
"""

import numpy as np

from core import optimizers
from core.engine import ops
from core.engine.ops.common import copy_to, fill
from core.engine.program import AT_ONCE, BLOCK, DECAY, L1, L2, MAX_NORM
from core.engine.telemetry import (
    FIGURES,
    GRADIENT,
    SUM_LAYERS,
    SUM_PENALTY,
    UPDATE,
    WEIGHT,
    squared_distance,
    squares,
    total,
)
from core.jit import kernel
from core.jit.intrinsics import barrier, subarray

NO_CLIP, BY_VALUE, BY_NORM, BY_GLOBAL_NORM = range(4)


@kernel
def apply_gradients(program, at, knob, rate, t, sampled):
    """Update this thread's share of the weights; with `sampled`, add up telemetry on the way."""
    sums = program.sums[at.rank]
    fill(sums[SUM_PENALTY:], 0.0)
    at.holds = -1
    later = knob.clip >= BY_NORM  # every gradient must be known before the first update
    size, first = program.weights.size, SUM_LAYERS + FIGURES * program.layers.size
    at_once = size <= AT_ONCE and at.threads == 1 and program.tail[0].plain and not sampled and not later
    for i in range(program.tail[0].ops):
        op = program.ops[i]
        if op.rows == 0:
            continue
        start, last = _share(op, at)
        while start < last:
            stop = _block_end(op, start, last)
            dW, db = _room(program, at, op, start, stop)
            _gradient(program, at, op, start, stop, dW, db, sampled)
            if later:
                sums[first + 2 * i] += squares(dW, 0, dW.size)
                sums[first + 2 * i + 1] += squares(db, 0, db.size)
            elif not at_once:
                _update(program, at, knob, op, start, stop, dW, db, rate, t, sampled)
            start = stop
    if at_once and size > 0:
        _move(program, at, knob, program.ops[0], 0, program.grads, 0, rate, t, 0.0, 0, False)
    if later:
        barrier(program.gate, at.threads)
        _update_clipped(program, at, knob, rate, t, sampled)


@kernel
def gradients(program, at):
    """The gradients of this thread's share of the weights, penalties included, and no update; all must be kept."""
    fill(program.sums[at.rank, SUM_PENALTY:], 0.0)
    at.holds = -1
    for i in range(program.tail[0].ops):
        op = program.ops[i]
        start, stop = _share(op, at)
        if start < stop:
            dW, db = _room(program, at, op, start, stop)
            _gradient(program, at, op, start, stop, dW, db, True)


@kernel
def _share(op, at):
    """The rows of an op that are this thread's, from and to."""
    return op.rows * at.rank // at.threads, op.rows * (at.rank + 1) // at.threads


@kernel
def _block_end(op, start, last):
    """Where the block of rows ends that begins at `start`, of those before `last`; `program.block_rows` is the same."""
    return min(start + max(BLOCK // max(op.row_size, 1), 1), last)


@kernel
def _room(program, at, op, start, stop):
    """Where the gradients of some rows are worked out: of their weights, and of their biases, which may be none.

    That is where they stay, or where all gradients are not kept, a place that the core's own cache holds.
    """
    size, count = (stop - start) * op.row_size, stop - start if op.b >= 0 else 0
    if at.block >= 0:
        return subarray(program.grads, at.block, size, 1), subarray(program.grads, at.block + size, count, 1)
    w, b = op.w + start * op.row_size, max(op.b, 0) + start
    return subarray(program.grads, w, size, 1), subarray(program.grads, b, count, 1)


@kernel
def _gradient(program, at, op, start, stop, dW, db, sampled):
    """Fill the gradients of some rows, and add the slopes of their penalties."""
    weights, stats, signals, deltas = program.weights, program.stats, program.signals, program.deltas
    ops.gradient(op.gradient, (op, at, program.places, start, stop, weights, dW, db, stats, signals, deltas))
    l1, l2 = op.penalty[L1], op.penalty[L2]
    if l1 == 0 and l2 == 0:
        return
    w = subarray(weights, op.w + start * op.row_size, dW.size, 1)
    number, two = type(w[0]), type(w[0])(2)
    absolute, square = 0.0, 0.0
    for i in range(w.size):
        sign = number(w[i] > 0) - number(w[i] < 0)
        dW[i] += l1 * sign + two * l2 * w[i]
        if sampled:
            absolute += sign * w[i]
            square += w[i] * w[i]
    program.sums[at.rank, SUM_PENALTY] += l1 * absolute + l2 * square


@kernel
def _all_squares(program, first):
    """The squares of all gradients, from the columns that begin at `first`."""
    squares_of_all = 0.0
    for column in range(first, program.sums.shape[1]):
        squares_of_all += total(program, column)
    return squares_of_all


@kernel
def _scale(norm, limit):
    """What a gradient of this norm is multiplied with to be no longer than the limit."""
    return min(limit / norm, 1.0) if norm > 0 else 1.0


@kernel
def _update_clipped(program, at, knob, rate, t, sampled):
    """Update with gradients cut to a norm: of each array by itself (Keras's clipnorm), or of all together."""
    first = SUM_LAYERS + FIGURES * program.layers.size
    limit, together = knob.clip_at, knob.clip == BY_GLOBAL_NORM
    all_scale = _scale(np.sqrt(_all_squares(program, first)), limit)
    for i in range(program.tail[0].ops):
        op = program.ops[i]
        if op.rows == 0:
            continue
        w_scale, b_scale = all_scale, all_scale
        if not together:
            w_scale = _scale(np.sqrt(total(program, first + 2 * i)), limit)
            b_scale = _scale(np.sqrt(total(program, first + 2 * i + 1)), limit)
        start, last = _share(op, at)
        while start < last:
            stop = _block_end(op, start, last)
            dW, db = _room(program, at, op, start, stop)
            _multiply(dW, w_scale)
            _multiply(db, b_scale)
            _update(program, at, knob, op, start, stop, dW, db, rate, t, sampled)
            start = stop


@kernel
def _multiply(v, scale):
    if scale != 1.0:
        number = type(v[0])(scale)
        for i in range(v.size):
            v[i] *= number


@kernel
def _update(program, at, knob, op, start, stop, dW, db, rate, t, sampled):
    """Clip by value, decay, let the optimizer move some rows of an op, and keep them within their norm."""
    first, last = op.w + start * op.row_size, op.w + stop * op.row_size
    decay = op.penalty[DECAY]
    _move(program, at, knob, op, first, dW, last, rate, t, decay, 0, sampled)
    if op.b >= 0:
        _move(program, at, knob, op, op.b + start, db, op.b + start, rate, t, decay, dW.size, sampled)
    if op.penalty[MAX_NORM] > 0:
        _limit_rows(program.weights, op, start, stop)


@kernel
def _move(program, at, knob, op, first, g, decayed, rate, t, decay, kept, sampled):
    """Update the weights from `first` on by g, of which those before `decayed` decay; add up how far they went."""
    w, number = subarray(program.weights, first, g.size, 1), type(g[0])
    before = subarray(program.before[at.rank], kept, g.size, 1)
    told, sums = sampled and op.number >= 0, program.sums[at.rank]
    figures = SUM_LAYERS + FIGURES * op.number
    if told:
        copy_to(before, w)
        sums[figures + GRADIENT] += squares(g, 0, g.size)
        sums[figures + WEIGHT] += squares(w, 0, w.size)
    if knob.clip == BY_VALUE:
        limit = number(knob.clip_at)
        for i in range(g.size):
            g[i] = limit if g[i] > limit else -limit if g[i] < -limit else g[i]  # NaN stays NaN
    if decay > 0:
        share = number(rate * decay)  # 1 − ηλ would be rounded alike at every step
        shrinking = subarray(w, 0, decayed - first, 1)
        for i in range(shrinking.size):
            shrinking[i] -= share * shrinking[i]
    optimizers.update(knob.update, (w, g, program.moments, first, rate, t, knob.c))
    if told:
        sums[figures + UPDATE] += squared_distance(w, before)


@kernel
def _limit_rows(w, op, start, stop):
    """Shorten every row of weights that is longer than the limit (Srivastava et al., 2014, section 5.1)."""
    limit = float(op.penalty[MAX_NORM])
    for row in range(start, stop):
        first = op.w + row * op.row_size
        part = subarray(w, first, op.row_size, 1)
        _multiply(part, _scale(np.sqrt(squares(part, 0, part.size)), limit))
