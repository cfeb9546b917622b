"""L1 penalty."""

from dataclasses import dataclass

from core.definitions import param
from core.penalties.base import Penalty


@dataclass(frozen=True)
class L1(Penalty):
    """Pulls every weight towards zero by the same force, so that many become exactly useless: a network that picks its
    inputs."""

    kind = "l1"
    title = "L1"
    formula = r"C \leftarrow C + \lambda \sum |w|"

    strength: float = param(0.001, "How much a weight costs: λ. 0.0001 to 0.01 is usual.", low=0.0, high=1e3, live=True)

    @property
    def coefficients(self) -> tuple[float, float, float, float]:
        return self.strength, 0.0, 0.0, 0.0
