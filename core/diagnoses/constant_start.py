"""All units of a layer compute the same."""

from core.diagnoses import remedies
from core.diagnoses.diagnosis import Diagnosis
from core.diagnoses.evidence import names
from core.initializers import Constant, HeNormal, Zeros
from core.messages import message
from core.moments import Moment, UnitActivity


def constant_start(moment: Moment) -> Diagnosis | None:
    """Layers that began with equal weights, and whose units have stayed alike."""
    result = moment.result(UnitActivity())
    if result is None or moment.network is None or moment.step < 1:
        return None
    activity, graph = result.value, moment.network.graph
    layers = tuple(
        layer_id
        for layer_id in activity.alike
        if isinstance(getattr(graph.layers[layer_id], "initializer", None), (Constant, Zeros))
    )
    if not layers:
        return None
    first = layers[0]
    units = activity.alike[first]
    return Diagnosis(
        "constant_start",
        message("All units compute the same"),
        message("{units:,} of {units:,}", units=units),
        message("units of {layer} are equal", layer=names(moment, [first])),
        message(
            "The weights of {layers} began equal. Equal units get equal gradients, so they stay equal: a layer of "
            "{units:unit|units} does the work of one.",
            layers=names(moment, layers),
            units=units,
        ),
        message("Draw the first weights at random, for example with He or Glorot."),
        layers,
        1,
        remedies.initialize(moment, layers, HeNormal()),
        explains=(
            "dying_relu", "vanishing_gradients", "no_better_than_trivial", "plateau", "underfitting", "saturation",
            "learning_rate_too_low", "learning_rate_too_high",
        ),
    )  # fmt: skip
