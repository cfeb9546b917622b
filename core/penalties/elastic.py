"""Elastic net penalty."""

from dataclasses import dataclass

from core.definitions import param
from core.penalties.base import Penalty


@dataclass(frozen=True)
class Elastic(Penalty):
    """L1 and L2 combined: sparse weights, none of them large (Zou and Hastie, 2005)."""

    kind = "elastic"
    title = "Elastic net"
    formula = r"C \leftarrow C + \lambda_1 \sum |w| + \lambda_2 \sum w^2"
    use = "Where L1 drops too many of several inputs that belong together."
    beware = "Two strengths to choose instead of one."
    related = ("penalty/l1", "penalty/l2")
    paper = "Zou and Hastie, 2005"

    l1: float = param(0.001, "L1 factor: λ₁.", low=0.0, high=1e3, live=True, title="L1")
    l2: float = param(0.001, "L2 factor: λ₂.", low=0.0, high=1e3, live=True, title="L2")

    @property
    def coefficients(self) -> tuple[float, float, float, float]:
        return self.l1, self.l2, 0.0, 0.0
