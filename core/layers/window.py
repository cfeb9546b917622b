"""The output size of convolution and pooling layers."""

from core.engine.conv_window import Window
from core.layers.base import Shape, ShapeError
from core.messages import message


def output_size(window: Window, shape: Shape) -> tuple[int, int]:
    """The height and width of the output for an input image. Raises ShapeError where the window is larger than it."""
    top, bottom, left, right = window.padding(shape)
    channels, height, width = shape
    rows, columns = window.positions((channels, height + top + bottom, width + left + right))
    if not rows or not columns:
        raise ShapeError(
            message(
                "has a {rows} × {columns} kernel, larger than its {height} × {width} input. Make the kernel "
                "smaller, or pool less before it.",
                rows=window.height,
                columns=window.width,
                height=height,
                width=width,
            )
        )
    return rows, columns
