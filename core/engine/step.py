"""The compiled loop: some optimizer steps, or a prediction, over a Program."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core import losses, optimizers
from core.engine import ops, random, telemetry
from core.jit import entry, kernel

RUNNING, DIVERGED = 0, 1

CLOCK = np.dtype(
    [
        ("step", np.int64),  # updates made
        ("epoch", np.int64),  # epochs completed
        ("position", np.int64),  # rows of this epoch seen
        ("status", np.int64),  # RUNNING or DIVERGED
        ("rows", np.int64),  # rows written to Rows.steps by this call
        ("epochs", np.int64),  # rows written to Rows.epochs by this call
        ("loss", np.float64),  # sums over this epoch, weighted with the batch
        ("score", np.float64),
        ("recent_loss", np.float64),  # sums since the last row of telemetry
        ("recent_score", np.float64),
        ("recent", np.int64),
    ],
    align=True,
)

KNOBS = np.dtype(
    [
        ("optimizer", np.int64),
        ("learning_rate", np.float64),
        ("c", np.float64, (4,)),
        ("batch", np.int64),
        ("seed", np.int64),
        ("born", np.int64),  # the step at which the optimizer remembered nothing
        ("interval", np.int64),  # steps from one row of telemetry to the next
    ],
    align=True,
)


class Feed(NamedTuple):
    """The rows a run learns from and those it is judged by. Samples are rows, C-contiguous."""

    x: NDArray[Any]  # (rows, inputs)
    t: NDArray[Any]  # (rows, units)
    order: NDArray[Any]  # (rows,) int64, the shuffle of this epoch
    validation_x: NDArray[Any]  # (rows, inputs), may be empty
    validation_t: NDArray[Any]  # (rows, units)


class Rows(NamedTuple):
    """Where a call writes telemetry; full tables end the call."""

    steps: NDArray[Any]  # (any, telemetry.columns(layers)) float64
    epochs: NDArray[Any]  # (any, len(telemetry.EPOCH_COLUMNS)) float64


@kernel
def _gather(x, order, start, m, signals):
    """Fill signals (features, m) with the rows order[start : start + m] of x (rows, features)."""
    for j in range(m):
        row = order[start + j]
        for i in range(x.shape[1]):
            signals[i * m + j] = x[row, i]


@kernel
def _take(x, start, m, signals):
    """Fill signals (features, m) with m rows of x from start."""
    for j in range(m):
        for i in range(x.shape[1]):
            signals[i * m + j] = x[start + j, i]


@kernel
def _forward(program, count, m, training, seed, step):
    """Run the first `count` ops on what lies in the first units of the signals."""
    for i in range(count):
        op = program.ops[i]
        ops.forward(op.code, (op, program.weights, program.stats, program.signals, m, training, seed, step))


@kernel
def _backward(program, count, m, seed, step):
    """Fill the gradients from the deltas of the last op's output."""
    for i in range(count - 1, -1, -1):
        op = program.ops[i]
        ops.backward(
            op.code,
            (op, program.weights, program.grads, program.stats, program.signals, program.deltas, m, seed, step),
        )


@kernel
def _loss(program, m, deltas):
    """The loss of this batch; its slope goes to `deltas`."""
    tail = program.tail[0]
    size = tail.units * m
    y = program.signals[tail.y * m : tail.y * m + size]
    return losses.loss(tail.loss, (y, program.targets[:size], deltas[tail.y * m : tail.y * m + size], m, tail.c))


@kernel
def _score(program, m):
    """How many samples of this batch are classified rightly; NaN for a regression."""
    tail = program.tail[0]
    if tail.task == 0:
        return np.nan
    y = program.signals[tail.y * m : (tail.y + tail.units) * m]
    right = 0.0
    for j in range(m):
        if tail.units == 1:
            right += (y[j] > tail.threshold) == (program.targets[j] > 0.5)
            continue
        best, wanted = 0, 0
        for k in range(1, tail.units):
            if y[k * m + j] > y[best * m + j]:
                best = k
            if program.targets[k * m + j] > program.targets[wanted * m + j]:
                wanted = k
        right += best == wanted
    return right


@entry
def gradient(program, m, seed, step):
    """The loss of the samples that lie in signals and targets, with its gradient in `grads`, as in training."""
    count = program.tail[0].ops
    _forward(program, count, m, True, seed, step)
    loss = _loss(program, m, program.deltas)
    _backward(program, count, m, seed, step)
    return loss


@entry
def evaluate(program, x, t, batch, scratch):
    """Mean loss and share of rows classified rightly over x (rows, inputs) and t (rows, units), as in prediction.

    `scratch` is room for deltas nobody needs, of the size of the signals: a running step's own may be given.
    """
    loss, right, start = 0.0, 0.0, 0
    while start < x.shape[0]:
        m = min(batch, x.shape[0] - start)
        _take(x, start, m, program.signals)
        _take(t, start, m, program.targets)
        _forward(program, program.tail[0].ops, m, False, 0, 0)
        loss += _loss(program, m, scratch) * m
        right += _score(program, m)
        start += m
    return loss / x.shape[0], right / x.shape[0]


@entry
def predict(program, x, batch, where, y):
    """Fill y (rows, units) with the signals that begin at unit `where` for each row of x (rows, inputs)."""
    start = 0
    while start < x.shape[0]:
        m = min(batch, x.shape[0] - start)
        _take(x, start, m, program.signals)
        _forward(program, program.ops.size, m, False, 0, 0)
        for k in range(y.shape[1]):
            for j in range(m):
                y[start + j, k] = program.signals[(where + k) * m + j]
        start += m


@entry
def train(program, feed, clocks, knobs, rows, steps):
    """Make at most `steps` optimizer steps, from where the clock stands; it is moved on, and tells how far it came.

    An epoch shuffles the rows, takes them batch by batch (the last one may be smaller), and ends by judging the
    validation rows. The run stops before an update whose loss is not finite, with the weights as they were.
    """
    clock, knob, samples = clocks[0], knobs[0], feed.x.shape[0]
    clock.rows, clock.epochs, clock.status = 0, 0, RUNNING
    count = program.tail[0].ops
    for _ in range(steps):
        if clock.rows == rows.steps.shape[0] or clock.epochs == rows.epochs.shape[0]:
            return
        if clock.position == 0:
            random.shuffle(feed.order, knob.seed, clock.epoch)
            clock.loss, clock.score = 0.0, 0.0
        m = min(knob.batch, samples - clock.position)
        _gather(feed.x, feed.order, clock.position, m, program.signals)
        _gather(feed.t, feed.order, clock.position, m, program.targets)
        _forward(program, count, m, True, knob.seed, clock.step)
        loss = _loss(program, m, program.deltas)
        if not np.isfinite(loss):
            clock.status = DIVERGED
            return
        score = _score(program, m) / m
        _backward(program, count, m, knob.seed, clock.step)
        clock.recent_loss += loss
        clock.recent_score += score
        clock.recent += 1
        sampled = clock.recent >= knob.interval
        row = rows.steps[clock.rows]
        if sampled:
            telemetry.before_update(program, row, m)
        optimizers.update(
            knob.optimizer,
            (program.weights, program.grads, program.moments, knob.learning_rate, clock.step - knob.born + 1, knob.c),
        )
        clock.step += 1
        clock.position += m
        clock.loss += loss * m
        clock.score += score * m
        if sampled:
            telemetry.after_update(program, row)
            row[0], row[1], row[2] = clock.step, clock.recent_loss / clock.recent, clock.recent_score / clock.recent
            clock.recent_loss, clock.recent_score, clock.recent = 0.0, 0.0, 0
            clock.rows += 1
        if clock.position >= samples:
            clock.epoch += 1
            clock.position = 0
            row = rows.epochs[clock.epochs]
            row[0], row[1] = clock.epoch, clock.step
            row[2], row[3] = clock.loss / samples, clock.score / samples
            row[4], row[5] = np.nan, np.nan
            if feed.validation_x.shape[0] > 0:
                row[4], row[5] = evaluate(program, feed.validation_x, feed.validation_t, knob.batch, program.deltas)
            clock.epochs += 1
