"""What a loss is."""

from types import FunctionType
from typing import ClassVar

from core.activations.base import Activation
from core.definitions import Definition
from core.jit import Kernel
from core.losses.tasks import TASKS


def pointwise(point: Kernel) -> Kernel:
    """The kernel of a loss that is the mean over the outputs of `point(y, t, c)`.

    `point` returns the loss of one output and its derivative with respect to y.
    """
    # Own globals instead of a closure: the cache distinguishes functions by their names.
    python = FunctionType(_mean_over_outputs.__code__, {"point": point})
    python.__module__, python.__qualname__ = point.__module__, f"{point.__module__}.mean_{point.__name__}"
    return Kernel(python)


def _mean_over_outputs(y, t, dy, sample_losses, c):
    m = sample_losses.size
    units = y.size // max(m, 1)
    scale = type(sample_losses[0])(1.0 / max(units, 1))
    for j in range(m):
        sample_losses[j] = 0
    for k in range(units):
        y_k, t_k, dy_k = y[k * m : (k + 1) * m], t[k * m : (k + 1) * m], dy[k * m : (k + 1) * m]
        for j in range(m):
            loss, derivative = point(y_k[j], t_k[j], c)  # noqa: F821 - see `pointwise`
            sample_losses[j] += scale * loss
            dy_k[j] = scale * derivative


class Loss(Definition):
    """The loss L of one sample, from outputs y and targets t. Training minimizes its mean over the batch.

    `kernel(y, t, dy, sample_losses, c)` fills `sample_losses` (m,) with L of each sample, and dy with ∂L/∂y. y, t and
    dy are flat floats of units × m, feature by feature; c holds the loss's own numbers, `constants`, as float64. Where
    the last activation is `fused`, `from_logits` is called instead, with the logits z before that activation as y and
    ∂L/∂z as dy. That stays exact where the activation alone would round to 0 or 1.
    """

    kernel: ClassVar[Kernel]
    fused: ClassVar[type[Activation] | None] = None
    from_logits: ClassVar[Kernel | None] = None
    tasks: ClassVar[tuple[str, ...]] = TASKS  # suitable tasks, the best first
    threshold: ClassVar[float] = 0.5  # a single output above it means class 1
    from_logit: ClassVar[float] = 0.0  # the same for the logit

    @property
    def constants(self) -> tuple[float, ...]:
        """The numbers that the kernels read, in the order of the fields."""
        return tuple(float(getattr(self, name)) for name in self.params())
