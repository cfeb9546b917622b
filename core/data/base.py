"""What a data set is, and what a source of data is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from numpy.typing import NDArray

from core.definitions import Definition
from core.messages import Message, UserError

if TYPE_CHECKING:
    from core.data.built.feature import BuiltFeature
    from core.data.reading.table import Table

MIN_ROWS = 4  # for training


class DataError(UserError):
    """Data cannot be used. The message says what happened, to what, and what to do."""


class DataWarning(UserWarning):
    """New rows can be used, but have something that the training rows had not, such as gaps or unknown texts."""


@dataclass(frozen=True, eq=False)
class Dataset:
    """Rows as they were read: neither scaled nor split yet.

    `x` is float32 (rows, features), C-contiguous and finite. For classes, `y` is int64 (rows,), indices into
    `classes`; for a regression, `y` is float32 (rows, targets) and `classes` is empty. `targets` are the names of the
    target columns. `notes` are messages about what reading changed. `image` is the shape (channels, height, width) if
    the rows are images, stored channel by channel and row by row. `importance` holds the sample weights: float32
    (rows,), 0 or greater, or None if all rows have the same weight. `origin`, float64 (features,), and `target_origin`,
    float64 (targets,), were subtracted from x and y because float32 could not tell such large values apart; None means
    zeros. `channels` says which axis of the images the channels were in arrays, "first" or "last"; empty if unknown.
    `parts` says for every row whether it trains, validates or tests, int8 (rows,), as a place in
    `core.data.splits.words.PARTS`; None if the data does not say. `about_built` are sentences about built features that
    cannot be computed in some rows, or at all; `notes` has them.
    """

    x: NDArray[np.float32]
    y: NDArray[np.int64] | NDArray[np.float32]
    features: tuple[str, ...]
    classes: tuple[str, ...]
    targets: tuple[str, ...]
    notes: tuple[Message, ...] = ()
    image: tuple[int, ...] = ()
    importance: NDArray[np.float32] | None = None
    origin: NDArray[np.float64] | None = None
    target_origin: NDArray[np.float64] | None = None
    channels: str = ""
    about_built: Mapping["BuiltFeature", Message] = field(default_factory=dict)
    parts: NDArray[np.int8] | None = None

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of one row of features."""
        return self.image or (self.x.shape[1],)

    def __repr__(self) -> str:
        inputs = f"images of {' × '.join(map(str, self.image))}" if self.image else f"{self.x.shape[1]:,} features"
        target = f"{len(self.classes):,} classes" if self.classes else ", ".join(self.targets[:3])
        return f"Dataset({len(self.x):,} rows × {inputs} → {target})"


class Source(Definition):
    """Where rows come from: a formula or a file."""

    needs_file: ClassVar[bool] = False
    suffixes: ClassVar[tuple[str, ...]] = ()  # endings of the names of its files

    def files(self) -> dict[str, str]:
        """Paths of the files and folders to read, by the names of the fields that hold them."""
        paths = {name: getattr(self, name) for name, param in self.params().items() if param.role in ("file", "folder")}
        return {name: path for name, path in paths.items() if path}

    def stored_files(self) -> dict[str, str]:
        """Paths of all files that are needed to read the rows, by the fields that can hold them. Raises DataError."""
        return self.files()

    def load(self, seed: int) -> "Dataset | Table":
        """Read or generate the rows. Equal fields and an equal seed, 0 or greater, give equal rows. Files ignore it.

        A table is returned before its columns become features, because that depends on the split. Raises DataError if
        a file is missing or cannot be used.
        """
        raise NotImplementedError
