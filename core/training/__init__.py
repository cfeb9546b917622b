"""Training: the recipe, and the run that follows it as a generator of events."""

from core.training.checkpoint import Checkpoint
from core.training.controls import Controls, StepRequest
from core.training.events import Diverged, Evaluation, Event, Finished, Paused, Progress, Snapshot
from core.training.many import Outcome, RunEvent, Training, outcomes, train_many
from core.training.recipe import Recipe
from core.training.run import Run

__all__ = [
    "Checkpoint",
    "Controls",
    "Diverged",
    "Evaluation",
    "Event",
    "Finished",
    "Outcome",
    "Paused",
    "Progress",
    "Recipe",
    "Run",
    "RunEvent",
    "Snapshot",
    "StepRequest",
    "Training",
    "outcomes",
    "train_many",
]
