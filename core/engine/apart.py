"""One step taken apart: each entry does a part of it, so that Python can look at every value in between.

For programs of one panel whose network was built `apart`, in any precision. They keep the whole gradient.
"""

from core.engine import ops, passes
from core.engine.program import PARTS, REST
from core.engine.update import apply_gradients, gradients
from core.jit import entry
from core.jit.intrinsics import subarray


@entry
def forward(program, batch_size, seed, step, first, last):
    """Run ops first … last − 1 as in training, on the `batch_size` samples in signals. Start with all of them."""
    panel = passes.cut(program.panels, 0, batch_size)
    panel.training, panel.seed, panel.step = True, seed, step
    if first == 0:
        passes.copy_input_rows(program, panel)
    signals = subarray(program.signals, 0, panel.m, panel.units)
    for i in range(first, last):
        op = program.ops[i]
        for phase in range(PARTS if op.whole_batch else REST, REST + 1):
            panel.phase = phase
            ops.forward(op.forward, (op, panel, program.weights, program.buffers, signals))


@entry
def loss(program, weighted):
    """The mean loss over the batch; fills the deltas of what the loss reads. If `weighted`, by sample weights."""
    panel = program.panels[0]
    signals, deltas = (
        subarray(program.signals, 0, panel.m, panel.units),
        subarray(program.deltas, 0, panel.m, panel.units),
    )
    return passes.loss(program, panel, signals, deltas, weighted)


@entry
def backward(program, number):
    """Run one op backward: from the deltas of its output to those of its input."""
    panel, op = program.panels[0], program.ops[number]
    signals, deltas = (
        subarray(program.signals, 0, panel.m, panel.units),
        subarray(program.deltas, 0, panel.m, panel.units),
    )
    for phase in range(PARTS if op.whole_batch else REST, REST + 1):
        panel.phase = phase
        ops.backward(op.backward, (op, panel, program.weights, program.buffers, signals, deltas))


@entry
def gradient(program):
    """Fill `grads` from signals and deltas, penalties included."""
    gradients(program, program.panels, False, 0, 1)


@entry
def update(program, hyper_array, learning_rate, t):
    """Update weights and moments from signals and deltas, as step number t of the optimizer does."""
    apply_gradients(program, program.panels, hyper_array[0], learning_rate, t, False, 0, 1)
