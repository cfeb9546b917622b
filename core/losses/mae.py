"""Mean absolute error."""

from core.jit import kernel
from core.losses.base import Loss, pointwise


@kernel
def absolute_error(y, t, c):
    """|y − t|, with the slope ±1, and 0 where y = t, as in PyTorch."""
    e, zero, one = y - t, type(y)(0), type(y)(1)
    return abs(e), one if e > zero else -one if e < zero else zero


class MAE(Loss):
    """The mean of the absolute errors. Right for regression with outliers, which count no more than they are off; its
    slope does not fade near the target, so that it needs a small learning rate to settle."""

    kind = "mae"
    title = "Mean absolute error"
    formula = r"L = \frac{1}{n}\sum_k |y_k - \hat y_k|"
    kernel = pointwise(absolute_error)
