"""What a loss is."""

from dataclasses import dataclass
from typing import ClassVar

from core.activations.base import Activation
from core.definitions import Definition
from core.jit import Kernel


@dataclass(frozen=True)
class Loss(Definition):
    """How far the outputs y are from the targets t: L for one sample, C = mean of L over the batch.

    `kernel(y, t, dy, m, c)` returns C and fills dy with ∂C/∂y. The arrays are flat floats of units × m, unit by unit,
    m the batch size, c the loss's own numbers. Where the last activation is `fused`, `from_logits` is called instead,
    with the z before that activation as y and ∂C/∂z for dy: exact where the activation alone would round to 0 or 1.
    """

    kernel: ClassVar[Kernel]
    fused: ClassVar[type[Activation] | None] = None
    from_logits: ClassVar[Kernel | None] = None
    tasks: ClassVar[tuple[str, ...]] = ("regression", "binary", "classes")  # what it may be used for, the best first
    threshold: ClassVar[float] = 0.5  # above which a single output says yes; 0 where its sign does

    @property
    def constants(self) -> tuple[float, ...]:
        """The numbers that the kernels read, in the order of the fields."""
        return tuple(float(getattr(self, name)) for name in self.params())
