"""Layers that change the shape but not the values: Flatten and Reshape."""

from dataclasses import dataclass
from math import prod

from core.definitions import param
from core.engine.lowering import Lowering
from core.engine.tensors import Tensor
from core.layers.base import Layer, Shape, ShapeError, shape_text
from core.messages import message


class Flatten(Layer):
    """Flattens an image to a vector: channel by channel, row by row."""

    kind = "flatten"
    title = "Flatten"
    category = "Shape"
    formula = r"a = \mathrm{vec}(x)"
    use = "Between the last convolution or pooling and the first dense layer."
    beware = "A large image gives the dense layer after it a very large number of weights. Pool first."
    related = ("layer/max_pool2d", "layer/global_avg_pool2d")

    def output_shape(self, *inputs: Shape) -> Shape:
        return (prod(inputs[0]),)

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return Tensor(inputs[0].start, (inputs[0].units,))

    def details(self, shape: Shape) -> tuple[str, str]:
        return message("{count:unit|units}", count=shape[0]), message("values unchanged")


@dataclass(frozen=True)
class Reshape(Layer):
    """Reshapes a vector to an image: channel by channel, row by row."""

    kind = "reshape"
    title = "Reshape"
    category = "Shape"
    formula = r"a = \mathrm{reshape}(x)"
    use = "Before a convolution, where the rows are pixels of an image in a table."
    beware = "Channels × height × width must be the number of inputs, in this order."
    related = ("layer/conv2d", "layer/flatten")

    channels: int = param(1, "Number of channels: 1 for grayscale, 3 for color.", low=1, high=65536)
    height: int = param(28, "Height of the image.", low=1, high=65536, unit="pixel|pixels")
    width: int = param(28, "Width of the image.", low=1, high=65536, unit="pixel|pixels")

    def output_shape(self, *inputs: Shape) -> Shape:
        shape = self.channels, self.height, self.width
        if prod(inputs[0]) != prod(shape):
            raise ShapeError(
                message(
                    "needs {count:value|values} for shape {shape} but receives {came}. Change its channels, height "
                    "or width.",
                    shape=shape_text(shape),
                    count=prod(shape),
                    came=prod(inputs[0]),
                )
            )
        return shape

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return Tensor(inputs[0].start, (self.channels, self.height, self.width))

    def details(self, shape: Shape) -> tuple[str, str]:
        return shape_text(shape), message("values unchanged")
