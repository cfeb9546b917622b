"""A local minimum beside the lowest."""

from math import acos, cos, pi
from typing import Any

from core.surfaces.base import Surface

TILT = 0.15


def _root(number: int) -> float:
    """A root of x³ − x + TILT, by the cosine formula for three real roots."""
    angle = acos(-TILT * 1.5 * 3**0.5) / 3
    return 2 / 3**0.5 * cos(angle - 2 * pi * number / 3)


def _value(x: Any, y: Any) -> Any:
    return x * x * x * x / 4 - x * x / 2 + TILT * x + y * y / 2


RIGHT, LEFT = _root(0), _root(2)
LOWEST = float(_value(LEFT, 0.0))


class TwoMinima(Surface):
    """Two valleys, of which the left is deeper."""

    kind = "two_minima"
    title = "Two minima"
    formula = r"f(x, y) = \frac{1}{4}\,x^4 - \frac{1}{2}\,x^2 + 0.15\,x + \frac{1}{2}\,y^2"
    use = (
        "To see a local minimum: which one an optimizer ends in depends on the start, and on whether it is "
        "fast enough to pass the ridge."
    )
    beware = "Small steps always end in the nearer minimum."
    related = ("idea/surfaces", "optimizer/momentum", "surface/saddle")
    ends = (-2.0, 2.0), (-1.6, 1.6)
    start = (1.7, 1.2)
    least = LOWEST
    minima = ((LEFT, 0.0), (RIGHT, 0.0))

    def value(self, x: Any, y: Any) -> Any:
        return _value(x, y)

    def gradient(self, x: Any, y: Any) -> tuple[Any, Any]:
        return x * x * x - x + TILT, y
