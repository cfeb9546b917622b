"""Which features come from which column of the data."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data.preparation.preparation import PreparedColumn
from core.data.prepared import Prepared
from core.data.reading.table import Column, Table
from core.data.reading.values import LARGEST

MOST_TEXTS = 24  # of a column that are tried
SHARES = np.linspace(0.05, 0.95, 41)  # quantiles of numbers that are tried


@dataclass(frozen=True, eq=False)
class SourceColumn:
    """A column, and the base features that are computed from it: `width` of them, from number `first` on.

    One-hot features, parts of a date and where a value is missing all come from one column. In data that is no table,
    every base feature is a column.
    """

    name: str
    first: int
    width: int = 1
    prepared: PreparedColumn | None = None
    read: Column | None = None

    @property
    def features(self) -> slice:
        """Where its features are."""
        return slice(self.first, self.first + self.width)

    @property
    def texts(self) -> tuple[str, ...]:
        """What its values are called, where they are places in a list of texts; else empty."""
        return self.prepared.texts if self.prepared is not None and self.read is not None and self.read.is_coded else ()

    @property
    def is_date(self) -> bool:
        """Whether its values are seconds since 1970."""
        return self.prepared is not None and self.prepared.reading.type == "date"

    def tried(self, data: Prepared, rows: NDArray[np.int64]) -> NDArray[np.float64]:
        """Values of the column that are worth trying, float64 ascending: numbers in the units of the data.

        Texts are their places, the first MOST_TEXTS; numbers are quantiles of these rows from 5 to 95 %.
        """
        if self.texts:
            return np.arange(min(len(self.texts), MOST_TEXTS), dtype=np.float64)
        if self.read is not None:
            values = np.asarray(self.read.values[rows], np.float64)
            values = values[np.isfinite(values)]
        else:
            origin = data.preparation.origin[self.first]
            values = data.dataset.x[rows, self.first].astype(np.float64) + origin
        if not len(values):
            return np.zeros(0)
        several = np.unique(values)
        return several if len(several) <= len(SHARES) else np.unique(np.quantile(values, SHARES))

    def encoded(self, data: Prepared, values: NDArray[np.float64]) -> NDArray[np.float32]:
        """The base features of these values, float32 (len(values), width), as in `Dataset.x`."""
        features = values[:, None] if self.prepared is None else self.prepared.apply(values)
        moved = features - data.preparation.origin[self.features]
        return np.clip(moved, -LARGEST, LARGEST).astype(np.float32)


def source_columns(data: Prepared) -> tuple[SourceColumn, ...]:
    """The columns that the base features come from, in order."""
    columns = data.preparation.columns
    if not columns or not isinstance(data.loaded, Table):
        return tuple(SourceColumn(name, at) for at, name in enumerate(data.base_features))
    found, first = list[SourceColumn](), 0
    for prepared, column in zip(columns, data.preparation.matched(data.loaded), strict=True):
        width = len(prepared.names)
        found.append(SourceColumn(prepared.reading.name, first, width, prepared, column))
        first += width
    return tuple(found)
