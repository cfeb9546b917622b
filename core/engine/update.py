"""The update of the weights from signals and deltas: gradients, penalties, clipping and the optimizer, block by block.

Each thread takes blocks of the rows of ops, over all panels, so that no gradient is stored twice. A block is updated
while its gradient is still in the core's cache.
"""

import numpy as np

from core import optimizers
from core.engine import ops
from core.engine.ops.common import copy_to
from core.engine.program import DECAY, L1, L2, MAX_NORM, ONE_CALL
from core.engine.telemetry import (
    BLOCK_DB,
    BLOCK_DW,
    BLOCK_GRADIENT,
    BLOCK_PENALTY,
    BLOCK_UPDATE,
    BLOCK_WEIGHT,
    squared_distance,
    squares,
    total,
)
from core.jit import inlined, kernel
from core.jit.intrinsics import barrier_wait, subarray

NO_CLIP, BY_VALUE, BY_NORM, BY_GLOBAL_NORM = range(4)


@inlined
def apply_gradients(program, panels, hyper, learning_rate, t, sampled, rank, threads):
    """Update this thread's blocks of the weights. If `sampled`, fill their sums for telemetry on the way.

    Few weights are all updated in one call, by the first thread.
    """
    size, by_norm = program.weights.size, hyper.clip >= BY_NORM
    if by_norm:  # every gradient must be known before the first update
        gradients(program, panels, True, rank, threads)
        barrier_wait(program.barrier, threads)
        _update_clipped(program, hyper, learning_rate, t, sampled, rank, threads)
    elif size <= ONE_CALL and program.loss_spec[0].unpenalized and not sampled:
        gradients(program, panels, False, rank, threads)
        barrier_wait(program.barrier, threads)
        if rank == 0 and size > 0:
            _clip_values(program.grads, hyper)
            optimizers.update(
                hyper.update, (program.weights, program.grads, program.moments, 0, learning_rate, t, hyper.c)
            )
    else:
        _update_by_block(program, panels, hyper, learning_rate, t, sampled, rank, threads)


@inlined
def gradients(program, panels, norms, rank, threads):
    """Fill `grads` with the gradients of this thread's blocks, penalties included, and if `norms` fill their sums."""
    worker, block_work = program.workers[rank], program.loss_spec[0].block_work
    worker.transposed_signal = -1
    for number in range(program.blocks.size):
        block = program.blocks[number]
        if _takes(block, block_work, rank, threads):
            op, sums = program.ops[block.op], program.block_sums[number]
            dW, db = _gradient_views(program.grads, worker, op, block.start, block.stop)
            _compute_gradient(program, panels, worker, op, block, sums, dW, db)
            if norms:
                sums[BLOCK_DW], sums[BLOCK_DB] = squares(dW, 0, dW.size), squares(db, 0, db.size)


@inlined
def _update_by_block(program, panels, hyper, learning_rate, t, sampled, rank, threads):
    """Update each block of this thread as soon as its gradient is known."""
    worker, block_work = program.workers[rank], program.loss_spec[0].block_work
    worker.transposed_signal = -1
    for number in range(program.blocks.size):
        block = program.blocks[number]
        if _takes(block, block_work, rank, threads):
            op, sums = program.ops[block.op], program.block_sums[number]
            dW, db = _gradient_views(program.grads, worker, op, block.start, block.stop)
            _compute_gradient(program, panels, worker, op, block, sums, dW, db)
            _update_rows(program, rank, hyper, op, block, sums, dW, db, learning_rate, t, sampled)


@inlined
def _takes(block, block_work, rank, threads):
    """Whether a thread takes this block. All take equal shares of the work, and the same ones in each step."""
    return threads == 1 or block.middle * threads // block_work == rank


@inlined
def _gradient_views(grads, worker, op, start, stop):
    """Views of `grads` for the gradients of rows start … stop − 1: of their weights, and of their biases, if any.

    If the whole gradient is not kept, they are in this thread's block, which stays in the core's cache.
    """
    size, count = (stop - start) * op.row_size, stop - start if op.b >= 0 else 0
    if worker.block >= 0:
        return subarray(grads, worker.block, size, 1), subarray(grads, worker.block + size, count, 1)
    w, b = op.w + start * op.row_size, max(op.b, 0) + start
    return subarray(grads, w, size, 1), subarray(grads, b, count, 1)


@inlined
def _compute_gradient(program, panels, worker, op, block, sums, dW, db):
    """Fill dW and db with the gradients of a block, those of L1 and L2 penalties included."""
    weights, start, stop = program.weights, block.start, block.stop
    arenas = weights, dW, db, program.buffers, program.signals, program.deltas
    ops.gradient(op.gradient, (op, worker, panels, start, stop, *arenas))
    sums[BLOCK_PENALTY] = 0.0
    l1, l2 = op.penalty[L1], op.penalty[L2]
    if l1 == 0 and l2 == 0:
        return
    w = subarray(weights, op.w + start * op.row_size, dW.size, 1)
    number, two = type(w[0]), type(w[0])(2)
    absolute, square = 0.0, 0.0
    for i in range(w.size):
        sign = number(w[i] > 0) - number(w[i] < 0)
        dW[i] += l1 * sign + two * l2 * w[i]
        absolute += sign * w[i]
        square += w[i] * w[i]
    sums[BLOCK_PENALTY] = l1 * absolute + l2 * square


@kernel
def _clip_factor(norm, limit):
    """The factor that limits a gradient of this norm."""
    return min(limit / norm, 1.0) if norm > 0 else 1.0


@kernel
def _update_clipped(program, hyper, learning_rate, t, sampled, rank, threads):
    """Update with gradients clipped by norm: of each array (Keras's clipnorm), or of all arrays together."""
    limit, by_array, blocks = hyper.clip_at, hyper.clip == BY_NORM, program.blocks
    whole = total(program.block_sums, blocks.size, BLOCK_DW) + total(program.block_sums, blocks.size, BLOCK_DB)
    w_scale, b_scale = _clip_factor(np.sqrt(whole), limit), _clip_factor(np.sqrt(whole), limit)
    worker, block_work = program.workers[rank], program.loss_spec[0].block_work
    known = -1  # the op whose norms are known
    for number in range(blocks.size):
        block, sums = blocks[number], program.block_sums[number]
        if not _takes(block, block_work, rank, threads):
            continue
        op = program.ops[block.op]
        if by_array and block.op != known:
            known = block.op
            w_scale = _clip_factor(np.sqrt(_op_total(program, known, BLOCK_DW)), limit)
            b_scale = _clip_factor(np.sqrt(_op_total(program, known, BLOCK_DB)), limit)
        dW, db = _gradient_views(program.grads, worker, op, block.start, block.stop)
        _scale(dW, w_scale)
        _scale(db, b_scale)
        _update_rows(program, rank, hyper, op, block, sums, dW, db, learning_rate, t, sampled)


@kernel
def _op_total(program, op, column):
    """The sum of one column over the blocks of one op, in their order."""
    result = 0.0
    for number in range(program.blocks.size):
        if program.blocks[number].op == op:
            result += program.block_sums[number, column]
    return result


@kernel
def _scale(v, factor):
    """Multiply v by a factor, in place."""
    if factor != 1.0:
        number = type(v[0])(factor)
        for i in range(v.size):
            v[i] *= number


@kernel
def _update_rows(program, rank, hyper, op, block, sums, dW, db, learning_rate, t, sampled):
    """Update a block: clip by value, decay, step of the optimizer, max norm. If `sampled`, fill its sums."""
    sums[BLOCK_GRADIENT], sums[BLOCK_WEIGHT], sums[BLOCK_UPDATE] = 0.0, 0.0, 0.0
    first, decay, recorded = op.w + block.start * op.row_size, op.penalty[DECAY], sampled and op.layer_row >= 0
    _update_part(program, rank, hyper, first, 0, dW, sums, learning_rate, t, decay, recorded)
    if op.b >= 0:
        first = op.b + block.start
        _update_part(program, rank, hyper, first, dW.size, db, sums, learning_rate, t, type(decay)(0), recorded)
    if op.penalty[MAX_NORM] > 0:
        _apply_max_norm(program.weights, op, block.start, block.stop)


@kernel
def _update_part(program, rank, hyper, first, before_start, g, sums, learning_rate, t, decay, recorded):
    """Update the weights from `first` on by the gradient g, after they decayed.

    If `recorded`, weights are saved from `before_start` on, and the norms of gradient, weights and update are summed.
    """
    w, number = subarray(program.weights, first, g.size, 1), type(g[0])
    before = subarray(program.weights_before[rank], before_start, g.size, 1)
    if recorded:
        copy_to(before, w)
        sums[BLOCK_GRADIENT] += squares(g, 0, g.size)
        sums[BLOCK_WEIGHT] += squares(w, 0, w.size)
    _clip_values(g, hyper)
    if decay > 0:
        factor = number(learning_rate * decay)  # 1 − ηλ would have the same rounding error at every step
        for i in range(w.size):
            w[i] -= factor * w[i]
    optimizers.update(hyper.update, (w, g, program.moments, first, learning_rate, t, hyper.c))
    if recorded:
        sums[BLOCK_UPDATE] += squared_distance(w, before)


@kernel
def _clip_values(g, hyper):
    """Limit each element of a gradient where the recipe says so."""
    if hyper.clip == BY_VALUE:
        limit = type(g[0])(hyper.clip_at)
        for i in range(g.size):
            g[i] = limit if g[i] > limit else -limit if g[i] < -limit else g[i]  # NaN stays NaN


@kernel
def _apply_max_norm(w, op, start, stop):
    """Scale each row of weights whose norm exceeds the limit (Srivastava et al., 2014, section 5.1)."""
    limit = float(op.penalty[MAX_NORM])
    for row in range(start, stop):
        first = op.w + row * op.row_size
        part = subarray(w, first, op.row_size, 1)
        _scale(part, _clip_factor(np.sqrt(squares(part, 0, part.size)), limit))
