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
    derivative = r"g'(z) = \lambda\ (z > 0),\quad \lambda \alpha e^z\ (z \le 0)"
    use = (
        "In deep networks of dense layers alone, with LeCun normal and standardized inputs. They then normalize "
        "themselves."
    )
    beware = "Any other initializer, dropout or skip connection breaks the balance. Use alpha dropout."
    related = ("initializer/lecun_normal", "layer/alpha_dropout")
    paper = "Klambauer et al., 2017"
    low = -1.758
    kernels = elu.forward, elu.backward

    @property
    def constants(self) -> tuple[float, ...]:
        return SCALE, SCALE * ALPHA
