"""Gradients vanish on their way back through the layers."""

import numpy as np

from core.activations import Sigmoid, Tanh
from core.diagnoses import remedies
from core.diagnoses.diagnosis import Diagnosis
from core.diagnoses.evidence import STEPS, activations, dated, names, recent, since
from core.layers import BatchNorm
from core.messages import Message, literal, message
from core.messages.numbers import significant
from core.moments import Moment
from core.network.fixes import Fix
from core.network.graph import LayerId

SMALL = 1e-6  # a gradient norm that moves nothing, and an update relative to the weights that moves nothing;
# about 1e-3 of the weights is usual: https://cs231n.github.io/neural-networks-3/#ratio
SHARE = 1e-3  # of the largest gradient norm: a network that has converged has small gradients everywhere
DECADES = 8.0  # that the bars span


def vanishing_gradients(moment: Moment) -> Diagnosis | None:
    """Layers whose gradients are so much smaller than those of others that their weights stand still."""
    history = moment.history
    if history is None or (moment.step < STEPS and moment.epoch < moment.project.recipe.epochs):
        return None
    norms = {layer_id: recent(history.layer(layer_id, "gradient_norm")) for layer_id in history.layers}
    largest = max(norms, key=lambda layer_id: norms[layer_id], default=None)
    if largest is None or not norms[largest] > 0:
        return None
    small = tuple(
        layer_id
        for layer_id, norm in norms.items()
        if norm < SHARE * norms[largest] and (norm < SMALL or not recent(history.update_ratio(layer_id)) >= SMALL)
    )
    if not small:
        return None
    least = min(small, key=lambda layer_id: norms[layer_id])
    begin = _since(moment, least, largest)
    shown = {layer_id: history.layer(layer_id, "gradient_norm").recent() for layer_id in history.layers}
    return Diagnosis(
        "vanishing_gradients",
        message("Gradients vanish"),
        literal(significant(shown[least])),
        dated(message("gradient norm in {layer}", layer=names(moment, [least])), begin),
        message(
            "In {largest} it is {norm}. The weights of {layers} stand still.",
            largest=names(moment, [largest]),
            norm=significant(shown[largest]),
            layers=names(moment, small),
        ),
        _advice(moment),
        small,
        begin,
        _remedies(moment),
        tuple(_height(norm, norms[largest]) for norm in norms.values()),
        message("gradient norm by layer"),
        explains=("no_better_than_trivial", "plateau"),
    )


def _since(moment: Moment, least: LayerId, largest: LayerId) -> int | None:
    """The step since when the least gradient has been far below the largest."""
    assert moment.history is not None
    curve, other = (moment.history.layer(layer_id, "gradient_norm") for layer_id in (least, largest))
    return since(curve, curve.mean < SHARE * np.interp(curve.x, other.x, other.mean), moment)


def _has_single_rows(moment: Moment) -> bool:
    """Whether batch norm sees one row a step."""
    assert moment.network is not None
    rows = moment.project.recipe.rows(len(moment.data.train)) if moment.data is not None else 0
    return rows == 1 and any(isinstance(layer, BatchNorm) for layer in moment.network.graph.layers.values())


def _saturating(moment: Moment) -> tuple[LayerId, ...]:
    return tuple(found for found, known in activations(moment).items() if isinstance(known, (Sigmoid, Tanh)))


def _advice(moment: Moment) -> Message:
    """What to try, which depends on why."""
    if _has_single_rows(moment):
        return message("Batch norm of a single row passes no gradient back. Choose a larger batch size in Recipe.")
    if _saturating(moment):
        return message(
            "On the way back, every layer multiplies the gradient by the slope of its activation, which is at most ¼ "
            "for sigmoid and 1 for tanh. Give these layers ReLU, insert batch norm, or choose Adam."
        )
    return message("Choose Adam in Recipe, start from larger weights, or connect layers around each other with Add.")


def _remedies(moment: Moment) -> tuple[Fix, ...]:
    if _has_single_rows(moment):
        return remedies.choose(moment, batch=32)
    layers = _saturating(moment)
    use_relu, normalize = remedies.use_relu(moment, layers), remedies.normalize(moment, tuple(activations(moment)))
    return (*use_relu, *normalize, *remedies.choose_adam(moment))


def _height(norm: float, largest: float) -> float:
    """The height of a bar on a log scale of DECADES below the largest."""
    return float(np.clip(1 + np.log10(norm / largest) / DECADES, 0.0, 1.0)) if norm > 0 else 0.0
