"""The pictures that a column of a table names."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from core.messages import Message


@dataclass(frozen=True, eq=False)
class Pictures:
    """The pixels of the pictures of every row, and why some cannot be read.

    `x` is float32 (rows, features), from 0 to 255, channel by channel and row by row, 0 where there is no picture.
    `image` is the shape (channels, height, width). `refused` are the reasons by the text of the cell.
    """

    x: NDArray[np.float32]
    image: tuple[int, int, int]
    refused: Mapping[str, Message] = field(default_factory=dict)

    def take(self, rows: NDArray[np.int64] | NDArray[np.bool_]) -> "Pictures":
        """The pictures of these rows only."""
        return replace(self, x=self.x[rows])
