"""How the labels of edits name what they are about."""

from collections.abc import Collection

from core.network.graph import LayerId
from core.project import Project
from designer.style.language import tr


def describe(project: Project, layers: Collection[LayerId], notes: Collection[int] = ()) -> str:
    """One layer by its name; several things by their count."""
    if len(layers) == 1 and not notes:
        return project.graph.names[next(iter(layers))]
    if layers and not notes:
        return tr("{count} layers", count=len(layers))
    if layers:
        return tr("{count} things", count=len(layers) + len(notes))
    return tr("a note") if len(notes) == 1 else tr("{count} notes", count=len(notes))
