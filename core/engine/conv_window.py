"""The sliding window of convolution and pooling."""

from dataclasses import dataclass

Sides = tuple[int, int, int, int]  # top, bottom, left, right


@dataclass(frozen=True)
class Window:
    """A window of height × width that moves by `stride` over an image (channels, height, width).

    With `same`, the image is zero-padded so that the output has ⌈size / stride⌉ positions along each side. If the
    padding is odd, the bottom and the right get the larger part, as in Keras.
    """

    height: int
    width: int
    stride: int = 1
    same: bool = False

    def padding(self, shape: tuple[int, ...]) -> Sides:
        """Rows of zeros at the top and the bottom, and columns at the left and the right."""
        if not self.same:
            return 0, 0, 0, 0
        rows, columns = (
            max((-(-size // self.stride) - 1) * self.stride + extent - size, 0)
            for size, extent in zip(shape[1:], (self.height, self.width), strict=True)
        )
        return rows // 2, rows - rows // 2, columns // 2, columns - columns // 2

    def positions(self, shape: tuple[int, ...]) -> tuple[int, int]:
        """Rows and columns of the output for an image that is already padded; 0 if the window does not fit."""
        return tuple(
            max((size - extent) // self.stride + 1, 0)
            for size, extent in zip(shape[1:], (self.height, self.width), strict=True)
        )  # type: ignore[return-value]

    def record(self, x: tuple[int, ...], y: tuple[int, ...]) -> tuple[int, ...]:
        """The `shape` field of an op: shapes of the padded input and of the output, height, width and stride."""
        return (*x, *y, self.height, self.width, self.stride)
