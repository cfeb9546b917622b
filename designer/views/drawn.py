"""The rows that a picture shows: of prepared data, or of points that are being painted."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data import Data, DataError, Dataset, Points, Prepared
from core.data.plane_grid import Ends
from core.data.points import HALF
from core.data.prepare import parts_of

EMPTY_PLANE: Ends = (-HALF, -HALF), (HALF, HALF)


@dataclass(frozen=True, eq=False)
class Drawn:
    """Painted points, of which there may be too few to train on, and the parts they belong to."""

    dataset: Dataset
    train: NDArray[np.int64]
    validation: NDArray[np.int64]

    @property
    def base_features(self) -> tuple[str, ...]:
        return self.dataset.features

    @property
    def seen(self) -> NDArray[np.int64]:
        """The numbers of the rows that may be looked at: all that are not of the test."""
        return np.sort(np.concatenate([self.train, self.validation]))


Rows = Prepared | Drawn


def drawn(dataset: Dataset, data: Data) -> Drawn:
    """Painted points as they will be split with these settings of the data. All train where they cannot be split."""
    try:
        parts = parts_of(dataset, data.change(source=Points()))
    except DataError:
        return Drawn(dataset, np.arange(len(dataset.x)), np.zeros(0, np.int64))
    return Drawn(dataset, parts.train, parts.validation)
