"""How diagnoses read a run: its curves, its layers, and whether it has learned."""

from collections.abc import Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from core.activations import Activation
from core.layers import Input, Output
from core.messages import Message, joined, message
from core.metrics import Report
from core.moments import Moment
from core.network.graph import LayerId
from core.training.curves import Curve

EPOCHS = 20  # of a run before a diagnosis says that it has not learned; all of a shorter run
STEPS = 100  # of a run before a diagnosis says what its gradients are
RECENT = 5.0  # epochs that count as now
LEARNED = 0.5  # of the way from a guess to always right, see `score`
MOST = 0.9  # of the points of a curve
NAMED = 3  # layers in a sentence


def has_trained_enough(moment: Moment) -> bool:
    """Whether a run that has learned nothing by now is worth a word."""
    return moment.epoch >= min(EPOCHS, moment.project.recipe.epochs)


def recent(curve: Curve, epochs: float = RECENT) -> float:
    """What a diagnosis goes by: the mean of a curve over its last epochs. Figures that it shows are of the last one."""
    return curve.recent(epochs)


def since(curve: Curve, holds: NDArray[np.bool_], moment: Moment) -> int | None:
    """The optimizer step since when something has been so at MOST points of a curve; None where it never was."""
    share = np.cumsum(holds[::-1])[::-1] / np.arange(len(holds), 0, -1)
    begins = np.flatnonzero(holds & (share >= MOST))
    return step_at(float(curve.x[begins[0]]), moment) if len(begins) else None


def step_at(epoch: float, moment: Moment) -> int:
    """The optimizer step at an epoch with fractions, where all epochs had as many steps."""
    done = moment.history.epochs_done if moment.history is not None else 0.0
    return max(1, round(moment.step * epoch / done)) if done else 1


def dated(caption: Message, step: int | None) -> Message:
    """What a figure measures, and since when it is so, where that is known."""
    return caption if step is None else message("{caption}, since step {step:,}", caption=caption, step=step)


def updates(moment: Moment) -> dict[LayerId, float]:
    """The mean ‖Δw‖ / ‖w‖ of every layer with weights over the whole run, 0 without any; about 1e-3 is usual.

    Source: https://cs231n.github.io/neural-networks-3/#ratio
    """
    assert moment.history is not None
    curves = {layer_id: moment.history.update_ratio(layer_id) for layer_id in moment.history.layers}
    return {layer_id: recent(curve, np.inf) if len(curve) else 0.0 for layer_id, curve in curves.items()}


def score(moment: Moment) -> float:
    """How far the network is on the training rows from what ignores the inputs, 0, to what is always right, 1.

    (accuracy − that of the most frequent class) / (1 − the latter), or R². NaN before the first evaluation.
    """
    return score_of(moment.evaluation.train) if moment.evaluation is not None else float("nan")


def score_of(report: Report) -> float:
    """The same of any report."""
    if report.most_frequent is None:
        return report["r2"]
    most = report.most_frequent[1]
    return (report["accuracy"] - most) / (1 - most) if most < 1 else 1.0


def guess(moment: Moment) -> float:
    """The loss of a guess: ln(classes), or 1 for scaled targets."""
    assert moment.network is not None
    return log(moment.network.spec.classes) if moment.network.spec.classes > 1 else 1.0


def activations(moment: Moment) -> dict[LayerId, Activation]:
    """The activation of every hidden layer that has one."""
    assert moment.network is not None
    layers = moment.network.graph.layers
    found = {layer_id: hidden_activation(moment, layer_id) for layer_id in layers}
    return {layer_id: activation for layer_id, activation in found.items() if activation is not None}


def hidden_activation(moment: Moment, layer_id: LayerId) -> Activation | None:
    """The activation of a hidden layer; None for others."""
    assert moment.network is not None
    layer = moment.network.graph.layers[layer_id]
    if isinstance(layer, Output):
        return None
    found = getattr(layer, "activation", getattr(layer, "function", None))
    return found if isinstance(found, Activation) else None


def is_single_layer(moment: Moment) -> bool:
    """Whether nothing lies between Input and Output, so that classes are separated by straight lines."""
    assert moment.network is not None
    return all(isinstance(layer, (Input, Output)) for layer in moment.network.graph.layers.values())


def names(moment: Moment, layers: Sequence[LayerId]) -> Message:
    """The names of some layers in a sentence, the first NAMED of them and how many more there are."""
    assert moment.network is not None
    known = moment.network.graph.names
    text = joined(known[layer_id] for layer_id in layers[:NAMED])
    more = len(layers) - NAMED
    return message("{layers} and {count} more", layers=text, count=more) if more > 0 else text
