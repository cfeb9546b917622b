"""Edits of single weights, which the run takes between two chunks."""

from collections.abc import Sequence
from dataclasses import replace

from core.network import Network
from core.project import Project
from core.project.edits.errors import EditError
from core.project.edits.surgery import next_edit
from core.training.weight_edit import TypedWeight, WeightEdit, merged, offset


def type_weights(
    project: Project, network: Network, weights: Sequence[TypedWeight], step: int, again: bool = False
) -> Project:
    """The project in which these weights of its run were typed at a step. Raises EditError where the run has none such.

    `again` goes on with the newest edit, as each move of a drag does: it stays one edit.
    """
    try:
        for typed in weights:
            offset(network, typed)
    except ValueError as error:
        raise EditError(error.args[0]) from error
    edits = project.weight_edits
    if again and edits:
        return replace(project, weight_edits=(*edits[:-1], edits[-1].then(weights)))
    return replace(project, weight_edits=(*edits, WeightEdit(next_edit(project), step, merged((), weights))))
