"""What a loss is."""

from types import FunctionType
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

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

    def predicted(self, outputs: NDArray[Any]) -> NDArray[np.int64]:
        """The class of each row, int64 (rows,), from outputs (rows, units): one unit for each class, or a single one
        for two."""
        if outputs.shape[1] == 1:
            return (outputs[:, 0] > self.threshold).astype(np.int64)
        return np.asarray(outputs.argmax(axis=1), np.int64)

    @property
    def gives_probabilities(self) -> bool:
        """Whether the outputs for classes are probabilities. Otherwise they are scores, of which the sign decides."""
        return self.threshold == 0.5

    def probabilities(self, outputs: NDArray[Any]) -> NDArray[Any] | None:
        """The probability of each class, (rows, classes), from outputs (rows, units). None where they are scores."""
        if not self.gives_probabilities:
            return None
        return np.hstack([1 - outputs, outputs]) if outputs.shape[1] == 1 else outputs

    @property
    def constants(self) -> tuple[float, ...]:
        """The numbers that the kernels read, in the order of the fields."""
        return tuple(float(getattr(self, name)) for name in self.params())
