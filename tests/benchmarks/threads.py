"""µs per step with one thread and with two, for each network of the table."""

import statistics
from time import perf_counter

from core.bench.table import table
from core.training import Controls, Run
from core.training.warm_up import warm_up

SECONDS, REPEATS, ENDLESS = 0.3, 5, 10_000_000


def measure(run):
    """µs per step over about SECONDS."""
    controls, began, before = Controls(), perf_counter(), run.steps
    for _ in run.events(controls, ENDLESS):
        if perf_counter() - began > SECONDS:
            controls.stop()
    return (perf_counter() - began) / (run.steps - before) * 1e6


def main():
    warm_up()
    print(f"{'network':<36}{'batch':>6}{'multiply-adds':>16}{'one':>12}{'two':>12}")
    for row in table():
        work = row.work()
        runs = {count: Run(work.network, work.data, work.recipe, threads=count) for count in (1, 2)}
        times = {count: [] for count in runs}
        for _ in range(REPEATS):
            for count, run in runs.items():
                times[count].append(measure(run))
        products = work.batch * sum(work.network.multiply_adds(each) for each in work.network.graph.layers)
        one, two = (statistics.median(each) for each in times.values())
        print(f"{work.title:<36}{work.batch:>6}{products:>16,}{one:>12.1f}{two:>12.1f}", flush=True)


if __name__ == "__main__":
    main()
