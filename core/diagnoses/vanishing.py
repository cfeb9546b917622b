"""Gradients vanish on their way back through the layers."""

import numpy as np

from core.activations import Sigmoid, Tanh
from core.diagnoses.diagnosis import Diagnosis, has_trained_enough, names, number, recent
from core.layers import BatchNorm
from core.messages import Message, literal, message
from core.moments import Moment
from core.network.graph import LayerId

SMALL = 1e-6  # a gradient norm that moves nothing, and an update relative to the weights that moves nothing;
# about 1e-3 of the weights is usual: https://cs231n.github.io/neural-networks-3/#ratio
SHARE = 1e-3  # of the largest gradient norm: a network that has converged has small gradients everywhere
DECADES = 8.0  # that the bars span


def vanishing(moment: Moment) -> Diagnosis | None:
    """Layers whose gradients are so much smaller than those of others that their weights stand still."""
    history = moment.history
    if history is None or not has_trained_enough(moment):
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
    return Diagnosis(
        "vanishing",
        message("Gradients vanish"),
        literal(number(norms[least])),
        message("gradient norm in {layer}", layer=names(moment, [least])),
        message(
            "In {largest} it is {norm}. The weights of {layers} stand still.",
            largest=names(moment, [largest]),
            norm=number(norms[largest]),
            layers=names(moment, small),
        ),
        _remedy(moment, small),
        small,
        tuple(_height(norm, norms[largest]) for norm in norms.values()),
        message("gradient norm by layer"),
    )


def _remedy(moment: Moment, small: tuple[LayerId, ...]) -> Message:
    """What to try, which depends on why."""
    assert moment.network is not None
    layers = moment.network.graph.layers
    rows = moment.project.recipe.rows(len(moment.data.train)) if moment.data is not None else 0
    if rows == 1 and any(isinstance(layer, BatchNorm) for layer in layers.values()):
        return message("Batch norm of a single row passes no gradient back. Choose a larger batch size in Recipe.")
    activations = (getattr(layers[layer_id], "activation", None) for layer_id in layers)
    if any(isinstance(activation, (Sigmoid, Tanh)) for activation in activations):
        return message("Give these layers ReLU, choose Adam in Recipe, insert batch norm, or use fewer layers.")
    return message("Choose Adam in Recipe, start from larger weights, or connect layers around each other with Add.")


def _height(norm: float, largest: float) -> float:
    """The height of a bar on a log scale of DECADES below the largest."""
    return float(np.clip(1 + np.log10(norm / largest) / DECADES, 0.0, 1.0)) if norm > 0 else 0.0
