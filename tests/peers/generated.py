"""Random valid networks and recipes, drawn from what the definitions say of themselves.

A new layer, activation, initializer, loss, optimizer or field is drawn as soon as it is defined.
"""

from typing import Any

from hypothesis import strategies as st

from core.activations import ACTIVATIONS
from core.bench.work import Work, chain
from core.definitions import Definition
from core.graph import Graph
from core.layers import LAYERS, Input, Layer, Output
from core.losses import LOSSES
from core.network import problems
from core.project import facts
from core.shapes import Facts, Problem, infer
from core.training import Recipe
from tests.peers.agreement import rows

STEPS = 20
MOST_LAYERS = 6
MOST_FEATURES = 8
TASKS = ("regression", "binary", "classes")


def of(kind: type[Definition], **given: Any) -> st.SearchStrategy[Any]:
    """The definition with any values that its fields may hold, near their defaults; but those that are given."""
    blank, shown = kind(), kind.params()
    drawn = {name: value(getattr(blank, name), shown[name]) for name in shown if name not in given}
    fixed = {name: each if isinstance(each, st.SearchStrategy) else st.just(each) for name, each in given.items()}
    return st.builds(kind, **drawn, **fixed)


def value(default: Any, shown: Any) -> st.SearchStrategy[Any]:
    """Any value for a field with this default."""
    if shown.choices:
        return st.one_of([of(kind) for kind in shown.choices])
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


ENDS = [(loss(), Output(activation=last())) for loss in LOSSES for last in ACTIVATIONS]
WITHIN = [kind for kind in LAYERS if kind not in (Input, Output)]


@st.composite
def works(draw: st.DrawFn) -> Work:
    """A network and a recipe of STEPS steps, with rows to learn from, with which nothing is wrong."""
    epochs = draw(st.sampled_from([each for each in range(1, STEPS + 1) if STEPS % each == 0]))
    batch = draw(st.integers(2, 40))  # PyTorch normalises no batch of one row
    count = batch * (STEPS // epochs - 1) + draw(st.integers(2, batch))
    data = rows(draw(st.integers(1, MOST_FEATURES)), draw(st.sampled_from(TASKS)), count, draw(st.integers(0, 9)))
    known = facts(data.dataset)
    loss, last = draw(
        st.sampled_from([(loss, last) for loss, last in ENDS if not problems(chain(Input(), last), known, loss)])
    )
    output = draw(of(Output, activation=st.just(last.activation)))
    graph = draw(graphs(known, output))
    recipe = draw(of(Recipe, loss=of(type(loss)), batch=batch, epochs=epochs))
    return Work("", graph, recipe, data)


@st.composite
def graphs(draw: st.DrawFn, known: Facts, output: Output) -> Graph:
    """A graph in which every layer reads the one before, and those that take more read others before it as well."""
    layers: dict[int, Layer] = {1: Input()}
    edges: list[tuple[int, int]] = []
    for _ in range(draw(st.integers(0, MOST_LAYERS))):
        here = len(layers) + 1
        layer = draw(st.sampled_from(WITHIN).flatmap(of))
        sources = [here - 1]
        if layer.takes > 1:
            sources += draw(st.lists(st.integers(1, here - 1), min_size=1, max_size=layer.takes - 1))
        longer = Graph(layers | {here: layer}, (*edges, *((source, here) for source in sources)))
        if not isinstance(infer(longer, known)[here], Problem):
            layers, edges = dict(longer.layers), list(longer.edges)
    last = len(layers)
    return Graph(layers | {last + 1: output}, (*edges, (last, last + 1)))
