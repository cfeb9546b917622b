"""L2 penalty."""

from dataclasses import dataclass

from core.definitions import param
from core.penalties.base import Penalty


@dataclass(frozen=True)
class L2(Penalty):
    """Pulls large weights toward zero the most, so that no single weight dominates. The gradient is 2λw, as in Keras.
    In PyTorch's SGD, weight_decay = 2λ gives the same gradient, but also for biases."""

    kind = "l2"
    title = "L2"
    formula = r"C \leftarrow C + \lambda \sum w^2"
    derivative = r"\frac{\partial C}{\partial w} \leftarrow \frac{\partial C}{\partial w} + 2 \lambda w"
    use = "Against overfitting: begin with 0.001 to 0.01 on every layer."
    beware = (
        "Too much of it holds all weights near 0, and the network underfits. It is part of the loss that is shown,"
        " apart from the data loss."
    )
    related = ("penalty/l1", "penalty/weight_decay", "diagnosis/overfitting")
    paper = "Krogh and Hertz, 1992"

    strength: float = param(0.001, "L2 factor: λ. Typical values are 0.0001 to 0.01.", low=0.0, high=1e3, live=True)

    @property
    def coefficients(self) -> tuple[float, float, float, float]:
        return 0.0, self.strength, 0.0, 0.0
