"""Rosenbrock's function."""

from typing import Any

from core.surfaces.base import Surface


class Rosenbrock(Surface):
    """A bent valley with steep walls and a nearly flat floor, which leads to a minimum at (1, 1)."""

    kind = "rosenbrock"
    title = "Rosenbrock"
    formula = r"f(x, y) = (1 - x)^2 + 100\,(y - x^2)^2"
    use = (
        "To test optimizers: it is easy to find the valley, and takes long to follow it. L-BFGS does in some "
        "dozens of steps."
    )
    beware = (
        "On the walls the gradient is a thousand times that of the floor: a rate that moves along the floor "
        "diverges on the walls."
    )
    related = ("optimizer/lbfgs", "optimizer/adam", "surface/ravine")
    paper = "Rosenbrock, 1960"
    ends = (-2.0, 2.0), (-1.0, 3.0)
    start = (-1.2, 1.0)
    minima = ((1.0, 1.0),)

    def value(self, x: Any, y: Any) -> Any:
        above = y - x * x
        return (1 - x) * (1 - x) + 100 * above * above

    def gradient(self, x: Any, y: Any) -> tuple[Any, Any]:
        above = y - x * x
        return -2 * (1 - x) - 400 * x * above, 200 * above
