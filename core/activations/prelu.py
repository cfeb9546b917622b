"""PReLU."""

from dataclasses import dataclass

from core.activations.base import Activation
from core.definitions import param


@dataclass(frozen=True)
class PReLU(Activation):
    """Leaky ReLU whose slope for negative inputs is learned (He et al., 2015): one slope per unit, per channel of an
    image, or one for the whole layer."""

    kind = "prelu"
    title = "PReLU"
    formula = r"g(z) = \max(0, z) + \alpha \min(0, z)"
    derivative = r"g'(z) = 1\ (z > 0),\quad \alpha\ (z \le 0)"
    use = "Where there is much data, so that the slope can be learned instead of chosen."
    beware = "On small data the learned slopes add to overfitting."
    related = ("activation/leaky_relu",)
    paper = "He et al., 2015"
    learned = True

    start: float = param(0.25, "Initial slope for negative inputs: α.", low=-1.0, high=1.0, title="Initial slope")
    shared: bool = param(False, "Learn one slope for the whole layer.")
