"""Mean squared error."""

from dataclasses import dataclass

from core.jit import kernel
from core.losses.base import Loss


@kernel
def mse(y, t, dy, m, c):
    """C = mean of (y − t)² over the batch and the outputs, dy = 2 (y − t) / (units · m)."""
    total = 0.0
    scale = type(y[0])(2.0 / y.size)
    for i in range(y.size):
        e = y[i] - t[i]
        total += e * e
        dy[i] = scale * e
    return total / y.size


@dataclass(frozen=True)
class MSE(Loss):
    """The mean of the squared errors. Right for regression; a few outliers outweigh everything else."""

    kind = "mse"
    title = "Mean squared error"
    formula = r"L = \frac{1}{n}\sum_k (y_k - \hat y_k)^2"
    kernel = mse
