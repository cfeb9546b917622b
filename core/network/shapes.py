"""The output shape of every layer, or the problem that it has instead. Nothing here raises."""

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
from core.network.fixes import AddEnd, Disconnect, Fix, Remove, connect_input, connect_output, output_without_input
from core.network.graph import Graph, LayerId
from core.network.repairs import suggest_repair


@dataclass(frozen=True)
class Problem:
    """A problem of a network, which blocks training: the id of its layer, if it has one, and a sentence for the user.

    `fix` is an edit that would solve it. `follows` says that it goes with the problem of another layer, so that it is
    shown at its layer and not counted.
    """

    layer: LayerId | None
    message: Message
    fix: Fix | None = None
    follows: bool = False


@dataclass(frozen=True)
class DataSpec:
    """The shapes of a data set: the feature shape of one row, and the number of classes or numeric targets.

    `classes` is 0 for a regression, which has `targets` numbers per row.
    """

    features: Shape
    classes: int
    targets: int = 1

    def units(self, output: Output) -> int:
        """Units of an output layer for this data: one per class or target, but one for two classes without softmax."""
        if self.classes == 0:
            return self.targets
        return 1 if self.classes == 2 and not isinstance(output.activation, Softmax) else self.classes


def infer(graph: Graph, spec: DataSpec) -> Mapping[LayerId, Shape | Problem]:
    """The output shape of every layer by id, or the first problem that keeps it from having one."""
    known: dict[LayerId, Shape | Problem] = {}
    for layer_id in graph.order:
        known[layer_id] = _infer_one(graph, spec, layer_id, known)
    unordered = graph.layers.keys() - known.keys()
    on_loop = _on_loop(graph, unordered)
    closing = Disconnect(tuple(edge for edge in graph.edges if edge[0] in on_loop and edge[1] in on_loop)[-1:])
    for layer_id in on_loop:
        reason = message("{layer} is part of a loop. Remove one of its connections.", layer=graph.names[layer_id])
        known[layer_id] = Problem(layer_id, reason, fix=closing)
    for layer_id in unordered - on_loop:
        source = next(source for source in graph.sources(layer_id) if source in unordered)
        known[layer_id] = _depends_on_problem(graph, layer_id, source)
    return known


def _on_loop(graph: Graph, unordered: Set[LayerId]) -> Set[LayerId]:
    """The layers on a loop or between two, of those on or after one: what is left when ends are removed repeatedly."""
    out_degree = {i: sum(target in unordered for target in graph.targets(i)) for i in unordered}
    ends = [layer_id for layer_id, count in out_degree.items() if count == 0]
    for end in ends:  # the list grows while it is iterated over
        for source in graph.sources(end):
            if source in unordered:
                out_degree[source] -= 1
                if out_degree[source] == 0:
                    ends.append(source)
    return unordered - set(ends)


def _depends_on_problem(graph: Graph, layer_id: LayerId, source: LayerId) -> Problem:
    names = graph.names
    reason = message("{layer} depends on {other}, which has a problem.", layer=names[layer_id], other=names[source])
    return Problem(layer_id, reason, follows=True)


def _infer_one(
    graph: Graph, spec: DataSpec, layer_id: LayerId, known: Mapping[LayerId, Shape | Problem]
) -> Shape | Problem:
    layer, name = graph.layers[layer_id], graph.names[layer_id]
    sources = graph.sources(layer_id)
    if isinstance(layer, Input):
        return layer.output_shape(spec.features)
    if not sources:
        reason = message("{layer} has no input. Connect a layer to it.", layer=name)
        return Problem(layer_id, reason, fix=connect_input(graph, layer_id))
    if len(sources) > layer.max_inputs:
        extra = Disconnect(tuple((source, layer_id) for source in sources[layer.max_inputs :]))
        reason = message(
            "{layer} accepts one input but has {count}. Remove a connection.", layer=name, count=len(sources)
        )
        return Problem(layer_id, reason, fix=extra)
    shapes: list[Shape] = []
    for source in sources:
        shape = known[source]
        if isinstance(shape, Problem):
            return _depends_on_problem(graph, layer_id, source)
        shapes.append(shape)
    if isinstance(layer, Output):
        shapes.append((spec.units(layer),))
    try:
        return layer.output_shape(*shapes)
    except ShapeError as error:
        reason = message("{layer} {reason}", layer=name, reason=describe(error))
        return Problem(layer_id, reason, fix=suggest_repair(graph, layer_id, shapes))


@dataclass(frozen=True)
class LayerSummary:
    """The output shape of a layer, its number of parameters, and its cost per sample.

    `multiply_adds` are those (MACs) of one forward pass; `signals` is the number of values kept for the backward pass.
    """

    shape: Shape
    parameters: int
    multiply_adds: int
    signals: int = 0

    def memory(self, batch: int, moments: int) -> int:
        """Bytes for training the layer: weights, gradients, moments of the optimizer, signals and their gradients."""
        return 4 * (self.parameters * (2 + moments) + self.signals * batch * 2)


def summarize_layers(graph: Graph, spec: DataSpec) -> dict[LayerId, LayerSummary]:
    """The summary of every layer whose shape is known, whether or not other layers have problems."""
    shapes = {i: shape for i, shape in infer(graph, spec).items() if not isinstance(shape, Problem)}
    summaries = {}
    for layer_id, shape in shapes.items():
        layer = graph.layers[layer_id]
        inputs = [shapes[source] for source in graph.sources(layer_id)] or [spec.features]
        if isinstance(layer, Output):
            inputs.append((spec.units(layer),))
        summaries[layer_id] = _summary(layer, tuple(inputs), shape)
    return summaries


@lru_cache(maxsize=4096)
def _summary(layer: Layer, inputs: tuple[Shape, ...], shape: Shape) -> LayerSummary:
    """Cached: it depends on the layer and its inputs alone, and an edit changes few layers."""
    lowering = Lowering(inputs[0])
    layer.lower(lowering, *(Tensor(0, input_shape) for input_shape in inputs))
    return LayerSummary(
        shape,
        sum(weight.size for weight in lowering.weights if weight.trained),
        lowering.multiply_adds(),
        lowering.units - prod(inputs[0]),
    )


def problems(graph: Graph, spec: DataSpec) -> list[Problem]:
    """The problems of the graph, causes before their consequences."""
    found: list[Problem] = []
    for kind, missing in (
        (Input, message("The network has no Input layer. Add one from the list of layers.")),
        (
            Output,
            message("The network has no Output layer. Add one from the list of layers."),
        ),
    ):
        count = sum(isinstance(layer, kind) for layer in graph.layers.values())
        if count == 0:
            found.append(Problem(None, missing, fix=AddEnd(kind())))
        for layer_id in [i for i, layer in graph.layers.items() if isinstance(layer, kind)][1:]:
            reason = message("A network can have only one {kind} layer. Remove this one.", kind=literal(kind.title))
            found.append(Problem(layer_id, reason, fix=Remove(layer_id)))
    shapes = infer(graph, spec)
    found += [shape for shape in shapes.values() if isinstance(shape, Problem)]
    used, free_output = _used(graph), output_without_input(graph)
    found += [
        Problem(
            layer_id,
            message(
                "The output of {layer} is not connected. Connect it to the next layer, or remove {layer}.",
                layer=graph.names[layer_id],
            ),
            fix=connect_output(layer_id, free_output),
        )
        for layer_id, layer in graph.layers.items()
        if not isinstance(layer, Output) and layer_id not in used and not isinstance(shapes[layer_id], Problem)
    ]
    found += [
        Problem(
            layer_id,
            message(
                "{layer} must be the last layer, but it is connected to another one. Remove that connection.",
                layer=graph.names[layer_id],
            ),
            fix=Disconnect(tuple((layer_id, target) for target in graph.targets(layer_id))),
        )
        for layer_id, layer in graph.layers.items()
        if isinstance(layer, Output) and graph.targets(layer_id)
    ]
    return found


def _used(graph: Graph) -> set[LayerId]:
    """The layers with a path to an Output."""
    stack = [layer_id for layer_id, layer in graph.layers.items() if isinstance(layer, Output)]
    used: set[LayerId] = set()
    while stack:
        layer_id = stack.pop()
        if layer_id not in used:
            used.add(layer_id)
            stack.extend(graph.sources(layer_id))
    return used
