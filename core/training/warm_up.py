"""Compiles the engine where that has not been done, and makes it ready by training the smallest network there is."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL, Popen

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
from core.training.threads import cores


def warm_up(progress: Callable[[int, int], None] = lambda done, of: None) -> None:
    """Make the engine ready. After it, no network of any shape compiles anything.

    `progress` is told how many kernels are ready, and how many there are. Where none has been compiled yet, a second
    process begins at the other end: Numba compiles one kernel at a time.
    """
    from core import kernel_cache

    every = kernels()
    if kernel_cache.is_complete():
        _train_smallest(Recipe())
    else:
        with _helped():
            _train_smallest(Recipe(optimizer=LBFGS()), Recipe())
            for number, (table, code) in enumerate(every):
                progress(number, len(every))
                table.address(code, np.float32)
        kernel_cache.keep_complete()
    progress(len(every), len(every))


def warm_up_shown(shown: bool = True) -> None:
    """Make the engine ready. Once on a machine it compiles for half a minute, and says so on stderr with a bar."""
    from tqdm import tqdm

    from core import kernel_cache

    quiet = not shown or kernel_cache.is_complete()
    with tqdm(desc="Compiling the engine, once", unit=" kernels", leave=False, disable=quiet, file=sys.stderr) as bar:

        def tell(done: int, of: int) -> None:
            bar.total = of
            bar.update(done - bar.n)

        warm_up(tell)


def compile_backwards() -> None:
    """Compile all kernels from the last to the first, or load those that are compiled by now."""
    for table, code in reversed(kernels()):
        table.address(code, np.float32)


@contextmanager
def _helped() -> Iterator[None]:
    """With another process that compiles, where it has enough to do."""
    from core import kernel_cache

    if cores() == 1 or getattr(sys, "frozen", False) or kernel_cache.folder().exists():
        yield
        return
    command = [sys.executable, "-c", "from core.training.warm_up import compile_backwards; compile_backwards()"]
    path = os.pathsep.join([str(Path(__file__).parents[2]), *sys.path])
    try:
        helper = Popen(command, env=os.environ | {"PYTHONPATH": path}, stdout=DEVNULL, stderr=DEVNULL)
    except OSError:  # then it takes longer
        yield
        return
    try:
        yield
    finally:
        helper.terminate()
        helper.wait()


def _train_smallest(*recipes: Recipe) -> None:
    dataset = Dataset(
        x=np.array([[0, 0], [0, 1], [1, 0], [1, 1]], np.float32),
        y=np.array([0, 0, 1, 1]),
        features=("a", "b"),
        classes=("0", "1"),
        targets=("c",),
    )
    data = prepare(Data(), dataset)
    network = build(Graph({1: Input(), 2: Output()}, ((1, 2),)), Facts((2,), 2), Recipe().loss)
    for recipe in recipes:
        run = Run(network, data, recipe)
        for _ in run.messages(Controls(), 1):
            pass
    Predictor(network).evaluate(run.snapshot().state, data.x(data.train), data.targets(data.train, 2))
    Predictor(network).predict(run.snapshot().state, data.x(data.train))
