"""The gradient noise scale: from which batch size on a larger batch buys little."""

from dataclasses import dataclass
from math import exp, inf, log, sqrt

import numpy as np
from numpy.typing import NDArray

from core.layers import BatchNorm
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.dissection.double_pass import DoublePass
from core.moments.dissection.subject import Subject
from core.moments.distributions import taken
from core.moments.moment import Moment

MOST_ROWS = 2048  # training rows that are drawn
MOST_WEIGHTS = 1_000_000
WORK, LIVE_WORK = 2**27, 2**24  # weights times rows, at most: about a second, and a tenth of it beside a run at work
FEWEST = 128  # rows that are drawn of a large network
BLOCKS = 8  # into which the rows are parted, to see how far the result depends on them
STUDENT = 2.36  # standard errors to the ends of a 95 % interval from 8 values (t distribution, 7 degrees of freedom)


@dataclass(frozen=True)
class NoiseScale:
    """How much the gradients of batches scatter around that of all training rows.

    `noise` is tr Σ, the variance of the gradient of a row, summed over all weights. `signal` is |G|², the squared norm
    of the gradient of all training rows; as an estimate it may be below 0. `low` and `high` are the ends of a 95 %
    interval of `scale`; they are equal where every training row was taken. `rows` were taken of `train` training rows,
    `group` of them for each gradient. `left_out` counts groups with a gradient that is not finite.
    """

    noise: float
    signal: float
    low: float
    high: float
    rows: int
    train: int
    group: int
    left_out: int

    @property
    def scale(self) -> float:
        """tr Σ / |G|², in rows: the simple noise scale (McCandlish et al., An empirical model of large-batch training,
        2018, eq. 2.9). Infinite where the noise hides the gradient."""
        return self.noise / self.signal if self.signal > 0 else inf


@dataclass(frozen=True)
class GradientNoise(Computation[NoiseScale]):
    """The noise scale of the loss without penalties at a moment, from the gradients of single training rows.

    They are drawn at random, without repetition. Dropout and noise draw for each of them. Where batch norm ties the
    rows of a batch together, whole batches of the run's size are taken instead, or smaller ones where there would be
    fewer than two.
    """

    def is_possible(self, moment: Moment) -> bool:
        """Beside a run at work only where it takes little time."""
        if moment.network is None or not moment.is_trained or moment.data is None or moment.stale:
            return False
        weights, rows = moment.network.lowered.weights, len(moment.data.train)
        is_quick = weights * min(rows, MOST_ROWS) <= LIVE_WORK
        return rows > 1 and weights <= MOST_WEIGHTS and (is_quick or not moment.training)

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> NoiseScale | None:
        network, snapshot, data = moment.trained()
        subject, train = Subject(network, snapshot.state, data, moment.project.recipe), len(data.train)
        group, most = 1, min(max(WORK // max(network.lowered.weights, 1), FEWEST), MOST_ROWS)
        if any(isinstance(layer, BatchNorm) for layer in network.graph.layers.values()):
            group = max(min(moment.project.recipe.rows(train), train // 2), 1)
        groups = max(min(most, train) // group, 2)
        drawn = np.random.default_rng(0).permutation(data.train)[: groups * group].reshape(groups, group)
        blocks = min(BLOCKS, groups)
        sums, squares = np.zeros((blocks, network.lowered.weights)), np.zeros(blocks)
        counts, run = np.zeros(blocks, np.int64), None
        for number, rows in enumerate(drawn):
            if stopped():
                return None
            parts = taken(subject, rows)
            if run is None:
                run = DoublePass(subject, *parts, alone=False)
            run.take(*parts, step=number)
            run.forward()
            run.backward()
            gradient = run.gradient()[0]
            square = float(gradient @ gradient)
            if not np.isfinite(square):
                continue
            block = number % blocks
            sums[block] += gradient
            squares[block] += square
            counts[block] += 1
        return _scale(sums, squares, counts, group, train, groups - int(counts.sum()))


def _scale(
    sums: NDArray[np.float64], squares: NDArray[np.float64], counts: NDArray[np.int64], group: int, train: int, odd: int
) -> NoiseScale | None:
    """The noise scale from sums of the gradients of groups (blocks, weights), and of their squared norms (blocks,).

    The interval is that of a jackknife over the blocks, of the logarithm of the scale, STUDENT standard errors wide on
    each side; smaller by √(1 − rows / train), as rows that were taken cannot be taken again.
    """
    whole = sums.sum(axis=0)
    groups = int(counts.sum())
    if groups < 2:
        return None
    noise, signal = parts_of(float(whole @ whole), float(squares.sum()), groups, group, train)
    found = [
        parts_of(float(rest @ rest), float(squares.sum() - squares[at]), groups - int(counts[at]), group, train)
        for at in range(len(counts))
        if counts[at] and groups - counts[at] > 1
        for rest in (whole - sums[at],)
    ]
    rows = groups * group
    shrink = sqrt(max(1 - rows / train, 0.0))
    error = STUDENT * shrink * _spread([s for _, s in found])  # of the signal
    if shrink == 0.0:
        low = high = noise / signal if signal > 0 else inf
    elif len(found) > 1 and signal > error and noise > 0 and all(n > 0 and s > 0 for n, s in found):
        half = STUDENT * shrink * _spread([log(n / s) for n, s in found])
        low, high = noise / signal * exp(-half), noise / signal * exp(half)
    else:  # as far as these rows say, the gradient may be 0
        low, high = noise / (signal + error) if signal + error > 0 else inf, inf
    return NoiseScale(noise, signal, low, high, rows, train, group, odd)


def parts_of(square_of_sum: float, sum_of_squares: float, groups: int, group: int, train: int) -> tuple[float, float]:
    """tr Σ and |G|² without bias, from ‖Σ g‖² and Σ ‖g‖² over the gradients g of groups of rows.

    E ‖g‖² = |G|² + tr Σ (1 / group − 1 / train), because a group has no row twice; likewise the mean over all groups,
    with groups · group rows (McCandlish et al., appendix A.1, for rows that are drawn without repetition).
    """
    mean_square, square_of_mean = sum_of_squares / groups, square_of_sum / groups**2
    rows = groups * group
    noise = (mean_square - square_of_mean) / (1 / group - 1 / rows)
    return noise, square_of_mean - noise * (1 / rows - 1 / train)


def _spread(values: list[float]) -> float:
    """The standard error of a figure, from its values without each of the blocks (Efron, The jackknife, 1982)."""
    return sqrt((len(values) - 1) * float(np.var(values))) if values else 0.0
