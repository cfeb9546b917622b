"""How long an epoch will take and how much memory training will need, measured by training a little on a copy."""

from dataclasses import dataclass
from time import perf_counter

from core.data import Prepared
from core.network import Network
from core.training.controls import Controls
from core.training.events import Progress
from core.training.memory import needed
from core.training.recipe import Recipe
from core.training.run import Run

SECONDS = 0.25  # how long is measured
FOREVER = 10**9  # epochs


@dataclass(frozen=True)
class Forecast:
    """`seconds` an epoch, of `steps` optimizer steps; `memory` in bytes, the prepared data included."""

    seconds: float
    steps: int
    memory: int


def measure(network: Network, data: Prepared, recipe: Recipe, seconds: float = SECONDS) -> Forecast:
    """Train from fresh weights for so long, and reckon from it. What is learned is thrown away.

    Raises MemoryError where there is not enough. One chunk goes before: it loads code and touches the arenas.
    """
    run = Run(network, data, recipe)
    batch = recipe.rows(len(data.train))
    began, done, first = 0.0, 0.0, 0.0
    for message in run.events(Controls(), FOREVER):
        now = perf_counter()
        if not isinstance(message, Progress):  # it diverged: what was measured until then holds
            break
        done = message.done
        if not began:
            began, first = now, done
        elif now - began >= seconds:
            break
    spent = perf_counter() - began
    memory = needed(network, data, recipe) + data.dataset.x.nbytes
    return Forecast(spent / max(done - first, 1e-9), -(-len(data.train) // batch), memory)
