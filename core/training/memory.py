"""How much memory a training needs, reckoned before it runs from what it will allocate."""

from core.data import Prepared
from core.engine import telemetry
from core.engine.program import Capacity
from core.engine.update import BY_NORM
from core.messages import message
from core.network import Network, rows_at_once
from core.optimizers import LBFGS
from core.training import threads
from core.training.recipe import Recipe
from core.training.stopping import EarlyStopping

ROWS = 1024  # rows of telemetry that fit one chunk
COPIES = 3  # of what was learned: the last good one, the one that takes its place, the one that is being judged
METRICS = 32  # bytes a row while metrics sort and count: orders and ranks
SMALL = 60_000  # bytes: clocks, records, messages


def room(network: Network, recipe: Recipe, rows: int, wanted_threads: int = 0) -> Capacity:
    """What a training on so many rows needs room for."""
    batch = recipe.rows(rows)
    return Capacity(
        batch,
        recipe.optimizer.moments,
        threads.choose(network, batch, wanted_threads),
        keep_best=isinstance(recipe.stopping, EarlyStopping) and recipe.stopping.restore,
        keep_gradient=recipe.clipping.code >= BY_NORM or isinstance(recipe.optimizer, LBFGS),
    )


def needed(network: Network, data: Prepared, recipe: Recipe, wanted_threads: int = 0) -> int:
    """Bytes that a run allocates at most, beyond the data set itself.

    The arenas of the step; copies of what is learned; the arenas that judge it; scaled rows with their targets and
    order; tables of telemetry.
    """
    lowered = network.lowered
    arenas = network.memory(room(network, recipe, len(data.train), wanted_threads))
    learned = 4 * (lowered.weights + lowered.stats)
    judging = 4 * rows_at_once(lowered) * (lowered.units + lowered.output[1])
    rows = len(data.train) + len(data.validation)
    judging += rows * (METRICS + 4 * lowered.output[1])
    feed = 4 * rows * (lowered.inputs + lowered.output[1]) + 12 * len(data.train)
    tables = 8 * ROWS * (telemetry.columns(len(lowered.layers)) + len(telemetry.EPOCH_COLUMNS))
    return arenas + COPIES * learned + judging + feed + tables + SMALL


def check(network: Network, data: Prepared, recipe: Recipe, wanted_threads: int = 0) -> None:
    """Raise MemoryError, a sentence, where the machine has not what a run needs.

    Where memory is promised freely, allocating fails only later, by the end of the whole program.
    """
    import psutil

    size, free = needed(network, data, recipe, wanted_threads), psutil.virtual_memory().available
    if size > free:
        largest = max(network.graph.layers, key=lambda each: network.parameters(each))
        raise MemoryError(
            message(
                "Training needs {size:,.1f} GB of memory, but only {free:,.1f} GB are free. Reduce the units of "
                "{layer}, the largest layer, or use a smaller batch.",
                size=size / 1e9,
                free=free / 1e9,
                layer=network.graph.names[largest],
            )
        )
