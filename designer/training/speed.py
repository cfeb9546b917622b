"""How fast a run goes."""

from collections import deque
from time import monotonic

SECONDS = 1.0  # over which steps are averaged
SHORTEST = 0.1  # s from the first to the last news that tell a speed


class Speed:
    """Steps a second, of late. It stays as it was while nothing is made."""

    def __init__(self) -> None:
        self.per_second = 0.0
        self._made: deque[tuple[float, int]] = deque()  # when, and how many steps

    def made(self, steps: int) -> None:
        """So many steps were made since the last time."""
        self._made.append((monotonic(), steps))

    def rest(self) -> None:
        """What was made until now says nothing of what comes."""
        self._made.clear()

    def measure(self) -> None:
        """Bring `per_second` up to date."""
        now = monotonic()
        while self._made and self._made[0][0] < now - SECONDS:
            self._made.popleft()
        span = now - self._made[0][0] if len(self._made) > 1 else 0.0
        if span > SHORTEST:
            self.per_second = sum(steps for _, steps in self._made) / span
