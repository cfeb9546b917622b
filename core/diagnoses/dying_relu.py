"""ReLU units that never fire."""

from core.diagnoses import remedies
from core.diagnoses.diagnosis import Diagnosis
from core.diagnoses.evidence import LEARNED, dated, has_trained_enough, names, score, since
from core.messages import message
from core.moments import Moment, UnitActivity

SHARE = 0.4  # of the units of a layer: https://cs231n.github.io/neural-networks-1/#actfun names this share
MANY = 0.9  # of the units of a layer, in a network that has learned although others died
FOLLOWS = "no_better_than_trivial", "learning_rate_too_high", "learning_rate_too_low", "plateau"  # all are dead


def dying_relu(moment: Moment) -> Diagnosis | None:
    """ReLU layers of which a large part is 0 on every row, so that no gradient reaches its weights."""
    result = moment.result(UnitActivity())
    if result is None or moment.network is None or moment.history is None or not has_trained_enough(moment):
        return None
    activity = result.value
    dead = {layer_id: int((shares == 0).sum()) for layer_id, shares in activity.fires.items()}
    share = MANY if score(moment) >= LEARNED else SHARE
    layers = tuple(layer_id for layer_id, count in dead.items() if count >= share * len(activity.fires[layer_id]))
    if not layers:
        return None
    worst = max(layers, key=lambda layer_id: dead[layer_id] / len(activity.fires[layer_id]))
    units, begin = len(activity.fires[worst]), None
    if dead[worst] == units and worst in moment.history.layers:
        norm = moment.history.layer(worst, "gradient_norm")
        begin = since(norm, norm.mean == 0, moment)
    return Diagnosis(
        "dying_relu",
        message("Units have died"),
        message("{dead:,} of {units:,}", dead=dead[worst], units=units),
        dated(message("units of {layer} never fire", layer=names(moment, [worst])), begin),
        message(
            "The weighted sum is below 0 for all {rows:row|rows} looked at, so ReLU passes no value on and no "
            "gradient back, in {layers}.",
            rows=activity.rows,
            layers=names(moment, layers),
        ),
        message("Reset, then train with a lower learning rate, or use leaky ReLU."),
        layers,
        begin,
        (*remedies.use_leaky_relu(moment, layers), *remedies.change_rate(moment, 1 / remedies.RATE)),
        tuple(float(share) for share in activity.fires[worst]) if units <= 64 else (),
        message("rows each unit fires on"),
        explains=("vanishing_gradients", *(FOLLOWS if dead[worst] == units else ())),
    )
