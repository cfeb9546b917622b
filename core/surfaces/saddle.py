"""A saddle between two minima."""

from typing import Any

from core.surfaces.base import Surface


class Saddle(Surface):
    """Falls toward a saddle point at (0, 0) along x, and from there to two minima along y."""

    kind = "saddle"
    title = "Saddle"
    formula = r"f(x, y) = \frac{1}{2}\,x^2 + \frac{1}{4}\,y^4 - \frac{1}{2}\,y^2"
    use = (
        "To see where gradients vanish although no minimum is near. Momentum and adaptive rates leave the "
        "saddle sooner than gradient descent."
    )
    beware = "Exactly on the ridge, at y = 0, no optimizer without noise ever leaves it."
    related = ("idea/surfaces", "diagnosis/plateau", "optimizer/momentum", "optimizer/adam")
    ends = (-2.2, 2.2), (-1.8, 1.8)
    start = (-1.8, 0.001)
    least = -0.25
    minima = ((0.0, -1.0), (0.0, 1.0))

    def value(self, x: Any, y: Any) -> Any:
        return x * x / 2 + y * y * y * y / 4 - y * y / 2

    def gradient(self, x: Any, y: Any) -> tuple[Any, Any]:
        return x, y * y * y - y
