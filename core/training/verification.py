"""Trains a run again from its start, with all its changes, and compares it with what was saved."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.network import State
from core.training.checkpoint import Checkpoint
from core.training.run import Run
from core.training.timeline import Timeline, Waypoint


@dataclass(frozen=True)
class Difference:
    """The first number that is not the saved one: `parameter` such as "hidden.weight[3, 1]", and both values.

    `after` is the last step that was compared and was the same; the runs part between the two.
    """

    step: int
    after: int
    parameter: str
    saved: float
    trained: float


@dataclass(frozen=True)
class Verification:
    """What comparing showed. `difference` is None where all is the same bit for bit.

    `compared` are the steps at which checkpoints were compared. `given` are steps at which the run went on from weights
    that do not follow from the steps before, because it had diverged there, or had been given its weights.
    """

    steps: int
    compared: tuple[int, ...]
    given: tuple[int, ...] = ()
    difference: Difference | None = None


def seconds_needed(timeline: Timeline) -> float:
    """About how long `verify` takes: the engine time of the run."""
    points = timeline.waypoints
    made = points[-1].step - points[0].step
    spent = points[-1].seconds - points[0].seconds
    return spent * (timeline.last_step - points[0].step) / made if made else 0.0


def verify(timeline: Timeline, final: State, progress: Callable[[int], object] = lambda _: None) -> Verification:
    """Train the run of a timeline again, and compare every checkpoint, and `final` at its last step.

    `progress` is called with steps. Raises MemoryError.
    """
    first = timeline.waypoints[0]
    run = Run(first.network, first.data, first.recipe, first.checkpoint)
    start = first.network.initial(first.recipe.seed)
    given = [] if first.step == 0 and _same(start, first.checkpoint.state) else [first.step]
    compared, changes, arrived = [first.step], first.changes, list[State]()

    def train(to: Waypoint | None) -> int:
        return _train(run, timeline, to, changes, progress, arrived)

    for point in timeline.waypoints[1:]:
        changes = train(point)
        if point.start:
            if not any(_same(state, point.checkpoint.state) for state in _restorable(run, arrived)):
                given.append(point.step)
            run = Run(point.network, point.data, point.recipe, point.checkpoint)
        elif found := _difference(run, point.checkpoint, compared[-1]):
            return Verification(run.steps, tuple(compared), tuple(given), found)
        compared.append(point.step)
    train(None)
    if not any(_same(state, final) for state in _restorable(run, arrived)):
        found = _first(run.network.arrays(run.snapshot().state), run.network.arrays(final), run.steps, compared[-1])
        if run.steps < timeline.last_step or found is not None:
            found = found or Difference(run.steps, compared[-1], "", np.nan, np.nan)
            return Verification(run.steps, tuple(compared), tuple(given), found)
    return Verification(run.steps, tuple(compared), tuple(given))


def _train(
    run: Run,
    timeline: Timeline,
    to: Waypoint | None,
    changes: int,
    progress: Callable[[int], object],
    arrived: list[State],
) -> int:
    """Train to a waypoint, or to the end, with the changes on the way. Returns the number of changes made.

    The weights of the best epochs on the way are added to `arrived`.
    """
    bests = sorted({best.step for best in timeline.bests.values()})

    def advance(step: int) -> None:
        for stop in (*(best for best in bests if run.steps < best < step), step):
            for _ in run.advance_to(stop):
                progress(run.steps)
            if stop in bests:
                arrived.append(run.snapshot().state)

    last, most = (timeline.last_step, len(timeline.changes)) if to is None else (to.step, to.changes)
    for change in timeline.changes[changes:most]:
        advance(change.step)
        run.apply(change)
        arrived[:] = [run.carried(state, change) for state in arrived]
    advance(last)
    return most


def _restorable(run: Run, arrived: list[State]) -> Iterator[State]:
    """The weights with which the run may end: the present ones, those that are stored, and those of the best epochs."""
    yield run.snapshot().state
    best, size = run.checkpoint().best, run.network.lowered.weights
    if best.size:
        yield State(best[:size], best[size:])
    yield from arrived


def _difference(run: Run, saved: Checkpoint, after: int) -> Difference | None:
    """The first number in which the run is not at this checkpoint."""
    now = run.checkpoint()
    ours, theirs = run.network.arrays(now.state), run.network.arrays(saved.state)
    parts: Iterator[tuple[dict[str, NDArray[Any]], dict[str, NDArray[Any]]]] = iter(
        [(ours, theirs), ({"moments": now.moments, "best": now.best}, {"moments": saved.moments, "best": saved.best})]
    )
    found = (_first(mine, other, int(saved.counters["step"][0]), after) for mine, other in parts)
    return next((each for each in found if each is not None), None)


def _first(ours: dict[str, NDArray[Any]], theirs: dict[str, NDArray[Any]], step: int, after: int) -> Difference | None:
    for name, mine in ours.items():
        other = theirs[name]
        if mine.tobytes() == other.tobytes():
            continue
        place = np.unravel_index(int(np.argmax(_bits(mine) != _bits(other))), mine.shape)
        where = f"{name}[{', '.join(str(int(n)) for n in place)}]"
        return Difference(step, after, where, float(other[place]), float(mine[place]))
    return None


def _bits(array: NDArray[Any]) -> NDArray[np.uint32]:
    return np.ascontiguousarray(array, np.float32).view(np.uint32)


def _same(a: State, b: State) -> bool:
    return all(x.tobytes() == y.tobytes() for x, y in zip(a, b, strict=True))
