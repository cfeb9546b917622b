"""Mean absolute error."""

from core.jit import kernel
from core.losses.base import Loss, pointwise


@kernel
def absolute_error(y, t, c):
    """|y − t|; the derivative is ±1, and 0 where y = t, as in PyTorch."""
    e, zero, one = y - t, type(y)(0), type(y)(1)
    return abs(e), one if e > zero else -one if e < zero else zero


class MAE(Loss):
    """The mean of the absolute errors. Use it for regression with outliers, which count in proportion to their error.
    Its gradient does not decrease near the target, so it needs a small learning rate to converge."""

    kind = "mae"
    title = "Mean absolute error"
    formula = r"L = \frac{1}{n}\sum_k |y_k - \hat y_k|"
    derivative = r"\frac{\partial L}{\partial \hat y_k} = -\frac{1}{n}\,\mathrm{sgn}(y_k - \hat y_k)"
    use = "For regression with outliers."
    beware = (
        "Its slope is the same however small the error is, so that training circles the minimum: lower the "
        "learning rate."
    )
    related = ("loss/huber", "metric/mae")
    kernel = pointwise(absolute_error)
