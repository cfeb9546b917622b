"""The square of a column."""

from core.data.built.base import Function, Values
from core.primitives import Value


class Square(Function):
    """The square of a number: for effects that are the same on both sides of 0, such as circles."""

    kind = "square"
    title = "Square"
    formula = r"x^2"

    def apply(self, values: Values, figures: tuple[float, ...]) -> Values:
        return values**2

    def lower(self, *x: Value, figures: tuple[float, ...]) -> tuple[Value, ...]:
        return (x[0] * x[0],)

    def name(self, columns: tuple[str, ...]) -> str:
        return f"{columns[0]}²"
