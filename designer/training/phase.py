"""Where a run stands."""

from enum import Enum


class Phase(Enum):
    """Where a run stands, as the window says it."""

    EMPTY = "not trained"
    WAITING = "waiting for the engine"
    RUNNING = "training"
    PAUSED = "paused"
    FINISHED = "finished"
    DIVERGED = "diverged"
