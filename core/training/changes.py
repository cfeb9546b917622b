"""What was changed in a run, as a sentence fragment for its timeline."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from core.definitions import Definition
from core.messages import Message, joined, literal, message
from core.messages.numbers import editable
from core.network.graph import Graph, LayerId
from core.training import surgery
from core.training.timeline import RunChange
from core.training.weight_edit import TypedWeight, merged

MOST_WEIGHTS = 3  # that are named one by one
MOST_LAYERS = 3  # with the same change, that are named one by one


def described(changes: Sequence[RunChange]) -> Message:
    """What changes at one step were, such as "learning rate 0.003 → 0.01, Dropout 1 added"."""
    first, last = changes[0], changes[-1]
    parts = [
        *([message("rows changed")] if any(change.data is not None for change in changes) else []),
        *_differences(first.old_recipe, last.recipe),
        *_surgeries(changes),
        *_weights(changes),
    ]
    return joined(parts, ", ") if parts else message("nothing changed")


def _surgeries(changes: Sequence[RunChange]) -> Iterator[Message]:
    """The surgeries, and what else was changed in the layers before, between and after them."""
    before = changes[0].old_network.graph
    for change in changes:
        if change.surgery is not None:
            old = change.old_network.graph
            yield from _layers(before, old)
            yield surgery.described(change.surgery, old.names[change.surgery.layer])
            before = change.network.graph
    yield from _layers(before, changes[-1].network.graph)


def _weights(changes: Sequence[RunChange]) -> Iterator[Message]:
    """The weights that were typed, each with its last value; of many, only how many."""
    typed = merged((), [typed for change in changes for typed in change.weights])
    names = changes[-1].network.graph.names
    if len(typed) > MOST_WEIGHTS:
        yield message("{count:weight|weights} typed", count=len(typed))
        return
    for weight in typed:
        yield message(
            "{weight} typed: {value}", weight=weight_name(names, weight), value=literal(editable(weight.value))
        )


def weight_name(names: Mapping[LayerId, str], weight: TypedWeight) -> Message:
    """A weight as people call it: "hidden 2, weight of unit 3 from 1". Units count from 1."""
    layer, places = literal(names.get(weight.layer, str(weight.layer))), [place + 1 for place in weight.index]
    if weight.name == "weight" and len(places) == 2:
        return message("{layer}, unit {to}, weight of input {source}", layer=layer, to=places[0], source=places[1])
    if weight.name == "bias" and len(places) == 1:
        return message("{layer}, unit {to}, bias", layer=layer, to=places[0])
    where = ", ".join(str(place) for place in places)
    return message("{layer}, {name} [{where}]", layer=layer, name=literal(weight.name), where=literal(where))


def _layers(old: Graph, new: Graph) -> Iterator[Message]:
    """Layers added, changed and removed. Of many that were changed in the same way, only how many."""
    changed = dict[Message, list[Message]]()
    for layer_id, layer in new.layers.items():
        name = literal(new.names[layer_id])
        if layer_id not in old.layers:
            yield message("{layer} added", layer=name)
        elif layer != old.layers[layer_id]:
            found = list(_differences(old.layers[layer_id], layer))
            changed.setdefault(joined(found, ", ") if found else message("another layer"), []).append(name)
    for what, names in changed.items():
        if len(names) > MOST_LAYERS:
            yield message("{count:layer|layers}: {what}", count=len(names), what=what)
        else:
            yield message("{layer}: {what}", layer=joined(names, ", "), what=what)
    for layer_id in old.layers.keys() - new.layers.keys():
        yield message("{layer} removed", layer=literal(old.names[layer_id]))


def _differences(old: Definition, new: Definition) -> Iterator[Message]:
    """The fields that differ, with both values."""
    if type(old) is not type(new):
        yield message("{old} → {new}", old=old.title, new=new.title)
        return
    for name, param in new.params().items():
        before, after = getattr(old, name), getattr(new, name)
        if before == after:
            continue
        if isinstance(before, Definition) and isinstance(after, Definition):
            yield from _differences(before, after)
        else:
            title = message(param.title) if param.title else message(name.replace("_", " ").capitalize())
            yield message("{title} {old} → {new}", title=title, old=_value(before), new=_value(after))


def _value(value: Any) -> Message:
    if isinstance(value, bool):
        return message("on") if value else message("off")
    return literal(editable(value) if isinstance(value, (int, float)) else str(value))
