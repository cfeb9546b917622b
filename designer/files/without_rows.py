"""Data without rows: what is known of the data of trained weights while it cannot be read."""

import numpy as np

from core.data import Dataset, Prepared
from core.data.preparation.preparation import Preparation


def without_rows(preparation: Preparation) -> Prepared:
    """The features, the classes and the targets that weights were trained on, with no rows."""
    classes, targets = preparation.classes, preparation.targets
    y = np.zeros(0, np.int64) if classes else np.zeros((0, max(len(targets), 1)), np.float32)
    dataset = Dataset(
        np.zeros((0, len(preparation.features)), np.float32),
        y,
        preparation.features,
        classes,
        targets,
        image=preparation.image,
        origin=preparation.origin,
        target_origin=preparation.target_origin,
    )
    none = np.zeros(0, np.int64)
    return Prepared(dataset, none, none, preparation, dataset)
