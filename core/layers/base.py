"""What a layer is."""

from dataclasses import KW_ONLY, dataclass
from typing import ClassVar

from core.definitions import Definition, param
from core.engine.lowering import Lowering
from core.engine.tensors import Tensor
from core.messages import UserError, message

Shape = tuple[int, ...]  # of one sample, no batch; images are channels × height × width

MANY = 64  # inputs that a merging layer may have


class ShapeError(UserError):
    """The layer cannot take this input; the message is a sentence with a remedy, without the layer's name before it."""


@dataclass(frozen=True)
class Layer(Definition):
    """A part of a network. It says its output shape, and how it lowers to ops; it never computes.

    `category` is the family that the palette groups it under, `takes` how many edges may end in it.
    """

    category: ClassVar[str] = "Core"
    takes: ClassVar[int] = 1

    _: KW_ONLY  # what only some layers are given: Dense(16) has 16 units
    name: str = param("", "What you call it. Exported weights carry this name.")

    def output_shape(self, *inputs: Shape) -> Shape:
        """The shape of one output sample. Raises ShapeError."""
        raise NotImplementedError

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        """Write weights and ops; return what the layer puts out."""
        raise NotImplementedError

    def details(self, shape: Shape) -> tuple[str, str]:
        """Two short lines for the node with this output shape: what matters most, and what comes next."""
        return "", ""


def shape_text(shape: Shape) -> str:
    """A shape as people write it, channels first: 3 × 8 × 8."""
    return " × ".join(map(str, shape))


def image(shape: Shape) -> tuple[int, int, int]:
    """Channels, height and width of an image. Raises ShapeError for any other shape."""
    if len(shape) != 3:
        raise ShapeError(message("takes an image, and gets {shape}. Put Reshape before it.", shape=shape_text(shape)))
    return shape[0], shape[1], shape[2]
