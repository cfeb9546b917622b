"""Layers with several inputs: Add, Multiply and Concatenate."""

from core.engine.lowering import Lowering
from core.engine.tensors import Tensor
from core.layers.base import MANY, Layer, Shape, ShapeError, shape_text
from core.messages import EMPTY, Message, message


class Merge(Layer):
    """What brings branches together. The order of its inputs is that in which they were connected."""

    category = "Merge"
    takes = MANY

    def output_shape(self, *inputs: Shape) -> Shape:
        if len(inputs) < 2:
            raise ShapeError(
                message("brings branches together and has one input. Connect another layer to it, or remove it.")
            )
        for shape in inputs[1:]:
            if reason := self.refusal(inputs[0], shape):
                raise ShapeError(reason)
        return inputs[0]

    def refusal(self, first: Shape, other: Shape) -> Message:
        """Why two inputs cannot come together, without the layer's name before it; nothing where they can."""
        if first == other:
            return EMPTY
        return message(
            "needs inputs of one shape, and has {shape} and {other_shape}. Change the units of one branch.",
            shape=shape_text(first),
            other_shape=shape_text(other),
        )


class Add(Merge):
    """The sum of its inputs. With a branch that skips some layers, a residual network (He et al., 2016)."""

    kind = "add"
    title = "Add"
    formula = r"a = x_1 + x_2 + \ldots"

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return to.add(*inputs)


class Multiply(Merge):
    """The product of its inputs, unit by unit: one branch can open and close what comes through the other."""

    kind = "multiply"
    title = "Multiply"
    formula = r"a = x_1 \cdot x_2 \cdots"

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return to.multiply(*inputs)


class Concatenate(Merge):
    """Its inputs one after the other: units beside units, or channels of images of one size."""

    kind = "concatenate"
    title = "Concatenate"
    formula = r"a = (x_1, x_2, \ldots)"

    def output_shape(self, *inputs: Shape) -> Shape:
        super().output_shape(*inputs)
        return (sum(shape[0] for shape in inputs), *inputs[0][1:])

    def refusal(self, first: Shape, other: Shape) -> Message:
        if len(first) == len(other) and first[1:] == other[1:]:
            return EMPTY
        return message(
            "puts rows beside rows, and images beside images of one size, and has {shape} and {other_shape}. "
            "Put Flatten behind an image, or bring both to one size.",
            shape=shape_text(first),
            other_shape=shape_text(other),
        )

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return to.concatenate(*inputs)
