"""Surgery on the network of a run, which the run makes between two chunks."""

from dataclasses import replace

from core.project import Project
from core.project.edits.chains import make_room
from core.project.edits.errors import EditError
from core.project.edits.layers import with_network
from core.project.edits.names import next_name
from core.project.layout import SPACING
from core.training.surgery import Deepen, Surgery, operated
from core.training.weight_edit import WeightEdit


def next_edit(project: Project) -> int:
    """The number of the next edit of weights: larger than those before."""
    return 1 + max((edit.number for edit in project.weight_edits), default=0)


def operate(project: Project, surgery: Surgery, step: int) -> Project:
    """The project after a surgery at a step of its run. An inserted layer without a name gets a free one.

    Raises EditError where the surgery cannot be done.
    """
    names = project.graph.names
    if isinstance(surgery, Deepen) and not surgery.name and surgery.layer in names:
        surgery = replace(surgery, name=next_name(names[surgery.layer], set(names.values())))
    try:
        graph = operated(project.graph, surgery)
    except ValueError as error:
        raise EditError(error.args[0]) from error
    places = dict(project.places)
    for new in graph.layers.keys() - places.keys():
        x, y = places[surgery.layer]
        roomy = make_room(project, project.graph.targets(surgery.layer), x + 2 * SPACING)
        places = {**roomy.places, new: (x + SPACING, y)}
    after = with_network(project, graph.layers, graph.edges, places)
    edit = WeightEdit(next_edit(project), step, surgery=surgery)
    return replace(after, weight_edits=(*project.weight_edits, edit))
