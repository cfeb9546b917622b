"""Sentences that explain why a run ended before all epochs were done."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.engine import ops
from core.engine.program import Program
from core.messages import EMPTY, Message, literal, message
from core.network import Network
from core.training.stopping import EarlyStopping, Stopping


def stop(stopping: Stopping, counters: Any, restored: bool) -> Message:
    """Why a run stopped early. `counters` is a record of COUNTERS; `restored` tells whether the best weights were."""
    if not isinstance(stopping, EarlyStopping):
        return EMPTY
    values: dict[str, object] = {"epoch": int(counters["epoch"]), "monitor": literal(stopping.monitor)}
    values |= {"waited": int(counters["waited"]), "best": int(counters["best_epoch"])}
    if restored:
        return message(
            "Training stopped early after epoch {epoch:,}: the {monitor} had not improved for {waited:,} epochs. "
            "The weights of the best epoch, {best:,}, were restored.",
            **values,
        )
    return message(
        "Training stopped early after epoch {epoch:,}: the {monitor} had not improved for {waited:,} epochs. "
        "The best epoch was {best:,}.",
        **values,
    )


def divergence(network: Network, program: Program, batch: int, step: int) -> Message:
    """Why a run diverged: the layer and the op in which the `batch` samples in the program are first not finite.

    Where all outputs are finite, it is the weights after the last update, or else the loss.
    """
    of_outputs = (
        (int(op["layer"]), ops.OPS[op["code"]].title)
        for op in program.ops
        if not all(np.isfinite(outputs).all() for outputs in _outputs(network, program, op, batch))
    )
    of_weights = (
        (weight.layer, message("weights"))
        for weight in network.weights
        if weight.trained and not np.isfinite(program.weights[weight.start : weight.start + weight.size]).all()
    )
    first = next(chain(of_outputs, of_weights), None)
    where = message("the loss")
    if first is not None:
        where = message("{layer} ({part})", layer=network.graph.names[first[0]], part=first[1])
    return message(
        "Training diverged at step {step:,}: values became infinite or NaN, first in {where}. The last good "
        "weights were kept. Lower the learning rate, or check that the inputs are scaled.",
        step=step,
        where=where,
    )


def _outputs(network: Network, program: Program, op: Any, batch: int) -> Iterator[NDArray[Any]]:
    """The outputs of an op, panel by panel."""
    count = program.shards.size
    for rank in range(count):
        first, last = batch * rank // count, batch * (rank + 1) // count
        panel = program.signals[network.lowered.units * first :]
        yield panel[op["y"] * (last - first) : (op["y"] + op["fan_out"]) * (last - first)]
