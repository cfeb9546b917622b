"""What an optimizer is."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from core.definitions import Definition, param
from core.jit import Kernel
from core.losses.base import Loss


@dataclass(frozen=True)
class Optimizer(Definition):
    """The update of the weights θ from their gradients g.

    `kernel(theta, g, moments, start, learning_rate, t, c)` changes theta and moments in place. theta and g are flat
    floats of one length, the part of all weights that begins at `start`; moments has `moments` rows of one number per
    weight, of which the same part belongs to theta. t counts steps from 1, and c holds the optimizer's own numbers,
    `constants`, as float64. L-BFGS does not update weight by weight and has no kernel: see core/training/lbfgs.py.
    """

    kernel: ClassVar[Kernel | None] = None
    moments: ClassVar[int] = 0
    degrees: ClassVar[tuple[int, ...]] = ()  # of each moment: the power of the gradient that it is proportional to
    rows: ClassVar[int] = 0  # samples per step; 0 for the recipe's batch size
    loss: ClassVar[Loss | None] = None  # replaces the recipe's loss
    searches_length: ClassVar[bool] = False  # finds the length of each step itself, so that no rate sets it
    through_steps: ClassVar[bool] = False  # can train activations that are not differentiable

    learning_rate: float = param(0.01, "Step size along the negative gradient: η.", low=0.0, high=1e30, live=True)

    @property
    def constants(self) -> tuple[float, ...]:
        """The numbers that the kernel reads apart from the learning rate, in the order of the fields."""
        return tuple(float(getattr(self, name)) for name in self.params() if name != "learning_rate")

    @property
    def largest_product(self) -> float | None:
        """The product of learning rate and curvature above which steps along a parabola grow.

        It is that of steps along the gradient of all rows, divided by `divisors`. None where no such limit is known.
        """
        return None

    def largest_curvature(self, learning_rate: float) -> float | None:
        """The curvature of the loss above which steps of this size grow, divided by `divisors`. None where no limit is
        known, or the steps have no length."""
        product = self.largest_product
        return product / learning_rate if product is not None and learning_rate else None

    def divisors(self, moments: NDArray[np.generic], t: int) -> NDArray[np.float64]:
        """What the gradient of each weight is divided by, float64 (weights,), after t ≥ 1 steps with these moments."""
        return np.ones(moments.shape[1])
