"""How many threads a run uses."""

import os
import sys
from collections.abc import Callable
from threading import Thread, get_native_id

from core.network import Network

# Multiply-adds of a forward pass over a batch that are worth a thread: from twice as many on, two beat one also on a
# machine that has other work, and waiting costs little. Measured by tests/benchmarks/threads.py, see ARCHITECTURE.md.
WORTHWHILE = 1_000_000
GIVING_WAY = 5  # of what Linux calls nice: a third of the time where others want all of it


def cores() -> int:
    """Processor cores that this program may use, without counting one twice."""
    import psutil  # what it imports itself is slow

    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(min(psutil.cpu_count(logical=False) or allowed, allowed), 1)


def choose(network: Network, batch: int, wanted: int = 0) -> int:
    """`wanted` threads, or where it is 0 as many as help; never more than the batch has samples.

    The choice depends on the network, the batch and the machine alone, so that a run repeats to the last bit.
    """
    if wanted == 0:
        work = batch * sum(network.multiply_adds(each) for each in network.graph.layers)
        wanted = min(cores(), max(work // WORTHWHILE, 1))
    return max(min(wanted, batch), 1)


def lower_priority() -> None:
    """Let this thread, and those it starts, run after others that want its core: a window, above all.

    Linux alone counts the priority of a process by thread; elsewhere the window in front is preferred as it is.
    """
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, get_native_id(), GIVING_WAY)


def run_parallel(threads: int, work: Callable[[int], object]) -> None:
    """Call work(0) here and work(1), work(2) … beside it, and return when all are done."""
    others = [Thread(target=work, args=(rank,), daemon=True) for rank in range(1, threads)]
    for each in others:
        each.start()
    work(0)
    for each in others:
        each.join()
