"""The phases of a run."""

from enum import Enum


class Phase(Enum):
    """The phase of a run. The value is its name in the window."""

    EMPTY = "not trained"
    WAITING = "waiting for the engine or the data"
    RUNNING = "training"
    PAUSED = "paused"
    FINISHED = "finished"
    DIVERGED = "diverged"
