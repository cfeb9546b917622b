"""What the timeline of a run costs, and how soon a past step is shown.

uv run python -m tests.benchmarks.time_machine
"""

import random
from collections.abc import Iterator
from statistics import median
from time import perf_counter, thread_time

from core.bench.table import WITH_BATCHES
from core.data import Prepared
from core.formats.examples import examples
from core.network import Network, build
from core.project import data_spec, prepared
from core.training import Controls, Recipe, Run
from core.training.replay import Replay
from core.training.timeline import Timeline
from core.training.warm_up import warm_up

ROUNDS, SECONDS, STEPS = 9, 2.0, 60
Training = tuple[Network, Prepared, Recipe]


def trainings() -> Iterator[tuple[str, Training]]:
    """Two examples, and LeNet-5 over 1,024 random pictures of 28 × 28."""
    for name in ("spiral", "digits"):
        project = examples()[name]
        data, network = prepared(project)
        yield name, (network, data, project.recipe)
    work = WITH_BATCHES[-1].work()
    yield work.title, (build(work.graph, data_spec(work.data.dataset), work.recipe.loss), work.data, work.recipe)


def trained(training: Training, budget=None, seconds=SECONDS):
    """A run of some seconds of engine time, and its steps a second by the clock."""
    network, data, recipe = training
    run = Run(network, data, recipe.change(epochs=10_000_000))
    if budget is not None:
        run.timeline.budget = budget
    started, controls = perf_counter(), Controls()
    for _ in run.events(controls, 10_000_000):
        if run.seconds >= seconds:
            controls.stop()
    return run, run.steps / (perf_counter() - started)


def share(training: Training):
    """The part of the training thread's own time that goes into the timeline. Other programs do not disturb it."""
    spent, originals = [0.0], {Run: Run._mark, Timeline: Timeline.saw}

    def timed(method):
        def measured(*arguments, **named):
            started = thread_time()
            method(*arguments, **named)
            spent[0] += thread_time() - started

        return measured

    Run._mark, Timeline.saw = timed(Run._mark), timed(Timeline.saw)
    try:
        started = thread_time()
        trained(training, seconds=3 * SECONDS)
        return spent[0] / (thread_time() - started)
    finally:
        Run._mark, Timeline.saw = originals.values()


def main() -> None:
    warm_up()
    for name, training in trainings():
        ratios = []
        for _ in range(ROUNDS):
            with_it, without = trained(training)[1], trained(training, 0)[1]
            ratios.append(with_it / without)
        part = share(training)
        run, _ = trained(training, seconds=30.0)
        replay, dice, times = Replay(run.timeline), random.Random(0), []
        for _ in range(STEPS):
            step = dice.randrange(run.steps)
            started = perf_counter()
            replay.to(step)
            times.append(1000 * (perf_counter() - started))
        times.sort()
        print(f"{name}: speed with a timeline {median(ratios):.3f} of without, median of {ROUNDS} pairs")
        print(f"  the timeline takes {100 * part:.1f} % of the time of the training thread")
        print(f"  {STEPS} random steps of a run of 30 s: half in {median(times):.0f} ms, ", end="")
        print(f"95 % in {times[int(0.95 * STEPS)]:.0f} ms, the slowest in {times[-1]:.0f} ms")
        print(f"  {len(run.timeline.waypoints)} checkpoints of {run.timeline.bytes:,} bytes in all")


if __name__ == "__main__":
    main()
