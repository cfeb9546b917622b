"""L1 penalty."""

from dataclasses import dataclass

from core.definitions import param
from core.penalties.base import Penalty


@dataclass(frozen=True)
class L1(Penalty):
    """Pulls all weights toward zero with the same force, so that many become zero or nearly so: the network selects its
    inputs."""

    kind = "l1"
    title = "L1"
    formula = r"C \leftarrow C + \lambda \sum |w|"
    derivative = r"\frac{\partial C}{\partial w} \leftarrow \frac{\partial C}{\partial w} + \lambda\,\mathrm{sgn}(w)"
    use = "Where many inputs are useless and should be ignored."
    beware = "Of inputs that say the same, it keeps one and drops the others by chance."
    related = ("penalty/l2", "penalty/elastic", "diagnosis/overfitting")
    paper = "Tibshirani, 1996"

    strength: float = param(0.001, "L1 factor: λ. Typical values are 0.0001 to 0.01.", low=0.0, high=1e3, live=True)

    @property
    def coefficients(self) -> tuple[float, float, float, float]:
        return self.strength, 0.0, 0.0, 0.0
