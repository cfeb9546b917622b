"""How a network scores every class for the rows that it did not learn from."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.moments.computation import Computation, Stopped, Workspace
from core.moments.moment import Moment
from core.moments.predicted_rows import judged_rows, outputs_of
from core.training.evaluation import predictions_of

MOST = 20_000  # rows


@dataclass(frozen=True, eq=False)
class RowScores:
    """`scores`, float64 (rows, classes): probabilities, or scores where the loss gives no probabilities.

    `classes`, int64 (rows,), are the true ones. `held_back` is whether the rows are those of the validation; else the
    network has learned from them. A row whose outputs are not finite is left out: `odd` counts these.
    """

    scores: NDArray[np.float64]
    classes: NDArray[np.int64]
    are_probabilities: bool
    held_back: bool
    odd: int = 0


@dataclass(frozen=True)
class ScoreRows(Computation[RowScores]):
    """The scores of at most MOST validation rows, or training rows where there are no others."""

    def is_possible(self, moment: Moment) -> bool:
        return moment.is_trained and moment.data is not None and bool(moment.data.dataset.classes)

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> RowScores | None:
        network, _, data = moment.trained()
        rows = judged_rows(data, MOST)
        outputs = outputs_of(moment, rows, workspace, stopped)
        if outputs is None:
            return None
        shares = network.loss.probabilities(outputs)
        scores = np.asarray(predictions_of(network, data, rows, outputs).scores if shares is None else shares)
        known = np.isfinite(scores).all(axis=1)
        classes = np.asarray(data.dataset.y[rows], np.int64)[known]
        odd = len(rows) - int(known.sum())
        return RowScores(scores[known].astype(np.float64), classes, shares is not None, len(data.validation) > 0, odd)
