"""The number of threads of a run, and their priority."""

import os
import sys
from collections.abc import Callable
from threading import Thread, get_native_id

from core.network import Network

# Multiply-adds of a forward pass over a batch per thread: with twice as many, two threads are faster than one even on a
# busy machine. Measured by tests/benchmarks/threads.py.
WORTHWHILE = 1_000_000
NICENESS = 5  # on Linux: a third of the time of a core that others use fully


def cores() -> int:
    """The number of physical processor cores that this program may use."""
    import psutil  # slow to import

    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(min(psutil.cpu_count(logical=False) or allowed, allowed), 1)


def choose(network: Network, batch: int, wanted: int = 0) -> int:
    """`wanted` threads, or if it is 0 as many as pay off; at most one per sample of the batch.

    The choice depends on the network, the batch and the machine alone, so that a run repeats bit for bit.
    """
    if wanted == 0:
        work = batch * sum(network.multiply_adds(layer_id) for layer_id in network.graph.layers)
        wanted = min(cores(), max(work // WORTHWHILE, 1))
    return max(min(wanted, batch), 1)


def lower_priority() -> None:
    """Lower the priority of this thread and of those it starts, so that the window stays responsive.

    Only Linux has a priority per thread; other systems prefer the window in the foreground anyway.
    """
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, get_native_id(), NICENESS)


def run_parallel(threads: int, work: Callable[[int], object]) -> None:
    """Call work(0) in this thread and work(1), work(2) … in new ones, and return when all are done."""
    others = [Thread(target=work, args=(rank,), daemon=True) for rank in range(1, threads)]
    for thread in others:
        thread.start()
    work(0)
    for thread in others:
        thread.join()
