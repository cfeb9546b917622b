"""µs per step of ten layers of a hundred ReLU units at the start and after 5 000 steps, when moments have decayed."""

import statistics

from core.bench.work import Work, random_rows
from core.layers import Dense, Input, Output
from core.optimizers import Adam
from core.project.layout import chain
from core.training import Recipe, Run
from core.training.warm_up import warm_up
from tests.benchmarks.threads import measure

STEPS, ROUNDS = 5_000, 5


def main():
    warm_up()
    layers = [Dense(units=100) for _ in range(10)]
    recipe = Recipe(optimizer=Adam(learning_rate=0.01), batch=64)
    work = Work("", chain(Input(), *layers, Output()), recipe, random_rows(20, 3, 1024))
    old = Run(work.network, work.data, recipe, threads=1)
    for _ in old.advance_to(STEPS):
        pass
    tiny = (abs(old.checkpoint().moments) < 1.2e-38) & (old.checkpoint().moments != 0)
    ratios = []
    for _ in range(ROUNDS):
        new = Run(work.network, work.data, recipe, threads=1)
        measure(new, 0.05)
        ratios.append(measure(old, 0.3) / measure(new, 0.3))
    print(f"after {STEPS:,} steps {tiny.mean():.1%} of the moments are denormal; a step takes "
          f"{statistics.median(ratios):.2f} times as long as at the start")  # fmt: skip


if __name__ == "__main__":
    main()
