"""What threads do on the panels of a batch in a step: gather samples, run forward, compute the loss, run backward."""

import numpy as np

from core import losses
from core.engine import ops
from core.engine.ops.common import copy_to
from core.engine.program import PARTS, REST, ROW_PADDING, WHOLE
from core.engine.telemetry import PANEL_LOSS, PANEL_SCORE
from core.jit import inlined, kernel
from core.jit.intrinsics import barrier_wait, subarray
from core.jit.simd.transpose import transpose


@inlined
def cut(panels, number, batch_size):
    """Give panel `number` its samples of a batch of `batch_size`. Returns the panel."""
    panel = panels[number]
    panel.batch_size = batch_size
    panel.first = min(number * panel.size, batch_size)
    panel.m = min(panel.size, batch_size - panel.first)
    return panel


@inlined
def in_use(panels, batch_size):
    """The number of panels that a batch of `batch_size` fills."""
    return panels.size if panels.size == 1 else (batch_size + panels[0].size - 1) // panels[0].size


@inlined
def share(count, rank, threads):
    """The range of panels, out of `count`, that thread `rank` takes."""
    if threads == 1:
        return 0, count
    return count * rank // threads, count * (rank + 1) // threads


@kernel
def gather(x, order, start, m, to):
    """Fill `to` (features, m) with the rows order[start : start + m] of x (rows, features)."""
    for j in range(m):
        row = order[start + j]
        for i in range(x.shape[1]):
            to[i * m + j] = x[row, i]


@kernel
def gather_rows(x, order, start, panel, buffers, to):
    """The same for wide inputs: copies the rows to buffers, where gradients read them, then transposes them."""
    n, m = x.shape[1], panel.m
    first = panel.sample_rows + panel.first * (n + ROW_PADDING)
    for j in range(m):
        row = first + j * (n + ROW_PADDING)
        copy_to(subarray(buffers, row, n, 1), x[order[start + j]])
    transpose((m, n), (buffers, first, n + ROW_PADDING), (to, 0, m))


@kernel
def copy_input_rows(program, panel):
    """Copy the samples in the panel's first signal to where gradients read them as rows, if they do."""
    if panel.sample_rows >= 0:
        n = program.loss_spec[0].inputs
        x, rows = panel.units * panel.first, panel.sample_rows + panel.first * (n + ROW_PADDING)
        transpose((n, panel.m), (program.signals, x, panel.m), (program.buffers, rows, n + ROW_PADDING))


@kernel
def load_rows(x, start, m, to):
    """Fill `to` (features, m) with m rows of x (rows, features) from row `start`."""
    n = x.shape[1]
    transpose((m, n), (x, start * n, n), (to, 0, m))


@inlined
def forward(records, start, stop, panel, weights, buffers, signals):
    """Run ops start … stop − 1 on a panel; its first units hold the inputs of the network.

    It takes arrays, not the program, because a call would copy all that a program is.
    """
    for i in range(start, stop):
        op = records[i]
        ops.forward(op.forward, (op, panel, weights, buffers, signals))


@inlined
def _backward(records, start, stop, panel, weights, buffers, signals, deltas):
    """Run ops start, start − 1, … stop + 1 backward on a panel."""
    for i in range(start, stop, -1):
        op = records[i]
        ops.backward(op.backward, (op, panel, weights, buffers, signals, deltas))


@kernel
def compute_loss(program, panel, signals, dy, sample_losses):
    """Fill `sample_losses` (m,) with the loss of each sample of a panel, and dy (units · m,) with ∂L/∂y."""
    spec, m = program.loss_spec[0], panel.m
    y, t = subarray(signals, spec.y, spec.units, m), subarray(program.targets, panel.first, m, spec.units)
    losses.loss(spec.loss, (y, t, dy, sample_losses, spec.c))


@inlined
def loss(program, panel, signals, deltas, weighted):
    """The panel's part of the mean loss over the batch; fills the deltas of the output with the gradient of that mean.

    If `weighted`, each sample counts with its sample weight.
    """
    spec, m, number = program.loss_spec[0], panel.m, type(signals[0])
    dy = subarray(deltas, spec.y, spec.units, m)
    sample_losses = subarray(program.sample_losses, panel.first, m, 1)
    compute_loss(program, panel, signals, dy, sample_losses)
    total, scale = 0.0, number(1) / number(panel.batch_size)
    if not weighted:
        for j in range(m):
            total += sample_losses[j]
        for i in range(dy.size):
            dy[i] *= scale
        return total / panel.batch_size
    sample_weights = subarray(program.sample_weights, panel.first, m, 1)
    for j in range(m):
        total += sample_weights[j] * sample_losses[j]
    for k in range(spec.units):
        dy_k = subarray(dy, k, 1, m)
        for j in range(m):
            dy_k[j] *= scale * sample_weights[j]
    return total / panel.batch_size


@inlined
def score(program, panel, signals):
    """The number of samples of a panel that are classified correctly; NaN for a regression."""
    spec, m = program.loss_spec[0], panel.m
    if spec.task == 0:
        return np.nan
    y, t = subarray(signals, spec.y, spec.units, m), subarray(program.targets, panel.first, m, spec.units)
    correct = 0.0
    for j in range(m):
        if spec.units == 1:
            correct += (y[j] > spec.threshold) == (t[j] > 0.5)
            continue
        predicted, target = 0, 0
        for k in range(1, spec.units):
            if y[k * m + j] > y[predicted * m + j]:
                predicted = k
            if t[k * m + j] > t[target * m + j]:
                target = k
        correct += predicted == target
    return correct


@inlined
def forward_backward(program, batch_size, weighted, rank, threads):
    """Forward, loss and backward on a batch in the signals. Fills loss and score in the sums of its panels."""
    first, last = share(in_use(program.panels, batch_size), rank, threads)
    records, weights, buffers, count = program.ops, program.weights, program.buffers, program.loss_spec[0].ops
    start, stop = 0, _next_whole(records, 0, count)
    while True:
        for number in range(first, last):
            panel = program.panels[number]
            signals = subarray(program.signals, panel.first, panel.m, panel.units)
            forward(records, start, stop, panel, weights, buffers, signals)
            if stop < count:
                panel.phase = PARTS
                forward(records, stop, stop + 1, panel, weights, buffers, signals)
                panel.phase = REST
        if stop == count:
            break
        _meet(program, stop, False, rank, threads)
        start, stop = stop, _next_whole(records, stop + 1, count)
    for number in range(first, last):
        panel = program.panels[number]
        signals = subarray(program.signals, panel.first, panel.m, panel.units)
        deltas = subarray(program.deltas, panel.first, panel.m, panel.units)
        sums = program.panel_sums[number]
        sums[PANEL_LOSS] = loss(program, panel, signals, deltas, weighted)
        sums[PANEL_SCORE] = score(program, panel, signals)
    start, stop = count - 1, _last_whole(records, count - 1)
    while True:
        for number in range(first, last):
            panel = program.panels[number]
            signals = subarray(program.signals, panel.first, panel.m, panel.units)
            deltas = subarray(program.deltas, panel.first, panel.m, panel.units)
            _backward(records, start, stop, panel, weights, buffers, signals, deltas)
            if stop >= 0:
                panel.phase = PARTS
                _backward(records, stop, stop - 1, panel, weights, buffers, signals, deltas)
                panel.phase = REST
        if stop < 0:
            break
        _meet(program, stop, True, rank, threads)
        start, stop = stop, _last_whole(records, stop - 1)


@kernel
def _next_whole(records, start, count):
    """The first op from `start` on that needs the whole batch; `count` if there is none."""
    while start < count and not records[start].whole_batch:
        start += 1
    return start


@kernel
def _last_whole(records, start):
    """The last op up to `start` that needs the whole batch; −1 if there is none."""
    while start >= 0 and not records[start].whole_batch:
        start -= 1
    return start


@kernel
def _meet(program, number, back, rank, threads):
    """Wait until the parts of all panels are there; let the first thread put them together, and wait for it."""
    barrier_wait(program.barrier, threads)
    if rank == 0:
        panel = program.panels[0]
        panel.phase = WHOLE
        if back:
            arenas = (program.weights, program.buffers, program.signals, program.deltas)
            _backward(program.ops, number, number - 1, panel, *arenas)
        else:
            forward(program.ops, number, number + 1, panel, program.weights, program.buffers, program.signals)
        panel.phase = REST
    barrier_wait(program.barrier, threads)
