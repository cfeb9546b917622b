"""L-BFGS."""

from dataclasses import dataclass

from core.definitions import param
from core.optimizers.base import Optimizer

PAIRS = 10  # steps that are remembered, with how the gradient changed along each


@dataclass(frozen=True)
class LBFGS(Optimizer):
    """Looks at all rows at once, guesses from its last ten steps how the cost curves, and searches along the best
    direction until it has fallen enough (Nocedal and Wright, Numerical Optimization, chapter 7). A few dozen epochs
    often do where others need thousands, as long as the data is small. The recipe's batch is not used, nor is
    clipping: the search keeps steps in bounds."""

    kind = "lbfgs"
    title = "L-BFGS"
    formula = r"\theta \leftarrow \theta - \eta\,t\,H g,\quad H \approx (\nabla^2 C)^{-1}"
    rows = 2**31
    moments = 2 * PAIRS

    learning_rate: float = param(1.0, "How far a step is tried at first: η.", low=0.0, high=1e30, live=True)
