"""A network as data: op records and flat arenas, which is all that the compiled step ever sees."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import DTypeLike, NDArray

CONSTANTS = 4  # numbers an op may carry

# What becomes of an op's gradient with respect to its input.
NOT_NEEDED, WRITE, ADD = 0, 1, 2


def op_dtype(dtype: DTypeLike) -> np.dtype[Any]:
    """One op. Places in `signals` and `deltas` are counted in units (rows of m samples), others in elements."""
    return np.dtype(
        [
            ("code", np.int32),  # which op
            ("variant", np.int32),  # which activation
            ("layer", np.int32),  # row of the layer table, for telemetry and for naming what went wrong
            ("dx", np.int32),  # NOT_NEEDED, WRITE or ADD
            ("fan_in", np.int64),
            ("fan_out", np.int64),
            ("x", np.int64),  # where the input begins in signals
            ("y", np.int64),  # where the output begins in signals; may be x
            ("w", np.int64),  # where the weights begin
            ("b", np.int64),  # where the bias begins, or −1
            ("state", np.int64),  # where running figures begin in stats
            ("stream", np.int64),  # which random numbers
            ("c", dtype, (CONSTANTS,)),
        ],
        align=True,
    )


LAYER = np.dtype([("w", np.int64), ("size", np.int64), ("y", np.int64), ("units", np.int64)], align=True)

TAIL = np.dtype(
    [
        ("loss", np.int64),  # which loss
        ("y", np.int64),  # what the loss reads: the output, or the logits before it
        ("units", np.int64),
        ("ops", np.int64),  # how many ops run in training: without the activation that is fused with the loss
        ("task", np.int64),  # index in TASKS
        ("threshold", np.float64),  # what counts as a yes where there is one output
        ("c", np.float64, (CONSTANTS,)),
    ],
    align=True,
)
TASKS = ("regression", "binary", "classes")


class Program(NamedTuple):
    """A lowered network with room for one batch. P weights, S units of signals, m samples at most, k moments."""

    ops: NDArray[Any]  # op_dtype
    layers: NDArray[Any]  # LAYER
    tail: NDArray[Any]  # TAIL, one row
    weights: NDArray[Any]  # (P,)
    grads: NDArray[Any]  # (P,)
    before: NDArray[Any]  # (P,) scratch: the weights before a sampled update
    moments: NDArray[Any]  # (k, P)
    stats: NDArray[Any]  # running means and variances, and their batch's figures
    signals: NDArray[Any]  # (S·m,) outputs of the ops, each (units, m)
    deltas: NDArray[Any]  # (S·m,) ∂C/∂signals
    targets: NDArray[Any]  # (units·m,)


@dataclass(frozen=True)
class Lowered:
    """What `Lowering` wrote down about a network, before a batch size or an optimizer is known."""

    ops: tuple[dict[str, Any], ...]
    layers: tuple[tuple[int, int, int, int], ...]  # rows of LAYER, for the layers that have weights
    layer_ids: tuple[int, ...]  # which layer each of those rows is
    tail: dict[str, Any]
    weights: int
    stats: int
    units: int  # of signals, all ops together
    inputs: int
    output: tuple[int, int]  # where the network's output begins, and its units


PREDICT_ONLY = -1


def allocate(lowered: Lowered, batch: int, moments: int, dtype: DTypeLike = np.float32) -> Program:
    """Arenas for batches of at most `batch` samples, all zero; without those of training for PREDICT_ONLY moments.

    Raises MemoryError where they do not fit.
    """
    ops = _records(lowered.ops, op_dtype(dtype))
    tail = _records((lowered.tail,), TAIL)
    training = moments != PREDICT_ONLY
    size = lowered.weights
    return Program(
        ops=ops,
        layers=np.array(list(lowered.layers), LAYER),
        tail=tail,
        weights=np.zeros(size, dtype),
        grads=np.zeros(size if training else 0, dtype),
        before=np.zeros(size if training else 0, dtype),
        moments=np.zeros((max(moments, 0), size), dtype),
        stats=np.zeros(lowered.stats, dtype),
        signals=np.zeros(lowered.units * batch, dtype),
        deltas=np.zeros(lowered.units * batch if training else 0, dtype),
        targets=np.zeros(int(tail["units"][0]) * batch, dtype),
    )


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
