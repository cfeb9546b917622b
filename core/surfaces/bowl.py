"""A bowl."""

from typing import Any

from core.surfaces.base import Surface


class Bowl(Surface):
    """Equally steep in all directions: the negative gradient points to the minimum."""

    kind = "bowl"
    title = "Bowl"
    formula = r"f(x, y) = \frac{1}{2}\,(x^2 + y^2)"
    use = "To see what a learning rate does: small ones crawl, good ones arrive in a few steps."
    beware = "Gradient descent diverges here above a rate of 2, twice the inverse of the curvature."
    related = ("idea/gradient_descent", "diagnosis/learning_rate_too_high", "surface/ravine")
    ends = (-3.0, 3.0), (-3.0, 3.0)
    start = (-2.4, 1.6)
    minima = ((0.0, 0.0),)

    def value(self, x: Any, y: Any) -> Any:
        return (x * x + y * y) / 2

    def gradient(self, x: Any, y: Any) -> tuple[Any, Any]:
        return x, y
