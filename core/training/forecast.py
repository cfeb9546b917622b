"""A forecast of the time per epoch and the memory of a training, measured by training briefly on a copy."""

from dataclasses import dataclass
from time import perf_counter

from core.data import Prepared
from core.network import Network
from core.training.controls import Controls
from core.training.events import Diverged, Progress
from core.training.memory import bytes_needed
from core.training.recipe import Recipe
from core.training.run import Run

SECONDS = 0.25  # of the measurement
FOREVER = 10**9  # epochs


@dataclass(frozen=True)
class Forecast:
    """`seconds` per epoch, `steps` per epoch, and `memory` in bytes, prepared data included."""

    seconds: float
    steps: int
    memory: int


def measure(network: Network, data: Prepared, recipe: Recipe, seconds: float = SECONDS, threads: int = 0) -> Forecast:
    """Train from initial weights for `seconds`, and extrapolate. The weights are discarded.

    `threads` are those of a run; 0 for as many as are fastest.

    Raises MemoryError where there is not enough memory, and FloatingPointError where even the initial loss is not
    finite. A recipe that diverges is measured with a learning rate of 0, which takes as long.
    """
    still = recipe.change(optimizer=recipe.optimizer.change(learning_rate=0.0))
    spent = _seconds_per_epoch(network, data, recipe, seconds, threads) or _seconds_per_epoch(
        network, data, still, seconds, threads
    )
    if not spent:
        raise FloatingPointError
    memory = bytes_needed(network, data, recipe) + data.dataset.x.nbytes
    return Forecast(spent, -(-len(data.train) // recipe.rows(len(data.train))), memory)


def _seconds_per_epoch(network: Network, data: Prepared, recipe: Recipe, seconds: float, threads: int) -> float:
    """The time per epoch, or 0 if the run diverged.

    The first chunk is not timed: it loads code and touches the arenas.
    """
    began, first = 0.0, 0.0
    timed, done = 0.0, 0.0
    for event in Run(network, data, recipe, threads=threads).events(Controls(), FOREVER):
        if isinstance(event, Diverged):
            return 0.0
        if not isinstance(event, Progress):  # it stopped early: the steps until then count
            break
        if not began:
            began, first = perf_counter(), event.epochs_done
        else:
            timed, done = perf_counter() - began, event.epochs_done - first
        if timed >= seconds:
            break
    return timed / done if done else 0.0
