"""SELU."""

from core.activations import elu
from core.activations.base import Activation

SCALE = 1.0507009873554805  # Klambauer et al. (2017), equation 14: they make mean 0 and variance 1 a fixed point
ALPHA = 1.6732632423543772


class SELU(Activation):
    """ELU scaled so that signals keep mean 0 and variance 1 from layer to layer by themselves. That holds for dense
    layers that start with LeCun normal; dropout and batch norm between them spoil it."""

    kind = "selu"
    title = "SELU"
    formula = (
        r"g(z) = \lambda (\max(0, z) + \min(0, \alpha (e^z - 1))),\quad "
        r"\lambda \approx 1.0507,\ \alpha \approx 1.6733"
    )
    range = "(−1.758, ∞)"
    kernels = elu.value, elu.slope

    @property
    def constants(self) -> tuple[float, ...]:
        return SCALE, SCALE * ALPHA
