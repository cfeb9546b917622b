"""The prediction of a regression over one of its features."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.data.plane_grid import sample_rows
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.moment import Moment

PLACES = 200  # at which the curve is computed
MARGIN = 0.05  # of the range of the feature, on each side


@dataclass(frozen=True, eq=False)
class Fitted:
    """Predictions y, float64 (PLACES, targets), at x, float64 (PLACES,): both in the units of the data."""

    x: NDArray[np.float64]
    y: NDArray[np.float64]


@dataclass(frozen=True)
class FittedCurve(Computation[Fitted]):
    """The predictions over the range of a feature, the others at their median."""

    feature: int

    def is_possible(self, moment: Moment) -> bool:
        return moment.is_trained and moment.data is not None and not moment.data.dataset.classes

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> Fitted | None:
        network, snapshot, data = moment.trained()
        x, rows = workspace.cached(self, data, lambda: _rows(data, self.feature))
        outputs = workspace.predictor(network).predict(snapshot.state, rows)
        return None if stopped() else Fitted(x, data.unscaled_targets(outputs))


def strongest_feature(data: Prepared) -> int:
    """The base feature with the largest correlation, in absolute value, with the first target."""
    rows = sample_rows(data)
    x, y = data.dataset.x[rows, : data.base].astype(np.float64), data.dataset.y[rows]
    target = y.reshape(len(y), -1)[:, 0].astype(np.float64)
    covariance = ((x - x.mean(axis=0)) * (target - target.mean())[:, None]).mean(axis=0)
    return int(np.argmax(np.abs(covariance) / np.sqrt(np.maximum(x.var(axis=0), 1e-300))))


def units(data: Prepared, feature: int, x: NDArray[Any]) -> NDArray[np.float64]:
    """Values of a feature of the data set in the units of the data."""
    origin = data.dataset.origin
    return x.astype(np.float64) + (0.0 if origin is None else origin[feature])


def _rows(data: Prepared, feature: int) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
    """x of the curve in the units of the data, and the scaled rows (PLACES, features) there."""
    seen = data.dataset.x[sample_rows(data)]
    low, high = float(seen[:, feature].min()), float(seen[:, feature].max())
    margin = (high - low) * MARGIN if high > low else 0.5
    x = np.linspace(low - margin, high + margin, PLACES)
    rows = np.repeat(np.median(seen, axis=0)[None].astype(np.float32), PLACES, axis=0)
    rows[:, feature] = x
    return units(data, feature, x), data.scaled(data.completed(rows))
