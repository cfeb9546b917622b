"""Scaling against scikit-learn."""

import numpy as np
import pytest
from sklearn.preprocessing import MinMaxScaler, RobustScaler, StandardScaler

from core.data.scaling import MinMax, Robust, Standardize


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [(Standardize(), StandardScaler()), (MinMax(), MinMaxScaler((-1, 1))), (Robust(), RobustScaler())],
)
@pytest.mark.parametrize("rows", [1, 2, 5, 1000])
def test_columns_are_scaled_as_scikit_learn_does(ours, theirs, rows):
    random = np.random.default_rng(rows)
    x = random.standard_cauchy((rows, 5)) * [1e-3, 1, 1e3, 1, 1] + [0, 0, 1e6, 5, 0]
    x[:, 3] = 7  # constant
    x[: rows // 3 * 2, 4] = 0  # constant but for a few
    shift, scale = ours.fit(x)
    wanted = theirs.fit_transform(x)
    if isinstance(ours, MinMax):
        wanted[:, np.ptp(x, axis=0) == 0] = 0  # a constant is in the middle of our range, at the edge of theirs
    np.testing.assert_allclose((x - shift) / scale, wanted, rtol=1e-9, atol=1e-9)
