"""The compiled loop: some optimizer steps, or a prediction, over a Program.

Every thread of a run calls the same entry with its rank, and they wait for each other at the program's gate: once every
delta is known, and once every weight is new. All decisions are the first thread's, made between two such waits.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.engine import epoch_end, passes, random, telemetry
from core.engine.telemetry import SUM_LOSS, SUM_SCORE, SUM_VALIDATION_LOSS, SUM_VALIDATION_SCORE
from core.engine.update import apply_gradients, gradients
from core.jit import entry, kernel
from core.jit.intrinsics import barrier, subarray

RUNNING, DIVERGED, STOPPED = 0, 1, 2

COUNTERS = np.dtype(
    [
        ("step", np.int64),  # updates made
        ("epoch", np.int64),  # epochs completed
        ("position", np.int64),  # rows of this epoch seen
        ("status", np.int64),  # RUNNING, DIVERGED, or STOPPED early
        ("rows", np.int64),  # rows written to Rows.steps by this call
        ("epochs", np.int64),  # rows written to Rows.epochs by this call
        ("born", np.int64),  # the step at which the optimizer remembered nothing
        ("loss", np.float64),  # sums over this epoch, weighted with the batch
        ("score", np.float64),
        ("recent_loss", np.float64),  # sums since the last row of telemetry
        ("recent_score", np.float64),
        ("recent", np.int64),
        ("best", np.float64),  # what early stopping watches, at its best
        ("best_epoch", np.int64),
        ("waited", np.int64),  # epochs since then
        ("rate_factor", np.float64),  # how far the rate has fallen on plateaus
        ("plateau_best", np.float64),
        ("plateau_seen", np.int64),
        ("plateau_waited", np.int64),
    ],
    align=True,
)

HYPERPARAMETERS = np.dtype(
    [
        ("optimizer", np.int64),
        ("update", np.int64),  # where its machine code lies
        ("c", np.float64, (4,)),
        ("batch", np.int64),
        ("seed", np.int64),
        ("interval", np.int64),  # steps from one row of telemetry to the next
        ("weigh", np.int64),  # whether samples differ in importance
        ("clip", np.int64),
        ("clip_at", np.float64),
        ("stop_monitor", np.int64),
        ("stop_patience", np.int64),
        ("stop_change", np.float64),
        ("plateau_monitor", np.int64),
        ("plateau_patience", np.int64),
        ("plateau_change", np.float64),
        ("plateau_factor", np.float64),
        ("plateau_least", np.float64),  # the least that the factor may become
    ],
    align=True,
)


class TrainingSet(NamedTuple):
    """The rows a run learns from and those it is judged by. Samples are rows, C-contiguous."""

    x: NDArray[Any]  # (rows, inputs)
    t: NDArray[Any]  # (rows, units)
    importance: NDArray[Any]  # (rows,) how much each row counts, 1 on average; or empty
    order: NDArray[Any]  # (rows,) int64, the shuffle of this epoch
    validation_x: NDArray[Any]  # (rows, inputs), may be empty
    validation_t: NDArray[Any]  # (rows, units)


class TelemetryBuffer(NamedTuple):
    """Where a call writes telemetry; full tables end the call."""

    steps: NDArray[Any]  # (any, telemetry.columns(layers)) float64
    epochs: NDArray[Any]  # (any, len(telemetry.EPOCH_COLUMNS)) float64


@entry
def gradient(program, whole, seed, step, rank):
    """The loss of the `whole` samples that lie in signals and targets, as in training; its gradient goes to `grads`.

    Only for programs that keep their gradient whole: nothing checks that there is room for it.
    """
    at = passes.assign_shard(program, rank, whole)
    at.training, at.seed, at.step = True, seed, step
    passes.lay_out_rows(program, at)
    passes.forward_backward(program, at, True)
    barrier(program.gate, at.threads)
    gradients(program, at)
    loss = telemetry.total(program, SUM_LOSS)
    barrier(program.gate, at.threads)
    return loss


@kernel
def _judge(program, at, x, t, first, last):
    """Sum of losses and count of right rows over rows first … last of x and t, as in prediction, within this panel."""
    loss, right, start, m, whole = 0.0, 0.0, first, at.m, at.whole
    tail, room = program.tail[0], subarray(program.signals, at.first, at.m, at.units)
    at.training = False
    while start < last:
        at.m = at.whole = min(m, last - start)
        signals = subarray(room, 0, at.m, at.units)
        passes.load_rows(x, start, at.m, signals)
        passes.load_rows(t, start, at.m, subarray(program.targets, at.first, at.m, tail.units))
        passes.forward(program, at, tail.ops, signals)
        slopes, each = subarray(signals, tail.side, tail.units, at.m), subarray(program.losses, at.first, at.m, 1)
        passes.compute_loss(program, at, signals, slopes, each)
        for j in range(at.m):
            loss += each[j]
        right += passes.score(program, at, signals)
        start += at.m
    at.m, at.whole, at.training = m, whole, True
    return loss, right


@entry
def evaluate(program, x, t, batch):
    """Mean loss and share of rows classified rightly over x (rows, inputs) and t (rows, units), as in prediction."""
    loss, right = _judge(program, passes.assign_shard(program, 0, batch), x, t, 0, x.shape[0])
    return loss / x.shape[0], right / x.shape[0]


@entry
def predict(program, x, batch, where, y):
    """Fill y (rows, units) with the signals that begin at unit `where` for each row of x (rows, inputs)."""
    start = 0
    while start < x.shape[0]:
        at = passes.assign_shard(program, 0, min(batch, x.shape[0] - start))
        m = at.m
        signals = subarray(program.signals, 0, m, at.units)
        passes.load_rows(x, start, m, signals)
        passes.forward(program, at, program.ops.size, signals)
        for j in range(m):
            for k in range(y.shape[1]):
                y[start + j, k] = signals[(where + k) * m + j]
        start += m


@entry
def train(program, feed, clocks, knobs, rows, rates, rank):
    """Make at most as many optimizer steps as `rates` has learning rates, from where the clock stands.

    The clock is moved on, and tells how far it came. An epoch shuffles the rows, takes them batch by batch (the last
    one may be smaller), and ends by judging the validation rows. The run stops before an update whose loss is not
    finite, with the weights as they were.
    """
    clock, knob, samples, gate = clocks[0], knobs[0], feed.x.shape[0], program.gate
    at = passes.assign_shard(program, rank, knob.batch)
    threads, first = at.threads, rank == 0
    at.training, at.seed = True, knob.seed
    if first:
        clock.rows, clock.epochs, clock.status = 0, 0, RUNNING
    barrier(gate, threads)
    for n in range(rates.size):
        if clock.status != RUNNING or clock.rows == rows.steps.shape[0] or clock.epochs == rows.epochs.shape[0]:
            return
        position, count = clock.position, clock.step
        if position == 0:
            barrier(gate, threads)
            if first:
                random.shuffle(feed.order, knob.seed, clock.epoch)
                clock.loss, clock.score = 0.0, 0.0
            barrier(gate, threads)
        whole = min(knob.batch, samples - position)
        passes.assign_shard(program, rank, whole)
        at.step = count
        _load(program, feed, at, position, knob.weigh)
        passes.forward_backward(program, at, knob.weigh)
        sampled = clock.recent + 1 >= knob.interval
        rate, t = rates[n] * clock.rate_factor, count - clock.born + 1
        barrier(gate, threads)
        loss = telemetry.total(program, SUM_LOSS)
        if not np.isfinite(loss):
            if first:
                clock.status = DIVERGED
            return
        if first:
            _count(clock, loss, telemetry.total(program, SUM_SCORE), whole)
        apply_gradients(program, at, knob, rate, t, sampled)
        if sampled:
            telemetry.add_outputs(program, at, subarray(program.signals, at.first, at.m, at.units))
        ended = position + whole >= samples
        row = rows.steps[clock.rows]
        barrier(gate, threads)
        if sampled and first:
            _tell(program, clock, row, whole, rate)
        if sampled or ended:
            barrier(gate, threads)
        if ended:
            _end_epoch(program, feed, clock, knob, rows, rank)


@kernel
def _load(program, feed, at, position, weigh):
    """Gather this thread's share of the batch that begins at a position of the epoch's order."""
    start, signals = position + at.first, subarray(program.signals, at.first, at.m, at.units)
    if at.rows >= 0:
        passes.gather_rows(feed.x, feed.order, start, at, program.stats, signals)
    else:
        passes.gather(feed.x, feed.order, start, at.m, signals)
    passes.gather(feed.t, feed.order, start, at.m, subarray(program.targets, at.first, at.m, program.tail[0].units))
    if weigh:
        for j in range(at.m):
            program.importance[at.first + j] = feed.importance[feed.order[start + j]]


@kernel
def _count(clock, loss, right, whole):
    """Take one batch into the sums of the epoch and of telemetry."""
    clock.step += 1
    clock.position += whole
    clock.loss += loss * whole
    clock.score += right
    clock.recent_loss += loss
    clock.recent_score += right / whole
    clock.recent += 1


@kernel
def _tell(program, clock, row, whole, rate):
    """Write a row of telemetry."""
    row[telemetry.STEP] = clock.step
    row[telemetry.RATE] = rate
    row[telemetry.LOSS] = clock.recent_loss / clock.recent
    row[telemetry.SCORE] = clock.recent_score / clock.recent
    telemetry.write_row(program, row, whole)
    clock.recent_loss, clock.recent_score, clock.recent = 0.0, 0.0, 0
    clock.rows += 1


@kernel
def _end_epoch(program, feed, clock, knob, rows, rank):
    """Judge the validation rows, each thread its share, and let the first decide what follows from it."""
    at, count = passes.assign_shard(program, rank, knob.batch), feed.validation_x.shape[0]
    sums, threads = program.sums[rank], at.threads
    start, stop = count * rank // threads, count * (rank + 1) // threads
    judged = _judge(program, at, feed.validation_x, feed.validation_t, start, stop)
    sums[SUM_VALIDATION_LOSS], sums[SUM_VALIDATION_SCORE] = judged
    barrier(program.gate, threads)
    if rank == 0:
        loss = telemetry.total(program, SUM_VALIDATION_LOSS) / count if count else np.nan
        score = telemetry.total(program, SUM_VALIDATION_SCORE) / count if count else np.nan
        _close(program, clock, knob, rows, feed.x.shape[0], loss, score)
    barrier(program.gate, threads)


@kernel
def _close(program, clock, knob, rows, samples, loss, score):
    """Write the row of an epoch of so many samples, with its validation figures, and decide what follows from it."""
    row = rows.epochs[clock.epochs]
    clock.epoch += 1
    clock.position = 0
    clock.epochs += 1
    row[0], row[1] = clock.epoch, clock.step
    row[2], row[3] = clock.loss / samples, clock.score / samples
    row[4], row[5] = loss, score
    epoch_end.lower_rate(clock, knob, row)
    if epoch_end.stop_early(program, clock, knob, row):
        clock.status = STOPPED


@entry
def close(program, clocks, knobs, rows, samples, loss, score):
    """The end of an epoch of so many samples that was made step by step from outside; its validation figures."""
    _close(program, clocks[0], knobs[0], rows, samples, loss, score)
