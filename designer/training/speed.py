"""The speed of a run."""

from collections import deque
from time import monotonic

WINDOW_SECONDS = 1.0  # over which the speed is averaged
MIN_SECONDS = 0.1  # between the first and the last measurement of an average


class Speed:
    """Steps per second, averaged over the last second. Keeps its last value while no steps are made."""

    def __init__(self) -> None:
        self.per_second = 0.0
        self._steps: deque[tuple[float, int]] = deque()  # time in s, number of steps

    def add(self, steps: int) -> None:
        """Count steps that were made since the last call."""
        self._steps.append((monotonic(), steps))

    def interrupt(self) -> None:
        """Drop the measurements before a pause, which would lower the average after it."""
        self._steps.clear()

    def update(self) -> None:
        """Compute `per_second` from the latest measurements."""
        now = monotonic()
        while self._steps and self._steps[0][0] < now - WINDOW_SECONDS:
            self._steps.popleft()
        span = now - self._steps[0][0] if len(self._steps) > 1 else 0.0
        if span > MIN_SECONDS:
            self.per_second = sum(steps for _, steps in self._steps) / span
