"""Fingerprints of rows, and what differs between the rows of then and now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from core.data.arrays import offsets
from core.data.base import Dataset
from core.data.reading.table import Column, Table
from core.data.tables.names import listed, quoted
from core.messages import Message, message

SIZE = 8  # bytes of a hash


@dataclass(frozen=True)
class Fingerprint:
    """The number of rows, and a hash of the values of every column by its name, in the order of the columns.

    They are of the rows as they were read. `corrected` is a hash of what corrections change in them, empty for nothing.
    """

    rows: int = 0
    columns: Mapping[str, str] = field(default_factory=dict)
    corrected: str = ""

    @property
    def digest(self) -> str:
        """One hash of all rows, which differs where any value, name or the order of the columns does."""
        columns = [f"{name}\x1f{value}" for name, value in self.columns.items()]
        return _hash([str(self.rows), *columns, *filter(None, [self.corrected])])

    def differences(self, now: "Fingerprint", head: "Fingerprint") -> list[Message]:
        """What differs now, as sentences; empty if the rows are the same, in whatever order the columns are.

        `head` is the fingerprint of as many of the new rows as there were then.
        """
        if self == now and list(self.columns) == list(now.columns):
            return []
        found: list[Message] = []
        gone = [name for name in self.columns if name not in now.columns]
        new = [name for name in now.columns if name not in self.columns]
        for name in list(gone):
            same = [other for other in new if head.columns[other] == self.columns[name]]
            if same:
                found.append(message("{name} is now called {other}", name=quoted(name), other=quoted(same[0])))
                gone.remove(name)
                new.remove(same[0])
        if gone:
            found.append(message("{names} is gone", names=listed(gone)))
        if new:
            found.append(message("{names} is new", names=listed(new)))
        common = [name for name in self.columns if name in now.columns]
        places = [list(now.columns).index(name) for name in common]
        if any(a > b for a, b in pairwise(places)):
            found.append(message("the columns are in another order"))
        if now.rows != self.rows:
            more, fewer = max(now.rows - self.rows, 0), max(self.rows - now.rows, 0)
            if more == 1:
                found.append(message("it has 1 more row"))
            elif fewer == 1:
                found.append(message("it has 1 row fewer"))
            elif more:
                found.append(message("it has {count:more row|more rows}", count=more))
            else:
                found.append(message("it has {count:fewer row|fewer rows}", count=fewer))
        if now.corrected != self.corrected:
            found.append(message("other rows are relabeled or dropped"))
        if now.rows >= self.rows:
            changed = [name for name in common if head.columns[name] != self.columns[name]]
            if changed:
                found.append(message("values of {names} have changed", names=listed(changed)))
        return found

    def is_same_rows(self, now: "Fingerprint") -> bool:
        """Whether rows, values and corrections are the same, apart from the order of the columns and new columns."""
        is_alike = (self.rows, self.corrected) == (now.rows, now.corrected)
        return is_alike and all(now.columns.get(name) == value for name, value in self.columns.items())


def fingerprint(rows: int, columns: Mapping[str, NDArray[np.generic] | Sequence[str]]) -> Fingerprint:
    """The fingerprint of columns, each numbers or texts (rows,)."""
    return Fingerprint(rows, {name: _hash(values) for name, values in columns.items()})


def as_read(found: Fingerprint, loaded: Dataset | Table, corrected: str) -> Fingerprint:
    """The fingerprint of rows with corrected labels, as that of the rows that were read and of the corrections."""
    if isinstance(loaded, Dataset):
        targets = {"y": _hash(loaded.y)}
    else:
        targets = {column.name: _hash(_content(column, len(loaded.lines))) for column in loaded.targets}
    return replace(found, columns={**found.columns, **targets}, corrected=corrected)


def _hash(values: NDArray[np.generic] | Sequence[str]) -> str:
    found = blake2b(digest_size=SIZE)
    if isinstance(values, np.ndarray):
        found.update(np.ascontiguousarray(values).data)
    else:
        found.update("\x1f".join(values).encode("utf-8", "surrogatepass"))
    return found.hexdigest()


def fingerprint_of(loaded: Dataset | Table, first: int | None = None) -> Fingerprint:
    """The fingerprint of rows, or of the first ones, with a hash for every column that is used."""
    if isinstance(loaded, Dataset):
        return fingerprint(len(loaded.x[:first]), {"x": loaded.x[:first], "y": loaded.y[:first]})
    used = [column for column in loaded.columns if column.reading.role in ("feature", "target", "weight")]
    count = len(loaded.lines[:first])
    return fingerprint(count, {column.name: _content(column, count) for column in used})


def _content(column: Column, rows: int) -> NDArray[np.generic] | list[str]:
    values = column.values[:rows]
    if column.pictures is not None:
        return column.pictures.x[:rows]
    if not column.is_coded:
        large = values.dtype == np.float64 and offsets(np.asarray(values, np.float64)[:, None])[0]
        return values if large else values.astype(np.float32)
    texts = [*column.texts, "\0", "\1"]  # the last two are read for a gap and an unseen text
    places = np.where(np.isnan(values), len(column.texts), np.where(values < 0, len(column.texts) + 1, values))
    return [texts[place] for place in places.astype(int).tolist()]
