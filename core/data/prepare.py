"""Preparation of data for training: load, split, scale and encode."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.data.base import MIN_ROWS, DataError, Dataset, Source
from core.data.scaling import SCALINGS, Floats, Scaling, Standardize
from core.data.sources import SOURCES
from core.data.split import split
from core.data.synthetic.spiral import Spiral
from core.definitions import Definition, param
from core.messages import message, one_of

BLOCK = 1 << 17  # numbers converted to float64 at a time, so that a large table is never copied as a whole


@dataclass(frozen=True)
class Data(Definition):
    """The source of the rows, the fraction held out for validation, and the scaling of the features."""

    kind = "data"
    title = "Data"

    source: Source = param(Spiral(), "The source of the rows.", choices=SOURCES)
    validation: float = param(0.2, "Fraction of rows held out for validation, stratified by class.", low=0.0, high=0.9)
    seed: int = param(
        0,
        "Seed for sampling and splitting. The same seed gives the same rows.",
        low=0,
        high=2**31 - 1,
    )
    scaling: Scaling = param(Standardize(), "How features are scaled.", choices=SCALINGS)


@dataclass(frozen=True, eq=False)
class Prepared:
    """A data set that is split and ready for training.

    `train` and `validation` are row numbers of `dataset`, int64 and ascending. `shift` and `scale`, float32
    (features,), are fitted on the training rows only. So are `target_shift` and `target_scale`, float32 (targets,),
    which standardize the targets of a regression. For classes they are [0] and [1].
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
        """Scale other rows of features, float32 (n, features), like those of the data set."""
        return _scaled(x, np.arange(len(x)), self.shift, self.scale)

    def sample_weights(self, rows: NDArray[np.int64], balanced: bool) -> Floats:
        """Weights of the rows in the loss, float32 (len(rows),), with mean 1. Empty if all weights are equal.

        With `balanced`, the weights of the data set are multiplied by class weights as in scikit-learn:
        n / (k · n_c) for each of the k classes. Raises DataError if every weight is 0.
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
            raise DataError(message("Every training row has weight 0. Choose another column of sample weights."))
        return np.asarray(weights / weights.mean(), np.float32)

    def targets(self, rows: NDArray[np.int64], units: int) -> Floats:
        """Targets for an output layer with `units` units, float32 (len(rows), units).

        Two classes on one unit are 0 and 1. Otherwise classes are one-hot. The targets of a regression are
        standardized. Raises DataError if the number of units does not match.
        """
        classes = len(self.dataset.classes)
        accepted = {classes, 1} if classes == 2 else {classes or len(self.dataset.targets)}
        if units not in accepted:
            values: dict[str, object] = {"needed": one_of([str(count) for count in sorted(accepted)]), "units": units}
            if not classes:
                raise DataError(
                    message(
                        "The targets need {needed} output units, but the network has {units}. Change its last layer.",
                        **values,
                    )
                )
            raise DataError(
                message(
                    "{count} classes need {needed} output units, but the network has {units}. Change its last layer.",
                    count=classes,
                    **values,
                )
            )
        if not classes:
            return _scaled(self.dataset.y, rows, self.target_shift, self.target_scale)
        y = self.dataset.y[rows]
        one_hot = y[:, None] == (np.arange(units) if units > 1 else 1)
        return np.asarray(one_hot, np.float32)

    def unscaled_targets(self, y: Floats) -> Floats:
        """Outputs of a regression, float32 (n, targets), in the units of the data set."""
        unscaled = y.astype(np.float64) * self.target_scale + self.target_shift
        return np.asarray(unscaled, np.float32)


def prepare(data: Data, dataset: Dataset | None = None) -> Prepared:
    """Load the data set unless it is given, split it, and fit the scaling.

    Raises DataError as `Source.load` and `check_trainable` do.
    """
    if dataset is None:
        dataset = data.source.load(data.seed)
        check_trainable(dataset, data.source)
    random = np.random.default_rng([data.seed, *b"split"])
    labels = dataset.y if dataset.classes else np.zeros(len(dataset.y), np.int64)
    train, validation = split(labels.astype(np.int64), data.validation, random)
    shift, scale = (fitted.astype(np.float32) for fitted in data.scaling.fit(dataset.x[train]))
    if dataset.classes:
        target_shift, target_scale = np.zeros(1, np.float32), np.ones(1, np.float32)
    else:
        fitted_on = dataset.y[train].astype(np.float32)
        target_shift, target_scale = (fitted.astype(np.float32) for fitted in Standardize().fit(fitted_on))
    return Prepared(dataset, train, validation, shift, scale, target_shift, target_scale)


def check_trainable(dataset: Dataset, source: Source) -> None:
    """Raise DataError if a data set, loaded from `source`, has too few rows or only one class."""
    name = next((Path(path).name for path in source.files().values()), message("The data"))
    if len(dataset.x) < MIN_ROWS:
        raise DataError(
            message(
                "{name} has {rows} rows. Training needs at least {fewest}.",
                name=name,
                rows=len(dataset.x),
                fewest=MIN_ROWS,
            )
        )
    if len(dataset.classes) == 1:
        raise DataError(message("{name}: y is the same in every row. Training needs at least two classes.", name=name))


def _scaled(x: NDArray[np.generic], rows: NDArray[np.int64], shift: Floats, scale: Floats) -> Floats:
    """(x[rows] − shift) / scale, computed in float64 to keep the precision of large values, as float32."""
    scaled = np.empty((len(rows), x.shape[1]), np.float32)
    count = max(BLOCK // x.shape[1], 1)
    for start in range(0, len(rows), count):
        block = x[rows[start : start + count]].astype(np.float64)
        block -= shift
        block /= scale
        scaled[start : start + count] = block
    return scaled
