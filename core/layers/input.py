"""Input layer."""

from math import prod

from core.engine.lowering import Lowering
from core.engine.tensors import Tensor
from core.layers.base import Layer, Shape
from core.messages import message


class Input(Layer):
    """Receives the rows of the data. It has one output per feature."""

    kind = "input"
    title = "Input"
    formula = r"a = x"
    use = "Every network begins with one. It takes its size from the data."
    beware = "Inputs that are not scaled make training slow or unstable."
    related = ("idea/scaling", "idea/notation")
    max_inputs = 0

    def output_shape(self, *inputs: Shape) -> Shape:
        """The feature shape of the data, which is passed in place of an input."""
        return inputs[0]

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return inputs[0]

    def details(self, shape: Shape) -> tuple[str, str]:
        if len(shape) == 3:
            return message("{width} × {height} pixels", width=shape[2], height=shape[1]), message("from the data")
        count = prod(shape)
        return message("{count:feature|features}", count=count), message("from the data")
