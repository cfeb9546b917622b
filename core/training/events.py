"""What a run says as it goes. Messages never change once said."""

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from core.messages import EMPTY, Message
from core.metrics import Report, side_by_side
from core.network import State


@dataclass(frozen=True, eq=False)
class Evaluation:
    """What the network was worth after so many steps and epochs, with fractions. Every row of each split is judged.

    `validation` is None where no rows are kept back.
    """

    step: int
    done: float
    train: Report
    validation: Report | None

    @property
    def splits(self) -> dict[str, Report]:
        """Those that there are, by name."""
        return {"train": self.train} | ({"validation": self.validation} if self.validation else {})

    def __str__(self) -> str:
        return side_by_side(self.splits)


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
    fractions, are behind it now. `reports` come where new ones have become complete, on some earlier step.
    """

    snapshot: Snapshot
    steps: NDArray[Any]
    epochs: NDArray[Any]
    made: int
    seconds: float
    done: float
    reports: Evaluation | None = None


@dataclass(frozen=True)
class Paused:
    """The run waits to be told to go on. `reports` tell where it stands, unless that would have taken long."""

    reports: Evaluation | None = None


@dataclass(frozen=True)
class Diverged:
    """The loss is no longer a number. `reason` is a sentence; the last good weights are in `snapshot`."""

    reason: Message
    snapshot: Snapshot


@dataclass(frozen=True)
class Finished:
    """All epochs are done, or the run was stopped. Where it stopped early by itself, `reason` is a sentence.

    `reports` are on the snapshot; None only where the run was stopped and they would have taken long.
    """

    snapshot: Snapshot
    reports: Evaluation | None = None
    reason: Message = EMPTY


Event = Progress | Paused | Diverged | Finished
