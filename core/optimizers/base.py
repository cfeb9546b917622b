"""What an optimizer is."""

from dataclasses import dataclass
from typing import ClassVar

from core.definitions import Definition, param
from core.jit import Kernel


@dataclass(frozen=True)
class Optimizer(Definition):
    """How the weights θ follow their gradients g.

    `kernel(theta, g, moments, start, stop, eta, t, c)` changes theta and moments in place, from `start` to before
    `stop`. theta and g are flat floats of one length, moments has `moments` rows of that length, eta is the learning
    rate η, t counts steps from 1, and c holds the optimizer's own numbers as float64, `constants`.
    """

    kernel: ClassVar[Kernel]
    moments: ClassVar[int] = 0

    learning_rate: float = param(0.01, "How far a step goes along the gradient: η.", low=0.0, high=1e30, live=True)

    @property
    def constants(self) -> tuple[float, ...]:
        """The numbers that the kernel reads besides the learning rate, in the order of the fields."""
        return tuple(float(getattr(self, name)) for name in self.params() if name != "learning_rate")
