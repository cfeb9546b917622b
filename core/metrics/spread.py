"""Reports of several runs together: mean and standard deviation of every figure, and a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor, isfinite, log10

import numpy as np

from core.messages import Message, literal, message
from core.messages.numbers import SPACE, Number, fixed, percent, significant
from core.metrics.report import Report

WIDE = 12  # characters of a column, at least
MOST_DECIMALS = 5


@dataclass(frozen=True)
class Spread:
    """The mean of a figure over some runs, and its standard deviation, with n − 1 in the denominator; median and range.

    All are NaN where the figure is undefined in a run, or a run diverged.
    """

    mean: float
    sd: float
    median: float
    least: float
    greatest: float

    @property
    def values(self) -> tuple[float, float, float, float, float]:
        """Mean, standard deviation, median, least and greatest."""
        return self.mean, self.sd, self.median, self.least, self.greatest


def spreads(reports: Sequence[Report | None]) -> dict[str, Spread]:
    """The spread of the loss and every metric of at least two runs, by its key. None stands for one that diverged."""
    keys = dict.fromkeys(key for one in reports if one is not None for key in one)
    found = {}
    for key in keys:
        values = np.array([np.nan if one is None else one.get(key, np.nan) for one in reports])
        middle, ends = np.median(values), (values.min(), values.max())
        found[key] = Spread(*map(float, (values.mean(), values.std(ddof=1), middle, *ends)))
    return found


def formatted(reports: Sequence[Report | None], key: str, value: float) -> str:
    """A mean or a standard deviation, as the reports write that figure."""
    if not isfinite(value):
        return "–"
    return percent(value) if _is_share(reports, key) else significant(value, 4)


def worded(reports: Sequence[Report | None], key: str, spread: Spread) -> tuple[Message, Message, Message]:
    """Mean ± standard deviation, median and range of a figure, for people.

    Mean and standard deviation are written to the second significant digit of the latter, the others with three digits,
    and shares to a tenth of a percent; a dash stands for what is undefined.
    """
    if not isfinite(spread.mean):
        return literal("–"), literal("–"), literal("–")
    if _is_share(reports, key):
        mean, sd, _, least, greatest = (_without_unit(percent(value)) for value in spread.values)
        return (
            message("{mean} ± {sd}\u00a0%", mean=mean, sd=sd),
            literal(percent(spread.median)),
            message("{least} to {greatest}\u00a0%", least=least, greatest=greatest),
        )
    mean, sd = _rounded(spread.mean, spread.sd), _rounded(spread.sd, spread.sd)
    median, least, greatest = (significant(value, 3) for value in (spread.median, spread.least, spread.greatest))
    return (
        message("{mean} ± {sd}", mean=mean, sd=sd),
        literal(median),
        message("{least} to {greatest}", least=least, greatest=greatest),
    )


def fold_table(reports: Sequence[Report | None]) -> str:
    """A line for every fold, then mean and standard deviation, with a column for every figure."""
    known = next((one for one in reports if one is not None), None)
    if known is None:
        return message("Every run diverged.")
    found = spreads(reports)
    lines = [["fold", "rows", *(known.label(key) for key in found)]]
    for fold, one in enumerate(reports, 1):
        cells = ["–"] * (1 + len(found)) if one is None else [f"{one.rows:,}", *map(one.formatted, found)]
        lines.append([str(fold), *cells])
    lines.append(["mean", "", *_formatted(reports, {key: one.mean for key, one in found.items()})])
    lines.append(["sd", "", *_formatted(reports, {key: one.sd for key, one in found.items()})])
    wide = [max(WIDE, len(head) + 2) for head in lines[0]]
    return "\n".join("".join(f"{cell:>{width}}" for cell, width in zip(line, wide, strict=True)) for line in lines)


def spread_table(reports: Mapping[str, Sequence[Report]]) -> str:
    """A line for every figure of every split: mean, standard deviation, median, least and greatest of some runs."""
    lines = [["", "mean", "sd", "median", "least", "greatest"]]
    for split, of_split in reports.items():
        for key, one in spreads(of_split).items():
            cells = [formatted(of_split, key, value) for value in one.values]
            lines.append([f"{split} {of_split[0].label(key)}", *cells])
    first = max(len(line[0]) for line in lines)
    return "\n".join(f"{line[0]:<{first}}" + "".join(f"{cell:>{WIDE}}" for cell in line[1:]) for line in lines)


def _formatted(reports: Sequence[Report | None], values: Mapping[str, float]) -> list[str]:
    return [formatted(reports, key, value) for key, value in values.items()]


def _is_share(reports: Sequence[Report | None], key: str) -> bool:
    known = next((one for one in reports if one is not None), None)
    return known is not None and any(metric.key == key and metric.share for metric in known.metrics)


def _rounded(value: float, sd: float) -> Number:
    """A figure to the second significant digit of its standard deviation; to four digits where that says nothing."""
    decimals = 1 - floor(log10(sd)) if isfinite(sd) and sd > 0 else MOST_DECIMALS + 1
    return fixed(value, decimals) if 0 <= decimals <= MOST_DECIMALS else significant(value, 4)


def _without_unit(share: Number) -> Number:
    return Number(share.removesuffix(f"{SPACE}%"))
