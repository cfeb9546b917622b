"""The compiled loop: optimizer steps, evaluation and prediction over a Program.

Every thread of a run calls the same entry with its rank. The threads wait at the program's barrier twice per step:
until all deltas are known, and until all weights are updated. The first thread makes all decisions, between two waits.

One-row record arrays come from Python, since it reads them back: `counters_array` (COUNTERS) and `hyper_array`
(HYPERPARAMETERS). Kernels pass on their records, `counters` and `hyper`.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.engine import epoch_end, passes, random, telemetry
from core.engine.telemetry import SUM_LOSS, SUM_SCORE, SUM_VALIDATION_LOSS, SUM_VALIDATION_SCORE
from core.engine.update import apply_gradients, gradients
from core.jit import entry, kernel
from core.jit.intrinsics import barrier_wait, subarray

RUNNING, DIVERGED, STOPPED = 0, 1, 2

COUNTERS = np.dtype(
    [
        ("step", np.int64),  # updates made
        ("epoch", np.int64),  # epochs completed
        ("position", np.int64),  # samples of the current epoch seen
        ("status", np.int64),  # RUNNING, DIVERGED, or STOPPED early
        ("rows", np.int64),  # rows of TelemetryBuffer.steps written by this call
        ("epochs", np.int64),  # rows of TelemetryBuffer.epochs written by this call
        ("optimizer_start", np.int64),  # the step at which the optimizer's moments were zero
        ("loss", np.float64),  # sum over the current epoch, weighted with the batch size
        ("score", np.float64),  # correct samples of the current epoch
        ("recent_loss", np.float64),  # sums over the steps since the last row of telemetry
        ("recent_score", np.float64),
        ("recent", np.int64),  # number of those steps
        ("best", np.float64),  # best value that early stopping has monitored
        ("best_epoch", np.int64),
        ("waited", np.int64),  # epochs since then
        ("rate_factor", np.float64),  # product of the reductions on plateaus
        ("plateau_best", np.float64),
        ("plateau_seen", np.int64),  # 1 if plateau_best is known
        ("plateau_waited", np.int64),
    ],
    align=True,
)

HYPERPARAMETERS = np.dtype(
    [
        ("optimizer", np.int64),  # see core.optimizers.code
        ("update", np.int64),  # address of its machine code
        ("c", np.float64, (4,)),  # its constants
        ("batch", np.int64),
        ("seed", np.int64),
        ("interval", np.int64),  # steps between two rows of telemetry
        ("weighted", np.int64),  # 1 if samples have weights
        ("clip", np.int64),  # see core.engine.update
        ("clip_at", np.float64),
        ("stop_monitor", np.int64),  # see core.engine.epoch_end
        ("stop_patience", np.int64),
        ("stop_change", np.float64),
        ("plateau_monitor", np.int64),
        ("plateau_patience", np.int64),
        ("plateau_change", np.float64),
        ("plateau_factor", np.float64),
        ("plateau_least", np.float64),  # lower bound of rate_factor
    ],
    align=True,
)


class TrainingSet(NamedTuple):
    """The training and the validation samples of a run, one per row, C-contiguous."""

    x: NDArray[Any]  # (rows, inputs)
    t: NDArray[Any]  # (rows, units)
    sample_weights: NDArray[Any]  # (rows,) 1 on average; empty if all samples count alike
    order: NDArray[Any]  # (rows,) int64, the permutation of the current epoch
    validation_x: NDArray[Any]  # (rows, inputs), may be empty
    validation_t: NDArray[Any]  # (rows, units)


class TelemetryBuffer(NamedTuple):
    """Where a call writes telemetry. The call returns when either table is full."""

    steps: NDArray[Any]  # (any, telemetry.columns(layers)) float64
    epochs: NDArray[Any]  # (any, len(telemetry.EPOCH_COLUMNS)) float64


@entry
def gradient(program, batch_size, seed, step, rank):
    """The training loss of the `batch_size` samples in signals and targets; fills `grads` with its gradient.

    Only for programs that keep the whole gradient. Nothing checks that they do.
    """
    shard = passes.assign_shard(program, rank, batch_size)
    shard.training, shard.seed, shard.step = True, seed, step
    passes.copy_input_rows(program, shard)
    passes.forward_backward(program, shard, True)
    barrier_wait(program.barrier, shard.threads)
    gradients(program, shard)
    loss = telemetry.total(program, SUM_LOSS)
    barrier_wait(program.barrier, shard.threads)
    return loss


@kernel
def _evaluate(program, shard, x, t, first, last):
    """The sum of losses and the number of correct samples over rows first … last − 1, in prediction mode."""
    loss, correct, start, m, batch_size = 0.0, 0.0, first, shard.m, shard.batch_size
    spec, panel = program.loss_spec[0], subarray(program.signals, shard.first, shard.m, shard.units)
    shard.training = False
    while start < last:
        shard.m = shard.batch_size = min(m, last - start)
        signals = subarray(panel, 0, shard.m, shard.units)
        passes.load_rows(x, start, shard.m, signals)
        passes.load_rows(t, start, shard.m, subarray(program.targets, shard.first, shard.m, spec.units))
        passes.forward(program, shard, spec.ops, signals)
        dy = subarray(signals, spec.unused_dy, spec.units, shard.m)
        sample_losses = subarray(program.sample_losses, shard.first, shard.m, 1)
        passes.compute_loss(program, shard, signals, dy, sample_losses)
        for j in range(shard.m):
            loss += sample_losses[j]
        correct += passes.score(program, shard, signals)
        start += shard.m
    shard.m, shard.batch_size, shard.training = m, batch_size, True
    return loss, correct


@entry
def evaluate(program, x, t, batch):
    """Mean loss and accuracy over x (rows, inputs) and t (rows, units), in prediction mode."""
    loss, correct = _evaluate(program, passes.assign_shard(program, 0, batch), x, t, 0, x.shape[0])
    return loss / x.shape[0], correct / x.shape[0]


@entry
def predict(program, x, batch, offset, y):
    """Fill y (rows, units) with the signals at `offset`, counted in units, for each row of x (rows, inputs)."""
    start = 0
    while start < x.shape[0]:
        shard = passes.assign_shard(program, 0, min(batch, x.shape[0] - start))
        m = shard.m
        signals = subarray(program.signals, 0, m, shard.units)
        passes.load_rows(x, start, m, signals)
        passes.forward(program, shard, program.ops.size, signals)
        for j in range(m):
            for k in range(y.shape[1]):
                y[start + j, k] = signals[(offset + k) * m + j]
        start += m


@entry
def train(program, training_set, counters_array, hyper_array, telemetry_buffer, learning_rates, rank):
    """Make one optimizer step for each of `learning_rates`, or fewer, and advance the counters.

    An epoch shuffles the samples, takes them batch by batch (the last may be smaller), and ends with an evaluation on
    the validation samples. A step whose loss is not finite makes no update and ends the run. The call also returns when
    early stopping ends the run or a table of telemetry is full.
    """
    counters, hyper, samples, barrier = counters_array[0], hyper_array[0], training_set.x.shape[0], program.barrier
    shard = passes.assign_shard(program, rank, hyper.batch)
    threads, first = shard.threads, rank == 0
    shard.training, shard.seed = True, hyper.seed
    if first:
        counters.rows, counters.epochs, counters.status = 0, 0, RUNNING
    barrier_wait(barrier, threads)
    for n in range(learning_rates.size):
        full = counters.rows == telemetry_buffer.steps.shape[0] or counters.epochs == telemetry_buffer.epochs.shape[0]
        if counters.status != RUNNING or full:
            return
        position, count = counters.position, counters.step
        if position == 0:
            barrier_wait(barrier, threads)
            if first:
                random.shuffle(training_set.order, hyper.seed, counters.epoch)
                counters.loss, counters.score = 0.0, 0.0
            barrier_wait(barrier, threads)
        batch_size = min(hyper.batch, samples - position)
        passes.assign_shard(program, rank, batch_size)
        shard.step = count
        _load_batch(program, training_set, shard, position, hyper.weighted)
        passes.forward_backward(program, shard, hyper.weighted)
        sampled = counters.recent + 1 >= hyper.interval or count < telemetry.FIRST
        learning_rate, t = learning_rates[n] * counters.rate_factor, count - counters.optimizer_start + 1
        barrier_wait(barrier, threads)
        loss = telemetry.total(program, SUM_LOSS)
        if not np.isfinite(loss):
            if first:
                counters.status = DIVERGED
            return
        if first:
            _count_batch(counters, loss, telemetry.total(program, SUM_SCORE), batch_size)
        apply_gradients(program, shard, hyper, learning_rate, t, sampled)
        if sampled:
            signals = subarray(program.signals, shard.first, shard.m, shard.units)
            telemetry.add_outputs(program, shard, signals)
        ended = position + batch_size >= samples
        row = telemetry_buffer.steps[counters.rows]
        barrier_wait(barrier, threads)
        if sampled and first:
            _write_row(program, counters, row, batch_size, learning_rate)
        if sampled or ended:
            barrier_wait(barrier, threads)
        if ended:
            _end_epoch(program, training_set, counters, hyper, telemetry_buffer, rank)


@kernel
def _load_batch(program, training_set, shard, position, weighted):
    """Gather this thread's part of the batch that starts at a position of the epoch's order."""
    start, signals = position + shard.first, subarray(program.signals, shard.first, shard.m, shard.units)
    if shard.sample_rows >= 0:
        passes.gather_rows(training_set.x, training_set.order, start, shard, program.buffers, signals)
    else:
        passes.gather(training_set.x, training_set.order, start, shard.m, signals)
    targets = subarray(program.targets, shard.first, shard.m, program.loss_spec[0].units)
    passes.gather(training_set.t, training_set.order, start, shard.m, targets)
    if weighted:
        for j in range(shard.m):
            row = training_set.order[start + j]
            program.sample_weights[shard.first + j] = training_set.sample_weights[row]


@kernel
def _count_batch(counters, loss, correct, batch_size):
    """Add one batch to the counters and to the sums of the epoch and of telemetry."""
    counters.step += 1
    counters.position += batch_size
    counters.loss += loss * batch_size
    counters.score += correct
    counters.recent_loss += loss
    counters.recent_score += correct / batch_size
    counters.recent += 1


@kernel
def _write_row(program, counters, row, batch_size, learning_rate):
    """Write a row of telemetry, and reset the sums since the last."""
    row[telemetry.STEP] = counters.step
    row[telemetry.RATE] = learning_rate
    row[telemetry.LOSS] = counters.recent_loss / counters.recent
    row[telemetry.SCORE] = counters.recent_score / counters.recent
    telemetry.write_row(program, row, batch_size)
    counters.recent_loss, counters.recent_score, counters.recent = 0.0, 0.0, 0
    counters.rows += 1


@kernel
def _end_epoch(program, training_set, counters, hyper, telemetry_buffer, rank):
    """Evaluate on the validation samples, each thread its part; the first thread decides what follows."""
    shard, count = passes.assign_shard(program, rank, hyper.batch), training_set.validation_x.shape[0]
    sums, threads = program.sums[rank], shard.threads
    start, stop = count * rank // threads, count * (rank + 1) // threads
    result = _evaluate(program, shard, training_set.validation_x, training_set.validation_t, start, stop)
    sums[SUM_VALIDATION_LOSS], sums[SUM_VALIDATION_SCORE] = result
    barrier_wait(program.barrier, threads)
    if rank == 0:
        loss = telemetry.total(program, SUM_VALIDATION_LOSS) / count if count else np.nan
        score = telemetry.total(program, SUM_VALIDATION_SCORE) / count if count else np.nan
        _finish_epoch(program, counters, hyper, telemetry_buffer, training_set.x.shape[0], loss, score)
    barrier_wait(program.barrier, threads)


@kernel
def _finish_epoch(program, counters, hyper, telemetry_buffer, samples, loss, score):
    """Write the row of an epoch of `samples` samples, then reduce the learning rate or stop, as the recipe says."""
    row = telemetry_buffer.epochs[counters.epochs]
    counters.epoch += 1
    counters.position = 0
    counters.epochs += 1
    row[0], row[1] = counters.epoch, counters.step
    row[2], row[3] = counters.loss / samples, counters.score / samples
    row[4], row[5] = loss, score
    epoch_end.reduce_on_plateau(counters, hyper, row)
    if epoch_end.stop_early(program, counters, hyper, row):
        counters.status = STOPPED


@entry
def finish_epoch(program, counters_array, hyper_array, telemetry_buffer, samples, loss, score):
    """Finish an epoch of `samples` samples whose steps Python made, with validation loss and score."""
    _finish_epoch(program, counters_array[0], hyper_array[0], telemetry_buffer, samples, loss, score)
