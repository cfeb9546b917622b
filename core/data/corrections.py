"""Labels that a person corrected and training rows that were dropped. The source of the rows stays as it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.base import DataError, Dataset
from core.data.fingerprint import SIZE
from core.data.reading.table import Column, Table
from core.data.splits.base import Parts, Rows, labels
from core.definitions import Definition, param
from core.messages import Message, message

RELABEL, DROP = "relabel", "drop"
DROPPED = -1  # instead of a class


@dataclass(frozen=True)
class Correction(Definition):
    """What a person decided about a training row: it has another label, or the network does not learn from it."""

    kind = "correction"
    title = "Correction"

    row: int = param(0, "The row: its line in the file of a table, else its number from 0.", low=0)
    content: str = param("", "A hash of its features, by which the row is recognized.", longest=2 * SIZE)
    act: str = param(RELABEL, "What is done with the row.", options=(RELABEL, DROP))
    label: str = param("", "Its class from now on.")


@dataclass(frozen=True, eq=False)
class Corrected:
    """What corrections do to rows.

    `relabeled` and `dropped` are row numbers of the data set, int64 and ascending, and `labels` the classes of the
    relabeled ones, int64. Corrections that are not applied are counted: `others` of rows that are gone or have other
    features, `held_back` of rows that do not train, and `unknown` with a label that is none of the classes.
    """

    relabeled: Rows = field(default_factory=lambda: np.zeros(0, np.int64))
    labels: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))
    dropped: Rows = field(default_factory=lambda: np.zeros(0, np.int64))
    others: int = 0
    held_back: int = 0
    unknown: int = 0

    @property
    def mark(self) -> str:
        """A hash of what is changed; empty where nothing is."""
        if not len(self.relabeled) + len(self.dropped):
            return ""
        found = blake2b(digest_size=SIZE)
        for rows in (self.relabeled, self.labels, self.dropped):
            found.update(np.array([len(rows), *rows], "<i8").data)
        return found.hexdigest()

    def trained(self, train: Rows) -> Rows:
        """The training rows without those that are dropped. Raises DataError where none is left."""
        left = np.setdiff1d(train, self.dropped) if len(self.dropped) else train
        if not len(left):
            raise DataError(message("Every training row is dropped. Take back some of the corrections."))
        return left

    def as_read(self, y: NDArray[Any], loaded: Dataset | Table) -> NDArray[Any]:
        """The targets of the rows, as in `Dataset.y`, with those of the source where labels were corrected."""
        if not len(self.relabeled):
            return y
        before = y.copy()
        before[self.relabeled] = labels(loaded)[self.relabeled]
        return before

    def notes(self) -> Iterator[Message]:
        """Sentences about what was corrected, and about corrections that are not applied."""
        if len(self.relabeled):
            yield message(
                "{count:row has|rows have} another label than in the source, by corrections.", count=len(self.relabeled)
            )
        if len(self.dropped):
            yield message("{count:row is|rows are} dropped from the training.", count=len(self.dropped))
        yield from self.left_out()

    def left_out(self) -> Iterator[Message]:
        """Sentences about corrections that are not applied."""
        if self.others:
            yield message(
                "{count:correction is|corrections are} not applied: the row has other features now, or is gone.",
                count=self.others,
            )
        if self.held_back:
            yield message(
                "{count:correction is|corrections are} not applied: the row does not train with this split.",
                count=self.held_back,
            )
        if self.unknown:
            yield message(
                "{count:correction is|corrections are} not applied: the data has no class of this name.",
                count=self.unknown,
            )


def numbers(loaded: Dataset | Table) -> NDArray[np.int64]:
    """What `Correction.row` says of every row, int64 (rows,)."""
    return loaded.lines if isinstance(loaded, Table) else np.arange(len(loaded.x))


def content_of(loaded: Dataset | Table, row: int) -> str:
    """A hash of the features of a row, as 16 hexadecimal digits. `row` is a number of the data set."""
    found = blake2b(digest_size=SIZE)
    if isinstance(loaded, Dataset):
        found.update(np.ascontiguousarray(loaded.x[row]).data)
        return found.hexdigest()
    for column in loaded.features:
        found.update(f"{column.name}\x1f{_cell(column, row)}\x1e".encode("utf-8", "surrogatepass"))
        if column.pictures is not None:
            found.update(np.ascontiguousarray(column.pictures.x[row]).data)
    return found.hexdigest()


def _cell(column: Column, row: int) -> str:
    """A value as text. Large files are read in float32."""
    value = column.values[row] if column.pictures is None else np.nan
    if column.is_coded and value >= 0:
        return column.texts[int(value)]
    return repr(float(np.float32(value))) if np.isfinite(np.float32(value)) else repr(float(value))


def corrections_of(loaded: Dataset | Table, parts: Parts, chosen: Sequence[Correction]) -> Corrected:
    """What corrections do to rows that were read and split. The last correction of a row counts."""
    if not chosen:
        return Corrected()
    last = {one.row: one for one in chosen}
    known = numbers(loaded)
    places = {int(known[row]): row for row in np.flatnonzero(np.isin(known, list(last))).tolist()}
    trains = np.isin(list(places.values()), parts.train)
    may = dict(zip(places, trains.tolist(), strict=True))
    names, own = loaded.classes, labels(loaded)
    found, others, held_back, unknown = dict[int, int](), 0, 0, 0
    for number, one in last.items():
        row = places.get(number)
        if row is None or content_of(loaded, row) != one.content:
            others += 1
        elif not may[number]:
            held_back += 1
        elif one.act == DROP:
            found[row] = DROPPED
        elif one.label in names:
            found[row] = names.index(one.label)
        else:
            unknown += 1
    relabeled = sorted(row for row, label in found.items() if label not in (DROPPED, own[row]))
    return Corrected(
        np.array(relabeled, np.int64),
        np.array([found[row] for row in relabeled], np.int64),
        np.array(sorted(row for row, label in found.items() if label == DROPPED), np.int64),
        others,
        held_back,
        unknown,
    )


def with_labels(loaded: Dataset | Table, corrected: Corrected) -> Dataset | Table:
    """The rows with the corrected labels; themselves where there are none."""
    if not len(corrected.relabeled):
        return loaded
    if isinstance(loaded, Dataset):
        y = loaded.y.copy()
        y[corrected.relabeled] = corrected.labels
        return replace(loaded, y=y)
    target = loaded.targets[0]
    values = target.values.copy()
    values[corrected.relabeled] = corrected.labels
    columns = (replace(target, values=values) if column is target else column for column in loaded.columns)
    return replace(loaded, columns=tuple(columns))
