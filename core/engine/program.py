"""A network as data: op records and flat arenas, all that the compiled step ever sees."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import DTypeLike, NDArray

from core.engine.telemetry import BLOCK_SUMS, panel_columns
from core.jit import CONSTANTS
from core.jit.intrinsics import BARRIER_SIZE

CACHE_LINE = 64  # bytes
ROW_PADDING = 16  # elements after each transposed row: rows of 2ⁿ elements would compete for the same cache sets
TRANSPOSE_FROM = 2_048  # multiply-adds of a product from which its gradient transposes the input first
ONE_CALL = 8_192  # weights up to which all are updated in one call of the optimizer
BLOCK = 16_384  # weights per block of gradient and update: what the L2 cache of a core holds
ROWS_TOGETHER = 8  # rows of weights that products compute together, at most
PANEL_WORK = 250_000  # multiply-adds of a forward pass over a panel, at least: less would not be worth a thread's while
MOST_PANELS = 16  # per batch, and blocks of weights per step at least, where there is as much work: for 16 threads
FEWEST_SAMPLES, SAMPLES = 16, 32  # of a panel: products take so many columns at a time; fewer in a small batch

# The phases of an op that needs the whole batch: see core/engine/ops.
PARTS, WHOLE, REST = range(3)

# What `backward` does with the gradient of an input: nothing, overwrite, or add.
NOT_NEEDED, WRITE, ADD = 0, 1, 2

# Columns of an op's `penalty`: see core/penalties.
L1, L2, DECAY, MAX_NORM = range(4)


def op_dtype(dtype: DTypeLike) -> np.dtype[Any]:
    """The record of one op. `dtype` is that of the arenas.

    Offsets into signals and deltas count units, which are rows of m samples; other offsets count elements. The weights
    of an op are `rows` of `row_size` weights each, with one bias per row if b ≥ 0. Rows do not depend on one another,
    so that threads can compute their gradients separately.
    """
    return np.dtype(
        [
            ("code", np.int64),  # position in OPS
            ("forward", np.int64),  # addresses of the machine code of its kernels
            ("backward", np.int64),
            ("gradient", np.int64),
            ("activation_forward", np.int64),  # those of the activation that ACTIVATE applies
            ("activation_backward", np.int64),
            ("whole_batch", np.int32),  # 1 if the op runs in phases in training
            ("variant", np.int32),  # which activation, or which variant of the op
            ("layer", np.int32),  # layer id in the graph, for messages
            ("layer_row", np.int32),  # row of the layer table, for telemetry; or −1
            ("dx", np.int32),  # NOT_NEEDED, WRITE or ADD
            ("dx2", np.int32),
            ("fan_in", np.int64),  # units of the input
            ("fan_out", np.int64),  # units of the output
            ("x", np.int64),  # offset of the input in signals
            ("x2", np.int64),  # offset of a second input; or −1
            ("y", np.int64),  # offset of the output in signals; may equal x
            ("aux_output", np.int64),  # offset of a second output, which only the op itself reads; or −1
            ("w", np.int64),  # offset of the weights; or −1
            ("b", np.int64),  # offset of the biases; or −1
            ("rows", np.int64),
            ("row_size", np.int64),
            ("buffer", np.int64),  # offset of running statistics in buffers
            ("scratch", np.int64),  # offset in the scratch of a panel; or −1
            ("stream", np.int64),  # stream of random numbers, one per op
            ("shape", np.int64, (10,)),  # shapes of images and windows: see the ops that read it
            ("c", dtype, (CONSTANTS,)),  # constants
            ("penalty", dtype, (4,)),  # L1, L2, DECAY, MAX_NORM
        ],
        align=True,
    )


# One row for each layer with weights: where they lie, and where its output lies.
LAYER = np.dtype([("w", np.int64), ("size", np.int64), ("y", np.int64), ("units", np.int64)], align=True)

LOSS_SPEC = np.dtype(
    [
        ("code", np.int64),  # see core.losses.code
        ("loss", np.int64),  # address of its machine code
        ("y", np.int64),  # offset of what the loss reads: the output, or the logits before it
        ("units", np.int64),  # of the output
        ("unused_dy", np.int64),  # offset of units that hold ∂L/∂y where only the loss is wanted
        ("inputs", np.int64),  # units of the first signal
        ("unpenalized", np.int64),  # 1 if no op has a penalty
        ("block_work", np.int64),  # multiply-adds per sample of the gradients of all blocks
        ("ops", np.int64),  # ops that run in training: without the activation that is fused with the loss
        ("task", np.int64),  # index in TASKS
        ("threshold", np.float64),  # a single output above it means class 1
        ("c", np.float64, (CONSTANTS,)),
    ],
    align=True,
)

# A part of a batch, on which one thread works at a time: m samples, from sample `first` of the batch.
PANEL = np.dtype(
    [
        ("m", np.int64),
        ("first", np.int64),
        ("number", np.int64),  # its place among the panels
        ("size", np.int64),  # samples of every panel but the last
        ("batch_size", np.int64),
        ("units", np.int64),  # of all signals
        ("scratch", np.int64),  # offset of its scratch in buffers
        ("scratch_size", np.int64),  # elements of scratch per panel
        ("sample_rows", np.int64),  # offset in buffers of the batch, one padded row per sample; or −1
        ("training", np.int64),
        ("phase", np.int64),  # PARTS, WHOLE or REST
        ("seed", np.int64),
        ("step", np.int64),
    ],
    align=True,
)

# What a thread has of its own.
WORKER = np.dtype(
    [
        ("block", np.int64),  # offset in grads of its block; or −1 if the whole gradient is kept
        ("transposed", np.int64),  # offset in buffers of its transposed signal; or −1
        ("transposed_signal", np.int64),  # offset of the signal that is transposed there; or −1
    ],
    align=True,
)

# Rows of weights of one op, whose gradient one thread computes at a time, and then updates them.
WEIGHT_BLOCK = np.dtype(
    [
        ("op", np.int64),
        ("start", np.int64),
        ("stop", np.int64),
        ("middle", np.int64),  # multiply-adds of the blocks before it and of half of it: threads take equal shares
    ],
    align=True,
)


class Program(NamedTuple):
    """A lowered network with arenas for one batch. P weights, S units of signals, m samples, k moments, T threads.

    The batch is cut into panels, and the weights into blocks, which follow from network and batch alone. So the numbers
    do not depend on the threads, of which each takes some panels and some blocks. In signals, deltas and targets, the
    panel of n samples that starts with sample f begins at units · f. In a panel each signal is (units, n),
    feature-major.
    """

    ops: NDArray[Any]  # op_dtype
    layers: NDArray[Any]  # LAYER
    loss_spec: NDArray[Any]  # LOSS_SPEC, one record
    panels: NDArray[Any]  # PANEL, those of a whole batch; a smaller batch has fewer
    blocks: NDArray[Any]  # WEIGHT_BLOCK, in the order of the ops
    workers: NDArray[Any]  # WORKER, one record per thread, at most T
    barrier: NDArray[Any]  # (BARRIER_SIZE,) where the threads wait for one another
    weights: NDArray[Any]  # (P,); empty for prediction, where `Predictor` lends those of a State
    grads: NDArray[Any]  # (P,), or (T · the largest block,) if the whole gradient is not kept
    moments: NDArray[Any]  # (k, P)
    buffers: NDArray[Any]  # running means and variances, then scratch, then transposed signals
    best: NDArray[Any]  # (P + running statistics,) the best state seen by early stopping
    weights_before: NDArray[Any]  # (T, the largest block) weights before an update that telemetry samples
    panel_sums: NDArray[Any]  # (panels, columns) float64: losses, scores and telemetry of each panel
    block_sums: NDArray[Any]  # (blocks, BLOCK_SUMS) float64: penalty and squared norms of each block
    signals: NDArray[Any]  # (S · m,) outputs of the ops
    deltas: NDArray[Any]  # (S · m,) ∂C/∂signals
    targets: NDArray[Any]  # (units · m,)
    sample_weights: NDArray[Any]  # (m,) weight of each sample in the loss; 1 on average
    sample_losses: NDArray[Any]  # (m,)


@dataclass(frozen=True)
class Lowered:
    """What `Lowering` recorded about a network, before batch size and optimizer are known."""

    ops: tuple[dict[str, Any], ...]
    layers: tuple[tuple[int, int, int, int], ...]  # rows of LAYER
    layer_ids: tuple[int, ...]  # the layer of each of those rows
    loss_spec: dict[str, Any]
    weights: int
    buffers: int  # elements of running statistics
    scratch: int  # elements per panel
    multiply_adds: int  # of a forward pass of one sample
    units: int  # of all signals
    inputs: int
    output: tuple[int, int]  # offset and units of the network's output
    shapes: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]  # of the input and the output of each op, one sample


PREDICT_ONLY = -1


@dataclass(frozen=True)
class Capacity:
    """What to allocate arenas for: at most `batch` samples, and in training `moments` numbers per weight.

    `keep_best` is for early stopping that restores the best weights. Without `keep_gradient`, the gradient of a large
    network is computed block by block and never stored as a whole. Clipping by norm and L-BFGS need the whole. At most
    `threads` threads work on it. With `one_panel`, batches are not cut, so that each signal is one array.
    """

    batch: int
    moments: int = PREDICT_ONLY
    threads: int = 1
    keep_best: bool = False
    keep_gradient: bool = True
    one_panel: bool = False


def panel_size(lowered: Lowered, capacity: Capacity) -> int:
    """Samples per panel of a batch: a function of network and batch alone, so that no number depends on the threads."""
    batch = capacity.batch
    panels = min(lowered.multiply_adds * batch // PANEL_WORK, MOST_PANELS)
    if panels < 2 or capacity.one_panel or capacity.moments == PREDICT_ONLY:
        return batch
    return _rounded_up(max(-(-batch // panels), SAMPLES if batch >= 2 * SAMPLES else FEWEST_SAMPLES), FEWEST_SAMPLES)


def panel_count(lowered: Lowered, capacity: Capacity) -> int:
    """Panels of a batch."""
    return -(-capacity.batch // panel_size(lowered, capacity))


def block_rows(op: Mapping[str, Any], most: int) -> int:
    """Rows per block of the weights of an op: at most BLOCK weights, and about `most` multiply-adds per sample."""
    rows = min(BLOCK // max(int(op["row_size"]), 1), -(-most // max(_row_work(op), 1)))
    return max(rows // ROWS_TOGETHER * ROWS_TOGETHER or min(rows, ROWS_TOGETHER // 2), 1)


def _row_work(op: Mapping[str, Any]) -> int:
    """Multiply-adds per sample of the gradient of a row of weights."""
    return int(op["row_size"] * max(op["fan_out"] // max(op["rows"], 1), 1))


def weight_blocks(lowered: Lowered, capacity: Capacity) -> NDArray[Any]:
    """The blocks of the weights, for batches of this size."""
    ops = [(number, op) for number, op in enumerate(lowered.ops) if op["rows"]]
    total = sum(op["rows"] * _row_work(op) for _, op in ops)
    most = max(total // MOST_PANELS, 1) if panel_count(lowered, capacity) > 1 else max(total, 1)
    blocks, before = [], 0
    for number, op in ops:
        rows = block_rows(op, most)
        for start in range(0, op["rows"], rows):
            stop = min(start + rows, op["rows"])
            work = (stop - start) * _row_work(op)
            blocks.append((number, start, stop, before + work // 2))
            before += work
    return np.array(blocks, WEIGHT_BLOCK)


def largest_block(lowered: Lowered, capacity: Capacity) -> int:
    """Weights and biases of the largest block, rounded up to whole cache lines."""
    blocks = weight_blocks(lowered, capacity)
    return _padded(max(((b["stop"] - b["start"]) * (lowered.ops[b["op"]]["row_size"] + 1) for b in blocks), default=0))


def gradient_size(lowered: Lowered, capacity: Capacity) -> int:
    """Elements of `grads`: one per weight, or if the whole gradient is not kept, one block per thread."""
    blocks = capacity.threads * largest_block(lowered, capacity)
    return lowered.weights if capacity.keep_gradient or lowered.weights <= max(ONE_CALL, blocks) else blocks


def untransposed_buffers(lowered: Lowered, panels: int) -> int:
    """Elements of buffers before the transposed signals: running statistics, and the scratch of all panels."""
    return _padded(lowered.buffers + panels * lowered.scratch)


def allocate(lowered: Lowered, capacity: Capacity, dtype: DTypeLike = np.float32) -> Program:
    """Arenas, all zero; those of training only if `capacity` has moments. Raises MemoryError."""
    ops = _records(lowered.ops, op_dtype(dtype))
    loss_spec = _records((lowered.loss_spec,), LOSS_SPEC)
    batch, threads, training = capacity.batch, capacity.threads, capacity.moments != PREDICT_ONLY
    size = lowered.weights
    samples = panel_size(lowered, capacity)
    panels, workers = np.zeros(-(-batch // samples), PANEL), np.zeros(threads, WORKER)
    blocks = weight_blocks(lowered, capacity) if training else np.zeros(0, WEIGHT_BLOCK)
    loss_spec["block_work"] = sum(op["rows"] * _row_work(op) for op in lowered.ops)
    block = largest_block(lowered, capacity) if training else 0
    gradient = gradient_size(lowered, capacity) if training else 0
    workers["block"] = -1 if gradient == size else np.arange(threads) * block
    panels["number"], panels["size"], panels["phase"] = np.arange(len(panels)), samples, REST
    panels["units"], panels["scratch_size"] = lowered.units, lowered.scratch
    panels["scratch"] = lowered.buffers + panels["number"] * lowered.scratch
    panels["sample_rows"], workers["transposed"], buffers = _place_transposed(
        lowered, batch, training, len(panels), threads
    )
    return Program(
        ops=ops,
        layers=np.array(list(lowered.layers), LAYER),
        loss_spec=loss_spec,
        panels=panels,
        blocks=blocks,
        workers=workers,
        barrier=np.zeros(BARRIER_SIZE, np.int64),
        weights=aligned(size if training else 0, dtype),
        grads=aligned(gradient, dtype),
        moments=aligned((max(capacity.moments, 0), size), dtype),
        buffers=aligned(buffers, dtype),
        best=np.zeros(size + lowered.buffers if capacity.keep_best else 0, dtype),
        weights_before=aligned((threads, block), dtype),
        panel_sums=np.zeros((len(panels), panel_columns(len(lowered.layers)))),
        block_sums=np.zeros((len(blocks), BLOCK_SUMS)),
        signals=aligned(lowered.units * batch, dtype),
        deltas=aligned(lowered.units * batch if training else 0, dtype),
        targets=np.zeros(int(loss_spec["units"][0]) * batch, dtype),
        sample_weights=np.ones(batch, dtype),
        sample_losses=np.zeros(batch, dtype),
    )


def aligned(shape: int | tuple[int, ...], dtype: DTypeLike) -> NDArray[Any]:
    """Zeros that start at a cache line.

    NumPy aligns to 16 bytes, and loading a vector that crosses a cache line takes twice as long.
    """
    count, item = int(np.prod(shape, dtype=np.int64)), np.dtype(dtype)
    memory = np.zeros(count * item.itemsize + CACHE_LINE, np.uint8)
    start = -memory.ctypes.data % CACHE_LINE
    return memory[start : start + count * item.itemsize].view(item).reshape(shape)


def transposed_sizes(lowered: Lowered, batch: int) -> tuple[int, int]:
    """Elements of the batch as one row per sample, and of the largest signal that is worth transposing."""
    wide = lowered.inputs * batch >= TRANSPOSE_FROM
    products = [op for op in lowered.ops if op["row_size"] == op["fan_in"]]
    worth = [op["fan_in"] for op in products if op["fan_in"] * op["fan_out"] * batch >= TRANSPOSE_FROM]
    widest = max(worth, default=0)
    return batch * (lowered.inputs + ROW_PADDING) if wide else 0, batch * (widest + ROW_PADDING) if widest else 0


def _place_transposed(
    lowered: Lowered, batch: int, training: bool, panels: int, threads: int
) -> tuple[int, NDArray[np.int64], int]:
    """Offsets in buffers of the batch as rows and of each thread's transposed signal, and the size of buffers."""
    start = untransposed_buffers(lowered, panels)
    samples, signal = transposed_sizes(lowered, batch) if training else (0, 0)
    numbers = np.arange(threads)
    transposed = start + samples + numbers * signal if signal else np.full(threads, -1)
    return (start if samples else -1), transposed, start + samples + threads * signal


def _padded(count: int) -> int:
    """`count` elements of float32, rounded up to whole cache lines."""
    return _rounded_up(int(count), ROW_PADDING)


def _rounded_up(count: int, unit: int) -> int:
    return -(-count // unit) * unit


def _records(rows: Sequence[Mapping[str, Any]], dtype: np.dtype[Any]) -> NDArray[Any]:
    """Rows given by field name, as records. Fields of several numbers are filled from the first; the rest is 0."""
    records = np.zeros(len(rows), dtype)
    for record, row in zip(records, rows, strict=True):
        for name, value in row.items():
            if dtype[name].shape:
                record[name][: len(value)] = value
            else:
                record[name] = value
    return records
