"""Target means against scikit-learn, on the same folds."""

import warnings

import numpy as np
import pytest
from sklearn.model_selection import PredefinedSplit
from sklearn.preprocessing import TargetEncoder

from core.data.preparation import TargetMean, Targets
from core.data.preparation.folds import folds
from core.data.reading.column import ColumnReading

TEXTS = tuple(f"t{number:02}" for number in range(40))


def column(random, rows):
    """Places of texts, few of which are frequent, and gaps."""
    values = np.minimum(random.geometric(0.15, rows), 35).astype(float)
    values[random.random(rows) < 0.1] = np.nan
    return values


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("rows", [20, 1000])
@pytest.mark.parametrize("classes", [0, 2, 3, 7])
def test_texts_are_encoded_as_scikit_learn_does(seed, rows, classes):
    random = np.random.default_rng([seed, rows, classes])
    values = column(random, rows)
    cells = np.array([None if np.isnan(value) else TEXTS[int(value)] for value in values], object)[:, None]
    if classes:
        y = (random.integers(0, classes, rows) + (np.nan_to_num(values) > 5)) % classes
        y[:classes] = np.arange(classes)
        target = Targets(y.astype(float), tuple(map(str, range(classes))))
    else:
        y = random.normal(size=rows) + np.nan_to_num(values)
        target = Targets(y[:, None], names=("y",))
    step = TargetMean.fit(values, target, ColumnReading(name="x"), TEXTS)

    labels = y if classes else np.zeros(rows, np.int64)
    fold = folds(labels, 5, np.random.default_rng([seed, *b"folds"]))
    kind = "continuous" if not classes else "binary" if classes == 2 else "multiclass"
    encoder = TargetEncoder(target_type=kind, smooth="auto", cv=PredefinedSplit(fold))
    wanted = encoder.fit_transform(cells, y)
    np.testing.assert_allclose(step.fit_apply(values, target, seed), wanted, rtol=1e-12, atol=1e-13)

    new = np.array([*range(40), np.nan])
    new_cells = np.array([*TEXTS, None], object)[:, None]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        wanted = encoder.transform(new_cells)
    np.testing.assert_allclose(step.apply(new), wanted, rtol=1e-12, atol=1e-13)
