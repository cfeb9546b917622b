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

    strength: float = param(
        0.01, "Weight decay coefficient: λ. Each step subtracts ηλ times the weight.", low=0.0, high=10.0, live=True
    )

    @property
    def coefficients(self) -> tuple[float, float, float, float]:
        return 0.0, 0.0, self.strength, 0.0
