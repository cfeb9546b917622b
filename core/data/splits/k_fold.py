"""Folds, each of which validates in one run while the others train."""

from dataclasses import dataclass

import numpy as np

from core.data.base import DataError, Dataset
from core.data.preparation.folds import folds
from core.data.reading.table import Table
from core.data.splits.automatic import proposed
from core.data.splits.base import Parts, Rows, Split, check_shares, column_for, generator, labels, row_count, share_left
from core.data.splits.by_column import ByColumn, named_parts
from core.data.splits.by_group import ByGroup, group_folds, group_numbers
from core.data.splits.by_time import ByTime, gap_of, time_folds
from core.data.splits.stratified import Stratified
from core.definitions import param
from core.messages import message

MOST_FOLDS = 50


@dataclass(frozen=True)
class KFold(Split):
    """One fold of the rows validates, and the others train. Groups stay whole, and with a time only earlier rows train.
    Otherwise every fold has the same share of every class."""

    kind = "k_fold"
    title = "k-fold"
    use = "For few rows, where a single validation part is mostly chance: train once for each fold and take the mean."
    beware = (
        "One fold alone is no better than any other split, and all of them together take as long as that many runs."
    )
    related = ("diagnosis/small_validation", "split/stratified")

    folds: int = param(5, "How many folds there are.", low=2, high=MOST_FOLDS)
    fold: int = param(1, "The fold that validates.", low=1, high=MOST_FOLDS)
    gap: float = param(
        0.0,
        "Where the table has a time: how long before a part rows are left out, so that what they say of it cannot be "
        "learned. In days for dates, else in the units of the column.",
        low=0.0,
    )

    def parts(self, loaded: Dataset | Table, test: float, validation: float, seed: int) -> Parts:
        """The parts. The test rows are those of the split that the roles propose; `validation` has no effect."""
        check_shares(test, 0.0)
        self._check_number()
        rest, tested = self._test(loaded, test, seed)
        train, validated = self._divided(loaded, rest, generator(seed, "split"))
        return Parts(train, validated, tested)

    def _divided(self, loaded: Dataset | Table, rows: Rows, random: np.random.Generator) -> tuple[Rows, Rows]:
        way, place = proposed(loaded), self.fold - 1
        if isinstance(way, ByTime):
            column = column_for(loaded, message("time"), message("by time"))
            times = np.asarray(column.values, np.float64)[rows]
            found = time_folds(times, self.folds, gap_of(column, self.gap))
            self._check_count(len(found))
            train, validated = found[place]
            return rows[train], rows[validated]
        if isinstance(way, ByGroup):
            groups = group_numbers(column_for(loaded, message("group"), message("by group")))[rows]
            numbers = group_folds(groups, self.folds, random)
        else:
            numbers = folds(labels(loaded)[rows], self.folds, random)
        self._check_count(len(np.unique(numbers)))
        return rows[numbers != place], rows[numbers == place]

    def _check_number(self) -> None:
        if self.fold > self.folds:
            raise DataError(
                message("There is no fold {fold}: there are {folds}.", fold=self.fold, folds=self.folds),
            )

    def _check_count(self, found: int) -> None:
        """Raise DataError where the rows, groups or times make fewer folds."""
        if found < self.folds:
            raise DataError(
                message(
                    "The data is too small for {folds:fold|folds}: some would have no rows. Choose fewer folds.",
                    folds=self.folds,
                )
            )

    def _test(self, loaded: Dataset | Table, share: float, seed: int) -> tuple[Rows, Rows]:
        """The rows that are divided into folds, and the test rows, both ascending."""
        way, rows = proposed(loaded), np.arange(row_count(loaded))
        if isinstance(way, ByTime):
            way = way.change(gap=self.gap)
        if isinstance(way, ByColumn):
            train, validated, tested = named_parts(loaded)
            rows = np.sort(np.concatenate([train, validated]))
            if len(tested):
                return rows, tested
            share, way = share_left(share, row_count(loaded), rows), Stratified()
        return way.held_out(loaded, rows, share, generator(seed, "test"))
