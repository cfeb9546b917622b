"""Values or gradients grow on their way through the layers."""

import numpy as np

from core.diagnoses import remedies
from core.diagnoses.diagnosis import Diagnosis
from core.diagnoses.evidence import activations, dated, names, recent, since
from core.initializers import HeNormal
from core.messages import literal, message
from core.messages.numbers import significant
from core.moments import Moment
from core.network.graph import LayerId

LARGE = 1e3  # a gradient norm; those of networks that learn scaled data are mostly below 10
DECADES = 8.0  # that the bars span


def exploding_gradients(moment: Moment) -> Diagnosis | None:
    """Layers whose gradients are above LARGE: now, or in the first step of a run that then diverged."""
    history = moment.history
    if history is None:
        return None
    event = moment.diverged
    curves = {layer_id: history.layer(layer_id, "gradient_norm") for layer_id in history.layers}
    norms = _first(moment) if began_large(moment) else {found: recent(curve) for found, curve in curves.items()}
    layers = tuple(layer_id for layer_id, norm in norms.items() if norm > LARGE)
    if not layers or (event is not None and event.where and not began_large(moment)):
        return None
    worst = max(layers, key=lambda layer_id: norms[layer_id])
    least = min(norms, key=lambda layer_id: norms[layer_id])
    shown = norms if began_large(moment) else {found: curve.recent() for found, curve in curves.items()}
    begin = 1 if began_large(moment) else since(curves[worst], curves[worst].mean > LARGE, moment)
    reason = message(
        "In {least} it is {norm}. Every layer multiplies values on the way forward, and gradients on the way back, by "
        "its weights, and these are so large that both grow from layer to layer.",
        least=names(moment, [least]),
        norm=significant(shown[least]),
    )
    if event is not None and event.where:
        reason = message(
            "{reason} At step {step:,} values became infinite or NaN. {kept}",
            reason=reason,
            step=event.step,
            kept=event.kept,
        )
    return Diagnosis(
        "exploding_gradients",
        message("Gradients explode"),
        literal(significant(shown[worst])),
        dated(message("gradient norm in {layer}", layer=names(moment, [worst])), begin),
        reason,
        message("Start from smaller weights, clip the gradients, or lower the learning rate."),
        layers,
        begin,
        (
            *remedies.initialize(moment, tuple(activations(moment)), HeNormal()),
            *remedies.clip_gradients(moment),
            *remedies.change_rate(moment, 1 / remedies.RATE),
        ),
        tuple(float(np.clip(np.log10(max(norm, 1.0)) / DECADES, 0.0, 1.0)) for norm in norms.values()),
        message("gradient norm by layer"),
        explains=(
            "divergence", "no_better_than_trivial", "plateau", "learning_rate_too_high", "saturation", "dying_relu",
            "vanishing_gradients",
        ),
    )  # fmt: skip


def began_large(moment: Moment) -> bool:
    """Whether the run diverged, and gradients were above LARGE in its first step, before anything was learned."""
    return moment.diverged is not None and any(norm > LARGE for norm in _first(moment).values())


def _first(moment: Moment) -> dict[LayerId, float]:
    """The gradient norm of every layer in the first step; 0 where none was recorded."""
    assert moment.history is not None
    curves = {layer_id: moment.history.layer(layer_id, "gradient_norm") for layer_id in moment.history.layers}
    return {layer_id: float(curve.mean[:1].sum()) for layer_id, curve in curves.items()}
