"""Fits the preparation of rows that are numbers already, such as arrays and pictures."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.data.arrays import offsets
from core.data.base import Dataset
from core.data.built.feature import BuiltFeature, about_built, fit_features
from core.data.fingerprint import fingerprint_of
from core.data.preparation.preparation import Doubles, Floats, Preparation
from core.data.scaling import Scaling, Standardize
from core.messages import Message

Rows = NDArray[np.int64]
SAMPLE = 5  # rows


def fit_with_built(
    dataset: Dataset, train: Rows, scaling: Scaling, chosen: Sequence[BuiltFeature] = ()
) -> tuple[Preparation, Dataset]:
    """The preparation of rows that are numbers already, and all of them with their built features."""
    base = fit_dataset(dataset, train, scaling)
    if not chosen:
        return base, dataset
    numbers = _numbers(dataset, chosen)
    built = fit_features(chosen, numbers, train)
    parts = [np.zeros((len(dataset.x), 0)), *(feature.apply(numbers) for feature in built)]
    extra = np.column_stack(parts)
    origin = offsets(extra[train])
    shift, scale = scaling.fit(np.asarray(extra[train] - origin, np.float32))
    names = tuple(name for feature in built for name in feature.names)
    preparation = replace(
        base,
        features=(*base.features, *names),
        origin=np.concatenate([base.origin, origin]),
        shift=np.concatenate([base.shift, shift.astype(np.float32)]),
        scale=np.concatenate([base.scale, scale.astype(np.float32)]),
        built=built,
    )
    made = _with_built(preparation, dataset)
    made = with_notes(made, about_built(chosen, built, numbers))
    return replace(preparation, sample=sample(made.x, train)), made


def apply_dataset(preparation: Preparation, dataset: Dataset) -> Dataset:
    """Rows that are numbers already, with the built features of a preparation."""
    if not preparation.built or len(dataset.features) != preparation.base:
        return dataset
    numbers = _numbers(dataset, [feature.chosen for feature in preparation.built])
    return with_notes(_with_built(preparation, dataset), about_built((), preparation.built, numbers))


def _with_built(preparation: Preparation, dataset: Dataset) -> Dataset:
    """The rows with the built features of a preparation, or as they are if there are none."""
    if not preparation.built:
        return dataset
    return replace(
        dataset, x=preparation.with_built(dataset.x), features=preparation.features, origin=preparation.origin
    )


def with_notes(dataset: Dataset, about: Mapping[BuiltFeature, Message]) -> Dataset:
    return replace(dataset, notes=(*dataset.notes, *dict.fromkeys(about.values())), about_built=about)


def _numbers(dataset: Dataset, chosen: Sequence[BuiltFeature]) -> dict[str, Doubles]:
    """The columns that built features need, in the units of the data. Pixels are none."""
    if dataset.image:
        return {}
    needed = {name for feature in chosen for name in feature.columns} & set(dataset.features)
    origin = dataset.origin if dataset.origin is not None else np.zeros(len(dataset.features))
    places = {name: dataset.features.index(name) for name in needed}
    return {name: dataset.x[:, place] + origin[place] for name, place in places.items()}


def fit_dataset(dataset: Dataset, train: Rows, scaling: Scaling) -> Preparation:
    """The preparation of rows that are numbers already, without built features."""
    shift, scale = scaling.fit(dataset.x[train])
    target_shift, target_scale = fit_targets(dataset.y[train], bool(dataset.classes))
    targets = 1 if dataset.classes else len(dataset.targets)
    origin = dataset.origin if dataset.origin is not None else np.zeros(len(dataset.features))
    target_origin = dataset.target_origin if dataset.target_origin is not None else np.zeros(targets)
    return Preparation(
        dataset.features,
        dataset.classes,
        dataset.targets,
        origin,
        shift.astype(np.float32),
        scale.astype(np.float32),
        target_origin,
        target_shift,
        target_scale,
        dataset.image,
        fingerprint=fingerprint_of(dataset),
        sample=sample(dataset.x, train),
        channels=dataset.channels,
    )


def aligned(dataset: Dataset, classes: tuple[str, ...]) -> Dataset:
    """The data set with these classes, in this order, if they are all of its own: files may not keep the order."""
    if dataset.classes == classes or not set(dataset.classes) <= set(classes):
        return dataset
    place = np.array([classes.index(name) for name in dataset.classes], np.int64)
    return replace(dataset, y=place[dataset.y.astype(np.int64)], classes=classes)


def fit_targets(y: NDArray[np.generic], is_class: bool) -> tuple[Floats, Floats]:
    """Shift and scale of targets, float32 (targets,): [0] and [1] for classes."""
    if is_class:
        return np.zeros(1, np.float32), np.ones(1, np.float32)
    shift, scale = Standardize().fit(y.astype(np.float32))
    return shift.astype(np.float32), scale.astype(np.float32)


def sample(x: Floats, train: Rows) -> Floats:
    """Some training rows, evenly spaced, float32 (n, features)."""
    count = min(SAMPLE, len(train))
    return x[train[np.linspace(0, len(train) - 1, count).astype(int)]] if count else x[:0]
