"""Arrays of any shape as one grid of cells, and colors for its values."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import ceil, sqrt

import numpy as np
from numpy.typing import NDArray

from designer.style.tokens import Tokens

STEPS = 127  # of the scale, to each side: with the transparent one, 256 colors
STRONG = 0.85  # of the scale that the largest value gets, so that a number can be read on it
GAP = -1  # in `index`: no cell


@dataclass(frozen=True, eq=False)
class Grid:
    """Cells in rows and columns. `values` is float64, NaN where dropout has put a unit out, and in a gap.

    `index` is the place of a cell in the array, GAP in a gap between two images.
    """

    values: NDArray[np.float64]
    index: NDArray[np.int64]
    shape: tuple[int, ...]

    @property
    def rows(self) -> int:
        return int(self.values.shape[0])

    @property
    def columns(self) -> int:
        return int(self.values.shape[1])

    @cached_property
    def largest(self) -> float:
        """The largest absolute value; 1 where there is none."""
        return largest(self.values)

    @cached_property
    def levels(self) -> NDArray[np.uint8]:
        """The entries of `table` for every cell. Worked out where the grid is made, off the window's thread."""
        return levels(self.values, self.largest)

    def place(self, index: int) -> tuple[int, int] | None:
        """The row and the column of an element of the array."""
        if len(self.shape) <= 2:
            found = divmod(index, self.columns)
            return found if 0 <= index < self.index.size else None
        cells = np.flatnonzero(self.index == index)
        return divmod(int(cells[0]), self.columns) if len(cells) else None


def grid(array: NDArray[np.float64], across: int = 0) -> Grid:
    """A vector as a column, a matrix as it is; images of several channels side by side, kernels in rows by output.

    `across` is the number of images in a row; 0 for as many as there are, up to 8, or a square of them.
    """
    array = np.asarray(array, np.float64)
    index = np.arange(array.size).reshape(array.shape)
    if array.ndim <= 1:
        return Grid(array.reshape(-1, 1), index.reshape(-1, 1), array.shape)
    if array.ndim == 2:
        return Grid(array, index, array.shape)
    if array.ndim == 3:
        across = across or (array.shape[0] if array.shape[0] <= 8 else ceil(sqrt(array.shape[0])))
        return Grid(_tiles(array, across, np.nan), _tiles(index, across, GAP), array.shape)
    flat = array.reshape(-1, *array.shape[-2:])
    numbers = index.reshape(-1, *array.shape[-2:])
    return Grid(_tiles(flat, array.shape[1], np.nan), _tiles(numbers, array.shape[1], GAP), array.shape)


def _tiles(stack: NDArray, across: int, empty: float) -> NDArray:  # type: ignore[type-arg]
    count, height, width = stack.shape
    down = -(-count // across)
    joined = np.full((down * (height + 1) - 1, across * (width + 1) - 1), empty, stack.dtype)
    for number, tile in enumerate(stack):
        row, column = divmod(number, across)
        top, left = row * (height + 1), column * (width + 1)
        joined[top : top + height, left : left + width] = tile
    return joined


def shades(values: NDArray[np.float64], tokens: Tokens) -> NDArray[np.uint8]:
    """The diverging scale, RGBA uint8 (..., 4), scaled by the largest value. NaN is transparent."""
    return table(tokens)[levels(values, largest(values))]


def levels(values: NDArray[np.float64], most: float) -> NDArray[np.uint8]:
    """The entries of `table` for values of which `most` is the largest."""
    share = values * (STRONG / most)
    return np.where(np.isnan(share), 2 * STEPS + 1, np.rint((np.clip(share, -1.0, 1.0) + 1) * STEPS)).astype(np.uint8)


def largest(values: NDArray[np.float64]) -> float:
    """The largest absolute value, by which a matrix is scaled; 1 where all are 0 or none is finite."""
    finite = np.abs(values[np.isfinite(values)])
    return float(finite.max()) if finite.size and finite.max() > 0 else 1.0


@lru_cache(4)
def table(tokens: Tokens) -> NDArray[np.uint8]:
    """The diverging scale, RGBA uint8 (2 STEPS + 2, 4); the last entry is transparent."""
    ends = np.array([_rgb(tokens, name) for name in ("low", "middle", "high")], np.float64)
    colors = np.full((2 * STEPS + 2, 4), 255, np.uint8)
    places = np.arange(2 * STEPS + 1) / STEPS
    colors[:-1, :3] = np.stack([np.interp(places, (0, 1, 2), channel) for channel in ends.T], axis=-1).round()
    colors[-1] = 0
    return colors


def _rgb(tokens: Tokens, name: str) -> tuple[int, int, int]:
    color = tokens.color(name)
    return color.red(), color.green(), color.blue()
