"""Training: a recipe, and a run that follows it as a generator of messages."""

from core.training.checkpoint import Checkpoint
from core.training.controls import Controls, Stride
from core.training.events import Diverged, Evaluation, Event, Finished, Paused, Progress, Snapshot
from core.training.recipe import Recipe
from core.training.run import Run

__all__ = [
    "Checkpoint",
    "Controls",
    "Diverged",
    "Evaluation",
    "Event",
    "Finished",
    "Paused",
    "Progress",
    "Recipe",
    "Run",
    "Snapshot",
    "Stride",
]
