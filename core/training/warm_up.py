"""Makes the engine ready: compiles it where the cache is not complete, and trains the smallest possible network."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from subprocess import DEVNULL, Popen

import numpy as np

from core.data import Data, Dataset, prepare
from core.engine.linking import kernels
from core.layers import Input, Output
from core.network import Predictor, build
from core.network.graph import Graph
from core.network.shapes import DataSpec
from core.optimizers import LBFGS
from core.process import Stderr, python
from core.training.controls import Controls
from core.training.recipe import Recipe
from core.training.run import Run
from core.training.threads import cores


def warm_up(progress: Callable[[int, int], None] = lambda done, total: None) -> None:
    """Make the engine ready. After that, no network of any shape compiles anything.

    `progress(done, total)` is called with numbers of kernels. Where the cache is empty, a second process compiles from
    the other end, because Numba compiles one kernel at a time.
    """
    from core.jit import cache

    all_kernels = kernels()
    if cache.is_complete():
        _train_smallest(Recipe())
    else:
        with _second_process():
            _train_smallest(Recipe(optimizer=LBFGS()), Recipe())
            for number, (table, code) in enumerate(all_kernels):
                progress(number, len(all_kernels))
                table.address(code, np.float32)
        cache.mark_complete()
    progress(len(all_kernels), len(all_kernels))


def warm_up_shown(shown: bool = True) -> None:
    """Compile the kernels, with a progress bar on stderr. That takes half a minute, once on a machine."""
    from tqdm import tqdm

    from core.jit import cache

    quiet = not shown or cache.is_complete()
    with tqdm(desc="Compiling the engine (once)", unit=" kernels", leave=False, disable=quiet, file=Stderr()) as bar:

        def show(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        warm_up(show)


def compile_backwards() -> None:
    """Compile all kernels from the last to the first, or load those that are compiled already."""
    for table, code in reversed(kernels()):
        table.address(code, np.float32)


@contextmanager
def _second_process() -> Iterator[None]:
    """Run a second process that compiles, where a second core and an empty cache make it worthwhile."""
    from core.jit import cache

    if cores() == 1 or getattr(sys, "frozen", False) or cache.folder().exists():
        yield
        return
    command = python("from core.training.warm_up import compile_backwards; compile_backwards()")
    try:
        helper = Popen(command, stdout=DEVNULL, stderr=DEVNULL)
    except OSError:  # without it, compiling takes longer
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
    network = build(Graph({1: Input(), 2: Output()}, ((1, 2),)), DataSpec((2,), 2), Recipe().loss)
    for recipe in recipes:
        run = Run(network, data, recipe)
        for _ in run.events(Controls(), 1):
            pass
    Predictor(network).evaluate(run.snapshot().state, data.x(data.train), data.targets(data.train, 2))
    Predictor(network).predict(run.snapshot().state, data.x(data.train))
