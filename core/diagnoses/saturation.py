"""Sigmoid and tanh units that are at the ends of their range on almost every row."""

from core.diagnoses import remedies
from core.diagnoses.diagnosis import Diagnosis
from core.diagnoses.evidence import LEARNED, has_trained_enough, names, score
from core.initializers import GlorotUniform
from core.messages import message
from core.moments import Moment, UnitActivity

SHARE = 0.7  # of the outputs of a layer, over rows and units


def saturation(moment: Moment) -> Diagnosis | None:
    """Layers most of whose units hardly react to their inputs, in a network that has not learned."""
    result = moment.result(UnitActivity())
    if result is None or not has_trained_enough(moment) or not score(moment) < LEARNED:
        return None
    activity = result.value
    flat = {layer_id: float(shares.mean()) for layer_id, shares in activity.saturated.items()}
    layers = tuple(layer_id for layer_id, share in flat.items() if share >= SHARE)
    if not layers:
        return None
    worst = max(layers, key=lambda layer_id: flat[layer_id])
    shares = activity.saturated[worst]
    return Diagnosis(
        "saturation",
        message("Units are saturated"),
        message("{share:.0%}", share=flat[worst]),
        message("of the outputs of {layer} are at an end of their range", layer=names(moment, [worst])),
        message(
            "On most of the {rows:row|rows} looked at, the activation is where its curve is flat. Its slope there is "
            "nearly 0, and so is the gradient that passes through {layers}.",
            rows=activity.rows,
            layers=names(moment, layers),
        ),
        message("Start from smaller weights, insert batch norm, or use ReLU."),
        layers,
        None,
        (
            *remedies.initialize(moment, layers, GlorotUniform()),
            *remedies.normalize(moment, layers),
            *remedies.use_relu(moment, layers),
        ),
        tuple(float(1 - share) for share in shares) if len(shares) <= 64 else (),
        message("rows each unit reacts to"),
        explains=("vanishing_gradients", "no_better_than_trivial", "plateau", "underfitting"),
    )
