"""Making the edits that core's remedies name."""

from core.definitions import Definition
from core.layers import Input, Layer
from core.messages import Message, joined, message
from core.network.fixes import (
    AddEnd,
    Alter,
    ChooseLoss,
    ChooseOptimizer,
    Connect,
    Disconnect,
    Fix,
    Insert,
    Remove,
    Splice,
)
from core.network.graph import LayerId
from core.project import Project, edits


def title(project: Project, remedy: Fix) -> Message:
    """What a remedy does, in a few words for a button and for Undo."""
    names = project.graph.names
    match remedy:
        case AddEnd(layer):
            return message("Add {layer}", layer=message(layer.title))
        case Remove(each):
            return message("Remove {layer}", layer=names[each])
        case Connect((source, target)):
            return message("Connect {source} to {target}", source=names[source], target=names[target])
        case Splice(each, (source, target)):
            parts = {"layer": names[each], "source": names[source], "target": names[target]}
            return message("Put {layer} between {source} and {target}", **parts)
        case Insert(layer, (source, target)):
            parts = {"layer": message(layer.title), "source": names[source], "target": names[target]}
            return message("Put {layer} between {source} and {target}", **parts)
        case Alter(each, into):
            settings = _settings(project.graph.layers[each], into)
            return message("Give {layer} {settings}", layer=names[each], settings=settings)
        case Disconnect(((source, target),)):
            return message("Disconnect {source} from {target}", source=names[source], target=names[target])
        case Disconnect(found):
            return message("Remove {count} connections", count=len(found))
        case ChooseLoss(loss):
            return message("Choose {loss}", loss=message(loss.title.lower()))
        case ChooseOptimizer(optimizer):
            return message("Choose {optimizer}", optimizer=message(optimizer.title))


def apply(project: Project, remedy: Fix) -> Project:
    """With the problem mended. Raises EditError where the project has changed since and it no longer can be."""
    match remedy:
        case AddEnd(layer):
            return _add_end(project, remedy) if project.graph.layers else edits.add(project, layer, (0.0, 0.0))
        case Remove(each):
            return edits.remove(project, [each])
        case Connect((source, target)):
            return edits.connect(project, source, target)
        case Splice(each, edge):
            return edits.splice(project, each, edge)
        case Insert(layer, edge) if edge in project.graph.edges:
            return edits.insert(project, layer, edits.room_on(project, edge), edge)
        case Alter(each, into) if each in project.graph.layers:
            return edits.replace_layer(project, each, into)
        case Insert() | Alter():
            raise edits.EditError(message("The network has changed since. Look at its problems again."))
        case Disconnect(found):
            for edge in found:
                project = edits.disconnect(project, edge)
            return project
        case ChooseLoss(loss):
            return edits.change_recipe(project, loss=loss)
        case ChooseOptimizer(optimizer):
            return edits.change_recipe(project, optimizer=optimizer)


def _settings(old: Layer, new: Layer) -> Message:
    """What a layer has otherwise than before: "sigmoid", "height 8, width 8"."""
    return joined(
        message(value.title.lower())
        if isinstance(value, Definition)
        else message("{field} {value}", field=message(name.replace("_", " ")), value=value)
        for name in new.params()
        if (value := getattr(new, name)) != getattr(old, name)
    )


def _add_end(project: Project, remedy: AddEnd) -> Project:
    """An Input goes left of the first layer without one, an Output right of the last that leads nowhere."""
    graph, first = project.graph, isinstance(remedy.layer, Input)
    loose = [each for each in graph.layers if not (graph.sources(each) if first else graph.targets(each))]
    if not loose:
        loose = list(graph.layers)
    place = project.places
    chosen: LayerId = min(loose, key=lambda each: place[each][0] * (1 if first else -1))
    x, y = place[chosen]
    new = project.next_id
    added = edits.add(project, remedy.layer, (x - edits.SPACING if first else x + edits.SPACING, y))
    edge = (new, chosen) if first else (chosen, new)
    return added if edits.refusal(added, *edge) else edits.connect(added, *edge)
