"""Layerwright itself, on the clock."""

from time import perf_counter

from core.bench.work import Work
from core.training import Controls, Run

FOREVER = 10_000_000


class Ours:
    """A run that goes on whenever it is measured; with 0 threads it chooses their number itself.

    The time counts from call to return: Python's share is included.
    """

    def __init__(self, work: Work, threads: int = 0) -> None:
        self._run = Run(work.network, work.data, work.recipe, threads=threads)
        self.measure(0.0)

    def measure(self, seconds: float) -> float:
        """µs per step over at least so long. Raises ArithmeticError where the run diverges."""
        controls, made = Controls(), self._run.steps
        began = perf_counter()
        for _ in self._run.events(controls, FOREVER):
            if perf_counter() - began >= seconds:
                controls.stop()
        passed, made = perf_counter() - began, self._run.steps - made
        if not made:
            raise ArithmeticError("The run diverged: there is nothing to measure. Lower the learning rate.")
        return passed / made * 1e6
