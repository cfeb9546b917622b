"""What a surface is."""

from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

import numpy as np
from numpy.typing import NDArray

from core.definitions import Definition

Values = NDArray[np.float64]
Place = tuple[float, float]
Ends = tuple[Place, Place]  # the lowest and the highest x, the lowest and the highest y


class Slope(Protocol):
    """A function of two variables that optimizers can walk down."""

    def at(self, x: float, y: float) -> tuple[float, Values]:
        """The value at a place, and the gradient there, float64 (2,). Neither need be finite."""


@dataclass(frozen=True)
class Surface(Definition):
    """A function f(x, y) with its gradient, the part of it that is shown, and a place to start at.

    `value` and `gradient` take numbers or arrays of equal shape; the gradient is the pair of ∂f/∂x and ∂f/∂y. `least`
    is the lowest value, `minima` are all places of local minima.
    """

    ends: ClassVar[Ends]
    start: ClassVar[Place]
    least: ClassVar[float] = 0.0
    minima: ClassVar[tuple[Place, ...]] = ()

    def value(self, x: Any, y: Any) -> Any:
        """f(x, y)."""
        raise NotImplementedError

    def gradient(self, x: Any, y: Any) -> tuple[Any, Any]:
        """∂f/∂x and ∂f/∂y."""
        raise NotImplementedError

    def at(self, x: float, y: float) -> tuple[float, Values]:
        """The value at a place, and the gradient there, float64 (2,)."""
        with np.errstate(over="ignore", invalid="ignore"):
            x, y = np.float64(x), np.float64(y)  # which overflow to infinity instead of raising OverflowError
            return float(self.value(x, y)), np.array(self.gradient(x, y), np.float64)

    def grid(self, side: int) -> Values:
        """f at the centers of the cells of a square grid over `ends`, float64 (side, side), from the bottom left."""
        (left, right), (low, high) = self.ends
        shares = (np.arange(side) + 0.5) / side
        values: Values = self.value(*np.meshgrid(left + shares * (right - left), low + shares * (high - low)))
        return values
