"""Names of layers and notes in the labels of edits."""

from collections.abc import Collection

from core.messages import message
from core.network.graph import LayerId
from core.project import Project


def describe(project: Project, layers: Collection[LayerId], notes: Collection[int] = ()) -> str:
    """The name of a single layer, or the number of layers and notes."""
    if len(layers) == 1 and not notes:
        return project.graph.names[next(iter(layers))]
    if layers and not notes:
        return message("{count:layer|layers}", count=len(layers))
    if layers:
        return message("{count:item|items}", count=len(layers) + len(notes))
    return message("a note") if len(notes) == 1 else message("{count:note|notes}", count=len(notes))
