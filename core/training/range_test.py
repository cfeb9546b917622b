"""The learning-rate range test: how the loss changes as the rate grows step by step, and which rates are worth trying.

Source: Smith, 2017, Cyclical Learning Rates for Training Neural Networks.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.data.spaced import spaced
from core.messages import Message, UserError, message
from core.messages.numbers import significant
from core.network import Network, Predictor, State
from core.training.checkpoint import Checkpoint
from core.training.recipe import Recipe
from core.training.run import Run

SEEDS, STEPS = 5, 100
LOWEST, HIGHEST = 1e-7, 10.0  # rates of the first and the last step
ROWS = 512  # training rows, evenly spaced, on which the loss is measured after every step
WORST = 4.0  # times the lowest loss so far, beyond which a seed ends
BEGUN = 0.1  # of the whole fall of the loss, from which on a rate does something
BELOW = 10.0  # times by which a rate should stay below that of the lowest loss
FALLEN = 0.02  # of the first loss that must be lost, or no rate is suggested


@dataclass(frozen=True, eq=False)
class RangeTest:
    """`rates`, float64 (steps,), and `losses`, float64 (seeds, steps), the loss after the step with each rate.

    The losses of a seed that has ended are NaN. Losses are without penalties, of the same training rows in every step,
    so that they need no smoothing, which would delay them. `first` is the loss before the first step, (seeds,).
    """

    rates: NDArray[np.float64]
    losses: NDArray[np.float64]
    first: NDArray[np.float64]

    @property
    def middle(self) -> NDArray[np.float64]:
        """The median of the seeds that go on, (steps,); NaN where none does."""
        return self._of(lambda values: float(np.median(values)))

    @property
    def band(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The least and the greatest loss of the seeds that go on, (steps,) each; NaN where none does."""
        return self._of(lambda values: float(values.min())), self._of(lambda values: float(values.max()))

    @property
    def interval(self) -> tuple[float, float] | None:
        """The lowest and the highest rate that are suggested, on which all seeds agree; None where no rate helps.

        In each seed the loss has begun to fall at the lower one, and the upper one is a tenth of the rate at which the
        loss is lowest: closer to it, training is unstable. Where the loss has not begun to fall at that tenth, both are
        the lower one, as long as it is not beyond the rate at which the loss of a seed is lowest. Not the steepest
        slope: by rate instead of by its logarithm it favors tiny rates, and of one seed it is chance.
        """
        ends = [
            found for losses, first in zip(self.losses, self.first, strict=True) if (found := self._ends(losses, first))
        ]
        if len(ends) < len(self.losses):
            return None
        low, lowest = max(low for low, _ in ends), min(lowest for _, lowest in ends)
        return (low, max(low, lowest / BELOW)) if low <= lowest else None

    @property
    def sentence(self) -> Message:
        """What the test says."""
        if self.interval is None:
            return message(
                "No rate lowers the loss from here in all {seeds:seed|seeds}: the network has learned what it can, "
                "or something else holds it back.",
                seeds=len(self.losses),
            )
        low, high = (significant(end) for end in self.interval)
        if low == high:
            return message(
                "A rate of {low} lowers the loss in all {seeds:seed|seeds}.", low=low, seeds=len(self.losses)
            )
        return message("Rates from {low} to {high} lower the loss in all {seeds:seed|seeds}.", low=low, high=high,
                       seeds=len(self.losses))  # fmt: skip

    def _ends(self, losses: NDArray[np.float64], first: float) -> tuple[float, float] | None:
        known = np.isfinite(losses)
        if not known.any():
            return None
        lowest = int(np.nanargmin(losses))
        fall = first - losses[lowest]
        if not fall > FALLEN * first:
            return None
        begun = int(np.argmax(losses <= first - BEGUN * fall))
        return float(self.rates[begun]), float(self.rates[lowest])

    def _of(self, figure: Callable[[NDArray[np.float64]], float]) -> NDArray[np.float64]:
        columns = (column[np.isfinite(column)] for column in self.losses.T)
        return np.array([figure(column) if len(column) else np.nan for column in columns])


def range_test(
    network: Network,
    data: Prepared,
    recipe: Recipe,
    start: Checkpoint | State | None = None,
    seeds: int = SEEDS,
    steps: int = STEPS,
    stopped: Callable[[], bool] = lambda: False,
) -> RangeTest | None:
    """Train `steps` steps from a checkpoint, each with a higher rate, for several orders of the batches.

    Without a checkpoint, each seed has weights of its own, too. Schedule, warm-up and stopping are left out: they would
    change the rates. Nothing of the run itself changes. Returns None once `stopped`. Raises what `Run` raises, and
    UserError for an optimizer whose steps do not have the length that a rate says.
    """
    if recipe.optimizer.searches_length:
        raise UserError(
            message(
                "{optimizer} finds the length of each step by a line search, so there is no rate to test. Choose "
                "another optimizer.",
                optimizer=recipe.optimizer.title,
            )
        )
    rates = np.geomspace(LOWEST, HIGHEST, steps)
    rows = spaced(data.train, ROWS)
    x, t = data.x(rows), data.targets(rows, network.lowered.output[1])
    if isinstance(start, Checkpoint):  # else a plateau that was seen before would go on lowering the rates
        start = start.with_schedule_from(start.schedule_start)
    losses, first = np.full((seeds, steps), np.nan), np.full(seeds, np.nan)
    predictor = Predictor(network)
    plain = Recipe(loss=recipe.loss, optimizer=recipe.optimizer, batch=recipe.batch, clipping=recipe.clipping)
    for number, (seed, found) in enumerate(zip(recipe.seeds(seeds), losses, strict=True)):
        run = Run(network, data, recipe.change(seed=seed), start, threads=1)
        run.adopt(network, plain)  # what a checkpoint holds for early stopping belongs to the recipe before
        first[number], _ = predictor.evaluate(run.snapshot().state, x, t)
        for step, state in enumerate(_stepped(run, rates)):
            if stopped():
                return None
            loss, _ = predictor.evaluate(state, x, t)
            if not loss <= WORST * min(first[number], np.nanmin(found, initial=np.inf)):
                break
            found[step] = loss
    return RangeTest(rates, losses, first)


def _stepped(run: Run, rates: NDArray[np.float64]) -> Iterator[State]:
    """Make a step with each rate, and yield the weights after it; until a step diverges."""
    for rate in rates:
        before = run.steps
        optimizer = run.recipe.optimizer.change(learning_rate=float(rate))
        run.adopt(run.network, run.recipe.change(optimizer=optimizer))
        for _ in run.advance_to(before + 1):
            pass
        state = run.snapshot().state
        if run.steps == before or not all(np.isfinite(array).all() for array in state):
            return
        yield state
