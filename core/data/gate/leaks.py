"""Columns that alone tell the target, as a column does that is only known together with it."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from core.data.gate.finding import Finding, Look, Rows, in_sample
from core.data.reading.table import Column
from core.data.tables.names import quoted
from core.messages import message

BINS, TELLS, BASE = 32, 0.95, 0.9
FEWEST = 20  # rows


def leaks(look: Look) -> Iterator[Finding]:
    """Features that alone give at least 95 % of the classes, or of the variance of a number's ranks.

    At most 32 bins of their values are fitted on one half of the rows and scored on the other. Where guessing gives
    90 %, nothing is said.
    """
    table = look.table
    if not table.targets or len(table.features) < 2 or len(look.sample) < FEWEST:
        return
    sample = np.random.default_rng(0).permutation(look.sample)
    half = len(sample) // 2
    y = table.targets[0].values[sample]
    if table.classes:
        y = y.astype(int)
        if np.bincount(y).max() / len(y) >= BASE:
            return
    else:
        y = _ranks(y)
        if not y.any():
            return
    for column in look.columns():
        bins = _bins(column, sample, half)
        score = _classes_score(bins, y, half) if table.classes else _ranks_score(bins, y, half)
        if score < TELLS:
            continue
        values: dict[str, object] = {"name": quoted(column.name), "score": score}
        if table.classes:
            sentence = message(
                "{name} alone gives {score:.0%}. If it is only known together with the answer, leave it out.", **values
            )
        else:
            sentence = message(
                "{name} alone explains {score:.0%} of the order of {target}. If it is only known together with the "
                "answer, leave it out.",
                target=quoted(table.targets[0].name),
                **values,
            )
        sentence = in_sample(sentence, len(sample), len(table.lines))
        yield Finding("leak", column.name, round(score, 4), sentence)


def _classes_score(bins: Rows, y: NDArray[np.int64], half: int) -> float:
    """The share of the second half whose class is the most frequent one of its bin in the first half."""
    counts = np.zeros((bins.max() + 1, y.max() + 1))
    np.add.at(counts, (bins[:half], y[:half]), 1)
    return float((counts.argmax(axis=1)[bins[half:]] == y[half:]).mean())


def _ranks_score(bins: Rows, y: NDArray[np.float64], half: int) -> float:
    """The variance of the second half that the means of the bins in the first half explain, 1 at most."""
    sums = np.bincount(bins[:half], y[:half], minlength=bins.max() + 1)
    counts = np.bincount(bins[:half], minlength=bins.max() + 1)
    means = np.where(counts > 0, sums / np.maximum(counts, 1), y[:half].mean())
    left = ((y[half:] - means[bins[half:]]) ** 2).sum()
    return float(1 - left / ((y[half:] - y[:half].mean()) ** 2).sum())


def _ranks(values: NDArray[np.generic]) -> NDArray[np.float64]:
    """Ranks from 0, equal for equal values, float64. Ranks do not depend on the unit, and no value is far away."""
    _, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    return np.asarray((np.cumsum(counts) - (counts + 1) / 2)[places])


def _bins(column: Column, sample: Rows, half: int) -> Rows:
    """The bin of every sampled row: its text, or the quantile of its number. Gaps have a bin of their own."""
    values = column.values[sample]
    gaps = np.isnan(values)
    if column.is_coded:
        return np.where(gaps, len(column.texts), np.maximum(values, 0)).astype(int)
    known = values[:half][~gaps[:half]]
    edges = np.unique(np.quantile(known, np.linspace(0, 1, BINS + 1)[1:-1])) if len(known) else np.zeros(0)
    return np.where(gaps, len(edges) + 1, np.searchsorted(edges, np.where(gaps, 0, values), side="right")).astype(int)
