"""Some of many rows, so that a look at them is of all parts of a table, whatever its order."""

from typing import Any

import numpy as np
from numpy.typing import NDArray


def spaced(rows: NDArray[Any], most: int) -> NDArray[Any]:
    """At most `most` of these rows (n, …), evenly spaced: the first and the last are among them."""
    return rows[np.linspace(0, len(rows) - 1, min(len(rows), most)).astype(np.int64)]
