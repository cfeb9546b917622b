"""Compiles the engine, or loads it compiled, by training the smallest network there is."""

from collections.abc import Callable

import numpy as np

from core.data import Data, Dataset, prepare
from core.engine.calls import kernels
from core.graph import Graph
from core.layers import Input, Output
from core.network import Predictor, build
from core.optimizers import LBFGS
from core.shapes import Facts
from core.training.controls import Controls
from core.training.recipe import Recipe
from core.training.run import Run


def warm_up(progress: Callable[[int, int], None] = lambda done, of: None) -> None:
    """Compile all kernels, or load them compiled. After it, no network of any shape compiles anything.

    `progress` is told how many kernels are ready, and how many there are.
    """
    every = kernels()
    _train_smallest()
    for number, (table, code) in enumerate(every):
        progress(number, len(every))
        table.address(code, np.float32)
    progress(len(every), len(every))


def _train_smallest() -> None:
    from threadpoolctl import threadpool_limits

    dataset = Dataset(
        x=np.array([[0, 0], [0, 1], [1, 0], [1, 1]], np.float32),
        y=np.array([0, 0, 1, 1]),
        features=("a", "b"),
        classes=("0", "1"),
        targets=("c",),
    )
    data = prepare(Data(), dataset)
    network = build(Graph({1: Input(), 2: Output()}, ((1, 2),)), Facts((2,), 2), Recipe().loss)
    for recipe in (Recipe(optimizer=LBFGS()), Recipe()):
        run = Run(network, data, recipe)
        for _ in run.messages(Controls(), 1):
            pass
    Predictor(network).evaluate(run.snapshot().state, data.x(data.train), data.targets(data.train, 2))
    Predictor(network).predict(run.snapshot().state, data.x(data.train))
    threadpool_limits(1, "blas")  # small products lose by threads; SciPy's BLAS is loaded by now
