"""µs per step with one thread, with two, and with the number that follows the load, for larger networks of the table.

With --busy, another program keeps one core busy meanwhile.
"""

import statistics
import subprocess
import sys
from time import perf_counter

from core.bench.table import table
from core.training import Controls, Run
from core.training.warm_up import warm_up

SECONDS, REPEATS, ENDLESS = 0.5, 7, 10_000_000
COUNTS = {"one": 1, "two": 2, "followed": 0}


def measure(run, seconds=SECONDS):
    """µs per step over about so many seconds."""
    controls, began, before = Controls(), perf_counter(), run.steps
    for _ in run.events(controls, ENDLESS):
        if perf_counter() - began > seconds:
            controls.stop()
    return (perf_counter() - began) / (run.steps - before) * 1e6


def main():
    warm_up()
    busy = subprocess.Popen([sys.executable, "-c", "while True: pass"]) if "--busy" in sys.argv else None
    print(f"{'network':<36}{'batch':>6}{'multiply-adds':>16}" + "".join(f"{name:>12}" for name in COUNTS))
    try:
        for row in table():
            work = row.work()
            products = work.batch * work.network.lowered.multiply_adds
            if products < 1_000_000:
                continue
            runs = {name: Run(work.network, work.data, work.recipe, threads=count) for name, count in COUNTS.items()}
            times = {name: [] for name in runs}
            for run in runs.values():
                measure(run)
            for _ in range(REPEATS):
                for name, run in runs.items():
                    times[name].append(measure(run))
            figures = "".join(f"{statistics.median(taken):>12.1f}" for taken in times.values())
            print(f"{work.title:<36}{work.batch:>6}{products:>16,}{figures}", flush=True)
    finally:
        if busy:
            busy.kill()


if __name__ == "__main__":
    main()
