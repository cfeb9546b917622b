"""The compiled loop: optimizer steps, evaluation and prediction over a Program.

Every thread of a run calls the same entry with its rank and the number of threads, which may change from call to call.
The threads wait at the program's barrier twice per step: until all deltas are known, and until all weights are updated.
The first thread makes all decisions, between two waits. Threads take panels of the batch and blocks of the weights,
which do not depend on their number: neither does any result, to the last bit.

One-row record arrays come from Python, since it reads them back: `counters_array` (COUNTERS) and `hyper_array`
(HYPERPARAMETERS). Kernels pass on their records, `counters` and `hyper`. Every entry computes without denormal numbers.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.engine import epoch_end, passes, random, telemetry
from core.engine.telemetry import PANEL_LOSS, PANEL_SCORE, PANEL_VALIDATION_LOSS, PANEL_VALIDATION_SCORE
from core.engine.update import apply_gradients, gradients
from core.jit import entry, inlined, kernel
from core.jit.intrinsics import barrier_wait, flush_denormals, set_float_state, subarray

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
def gradient(program, batch_size, seed, step, rank, threads):
    """The training loss of the `batch_size` samples in signals and targets; fills `grads` with its gradient.

    Only for programs that keep the whole gradient. Nothing checks that they do.
    """
    before, panels = flush_denormals(), passes.in_use(program.panels, batch_size)
    first, last = passes.share(panels, rank, threads)
    for number in range(first, last):
        panel = passes.cut(program.panels, number, batch_size)
        panel.training, panel.seed, panel.step = True, seed, step
        passes.copy_input_rows(program, panel)
    passes.forward_backward(program, batch_size, True, rank, threads)
    barrier_wait(program.barrier, threads)
    gradients(program, program.panels[:panels], False, rank, threads)
    loss = telemetry.total(program.panel_sums, panels, PANEL_LOSS)
    barrier_wait(program.barrier, threads)
    set_float_state(before)
    return loss


@kernel
def _evaluate(program, panel, x, t, first, last):
    """The sum of losses and the number of correct samples over rows first … last − 1, in prediction mode.

    As many at a time as the panel has room for.
    """
    loss, correct, start, m, batch_size, training = 0.0, 0.0, first, panel.m, panel.batch_size, panel.training
    spec, arena = program.loss_spec[0], subarray(program.signals, panel.first, panel.m, panel.units)
    panel.training = False
    while start < last:
        panel.m = panel.batch_size = min(m, last - start)
        signals = subarray(arena, 0, panel.m, panel.units)
        passes.load_rows(x, start, panel.m, signals)
        passes.load_rows(t, start, panel.m, subarray(program.targets, panel.first, panel.m, spec.units))
        passes.forward(program.ops, 0, spec.ops, panel, program.weights, program.buffers, signals)
        dy = subarray(signals, spec.unused_dy, spec.units, panel.m)
        sample_losses = subarray(program.sample_losses, panel.first, panel.m, 1)
        passes.compute_loss(program, panel, signals, dy, sample_losses)
        for j in range(panel.m):
            loss += sample_losses[j]
        correct += passes.score(program, panel, signals)
        start += panel.m
    panel.m, panel.batch_size, panel.training = m, batch_size, training
    return loss, correct


@entry
def evaluate(program, x, t, batch):
    """Mean loss and accuracy over x (rows, inputs) and t (rows, units), in prediction mode."""
    before = flush_denormals()
    loss, correct = _evaluate(program, passes.cut(program.panels, 0, batch), x, t, 0, x.shape[0])
    set_float_state(before)
    return loss / x.shape[0], correct / x.shape[0]


@entry
def predict(program, x, batch, offset, y):
    """Fill y (rows, units) with the signals at `offset`, counted in units, for each row of x (rows, inputs)."""
    before, start = flush_denormals(), 0
    while start < x.shape[0]:
        panel = passes.cut(program.panels, 0, min(batch, x.shape[0] - start))
        m = panel.m
        signals = subarray(program.signals, 0, m, panel.units)
        passes.load_rows(x, start, m, signals)
        passes.forward(program.ops, 0, program.ops.size, panel, program.weights, program.buffers, signals)
        for j in range(m):
            for k in range(y.shape[1]):
                y[start + j, k] = signals[(offset + k) * m + j]
        start += m
    set_float_state(before)


@entry
def train(program, training_set, counters_array, hyper_array, telemetry_buffer, learning_rates, rank, threads):
    """Make one optimizer step for each of `learning_rates`, or fewer, and advance the counters.

    An epoch shuffles the samples, takes them batch by batch (the last may be smaller), and ends with an evaluation on
    the validation samples. A step whose loss is not finite makes no update and ends the run. The call also returns when
    early stopping ends the run or a table of telemetry is full.
    """
    before = flush_denormals()
    _train(program, training_set, counters_array, hyper_array, telemetry_buffer, learning_rates, rank, threads)
    set_float_state(before)


@inlined
def _train(program, training_set, counters_array, hyper_array, telemetry_buffer, learning_rates, rank, threads):
    """`train`, which may return at several places."""
    counters, hyper, samples, barrier = counters_array[0], hyper_array[0], training_set.x.shape[0], program.barrier
    first = rank == 0
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
        panels = passes.in_use(program.panels, batch_size)
        own_first, own_last = passes.share(panels, rank, threads)
        for number in range(own_first, own_last):
            panel = passes.cut(program.panels, number, batch_size)
            panel.training, panel.seed, panel.step = True, hyper.seed, count
            _load_panel(program, training_set, panel, position, hyper.weighted)
        passes.forward_backward(program, batch_size, hyper.weighted, rank, threads)
        sampled = counters.recent + 1 >= hyper.interval or count < telemetry.FIRST
        learning_rate, t = learning_rates[n] * counters.rate_factor, count - counters.optimizer_start + 1
        barrier_wait(barrier, threads)
        loss = telemetry.total(program.panel_sums, panels, PANEL_LOSS)
        if not np.isfinite(loss):
            if first:
                counters.status = DIVERGED
            return
        if first:
            _count_batch(counters, loss, telemetry.total(program.panel_sums, panels, PANEL_SCORE), batch_size)
        apply_gradients(program, program.panels[:panels], hyper, learning_rate, t, sampled, rank, threads)
        if sampled:
            for number in range(own_first, own_last):
                panel = program.panels[number]
                telemetry.sum_outputs(program, panel, subarray(program.signals, panel.first, panel.m, panel.units))
        ended = position + batch_size >= samples
        row = telemetry_buffer.steps[counters.rows]
        barrier_wait(barrier, threads)
        if sampled and first:
            _write_row(program, counters, row, batch_size, learning_rate)
        if sampled or ended:
            barrier_wait(barrier, threads)
        if ended:
            _end_epoch(program, training_set, counters, hyper, telemetry_buffer, rank, threads)


@inlined
def _load_panel(program, training_set, panel, position, weighted):
    """Gather a panel's part of the batch that starts at a position of the epoch's order."""
    start, signals = position + panel.first, subarray(program.signals, panel.first, panel.m, panel.units)
    if panel.sample_rows >= 0:
        passes.gather_rows(training_set.x, training_set.order, start, panel, program.buffers, signals)
    else:
        passes.gather(training_set.x, training_set.order, start, panel.m, signals)
    targets = subarray(program.targets, panel.first, panel.m, program.loss_spec[0].units)
    passes.gather(training_set.t, training_set.order, start, panel.m, targets)
    if weighted:
        for j in range(panel.m):
            row = training_set.order[start + j]
            program.sample_weights[panel.first + j] = training_set.sample_weights[row]


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
def _end_epoch(program, training_set, counters, hyper, telemetry_buffer, rank, threads):
    """Evaluate on the validation samples, panel by panel an equal part; the first thread decides what follows."""
    count, panels, sums = training_set.validation_x.shape[0], program.panels.size, program.panel_sums
    first, last = passes.share(panels, rank, threads)
    for number in range(first, last):
        panel = passes.cut(program.panels, number, hyper.batch)
        start, stop = passes.share(count, number, panels)
        result = _evaluate(program, panel, training_set.validation_x, training_set.validation_t, start, stop)
        sums[number, PANEL_VALIDATION_LOSS], sums[number, PANEL_VALIDATION_SCORE] = result
    barrier_wait(program.barrier, threads)
    if rank == 0:
        loss = telemetry.total(sums, panels, PANEL_VALIDATION_LOSS) / count if count else np.nan
        score = telemetry.total(sums, panels, PANEL_VALIDATION_SCORE) / count if count else np.nan
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
