"""All that the metrics say of one split."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite, nan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.metrics.base import Floats, Metric, Predictions

WIDE = 24  # characters that the first column of a table takes


@dataclass(frozen=True, eq=False)
class Report(Mapping[str, float]):
    """Every metric that applies, by its key: `report["accuracy"]`. Printed, it is a table.

    `rows` were judged, every one. `each` holds, by key, float64 values for each of `names`: the classes, or the
    targets of a regression. `confusion` is int64 (classes, classes): how many rows of each class (down) are taken
    for each class (across); None for a regression. `loss` is NaN where it was not asked for.
    """

    rows: int
    names: tuple[str, ...]
    metrics: tuple[Metric, ...]
    figures: Mapping[str, float]
    each: Mapping[str, Floats]
    confusion: NDArray[np.int64] | None = None
    loss: float = nan

    def __getitem__(self, key: str) -> float:
        """A metric by its key, or the "loss"."""
        return self.loss if key == "loss" else self.figures[key]

    def __iter__(self) -> Iterator[str]:
        yield from (["loss"] if isfinite(self.loss) else [])
        yield from self.figures

    def __len__(self) -> int:
        return len(list(iter(self)))

    def __repr__(self) -> str:
        return f"Report({', '.join(f'{key}={value:.4g}' for key, value in self.items())}, rows={self.rows})"

    def __str__(self) -> str:
        parts = [side_by_side({"": self})]
        if len(self.names) > 1 and self.each:
            labels = [metric.label for metric in self.metrics if metric.key in self.each]
            parts.append(f"\n{'':<{WIDE}}" + "".join(f"{label:>12.10}" for label in labels))
            for at, name in enumerate(self.names):
                cells = "".join(f"{self.written(key, at):>12}" for key in self.each)
                parts.append(f"{name:<{WIDE}.{WIDE}}{cells}")
        return "\n".join(parts)

    def label(self, key: str) -> str:
        """What a figure is called."""
        return next((metric.label for metric in self.metrics if metric.key == key), "Loss")

    def written(self, key: str, at: int | None = None) -> str:
        """A value, or that for one of `names`, as people read it: 97.3 %, 0.9981, or – where it is not defined."""
        value = self[key] if at is None else float(self.each[key][at])
        metric = next((each for each in self.metrics if each.key == key), None)
        if not isfinite(value):
            return "–"
        if metric and metric.share:
            return f"{100 * value:.1f} %"
        text = f"{value:.4f}" if metric and not metric.in_target_units and abs(value) < 10 else f"{value:.4g}"
        return f"−{text[1:]}" if value < 0 else text

    def plain(self) -> dict[str, Any]:
        """As JSON has it: what is not defined is None."""
        found: dict[str, Any] = {key: _number(value) for key, value in self.items()}
        found["rows"] = self.rows
        found["each"] = {
            name: {key: _number(float(values[at])) for key, values in self.each.items()}
            for at, name in enumerate(self.names)
        }
        if self.confusion is not None:
            found["confusion"] = self.confusion.tolist()
        return found


def evaluate(answers: Predictions, names: Sequence[str], metrics: Sequence[Metric], loss: float = nan) -> Report:
    """The report on answers by those of the metrics that apply. `names` are the classes, or the targets."""
    with np.errstate(over="ignore", invalid="ignore"):  # outputs may have overflowed, and so may figures
        applying = tuple(metric for metric in metrics if metric.applies(answers))
        values = {metric.key: metric.value(answers) for metric in applying}
        each = {metric.key: found for metric in applying if (found := metric.each(answers)) is not None}
    confusion = answers.confusion if answers.classes else None
    return Report(len(answers.outputs), tuple(names), applying, values, each, confusion, loss)


def side_by_side(reports: Mapping[str, Report]) -> str:
    """A table of the figures of several reports of one network, each under its name."""
    heads = "".join(f"{name:>12}" for name in reports)
    first = next(iter(reports.values()))
    rows = [
        f"{first.label(key):<{WIDE}}" + "".join(f"{report.written(key):>12}" for report in reports.values())
        for key in first
    ]
    rows.append(f"{'Rows':<{WIDE}}" + "".join(f"{report.rows:>12,}" for report in reports.values()))
    return "\n".join([f"{'':<{WIDE}}{heads}"] * bool(heads.strip()) + rows)


def _number(value: float) -> float | None:
    return value if isfinite(value) else None
