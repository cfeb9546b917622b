"""The square of a column."""

from core.data.built.base import Function, Values


class Square(Function):
    """The square of a number: for effects that are the same on both sides of 0, such as circles."""

    kind = "square"
    title = "Square"
    formula = r"x^2"

    def apply(self, values: Values, figures: tuple[float, ...]) -> Values:
        return values**2

    def name(self, columns: tuple[str, ...]) -> str:
        return f"{columns[0]}²"
