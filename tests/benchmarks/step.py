"""µs per optimizer step: gather, forward, loss, backward, update and telemetry. The median of several runs."""

import statistics
import time

import numpy as np

from core.activations import ReLU, Sigmoid, Softmax, Tanh
from core.data import Data, Dataset, prepare
from core.graph import Graph
from core.layers import BatchNorm, Dense, Dropout, Input, Output
from core.losses import BCE, CCE
from core.network import build
from core.optimizers import SGD, Adam
from core.shapes import Facts
from core.training import Controls, Recipe, Run
from core.training.warm_up import warm_up

SECONDS = 1.0
REPEATS = 5


def dense(*units, activation=None):
    return [Dense(units=n, activation=activation or ReLU()) for n in units]


NETWORKS = {
    "2-4-2-1 tanh, b10, SGD": (2, 2, [*dense(4, 2, activation=Tanh())], 10, SGD()),
    "2-4-2-1 tanh, b10, Adam": (2, 2, [*dense(4, 2, activation=Tanh())], 10, Adam()),
    "2-16-16-2 ReLU, b32, Adam": (2, -2, dense(16, 16), 32, Adam()),
    "30-64-BN-32-BN-2 dropout, b32, Adam": (
        30,
        -2,
        [*dense(64), BatchNorm(), Dropout(), *dense(32), BatchNorm(), Dropout()],
        32,
        Adam(),
    ),
    "64-128-64-10, b64, Adam": (64, -10, dense(128, 64), 64, Adam()),
    "784-256-128-10, b128, Adam": (784, -10, dense(256, 128), 128, Adam()),
}


def make_run(inputs, classes, layers, batch, optimizer):
    """A run on random rows. Negative `classes` are told by softmax, 2 by one sigmoid."""
    rows = max(4 * batch, 1024)
    generator = np.random.default_rng(0)
    count = abs(classes)
    dataset = Dataset(
        x=generator.normal(size=(rows, inputs)).astype(np.float32),
        y=generator.integers(0, count, rows),
        features=tuple(map(str, range(inputs))),
        classes=tuple(map(str, range(count))),
        targets=("class",),
    )
    softmax = classes < 0
    all_layers = [Input(), *layers, Output(activation=Softmax() if softmax else Sigmoid())]
    graph = Graph(dict(enumerate(all_layers, 1)), tuple((i, i + 1) for i in range(1, len(all_layers))))
    recipe = Recipe(loss=CCE() if softmax else BCE(), optimizer=optimizer, batch=batch, epochs=10_000_000)
    data = prepare(Data(validation=0.0), dataset)
    return Run(build(graph, Facts((inputs,), count), recipe.loss), data, recipe)


def measure(run):
    """µs per step over about SECONDS."""
    controls, began, steps = Controls(), time.perf_counter(), run.steps
    for _ in run.messages(controls, 10_000_000):
        if time.perf_counter() - began > SECONDS:
            controls.stop()
    return (time.perf_counter() - began) / (run.steps - steps) * 1e6


def main():
    warm_up()
    runs = {name: make_run(*row) for name, row in NETWORKS.items()}
    times = {name: [] for name in runs}
    for _ in range(REPEATS):
        for name, run in runs.items():
            times[name].append(measure(run))
    print(f"{'network':<40}{'median µs':>10}{'least':>10}")
    for name, each in times.items():
        print(f"{name:<40}{statistics.median(each):>10.2f}{min(each):>10.2f}")


if __name__ == "__main__":
    main()
