"""Many runs at once, spread over the processor's cores: seeds of one network, other recipes, or other networks.

Each run takes one core and gives the bits that it gives alone. No run waits for another: a core that is done with one
takes the next. What is built on it (cross-validation, clouds of seeds, sweeps) reads one stream of events.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from queue import Queue
from threading import Event as Flag
from threading import Thread

from core.data import Prepared
from core.messages import message
from core.network import Network, State
from core.training import threads
from core.training.checkpoint import Checkpoint
from core.training.controls import Controls
from core.training.events import Diverged, Event, Finished, Progress
from core.training.history import History
from core.training.memory import bytes_needed
from core.training.recipe import Recipe
from core.training.run import Run

WAITING = 64  # events that may wait for the caller, so that a slow one does not collect copies of weights


@dataclass(frozen=True, eq=False)
class Training:
    """What one of many runs trains, with the meaning that the arguments of `Run` have.

    With another seed in the recipe, a run from a `Checkpoint` takes its batches in another order. `epochs` counts from
    the start of the run; 0 takes those of the recipe. `change` is a network and a recipe with which the run goes on
    from its start, as `Run.adopt` has it; a checkpoint is of the network and recipe before.
    """

    network: Network
    data: Prepared
    recipe: Recipe
    start: Checkpoint | State | None = None
    epochs: int = 0
    change: tuple[Network, Recipe] | None = None


@dataclass(frozen=True, eq=False)
class RunEvent:
    """An event of the training at place `number`. With the last one comes the `checkpoint` that continues the run."""

    number: int
    event: Event
    checkpoint: Checkpoint | None = None


@dataclass(frozen=True, eq=False)
class Outcome:
    """How a training ended: its curves, its last event with state and evaluation, and what continues it.

    `checkpoint` is None where it was stopped before it began.
    """

    history: History
    last: Finished | Diverged | None
    checkpoint: Checkpoint | None


def bytes_for_many(trainings: Sequence[Training]) -> int:
    """The most bytes that `train_many` needs: those of the largest runs, one for each core, and all that is kept."""
    needed = sorted((bytes_needed(one.network, one.data, one.recipe, 1) for one in trainings), reverse=True)
    kept = sum(4 * one.network.lowered.weights * (2 + one.recipe.optimizer.moments) for one in trainings)
    return sum(needed[: threads.cores()]) + kept


def train_many(trainings: Sequence[Training], stopped: Callable[[], bool] = lambda: False) -> Iterator[RunEvent]:
    """Train all and yield their events as they come; those of one run are in their order, as `Run.events` yields them.

    Runs begin in the order of the sequence. Once `stopped` returns true, or the iterator is closed, runs end after
    their present chunk, with `Finished`, and no other begins. Raises MemoryError before the first where the machine has
    less than all need, and what a run raises, after the others were stopped.
    """
    _check_memory(trainings)
    places: Iterator[int] = iter(range(len(trainings)))
    mailbox: Queue[RunEvent | BaseException | None] = Queue(WAITING)
    ended = Flag()
    workers = [
        Thread(target=_work, args=(trainings, places, mailbox, lambda: ended.is_set() or stopped()), daemon=True)
        for _ in range(min(threads.cores(), len(trainings)))
    ]
    for worker in workers:
        worker.start()
    working = len(workers)
    try:
        while working:
            found = mailbox.get()
            if found is None:
                working -= 1
            elif isinstance(found, BaseException):
                working -= 1
                raise found
            else:
                yield found
    finally:
        ended.set()
        while working:  # a worker may wait for room in the mailbox
            working -= not isinstance(mailbox.get(), RunEvent)
        for worker in workers:
            worker.join()


def ends(
    trainings: Sequence[Training],
    progress: Callable[[RunEvent], object] = lambda event: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[tuple[int, Outcome]]:
    """Train all, and yield how each ended as it does, with its place. `progress` is called with every event."""
    histories = [History(one.network) for one in trainings]
    for found in train_many(trainings, stopped):
        event, history = found.event, histories[found.number]
        progress(found)
        if isinstance(event, Progress):
            history.extend(event)
        if isinstance(event, Finished):
            history.end(event.evaluation, event.snapshot.restored > 0)
        if isinstance(event, (Finished, Diverged)):
            yield found.number, Outcome(history, event, found.checkpoint)


def outcomes(
    trainings: Sequence[Training],
    progress: Callable[[RunEvent], object] = lambda event: None,
    stopped: Callable[[], bool] = lambda: False,
) -> list[Outcome]:
    """Train all, and return how each ended, in their order. `progress` is called with every event."""
    found = dict(ends(trainings, progress, stopped))
    never = (Outcome(History(one.network), None, None) for one in trainings)
    return [found.get(number, outcome) for number, outcome in enumerate(never)]


def _work(
    trainings: Sequence[Training],
    places: Iterator[int],
    mailbox: "Queue[RunEvent | BaseException | None]",
    stopped: Callable[[], bool],
) -> None:
    """Train one after another until none is left; then put None into the mailbox, or what was raised."""
    try:
        for number in places:  # the interpreter gives each number to one thread
            if stopped():
                break
            for found in _events(trainings[number], number, stopped):
                mailbox.put(found)
    except BaseException as error:
        mailbox.put(error)
    else:
        mailbox.put(None)


def _events(training: Training, number: int, stopped: Callable[[], bool]) -> Iterator[RunEvent]:
    run = Run(training.network, training.data, training.recipe, training.start, threads=1)
    run.timeline.budget = 0  # no past: nobody goes back in one of many
    controls = Controls()
    if training.change is not None:
        controls.change(*training.change)
    for event in run.events(controls, training.epochs or training.recipe.epochs):
        if stopped():
            controls.stop()
        is_last = isinstance(event, (Finished, Diverged))
        yield RunEvent(number, event, run.checkpoint() if is_last else None)


def _check_memory(trainings: Sequence[Training]) -> None:
    import psutil

    needed, free = bytes_for_many(trainings), psutil.virtual_memory().available
    if needed > free:
        raise MemoryError(
            message(
                "{count:training at once needs|trainings at once need} {size:,.1f} GB of memory, but only "
                "{free:,.1f} GB are free. Train fewer, or smaller networks.",
                count=len(trainings),
                size=needed / 1e9,
                free=free / 1e9,
            )
        )
