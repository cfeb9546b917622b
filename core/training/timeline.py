"""The timeline of a run: checkpoints and changes, from which every step of it can be computed again exactly."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.engine.telemetry import EPOCH_COLUMNS
from core.network import Network
from core.training.checkpoint import Checkpoint
from core.training.events import Snapshot
from core.training.recipe import Recipe
from core.training.surgery import Surgery, keeps_function
from core.training.weight_edit import TypedWeight, WeightEdit, merged

SPACING_SECONDS = 0.25  # of training between two checkpoints: as long as the steps between them take again
BUDGET = 256 * 2**20  # bytes of checkpoints
# What early stopping can monitor, by name: the column of an epoch's row of telemetry, and the sign that makes lower
# better.
MONITORS = {
    f"{split} {figure}": (EPOCH_COLUMNS.index(f"{column}_{figure}"), sign)
    for split, column in (("training", "train"), ("validation", "validation"))
    for figure, sign in (("loss", 1.0), ("score", -1.0))
}


@dataclass(frozen=True)
class Best:
    """The epoch with the lowest monitored value, a score negated, and the step at its end."""

    value: float
    epoch: int
    step: int


@dataclass(frozen=True, eq=False)
class Past:
    """A run at a past step: its weights; the rows, network and recipe that it had then; a checkpoint to go on from.

    `epochs_done` counts epochs with fractions, `changes` those that were made until then.
    """

    snapshot: Snapshot
    epochs_done: float
    data: Prepared
    network: Network
    recipe: Recipe
    checkpoint: Checkpoint
    changes: int

    @property
    def step(self) -> int:
        """Optimizer steps since the start of the run."""
        return self.snapshot.step


@dataclass(frozen=True, eq=False)
class Waypoint:
    """A checkpoint of a run, with what the run goes on with from there.

    `changes` is the number of changes made before it. `seconds` is the engine time at which the run was here first,
    `added` that of the newest step when this was added. A `start` is where the run began or went on after an end: the
    steps before do not lead to it. One that is `pinned` stands before a change or at an end, and is dropped after all
    others.
    """

    checkpoint: Checkpoint
    data: Prepared
    network: Network
    recipe: Recipe
    changes: int
    seconds: float
    added: float
    start: bool = False
    pinned: bool = False

    @property
    def step(self) -> int:
        """Optimizer steps since the start of the run."""
        return int(self.checkpoint.counters["step"][0])

    @property
    def epochs_done(self) -> float:
        """Epochs since the start of the run, with fractions."""
        counters = self.checkpoint.counters[0]
        return float(counters["epoch"] + counters["position"] / len(self.data.train))

    @property
    def past(self) -> "Past":
        """The run at this step."""
        epoch, restored = int(self.checkpoint.counters["epoch"][0]), self.checkpoint.restored
        snapshot = Snapshot(self.step, epoch, self.checkpoint.state, restored)
        return Past(snapshot, self.epochs_done, self.data, self.network, self.recipe, self.checkpoint, self.changes)

    @property
    def bytes(self) -> int:
        """The memory that the checkpoint takes."""
        return self.checkpoint.bytes


@dataclass(frozen=True, eq=False)
class RunChange:
    """From `step` on, the run used this network and recipe instead of the old ones, and these rows if any are given.

    `weights` were typed: the run went on with these values. A `surgery` made the network of the old one. `edit` is the
    number of their edit of the project, else 0.
    """

    step: int
    epochs_done: float
    network: Network
    recipe: Recipe
    data: Prepared | None
    old_network: Network
    old_recipe: Recipe
    weights: tuple[TypedWeight, ...] = ()
    edit: int = 0
    surgery: Surgery | None = None

    @property
    def judges_alike(self) -> bool:
        """Whether the same weights, or those carried over, have the same losses and scores before and after it."""
        if self.surgery is not None:
            return keeps_function(self.old_network.graph, self.surgery)
        return self.data is None and self.old_network.judges_alike(self.network)


def edits_in(changes: Sequence[RunChange]) -> tuple[WeightEdit, ...]:
    """The edits of weights among changes, each with its last values."""
    found: dict[int, WeightEdit] = {}
    for change in changes:
        if change.edit:
            edit = found.get(change.edit, WeightEdit(change.edit, change.step, surgery=change.surgery))
            found[change.edit] = edit.then(change.weights)
    return tuple(found.values())


class Timeline:
    """The waypoints of one run, thinned with age so that they fit into `budget` bytes, and its changes.

    The run writes, and a computation of the past adds waypoints. Any thread reads: `waypoints` and `changes` are tuples
    that are replaced, never changed. Waypoints are in the order in which the run came to them. Of two at one step, the
    run went on from the later.
    """

    def __init__(self, budget: int = BUDGET) -> None:
        self.budget = budget
        self.waypoints: tuple[Waypoint, ...] = ()
        self.changes: tuple[RunChange, ...] = ()
        self.last_step, self.last_epochs = 0, 0.0  # the newest step that the run has come to, and its epochs
        self.bests: Mapping[str, Best] = {}  # by the monitored value, see MONITORS
        self.judged_from = 0.0  # the epochs after which `bests` begin: those before cannot be compared, or are unknown
        self._lock = Lock()  # of writers: a computation of the past adds the waypoints that it comes by

    @property
    def first_step(self) -> int:
        """The oldest step that can be computed. It is not 0 where a saved run was continued."""
        return self.waypoints[0].step if self.waypoints else 0

    @property
    def best_step(self) -> int:
        """The step at the end of the epoch with the lowest validation loss; 0 without."""
        best = self.bests.get("validation loss")
        return best.step if best else 0

    @property
    def bytes(self) -> int:
        """The memory that all checkpoints take, and the rows of former times that some of them need."""
        return _size(self.waypoints)

    def before(self, step: int, changes: int | None = None, arriving: bool = False) -> Waypoint | None:
        """The waypoint from which `step` is reached in the fewest steps; None where it cannot be computed.

        With `changes`, one after at most so many. `arriving` leaves out a start at the step itself, where other weights
        than those that the run arrived with may be in use.
        """
        points = self.waypoints[: bisect_right(self.waypoints, step, key=lambda waypoint: waypoint.step)]
        if arriving:
            points = tuple(point for point in points if point.step < step or not point.start)
        if changes is not None:
            points = tuple(point for point in points if point.changes <= changes)
        return points[-1] if points and step <= self.last_step else None

    def holds(self, size: int) -> bool:
        """Whether there is room for checkpoints of this many bytes: for two, between which steps are computed."""
        return 2 * size <= self.budget

    def is_due(self, seconds: float) -> bool:
        """Whether the newest waypoint is so old, after this engine time, that the next should be added."""
        return not self.waypoints or seconds - self.waypoints[-1].seconds >= SPACING_SECONDS

    def add(self, waypoint: Waypoint) -> None:
        """Add a waypoint, at the end or between two others, and drop others where the budget is exceeded."""
        with self._lock:
            number = bisect_right(self.waypoints, waypoint.step, key=lambda other: other.step)
            points = [*self.waypoints[:number], waypoint, *self.waypoints[number:]]
            self.waypoints = tuple(_thinned(points, self.budget, self.best_step))

    def limit(self, budget: int) -> None:
        """Change the budget, and drop waypoints where it is exceeded."""
        with self._lock:
            self.budget = budget
            if self.waypoints:
                self.waypoints = tuple(_thinned([*self.waypoints], budget, self.best_step))

    def saw(self, epochs: NDArray[Any]) -> None:
        """Follow the best epochs through rows of `telemetry.EPOCH_COLUMNS`."""
        found = dict(self.bests)
        for monitor, (column, sign) in MONITORS.items():
            values = sign * epochs[:, column]
            values = np.where(np.isfinite(values), values, np.inf)
            best = found.get(monitor)
            if len(values) and values.min() < (best.value if best else np.inf):
                row = epochs[values.argmin()]
                epoch, step = (int(row[EPOCH_COLUMNS.index(name)]) for name in ("epoch", "step"))
                found[monitor] = Best(float(values.min()), epoch, step)
        self.bests = found

    def within(self, budget: int) -> tuple[Waypoint, ...]:
        """The waypoints thinned to fewer bytes. Starts are always among them."""
        points = self.waypoints
        return tuple(_thinned([*points], budget, self.best_step, drop_starts=False)) if points else ()

    def change(self, change: RunChange) -> None:
        """Add a change at the newest step. Of values typed by one edit at one step, only the last are left."""
        changes = self.changes
        if changes and change.edit and (changes[-1].edit, changes[-1].step) == (change.edit, change.step):
            last = changes[-1]
            is_same = (last.network, last.recipe) == (change.network, change.recipe)
            if is_same and not any(
                point.changes >= len(changes) for point in self.waypoints[-1:]
            ):  # no checkpoint holds the earlier values
                change = replace(change, weights=merged(last.weights, change.weights))
                changes = changes[:-1]
        self.changes = (*changes, change)
        if not change.judges_alike:
            self.bests, self.judged_from = {}, change.epochs_done

    def copy(self) -> "Timeline":
        """The timeline as it is now, for a file: what the run adds later does not show there."""
        copied = Timeline(self.budget)
        copied.waypoints, copied.changes, copied.last_step = self.waypoints, self.changes, self.last_step
        copied.last_epochs = self.last_epochs
        copied.bests, copied.judged_from = self.bests, self.judged_from
        return copied

    def until(self, past: Past) -> "Timeline":
        """The timeline of a run that goes on from a past step of this one."""
        branch = Timeline(self.budget)
        branch.waypoints = tuple(
            waypoint for waypoint in self.waypoints if waypoint.step <= past.step and waypoint.changes <= past.changes
        )
        branch.changes = self.changes[: past.changes]
        branch.last_step, branch.last_epochs = past.step, past.epochs_done
        branch.bests = {name: best for name, best in self.bests.items() if best.step <= past.step}
        is_known = self.judged_from <= past.epochs_done and branch.bests.keys() == self.bests.keys()
        branch.judged_from = self.judged_from if is_known else past.epochs_done
        return branch

    def steps_at(self, epochs: NDArray[Any]) -> NDArray[np.float64]:
        """The steps, with fractions, at epochs with fractions. Between waypoints and the end they are interpolated."""
        points = self.waypoints
        done = [*(point.epochs_done for point in points), self.last_epochs]
        steps = np.interp(epochs, done, [*(point.step for point in points), self.last_step])
        return np.asarray(steps, np.float64)

    def epoch_at(self, step: int) -> int:
        """The number of epochs at a step at which an epoch ends."""
        points = self.waypoints
        steps = [*(point.step for point in points), self.last_step]
        return round(float(np.interp(step, steps, [*(point.epochs_done for point in points), self.last_epochs])))

    def stretch(self, step: int) -> tuple[int, int]:
        """The first step, and the step after the last, of the part of the run around a step that has no new start."""
        starts = [waypoint.step for waypoint in self.waypoints if waypoint.start]
        number = bisect_right(starts, step)
        return starts[number - 1], starts[number] if number < len(starts) else self.last_step + 1


def _size(points: Sequence[Waypoint]) -> int:
    """The bytes of waypoints, and of all rows among them but the newest, which the run itself needs."""
    rows = {id(point.data): _rows(point, points[-1]) for point in points}
    rows.pop(id(points[-1].data) if points else 0, None)
    return sum(point.bytes for point in points) + sum(rows.values())


def _rows(point: Waypoint, newest: Waypoint) -> int:
    """The bytes of the rows of a waypoint that it does not share with the newest."""
    x, y = point.data.dataset.x, point.data.dataset.y
    return y.nbytes + (x.nbytes if x is not newest.data.dataset.x else 0)


def _thinned(points: list[Waypoint], budget: int, best: int, drop_starts: bool = True) -> list[Waypoint]:
    """Waypoints within the budget: the spacing grows with the age, so that recent steps are computed fastest.

    Each time, the one is dropped without which the gap is smallest in relation to its age. Pinned ones, and the one
    that leads to the best step, stay as long as there are others; then starts do; then the oldest is dropped.
    """
    size = _size(points)
    if size <= budget:
        return points
    count, newest = len(points), max(point.added for point in points)
    before, after = list(range(-1, count - 1)), list(range(1, count + 1))  # the neighbors that are left of each
    leads = bisect_right(points, best, key=lambda point: point.step) - 1
    users, present = Counter(id(point.data) for point in points), id(points[-1].data)

    def rank(n: int) -> tuple[bool, float, int, int, int]:
        gap = points[after[n]].seconds - points[before[n]].seconds
        stays = points[n].pinned or n == leads
        return stays, gap / (newest - points[n].added + 1.0), n, before[n], after[n]

    heap = [rank(n) for n in range(1, count - 1) if not points[n].start]
    heapify(heap)
    dropped = set[int]()
    while size > budget and heap:
        _, _, n, left, right = heappop(heap)
        if n in dropped or (left, right) != (before[n], after[n]):
            continue  # a neighbor was dropped since: it was ranked again then
        dropped.add(n)
        users[id(points[n].data)] -= 1
        is_last = not users[id(points[n].data)] and id(points[n].data) != present
        size -= points[n].bytes + (_rows(points[n], points[-1]) if is_last else 0)
        after[left], before[right] = right, left
        for other in (left, right):
            if 0 < other < count - 1 and not points[other].start:
                heappush(heap, rank(other))
    left_over = [point for n, point in enumerate(points) if n not in dropped]
    while drop_starts and len(left_over) > 1 and _size(left_over) > budget:
        del left_over[0]
    return left_over
