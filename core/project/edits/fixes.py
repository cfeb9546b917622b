"""The edits behind the fixes of problems: `title` names a fix, `apply` makes it.

A `Problem` of `core.network` may carry a `Fix`, which is data and knows no project. The window shows `title` on a
button and as the text of Undo, and passes the project that `apply` returns to `Store.edit`.
"""

from core.definitions import Definition
from core.layers import Input, Layer
from core.messages import Message, joined, message
from core.network.fixes import (
    AddEnd,
    ChangeLayer,
    ChooseBatch,
    ChooseLoss,
    ChooseOptimizer,
    ChooseScaling,
    Connect,
    Disconnect,
    Fix,
    Insert,
    Remove,
    Splice,
)
from core.network.graph import LayerId
from core.project import Project, edits


def title(project: Project, fix: Fix) -> Message:
    """What a fix does, in a few words, such as "Connect Input to Dense"."""
    names = project.graph.names
    match fix:
        case AddEnd(layer):
            return message("Add {layer}", layer=message(layer.title))
        case Remove(layer_id):
            return message("Remove {layer}", layer=names[layer_id])
        case Connect((source, target)):
            return message("Connect {source} to {target}", source=names[source], target=names[target])
        case Splice(layer_id, (source, target)):
            parts = {"layer": names[layer_id], "source": names[source], "target": names[target]}
            return message("Insert {layer} between {source} and {target}", **parts)
        case Insert(layer, (source, target)):
            parts = {"layer": message(layer.title), "source": names[source], "target": names[target]}
            return message("Insert {layer} between {source} and {target}", **parts)
        case ChangeLayer(layer_id, layer):
            settings = _settings(project.graph.layers[layer_id], layer)
            return message("Set {layer} to {settings}", layer=names[layer_id], settings=settings)
        case Disconnect(((source, target),)):
            return message("Disconnect {source} from {target}", source=names[source], target=names[target])
        case Disconnect(found):
            return message("Remove {count} connections", count=len(found))
        case ChooseLoss(loss):
            return message("Choose {loss}", loss=message(loss.title.lower()))
        case ChooseOptimizer(optimizer):
            return message("Choose {optimizer}", optimizer=message(optimizer.title))
        case ChooseBatch(rows):
            return message("Set the batch size to {rows:,}", rows=rows)
        case ChooseScaling(scaling):
            return message("Choose {scaling}", scaling=message(scaling.title))


def apply(project: Project, fix: Fix) -> Project:
    """The project with the problem fixed. Raises EditError where the project has changed and the fix does not apply."""
    match fix:
        case AddEnd(layer):
            return _add_end(project, layer) if project.graph.layers else edits.add(project, layer, (0.0, 0.0))
        case Remove(layer_id):
            return edits.remove(project, [layer_id])
        case Connect((source, target)):
            return edits.connect(project, source, target)
        case Splice(layer_id, edge):
            return edits.splice(project, layer_id, edge)
        case Insert(layer, edge) if edge in project.graph.edges:
            return edits.insert(project, layer, edits.room_on(project, edge), edge)
        case ChangeLayer(layer_id, layer) if layer_id in project.graph.layers:
            return edits.replace_layer(project, layer_id, layer)
        case Insert() | ChangeLayer():
            raise edits.EditError(
                message("The network has changed, and this fix no longer applies. Check its problems again.")
            )
        case Disconnect(found):
            for edge in found:
                project = edits.disconnect(project, edge)
            return project
        case ChooseLoss(loss):
            return edits.change_recipe(project, loss=loss)
        case ChooseOptimizer(optimizer):
            return edits.change_recipe(project, optimizer=optimizer)
        case ChooseBatch(rows):
            return edits.change_recipe(project, batch=rows)
        case ChooseScaling(scaling):
            return edits.change_data(project, scaling=scaling)


def _settings(old: Layer, new: Layer) -> Message:
    """The settings that differ between two layers: "sigmoid", or "height 8, width 8"."""
    return joined(
        message(value.title.lower())
        if isinstance(value, Definition)
        else message("{field} {value}", field=message(name.replace("_", " ")), value=value)
        for name in new.params()
        if (value := getattr(new, name)) != getattr(old, name)
    )


def _add_end(project: Project, layer: Layer) -> Project:
    """Add an Input left of the first layer without one, or an Output right of the last that is not connected."""
    graph, first = project.graph, isinstance(layer, Input)
    free = [i for i in graph.layers if not (graph.sources(i) if first else graph.targets(i))]
    places = project.places
    chosen: LayerId = min(free or graph.layers, key=lambda i: places[i][0] * (1 if first else -1))
    x, y = places[chosen]
    new = project.next_id
    added = edits.add(project, layer, (x - edits.SPACING if first else x + edits.SPACING, y))
    edge = (new, chosen) if first else (chosen, new)
    return added if edits.refusal(added, *edge) else edits.connect(added, *edge)
