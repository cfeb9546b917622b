"""Random valid networks and recipes, generated from the definitions.

A new layer, activation, initializer, loss, optimizer or field is included automatically.
"""

from collections.abc import Iterable
from math import prod
from typing import Any

import numpy as np
from hypothesis import strategies as st

from core.activations import ACTIVATIONS
from core.bench.work import Work
from core.data import Data, Dataset, Prepared, prepare
from core.definitions import Definition
from core.layers import LAYERS, Conv2D, Dense, Input, Layer, Output
from core.losses import LOSSES
from core.losses.tasks import TASKS
from core.network import problems
from core.network.graph import Graph
from core.network.shapes import DataSpec, Problem, infer
from core.optimizers import Optimizer
from core.project import data_spec
from core.project.layout import chain
from core.training import Recipe
from core.training.stopping import NoStopping

STEPS = 20
MOST_LAYERS = 8
MOST_FEATURES = 8
SIDE = st.integers(4, 9)  # of an image


def rows(features: int | tuple[int, int, int], task: str, count: int, seed: int = 0) -> Prepared:
    """Rows with a pattern, none for validation: `task` is regression, binary or classes (three of them).

    `features` is their number, or the shape of images.
    """
    image = features if isinstance(features, tuple) else ()
    width = prod(features) if isinstance(features, tuple) else features
    generator = np.random.default_rng(seed)
    x = generator.normal(size=(count, width)).astype(np.float32)
    y = (np.tanh(x @ generator.normal(size=(width, 3))) + 0.3 * generator.normal(size=(count, 3))).astype(np.float32)
    labels = {"regression": y[:, :2], "binary": (y[:, 0] > 0).astype(np.int64), "classes": y.argmax(1)}[task]
    names = {"regression": (), "binary": ("no", "yes"), "classes": ("a", "b", "c")}[task]
    titles = tuple(f"x{i}" for i in range(width))
    dataset = Dataset(x, labels, titles, names, ("c",) if names else ("y", "z"), image=image)
    return prepare(Data(validation=0.0), dataset)


def of(kind: type[Definition], **given: Any) -> st.SearchStrategy[Any]:
    """The definition with random values near the defaults of its fields, apart from those in `given`."""
    blank, shown = kind(), kind.params()
    drawn = {name: value(getattr(blank, name), shown[name]) for name in shown if name not in given}
    fixed = {name: each if isinstance(each, st.SearchStrategy) else st.just(each) for name, each in given.items()}
    return st.builds(kind, **drawn, **fixed)


def value(default: Any, shown: Any) -> st.SearchStrategy[Any]:
    """A random value for a field with this default."""
    if shown.choices:
        return st.one_of([of(kind) for kind in shown.choices if _usual(kind)])
    if shown.options:
        return st.sampled_from(shown.options)
    if isinstance(default, bool):
        return st.booleans()
    if isinstance(default, int):
        return st.integers(shown.low, min(shown.high, 2 * default + 8))
    if isinstance(default, float):
        tenth = st.floats(-1.0, 0.3).map(lambda power: default * 10**power)
        return tenth.map(lambda number: float(min(max(number, shown.low), shown.high)))
    return st.just(default)


def _usual(kind: Any) -> bool:
    """Whether it works with all others: neither Step nor an optimizer with its own batch."""
    return getattr(kind, "differentiable", True) and not (issubclass(kind, Optimizer) and kind.rows)


ENDS = [(loss(), Output(activation=last())) for loss in LOSSES for last in ACTIVATIONS if last.differentiable]
WITHIN = [kind for kind in LAYERS if kind not in (Input, Output)]
LEARNING = Dense, Conv2D


@st.composite
def works(draw: st.DrawFn) -> Work:
    """A valid network and a recipe of STEPS steps, with training data."""
    epochs = draw(st.sampled_from([each for each in range(1, STEPS + 1) if STEPS % each == 0]))
    batch = draw(st.integers(2, 40))  # PyTorch normalises no batch of one row
    count = batch * (STEPS // epochs - 1) + draw(st.integers(2, batch))
    features = draw(st.integers(1, MOST_FEATURES) | st.tuples(st.integers(1, 2), SIDE, SIDE))
    data = rows(features, draw(st.sampled_from(TASKS)), count, draw(st.integers(0, 9)))
    known = data_spec(data.dataset)
    loss, last = draw(
        st.sampled_from([(loss, last) for loss, last in ENDS if not problems(chain(Input(), last), known, loss)])
    )
    output = draw(of(Output, activation=st.just(last.activation)))
    graph = draw(graphs(known, output))
    recipe = draw(of(Recipe, loss=of(type(loss)), batch=batch, epochs=epochs, stopping=NoStopping()))
    return Work("", graph, recipe, data)


@st.composite
def graphs(draw: st.DrawFn, known: DataSpec, output: Output) -> Graph:
    """A graph in which each layer reads the one before it; merging layers also read earlier ones."""
    layers: dict[int, Layer] = {1: Input()}
    edges: list[tuple[int, int]] = []
    dice = draw(st.randoms(use_true_random=True))  # Hypothesis itself would draw the first kinds most
    for _ in range(dice.randint(0, MOST_LAYERS)):
        here = len(layers) + 1
        sources = [here - 1]
        offered = [
            kind for kind in WITHIN if kind.max_inputs > 1 or fit(known, layers | {here: kind()}, edges, sources)
        ]
        learning = [kind for kind in offered if kind in LEARNING]
        layer = draw(of(dice.choice(learning or offered) if dice.random() < 0.4 else dice.choice(offered)))
        if layer.max_inputs > 1:
            others = [n for n in range(1, here - 1) if fit(known, layers | {here: layer}, edges, (here - 1, n))]
            sources += dice.sample(others, min(len(others), dice.randint(1, 2)))
        if fit(known, layers | {here: layer}, edges, sources):
            layers[here] = layer
            edges += [(source, here) for source in sources]
    last = len(layers)
    return Graph(layers | {last + 1: output}, (*edges, (last, last + 1)))


def fit(known: DataSpec, layers: dict[int, Layer], edges: list[tuple[int, int]], sources: Iterable[int]) -> bool:
    """Whether the last of the layers accepts these inputs."""
    here = len(layers)
    graph = Graph(layers, (*edges, *((source, here) for source in dict.fromkeys(sources))))
    return not isinstance(infer(graph, known)[here], Problem)
