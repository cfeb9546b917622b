"""Layers that change how units are arranged: Flatten and Reshape."""

from dataclasses import dataclass
from math import prod

from core.definitions import param
from core.engine.lowering import Lowering
from core.engine.tensors import Tensor
from core.layers.base import Layer, Shape, ShapeError, shape_text
from core.messages import message


class Flatten(Layer):
    """Lays the channels of an image one after the other, row by row."""

    kind = "flatten"
    title = "Flatten"
    category = "Shape"
    formula = r"a = \mathrm{vec}(x)"

    def output_shape(self, *inputs: Shape) -> Shape:
        return (prod(inputs[0]),)

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return Tensor(inputs[0].start, (inputs[0].units,))

    def details(self, shape: Shape) -> tuple[str, str]:
        return message("{count} units", count=shape[0]), message("nothing is changed")


@dataclass(frozen=True)
class Reshape(Layer):
    """Makes an image of a row of numbers: channel by channel, row by row."""

    kind = "reshape"
    title = "Reshape"
    category = "Shape"
    formula = r"a = \mathrm{reshape}(x)"

    channels: int = param(1, "How many values a pixel has: 1 for grey, 3 for colour.", low=1, high=65536)
    height: int = param(28, "How many rows of pixels.", low=1, high=65536, unit="pixels")
    width: int = param(28, "How many pixels in a row.", low=1, high=65536, unit="pixels")

    def output_shape(self, *inputs: Shape) -> Shape:
        shape = self.channels, self.height, self.width
        if prod(inputs[0]) != prod(shape):
            raise ShapeError(
                message(
                    "makes {shape} = {count} numbers, and gets {came}. Change its sizes.",
                    shape=shape_text(shape),
                    count=prod(shape),
                    came=prod(inputs[0]),
                )
            )
        return shape

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return Tensor(inputs[0].start, (self.channels, self.height, self.width))

    def details(self, shape: Shape) -> tuple[str, str]:
        return shape_text(shape), message("nothing is changed")
