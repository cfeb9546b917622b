"""What a network says of the rows that it did not learn from, the wrong ones first."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.data.spaced import spaced
from core.engine.tensors import Tensor
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.moment import Moment
from core.moments.plane_field import STRIP
from core.network import Network

MOST = 2_000  # rows, evenly spaced over those of the split


@dataclass(frozen=True, eq=False)
class PredictedRows:
    """Rows in the order of their error, the largest first.

    `rows` are numbers of the data set, int64 (n,). For classes, `said` are the predicted ones, int64 (n,), wrong rows
    come first, and within each part those of which the network is surest, or among right ones least sure;
    `probability` is that of the predicted class, float64 (n,), or None where the loss gives scores. For a regression,
    `said` is the first target in the units of the data, float64 (n,), the farthest from the truth first. `wrong` counts
    the rows that are predicted as another class, 0 for a regression.
    """

    rows: NDArray[np.int64]
    said: NDArray[np.int64] | NDArray[np.float64]
    probability: NDArray[np.float64] | None
    wrong: int


@dataclass(frozen=True)
class PredictRows(Computation[PredictedRows]):
    """The predictions for at most MOST validation rows, or training rows where there are no others."""

    def is_possible(self, moment: Moment) -> bool:
        return moment.is_trained and moment.data is not None

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> PredictedRows | None:
        network, _, data = moment.trained()
        rows = judged_rows(data)
        outputs = outputs_of(moment, rows, workspace, stopped)
        if outputs is None:
            return None
        if not data.dataset.classes:
            values = data.unscaled_targets(outputs)[:, 0]
            truth = data.dataset.y[rows, 0].astype(np.float64) + data.preparation.target_origin[0]
            order = np.argsort(-np.abs(values - truth), kind="stable")
            return PredictedRows(rows[order], values[order], None, 0)
        said = network.loss.predicted(outputs)
        right = said == data.dataset.y[rows]
        shares = network.probabilities(outputs)
        scores = (
            _sureness(network, outputs, said)
            if shares is None
            else shares[np.arange(len(rows)), said].astype(np.float64)
        )
        order = np.lexsort((np.where(right, scores, -scores), right))
        return PredictedRows(
            rows[order], said[order], None if shares is None else scores[order], int(len(rows) - right.sum())
        )


def judged_rows(data: Prepared, most: int | None = None) -> NDArray[np.int64]:
    """At most MOST or so many validation rows, or training rows where there are no others: evenly spaced, in order."""
    rows = data.validation if len(data.validation) else data.train
    return spaced(rows, MOST if most is None else most)


def outputs_of(
    moment: Moment, rows: NDArray[np.int64], workspace: Workspace, stopped: Stopped, tensor: Tensor | None = None
) -> NDArray[np.float32] | None:
    """The outputs of the network for these rows of the data, float32 (rows, units); None once `stopped`.

    With `tensor`, the values of that signal within the network.
    """
    network, snapshot, data = moment.trained()
    predictor = workspace.predictor(network)
    size, parts = max(STRIP // max(network.parameters(), 1), predictor.batch), []
    for start in range(0, len(rows), size):
        if stopped():
            return None
        parts.append(predictor.predict(snapshot.state, data.x(rows[start : start + size]), tensor))
    return np.concatenate(parts)


def _sureness(network: Network, outputs: NDArray[np.float32], said: NDArray[np.int64]) -> NDArray[np.float64]:
    """How far the scores of rows, (rows, units), are on the side of the class that is predicted, float64 (rows,)."""
    if outputs.shape[1] == 1:
        return np.abs(outputs[:, 0].astype(np.float64) - network.loss.threshold)
    return outputs[np.arange(len(said)), said].astype(np.float64)
