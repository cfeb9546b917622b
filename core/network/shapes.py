"""The shape of every layer's output, and what is wrong where there is none. Nothing here raises."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from math import prod

from core.activations import Softmax
from core.engine.lowering import Lowering
from core.engine.tensors import Tensor
from core.layers import Input, Layer, Output, Shape, ShapeError
from core.messages import Message, literal, message
from core.messages.system_errors import describe
from core.network.fixes import AddEnd, Disconnect, Fix, Remove, connect_input, connect_output, waiting_output
from core.network.graph import Graph, LayerId
from core.network.repairs import suggest_repair


@dataclass(frozen=True)
class Problem:
    """Something wrong with the network before it runs: the layer, where there is one, and a sentence with a remedy.

    One that is not `blocking` lets the network run, badly. `remedy` is an edit that would mend it, where one is plain.
    """

    layer: LayerId | None
    message: Message
    blocking: bool = True
    remedy: Fix | None = None


@dataclass(frozen=True)
class DataSpec:
    """What a network needs to know of the data: the shape of a row's features and what is to be told from them.

    `classes` is 0 for a regression, whose rows have `targets` numbers each.
    """

    features: Shape
    classes: int
    targets: int = 1

    def units(self, output: Output) -> int:
        """How many outputs the data asks for: one a class, one for a yes or no, one a number."""
        if self.classes == 0:
            return self.targets
        return 1 if self.classes == 2 and not isinstance(output.activation, Softmax) else self.classes


def infer(graph: Graph, spec: DataSpec) -> Mapping[LayerId, Shape | Problem]:
    """For every layer its output shape, or the first reason why it has none."""
    known: dict[LayerId, Shape | Problem] = {}
    for each in graph.order:
        known[each] = _infer_one(graph, spec, each, known)
    rest = graph.layers.keys() - known.keys()
    looped = _looped(graph, rest)
    closing = Disconnect(tuple(edge for edge in graph.edges if edge[0] in looped and edge[1] in looped)[-1:])
    for each in looped:
        reason = message("{layer} is part of a loop. Remove one of its connections.", layer=graph.names[each])
        known[each] = Problem(each, reason, remedy=closing)
    for each in rest - looped:
        source = next(source for source in graph.sources(each) if source in rest)
        known[each] = _waits(graph, each, source)
    return known


def _looped(graph: Graph, rest: Set[LayerId]) -> Set[LayerId]:
    """Of layers on or after a loop, those on one, or between two: found by taking away what leads nowhere."""
    leads = {each: sum(target in rest for target in graph.targets(each)) for each in rest}
    ends = [each for each, count in leads.items() if count == 0]
    for here in ends:  # grows as it is walked
        for source in graph.sources(here):
            if source in rest:
                leads[source] -= 1
                if leads[source] == 0:
                    ends.append(source)
    return rest - set(ends)


def _waits(graph: Graph, each: LayerId, source: LayerId) -> Problem:
    names = graph.names
    reason = message(
        "{layer} waits for {other}, which has a problem of its own.", layer=names[each], other=names[source]
    )
    return Problem(each, reason)


def _infer_one(
    graph: Graph, spec: DataSpec, each: LayerId, known: Mapping[LayerId, Shape | Problem]
) -> Shape | Problem:
    layer, name = graph.layers[each], graph.names[each]
    sources = graph.sources(each)
    if isinstance(layer, Input):
        return layer.output_shape(spec.features)
    if not sources:
        reason = message("{layer} has no input. Connect a layer to it.", layer=name)
        return Problem(each, reason, remedy=connect_input(graph, each))
    if len(sources) > layer.takes:
        spare = Disconnect(tuple((source, each) for source in sources[layer.takes :]))
        reason = message(
            "{layer} takes one input and has {count}. Remove a connection.", layer=name, count=len(sources)
        )
        return Problem(each, reason, remedy=spare)
    shapes: list[Shape] = []
    for source in sources:
        shape = known[source]
        if isinstance(shape, Problem):
            return _waits(graph, each, source)
        shapes.append(shape)
    if isinstance(layer, Output):
        shapes.append((spec.units(layer),))
    try:
        return layer.output_shape(*shapes)
    except ShapeError as error:
        reason = message("{layer} {reason}", layer=name, reason=describe(error))
        return Problem(each, reason, remedy=suggest_repair(graph, each, shapes))


@dataclass(frozen=True)
class LayerSummary:
    """The shape of one output sample of a layer, how many numbers it learns, and what one sample costs.

    `signals` are the numbers that one sample leaves in memory for the way back.
    """

    shape: Shape
    parameters: int
    multiply_adds: int
    signals: int = 0

    def memory(self, batch: int, moments: int) -> int:
        """Bytes that the layer takes in training: weights, their copy for going back, moments, signals and deltas."""
        return 4 * (self.parameters * (2 + moments) + self.signals * batch * 2)


def summarize_layers(graph: Graph, spec: DataSpec) -> dict[LayerId, LayerSummary]:
    """The figures of every layer whose shape is known, each reckoned by itself: others may have problems."""
    shapes = {each: shape for each, shape in infer(graph, spec).items() if not isinstance(shape, Problem)}
    found = {}
    for each, shape in shapes.items():
        layer = graph.layers[each]
        inputs = [shapes[source] for source in graph.sources(each)] or [spec.features]
        if isinstance(layer, Output):
            inputs.append((spec.units(layer),))
        found[each] = _figures_of(layer, tuple(inputs), shape)
    return found


@lru_cache(maxsize=4096)
def _figures_of(layer: Layer, inputs: tuple[Shape, ...], shape: Shape) -> LayerSummary:
    """They follow from the layer and its inputs alone, and most layers stay as they are when one is edited."""
    lowering = Lowering(inputs[0])
    layer.lower(lowering, *(Tensor(0, one) for one in inputs))
    return LayerSummary(
        shape,
        sum(weight.size for weight in lowering.weights if weight.trained),
        lowering.multiply_adds(),
        lowering.units - prod(inputs[0]),
    )


def problems(graph: Graph, spec: DataSpec) -> list[Problem]:
    """All that keeps the network from being trained, the causes before what follows from them."""
    found: list[Problem] = []
    for kind, missing in (
        (Input, message("The network has no Input layer for the data to come in. Add one from the list of layers.")),
        (
            Output,
            message("The network has no Output layer for the answer to come out. Add one from the list of layers."),
        ),
    ):
        count = sum(isinstance(layer, kind) for layer in graph.layers.values())
        if count == 0:
            found.append(Problem(None, missing, remedy=AddEnd(kind())))
        for each in [i for i, layer in graph.layers.items() if isinstance(layer, kind)][1:]:
            reason = message(
                "A network has one {kind} layer, and this is another. Remove it.", kind=literal(kind.title)
            )
            found.append(Problem(each, reason, remedy=Remove(each)))
    shapes = infer(graph, spec)
    found += [shape for shape in shapes.values() if isinstance(shape, Problem)]
    used, waiting = _used(graph), waiting_output(graph)
    found += [
        Problem(
            each,
            message("{layer} leads nowhere. Connect it to the next layer, or remove it.", layer=graph.names[each]),
            remedy=connect_output(each, waiting),
        )
        for each, layer in graph.layers.items()
        if not isinstance(layer, Output) and each not in used and not isinstance(shapes[each], Problem)
    ]
    found += [
        Problem(
            each,
            message(
                "Nothing comes after Output, and {layer} leads on. Remove that connection.", layer=graph.names[each]
            ),
            remedy=Disconnect(tuple((each, target) for target in graph.targets(each))),
        )
        for each, layer in graph.layers.items()
        if isinstance(layer, Output) and graph.targets(each)
    ]
    return found


def _used(graph: Graph) -> set[LayerId]:
    """The layers from which an Output is reached."""
    waiting = [each for each, layer in graph.layers.items() if isinstance(layer, Output)]
    used: set[LayerId] = set()
    while waiting:
        here = waiting.pop()
        if here not in used:
            used.add(here)
            waiting.extend(graph.sources(here))
    return used
