"""Which columns a network relies on: how much worse it predicts once a column is shuffled."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.data.columns import SourceColumn, source_columns
from core.data.spaced import spaced
from core.metrics import R2, Accuracy, Metric
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.moment import Moment
from core.moments.predicted_rows import judged_rows
from core.network import Network, Predictor, State
from core.training.evaluation import predictions_of

REPEATS = 5
MOST_COLUMNS = 500
MOST_VALUES = 20_000_000  # features of all rows of all repeats together
FEWEST_ROWS = 50
TOGETHER = 0.9  # of |r|, from which on two columns say nearly the same


@dataclass(frozen=True, eq=False)
class Importances:
    """`drops`, float64 (columns, REPEATS): how much `score` falls where a column is shuffled, for every shuffle.
    They are NaN, as the score is, where an output is not finite, and where R² is undefined: of a single row.

    The score is the accuracy or, of a regression, R². `together` has pairs of columns with |r| of at least TOGETHER
    between any of their features: shuffling one of them leaves the other, so that both look less important.
    `held_back` is whether the rows are those of the validation; else the network has learned from them.
    """

    columns: tuple[str, ...]
    drops: NDArray[np.float64]
    score: float
    metric: Metric
    rows: int
    held_back: bool
    together: tuple[tuple[int, int, float], ...]

    @property
    def order(self) -> NDArray[np.int64]:
        """The columns by their mean drop, the largest first."""
        return np.argsort(-self.drops.mean(axis=1), kind="stable")

    @property
    def is_defined(self) -> bool:
        """Whether every score is a number."""
        return bool(np.isfinite(self.score) and np.isfinite(self.drops).all())


@dataclass(frozen=True)
class Importance(Computation[Importances]):
    """Permutation importance (Breiman, 2001; repeats as in scikit-learn) on rows that the network did not learn from.

    The features that come from one column are shuffled together: one-hot features alone would make rows of two
    categories or of none. Built features are computed again. The shuffles are the same at every step.
    """

    def is_possible(self, moment: Moment) -> bool:
        return moment.is_trained and not moment.training and not moment.stale and fits(moment.data)

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> Importances | None:
        network, snapshot, data = moment.trained()
        columns = source_columns(data)
        rows = judged_rows(data)
        most = max(MOST_VALUES // (REPEATS * len(columns) * data.dataset.x.shape[1]), FEWEST_ROWS)
        rows = spaced(rows, most)
        x = data.dataset.x[rows, : data.base]
        metric: Metric = Accuracy() if data.dataset.classes else R2()
        scored = _Scored(network, workspace.predictor(network), snapshot.state, data, rows, metric)
        score, drops = scored.of(x), np.empty((len(columns), REPEATS))
        for at, column in enumerate(columns):
            for repeat in range(REPEATS):
                if stopped():
                    return None
                shuffled = x.copy()
                order = np.random.default_rng((repeat, at)).permutation(len(rows))
                shuffled[:, column.features] = x[order, column.features]
                drops[at, repeat] = score - scored.of(shuffled)
        names = tuple(column.name for column in columns)
        pairs = together(x, columns)
        return Importances(names, drops, score, metric, len(rows), len(data.validation) > 0, pairs)


def fits(data: Prepared | None) -> bool:
    """Whether the data has columns to shuffle, and not too many."""
    if data is None or data.dataset.image or not len(judged_rows(data)):
        return False
    return 0 < len(data.preparation.columns or data.base_features) <= MOST_COLUMNS


def together(x: NDArray[np.float32], columns: tuple[SourceColumn, ...]) -> tuple[tuple[int, int, float], ...]:
    """Pairs of columns of which any two features have |r| ≥ TOGETHER over these rows, the strongest first."""
    values = x.astype(np.float64) - x.mean(axis=0, dtype=np.float64)
    size = np.sqrt((values**2).sum(axis=0))
    known = size > 0
    values[:, known] /= size[known]
    values[:, ~known] = 0
    strength = np.abs(values.T @ values)
    owner = np.concatenate([np.full(column.width, at) for at, column in enumerate(columns)])
    found: dict[tuple[int, int], float] = {}
    for first, second in zip(*np.nonzero(np.triu(strength >= TOGETHER, 1)), strict=True):
        pair = int(owner[first]), int(owner[second])
        if pair[0] != pair[1]:
            found[pair] = max(found.get(pair, 0.0), min(float(strength[first, second]), 1.0))
    return tuple((*pair, r) for pair, r in sorted(found.items(), key=lambda one: -one[1]))


@dataclass(frozen=True, eq=False)
class _Scored:
    """The score of rows whose features were changed."""

    network: Network
    predictor: Predictor
    state: State
    data: Prepared
    rows: NDArray[np.int64]
    metric: Metric

    def of(self, x: NDArray[np.float32]) -> float:
        """The score with these base features, float32 (rows, base), as in `Dataset.x`."""
        outputs = self.predictor.predict(self.state, self.data.scaled(self.data.completed(x)))
        if not np.isfinite(outputs).all():
            return float("nan")
        return self.metric.value(predictions_of(self.network, self.data, self.rows, outputs))
