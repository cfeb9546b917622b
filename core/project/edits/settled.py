"""A network that lies as the automatic layout puts it stays so while layers are added and removed."""

from dataclasses import replace
from types import MappingProxyType

from core.project import Project
from core.project.layout import columns_of, places

MOST_LAYERS = 200  # larger networks are not laid out again, so that adding a layer stays quick


def settled(before: Project, after: Project) -> Project:
    """`after`, laid out automatically where `before` is. The top left corner of the network stays where it is.

    A person who has moved a layer has a layout of their own, which is left alone. So is one with a collapsed group.
    """
    if len(after.graph.layers) > MOST_LAYERS or not before.places or any(group.collapsed for group in after.groups):
        return after
    columns = columns_of(before.graph, before.places)
    if columns is None:
        return after
    left, top = (min(place[axis] for place in before.places.values()) for axis in (0, 1))
    new = places(after.graph, columns=columns)
    return replace(after, places=MappingProxyType({i: (left + x, top + y) for i, (x, y) in new.items()}))
