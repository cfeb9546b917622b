"""Windows that move over an image: what convolution and pooling have in common."""

from dataclasses import dataclass

Sides = tuple[int, int, int, int]  # top, bottom, left, right


@dataclass(frozen=True)
class Window:
    """A window of height × width that moves by `stride`, over an image of (channels, height, width).

    With `same`, zeros are put around the image so that one window fits for every stride: ⌈size / stride⌉ of them along
    each side, the odd zero at the bottom and right, as in Keras.
    """

    height: int
    width: int
    stride: int = 1
    same: bool = False

    def padding(self, shape: tuple[int, ...]) -> Sides:
        """Rows of zeros above and below, and columns left and right."""
        if not self.same:
            return 0, 0, 0, 0
        rows, columns = (
            max((-(-size // self.stride) - 1) * self.stride + extent - size, 0)
            for size, extent in zip(shape[1:], (self.height, self.width), strict=True)
        )
        return rows // 2, rows - rows // 2, columns // 2, columns - columns // 2

    def places(self, shape: tuple[int, ...]) -> tuple[int, int]:
        """How many windows fit into the image, padded already, below each other and side by side; 0 where none does."""
        return tuple(
            max((size - extent) // self.stride + 1, 0)
            for size, extent in zip(shape[1:], (self.height, self.width), strict=True)
        )  # type: ignore[return-value]

    def record(self, x: tuple[int, ...], y: tuple[int, ...]) -> tuple[int, ...]:
        """What ops read as their `shape`: of the padded input, of the output, of the window, and the stride."""
        return (*x, *y, self.height, self.width, self.stride)
