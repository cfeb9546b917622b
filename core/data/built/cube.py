"""The cube of a column."""

from core.data.built.base import Function, Values


class Cube(Function):
    """The cube of a number: for curves that bend twice."""

    kind = "cube"
    title = "Cube"
    formula = r"x^3"

    def apply(self, values: Values, figures: tuple[float, ...]) -> Values:
        return values**3

    def name(self, columns: tuple[str, ...]) -> str:
        return f"{columns[0]}³"
