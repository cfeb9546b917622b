"""How well a network does in the groups of a column: in each of its texts, or each quarter of its numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.data.reading.table import Table
from core.messages import Message, message
from core.messages.numbers import significant
from core.metrics.intervals import Z95, wilson

FEW = 30  # rows, below which the figure of a group says little
MOST_TEXTS = 30  # of a column; the rarest beyond them are one group
MOST_VALUES = 8  # different numbers that are groups of their own
QUARTERS = np.array([0.25, 0.5, 0.75])
DIGITS = 4  # of a number in the name of a group


@dataclass(frozen=True)
class Group:
    """A group of rows, and a figure of it with the ends of its 95 % interval: an accuracy or a mean absolute error."""

    name: Message | str
    rows: int
    value: float
    low: float
    high: float

    @property
    def few(self) -> bool:
        """Whether it has so few rows that its figure says little."""
        return self.rows < FEW


def group_columns(data: Prepared) -> tuple[str, ...]:
    """The columns whose groups can be looked at: those of the table that are read, or the features and the target."""
    if isinstance(data.loaded, Table):
        columns = data.loaded.columns
        read = [one for one in columns if one.is_coded or one.reading.type in ("number", "date")]
        return tuple(one.name for one in read if len(one.values) and not np.isnan(one.values).all())
    features = () if data.dataset.image else data.base_features
    return (*features, *data.dataset.targets)


def groups_of(data: Prepared, column: str, rows: NDArray[np.int64]) -> tuple[list[Message | str], NDArray[np.int64]]:
    """The names of the groups of a column, and the group of each of these rows of the data, int64 (rows,)."""
    values, texts, is_date = _values(data, column, rows)
    missing = np.isnan(values) | ((values < 0) & bool(texts))
    names, codes = _by_text(values, texts, missing) if texts else _by_number(values, missing, is_date)
    codes = np.where(missing, len(names), codes)
    if missing.any():
        names.append(message("missing"))
    return names, codes


def accuracies(names: Sequence[Message | str], codes: NDArray[np.int64], right: NDArray[np.bool_]) -> list[Group]:
    """The accuracy in every group that has rows, with Wilson's interval. `codes` and `right` are (rows,)."""
    return _each(names, codes, lambda of: (float(right[of].mean()), *wilson(int(right[of].sum()), int(of.sum()))))


def errors(names: Sequence[Message | str], codes: NDArray[np.int64], left: NDArray[np.float64]) -> list[Group]:
    """The mean absolute error in every group that has rows, from residuals (rows,).

    The interval is mean ± 1.96 s / √n, with s the standard deviation with n − 1, and at least 0; one row has none.
    """
    sizes = np.abs(left)

    def figure(of: NDArray[np.bool_]) -> tuple[float, float, float]:
        own = sizes[of]
        mean, reach = float(own.mean()), Z95 * float(own.std(ddof=1)) / sqrt(len(own)) if len(own) > 1 else 0.0
        return mean, max(mean - reach, 0.0), mean + reach

    return _each(names, codes, figure)


def _each(
    names: Sequence[Message | str],
    codes: NDArray[np.int64],
    figure: Callable[[NDArray[np.bool_]], tuple[float, float, float]],
) -> list[Group]:
    found = [(name, codes == place) for place, name in enumerate(names)]
    return [Group(name, int(of.sum()), *figure(of)) for name, of in found if of.any()]


def _values(data: Prepared, column: str, rows: NDArray[np.int64]) -> tuple[NDArray[np.float64], tuple[str, ...], bool]:
    """Numbers or places in the texts, NaN for a gap; the texts; and whether they are seconds since 1970."""
    dataset = data.dataset
    if isinstance(data.loaded, Table):
        read = data.loaded.column(column)
        assert read is not None
        texts = read.texts if read.is_coded else ()
        return np.asarray(read.values[rows], np.float64), texts, read.reading.type == "date"
    if column in dataset.targets:
        place = dataset.targets.index(column)
        if dataset.classes:
            return dataset.y[rows].astype(np.float64), dataset.classes, False
        return dataset.y[rows, place].astype(np.float64) + data.preparation.target_origin[place], (), False
    place = data.base_features.index(column)
    return dataset.x[rows, place].astype(np.float64) + data.preparation.origin[place], (), False


def _by_text(
    values: NDArray[np.float64], texts: tuple[str, ...], missing: NDArray[np.bool_]
) -> tuple[list[Message | str], NDArray[np.int64]]:
    places = np.where(missing, 0, values).astype(np.int64)
    counts = np.bincount(places[~missing], minlength=len(texts))
    if len(texts) <= MOST_TEXTS:
        return list(texts), places
    common = np.sort(np.argsort(-counts, kind="stable")[:MOST_TEXTS])
    group = np.full(len(texts), MOST_TEXTS)
    group[common] = np.arange(MOST_TEXTS)
    names: list[Message | str] = [texts[place] for place in common.tolist()]
    others = message("{count:other text|other texts}", count=int((counts > 0).sum() - (counts[common] > 0).sum()))
    return [*names, others], group[places]


def _by_number(
    values: NDArray[np.float64], missing: NDArray[np.bool_], is_date: bool
) -> tuple[list[Message | str], NDArray[np.int64]]:
    known = values[~missing]
    written = _date if is_date else _number
    several = np.unique(known)
    if len(several) <= MOST_VALUES:
        return [written(value) for value in several.tolist()], np.searchsorted(several, values)
    edges = np.unique(np.quantile(known, QUARTERS))
    ends = [written(edge) for edge in edges.tolist()]
    between = [message("above {low}, up to {high}", low=low, high=high) for low, high in pairwise(ends)]
    names = [message("up to {high}", high=ends[0]), *between, message("above {low}", low=ends[-1])]
    return list(names), np.searchsorted(edges, values)


def _number(value: float) -> str:
    return significant(value, DIGITS)


def _date(value: float) -> str:
    return str(np.datetime64(int(value), "s"))[:10]
