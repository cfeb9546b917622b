"""Sharpness: the largest curvature of the loss, and the one beyond which the learning rate is not stable."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.spaced import spaced
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.dissection.double_pass import DoublePass
from core.moments.dissection.subject import Subject
from core.moments.distributions import taken
from core.moments.moment import Moment
from core.moments.pasts import evenly
from core.training.replay import Replay
from core.training.timeline import Past, Timeline

MOST_ROWS = 256  # training rows
MOST_WEIGHTS = 200_000
MOST_PRODUCTS = 40  # Hessian products of a step
CLOSE = 1e-3  # relative error of an eigenvalue, at which it is close enough
ROUGH = 0.05  # relative error of an eigenvalue, above which it is not shown
DISTANCE = 1e-6  # between the weights at which gradients are taken, along a direction of length 1

Doubles = NDArray[np.float64]
Product = Callable[[Doubles], Doubles]


@dataclass(frozen=True, eq=False)
class Sharpness:
    """The sharpness at several steps of the run.

    `steps`, int64 (k,), ascend to the step of the moment; `epochs`, float64 (k,), are theirs. `values`, float64 (k,),
    are the largest eigenvalues of the Hessian of the loss with penalties over `rows` of `train` training rows, as they
    were at the step. Where the optimizer divides the gradient of each weight by a number of its own, the Hessian is
    divided by them as well. `limits`, float64 (k,), are the largest that are stable at `rates`, float64 (k,), the
    learning rates of the steps; NaN where no limit is known. `left_out` counts steps with other features, with
    gradients that are not finite, or with an eigenvalue that is not found.
    """

    steps: NDArray[np.int64]
    epochs: Doubles
    values: Doubles
    limits: Doubles
    rates: Doubles
    rows: int
    train: int
    left_out: int = 0

    @property
    def largest_rate(self) -> float:
        """The largest learning rate that is stable at the last of the steps; infinite where the loss curves nowhere
        upwards, and NaN where no limit is known."""
        value, limit, rate = self.values[-1], self.limits[-1], self.rates[-1]
        if np.isnan(limit):
            return np.nan
        return float(limit * rate / value) if value > 0 else np.inf


@dataclass(frozen=True)
class SharpnessOverTime(Computation[Sharpness]):
    """The sharpness at up to POINTS steps until the moment, evenly spaced. Others than checkpoints are computed again.

    Batch norm uses the statistics of the rows, as in training; dropout and noise draw what they draw next.
    """

    def is_possible(self, moment: Moment) -> bool:
        """A run at work leaves no idle time."""
        if moment.network is None or not moment.is_trained or moment.data is None or moment.timeline is None:
            return False
        is_small = 0 < moment.network.lowered.weights <= MOST_WEIGHTS
        return is_small and len(moment.data.train) > 0 and not moment.training and not moment.stale

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> Sharpness | None:
        data, found, left_out = moment.trained()[2], list[tuple[float, ...]](), 0
        begin = np.zeros(0)
        for subject, epochs in self._subjects(moment, stopped):
            if subject is None:
                return None
            if subject.data.dataset.x is not data.dataset.x:
                left_out += 1
                continue
            product, roots = hessian_product(subject, spaced(subject.data.train, MOST_ROWS))
            optimizer, is_begun = subject.recipe.optimizer, subject.number > 1
            if begin.size != roots.size:
                begin = np.random.default_rng(0).normal(size=roots.size)
            largest = largest_eigenvalue(product, begin, stopped)
            if stopped():
                return None
            if largest is None:
                left_out += 1
                continue
            value, begin = largest
            rate = subject.learning_rate
            limit = optimizer.largest_curvature(rate) if is_begun else None
            found.append((subject.step, epochs, value, np.nan if limit is None else limit, rate))
        steps, epochs_done, values, limits, rates = np.array(found, np.float64).reshape(-1, 5).T
        train = len(data.train)
        return Sharpness(
            steps.astype(np.int64), epochs_done, values, limits, rates, min(train, MOST_ROWS), train, left_out
        )

    def _subjects(self, moment: Moment, stopped: Stopped) -> Iterator[tuple[Subject | None, float]]:
        """The run at up to POINTS steps that end with the moment; None once `stopped`."""
        timeline = moment.timeline
        assert timeline is not None
        for past in chain(evenly(moment, stopped), self._last(moment, timeline, stopped)):
            if past is None:
                yield None, 0.0
                return
            yield Subject(past.network, past.snapshot.state, past.data, past.recipe, past.checkpoint), past.epochs_done

    def _last(self, moment: Moment, timeline: Timeline, stopped: Stopped) -> Iterator[Past | None]:
        """The run at the step of the moment, with the checkpoint that the moment itself has not."""
        yield Replay(timeline).to(moment.step, stopped)


def hessian_product(subject: Subject, rows: NDArray[np.int64]) -> tuple[Product, Doubles]:
    """The product of the Hessian, divided by what the optimizer divides gradients by, with a vector (weights,).

    H v = (g(θ + εv) − g(θ − εv)) / 2ε with gradients g in double precision, of the loss with penalties. The matrix is
    D^(−1/2) H D^(−1/2), which has the eigenvalues of D⁻¹H and is symmetric. Also returns the diagonal of D^(−1/2).
    """
    run = DoublePass(subject, *taken(subject, rows), alone=False)
    weights, optimizer, done = run.program.weights.copy(), subject.recipe.optimizer, subject.number - 1
    roots = np.ones(len(weights))
    if subject.checkpoint is not None and done > 0 and optimizer.largest_product is not None:
        moments = subject.checkpoint.moments
        roots = 1 / np.sqrt(optimizer.divisors(moments, done)) if len(moments) else roots

    def gradient(at: Doubles) -> Doubles:
        run.program.weights[:] = at
        run.forward()
        run.backward()
        return run.gradient(with_penalties=True)[0]

    def product(v: Doubles) -> Doubles:
        along = roots * v
        size = float(np.linalg.norm(along))
        if size == 0 or not np.isfinite(size):
            return np.full_like(v, 0.0 if size == 0 else np.nan)
        step = DISTANCE / size
        slope = (gradient(weights + step * along) - gradient(weights - step * along)) / (2 * step)
        return roots * slope

    return product, roots


def largest_eigenvalue(product: Product, begin: Doubles, stopped: Stopped) -> tuple[float, Doubles] | None:
    """The largest eigenvalue of a symmetric matrix and its vector, by Lanczos' method.

    The vectors are made orthogonal to all before, twice, as rounding would bring the first back (Golub and Van Loan,
    Matrix Computations, section 10.3). It ends once the error is below CLOSE of the eigenvalue, or after MOST_PRODUCTS.
    None where the matrix is not finite, or where the error is above ROUGH of the eigenvalue in the end.
    """
    basis = np.zeros((MOST_PRODUCTS + 1, len(begin)))
    basis[0] = begin / np.linalg.norm(begin)
    diagonal, beside = list[float](), list[float]()
    for number in range(MOST_PRODUCTS):
        if stopped():
            return None
        image = product(basis[number])
        if not np.isfinite(image).all():
            return None
        diagonal.append(float(image @ basis[number]))
        known = basis[: number + 1]
        for _ in range(2):
            image = image - known.T @ (known @ image)
        rest = float(np.linalg.norm(image))
        values, vectors = np.linalg.eigh(_tridiagonal(diagonal, beside))
        value, weights = float(values[-1]), vectors[:, -1]
        error = rest * abs(float(weights[-1]))
        whole = number + 1 == len(begin) or rest <= 1e-12 * max(abs(values[0]), abs(value), 1e-300)
        close = CLOSE if number + 1 < MOST_PRODUCTS else ROUGH
        if whole or error <= close * abs(value):
            return value, np.asarray(known.T @ weights)
        beside.append(rest)
        basis[number + 1] = image / rest
    return None


def _tridiagonal(diagonal: list[float], beside: list[float]) -> NDArray[Any]:
    return np.diag(diagonal) + np.diag(beside, 1) + np.diag(beside, -1)
