"""A ravine."""

from typing import Any

from core.surfaces.base import Surface

ALONG, ACROSS = 1.0, 14.0  # how steep it is


class Ravine(Surface):
    """A narrow valley, fourteen times as steep across as along."""

    kind = "ravine"
    title = "Ravine"
    formula = r"f(x, y) = \frac{1}{2}\,(x^2 + 14\,y^2)"
    use = (
        "To see the zig-zag of gradient descent, and how momentum damps it and adaptive rates take both "
        "directions alike."
    )
    beware = "Gradient descent diverges above 2/14: the steepest direction limits the rate for all."
    related = ("optimizer/sgd", "optimizer/momentum", "optimizer/rmsprop", "idea/scaling")
    ends = (-4.6, 4.6), (-2.2, 2.2)
    start = (-4.0, 1.6)
    minima = ((0.0, 0.0),)

    def value(self, x: Any, y: Any) -> Any:
        return (ALONG * x * x + ACROSS * y * y) / 2

    def gradient(self, x: Any, y: Any) -> tuple[Any, Any]:
        return ALONG * x, ACROSS * y
