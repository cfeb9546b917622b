"""SELU."""

from core.activations import elu
from core.activations.base import Activation

# Klambauer et al. (2017), equation 14: mean 0 and variance 1 are a fixed point of the activation.
SCALE = 1.0507009873554805
ALPHA = 1.6732632423543772


class SELU(Activation):
    """ELU scaled so that mean 0 and variance 1 are preserved from layer to layer. It needs dense layers with LeCun
    normal initialization, without dropout or batch norm between them."""

    kind = "selu"
    title = "SELU"
    formula = (
        r"g(z) = \lambda (\max(0, z) + \min(0, \alpha (e^z - 1))),\quad "
        r"\lambda \approx 1.0507,\ \alpha \approx 1.6733"
    )
    low = -1.758
    kernels = elu.forward, elu.backward

    @property
    def constants(self) -> tuple[float, ...]:
        return SCALE, SCALE * ALPHA
