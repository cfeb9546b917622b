"""Rows that are alike: equal, or nearer to each other than chance explains.

Rows are near if their texts and gaps are the same, and their numbers, each divided by its standard deviation, are
closer than t medians of the distance from a row to its nearest one, with t = 0.13 as cleanlab 2.9 has it for
near-duplicates, and closer than t times the distance to the tenth nearest one, so that the rows of a dense cluster are
not. Rows with equal features are not near.

Where most rows have copies, the median would be that of the copies. So it is computed from the distances to the fifth
and the tenth nearest rows: in d dimensions, the volumes around a row that hold k others are distributed as Gamma(k), so
the tenth nearest is 2^(1/d) times as far as the fifth in the median, and the nearest (ln 2 / 9.669)^(1/d) times as far
as the tenth. In few dimensions chance brings rows near, too: of n rows, n (1 − 2^(−t^d)) are nearer than t medians. So
t is smaller where that would be more than 0.05 rows.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from core.data.reading.table import Table
from core.data.tables.raw import Numbers

NEAR, CHANCE = 0.13, 0.05
FIFTH, TENTH = 4, 9  # places among the nearest rows
NEAREST = float(np.log2(9.669 / np.log(2)))  # log2 of the volume that holds ten rows, by that which holds one
MOST_ROWS = 10_000  # are compared with each other; a sample of more
WORK = 3e9  # multiplications, at most
MEDIAN_OF = 1_000  # rows whose distance to the nearest is computed
CHUNK = 4e6  # distances at once
FEWEST = 20  # rows, of which something can be said

Rows = NDArray[np.int64]
Doubles = NDArray[np.float64]
Bits = NDArray[np.uint64]


@dataclass(frozen=True, eq=False)
class Alike:
    """The number of its group for every row, int64 (rows,). Rows with equal features and targets are `equal`.

    Groups of `near` hold also the rows that are near. `compared` rows were looked at for them.
    """

    equal: Rows
    near: Rows
    compared: int


_known: "WeakKeyDictionary[Table, Alike]" = WeakKeyDictionary()


def alike(table: Table, go_on: Callable[[], object] = lambda: None) -> Alike:
    """The groups of rows that are alike. `go_on` is called often, and may raise an error to stop."""
    if table not in _known:
        _known[table] = _alike(table, go_on)
    return _known[table]


def across(groups: Rows, train: Rows, validation: Rows) -> Rows:
    """The validation rows whose group has a training row, ascending."""
    return validation[np.isin(groups[validation], groups[train])]


def _alike(table: Table, go_on: Callable[[], object]) -> Alike:
    features, rows = [column.values for column in table.features], len(table.lines)
    same = _numbered(_hash(features, rows, go_on))
    equal = _numbered(_hash([same.astype(np.float64), *(column.values for column in table.targets)], rows, go_on))
    places = [place for place, column in enumerate(table.features) if not column.is_coded and column.pictures is None]
    numbers = [features[place] for place in places]
    if not numbers:
        return Alike(equal, equal, rows)
    _, distinct = np.unique(same, return_index=True)
    most = int(min(MOST_ROWS, (WORK / len(numbers)) ** 0.5))
    is_sample = len(distinct) > most
    if is_sample:
        distinct = np.random.default_rng(0).choice(distinct, most, replace=False)
    distinct.sort()
    others = [values[distinct] for place, values in enumerate(features) if place not in places]
    compared = np.stack([values[distinct] for values in numbers], axis=1).astype(np.float64)
    first, second = _near(compared, others, go_on)
    near = _joined(equal, equal[distinct[first]], equal[distinct[second]])
    return Alike(equal, near, most if is_sample else rows)


def _hash(columns: Iterable[Numbers], rows: int, go_on: Callable[[], object]) -> Bits:
    """A hash of every row, uint64 (rows,): two of a million different rows are equal once in 4e7 tables."""
    found = np.full(rows, 0x9E3779B97F4A7C15, np.uint64)
    for values in columns:
        go_on()
        plain = np.asarray(values, np.float64) + 0.0  # one zero
        plain[np.isnan(plain)] = np.nan  # one gap
        found ^= plain.view(np.uint64)
        found *= np.uint64(0xFF51AFD7ED558CCD)
        found ^= found >> np.uint64(32)
    return found


def _numbered(keys: NDArray[np.generic]) -> Rows:
    return np.asarray(np.unique(keys, return_inverse=True)[1], np.int64)


def _near(numbers: Doubles, others: Sequence[Numbers], go_on: Callable[[], object]) -> tuple[Rows, Rows]:
    """The pairs of near rows, among different rows with `numbers` (rows, columns) and the codes of texts."""
    known = np.isfinite(numbers)
    counts = np.maximum(known.sum(axis=0), 1)
    centers = np.where(known, numbers, 0).sum(axis=0) / counts
    offsets = np.where(known, numbers - centers, 0.0)
    spread = np.sqrt((offsets**2).sum(axis=0) / counts)
    scaled = offsets / np.where(spread > 0, spread, 1)
    groups = _numbered(_hash([*others, *known.T.astype(np.float64)], len(numbers), go_on))
    ends = np.cumsum(np.bincount(groups))[:-1]
    members = [part for part in np.split(np.argsort(groups, kind="stable"), ends) if len(part) > 1]
    share, distance = _limits(scaled, members, go_on)
    first, second = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for part in members if distance else ():
        one, other = _pairs(scaled[part], share, distance, go_on)
        first.append(part[one])
        second.append(part[other])
    return np.concatenate(first), np.concatenate(second)


def _limits(scaled: Doubles, members: Sequence[Rows], go_on: Callable[[], object]) -> tuple[float, float]:
    """The share t, and the distance below which rows are near. Zeros where too few rows can be compared."""
    large = [part for part in members if len(part) > TENTH + 1]
    count = sum(map(len, large))
    if count < FEWEST:
        return 0.0, 0.0
    asked = np.zeros(len(scaled), np.bool_)
    asked[np.random.default_rng(0).permutation(np.concatenate(large))[:MEDIAN_OF]] = True
    found = [
        np.partition(squares, (FIFTH, TENTH), axis=1)[:, (FIFTH, TENTH)]
        for part in large
        for _, squares in _squares(scaled[part], np.flatnonzero(asked[part]), go_on)
    ]
    fifth, tenth = np.sqrt(np.maximum(np.concatenate(found), 0)).T
    if not fifth.all():
        return 0.0, 0.0
    log_ratio = float(np.log2(np.median(tenth / fifth)))  # 1 / d
    share = min(NEAR, float((CHANCE / (count * np.log(2))) ** log_ratio))
    return share, share * float(np.median(tenth)) / 2 ** (NEAREST * log_ratio)


def _pairs(scaled: Doubles, share: float, distance: float, go_on: Callable[[], object]) -> tuple[Rows, Rows]:
    """The places of near rows, pair by pair, of rows with the same texts."""
    first, second, apart = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)], [np.zeros(0)]
    every = np.arange(len(scaled))
    for some, squares in _squares(scaled, every, go_on, only_later=True):
        one, other = np.nonzero(squares < distance**2)
        first.append(some[one])
        second.append(some[0] + other)
        apart.append(np.sqrt(np.maximum(squares[one, other], 0)))
    pairs = np.stack([np.concatenate(first), np.concatenate(second)])
    limits, tenth = np.zeros(len(scaled)), min(TENTH, len(scaled) - 2)
    for some, squares in _squares(scaled, np.unique(pairs), go_on):
        limits[some] = share * np.sqrt(np.maximum(np.partition(squares, tenth, axis=1)[:, tenth], 0))
    one, other = pairs[:, np.concatenate(apart) < limits[pairs].max(axis=0)]
    return one, other


def _squares(
    scaled: Doubles, places: Rows, go_on: Callable[[], object], only_later: bool = False
) -> Iterator[tuple[Rows, Doubles]]:
    """Some places, and their squared distances to all rows, float64 (places, rows); infinite to themselves.

    With `only_later`, which is for all places in order, it is to the rows from the first of the places on, and
    infinite to those that are no later. Squares may be below 0 by the rounding.
    """
    lengths, ones = (scaled**2).sum(axis=1), np.ones(len(scaled))
    left = np.column_stack([-2 * scaled, lengths, ones])
    right = np.column_stack([scaled, ones, lengths]).T.copy()
    step = max(int(CHUNK / len(scaled)), 1)
    for start in range(0, len(places), step):
        go_on()
        some = places[start : start + step]
        if only_later:
            squares = left[some] @ right[:, start:]
            squares[np.tril_indices(len(some))] = np.inf
        else:
            squares = left[some] @ right
            squares[np.arange(len(some)), some] = np.inf
        yield some, squares


def _joined(groups: Rows, first: Rows, second: Rows) -> Rows:
    """The groups, those of every pair joined to one."""
    smallest = np.arange(groups.max(initial=-1) + 1)
    while True:
        before = smallest.copy()
        low = np.minimum(smallest[first], smallest[second])
        np.minimum.at(smallest, first, low)
        np.minimum.at(smallest, second, low)
        smallest = smallest[smallest]
        if np.array_equal(smallest, before):
            return smallest[groups]
