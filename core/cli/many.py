"""Trains many runs at once with a bar of their epochs. Ctrl+C stops them, and nothing is printed then."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from core.process import Stderr
from core.training import Controls, Progress
from core.training.many import RunEvent
from core.training.signals import ENDING, Stopped, stopping

ALL_DIVERGED = "Every run diverged. Try a smaller learning rate, or limit the gradient by clipping."

T = TypeVar("T")


def trained(
    run: Callable[[Callable[[], bool], Callable[[RunEvent], object]], Iterable[T]], runs: int, epochs: int
) -> list[T]:
    """What `run(stopped, progress)` yields of so many runs, each of so many epochs. Raises Stopped."""
    from tqdm import tqdm

    controls, done = Controls(), [0] * runs
    with tqdm(total=runs * epochs, unit=" epochs", file=Stderr(), leave=False, dynamic_ncols=True) as bar:

        def show(event: RunEvent) -> None:
            if isinstance(event.event, Progress):
                done[event.number] = event.event.snapshot.epoch
                bar.update(sum(done) - bar.n)

        with stopping(controls, ENDING) as signals:
            found = list(run(lambda: controls.stopped, show))
    if signals:
        raise Stopped(signals[0])
    return found
