"""The residuals of a regression: what is left between the targets and the predictions."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data.spaced import spaced
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.moment import Moment
from core.moments.predicted_rows import outputs_of

MOST = 20_000  # rows of a part, evenly spaced


@dataclass(frozen=True, eq=False)
class Residuals:
    """Rows of a part, int64 (n,), with predictions and targets, float64 (n, targets) in the units of the data.

    They are of `all` rows of the part. `odd` counts those that are left out because their predictions are not finite.
    """

    rows: NDArray[np.int64]
    predicted: NDArray[np.float64]
    targets: NDArray[np.float64]
    all: int = 0
    odd: int = 0

    @property
    def left(self) -> NDArray[np.float64]:
        """Target − prediction, float64 (n, targets)."""
        return np.asarray(self.targets - self.predicted)


@dataclass(frozen=True)
class ResidualRows(Computation[tuple[Residuals, Residuals]]):
    """The residuals of training and of validation rows. Rows whose prediction is not finite are left out."""

    def is_possible(self, moment: Moment) -> bool:
        return moment.is_trained and moment.data is not None and not moment.data.dataset.classes

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> tuple[Residuals, Residuals] | None:
        _, _, data = moment.trained()
        found = []
        for part in (data.train, data.validation):
            rows = spaced(part, MOST)
            if not len(rows):
                none = np.zeros((0, len(data.dataset.targets)))
                found.append(Residuals(rows, none, none))
                continue
            outputs = outputs_of(moment, rows, workspace, stopped)
            if outputs is None:
                return None
            predicted = data.unscaled_targets(outputs)
            targets = data.dataset.y[rows].astype(np.float64) + data.preparation.target_origin
            known = np.isfinite(predicted).all(axis=1)
            odd = len(rows) - int(known.sum())
            found.append(Residuals(rows[known], predicted[known], targets[known], len(part), odd))
        return found[0], found[1]
