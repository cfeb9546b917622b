"""The number of a layer that + and − change: how many units it has, or how many filters."""

from collections.abc import Collection

from core.definitions import Definition
from core.network.graph import LayerId
from core.project import Project
from core.project.edits.layers import change_layers


def counted(definition: Definition) -> str | None:
    """The name of that field: the first whole number which is no seed. None where there is none."""
    whole = (name for name in definition.params() if type(getattr(definition, name)) is int and name != "seed")
    return next(whole, None)


def count(project: Project, layers: Collection[LayerId], by: int) -> Project:
    """With the number of each of these layers larger or smaller, within its bounds. Those without one stay."""
    for each in layers:
        layer = project.graph.layers[each]
        if (name := counted(layer)) is not None:
            shown, value = layer.params()[name], getattr(layer, name) + by
            value = value if shown.low is None else max(value, int(shown.low))
            value = value if shown.high is None else min(value, int(shown.high))
            project = change_layers(project, [each], name, value)
    return project
