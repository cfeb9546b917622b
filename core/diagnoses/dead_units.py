"""ReLU units that never fire."""

from core.diagnoses.diagnosis import Diagnosis, has_trained_enough, names
from core.messages import message
from core.moments import Moment, UnitActivity

SHARE = 0.4  # of the units of a layer: https://cs231n.github.io/neural-networks-1/#actfun names this share


def dead_units(moment: Moment) -> Diagnosis | None:
    """ReLU layers of which a large part is 0 on every row, so that no gradient reaches its weights."""
    result = moment.result(UnitActivity())
    if result is None or moment.network is None or not has_trained_enough(moment):
        return None
    activity = result.value
    dead = {layer_id: int((shares == 0).sum()) for layer_id, shares in activity.layers.items()}
    layers = tuple(layer_id for layer_id, count in dead.items() if count >= SHARE * len(activity.layers[layer_id]))
    if not layers:
        return None
    worst = max(layers, key=lambda layer_id: dead[layer_id] / len(activity.layers[layer_id]))
    units = len(activity.layers[worst])
    return Diagnosis(
        "dead units",
        message("Units have died"),
        message("{dead:,} of {units:,}", dead=dead[worst], units=units),
        message("units of {layer} never fire", layer=names(moment, [worst])),
        message(
            "The weighted sum is below 0 for all {rows:,} rows looked at, so ReLU passes no value on and no gradient "
            "back, in {layers}.",
            rows=activity.rows,
            layers=names(moment, layers),
        ),
        message("Reset, then train with a lower learning rate, or use leaky ReLU."),
        layers,
        tuple(float(share) for share in activity.layers[worst]) if units <= 64 else (),
        message("rows each unit fires on"),
        explains=("vanishing",) if dead[worst] == units else (),
    )
