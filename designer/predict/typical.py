"""A typical row, as a person would type it."""

from contextlib import suppress
from datetime import UTC, datetime

import numpy as np

from core.data.preparation import DateParts, Fill
from core.data.preparation.preparation import Preparation, PreparedColumn
from core.data.reading.table import Column, Table

DAY = 86_400  # seconds


def typical(preparation: Preparation, table: Table | None) -> dict[str, str]:
    """A cell for every feature column: the middle number or date of a table, and the most frequent text.

    Without the table, numbers are what their gaps are filled with, and texts the first that is known.
    """
    if preparation.pictures is not None:
        return {}
    if not preparation.is_table:
        if not len(preparation.sample):
            return {}
        middle = (np.median(preparation.sample, axis=0) + preparation.origin).tolist()
        return {name: f"{value:.4g}" for name, value in zip(preparation.base_features, middle, strict=False)}
    return {
        prepared.reading.name: _cell(prepared, table.column(prepared.reading.name) if table is not None else None)
        for prepared in preparation.columns
    }


def _cell(prepared: PreparedColumn, column: Column | None) -> str:
    if prepared.texts:
        return _frequent(column, prepared.texts) if column is not None else prepared.texts[0]
    value = _middle(column) if column is not None else _filled(prepared)
    return "" if value is None else written(value, prepared)


def _frequent(column: Column, known: tuple[str, ...]) -> str:
    places = column.values[column.values >= 0].astype(np.int64)
    if not len(places) or not column.texts:
        return known[0]
    text = column.texts[int(np.bincount(places).argmax())]
    return text if text in known else known[0]


def _middle(column: Column) -> float | None:
    """The value in the middle, which is one that occurs."""
    values = np.sort(column.values[~np.isnan(column.values)])
    return float(values[len(values) // 2]) if len(values) else None


def _filled(prepared: PreparedColumn) -> float | None:
    for step in prepared.steps:
        if isinstance(step, DateParts):
            return float(step.first * DAY)
        if isinstance(step, Fill):
            return step.value
    return None


def written(value: float, prepared: PreparedColumn) -> str:
    """A number or a date as the column writes it."""
    reading = prepared.reading
    if reading.type == "date":
        if reading.date_format in ("seconds", "milliseconds"):
            return str(round(value * (1000 if reading.date_format == "milliseconds" else 1)))
        with suppress(ValueError, OverflowError, OSError):
            return datetime.fromtimestamp(value, UTC).strftime(reading.date_format)
        return ""
    text = f"{value:.6g}" if "e" not in f"{value:.6g}" else repr(value)
    return text.replace(".", ",") if reading.decimal == "," else text
