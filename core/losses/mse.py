"""Mean squared error."""

from core.jit import kernel
from core.losses.base import Loss, pointwise


@kernel
def squared_error(y, t, c):
    """(y − t)²; the derivative is 2 (y − t)."""
    e = y - t
    return e * e, e + e


class MSE(Loss):
    """The mean of the squared errors. Use it for regression. A few outliers can dominate it."""

    kind = "mse"
    title = "Mean squared error"
    formula = r"L = \frac{1}{n}\sum_k (y_k - \hat y_k)^2"
    derivative = r"\frac{\partial L}{\partial \hat y_k} = -\frac{2}{n}(y_k - \hat y_k)"
    use = "For regression with a linear output, without gross outliers."
    beware = (
        "An error of 10 counts a hundred times as much as an error of 1. With classes it learns slowly where "
        "outputs are far off."
    )
    related = ("loss/mae", "loss/huber", "metric/rmse", "idea/backpropagation")
    kernel = pointwise(squared_error)
