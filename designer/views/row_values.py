"""The values of a row of the data in words, for lists of rows."""

import numpy as np

from core.data import Prepared
from core.data.reading.table import Table
from designer.style.numbers import significant
from designer.style.values import value_text

MOST = 20  # columns; a list with more cannot be read
DIGITS = 6


def column_names(data: Prepared) -> tuple[str, ...]:
    """The columns of `row_values`: the features of a table as they are read, at most MOST."""
    if isinstance(data.loaded, Table):
        return tuple(column.name for column in data.loaded.features[:MOST])
    return data.base_features[:MOST]


def row_values(data: Prepared, row: int) -> tuple[str, ...]:
    """What a row has in the `column_names`: its texts, and its numbers and dates in the units of the data."""
    if isinstance(data.loaded, Table):
        return tuple(
            value_text(float(column.values[row]), column.reading.type, column.texts)
            if column.reading.type != "number" or np.isnan(column.values[row])
            else significant(float(column.values[row]), DIGITS)
            for column in data.loaded.features[:MOST]
        )
    values = data.dataset.x[row, : data.base][:MOST] + data.preparation.origin[: data.base][:MOST]
    return tuple(significant(float(value), DIGITS) for value in values)
