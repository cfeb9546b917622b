"""Measures one row of the table, Layerwright and its peers in turns, so that a busy moment affects all alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from core.bench.ours import Ours
from core.bench.peers.worker import Worker
from core.bench.work import Work

ROUNDS = 5
SECONDS = 0.25  # per turn
TOO_SLOW = 2.0  # a number of threads that takes this many times the fastest one's time is measured only once


@dataclass(frozen=True)
class Result:
    """The times of a row. `peers` holds µs per step, with the best number of threads for each."""

    work: Work
    us_per_step: float
    peers: dict[str, float]
    left_out: dict[str, str]  # peers that cannot do this work, with the reason

    @property
    def best_peer(self) -> str | None:
        """The title of the fastest peer."""
        return min(self.peers, key=self.peers.__getitem__, default=None)

    @property
    def ratio(self) -> float | None:
        """Time of the best peer divided by our time."""
        return self.peers[best] / self.us_per_step if (best := self.best_peer) else None

    def as_json(self) -> dict[str, Any]:
        """The row as an object for JSON."""
        return {
            "network": self.work.title,
            "batch": self.work.batch,
            "optimizer": self.work.recipe.optimizer.title,
            "us_per_step": round(self.us_per_step, 3),
            "peers": {name: round(us, 3) for name, us in self.peers.items()},
            "best_peer": self.best_peer,
            "ratio": None if self.ratio is None else round(self.ratio, 3),
            "goal": self.work.goal,
        }


def measure(work: Work, workers: Sequence[Worker] = (), threads: int = 0) -> Result:
    """Measure the row with Layerwright and these peers in turns; medians. With 0 `threads`, Layerwright chooses."""
    refused = {worker: worker.begin(work) for worker in workers}
    running = [worker for worker in workers if not refused[worker]]
    ours, our_times = Ours(work, threads), []
    times: dict[Worker, list[float]] = {worker: [worker.measure(SECONDS / 3)] for worker in running}
    running = [worker for worker in running if times[worker][0] <= TOO_SLOW * _quickest(worker, times)]
    times = {worker: [] for worker in running}
    for _ in range(ROUNDS):
        our_times.append(ours.measure(SECONDS))
        for worker in running:
            times[worker].append(worker.measure(SECONDS))
    peers: dict[str, float] = {}
    for worker, taken in times.items():
        title = worker.peer.title
        peers[title] = min(median(taken), peers.get(title, float("inf")))
    left_out = {worker.peer.title: why for worker, why in refused.items() if worker.peer.title not in peers}
    return Result(work, median(our_times), peers, left_out)


def _quickest(worker: Worker, times: dict[Worker, list[float]]) -> float:
    return min(taken[0] for other, taken in times.items() if other.peer == worker.peer)
