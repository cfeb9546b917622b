"""What a run says as it goes. Messages never change once said."""

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from core.network import State


@dataclass(frozen=True)
class Snapshot:
    """What the network had learned after so many steps. The arrays are copies."""

    step: int
    epoch: int
    state: State


@dataclass(frozen=True)
class Progress:
    """A chunk of training is done.

    `steps` (any, telemetry.columns) and `epochs` (any, len(EPOCH_COLUMNS)), both float64, hold the rows of telemetry
    written since the last message; `made` optimizer steps took `seconds` of the engine's time. `done` epochs, with
    fractions, are behind it now.
    """

    snapshot: Snapshot
    steps: NDArray[Any]
    epochs: NDArray[Any]
    made: int
    seconds: float
    done: float


@dataclass(frozen=True)
class Paused:
    """The run waits to be told to go on."""


@dataclass(frozen=True)
class Diverged:
    """The loss is no longer a number. `reason` is a sentence; the last good weights are in `snapshot`."""

    reason: str
    snapshot: Snapshot


@dataclass(frozen=True)
class Finished:
    """All epochs are done, or the run was stopped."""

    snapshot: Snapshot


Message = Progress | Paused | Diverged | Finished
