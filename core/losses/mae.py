"""Mean absolute error."""

from dataclasses import dataclass

from core.jit import kernel
from core.losses.base import Loss


@kernel
def mae(y, t, dy, m, c):
    """C = mean of |y − t| over the batch and the outputs, dy = ±1 / (units · m), and 0 where y = t, as in PyTorch."""
    total = 0.0
    zero, scale = type(y[0])(0), type(y[0])(1.0 / y.size)
    for i in range(y.size):
        e = y[i] - t[i]
        total += abs(e)
        dy[i] = scale if e > 0 else -scale if e < 0 else zero
    return total / y.size


@dataclass(frozen=True)
class MAE(Loss):
    """The mean of the absolute errors. Right for regression with outliers, which count no more than they are off; its
    slope does not fade near the target, so that it needs a small learning rate to settle."""

    kind = "mae"
    title = "Mean absolute error"
    formula = r"L = \frac{1}{n}\sum_k |y_k - \hat y_k|"
    kernel = mae
