"""A data set that is split and ready for training."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.base import DataError, Dataset
from core.data.corrections import Corrected
from core.data.preparation.preparation import Preparation, scaled
from core.data.reading.table import Table
from core.data.scaling import Floats
from core.data.splits import Parts
from core.messages import Message, message, one_of

MOST_SEEN = 20_000  # rows of a copy of the table


@dataclass(frozen=True, eq=False)
class Prepared:
    """A data set that is split and ready for training.

    `train`, `validation` and `test` are row numbers of `dataset`, int64 and ascending. Nothing but
    `core.project.judging` uses those of the test. `preparation` was fitted on the training rows only, or on those of an
    earlier run, whose weights it belongs to. `loaded` is what was read: the table, or the data set itself.
    `differences` say how the rows differ from those that the preparation was fitted on, and `is_same` whether they are
    the same rows, perhaps with their columns in another order. `dataset` has the corrected labels, `loaded` those that
    were read; `corrected` says where they differ, and which rows were dropped from `train`.
    """

    dataset: Dataset
    train: NDArray[np.int64]
    validation: NDArray[np.int64]
    preparation: Preparation
    loaded: Dataset | Table
    differences: tuple[Message, ...] = ()
    is_same: bool = True
    test: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))
    corrected: Corrected = field(default_factory=Corrected)

    @property
    def parts(self) -> Parts:
        """The three parts."""
        return Parts(self.train, self.validation, self.test)

    @cached_property
    def seen(self) -> NDArray[np.int64]:
        """The numbers of all rows that are not of the test, int64 and ascending: what may be looked at."""
        return np.delete(np.arange(len(self.dataset.x)), self.test)

    @cached_property
    def seen_table(self) -> Table | None:
        """The table without its test rows, of which at most `MOST_SEEN` are taken, evenly spaced: a large table has no
        room for another. None for data that is no table."""
        if not isinstance(self.loaded, Table) or not len(self.test):
            return self.loaded if isinstance(self.loaded, Table) else None
        places = np.linspace(0, len(self.seen) - 1, min(len(self.seen), MOST_SEEN)).astype(np.int64)
        return self.loaded.take(self.seen[places])

    @cached_property
    def target_ends(self) -> tuple[float, float]:
        """The smallest and the largest first target of the rows that are not of the test, as in `Dataset.y`."""
        targets = self.dataset.y.reshape(len(self.dataset.y), -1)[self.seen, 0]
        return float(targets.min()), float(targets.max())

    @property
    def unused(self) -> int:
        """The number of rows that are in no part: of a gap before a part, or with another word in their column.

        Those that were dropped are not counted.
        """
        used = len(self.train) + len(self.validation) + len(self.test)
        return len(self.dataset.x) - used - len(self.corrected.dropped)

    @property
    def target_shift(self) -> Floats:
        """What standardizes the targets of a regression, float32 (targets,). [0] for classes."""
        return self.preparation.target_shift

    @property
    def target_scale(self) -> Floats:
        """What standardizes the targets of a regression, float32 (targets,). [1] for classes."""
        return self.preparation.target_scale

    def corrected_as(self, y: NDArray[Any], parts: Parts, corrected: Corrected) -> "Prepared":
        """The same features, shared in memory, with other labels y (n,), parts and corrections."""
        known = replace(self.preparation.fingerprint, corrected=corrected.mark)
        return replace(
            self,
            dataset=replace(self.dataset, y=y),
            train=parts.train,
            validation=parts.validation,
            test=parts.test,
            preparation=replace(self.preparation, fingerprint=known),
            corrected=corrected,
        )

    def __repr__(self) -> str:
        test = f", {len(self.test):,} test" if len(self.test) else ""
        return f"Prepared({self.dataset!r}: {len(self.train):,} rows train, {len(self.validation):,} validate{test})"

    def x(self, rows: NDArray[np.int64]) -> Floats:
        """Scaled features, float32 (len(rows), features)."""
        return self.preparation.scaled(self.dataset.x, rows)

    def scaled(self, x: Floats) -> Floats:
        """Scale other rows of features, float32 (n, features), like those of the data set."""
        return self.preparation.scaled(x)

    @property
    def base_features(self) -> tuple[str, ...]:
        """The names of the features that are not built, which come first."""
        return self.dataset.features[: self.base]

    @property
    def base(self) -> int:
        """The number of features that are not built."""
        built = len(self.preparation.features) - self.preparation.base
        return int(self.dataset.x.shape[1]) - built

    def completed(self, x: Floats) -> Floats:
        """Rows, float32 (n, features), whose built features are computed from their base features."""
        return self.preparation.with_built(x)

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
                        "The targets need {needed:output unit|output units}, but the network has {units}. Change its "
                        "last layer.",
                        **values,
                    )
                )
            raise DataError(
                message(
                    "{count:class|classes} need {needed:output unit|output units}, but the network has {units}. "
                    "Change its last layer.",
                    count=classes,
                    **values,
                )
            )
        if not classes:
            return scaled(self.dataset.y, rows, self.target_shift, self.target_scale)
        y = self.dataset.y[rows]
        one_hot = y[:, None] == (np.arange(units) if units > 1 else 1)
        return np.asarray(one_hot, np.float32)

    def unscaled_targets(self, y: Floats) -> NDArray[np.float64]:
        """Outputs of a regression, (n, targets), in the units of the data set, float64."""
        return self.preparation.unscaled_targets(y)


def recorrected(data: Prepared, other: Prepared) -> Prepared | None:
    """The rows, prepared as those in `data`, with the labels and parts of `other`, which is corrected otherwise.

    Both share the features in memory. None where other rows were read.
    """
    known, now = data.preparation.fingerprint, other.preparation.fingerprint
    if not data.dataset.classes or replace(known, corrected="") != replace(now, corrected=""):
        return None
    found = data.corrected_as(other.dataset.y, other.parts, other.corrected)
    return replace(found, dataset=replace(found.dataset, notes=other.dataset.notes))
