"""The memory that a training needs, computed from what it will allocate."""

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

ROWS = 1024  # rows of telemetry per chunk, at most
COPIES = 3  # of the state: the latest, the one that replaces it, and the one under evaluation
METRICS = 32  # bytes per row while metrics sort: orders and ranks
SMALL = 60_000  # bytes: counters, records, events


def capacity(network: Network, recipe: Recipe, rows: int, wanted_threads: int = 0) -> Capacity:
    """The capacity of the arenas for a training on this number of rows."""
    batch = recipe.rows(rows)
    return Capacity(
        batch,
        recipe.optimizer.moments,
        threads.most(network, batch, wanted_threads),
        keep_best=isinstance(recipe.stopping, EarlyStopping) and recipe.stopping.restore,
        keep_gradient=recipe.clipping.code >= BY_NORM or isinstance(recipe.optimizer, LBFGS),
    )


def bytes_needed(network: Network, data: Prepared, recipe: Recipe, wanted_threads: int = 0) -> int:
    """The most bytes that a run allocates, beyond the data set itself.

    These are the arenas of the step, copies of the state, the arenas of the evaluation, scaled rows with their targets
    and order, and tables of telemetry.
    """
    lowered = network.lowered
    arenas = network.memory(capacity(network, recipe, len(data.train), wanted_threads))
    learned = 4 * (lowered.weights + lowered.buffers)
    evaluation = 4 * rows_at_once(lowered) * (lowered.units + lowered.output[1])
    rows = len(data.train) + len(data.validation)
    evaluation += rows * (METRICS + 4 * lowered.output[1])
    feed = 4 * rows * (lowered.inputs + lowered.output[1]) + 12 * len(data.train)
    tables = 8 * ROWS * (telemetry.columns(len(lowered.layers)) + len(telemetry.EPOCH_COLUMNS))
    return arenas + COPIES * learned + evaluation + feed + tables + SMALL


def check(network: Network, data: Prepared, recipe: Recipe, wanted_threads: int = 0) -> int:
    """The bytes that stay free. Raise MemoryError, with a sentence, where the machine has less than a run needs.

    Where the system overcommits memory, the allocation itself would succeed, and the program be killed later.
    """
    import psutil

    size, free = bytes_needed(network, data, recipe, wanted_threads), psutil.virtual_memory().available
    if size > free:
        largest = max(network.graph.layers, key=network.parameters)
        raise MemoryError(
            message(
                "Training needs {size:,.1f} GB of memory, but only {free:,.1f} GB are free. Reduce the units of "
                "{layer}, the largest layer, or use a smaller batch.",
                size=size / 1e9,
                free=free / 1e9,
                layer=network.graph.names[largest],
            )
        )
    return int(free - size)
