"""Compiles the engine, or loads it compiled, by training the smallest network there is."""

from collections.abc import Callable

import numpy as np

from core.data import Data, Dataset, prepare
from core.graph import Graph
from core.jit import compile_all
from core.layers import Input, Output
from core.network import Predictor, build
from core.shapes import Facts
from core.training.controls import Controls
from core.training.recipe import Recipe
from core.training.run import Run


def warm_up(progress: Callable[[int, int], None] = lambda done, of: None) -> None:
    """Call every entry of the engine once. After it, no network of any shape compiles anything."""
    compile_all(_train_smallest, progress)


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
    run = Run(network, data, Recipe())
    for _ in run.messages(Controls(), 1):
        pass
    Predictor(network).evaluate(run.snapshot().state, data.x(data.train), data.targets(data.train, 2))
    Predictor(network).predict(run.snapshot().state, data.x(data.train))
    threadpool_limits(1, "blas")  # small products lose by threads; SciPy's BLAS is loaded by now
