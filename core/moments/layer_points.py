"""The rows as points: where a hidden layer puts them, on the plane of its first two principal components."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.data.spaced import spaced
from core.layers import Input, Output
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.moment import Moment
from core.moments.predicted_rows import outputs_of
from core.network import Network
from core.network.graph import LayerId

ROWS = 1_000  # of training and validation together
MOST_VALUES = 8_000_000  # activations that are looked at: 64 MB; a layer with more than 8,000 units has fewer rows
ALIKE = 1e-12  # of the sum of squares: below it, the spread of the rows is nothing but rounding

Places = NDArray[np.float64]  # (n, 2)


@dataclass(frozen=True, eq=False)
class PointsOfLayer:
    """Where a layer puts rows of the data set, int64 (n,): training rows first, of which there are `train`.

    `places`, float64 (n, 2), are the scores on the first two principal components, in the unit of the activations, with
    a mean of 0. `share` is what the two explain of the variance, 0 … 1; NaN where all rows are alike. `units` counts
    the activations of a row. A row with activations that are not finite is left out: `odd` counts these. The rows are
    chosen from `all`.
    """

    rows: NDArray[np.int64]
    train: int
    places: Places
    share: float
    units: int
    all: int
    odd: int = 0


def hidden_layers(network: Network) -> list[LayerId]:
    """The layers between the input and the output, in the order of the signal."""
    layers = network.graph.layers
    return [
        one for one in network.graph.order if one in network.signals and not isinstance(layers[one], (Input, Output))
    ]


@dataclass(frozen=True)
class LayerPoints(Computation[PointsOfLayer]):
    """The rows in a hidden layer: at most ROWS of training and validation in their proportion, evenly spaced."""

    layer: LayerId

    def is_possible(self, moment: Moment) -> bool:
        network = moment.network
        known = network is not None and self.layer in network.signals
        return known and moment.is_trained and moment.data is not None

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> PointsOfLayer | None:
        network, _, data = moment.trained()
        tensor = network.signals[self.layer]
        train, validation = _sample(data, tensor.units)
        rows = np.concatenate([train, validation])
        values = outputs_of(moment, rows, workspace, stopped, tensor)
        if values is None or stopped():
            return None
        values = values.reshape(len(rows), -1)
        known = np.asarray(np.isfinite(values).all(axis=1))
        places, share = principal(values[known])
        every = len(data.train) + len(data.validation)
        odd = len(rows) - int(known.sum())
        return PointsOfLayer(rows[known], int(known[: len(train)].sum()), places, share, tensor.units, every, odd)


def principal(values: NDArray[np.float32]) -> tuple[Places, float]:
    """The scores of rows (n, units) on their first two principal components, and the share of variance, 0 … 1.

    From the eigenvectors of the smaller of X Xᵀ and Xᵀ X for the rows X less their mean, in double precision (Jolliffe,
    Principal Component Analysis, section 3.5): of 12,544 units, a singular value decomposition of X takes seconds. The
    places are 0 and the share is NaN where all rows are alike. A component that there is not is 0.
    """
    x = values.astype(np.float64)
    size, places = float((x**2).sum()), np.zeros((len(x), 2))
    x -= x.mean(axis=0) if len(x) else 0.0
    is_wide = x.shape[1] > len(x)
    squares = x @ x.T if is_wide else x.T @ x
    total = float(np.trace(squares))
    if total <= ALIKE * size:
        return places, float("nan")
    found, vectors = np.linalg.eigh(squares)
    found, vectors = np.maximum(found[::-1][:2], 0.0), vectors[:, ::-1][:, :2]
    places[:, : len(found)] = vectors * np.sqrt(found) if is_wide else x @ vectors
    return places, float(found.sum() / total)


def aligned(found: PointsOfLayer, before: PointsOfLayer, shown: Places) -> Places:
    """The places, turned or mirrored so that they lie as near as they can to where the rows were `shown` before.

    The rotation R = U Vᵀ minimizes ‖A R − B‖ for the rows that both have, Aᵀ B = U Σ Vᵀ (Schönemann 1966). Nothing is
    scaled or moved: distances stay what they are.
    """
    _, here, there = np.intersect1d(found.rows, before.rows, return_indices=True)
    u, _, vt = np.linalg.svd(found.places[here].T @ shown[there])
    turned: Places = found.places @ (u @ vt)
    return turned


def _sample(data: Prepared, units: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Training and validation rows, evenly spaced, in their proportion."""
    every = len(data.train) + len(data.validation)
    most = max(min(ROWS, MOST_VALUES // max(units, 1)), 2)
    share = min(1.0, most / max(every, 1))
    train, validation = (spaced(rows, max(int(len(rows) * share), 1)) for rows in (data.train, data.validation))
    return train, validation
