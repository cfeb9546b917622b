"""The ledger of the training rows: how sure and how right the network was of each of them in the course of the run."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data.spaced import spaced
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.moment import Moment
from core.moments.pasts import evenly
from core.moments.predicted_rows import outputs_of

MOST_ROWS = 50_000

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Ledger:
    """What the network said of training rows at several steps of the run.

    `rows`, int64 (n,), are numbers of the data set, and `classes` their classes by label. `steps`, int64 (k,), ascend
    to the step of the moment. `own`, float32 (k, n), is the probability of the class of the label, and `margins`,
    float32 (k, n), is `own` minus the largest probability of another class. `said`, int64 (n,), is the other class that
    the network preferred most often. Rows that were relabeled are judged by the label that they have now, at all steps.
    `left_out` counts steps at which the run had other rows, gave no probabilities, or had outputs that are not finite.
    """

    rows: NDArray[np.int64]
    classes: NDArray[np.int64]
    steps: NDArray[np.int64]
    own: NDArray[np.float32]
    margins: NDArray[np.float32]
    said: NDArray[np.int64]
    left_out: int = 0

    @property
    def margin(self) -> NDArray[np.float64]:
        """The area under the margin: its mean over the steps, float64 (n,).

        Wrong labels have the lowest (Pleiss et al., Identifying mislabeled data using the area under the margin
        ranking, 2020).
        """
        return np.asarray(self.margins.mean(axis=0, dtype=np.float64))

    @property
    def order(self) -> NDArray[np.int64]:
        """The rows by their margin, the lowest first."""
        return np.argsort(self.margin, kind="stable")

    @property
    def confidence(self) -> NDArray[np.float64]:
        """The mean of `own` over the steps, float64 (n,) (Swayamdipta et al., Dataset cartography, 2020)."""
        return np.asarray(self.own.mean(axis=0, dtype=np.float64))

    @property
    def variability(self) -> NDArray[np.float64]:
        """The standard deviation of `own` over the steps, float64 (n,), with k in the denominator as there."""
        return np.asarray(self.own.std(axis=0, dtype=np.float64))

    @property
    def right(self) -> NDArray[np.bool_]:
        """At which steps the network predicted the label, bool (k, n)."""
        return np.asarray(self.margins > 0)

    @property
    def forgotten(self) -> NDArray[np.int64]:
        """How often a row was predicted right and wrong at the next of the steps, int64 (n,) (Toneva et al., An
        empirical study of example forgetting, 2019; there after every batch)."""
        return np.asarray((self.right[:-1] & ~self.right[1:]).sum(axis=0), np.int64)


@dataclass(frozen=True)
class RowLedger(Computation[Ledger]):
    """The ledger at up to POINTS steps until the moment, evenly spaced. Those without a checkpoint are computed again.

    Only for networks that give probabilities: the map and the margins are about these.
    """

    def is_possible(self, moment: Moment) -> bool:
        """A run at work leaves no idle time."""
        gives = moment.network is not None and moment.network.gives_probabilities
        has_rows = moment.data is not None and len(moment.data.dataset.classes) > 1 and len(moment.data.train) > 0
        return moment.is_trained and gives and has_rows and not moment.training and not moment.stale

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> Ledger | None:
        data = moment.trained()[2]
        rows = spaced(data.train, MOST_ROWS)
        classes, every = np.asarray(data.dataset.y[rows], np.int64), np.arange(len(rows))
        others = np.zeros((len(rows), len(data.dataset.classes)), np.int32)
        steps, own, margins, left_out = list[int](), list[Floats](), list[Floats](), 0
        for then in self._moments(moment, stopped):
            if then is None:
                return None
            if then.data is None or then.data.dataset.x is not data.dataset.x:
                left_out += 1
                continue
            outputs = outputs_of(then, rows, workspace, stopped)
            if outputs is None:
                return None
            shares = then.trained()[0].probabilities(outputs)
            if shares is None or not np.isfinite(shares).all():
                left_out += 1
                continue
            shares = np.array(shares, np.float64)
            mine = shares[every, classes]
            shares[every, classes] = -np.inf
            most = shares.argmax(axis=1)
            others[every, most] += 1
            steps.append(then.step)
            own.append(mine.astype(np.float32))
            margins.append((mine - shares[every, most]).astype(np.float32))
        return Ledger(
            rows,
            classes,
            np.array(steps, np.int64),
            np.array(own),
            np.array(margins),
            others.argmax(axis=1),
            left_out,
        )

    def _moments(self, moment: Moment, stopped: Stopped) -> Iterator[Moment | None]:
        """The run at up to POINTS steps that end with the moment; None once `stopped`."""
        for past in evenly(moment, stopped):
            if past is None:
                yield None
                return
            yield Moment(moment.project, past.data, past.network, past.snapshot)
        yield moment
