"""Sentences that explain why a run ended, and which weights it kept."""

from collections.abc import Iterator
from itertools import chain
from math import isfinite, nan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.engine import ops
from core.engine.program import Program
from core.messages import EMPTY, Message, literal, message
from core.network import Network
from core.network.graph import LayerId


def ending(monitor: str, counters: Any, early: bool, restored: int, last: float) -> Message:
    """How a run with early stopping ended: whether it stopped early, and whose weights it kept.

    `monitor` is the value that was monitored, and `last` that of the last epoch, or NaN. `counters` is a record of
    COUNTERS. `restored` is the epoch whose weights were restored, or 0. Empty where there is nothing to say.
    """
    values: dict[str, object] = {"epoch": int(counters["epoch"]), "monitor": literal(monitor)}
    values |= {"waited": int(counters["waited"]), "best": int(counters["best_epoch"])}
    if not early:
        return restoration(monitor, float(counters["best"]), restored, last) if restored else EMPTY
    if restored:
        return message(
            "Training stopped early after epoch {epoch:,}: the {monitor} had not improved for {waited:epoch|epochs}. "
            "The weights of the best epoch, {best:,}, were restored.",
            **values,
        )
    return message(
        "Training stopped early after epoch {epoch:,}: the {monitor} had not improved for {waited:epoch|epochs}. The "
        "best epoch was {best:,}.",
        **values,
    )


def restoration(monitor: str, best: float, epoch: int, last: float) -> Message:
    """Says that the weights of an epoch were restored. `best` and `last` are as they are monitored: scores negated."""
    if not isfinite(last):
        return message("The weights of the best epoch, {best:,}, were restored.", best=epoch)
    return message(
        "The weights of the best epoch, {best:,}, were restored: the {monitor} was {value:,.4g} there and {last:,.4g} "
        "at the end.",
        best=epoch,
        monitor=literal(monitor),
        value=abs(best),
        last=abs(last),
    )


def computed_again(since: int) -> Message:
    """Says that the best epoch was one before early stopping was chosen, which was after the epoch `since`."""
    return message(
        "It was before early stopping was chosen, after epoch {since:,}: its weights were computed again.", since=since
    )


def compared_from(since: int) -> Message:
    """Says after which epoch the best one was looked for; empty for 0, the whole run."""
    if not since:
        return EMPTY
    return message("It is the best epoch after {since:,}: earlier ones cannot be compared with it.", since=since)


def out_of_reach(monitor: str, epoch: int, value: float) -> Message:
    """Says that a better epoch could not be restored. Its `value` is as it is monitored: scores are negated."""
    return message(
        "Epoch {epoch:,} was better, with a {monitor} of {value:,.4g}, but its weights could not be computed again. "
        "Choose early stopping before training, so that they are stored.",
        epoch=epoch,
        monitor=literal(monitor),
        value=abs(value),
    )


def kept(restored: int) -> Message:
    """Which weights a run that diverged has kept: those of the epoch `restored`, or the last good ones."""
    return restoration("", 0.0, restored, nan) if restored else message("The last good weights were kept.")


def divergence(step: int, where: Message, kept: Message) -> Message:
    """Why a run diverged at a step, and which weights it has kept."""
    return message(
        "Training diverged at step {step:,}: values became infinite or NaN, first in {where}. {kept} Lower the "
        "learning rate, clip the gradients, start from smaller weights, or check that the inputs are scaled.",
        step=step,
        where=where,
        kept=kept,
    )


def origin(network: Network, program: Program, batch: int) -> tuple[LayerId | None, Message]:
    """Where a run diverged: the layer and the op in which the `batch` samples in the program are first not finite.

    Where all outputs are finite, it is the weights after the last update, or else the loss, which has no layer.
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
    if first is None:
        return None, message("the loss")
    return first[0], message("{layer} ({part})", layer=network.graph.names[first[0]], part=first[1])


def _outputs(network: Network, program: Program, op: Any, batch: int) -> Iterator[NDArray[Any]]:
    """The outputs of an op, panel by panel."""
    size = int(program.panels["size"][0])
    for first in range(0, batch, size):
        last = min(first + size, batch)
        panel = program.signals[network.lowered.units * first :]
        yield panel[op["y"] * (last - first) : (op["y"] + op["fan_out"]) * (last - first)]
