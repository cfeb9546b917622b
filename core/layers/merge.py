"""Layers with several inputs: Add, Multiply and Concatenate."""

from core.engine.lowering import Lowering
from core.engine.tensors import Tensor
from core.layers.base import MANY, Layer, Shape, ShapeError, shape_text
from core.messages import EMPTY, Message, message


class Merge(Layer):
    """The base class of layers that merge branches. The order of the inputs is that of the edges."""

    category = "Merge"
    max_inputs = MANY

    def output_shape(self, *inputs: Shape) -> Shape:
        if len(inputs) < 2:
            raise ShapeError(
                message("merges branches but has only one input. Connect another layer to it, or remove it.")
            )
        for shape in inputs[1:]:
            if reason := self.refusal(inputs[0], shape):
                raise ShapeError(reason)
        return inputs[0]

    def refusal(self, first: Shape, other: Shape) -> Message:
        """The reason why two shapes cannot be merged, without the name of the layer; empty where they can."""
        if first == other:
            return EMPTY
        return message(
            "needs inputs of the same shape but receives {shape} and {other_shape}. Change the number of units in "
            "one branch.",
            shape=shape_text(first),
            other_shape=shape_text(other),
        )


class Add(Merge):
    """Adds its inputs element-wise. With a branch that skips some layers, it forms a residual network (He et al.,
    2016)."""

    kind = "add"
    title = "Add"
    formula = r"a = x_1 + x_2 + \ldots"
    use = "To let a branch skip some layers. The gradient then has a short way back, and deep networks train."
    beware = "All inputs must have the same shape."
    related = ("diagnosis/vanishing_gradients", "layer/concatenate")
    paper = "He et al., 2016"

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return to.add(*inputs)


class Multiply(Merge):
    """Multiplies its inputs element-wise, so that one branch can gate another."""

    kind = "multiply"
    title = "Multiply"
    formula = r"a = x_1 \cdot x_2 \cdots"
    use = "To let one branch, with a sigmoid at its end, open and close another."
    beware = "A product of large inputs is larger still, and so are its gradients."
    related = ("layer/add", "activation/sigmoid")

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return to.multiply(*inputs)


class Concatenate(Merge):
    """Concatenates its inputs: the units of vectors, or the channels of images of the same size."""

    kind = "concatenate"
    title = "Concatenate"
    formula = r"a = (x_1, x_2, \ldots)"
    use = "To bring branches together that each see something else of a row."
    beware = "The next layer gets as many weights more as there are units."
    related = ("layer/add",)

    def output_shape(self, *inputs: Shape) -> Shape:
        super().output_shape(*inputs)
        return (sum(shape[0] for shape in inputs), *inputs[0][1:])

    def refusal(self, first: Shape, other: Shape) -> Message:
        if len(first) == len(other) and first[1:] == other[1:]:
            return EMPTY
        return message(
            "needs vectors only, or images of the same height and width, but receives {shape} and {other_shape}. "
            "Insert a Flatten layer after the image, or make the sizes equal.",
            shape=shape_text(first),
            other_shape=shape_text(other),
        )

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return to.concatenate(*inputs)
