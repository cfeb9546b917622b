"""What layers with a window share."""

from core.engine.conv_window import Window
from core.layers.base import Shape, ShapeError
from core.messages import message


def fitted(window: Window, shape: Shape) -> tuple[int, int]:
    """How many places the window has, rows and columns. Raises ShapeError where it is larger than the image."""
    top, bottom, left, right = window.padding(shape)
    channels, height, width = shape
    rows, columns = window.positions((channels, height + top + bottom, width + left + right))
    if not rows or not columns:
        raise ShapeError(
            message(
                "looks through a window of {rows} × {columns}, and its input is {height} × {width}. Make the "
                "window smaller, or pool less before it.",
                rows=window.height,
                columns=window.width,
                height=height,
                width=width,
            )
        )
    return rows, columns
