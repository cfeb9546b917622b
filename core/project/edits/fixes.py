"""The edits behind fixes: `title` names a fix, `apply` makes it.

A `Problem`, `Advice` or `Diagnosis` may carry a `Fix`, which is data and knows no project. The window shows `title`
on a button and as the text of Undo, and passes the project that `apply` returns to `Store.edit`.
"""

from collections.abc import Callable, Sequence
from typing import Any

from core.definitions import Definition
from core.layers import Input, Layer
from core.messages import Message, joined, literal, message
from core.messages.numbers import significant
from core.network.fixes import (
    AddEnd,
    ChangeData,
    ChangeLayers,
    ChangeRecipe,
    Connect,
    Disconnect,
    Fix,
    Insert,
    InsertAfter,
    Remove,
    Splice,
)
from core.network.graph import LayerId
from core.project import Project, edits

_SET: dict[str, Callable[[str], Message]] = {
    "batch": lambda value: message("Set the batch size to {value}", value=value),
    "learning_rate": lambda value: message("Set the learning rate to {value}", value=value),
    "class_weights": lambda value: message("Set the class weights to {value}", value=value),
}


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
        case InsertAfter(layer, layers):
            return message("Insert {layer} after {layers}", layer=message(layer.title), layers=_listed(project, layers))
        case ChangeLayers(layers, fields):
            found = [project.graph.layers[layer_id] for layer_id in layers]
            new = [(name, value) for name, value in fields if any(getattr(old, name) != value for old in found)]
            settings = joined(_setting(name, value) for name, value in new or fields)
            return message("Set {layer} to {settings}", layer=_listed(project, layers), settings=settings)
        case Disconnect(((source, target),)):
            return message("Disconnect {source} from {target}", source=names[source], target=names[target])
        case Disconnect(found):
            return message("Remove {count:connection|connections}", count=len(found))
        case ChangeRecipe(field, value):
            return _chosen(getattr(project.recipe, field), field, value)
        case ChangeData(field, value):
            return _chosen(getattr(project.data, field), field, value)


def fits(project: Project, fix: Fix) -> bool:
    """Whether the layers and edges of a fix are still there, and it would change something."""
    graph = project.graph
    match fix:
        case Insert(_, edge) | Splice(_, edge):
            return edge in graph.edges
        case InsertAfter(layer, layers):
            followers = {type(graph.layers[target]) for source in layers for target in graph.targets(source)}
            return graph.layers.keys() >= set(layers) and type(layer) not in followers
        case ChangeLayers(layers, _):
            return graph.layers.keys() >= set(layers) and apply(project, fix) != project
        case Remove(layer_id):
            return layer_id in graph.layers
        case ChangeRecipe() | ChangeData():
            return apply(project, fix) != project
        case _:
            return True


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
        case InsertAfter(layer, layers) if project.graph.layers.keys() >= set(layers):
            for layer_id in layers:
                project = edits.append(project, layer, layer_id)
            return project
        case ChangeLayers(layers, fields) if project.graph.layers.keys() >= set(layers):
            for name, value in fields:
                project = edits.change_layers(project, layers, name, value)
            return project
        case Insert() | InsertAfter() | ChangeLayers():
            raise edits.EditError(
                message("The network has changed, and this fix no longer applies. Check its problems again.")
            )
        case Disconnect(found):
            for edge in found:
                project = edits.disconnect(project, edge)
            return project
        case ChangeRecipe(field, value):
            return edits.change_recipe(project, **{field: value})
        case ChangeData(field, value):
            return edits.change_data(project, **{field: value})


def _chosen(old: Any, field: str, value: Any) -> Message:
    """What choosing a value does: "Choose Adam", or "Set the learning rate to 0.003" where a setting of it changes."""
    if not isinstance(value, Definition):
        return _set(field, value)
    changed = [
        name for name in value.params() if type(old) is type(value) and getattr(old, name) != getattr(value, name)
    ]
    if len(changed) == 1:
        return _chosen(getattr(old, changed[0]), changed[0], getattr(value, changed[0]))
    return (
        message("Clip the gradients") if field == "clipping" else message("Choose {title}", title=literal(value.title))
    )


def _set(field: str, value: Any) -> Message:
    shown = literal(value if isinstance(value, str) else significant(value, 4))
    known = _SET.get(field)
    return known(shown) if known else message("Set {settings}", settings=_setting(field, shown))


def _setting(name: str, value: Any) -> Message:
    """A setting of a layer in words: "sigmoid", or "height 8"."""
    if isinstance(value, Definition):
        return literal(value.title)
    return message("{field} {value}", field=message(name.replace("_", " ")), value=value)


def _listed(project: Project, layers: Sequence[LayerId]) -> Message:
    """The name of a layer, or how many they are."""
    names = project.graph.names
    return literal(names[layers[0]]) if len(layers) == 1 else message("{count:layer|layers}", count=len(layers))


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
