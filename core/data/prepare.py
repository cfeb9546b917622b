"""From a source of data to what training reads: split, scaled, encoded."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.data.base import FEWEST_ROWS, DataError, Dataset, Source
from core.data.scaling import SCALINGS, Floats, Scaling, Standardise
from core.data.sources import SOURCES
from core.data.split import split
from core.data.synthetic.spiral import Spiral
from core.definitions import Definition, param
from core.messages import message, one_of

NUMBERS = 1 << 17  # that are taken to float64 at a time, so that no table is held twice


@dataclass(frozen=True)
class Data(Definition):
    """Where rows come from, which of them are kept back to examine the network, how features are scaled."""

    kind = "data"
    title = "Data"

    source: Source = param(Spiral(), "Where rows come from.", choices=SOURCES)
    validation: float = param(
        0.2, "Share of rows that never teach and only examine. Each class gives its share.", low=0.0, high=0.9
    )
    seed: int = param(
        0,
        "Which of the many equally good draws and splits: the same seed, the same rows.",
        low=0,
        high=2**31 - 1,
    )
    scaling: Scaling = param(Standardise(), "How features are brought to a common scale.", choices=SCALINGS)


@dataclass(frozen=True, eq=False)
class Prepared:
    """A data set as training reads it.

    `train` and `validation` are int64 rows of `dataset`, each in rising order. `shift` and `scale`, float32
    (features,), are fitted on training rows alone. So are `target_shift` and `target_scale`, float32
    (targets,), which standardise the targets of a regression; for classes they are one 0 and one 1.
    """

    dataset: Dataset
    train: NDArray[np.int64]
    validation: NDArray[np.int64]
    shift: Floats
    scale: Floats
    target_shift: Floats
    target_scale: Floats

    def __repr__(self) -> str:
        return f"Prepared({self.dataset!r}: {len(self.train):,} rows train, {len(self.validation):,} validate)"

    def x(self, rows: NDArray[np.int64]) -> Floats:
        """Scaled features, float32 (len(rows), features)."""
        return _scaled(self.dataset.x, rows, self.shift, self.scale)

    def scaled(self, x: Floats) -> Floats:
        """Features from anywhere, (n, features) in their own units, scaled as those of the data set."""
        return _scaled(x, np.arange(len(x)), self.shift, self.scale)

    def importance(self, rows: NDArray[np.int64], balanced: bool) -> Floats:
        """How much each row counts, float32 (len(rows),), 1 on average; empty where all count the same.

        `balanced` multiplies what the data says with a weight of each class, as scikit-learn reckons it by the number
        of its rows: n / (k · n_c) for each of the k classes. Raises DataError where no row counts at all.
        """
        classes, own = len(self.dataset.classes), self.dataset.importance
        if not len(rows) or (own is None and not (balanced and classes)):
            return np.zeros(0, np.float32)
        weights = np.ones(len(rows)) if own is None else own[rows].astype(np.float64)
        if balanced and classes:
            y = self.dataset.y[rows]
            counts = np.bincount(y, minlength=classes)
            weights *= (len(rows) / (np.count_nonzero(counts) * np.maximum(counts, 1)))[y]
        if not weights.any():
            raise DataError(
                message("All rows that teach count for nothing. Choose another column for how much rows count.")
            )
        return np.asarray(weights / weights.mean(), np.float32)

    def targets(self, rows: NDArray[np.int64], units: int) -> Floats:
        """What an output layer of that many units should say, float32 (len(rows), units).

        Two classes on one unit are 0 and 1; else there is a unit per class, 1 for the right one. The targets
        of a regression are standardised. Raises DataError where the number of units does not fit.
        """
        classes = len(self.dataset.classes)
        fitting = {classes, 1} if classes == 2 else {classes or len(self.dataset.targets)}
        if units not in fitting:
            values: dict[str, object] = {"needed": one_of([str(each) for each in sorted(fitting)]), "units": units}
            if not classes:
                raise DataError(
                    message(
                        "The targets need {needed} output units, and the network has {units}. Change its last layer.",
                        **values,
                    )
                )
            raise DataError(
                message(
                    "{count} classes need {needed} output units, and the network has {units}. Change its last layer.",
                    count=classes,
                    **values,
                )
            )
        if not classes:
            return _scaled(self.dataset.y, rows, self.target_shift, self.target_scale)
        y = self.dataset.y[rows]
        hit = y[:, None] == (np.arange(units) if units > 1 else 1)
        return np.asarray(hit, np.float32)

    def unscaled_targets(self, y: Floats) -> Floats:
        """Outputs of a regression, (n, targets), back in the units of the data set."""
        unscaled = y.astype(np.float64) * self.target_scale + self.target_shift
        return np.asarray(unscaled, np.float32)


def prepare(data: Data, dataset: Dataset | None = None) -> Prepared:
    """Load the source unless its data set is given; split and scale it.

    Raises DataError as sources and `check_teaches` do.
    """
    if dataset is None:
        dataset = data.source.load(data.seed)
        check_teaches(dataset, data.source)
    random = np.random.default_rng([data.seed, *b"split"])
    groups = dataset.y if dataset.classes else np.zeros(len(dataset.y), np.int64)
    train, validation = split(groups.astype(np.int64), data.validation, random)
    shift, scale = data.scaling.fit(dataset.x[train])
    if dataset.classes:
        target_shift, target_scale = np.zeros(1, np.float32), np.ones(1, np.float32)
    else:
        target_shift, target_scale = Standardise().fit(dataset.y[train].astype(np.float32))
    return Prepared(dataset, train, validation, shift, scale, target_shift, target_scale)


def check_teaches(dataset: Dataset, source: Source) -> None:
    """Raise DataError where nothing can be learned from rows that came from a source, though they may be judged."""
    name = next((Path(path).name for path in source.files().values()), message("The data"))
    if len(dataset.x) < FEWEST_ROWS:
        raise DataError(
            message(
                "{name} has too few rows to learn from: {rows}, where {fewest} is the least.",
                name=name,
                rows=len(dataset.x),
                fewest=FEWEST_ROWS,
            )
        )
    if len(dataset.classes) == 1:
        raise DataError(message("{name}: y is the same in every row. There is nothing to tell apart.", name=name))


def _scaled(x: NDArray[np.generic], rows: NDArray[np.int64], shift: Floats, scale: Floats) -> Floats:
    """(x[rows] − shift) / scale in float64, so that large values lose nothing, and then as float32."""
    scaled = np.empty((len(rows), x.shape[1]), np.float32)
    count = max(NUMBERS // x.shape[1], 1)
    for start in range(0, len(rows), count):
        block = x[rows[start : start + count]].astype(np.float64)
        block -= shift
        block /= scale
        scaled[start : start + count] = block
    return scaled
