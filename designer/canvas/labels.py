"""Names of layers and notes in the labels of edits."""

from collections.abc import Collection

from core.network.graph import LayerId
from core.project import Project
from designer.style.language import tr


def describe(project: Project, layers: Collection[LayerId], notes: Collection[int] = ()) -> str:
    """The name of a single layer, or the number of layers and notes."""
    if len(layers) == 1 and not notes:
        return project.graph.names[next(iter(layers))]
    if layers and not notes:
        return tr("{count} layers", count=len(layers))
    if layers:
        return tr("{count} items", count=len(layers) + len(notes))
    return tr("a note") if len(notes) == 1 else tr("{count} notes", count=len(notes))
