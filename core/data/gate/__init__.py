"""The quality gate: what is wrong with a table before anything is trained on it.

To add a check: a function that yields findings, its name in `CHECKS`, and a sentence for its kind in `KINDS`.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from core.data.gate.classes import classes, missing_classes
from core.data.gate.columns import counters, left_out_columns, lost_rows, nearly_constant, refused_cells
from core.data.gate.finding import Finding, Look
from core.data.gate.leaks import leaks
from core.data.gate.outliers import outliers
from core.data.gate.repeats import repeats
from core.data.gate.spellings import spellings
from core.data.gate.unseen import unseen_dates, unseen_texts
from core.data.reading.table import Table
from core.data.splits.base import Parts
from core.messages import message

__all__ = ["CHECKS", "KINDS", "OF_IMAGES", "Finding", "gate"]

KINDS = {
    "identifier": message("a column that identifies or counts the rows"),
    "constant": message("a column that is empty or the same in every row"),
    "nearly constant": message("a column that is the same in at least 99 % of the rows"),
    "texts": message("a column with too many different texts"),
    "spellings": message("texts that differ only in capital letters or spaces"),
    "pictures": message("a column that is left out because pictures are no input beside others"),
    "refused": message("filled cells that cannot be read"),
    "infinite": message("numbers that are infinite or too large"),
    "lost rows": message("more than 5 % of the rows are left out"),
    "one row": message("a class with a single row"),
    "imbalance": message("a class with less than a tenth of the rows of the most frequent class"),
    "missing class": message("a class that the training or the validation rows lack"),
    "duplicates": message("validation rows that are equal to a training row"),
    "near duplicates": message("validation rows that are nearly equal to a training row"),
    "new texts": message("validation rows with texts that no training row has"),
    "new dates": message("validation rows with dates before or after those of all training rows"),
    "leak": message("a column that alone tells the target"),
    "order": message("rows that are ordered by class"),
    "outliers": message("values far from all others"),
}
OF_READING: tuple[Callable[[Look], Iterator[Finding]], ...] = (lost_rows, left_out_columns, refused_cells, counters)
CHECKS: tuple[Callable[[Look], Iterator[Finding]], ...] = (
    *OF_READING,
    nearly_constant,
    spellings,
    classes,
    missing_classes,
    repeats,
    unseen_texts,
    unseen_dates,
    leaks,
    outliers,
)
OF_IMAGES = classes, missing_classes  # checks of tables whose features are pixels


def gate(
    table: Table,
    parts: Parts | None = None,
    go_on: Callable[[], object] = lambda: None,
    checks: Sequence[Callable[[Look], Iterator[Finding]]] = (),
) -> list[Finding]:
    """All findings of a table, in the order of the checks, which are `CHECKS` if none are given.

    Values of test rows are not looked at. Without `parts`, nothing that is between them is found. `go_on` is called
    often, and may raise an error to stop.
    """
    every, none = np.arange(len(table.lines)), np.zeros(0, np.int64)
    parts = parts or Parts(every, none, none)
    seen = np.delete(every, parts.test)
    rest = table.take(seen) if len(parts.test) else table
    look = Look(rest, np.searchsorted(seen, parts.train), np.searchsorted(seen, parts.validation), table, go_on)
    reading = replace(look, table=table)
    return [finding for check in checks or CHECKS for finding in check(reading if check in OF_READING else look)]
