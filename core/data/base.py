"""What a data set is, and what a source of one is."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from core.definitions import Definition
from core.messages import Message, UserError, message

FEWEST_ROWS = 4  # that anything can be learned from


class DataError(UserError):
    """Data that cannot be used; the message says what happened, to what, and what to do."""


@dataclass(frozen=True, eq=False)
class Dataset:
    """Rows to learn from, as they were found: not yet scaled, not yet split.

    `x` is float32 (rows, features), C-contiguous and finite. `y` is int64 (rows,), places in `classes`; or,
    for a regression, float32 (rows, targets) with no classes. `targets` names the target columns. `notes` are
    sentences about what was done to the data on reading. `image` is (channels, height, width) where a row is one,
    its numbers channel by channel and row by row. `importance` is float32 (rows,), none below 0, where rows
    differ in how much they count; else None.
    """

    x: NDArray[np.float32]
    y: NDArray[np.int64] | NDArray[np.float32]
    features: tuple[str, ...]
    classes: tuple[str, ...]
    targets: tuple[str, ...]
    notes: tuple[Message, ...] = ()
    image: tuple[int, ...] = ()
    importance: NDArray[np.float32] | None = None

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of one row's features."""
        return self.image or (self.x.shape[1],)

    def __repr__(self) -> str:
        inputs = f"images of {' × '.join(map(str, self.image))}" if self.image else f"{self.x.shape[1]:,} features"
        told = f"{len(self.classes):,} classes" if self.classes else ", ".join(self.targets[:3])
        return f"Dataset({len(self.x):,} rows × {inputs} → {told})"


class Source(Definition):
    """Where rows come from: a formula or a file."""

    needs_file: ClassVar[bool] = False
    suffixes: ClassVar[tuple[str, ...]] = ()  # how the names of its files end

    def files(self) -> dict[str, str]:
        """The files and folders that are read, by the fields that name them."""
        named = {name: getattr(self, name) for name, shown in self.params().items() if shown.role in ("file", "folder")}
        return {name: path for name, path in named.items() if path}

    def load(self, seed: int) -> Dataset:
        """The rows. The same fields and the same seed, 0 or more, give the same rows. Files ignore the seed.

        Raises DataError where a file is missing or cannot be used.
        """
        raise NotImplementedError


def existing(path: str) -> Path:
    """The file that was chosen. Raises DataError where none was, or where there is none."""
    if not path:
        raise DataError(message("No file is chosen. Choose one."))
    try:
        if Path(path).is_file():
            return Path(path)
    except (OSError, ValueError):
        pass  # no name that a file could have
    raise DataError(message("There is no file {path}. If it was moved, choose it again.", path=path))
