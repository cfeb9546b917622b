"""What an activation is."""

from typing import ClassVar

from core.definitions import Definition
from core.jit import Kernel


class Activation(Definition):
    """A function g from z to a = g(z), unit by unit unless it says otherwise.

    `kernels` is the pair of `value(z, a, m, c)`, which fills a, and `slope(z, a, da, dz, m, c)`, which fills dz with
    ∂C/∂z from da = ∂C/∂a. All arrays are flat floats of units × m, unit by unit; m is the batch size; c holds the
    activation's own numbers, `constants`, padded to four. a may be z and dz may be da: read before you write. Where
    `slope` reads z, `reads_input` says so, and the two are then kept apart.
    """

    kernels: ClassVar[tuple[Kernel, Kernel]]
    reads_input: ClassVar[bool] = False
    pointwise: ClassVar[bool] = True  # whether each unit of each sample goes by itself
    learned: ClassVar[bool] = False  # whether it has weights; it is then an op of its own, and has no `kernels`
    differentiable: ClassVar[bool] = True  # whether its slope tells a gradient anything
    positive: ClassVar[bool] = False  # whether a > 0 whatever z is, so that its sign tells nothing
    range: ClassVar[str] = ""

    @property
    def constants(self) -> tuple[float, ...]:
        """The numbers that the kernels read, in the order of the fields."""
        return tuple(float(getattr(self, name)) for name in self.params())
