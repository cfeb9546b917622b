"""Preparation of data for training: load, split, scale and encode."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.data.base import MIN_ROWS, DataError, Dataset, Source
from core.data.built.feature import BuiltFeature
from core.data.npz_file import NPZ
from core.data.preparation.fit import aligned, apply_dataset, apply_table, fingerprint_of, fit_table, fit_with_built
from core.data.preparation.preparation import Preparation, scaled
from core.data.reading.table import Column, Table
from core.data.scaling import SCALINGS, Floats, Scaling, Standardize
from core.data.sources import SOURCES
from core.data.split import split, split_by_group, split_by_time
from core.data.synthetic.spiral import Spiral
from core.data.tables.names import quoted
from core.data.tables.source import TableFile, check_table
from core.definitions import Definition, param
from core.messages import Message, message, one_of


@dataclass(frozen=True)
class Data(Definition):
    """The source of the rows, the fraction held out for validation, and the scaling of the features."""

    kind = "data"
    title = "Data"

    source: Source = param(Spiral(), "The source of the rows.", choices=SOURCES)
    validation: float = param(
        0.2, "Fraction of rows held out for validation, stratified by class.", low=0.0, high=0.9, slide=(0.0, 0.9)
    )
    seed: int = param(
        0,
        "Seed for sampling and splitting. The same seed gives the same rows.",
        low=0,
        high=2**31 - 1,
    )
    scaling: Scaling = param(Standardize(), "How features are scaled.", choices=SCALINGS)
    built: tuple[BuiltFeature, ...] = param(
        (),
        "Features that are computed from number columns.",
        items=BuiltFeature,
        title="Built features",
        role="reading",
    )


@dataclass(frozen=True, eq=False)
class Prepared:
    """A data set that is split and ready for training.

    `train` and `validation` are row numbers of `dataset`, int64 and ascending. `preparation` was fitted on the training
    rows only, or on those of an earlier run, whose weights it belongs to. `loaded` is what was read: the table, or the
    data set itself. `differences` say how the rows differ from those that the preparation was fitted on, and `is_same`
    whether they are the same rows, perhaps with their columns in another order.
    """

    dataset: Dataset
    train: NDArray[np.int64]
    validation: NDArray[np.int64]
    preparation: Preparation
    loaded: Dataset | Table
    differences: tuple[Message, ...] = ()
    is_same: bool = True

    @property
    def target_shift(self) -> Floats:
        """What standardizes the targets of a regression, float32 (targets,). [0] for classes."""
        return self.preparation.target_shift

    @property
    def target_scale(self) -> Floats:
        """What standardizes the targets of a regression, float32 (targets,). [1] for classes."""
        return self.preparation.target_scale

    def __repr__(self) -> str:
        return f"Prepared({self.dataset!r}: {len(self.train):,} rows train, {len(self.validation):,} validate)"

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
            return scaled(self.dataset.y, rows, self.target_shift, self.target_scale)
        y = self.dataset.y[rows]
        one_hot = y[:, None] == (np.arange(units) if units > 1 else 1)
        return np.asarray(one_hot, np.float32)

    def unscaled_targets(self, y: Floats) -> NDArray[np.float64]:
        """Outputs of a regression, (n, targets), in the units of the data set, float64."""
        return self.preparation.unscaled_targets(y)


def prepare(data: Data, loaded: Dataset | Table | None = None, kept: Preparation | None = None) -> Prepared:
    """Load the data unless it is given, split it, and fit the preparation; or apply the one that is kept with weights.

    With `kept`, a table is read as it was then, and its columns are matched by name. Raises DataError as `Source.load`
    and `check_trainable` do.
    """
    if loaded is None:
        like = None
        if kept is not None and isinstance(data.source, (TableFile, NPZ)):
            like = data.source.load_like(kept)
        loaded = like if like is not None else data.source.load(data.seed)
        if kept is None:
            check_trainable(loaded, data.source)
    if kept is not None and isinstance(loaded, Dataset):
        loaded = aligned(loaded, kept.classes)
    train, validation = split_rows(loaded, data)
    if isinstance(loaded, Table):
        if kept is not None:
            preparation, dataset = kept, apply_table(kept, loaded)
        else:
            preparation, dataset = fit_table(loaded, train, data.scaling, data.built)
    elif kept is not None:
        preparation, dataset = kept, apply_dataset(kept, loaded)
    else:
        preparation, dataset = fit_with_built(loaded, train, data.scaling, data.built)
    if kept is None:
        return Prepared(dataset, train, validation, preparation, loaded)
    now = fingerprint_of(loaded)
    differences = kept.fingerprint.differences(now, fingerprint_of(loaded, kept.fingerprint.rows))
    if isinstance(loaded, Table):
        differences = [*_unknown_classes(loaded), *differences]
    is_same = kept.fingerprint.is_same_rows(now)
    return Prepared(dataset, train, validation, preparation, loaded, tuple(differences), is_same)


def _unknown_classes(table: Table) -> Iterator[Message]:
    """A sentence about cells of the target that are no class of the kept preparation."""
    for column in table.targets:
        if column.is_coded and column.refused:
            yield message(
                "{name} has {count:,} cells that are no class of the model, such as {cell}",
                name=quoted(column.name),
                count=column.refused,
                cell=quoted(column.bad[0][1]),
            )


def split_rows(loaded: Dataset | Table, data: Data) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The training and the validation rows, int64 and ascending.

    They follow the time or the groups of a table if it has such a column; otherwise they are stratified by class.
    """
    random = np.random.default_rng([data.seed, *b"split"])
    if isinstance(loaded, Table):
        if time := loaded.with_role("time"):
            return split_by_time(np.asarray(time[0].values, np.float64), data.validation)
        if group := loaded.with_role("group"):
            return split_by_group(group_numbers(group[0]), data.validation, random)
        labels = loaded.targets[0].values if loaded.classes else np.zeros(len(loaded.lines))
    else:
        labels = loaded.y.astype(np.float64) if loaded.classes else np.zeros(len(loaded.y))
    return split(labels.astype(np.int64), data.validation, random)


def group_numbers(column: Column) -> NDArray[np.int64]:
    """The number of the group of every row. A row without a group is a group of its own."""
    values = np.asarray(column.values, np.float64)
    gaps = np.isnan(values)
    _, numbers = np.unique(np.where(gaps, 0, values), return_inverse=True)
    return np.where(gaps, len(values) + np.arange(len(values)), numbers)


def check_trainable(loaded: Dataset | Table, source: Source) -> None:
    """Raise DataError if data, loaded from `source`, has too few rows, only one class, or no feature."""
    name = next((Path(path).name for path in source.files().values()), message("The data"))
    rows = len(loaded.lines) if isinstance(loaded, Table) else len(loaded.x)
    if isinstance(loaded, Table):
        check_table(loaded)
    if rows < MIN_ROWS:
        values: dict[str, object] = {"name": name, "rows": rows, "fewest": MIN_ROWS}
        if rows == 1:
            raise DataError(message("{name} has 1 row. Training needs at least {fewest}.", **values))
        raise DataError(message("{name} has {rows} rows. Training needs at least {fewest}.", **values))
    if len(loaded.classes) == 1:
        raise DataError(message("{name}: y is the same in every row. Training needs at least two classes.", name=name))
