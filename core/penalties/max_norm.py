"""Max-norm constraint."""

from dataclasses import dataclass

from core.definitions import param
from core.penalties.base import Penalty


@dataclass(frozen=True)
class MaxNorm(Penalty):
    """Limits the norm of the weights into each unit. Often used with dropout and high learning rates (Srivastava et
    al., 2014)."""

    kind = "max_norm"
    title = "Max norm"
    formula = r"\lVert w_i \rVert \le c"
    use = "With dropout and a high learning rate."
    beware = "Below the limit it does nothing."
    related = ("layer/dropout",)
    paper = "Srivastava et al., 2014"

    limit: float = param(
        3.0, "Largest norm of the weights into one unit: c. Typical values are 3 or 4.", low=1e-3, high=1e6, live=True
    )

    @property
    def coefficients(self) -> tuple[float, float, float, float]:
        return 0.0, 0.0, 0.0, self.limit
