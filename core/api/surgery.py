"""Surgery on a trained model, which keeps its function."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from core.api.arguments import of_kind, whole
from core.api.past import trained_run
from core.layers import Dense
from core.messages import joined, message
from core.network.graph import LayerId
from core.project import edits
from core.training.carrying import constant_units
from core.training.surgery import RemoveUnits, Surgery

if TYPE_CHECKING:
    from core.api.model import Model


def layer_called(model: "Model", name: str) -> LayerId:
    """The dense layer with this name. Raises ValueError, which lists those that there are, and TypeError."""
    of_kind(name, str, "layer", "'hidden 1'")
    graph = model.project.graph
    dense = {graph.names[i]: i for i, layer in graph.layers.items() if isinstance(layer, Dense)}
    if name not in dense:
        known = joined(dense) if dense else message("none")
        raise ValueError(message("There is no dense layer {name!r:.60}. There is {known}.", name=name, known=known))
    return dense[name]


def operate(model: "Model", surgery: Surgery) -> float:
    """Make a surgery on a trained model. Returns the largest difference of an output on up to 256 training rows."""
    run, history = trained_run(model)
    project = edits.operate(model.project, surgery, run.steps)
    edit = project.weight_edits[-1]
    assert edit.surgery is not None
    difference = run.operate(edit.number, edit.surgery)
    history.follow(run.network)
    model._project, model._network, model._state = project, run.network, run.snapshot().state
    return difference


def remove_units(model: "Model", name: str, units: Sequence[int] | None) -> float:
    """Remove these units of a layer, or the dead ones. Without a unit to remove, nothing changes."""
    layer, (run, _) = layer_called(model, name), trained_run(model)
    if units is None:
        x = run.data.x(run.data.train).reshape(-1, run.network.lowered.inputs)
        chosen = constant_units(run.network, run.snapshot().state, layer, x)
    else:
        if not isinstance(units, Iterable):
            raise TypeError(f"units must be a list of whole numbers, such as [0, 3], not {units!r:.60}.")
        chosen = tuple(sorted({whole(unit, "units") for unit in units}))
    return operate(model, RemoveUnits(layer, chosen)) if chosen or units is not None else 0.0
