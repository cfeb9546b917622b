"""L-BFGS."""

from dataclasses import dataclass

from core.definitions import param
from core.optimizers.base import Optimizer

PAIRS = 10  # stored pairs of a step and the change of the gradient along it


@dataclass(frozen=True)
class LBFGS(Optimizer):
    """A quasi-Newton method: uses all samples at once, estimates curvature from its last ten steps, and runs a line
    search along the resulting direction (Nocedal and Wright, Numerical Optimization, chapter 7). On small data it
    often needs a few dozen epochs where others need thousands. The recipe's batch size and clipping are not used."""

    kind = "lbfgs"
    title = "L-BFGS"
    formula = r"\theta \leftarrow \theta - \eta\,t\,H g,\quad H \approx (\nabla^2 C)^{-1}"
    use = "For small data and small networks, and to see how low a loss can go."
    beware = "It has no noise: it ends in the nearest minimum, and overfits early."
    related = ("optimizer/sgd", "diagnosis/overfitting")
    paper = "Liu and Nocedal, 1989"
    rows = 2**31
    moments = 2 * PAIRS
    searches_length = True

    learning_rate: float = param(1.0, "Initial step length of the line search: η.", low=0.0, high=1e30, live=True)
