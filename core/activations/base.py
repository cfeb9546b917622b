"""What an activation is."""

from math import inf
from typing import ClassVar

from core.definitions import Definition
from core.jit import Kernel
from core.messages import Message, message
from core.messages.numbers import significant


class Activation(Definition):
    """A function g from z to a = g(z), element-wise unless `pointwise` is false.

    `kernels` is the pair of `forward(z, a, m, c)`, which fills a, and `backward(z, a, da, dz, m, c)`, which fills dz
    with ∂C/∂z from da = ∂C/∂a. All arrays are flat floats of units × m, feature by feature; m is the batch size; c
    holds the activation's own numbers, `constants`, padded to four. a may be z and dz may be da: read before you write.
    Where `backward` reads z, `reads_input` is true, and the two are then kept apart.
    """

    kernels: ClassVar[tuple[Kernel, Kernel]]
    reads_input: ClassVar[bool] = False
    pointwise: ClassVar[bool] = True  # element-wise: each unit of each sample by itself
    learned: ClassVar[bool] = False  # has weights; it is then an op of its own, without `kernels`
    differentiable: ClassVar[bool] = True  # has a gradient that is not zero everywhere
    positive: ClassVar[bool] = False  # a > 0 for every z
    low: ClassVar[float] = -inf  # the infimum of a
    high: ClassVar[float] = inf  # the supremum of a

    @property
    def constants(self) -> tuple[float, ...]:
        """The numbers that the kernels read, in the order of the fields."""
        return tuple(float(getattr(self, name)) for name in self.params())

    @property
    def range(self) -> tuple[float, float]:
        """The bounds of a over all z; −inf and inf where there are none."""
        return self.low, self.high

    @property
    def is_probability(self) -> bool:
        """Whether outputs can be read as probabilities: the range is from 0 to 1."""
        return self.range == (0.0, 1.0)

    def range_text(self) -> Message:
        """The range as people read it: "0 to ∞"."""
        low, high = map(_bound, self.range)
        return message("{low} to {high}", low=low, high=high)


def _bound(number: float) -> str:
    return significant(number, 3)
