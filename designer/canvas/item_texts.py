"""The texts of nodes, groups and wires: names, shapes, parameter counts, problems."""

from collections.abc import Mapping

from core.layers import Output, shape_text
from core.network.graph import Edge, LayerId
from core.network.shapes import LayerSummary
from core.project import Project
from designer.canvas.items.group import GroupCard, GroupFrame
from designer.canvas.items.node import NodeItem
from designer.canvas.items.wire import WireItem
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import significant

UNKNOWN = LayerSummary((), 0, 0)  # for a layer with a problem


def update_texts(
    store: Store,
    nodes: Mapping[LayerId, NodeItem],
    groups: Mapping[int, GroupCard | GroupFrame],
    wires: Mapping[Edge, WireItem],
    diagnoses: Mapping[LayerId, str],
) -> None:
    """Pass the current texts of the project to every item. `diagnoses` are what is wrong with layers in the run."""
    project, summaries = store.project, store.summaries()
    graph, names = project.graph, project.graph.names
    problems = {known.layer: tr(known.message) for known in reversed(store.advice())}
    problems |= diagnoses.items()
    problems |= {problem.layer: tr(problem.message) for problem in reversed(store.problems())}
    for layer_id, node in nodes.items():
        summary = summaries.get(layer_id, UNKNOWN)
        node.show_layer(
            graph.layers[layer_id],
            names[layer_id],
            summary.shape,
            problems.get(layer_id, ""),
            summary.parameters,
            len(graph.sources(layer_id)),
        )
    for number, item in groups.items():
        if isinstance(item, GroupFrame):
            item.show_title(project.groups[number].title)
        else:
            _update_group(project, item, summaries, problems)
    for (source, _), wire in wires.items():
        wire.show_shape(shape_text(summaries.get(source, UNKNOWN).shape))


def _update_group(
    project: Project,
    card: GroupCard,
    summaries: Mapping[LayerId, LayerSummary],
    problems: Mapping[LayerId | None, str],
) -> None:
    graph, inside = project.graph, card.layers
    ordered = [layer_id for layer_id in graph.order if layer_id in inside] or sorted(inside)
    open_inputs = [layer_id for layer_id in ordered if len(graph.sources(layer_id)) < graph.layers[layer_id].max_inputs]
    fed_from_outside = [b for a, b in graph.edges if b in inside and a not in inside]
    feeding_outside = [a for a, b in graph.edges if a in inside and b not in inside]
    with_output = [layer_id for layer_id in ordered if not isinstance(graph.layers[layer_id], Output)]
    card.input_layer = next(iter([*open_inputs, *fed_from_outside]), None)
    card.output_layer = next(iter([*feeding_outside, *reversed(with_output)]), None)
    card.inputs = 1
    families = {graph.layers[layer_id].category for layer_id in inside}
    shape = summaries.get(card.output_layer, UNKNOWN).shape if card.output_layer is not None else ()
    problem = "\n".join(problems[layer_id] for layer_id in ordered if layer_id in problems)
    parameters = sum(summaries.get(layer_id, UNKNOWN).parameters for layer_id in inside)
    family = families.pop() if len(families) == 1 else ""
    card.show_group(project.groups[card.number].title, family, shape_text(shape), problem, parameters)


def wire_text(store: Store, edge: Edge, output: tuple[float, float] | None) -> str:
    """What a wire connects and carries. `output` is the mean and the standard deviation of its values in training."""
    graph, (source, target) = store.project.graph, edge
    sources, names = graph.sources(target), graph.names
    if len(sources) > 1:
        values = {"number": sources.index(source) + 1, "count": len(sources)}
        first = tr(
            "{source} → {target}, input {number} of {count}", source=names[source], target=names[target], **values
        )
    else:
        first = f"{names[source]} → {names[target]}"
    lines = [first]
    shape = store.summaries().get(source, UNKNOWN).shape
    if shape == (1,):
        lines.append(tr("1 value per row"))
    elif shape:
        lines.append(tr("{shape} values per row", shape=shape_text(shape)))
    else:
        lines.append(tr("Shape unknown: {layer} has a problem.", layer=names[source]))
    if output is not None:
        lines.append(
            tr("mean {mean}, std. dev. {deviation}", mean=significant(output[0]), deviation=significant(output[1]))
        )
    return "\n".join(lines)
