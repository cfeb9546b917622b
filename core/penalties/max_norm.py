"""Max-norm constraint."""

from dataclasses import dataclass

from core.definitions import param
from core.penalties.base import Penalty


@dataclass(frozen=True)
class MaxNorm(Penalty):
    """Shortens the weights into a unit whenever they grow longer than a limit. It goes well with dropout and high
    learning rates (Srivastava et al., 2014)."""

    kind = "max_norm"
    title = "Max norm"
    formula = r"\lVert w_i \rVert \le c"

    limit: float = param(
        3.0, "How long the weights into one unit may be: c. 3 or 4 is usual.", low=1e-3, high=1e6, live=True
    )

    @property
    def coefficients(self) -> tuple[float, float, float, float]:
        return 0.0, 0.0, 0.0, self.limit
