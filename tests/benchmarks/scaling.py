"""µs per step with Adam from 10² to 10⁷ parameters, per parameter and row, and a million predictions."""

import statistics
from time import perf_counter

import numpy as np

from core.bench.work import Work, random_rows
from core.layers import Dense
from core.losses import CCE
from core.network import Predictor
from core.optimizers import Adam
from core.project.layout import chain, with_ends
from core.training import Recipe, Run
from core.training.warm_up import warm_up
from tests.benchmarks.threads import measure

WIDTHS, BATCH, REPEATS = (4, 20, 90, 310, 990, 3140), 64, 3
ROWS = 1_000_000


def network(features, *hidden):
    recipe = Recipe(loss=CCE(), optimizer=Adam(), batch=BATCH)
    graph = chain(*with_ends([Dense(units=units) for units in hidden]))
    return Work("", graph, recipe, random_rows(features, 2 if features == 30 else 10, 4 * BATCH))


def main():
    warm_up()
    print(f"{'parameters':>12}{'µs per step':>14}{'ns per parameter and row':>28}")
    for width in WIDTHS:
        work = network(16, width, width)
        run = Run(work.network, work.data, work.recipe)
        time = statistics.median(measure(run) for _ in range(REPEATS))
        count = work.network.parameters()
        print(f"{count:>12,}{time:>14.1f}{time * 1e3 / count / BATCH:>28.4f}", flush=True)
    work = network(30, 64, 32)
    x = np.random.default_rng(0).normal(size=(ROWS, 30)).astype(np.float32)
    predictor, state = Predictor(work.network), work.network.initial(1)
    predictor.predict(state, x[:1000])
    began = perf_counter()
    predictor.predict(state, x)
    print(f"{ROWS:,} rows through 30-64-32-2: {perf_counter() - began:.2f} s")


if __name__ == "__main__":
    main()
