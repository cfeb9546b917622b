"""The number that + and − change on a layer, such as its units or its filters."""

from collections.abc import Collection

from core.definitions import Definition
from core.network.graph import LayerId
from core.project import Project
from core.project.edits.layers import change_layers


def counted(definition: Definition) -> str | None:
    """The name of the field that + and − change: the first integer field that is not a seed. None without one."""
    names = (name for name in definition.params() if type(getattr(definition, name)) is int and name != "seed")
    return next(names, None)


def count(project: Project, layers: Collection[LayerId], by: int) -> Project:
    """Add `by` to that field of each layer, within its bounds. Layers without one stay as they are."""
    for layer_id in layers:
        layer = project.graph.layers[layer_id]
        if (name := counted(layer)) is not None:
            param, value = layer.params()[name], getattr(layer, name) + by
            value = value if param.low is None else max(value, int(param.low))
            value = value if param.high is None else min(value, int(param.high))
            project = change_layers(project, [layer_id], name, value)
    return project
