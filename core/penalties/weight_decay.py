"""Decoupled weight decay."""

from dataclasses import dataclass

from core.definitions import param
from core.penalties.base import Penalty


@dataclass(frozen=True)
class WeightDecay(Penalty):
    """Subtracts a fraction of each weight at each step, apart from the gradient, so that adaptive optimizers do not
    rescale it (Loshchilov and Hutter, 2019). It adds nothing to the loss."""

    kind = "weight_decay"
    title = "Weight decay"
    formula = r"w \leftarrow (1 - \eta\lambda)\,w - \ldots"
    use = "With Adam and other adaptive optimizers, in place of L2."
    beware = "The shrinking is η·λ a step: it changes with the learning rate and its schedule."
    related = ("penalty/l2", "optimizer/adamw")
    paper = "Loshchilov and Hutter, 2019"

    strength: float = param(
        0.01, "Weight decay coefficient: λ. Each step subtracts ηλ times the weight.", low=0.0, high=10.0, live=True
    )

    @property
    def coefficients(self) -> tuple[float, float, float, float]:
        return 0.0, 0.0, self.strength, 0.0
