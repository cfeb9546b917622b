"""The layer Square."""

from core.engine.lowering import Lowering
from core.engine.ops import SQUARE
from core.engine.tensors import Tensor
from core.layers.base import Layer, Shape


class Square(Layer):
    """Squares every input."""

    kind = "square"
    title = "Square"
    category = "Shape"
    formula = r"a = x^2"
    use = "For energies."
    beware = "The sign is lost."
    related = ("layer/multiply",)

    def output_shape(self, *inputs: Shape) -> Shape:
        return inputs[0]

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return to.op(SQUARE, inputs[0], to.tensor(*inputs[0].shape))
