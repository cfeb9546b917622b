"""The cube of a column."""

from core.data.built.base import Function, Values
from core.primitives import Value


class Cube(Function):
    """The cube of a number: for curves that bend twice."""

    kind = "cube"
    title = "Cube"
    formula = r"x^3"

    def apply(self, values: Values, figures: tuple[float, ...]) -> Values:
        return values**3

    def lower(self, *x: Value, figures: tuple[float, ...]) -> tuple[Value, ...]:
        return (x[0] * x[0] * x[0],)

    def name(self, columns: tuple[str, ...]) -> str:
        return f"{columns[0]}³"
