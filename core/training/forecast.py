"""A forecast of the time per epoch and the memory of a training, measured by training briefly on a copy."""

from dataclasses import dataclass
from time import perf_counter

from core.data import Prepared
from core.network import Network
from core.training.controls import Controls
from core.training.events import Progress
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


def measure(network: Network, data: Prepared, recipe: Recipe, seconds: float = SECONDS) -> Forecast:
    """Train from initial weights for `seconds`, and extrapolate. The weights are discarded.

    Raises MemoryError where there is not enough memory. The first chunk is not timed: it loads code and touches the
    arenas.
    """
    run = Run(network, data, recipe)
    batch = recipe.rows(len(data.train))
    began, done, first = 0.0, 0.0, 0.0
    for event in run.events(Controls(), FOREVER):
        now = perf_counter()
        if not isinstance(event, Progress):  # it diverged: the steps until then count
            break
        done = event.epochs_done
        if not began:
            began, first = now, done
        elif now - began >= seconds:
            break
    spent = perf_counter() - began
    memory = bytes_needed(network, data, recipe) + data.dataset.x.nbytes
    return Forecast(spent / max(done - first, 1e-9), -(-len(data.train) // batch), memory)
