"""What an optimizer is."""

from dataclasses import dataclass
from typing import ClassVar

from core.definitions import Definition, param
from core.jit import Kernel
from core.losses.base import Loss


@dataclass(frozen=True)
class Optimizer(Definition):
    """How the weights θ follow their gradients g.

    `kernel(theta, g, moments, start, eta, t, c)` changes theta and moments in place. theta and g are flat floats of one
    length, the part from `start` on of all weights; moments has `moments` rows as long as all weights, of which the
    same part belongs to theta; eta is the learning rate η, t counts steps from 1, and c holds the optimizer's own
    numbers as float64, `constants`. There is none where steps are not made weight by weight: see
    core/training/lbfgs.py.
    """

    kernel: ClassVar[Kernel | None] = None
    moments: ClassVar[int] = 0
    rows: ClassVar[int] = 0  # how many make a step, if it matters; 0 follows the recipe's batch
    loss: ClassVar[Loss | None] = None  # what it minimises in place of the recipe's loss
    through_steps: ClassVar[bool] = False  # whether it trains what has no slope

    learning_rate: float = param(0.01, "How far a step goes along the gradient: η.", low=0.0, high=1e30, live=True)

    @property
    def constants(self) -> tuple[float, ...]:
        """The numbers that the kernel reads besides the learning rate, in the order of the fields."""
        return tuple(float(getattr(self, name)) for name in self.params() if name != "learning_rate")
