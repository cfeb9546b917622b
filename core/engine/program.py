"""A network as data: op records and flat arenas, which is all that the compiled step ever sees."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import DTypeLike, NDArray

from core.engine.telemetry import sum_columns
from core.jit import CONSTANTS
from core.jit.intrinsics import GATE

LINE = 64  # bytes of a line of the cache
PAD = 16  # numbers between rows in scratch, so that rows of a power of two do not crowd into one place of the cache
WORTH_TURNING = 2_048  # multiply-adds of a product from which on its gradient turns its input over first
AT_ONCE = 8_192  # weights up to which one thread updates all by one call
BLOCK = 16_384  # weights whose gradient is worked out before they are updated: what a core's own cache holds

# What becomes of an op's gradient with respect to an input.
NOT_NEEDED, WRITE, ADD = 0, 1, 2

# What an op's `penalty` holds; core/penalties says what each does.
L1, L2, DECAY, MAX_NORM = range(4)


def op_dtype(dtype: DTypeLike) -> np.dtype[Any]:
    """One op. Places in `signals` and `deltas` are counted in units (rows of m samples), others in elements.

    What an op learns are `rows` that do not depend on each other: `row_size` weights each, and a bias where b ≥ 0.
    """
    return np.dtype(
        [
            ("code", np.int64),  # which op
            ("forward", np.int64),  # where its machine code lies, and that of an activation's value and slope
            ("backward", np.int64),
            ("gradient", np.int64),
            ("value", np.int64),
            ("slope", np.int64),
            ("variant", np.int32),  # which activation, or which kind of the op
            ("layer", np.int32),  # of the graph, for naming what went wrong
            ("number", np.int32),  # row of the layer table, for telemetry
            ("dx", np.int32),  # NOT_NEEDED, WRITE or ADD
            ("dx2", np.int32),
            ("fan_in", np.int64),
            ("fan_out", np.int64),
            ("x", np.int64),  # where the input begins in signals
            ("x2", np.int64),  # where a second one begins
            ("y", np.int64),  # where the output begins in signals; may be x
            ("side", np.int64),  # where a second output begins, which only this op reads
            ("w", np.int64),  # where the weights begin, or −1
            ("b", np.int64),  # where the bias begins, or −1
            ("rows", np.int64),
            ("row_size", np.int64),
            ("state", np.int64),  # where running figures begin in stats
            ("scratch", np.int64),  # where the op's room begins in a thread's scratch
            ("stream", np.int64),  # which random numbers
            ("shape", np.int64, (10,)),  # of images: see the ops that read it
            ("c", dtype, (CONSTANTS,)),
            ("penalty", dtype, (4,)),
        ],
        align=True,
    )


LAYER = np.dtype([("w", np.int64), ("size", np.int64), ("y", np.int64), ("units", np.int64)], align=True)

LOSS_SPEC = np.dtype(
    [
        ("code", np.int64),  # which loss
        ("loss", np.int64),  # where its machine code lies
        ("y", np.int64),  # what the loss reads: the output, or the logits before it
        ("units", np.int64),
        ("side", np.int64),  # room for slopes where only the loss is wanted
        ("inputs", np.int64),  # units of the first signal
        ("plain", np.int64),  # whether no weights are penalised
        ("ops", np.int64),  # how many ops run in training: without the activation that is fused with the loss
        ("task", np.int64),  # index in TASKS
        ("threshold", np.float64),  # what counts as a yes where there is one output
        ("c", np.float64, (CONSTANTS,)),
    ],
    align=True,
)

# The share of a batch that one thread works on: `m` samples from the `first` of `whole`.
SHARD = np.dtype(
    [
        ("m", np.int64),
        ("first", np.int64),
        ("whole", np.int64),
        ("rank", np.int64),
        ("threads", np.int64),
        ("units", np.int64),  # of signals, all ops together
        ("scratch", np.int64),  # where this thread's room begins in stats, and how much each has
        ("room", np.int64),
        ("block", np.int64),  # where this thread works out one block of gradients; or −1, where all are kept
        ("rows", np.int64),  # where the batch's samples lie in stats as rows, PAD longer than they are; or −1
        ("turned", np.int64),  # where this thread has room in stats for one signal of the batch as rows; or −1
        ("holds", np.int64),  # the signal that lies there; or −1
        ("training", np.int64),
        ("seed", np.int64),
        ("step", np.int64),
    ],
    align=True,
)


class Program(NamedTuple):
    """A lowered network with room for one batch. P weights, S units of signals, m samples, k moments, T threads.

    The batch is cut into T panels, one a thread. In signals, deltas and targets a panel of n samples that begins with
    sample f lies at units · f, and in it each signal is (units, n): feature by feature.
    """

    ops: NDArray[Any]  # op_dtype
    layers: NDArray[Any]  # LAYER
    tail: NDArray[Any]  # TAIL, one row
    places: NDArray[Any]  # PLACE, one row a thread
    gate: NDArray[Any]  # where the threads wait for each other
    weights: NDArray[Any]  # (P,); none until `Predictor` lends some, where there is no training
    grads: NDArray[Any]  # (P,), or where not all are kept, (T · the longest block,)
    moments: NDArray[Any]  # (k, P)
    stats: NDArray[Any]  # running means and variances, what ops keep from forward to backward, and turned signals
    best: NDArray[Any]  # (P + running figures,) the best that early stopping has seen
    before: NDArray[Any]  # (T, the longest block) weights before a sampled update
    sums: NDArray[Any]  # (T, any) float64: losses, scores and telemetry of each panel
    signals: NDArray[Any]  # (S·m,) outputs of the ops
    deltas: NDArray[Any]  # (S·m,) ∂C/∂signals
    targets: NDArray[Any]  # (units·m,)
    importance: NDArray[Any]  # (m,) how much each sample counts; on average 1
    losses: NDArray[Any]  # (m,) the loss of each sample


@dataclass(frozen=True)
class Lowered:
    """What `Lowering` wrote down about a network, before a batch size or an optimizer is known."""

    ops: tuple[dict[str, Any], ...]
    layers: tuple[tuple[int, int, int, int], ...]  # rows of LAYER, for the layers that have weights
    layer_ids: tuple[int, ...]  # which layer each of those rows is
    tail: dict[str, Any]
    weights: int
    stats: int
    scratch: int  # elements that one thread needs
    units: int  # of signals, all ops together
    inputs: int
    output: tuple[int, int]  # where the network's output begins, and its units


PREDICT_ONLY = -1


@dataclass(frozen=True)
class Capacity:
    """What arenas are to have room for: `batch` samples at most, and for training `moments` numbers a weight.

    `keep_best` is for early stopping that goes back. Without `keep_gradient`, a large network's gradient is worked out
    block by block and is nowhere as a whole; clipping by norm and L-BFGS need it.
    """

    batch: int
    moments: int = PREDICT_ONLY
    threads: int = 1
    keep_best: bool = False
    keep_gradient: bool = True


def block_rows(row_size: int) -> int:
    """How many rows of weights make a block. The compiled step has the same formula."""
    return max(BLOCK // max(row_size, 1), 1)


def largest_block(lowered: Lowered) -> int:
    """Weights and biases of the longest block, as many as fill whole lines of the cache."""
    longest = max((min(op["rows"], block_rows(op["row_size"])) * (op["row_size"] + 1) for op in lowered.ops), default=0)
    return _whole_lines(longest)


def gradient_size(lowered: Lowered, room: Capacity) -> int:
    """Elements for the gradients of all weights, or where they need not be kept, of a block for each thread."""
    blocks = room.threads * largest_block(lowered)
    return lowered.weights if room.keep_gradient or lowered.weights <= max(AT_ONCE, blocks) else blocks


def own_stats(lowered: Lowered, threads: int) -> int:
    """Elements of stats before the turned signals: running figures, and every thread's scratch."""
    return _whole_lines(lowered.stats + threads * lowered.scratch)


def allocate(lowered: Lowered, room: Capacity, dtype: DTypeLike = np.float32) -> Program:
    """Arenas, all zero; without those of training for PREDICT_ONLY moments. Raises MemoryError."""
    ops = _records(lowered.ops, op_dtype(dtype))
    tail = _records((lowered.tail,), LOSS_SPEC)
    batch, threads, training = room.batch, room.threads, room.moments != PREDICT_ONLY
    size = lowered.weights
    places = np.zeros(threads, SHARD)
    places["rank"], places["threads"] = np.arange(threads), threads
    block = largest_block(lowered) if training else 0
    gradient = gradient_size(lowered, room) if training else 0
    places["block"] = -1 if gradient == size else places["rank"] * block
    places["units"], places["room"] = lowered.units, lowered.scratch
    places["scratch"] = lowered.stats + places["rank"] * lowered.scratch
    places["rows"], places["turned"], stats = _place_turned(lowered, batch, training, places)
    return Program(
        ops=ops,
        layers=np.array(list(lowered.layers), LAYER),
        tail=tail,
        places=places,
        gate=np.zeros(GATE, np.int64),
        weights=aligned(size if training else 0, dtype),
        grads=aligned(gradient, dtype),
        moments=aligned((max(room.moments, 0), size), dtype),
        stats=aligned(stats, dtype),
        best=np.zeros(size + lowered.stats if room.keep_best else 0, dtype),
        before=aligned((threads, block), dtype),
        sums=np.zeros((threads, sum_columns(len(lowered.layers), len(lowered.ops)))),
        signals=aligned(lowered.units * batch, dtype),
        deltas=aligned(lowered.units * batch if training else 0, dtype),
        targets=np.zeros(int(tail["units"][0]) * batch, dtype),
        importance=np.ones(batch, dtype),
        losses=np.zeros(batch, dtype),
    )


def aligned(shape: int | tuple[int, ...], dtype: DTypeLike) -> NDArray[Any]:
    """Zeros that begin where a line of the cache does: a vector that lies across two lines takes twice as long to load.

    With it, large products do 55 multiply-adds a ns where they did 45.
    """
    count, kind = int(np.prod(shape, dtype=np.int64)), np.dtype(dtype)
    room = np.zeros(count * kind.itemsize + LINE, np.uint8)
    start = -room.ctypes.data % LINE
    return room[start : start + count * kind.itemsize].view(kind).reshape(shape)


def transposed_sizes(lowered: Lowered, batch: int) -> tuple[int, int]:
    """Elements that the samples of a batch take as rows, and the largest signal that is worth turning over."""
    wide = lowered.inputs * batch >= WORTH_TURNING
    products = [op for op in lowered.ops if op["row_size"] == op["fan_in"]]
    worth = [op["fan_in"] for op in products if op["fan_in"] * op["fan_out"] * batch >= WORTH_TURNING]
    widest = max(worth, default=0)
    return batch * (lowered.inputs + PAD) if wide else 0, batch * (widest + PAD) if widest else 0


def _place_turned(lowered: Lowered, batch: int, training: bool, places: NDArray[Any]) -> tuple[int, Any, int]:
    """Where samples lie as rows, where each thread turns signals over, and the length of stats in all."""
    start = own_stats(lowered, len(places))
    samples, each = transposed_sizes(lowered, batch) if training else (0, 0)
    turned = start + samples + places["rank"] * each if each else -1
    return (start if samples else -1), turned, start + samples + len(places) * each


def _whole_lines(count: int) -> int:
    """So many float32, and those that fill the last line of the cache."""
    return -(-count // PAD) * PAD


def _records(rows: Sequence[Mapping[str, Any]], dtype: np.dtype[Any]) -> NDArray[Any]:
    """Rows given by field name, as records; a field of several numbers may be given fewer."""
    records = np.zeros(len(rows), dtype)
    for record, row in zip(records, rows, strict=True):
        for name, value in row.items():
            if dtype[name].shape:
                record[name][: len(value)] = value
            else:
                record[name] = value
    return records
