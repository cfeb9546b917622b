"""L2 penalty."""

from dataclasses import dataclass

from core.definitions import param
from core.penalties.base import Penalty


@dataclass(frozen=True)
class L2(Penalty):
    """Pulls large weights hardest, so that no single one matters too much. The slope is 2λw, as in Keras; the weight
    decay of PyTorch's SGD is λ/2."""

    kind = "l2"
    title = "L2"
    formula = r"C \leftarrow C + \lambda \sum w^2"

    strength: float = param(
        0.001, "How much the square of a weight costs: λ. 0.0001 to 0.01 is usual.", low=0.0, high=1e3, live=True
    )

    @property
    def coefficients(self) -> tuple[float, float, float, float]:
        return 0.0, self.strength, 0.0, 0.0
