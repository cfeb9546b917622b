"""The product of two columns."""

from core.data.built.base import Function, Values
from core.primitives import Value


class Product(Function):
    """The product of two numbers: for effects of one that depend on the other."""

    kind = "product"
    title = "Product"
    formula = r"x y"
    inputs = 2

    def apply(self, values: Values, figures: tuple[float, ...]) -> Values:
        return values[:, :1] * values[:, 1:]

    def lower(self, *x: Value, figures: tuple[float, ...]) -> tuple[Value, ...]:
        return (x[0] * x[1],)

    def name(self, columns: tuple[str, ...]) -> str:
        return f"{columns[0]} · {columns[1]}"
