"""Layerwright as one subject of the benchmark."""

from time import perf_counter

from core.bench.work import Work
from core.training import Controls, Run

ENDLESS = 10_000_000


class Ours:
    """A run that continues whenever it is measured; with 0 threads it chooses their number.

    The time includes what Python adds to the compiled steps.
    """

    def __init__(self, work: Work, threads: int = 0) -> None:
        self._run = Run(work.network, work.data, work.recipe, threads=threads)
        self.measure(0.0)

    def measure(self, seconds: float) -> float:
        """µs per step over at least `seconds`. Raises ArithmeticError if the run diverges."""
        controls, steps = Controls(), self._run.steps
        began = perf_counter()
        for _ in self._run.events(controls, ENDLESS):
            if perf_counter() - began >= seconds:
                controls.stop()
        passed, steps = perf_counter() - began, self._run.steps - steps
        if not steps:
            raise ArithmeticError("The run diverged, so that nothing was measured. Lower the learning rate.")
        return passed / steps * 1e6
