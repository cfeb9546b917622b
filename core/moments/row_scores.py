"""How a network scores every class for the rows that it did not learn from."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.activations import Sigmoid, Softmax
from core.engine.tensors import Tensor
from core.metrics.calibration import temperature
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.moment import Moment
from core.moments.predicted_rows import judged_rows, outputs_of
from core.network import Network
from core.training.evaluation import predictions_of

MOST = 20_000  # rows


@dataclass(frozen=True, eq=False)
class RowScores:
    """`scores`, float64 (rows, classes): probabilities, or scores where the network gives no probabilities.

    `classes`, int64 (rows,), are the true ones. `held_back` is whether the rows are those of the validation; else the
    network has learned from them. A row whose outputs are not finite is left out: `odd` counts these. `logits`, float64
    (rows, classes), are what softmax makes the probabilities of: probabilities close to 0 and 1 are rounded, and say no
    more of them. They are None where the network ends neither with softmax nor with one sigmoid. `rows` are numbers of
    the data set, and `said` the predicted classes, both int64 (rows,).
    """

    scores: NDArray[np.float64]
    classes: NDArray[np.int64]
    are_probabilities: bool
    held_back: bool
    rows: NDArray[np.int64]
    said: NDArray[np.int64]
    odd: int = 0
    logits: NDArray[np.float64] | None = None

    @property
    def confusion(self) -> NDArray[np.int64]:
        """The confusion matrix, int64 (classes, classes): rows are true classes, columns predicted ones."""
        classes = self.scores.shape[1]
        return np.bincount(self.classes * classes + self.said, minlength=classes**2).reshape(classes, classes)


@dataclass(frozen=True)
class ScoreRows(Computation[RowScores]):
    """The scores of at most MOST validation rows, or training rows where there are no others."""

    def is_possible(self, moment: Moment) -> bool:
        return moment.is_trained and moment.data is not None and bool(moment.data.dataset.classes)

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> RowScores | None:
        network, _, data = moment.trained()
        rows = judged_rows(data, MOST)
        start, units = network.lowered.output
        first, last = min(start, network.logits.start), max(start, network.logits.start) + units
        signals = outputs_of(moment, rows, workspace, stopped, Tensor(first, (last - first,)))  # both in one pass
        if signals is None:
            return None
        outputs = signals[:, start - first :][:, :units]
        logits = _logits(network, signals[:, network.logits.start - first :][:, :units])
        shares = network.probabilities(outputs)
        predictions = predictions_of(network, data, rows, outputs)
        scores = np.asarray(predictions.scores if shares is None else shares)
        known = np.isfinite(scores).all(axis=1)
        if logits is not None:
            known &= np.isfinite(logits).all(axis=1)
        return RowScores(
            scores[known].astype(np.float64),
            np.asarray(data.dataset.y[rows], np.int64)[known],
            shares is not None,
            len(data.validation) > 0,
            rows[known],
            predictions.predicted[known],
            len(rows) - int(known.sum()),
            None if logits is None else logits[known],
        )


@dataclass(frozen=True)
class BestTemperature(Computation[float]):
    """The temperature with the lowest cross-entropy on the rows of `ScoreRows`; NaN where it would be of no rows."""

    def is_possible(self, moment: Moment) -> bool:
        return ScoreRows().is_possible(moment) and moment.network is not None and has_temperature(moment.network)

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> float | None:
        found = ScoreRows().compute(moment, workspace, stopped)
        if found is None or found.logits is None:
            return None
        return temperature(found.logits, found.classes) if len(found.classes) else float("nan")


def has_temperature(network: Network) -> bool:
    """Whether the probabilities of a network can be cooled: its last activation is softmax, or a single sigmoid."""
    is_one = network.lowered.output[1] == 1
    return network.gives_probabilities and isinstance(network.last, Sigmoid if is_one else Softmax)


def _logits(network: Network, read: NDArray[np.float32]) -> NDArray[np.float64] | None:
    """The logits (rows, classes) of what the last activation reads, (rows, units): those of a sigmoid are 0 and z."""
    if not has_temperature(network):
        return None
    z = read.astype(np.float64)
    return np.hstack([np.zeros_like(z), z]) if z.shape[1] == 1 else z
