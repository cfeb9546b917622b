"""A model as it stood at a past step of its training."""

from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING

from core.api.arguments import whole
from core.messages import message
from core.training.history import History
from core.training.replay import Replay
from core.training.run import Run

if TYPE_CHECKING:
    from core.api.model import Model


def trained_run(model: "Model") -> tuple[Run, History]:
    """The run of the model and its curves; those of a loaded one are read first. Raises ValueError and DataError."""
    model._trained()
    if model._run is None:
        saved = model._opened.saved_run
        if saved is None and model._opened.arrays:
            raise ValueError(
                message(
                    "The weights of this model came without their training, and this needs it. To train them further, "
                    "call fit."
                )
            )
        if saved is None:
            raise ValueError(message("The model is not trained yet. Call fit first."))
        prepared, _ = model._ready()
        model._refuse_other_rows(prepared, message("To go back in its training, put the data of then in its place."))
    assert model._run is not None  # it was loaded
    assert model._history is not None
    return model._run, model._history


def model_at(model: "Model", step: int) -> "Model":
    """A copy of the model at a step of its last training, ready to go on from there. Raises ValueError."""
    step = whole(step, "step")
    run, history = trained_run(model)
    first, last = run.timeline.first_step, run.timeline.last_step
    if not run.timeline.waypoints:
        raise ValueError(
            message("A checkpoint of this network takes more memory than a timeline may, so there are none.")
        )
    if not first <= step <= last:
        raise ValueError(
            message(
                "The training can go back to steps {first:,} to {last:,}, not to step {step:,}.",
                first=first,
                last=last,
                step=step,
            )
        )
    replay = Replay(run.timeline)
    past = replay.to(step)
    assert past is not None  # nobody stops it
    other = copy(model)
    other._run = replay.branch(past)
    other._network, other._state = past.network, past.snapshot.state
    other._history = history.until(step, past.epochs_done)
    other._history.follow(past.network)
    changes, edits = run.timeline.changes, model.project.weight_edits
    later = {change.edit for change in changes[past.changes :]} - {change.edit for change in changes[: past.changes]}
    edits = tuple(edit for edit in edits if edit.number not in later)
    other._project = replace(model.project, graph=past.network.graph, recipe=past.recipe, weight_edits=edits)
    return other
