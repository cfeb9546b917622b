"""The values of all metrics for one split."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite, nan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.messages import message
from core.messages.numbers import json_number, percent, significant
from core.metrics.base import Floats, Metric, Predictions

WIDE = 24  # characters in the first column of a table


@dataclass(frozen=True, eq=False)
class Report(Mapping[str, float]):
    """A mapping from metric keys to values, such as `report["accuracy"]`. `print(report)` prints a table.

    `rows` is the number of rows evaluated. `names` are the classes, or the targets of a regression; `per_class` holds
    one value for each of them: float64 arrays of shape (names,) by metric key. `confusion` is the confusion matrix,
    int64 of shape (classes, classes), rows being true classes and columns predicted ones; None for a regression.
    `loss` is NaN where it was not computed. `most_frequent` is the most frequent class of these rows, and the accuracy
    of always choosing it; None for a regression.
    """

    rows: int
    names: tuple[str, ...]
    metrics: tuple[Metric, ...]
    figures: Mapping[str, float]
    per_class: Mapping[str, Floats]
    confusion: NDArray[np.int64] | None = None
    loss: float = nan
    most_frequent: tuple[str, float] | None = None

    @property
    def each(self) -> Mapping[str, Floats]:
        """The old name of `per_class`."""
        return self.per_class

    def __getitem__(self, key: str) -> float:
        """The value of a metric by its key, or the "loss"."""
        return self.loss if key == "loss" else self.figures[key]

    def __iter__(self) -> Iterator[str]:
        yield from (["loss"] if isfinite(self.loss) else [])
        yield from self.figures

    def __len__(self) -> int:
        return len(list(iter(self)))

    def __repr__(self) -> str:
        return f"Report({', '.join(f'{key}={significant(value, 4)}' for key, value in self.items())}, rows={self.rows})"

    def __str__(self) -> str:
        parts = [side_by_side({"": self})]
        if len(self.names) > 1 and self.per_class:
            labels = [metric.label for metric in self.metrics if metric.key in self.per_class]
            parts.append(f"\n{'':<{WIDE}}" + "".join(f"{label:>12.10}" for label in labels))
            for index, name in enumerate(self.names):
                cells = "".join(f"{self.formatted(key, index):>12}" for key in self.per_class)
                parts.append(f"{name:<{WIDE}.{WIDE}}{cells}")
        return "\n".join(parts)

    def label(self, key: str) -> str:
        """The name of a metric, or of the loss, for tables."""
        return next((metric.label for metric in self.metrics if metric.key == key), "Loss")

    def formatted(self, key: str, index: int | None = None) -> str:
        """A value as text: "97.3 %", "0.9981", or "–" where it is undefined; with `index`, that of one of `names`."""
        value = self[key] if index is None else float(self.per_class[key][index])
        metric = next((metric for metric in self.metrics if metric.key == key), None)
        if not isfinite(value):
            return "–"
        if metric and metric.share:
            return percent(value)
        if metric and not metric.in_target_units and abs(value) < 10:
            return message("{value:.4f}", value=value)
        return message("{value:,.4g}", value=value)

    def lines(self) -> list[tuple[str, str]]:
        """Labels and values for a table: the metrics, what guessing would give beside the accuracy, and the rows."""
        found = []
        for key in self:
            found.append((self.label(key), self.formatted(key)))
            if key == "accuracy" and self.most_frequent is not None:
                found.append((message("Most frequent class"), percent(self.most_frequent[1])))
        return [*found, (message("Rows"), message("{count:,}", count=self.rows))]

    def to_json(self) -> dict[str, Any]:
        """The values as a JSON object; None where one is undefined. Values per class are under "each"."""
        found: dict[str, Any] = {key: json_number(value) for key, value in self.items()}
        found["rows"] = self.rows
        found["each"] = {
            name: {key: json_number(float(values[index])) for key, values in self.per_class.items()}
            for index, name in enumerate(self.names)
        }
        if self.confusion is not None:
            found["confusion"] = self.confusion.tolist()
        return found

    written, plain = formatted, to_json  # their old names


def evaluate(predictions: Predictions, names: Sequence[str], metrics: Sequence[Metric], loss: float = nan) -> Report:
    """The report on predictions, by those of the metrics that apply. `names` are the classes or the targets."""
    with np.errstate(over="ignore", invalid="ignore"):  # outputs may have overflowed, and so may the metrics
        applying = tuple(metric for metric in metrics if metric.applies(predictions))
        values = {metric.key: metric.value(predictions) for metric in applying}
        per_class = {m.key: found for m in applying if (found := m.per_class(predictions)) is not None}
    confusion = predictions.confusion if predictions.classes else None
    rows, most_frequent = len(predictions.outputs), None
    if confusion is not None:
        counts = confusion.sum(axis=1)
        most_frequent = names[int(counts.argmax())], float(counts.max()) / rows
    return Report(rows, tuple(names), applying, values, per_class, confusion, loss, most_frequent)


def side_by_side(reports: Mapping[str, Report]) -> str:
    """A table of several reports on one network, one column for each, under its name."""
    heads = "".join(f"{name:>12}" for name in reports)
    columns = [report.lines() for report in reports.values()]
    rows = [f"{row[0][0]:<{WIDE}}" + "".join(f"{value:>12}" for _, value in row) for row in zip(*columns, strict=True)]
    return "\n".join([f"{'':<{WIDE}}{heads}"] * bool(heads.strip()) + rows)
