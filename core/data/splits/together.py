"""Splits that keep rows that are alike in one part."""

from dataclasses import replace

import numpy as np

from core.data.alike import alike
from core.data.reading.table import Table
from core.data.splits.automatic import Automatic, proposed
from core.data.splits.base import MOST, Parts, Rows, Split
from core.data.splits.by_column import ByColumn, named_parts
from core.data.splits.by_group import ByGroup, group_numbers
from core.data.splits.by_time import ByTime
from core.data.splits.k_fold import KFold
from core.data.splits.stratified import Stratified


def together(way: Split, table: Table, test: float, validation: float, seed: int) -> Parts:
    """The parts that a way of splitting makes of a table, so that no two parts have rows that are alike.

    One row stands for all that are alike: the earliest in a split by time, otherwise the first. The shares are of such
    rows. In a split by group, groups that have rows that are alike become one. In a split by column, rows stay in the
    part that the column names, and only the parts that are drawn keep such rows together. Raises DataError as `way`
    does.
    """
    base = proposed(table) if isinstance(way, (Automatic, KFold)) else way
    way = base if isinstance(way, Automatic) else way
    same = alike(table).near
    if isinstance(base, ByColumn):
        if isinstance(way, KFold):
            return _folds_within_training(way, table, same, test, seed)
        return _within_training(table, same, test, validation, seed)
    if isinstance(base, ByGroup) and (column := next(iter(table.with_role("group")), None)):
        numbers = merged(group_numbers(column), same).astype(np.float64)
        joined = (replace(one, values=numbers) if one is column else one for one in table.columns)
        return way.parts(replace(table, columns=tuple(joined)), test, validation, seed)
    order = np.arange(len(table.lines))
    if isinstance(base, ByTime) and (column := next(iter(table.with_role("time")), None)):
        order = np.argsort(column.values, kind="stable")
    first = np.sort(order[np.unique(same[order], return_index=True)[1]])
    parts = way.parts(table.take(first), test, validation, seed)
    return Parts(
        *(np.flatnonzero(np.isin(same, same[first[rows]])) for rows in (parts.train, parts.validation, parts.test))
    )


def _within_training(table: Table, same: Rows, test: float, validation: float, seed: int) -> Parts:
    """The parts that the column names, and those that are drawn from its training rows, with alike rows together."""
    train, validated, tested = named_parts(table)
    per_row = len(table.lines) / len(train)
    test_share = 0.0 if len(tested) else min(test * per_row, MOST)
    validation_share = 0.0 if len(validated) else min(validation * per_row, MOST - test_share)
    first = train[np.sort(np.unique(same[train], return_index=True)[1])]
    drawn = Stratified().parts(table.take(first), test_share, validation_share, seed)

    def with_alike(rows: Rows) -> Rows:
        return train[np.isin(same[train], same[first[rows]])]

    return Parts(
        with_alike(drawn.train),
        validated if len(validated) else with_alike(drawn.validation),
        tested if len(tested) else with_alike(drawn.test),
    )


def _folds_within_training(way: KFold, table: Table, same: Rows, test: float, seed: int) -> Parts:
    """The test rows that the column names, or that are drawn, and folds of the others, with alike rows together."""
    train, validated, tested = named_parts(table)
    rest = np.sort(np.concatenate([train, validated]))
    first = rest[np.sort(np.unique(same[rest], return_index=True)[1])]
    share = 0.0 if len(tested) else min(test * len(table.lines) / len(rest), MOST)
    drawn = way.parts(table.take(first), share, 0.0, seed)
    own = (rest[np.isin(same[rest], same[first[rows]])] for rows in (drawn.train, drawn.validation, drawn.test))
    trained, validates, judged = own
    return Parts(trained, validates, tested if len(tested) else judged)


def merged(groups: Rows, others: Rows) -> Rows:
    """The groups (rows,), those joined that share a group of `others` (rows,)."""
    _, found = np.unique(groups, return_inverse=True)
    _, others = np.unique(others, return_inverse=True)
    while True:
        smallest = np.full(others.max(initial=-1) + 1, len(found))
        np.minimum.at(smallest, others, found)
        least = np.full(len(found), len(found))
        np.minimum.at(least, found, smallest[others])
        joined = least[found]
        if np.array_equal(joined, found):
            return found
        found = joined
