"""The base class of layers."""

from dataclasses import KW_ONLY, dataclass
from typing import ClassVar

from core.definitions import Definition, param
from core.engine.lowering import Lowering
from core.engine.tensors import Tensor
from core.messages import UserError, message

Shape = tuple[int, ...]  # of one sample, without the batch; images are (channels, height, width)

BIAS_HELP = "How the biases are initialized. With a large negative constant, units with ReLU never fire."
MANY = 64  # the most inputs of a merging layer


class ShapeError(UserError):
    """The layer cannot accept this input. The message is a sentence that lacks its subject, the name of the layer."""


@dataclass(frozen=True)
class Layer(Definition):
    """A layer of a network. It infers its output shape and lowers to ops; it computes nothing itself.

    `category` is its group in the list of layers, `max_inputs` the most edges that may end in it.
    """

    category: ClassVar[str] = "Core"
    max_inputs: ClassVar[int] = 1

    _: KW_ONLY  # so that the fields of subclasses come first: Dense(16) has 16 units
    name: str = param("", "Name of the layer, also used for exported weights.")

    def output_shape(self, *inputs: Shape) -> Shape:
        """The shape of one output sample. Raises ShapeError."""
        raise NotImplementedError

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        """Add weights and ops to `to`, and return the output tensor."""
        raise NotImplementedError

    def details(self, shape: Shape) -> tuple[str, str]:
        """Two short lines for the node on the canvas, the more important first."""
        return "", ""


def shape_text(shape: Shape) -> str:
    """A shape as text, channels first: 3 × 8 × 8."""
    return " × ".join(map(str, shape))


def image(shape: Shape) -> tuple[int, int, int]:
    """The channels, height and width of an image. Raises ShapeError for any other shape."""
    if len(shape) != 3:
        raise ShapeError(
            message(
                "expects an image (C × H × W) but receives shape {shape}. Insert a Reshape layer before it.",
                shape=shape_text(shape),
            )
        )
    return shape[0], shape[1], shape[2]
