"""Where signals and weights lie in the arenas."""

from dataclasses import dataclass
from math import prod

from core.initializers import Initializer


@dataclass(frozen=True)
class Tensor:
    """A signal: its offset in units, and its shape for one sample."""

    start: int
    shape: tuple[int, ...]

    @property
    def units(self) -> int:
        return prod(self.shape)


@dataclass(frozen=True)
class Weight:
    """An array of weights, or if not `trained`, of running statistics, and how to initialize it.

    `name` is PyTorch's: weight, bias, running_mean. `start` is the offset in `weights`, or in `buffers`.
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
