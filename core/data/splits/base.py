"""What a way of splitting is, and the three parts that it makes."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data.base import DataError, Dataset
from core.data.reading.table import Column, Table
from core.definitions import Definition
from core.messages import Message, message

Rows = NDArray[np.int64]
MOST = 0.9  # of the rows may be held out in all


@dataclass(frozen=True, eq=False)
class Parts:
    """Row numbers of the three parts, int64 and ascending, which never overlap. Rows may be in none of them."""

    train: Rows
    validation: Rows
    test: Rows


class Split(Definition):
    """Which rows train, which validate, and which test.

    The test rows are chosen first, of all rows and with random numbers of their own, then the validation rows of the
    rest. So another share for validation moves no row between the test part and the rest, and without a test part the
    validation rows are those that they were before there was one.
    """

    def parts(self, loaded: Dataset | Table, test: float, validation: float, seed: int) -> Parts:
        """The parts, with shares of all rows from 0 to `MOST` in all. Equal arguments give equal parts.

        Raises DataError where the shares leave too little for training, or the data lacks what this way needs.
        """
        check_shares(test, validation)
        rows = np.arange(row_count(loaded))
        rest, tested = self.held_out(loaded, rows, test, generator(seed, "test"))
        share = share_left(validation, len(rows), rest)
        train, validated = self.held_out(loaded, rest, share, generator(seed, "split"))
        return Parts(train, validated, tested)

    def held_out(
        self, loaded: Dataset | Table, rows: Rows, share: float, random: np.random.Generator
    ) -> tuple[Rows, Rows]:
        """As `_part`, at once where nothing is held out: a million rows take a while."""
        return self._part(loaded, rows, share, random) if share else (rows, rows[:0])

    def _part(
        self, loaded: Dataset | Table, rows: Rows, share: float, random: np.random.Generator
    ) -> tuple[Rows, Rows]:
        """The rows that remain and those that are held out, both ascending: `share` of `rows`, roughly."""
        raise NotImplementedError


def check_shares(test: float, validation: float) -> None:
    """Raise DataError where the parts leave too little for training."""
    if test + validation > MOST + 1e-9:
        raise DataError(
            message(
                "A test part of {test:.0%} and a validation part of {validation:.0%} leave too few rows for training. "
                "Make them smaller: together at most {most:.0%}.",
                test=test,
                validation=validation,
                most=MOST,
            )
        )


def share_left(share: float, count: int, rest: Rows) -> float:
    """The share of the rows `rest` that is `share` of all `count` rows, at most `MOST`."""
    return share if len(rest) == count else min(share * count / max(len(rest), 1), MOST)


def generator(seed: int, part: str) -> np.random.Generator:
    """The random numbers that draw a part: "test", or "split" for validation."""
    return np.random.default_rng([seed, *part.encode()])


def row_count(loaded: Dataset | Table) -> int:
    """The number of usable rows."""
    return len(loaded.lines) if isinstance(loaded, Table) else len(loaded.x)


def labels(loaded: Dataset | Table) -> Rows:
    """The class of every row, int64 (rows,). All are equal for a regression."""
    if not loaded.classes:
        return np.zeros(row_count(loaded), np.int64)
    values = loaded.targets[0].values if isinstance(loaded, Table) else loaded.y
    return values.astype(np.int64)


def column_for(loaded: Dataset | Table, role: Message, way: Message) -> Column:
    """The column of a table that has this role. Raises DataError where there is none."""
    if not isinstance(loaded, Table):
        raise DataError(message("The data is no table, so it cannot be split {way}. Choose another split.", way=way))
    if not (found := loaded.with_role(role)):
        raise DataError(
            message(
                "{name} has no column with the role {role}, so it cannot be split {way}. Give a column that role, or "
                "choose another split.",
                name=loaded.file,
                role=role,
                way=way,
            )
        )
    return found[0]
