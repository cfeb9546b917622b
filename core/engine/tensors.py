"""Where signals and weights lie."""

from dataclasses import dataclass
from math import prod

from core.initializers import Initializer


@dataclass(frozen=True)
class Tensor:
    """A signal: where it begins, counted in units, and its shape for one sample."""

    start: int
    shape: tuple[int, ...]

    @property
    def units(self) -> int:
        return prod(self.shape)


@dataclass(frozen=True)
class Weight:
    """Some of the weights, or with `trained` False some of the running figures, and how they start.

    `name` is PyTorch's: weight, bias, running_mean. `start` counts elements of `weights`, or of `stats`.
    """

    layer: int
    name: str
    shape: tuple[int, ...]
    start: int
    initializer: Initializer
    fan_in: int
    fan_out: int
    seed: int = 0
    trained: bool = True

    @property
    def size(self) -> int:
        return prod(self.shape)
