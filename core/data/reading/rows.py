"""Rows that are numbers already, as the table that they would be."""

import numpy as np

from core.data.base import Dataset
from core.data.reading.column import ColumnReading
from core.data.reading.table import Column, Table
from core.data.tables.dialect import Dialect
from core.messages import message

IMAGE = "image"  # the type of a column of images, which no table has


def table_of(dataset: Dataset, file: str) -> Table:
    """The table of a data set, for descriptions and checks. Images are one column without values."""
    rows = len(dataset.x)
    origin = np.zeros(dataset.x.shape[1]) if dataset.origin is None else dataset.origin
    if dataset.image:
        shape = " × ".join(map(str, dataset.image))
        reading = ColumnReading(name=IMAGE, type=IMAGE, role="feature")
        note = message("Images of {shape}: channels, height, width.", shape=shape)
        features = [Column(reading, np.full(rows, np.nan), notes=(note,))]
    else:
        features = [
            Column(ColumnReading(name=name, type="number", role="feature"), dataset.x[:, place] + origin[place])
            for place, name in enumerate(dataset.features)
        ]
    if dataset.classes:
        reading = ColumnReading(name=dataset.targets[0], type="category", role="target")
        targets = [Column(reading, dataset.y.astype(np.float64), dataset.classes)]
    else:
        shift = np.zeros(len(dataset.targets)) if dataset.target_origin is None else dataset.target_origin
        targets = [
            Column(ColumnReading(name=name, type="number", role="target"), dataset.y[:, place] + shift[place])
            for place, name in enumerate(dataset.targets)
        ]
    lines = np.arange(1, rows + 1)
    dialect = Dialect(header="no")
    return Table(file, (*features, *targets), lines, rows, dialect, notes=dataset.notes)
