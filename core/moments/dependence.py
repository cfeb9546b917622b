"""How the answer depends on one column: the mean prediction with the column at every value."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data.columns import source_columns
from core.data.plane_grid import sample_rows
from core.data.spaced import spaced
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.importance import fits
from core.moments.moment import Moment

ROWS = 200  # evenly spaced, in which the column is set to every value
ENDS = 0.1, 0.9  # quantiles of the rows, between which the area lies


@dataclass(frozen=True, eq=False)
class Dependence:
    """`values` of a column, float64 (values,), and what is predicted there.

    `mean`, `low` and `high`, float64 (values, outputs), are the mean and the quantiles ENDS over the rows: of the
    probability of each class, or of its score where the network gives none, or of each target in its unit. `texts` are
    what the values are called, if anything. Values with an output that is not finite are left out: `odd` counts these.
    """

    values: NDArray[np.float64]
    mean: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    texts: tuple[str, ...]
    is_date: bool
    rows: int
    odd: int = 0


@dataclass(frozen=True)
class PartialDependence(Computation[Dependence]):
    """Partial dependence (Friedman, 2001) on the column with this number: other columns stay as they are in each row.

    Where columns go together, it shows combinations that the data does not have.
    """

    column: int

    def is_possible(self, moment: Moment) -> bool:
        return moment.is_trained and not moment.training and not moment.stale and fits(moment.data)

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> Dependence | None:
        network, snapshot, data = moment.trained()
        column = source_columns(data)[self.column]
        seen = sample_rows(data)
        rows = spaced(seen, ROWS)
        values = column.tried(data, seen)
        if not len(values):  # a column of gaps
            none = np.zeros((0, network.lowered.output[1]))
            return Dependence(values, none, none, none, (), column.is_date, len(rows))
        features, x = column.encoded(data, values), data.dataset.x[rows, : data.base].copy()
        predictor, parts = workspace.predictor(network), []
        for one in features:
            if stopped():
                return None
            x[:, column.features] = one
            parts.append(predictor.predict(snapshot.state, data.scaled(data.completed(x))))
        found = np.array(parts, np.float64)
        if data.dataset.classes:
            shares = network.probabilities(found.reshape(-1, found.shape[-1]))
            if shares is None and found.shape[-1] == 1:
                found = np.concatenate([-found, found], axis=2)  # of the first class, and of the second
            if shares is not None:
                found = np.asarray(shares, np.float64).reshape(*found.shape[:2], -1)
        else:
            found = np.stack([data.unscaled_targets(part) for part in found])
        known = np.isfinite(found).all(axis=(1, 2))
        found, odd, places = found[known], int((~known).sum()), np.flatnonzero(known)
        low, high = np.quantile(found, ENDS, axis=1)
        texts = tuple(column.texts[place] for place in places) if column.texts else ()
        return Dependence(values[known], found.mean(axis=1), low, high, texts, column.is_date, len(rows), odd)
