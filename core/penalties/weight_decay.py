"""Decoupled weight decay."""

from dataclasses import dataclass

from core.definitions import param
from core.penalties.base import Penalty


@dataclass(frozen=True)
class WeightDecay(Penalty):
    """Takes a share of every weight away at each step, apart from the gradient, so that optimizers with moments do not
    dilute it (Loshchilov and Hutter, 2019). It adds nothing to the loss."""

    kind = "weight_decay"
    title = "Weight decay"
    formula = r"w \leftarrow (1 - \eta\lambda)\,w - \ldots"

    strength: float = param(
        0.01, "How much of a weight is taken away, times the learning rate: λ.", low=0.0, high=10.0, live=True
    )

    @property
    def coefficients(self) -> tuple[float, float, float, float]:
        return 0.0, 0.0, self.strength, 0.0
