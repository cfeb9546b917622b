"""The update of the weights from signals and deltas: gradients, penalties, clipping and the optimizer, block by block.

Each thread takes its part of the rows of every op, over the panels of all threads, so that no gradient is stored twice.
A block is updated while its gradient is still in the core's cache.
"""

import numpy as np

from core import optimizers
from core.engine import ops
from core.engine.ops.common import copy_to, fill
from core.engine.program import BLOCK, DECAY, L1, L2, MAX_NORM, ONE_CALL
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
from core.jit.intrinsics import barrier_wait, subarray

NO_CLIP, BY_VALUE, BY_NORM, BY_GLOBAL_NORM = range(4)


@kernel
def apply_gradients(program, shard, hyper, learning_rate, t, sampled):
    """Update this thread's part of the weights. If `sampled`, add to the sums of telemetry on the way."""
    sums = program.sums[shard.rank]
    fill(sums[SUM_PENALTY:], 0.0)
    shard.transposed_signal = -1
    all_first = hyper.clip >= BY_NORM  # every gradient must be known before the first update
    size, first = program.weights.size, SUM_LAYERS + FIGURES * program.layers.size
    one_call = size <= ONE_CALL and shard.threads == 1 and program.loss_spec[0].unpenalized
    one_call = one_call and not (sampled or all_first)
    for i in range(program.loss_spec[0].ops):
        op = program.ops[i]
        if op.rows == 0:
            continue
        start, last = _row_range(op, shard)
        while start < last:
            stop = _block_end(op, start, last)
            dW, db = _gradient_views(program, shard, op, start, stop)
            _compute_gradient(program, shard, op, start, stop, dW, db, sampled)
            if all_first:
                sums[first + 2 * i] += squares(dW, 0, dW.size)
                sums[first + 2 * i + 1] += squares(db, 0, db.size)
            elif not one_call:
                _update_rows(program, shard, hyper, op, start, stop, dW, db, learning_rate, t, sampled)
            start = stop
    if one_call and size > 0:
        _optimizer_step(program, shard, hyper, program.ops[0], 0, program.grads, 0, learning_rate, t, 0.0, 0, False)
    if all_first:
        barrier_wait(program.barrier, shard.threads)
        _update_clipped(program, shard, hyper, learning_rate, t, sampled)


@kernel
def gradients(program, shard):
    """Fill `grads` with the gradients of this thread's part of the weights, penalties included, without an update."""
    fill(program.sums[shard.rank, SUM_PENALTY:], 0.0)
    shard.transposed_signal = -1
    for i in range(program.loss_spec[0].ops):
        op = program.ops[i]
        start, stop = _row_range(op, shard)
        if start < stop:
            dW, db = _gradient_views(program, shard, op, start, stop)
            _compute_gradient(program, shard, op, start, stop, dW, db, True)


@kernel
def _row_range(op, shard):
    """The first row of an op that this thread updates, and the row after the last."""
    return op.rows * shard.rank // shard.threads, op.rows * (shard.rank + 1) // shard.threads


@kernel
def _block_end(op, start, last):
    """The end of the block of rows from `start`, at most `last`. `program.block_rows` has the same formula."""
    return min(start + max(BLOCK // max(op.row_size, 1), 1), last)


@kernel
def _gradient_views(program, shard, op, start, stop):
    """Views of `grads` for the gradients of rows start … stop − 1: of their weights, and of their biases, if any.

    If the whole gradient is not kept, they are in this thread's block, which stays in the core's cache.
    """
    size, count = (stop - start) * op.row_size, stop - start if op.b >= 0 else 0
    if shard.block >= 0:
        return subarray(program.grads, shard.block, size, 1), subarray(program.grads, shard.block + size, count, 1)
    w, b = op.w + start * op.row_size, max(op.b, 0) + start
    return subarray(program.grads, w, size, 1), subarray(program.grads, b, count, 1)


@kernel
def _compute_gradient(program, shard, op, start, stop, dW, db, sampled):
    """Fill dW and db with the gradients of rows start … stop − 1, those of L1 and L2 penalties included."""
    weights, buffers, signals, deltas = program.weights, program.buffers, program.signals, program.deltas
    ops.gradient(op.gradient, (op, shard, program.shards, start, stop, weights, dW, db, buffers, signals, deltas))
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
    program.sums[shard.rank, SUM_PENALTY] += l1 * absolute + l2 * square


@kernel
def _squared_norm(program, first):
    """The squared norm of the whole gradient, from the columns of sums that begin at `first`."""
    result = 0.0
    for column in range(first, program.sums.shape[1]):
        result += total(program, column)
    return result


@kernel
def _clip_factor(norm, limit):
    """The factor that limits a gradient of this norm."""
    return min(limit / norm, 1.0) if norm > 0 else 1.0


@kernel
def _update_clipped(program, shard, hyper, learning_rate, t, sampled):
    """Update with gradients clipped by norm: of each array (Keras's clipnorm), or of all arrays together."""
    first = SUM_LAYERS + FIGURES * program.layers.size
    limit, is_global = hyper.clip_at, hyper.clip == BY_GLOBAL_NORM
    all_scale = _clip_factor(np.sqrt(_squared_norm(program, first)), limit)
    for i in range(program.loss_spec[0].ops):
        op = program.ops[i]
        if op.rows == 0:
            continue
        w_scale, b_scale = all_scale, all_scale
        if not is_global:
            w_scale = _clip_factor(np.sqrt(total(program, first + 2 * i)), limit)
            b_scale = _clip_factor(np.sqrt(total(program, first + 2 * i + 1)), limit)
        start, last = _row_range(op, shard)
        while start < last:
            stop = _block_end(op, start, last)
            dW, db = _gradient_views(program, shard, op, start, stop)
            _scale(dW, w_scale)
            _scale(db, b_scale)
            _update_rows(program, shard, hyper, op, start, stop, dW, db, learning_rate, t, sampled)
            start = stop


@kernel
def _scale(v, factor):
    """Multiply v by a factor, in place."""
    if factor != 1.0:
        number = type(v[0])(factor)
        for i in range(v.size):
            v[i] *= number


@kernel
def _update_rows(program, shard, hyper, op, start, stop, dW, db, learning_rate, t, sampled):
    """Update rows start … stop − 1 of an op: clip by value, decay, step of the optimizer, max norm."""
    first, last = op.w + start * op.row_size, op.w + stop * op.row_size
    decay = op.penalty[DECAY]
    _optimizer_step(program, shard, hyper, op, first, dW, last, learning_rate, t, decay, 0, sampled)
    if op.b >= 0:
        _optimizer_step(
            program, shard, hyper, op, op.b + start, db, op.b + start, learning_rate, t, decay, dW.size, sampled
        )
    if op.penalty[MAX_NORM] > 0:
        _apply_max_norm(program.weights, op, start, stop)


@kernel
def _optimizer_step(program, shard, hyper, op, first, g, decay_end, learning_rate, t, decay, before_start, sampled):
    """Update the weights from `first` on by the gradient g. Weights before `decay_end` decay.

    If `sampled`, weights are saved from `before_start` on, and the norms of gradient, weights and update are recorded.
    """
    w, number = subarray(program.weights, first, g.size, 1), type(g[0])
    before = subarray(program.weights_before[shard.rank], before_start, g.size, 1)
    recorded, sums = sampled and op.layer_row >= 0, program.sums[shard.rank]
    figures = SUM_LAYERS + FIGURES * op.layer_row
    if recorded:
        copy_to(before, w)
        sums[figures + GRADIENT] += squares(g, 0, g.size)
        sums[figures + WEIGHT] += squares(w, 0, w.size)
    if hyper.clip == BY_VALUE:
        limit = number(hyper.clip_at)
        for i in range(g.size):
            g[i] = limit if g[i] > limit else -limit if g[i] < -limit else g[i]  # NaN stays NaN
    if decay > 0:
        factor = number(learning_rate * decay)  # 1 − ηλ would have the same rounding error at every step
        decayed = subarray(w, 0, decay_end - first, 1)
        for i in range(decayed.size):
            decayed[i] -= factor * decayed[i]
    optimizers.update(hyper.update, (w, g, program.moments, first, learning_rate, t, hyper.c))
    if recorded:
        sums[figures + UPDATE] += squared_distance(w, before)


@kernel
def _apply_max_norm(w, op, start, stop):
    """Scale each row of weights whose norm exceeds the limit (Srivastava et al., 2014, section 5.1)."""
    limit = float(op.penalty[MAX_NORM])
    for row in range(start, stop):
        first = op.w + row * op.row_size
        part = subarray(w, first, op.row_size, 1)
        _scale(part, _clip_factor(np.sqrt(squares(part, 0, part.size)), limit))
