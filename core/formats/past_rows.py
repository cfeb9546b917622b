"""The rows that a run had at other times in a file: of each version, what differs from the next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data import Dataset, Prepared
from core.data.corrections import Corrected
from core.data.fingerprint import fingerprint_of
from core.data.preparation.fit_rows import apply_dataset
from core.data.splits import Parts
from core.data.splits.base import labels
from core.formats.tensors import Arrays

ROWS = "past.rows"
TOGETHER = ("x", "y"), ("part",)  # a row that comes or goes moves others to another part
MOST = 100_000  # versions of the rows, and rows of a version


@dataclass(frozen=True, eq=False)
class RowVersion:
    """Rows at one time: x (n, 2), y (n,), and the part of each row: 0 none, 1 training, 2 validation, 3 test."""

    x: NDArray[Any]
    y: NDArray[Any]
    part: NDArray[Any]

    @classmethod
    def of(cls, data: Prepared) -> "RowVersion":
        part = np.zeros(len(data.dataset.x), np.int8)
        for number, rows in enumerate((data.train, data.validation, data.test), start=1):
            part[rows] = number
        return cls(data.dataset.x[:, : data.base], data.dataset.y, part)

    @property
    def parts(self) -> Parts:
        return Parts(*(np.flatnonzero(self.part == number) for number in (1, 2, 3)))

    def prepared(self, like: Prepared) -> Prepared:
        """The rows, prepared as those of `like`. Where the features are the same, both share them in memory."""
        dataset = like.dataset
        if np.array_equal(self.x, dataset.x[:, : like.base]):
            return self._sharing(like)
        loaded = Dataset(self.x, self.y, like.base_features, dataset.classes, dataset.targets)
        preparation = replace(like.preparation, fingerprint=fingerprint_of(loaded))
        parts = self.parts
        return Prepared(
            apply_dataset(preparation, loaded), parts.train, parts.validation, preparation, loaded, test=parts.test
        )

    def _sharing(self, like: Prepared) -> Prepared:
        """The rows with the features of `like`: they had other labels, or were in other parts."""
        used = np.zeros(len(self.y), bool)
        for rows in (like.train, like.validation, like.test, like.corrected.dropped):
            used[rows] = True
        relabeled = np.flatnonzero(self.y != labels(like.loaded)) if like.dataset.classes else np.zeros(0, np.int64)
        corrected = Corrected(relabeled, self.y[relabeled].astype(np.int64), np.flatnonzero(used & (self.part == 0)))
        return like.corrected_as(self.y, self.parts, corrected)

    def same_ends(self, other: "RowVersion", fields: Sequence[str]) -> tuple[int, int]:
        """How many rows at the start, and how many more at the end, have the same fields as those of the other."""
        most = min(len(self.y), len(other.y))

        def equal(ours: slice, theirs: slice) -> NDArray[np.bool_]:
            pairs = [(getattr(self, name)[ours], getattr(other, name)[theirs]) for name in fields]
            same = [(a == b).all(axis=tuple(range(1, a.ndim))) for a, b in pairs]
            return np.asarray(np.logical_and.reduce(same), bool)

        head = int(np.append(equal(slice(most), slice(most)), False).argmin())
        left = most - head
        tail = equal(slice(len(self.y) - left, None), slice(len(other.y) - left, None))[::-1]
        return head, int(np.append(tail, False).argmin())


class Rows:
    """The rows that a run had, the newest last. Those before are stored as what differs from the next."""

    def __init__(self, data: Sequence[Prepared]) -> None:
        self.versions = [*{id(each): each for each in data if each is not data[-1]}.values(), data[-1]]

    def number(self, data: Prepared) -> int:
        return next(number for number, each in enumerate(self.versions) if each is data)

    def arrays(self) -> dict[str, NDArray[Any]]:
        found: dict[str, NDArray[Any]] = {}
        versions = [RowVersion.of(data) for data in self.versions] if len(self.versions) > 1 else []
        for number, (version, following) in enumerate(pairwise(versions)):
            for fields in TOGETHER:
                head, tail = version.same_ends(following, fields)
                middle = slice(head, len(version.y) - tail)
                found[f"{ROWS}.{number}.{fields[0]}.ends"] = np.array([head, tail], np.int64)
                found |= {f"{ROWS}.{number}.{field}": getattr(version, field)[middle] for field in fields}
        return found


def restored_rows(count: int, arrays: Arrays, now: Prepared) -> list[Prepared]:
    """The versions of the rows, of which the newest is given."""
    if not 1 <= count <= MOST:
        raise ValueError
    found, version = [now], RowVersion.of(now) if count > 1 else None
    for number in reversed(range(count - 1)):
        assert version is not None
        version = RowVersion(**dict(_restored(arrays, f"{ROWS}.{number}", version)))
        classes = len(now.dataset.classes)
        if not (
            len(version.x) == len(version.y) == len(version.part) <= MOST
            and np.isfinite(version.x).all()
            and (version.y >= 0).all()
            and (version.y < classes).all()
            and (version.part == 1).any()
        ):
            raise ValueError
        found.insert(0, version.prepared(now))
    return found


def _restored(arrays: Arrays, name: str, following: RowVersion) -> Iterator[tuple[str, NDArray[Any]]]:
    """The fields of a version of which what differs from the following one is stored."""
    for fields in TOGETHER:
        head, tail = (int(end) for end in arrays[f"{name}.{fields[0]}.ends"])
        for field in fields:
            old, middle = getattr(following, field), arrays[f"{name}.{field}"]
            fits = min(head, tail) >= 0 and head + tail <= len(old)
            if not fits or (middle.dtype, middle.shape[1:]) != (old.dtype, old.shape[1:]):
                raise ValueError
            yield field, np.concatenate([old[:head], middle, old[len(old) - tail :]])
