"""64 seeds of 2-16-16-2 at once, against one after the other, and against JAX's vmap of the same where it is there."""

import statistics
from dataclasses import replace
from time import perf_counter

from core.bench.table import table
from core.training import Controls, Run
from core.training.many import Training, outcomes
from core.training.warm_up import warm_up

SEEDS, EPOCHS, ROUNDS = 64, 400, 5


def main():
    warm_up()
    work = next(row for row in table() if row.title == "2-16-16-2 ReLU").work()
    trainings = [
        Training(work.network, work.data, replace(work.recipe, seed=seed, epochs=EPOCHS))
        for seed in range(1, SEEDS + 1)
    ]
    steps = SEEDS * EPOCHS * -(-len(work.data.train) // work.batch)
    times = {"one after the other": [], "at once": []}
    for _ in range(ROUNDS):
        began = perf_counter()
        for one in trainings:
            for _ in Run(one.network, one.data, one.recipe, threads=1).events(Controls(), EPOCHS):
                pass
        times["one after the other"].append(perf_counter() - began)
        began = perf_counter()
        outcomes(trainings)
        times["at once"].append(perf_counter() - began)
    for name, taken in times.items():
        seconds = statistics.median(taken)
        print(f"{name:<22}{seconds:8.2f} s{seconds / steps * 1e6:8.2f} µs per step")
    ratios = [a / b for a, b in zip(*times.values(), strict=True)]
    print(f"at once {statistics.median(ratios):.2f} times as fast, {min(ratios):.2f} to {max(ratios):.2f}")


if __name__ == "__main__":
    main()
