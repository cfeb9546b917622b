"""What a loss is."""

from types import FunctionType
from typing import ClassVar

from core.activations.base import Activation
from core.definitions import Definition
from core.jit import Kernel
from core.tasks import TASKS


def pointwise(point: Kernel) -> Kernel:
    """The kernel of a loss that is the mean over the outputs of `point(y, t, c)`, which returns it and its slope."""
    # With globals of its own and no closure: the cache tells functions apart by their names.
    python = FunctionType(_mean_over_outputs.__code__, {"point": point})
    python.__module__, python.__qualname__ = point.__module__, f"{point.__module__}.mean_{point.__name__}"
    return Kernel(python)


def _mean_over_outputs(y, t, dy, each, c):
    m = each.size
    units = y.size // max(m, 1)
    share = type(each[0])(1.0 / max(units, 1))
    for j in range(m):
        each[j] = 0
    for k in range(units):
        outputs, targets, slopes = y[k * m : (k + 1) * m], t[k * m : (k + 1) * m], dy[k * m : (k + 1) * m]
        for j in range(m):
            loss, slope = point(outputs[j], targets[j], c)  # noqa: F821 - see `pointwise`
            each[j] += share * loss
            slopes[j] = share * slope


class Loss(Definition):
    """How far the outputs y are from the targets t: L for one sample. What is minimised is the mean over the batch.

    `kernel(y, t, dy, each, c)` fills `each` (m,) with L of every sample, and dy with ∂L/∂y. y, t and dy are flat floats
    of units × m, unit by unit; c holds the loss's own numbers. Where the last activation is `fused`, `from_logits` is
    called instead, with the z before that activation as y and ∂L/∂z for dy: exact where the activation alone would
    round to 0 or 1.
    """

    kernel: ClassVar[Kernel]
    fused: ClassVar[type[Activation] | None] = None
    from_logits: ClassVar[Kernel | None] = None
    tasks: ClassVar[tuple[str, ...]] = TASKS  # what it may be used for, the best first
    threshold: ClassVar[float] = 0.5  # above which a single output says yes; 0 where its sign does
    from_logit: ClassVar[float] = 0.0  # above which the z before it does

    @property
    def constants(self) -> tuple[float, ...]:
        """The numbers that the kernels read, in the order of the fields."""
        return tuple(float(getattr(self, name)) for name in self.params())
