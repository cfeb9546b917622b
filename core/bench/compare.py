"""Measures one row: ourselves and the peers in turns, so that a busy moment hits all alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from core.bench.ours import Ours
from core.bench.peers.worker import Worker
from core.bench.work import Work

ROUNDS = 5
SECONDS = 0.25  # of each turn
HOPELESS = 2.0  # times slower than the fastest of its title in the first turn: not measured again


@dataclass(frozen=True)
class Result:
    """What a row took. `peers` are µs per step, the best number of threads for each."""

    work: Work
    us_per_step: float
    peers: dict[str, float]
    left_out: dict[str, str]  # peers that cannot do this work, and why

    @property
    def best_peer(self) -> str | None:
        """The fastest of them."""
        return min(self.peers, key=self.peers.__getitem__, default=None)

    @property
    def ratio(self) -> float | None:
        """How many times faster we are than the best peer."""
        return self.peers[best] / self.us_per_step if (best := self.best_peer) else None

    def as_json(self) -> dict[str, Any]:
        """The row as scripts read it."""
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
    """The row by ourselves and all these peers, in turns; medians. With 0 `threads` we choose our own number."""
    refused = {worker: worker.begin(work) for worker in workers}
    running = [worker for worker in workers if not refused[worker]]
    ours, own = Ours(work, threads), []
    times: dict[Worker, list[float]] = {worker: [worker.measure(SECONDS / 3)] for worker in running}
    running = [each for each in running if times[each][0] <= HOPELESS * _quickest(each, times)]
    times = {worker: [] for worker in running}
    for _ in range(ROUNDS):
        own.append(ours.measure(SECONDS))
        for worker in running:
            times[worker].append(worker.measure(SECONDS))
    peers: dict[str, float] = {}
    for worker, each in times.items():
        title = worker.peer.title
        peers[title] = min(median(each), peers.get(title, float("inf")))
    left_out = {worker.peer.title: why for worker, why in refused.items() if worker.peer.title not in peers}
    return Result(work, median(own), peers, left_out)


def _quickest(worker: Worker, times: dict[Worker, list[float]]) -> float:
    return min(taken[0] for each, taken in times.items() if each.peer == worker.peer)
