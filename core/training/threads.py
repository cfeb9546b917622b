"""The number of threads of a run, and their priority. No result depends on either."""

import os
import sys
from collections.abc import Callable
from threading import Thread, get_native_id
from time import perf_counter

from core.network import Network

# Multiply-adds of a forward pass over a batch per thread: with twice as many, two threads are faster than one.
# Measured by tests/benchmarks/threads.py.
WORTHWHILE = 1_000_000
NICENESS = 5  # on Linux: a third of the time of a core that others use fully
SOONEST, LATEST = 0.25, 4.0  # seconds until another number of threads is tried: doubled while the present one is better
TRIAL = 0.25  # length of the chunk with which it is tried, of the usual one
FASTER = 0.95  # of the time per step, for another number to be taken
LATEST_SHARE = 0.3  # of the newest chunk in the average time per step


def cores() -> int:
    """The number of physical processor cores that this program may use."""
    import psutil  # slow to import

    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(min(psutil.cpu_count(logical=False) or allowed, allowed), 1)


def most(network: Network, batch: int, wanted: int = 0) -> int:
    """`wanted` threads, or if it is 0 as many as may pay off."""
    return wanted or max(min(cores(), network.lowered.multiply_adds * batch // WORTHWHILE), 1)


class ThreadCount:
    """How many threads each chunk of a run takes: as many as make its steps fastest on the machine as it is now.

    While another program keeps a core busy, threads that wait for one another are slower than one alone. So the run
    tries half or twice as many for a short chunk from time to time, and goes on with what was faster.
    """

    def __init__(self, most: int, fixed: bool = False) -> None:
        """At most `most` threads; if `fixed`, always as many."""
        self._most, self._fixed = most, fixed or most == 1
        self.count = self._best = most
        self._seconds: float | None = None  # per step with the best number, on average over the last chunks
        self._pause, self._due = SOONEST, 0.0  # the first trial comes after the first chunk
        self._tried_fewer = False

    @property
    def is_trial(self) -> bool:
        """Whether the next chunk only tries another number."""
        return self.count != self._best

    def note(self, steps: int, seconds: float) -> None:
        """Take into account that a chunk of `steps` steps with `count` threads took these seconds."""
        if self._fixed or not steps:
            return
        taken, now = seconds / steps, perf_counter()
        if self.is_trial:
            better = self._seconds is not None and taken < FASTER * self._seconds
            self._pause = SOONEST if better else min(2 * self._pause, LATEST)
            if better:
                self._best, self._seconds = self.count, taken
            self.count, self._due = self._best, now + self._pause
            return
        known = self._seconds
        self._seconds = taken if known is None else known + LATEST_SHARE * (taken - known)
        if now >= self._due and known is not None:
            self.count = self._other()

    def _other(self) -> int:
        """The number to try: half as many and twice as many in turns."""
        self._tried_fewer = not self._tried_fewer
        fewer, more = max(self._best // 2, 1), min(2 * self._best, self._most)
        if self._tried_fewer and fewer != self._best:
            return fewer
        return more if more != self._best else fewer


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
