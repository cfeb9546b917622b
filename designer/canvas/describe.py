"""What nodes, groups and wires say of what they stand for: names, shapes, counts, problems."""

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

UNKNOWN = LayerSummary((), 0, 0)  # of a layer with a problem


def describe(
    store: Store,
    nodes: Mapping[LayerId, NodeItem],
    groups: Mapping[int, GroupCard | GroupFrame],
    wires: Mapping[Edge, WireItem],
) -> None:
    """Tell every item what the project says of it."""
    project, figures = store.project, store.summaries()
    graph, names = project.graph, project.graph.names
    troubled = {problem.layer: tr(problem.message) for problem in reversed(store.problems())}
    for each, node in nodes.items():
        known = figures.get(each, UNKNOWN)
        node.show_layer(
            graph.layers[each],
            names[each],
            known.shape,
            troubled.get(each, ""),
            known.parameters,
            len(graph.sources(each)),
        )
    for number, item in groups.items():
        if isinstance(item, GroupFrame):
            item.show_title(project.groups[number].title)
        else:
            _describe_group(project, item, figures, troubled)
    for (a, _), wire in wires.items():
        wire.show_shape(shape_text(figures.get(a, UNKNOWN).shape))


def _describe_group(
    project: Project, card: GroupCard, figures: Mapping[LayerId, LayerSummary], troubled: Mapping[LayerId | None, str]
) -> None:
    graph, inside = project.graph, card.layers
    ordered = [each for each in graph.order if each in inside] or sorted(inside)
    open_ends = [each for each in ordered if len(graph.sources(each)) < graph.layers[each].max_inputs]
    fed = [b for a, b in graph.edges if b in inside and a not in inside]
    feeding = [a for a, b in graph.edges if a in inside and b not in inside]
    ways_out = [each for each in ordered if not isinstance(graph.layers[each], Output)]
    card.enters = next(iter([*open_ends, *fed]), None)
    card.leaves = next(iter([*feeding, *reversed(ways_out)]), None)
    card.inputs = 1
    families = {graph.layers[each].category for each in inside}
    shape = figures.get(card.leaves, UNKNOWN).shape if card.leaves is not None else ()
    problem = "\n".join(troubled[each] for each in ordered if each in troubled)
    parameters = sum(figures.get(each, UNKNOWN).parameters for each in inside)
    family = families.pop() if len(families) == 1 else ""
    card.show_group(project.groups[card.number].title, family, shape_text(shape), problem, parameters)


def flow(store: Store, edge: Edge, live: tuple[float, float] | None) -> str:
    """What flows through a wire: from where, to where, which of several inputs it is, how much, and how it lies."""
    graph, (a, b) = store.project.graph, edge
    sources, names = graph.sources(b), graph.names
    if len(sources) > 1:
        values = {"source": names[a], "target": names[b], "number": sources.index(a) + 1, "count": len(sources)}
        lines = [tr("{source} → {target}, input {number} of {count}", **values)]
    else:
        lines = [f"{names[a]} → {names[b]}"]
    shape = store.summaries().get(a, UNKNOWN).shape
    if shape == (1,):
        lines.append(tr("1 number for each row"))
    elif shape:
        lines.append(tr("{shape} numbers for each row", shape=shape_text(shape)))
    else:
        lines.append(tr("Nothing yet: {layer} has a problem.", layer=names[a]))
    if live is not None:
        lines.append(tr("mean {mean}, spread {spread}", mean=f"{live[0]:.2g}", spread=f"{live[1]:.2g}"))
    return "\n".join(lines)
