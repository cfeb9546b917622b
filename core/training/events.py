"""The events that `Run.events` yields. Each is an immutable record; its arrays are copies that nobody writes to.

A run yields, in this order:

- `Progress` after every chunk, which is some steps within about 25 ms (more for huge networks, up to 200 ms);
- `Paused` instead of a chunk as long as the controls are paused and no step is requested, so also after every
  requested step or epoch. The caller should wait, with `Controls.wait`, before it asks for the next event;
- `WeightsSet` once weights that a person typed, or the network after a surgery, are in use;
- `Diverged` or `Finished` as the last event. After it, `Run.events` may be called again to continue.

Steps are optimizer updates and count from the start of the run. Epochs count passes over the training rows: whole
numbers are completed epochs, and fractions include the part of the current epoch.
"""

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from core.messages import EMPTY, Message
from core.metrics import Report, side_by_side
from core.network import Network, State
from core.network.graph import LayerId


@dataclass(frozen=True, eq=False)
class Evaluation:
    """All metrics of the network at one step, over every row of each split.

    `step` and `epochs_done` (with fractions) say which state was evaluated; of restored weights, `epochs_done` is their
    epoch and `step` that of the end of the run. `validation` is None where no rows are held out. The reports lack a
    loss: their `loss` is NaN.
    """

    step: int
    epochs_done: float
    train: Report
    validation: Report | None

    @property
    def splits(self) -> dict[str, Report]:
        """The reports by the name of their split: "train", and "validation" where there is one."""
        return {"train": self.train} | ({"validation": self.validation} if self.validation else {})

    def __str__(self) -> str:
        return side_by_side(self.splits)


@dataclass(frozen=True, eq=False)
class Snapshot:
    """A copy of the learned state after `step` steps, of which `epoch` epochs are complete.

    It is enough to predict, but not to continue training: see `Checkpoint` for that. Where early stopping has restored
    the best weights, `restored` is the epoch that they are of; else it is 0.
    """

    step: int
    epoch: int
    state: State
    restored: int = 0

    @property
    def weights_epoch(self) -> int:
        """The epoch that the weights are of: the restored one, or else the last."""
        return self.restored or self.epoch


@dataclass(frozen=True, eq=False)
class Progress:
    """A chunk of training is done. `snapshot` is the state after it, which is finite: where the run diverged in this
    chunk, the weights to which it has gone back.

    `steps` and `epochs` are the rows of telemetry since the last event, float64: `steps` of shape
    (any, telemetry.columns(layers)), one row every few steps, and `epochs` of shape (any, len(EPOCH_COLUMNS)), one row
    per completed epoch. `new_steps` is the number of steps in this chunk, `seconds` the time that the engine took for
    them, `epochs_done` the epochs since the start, with fractions.

    `evaluation` is set when a new one is complete. It is of an earlier step, because it is computed in slices.
    """

    snapshot: Snapshot
    steps: NDArray[Any]
    epochs: NDArray[Any]
    new_steps: int
    seconds: float
    epochs_done: float
    evaluation: Evaluation | None = None


@dataclass(frozen=True, eq=False)
class Paused:
    """The run is paused and waits for the controls. No step is made until the next event is asked for.

    `evaluation` is of the present state, or None where it would have taken too long.
    """

    evaluation: Evaluation | None = None


@dataclass(frozen=True)
class WeightsSet:
    """The run goes on with weights that were typed, or after a surgery. `reason` says why it does not.

    `edit` is the number of their edit of the project. After a surgery, `network` is the one in training from now on,
    and `difference` the largest by which an output differs from before on up to 256 training rows.

    `evaluation` is of these weights; None while the run trains, and where it would take too long.
    """

    snapshot: Snapshot
    evaluation: Evaluation | None = None
    reason: Message = EMPTY
    edit: int = 0
    network: Network | None = None
    difference: float = 0.0


@dataclass(frozen=True, eq=False)
class Diverged:
    """The run ended because the loss or a weight became infinite or NaN, at `step`.

    `reason` is a sentence that names the layer where it began. `layer` is its id, or None where it was the loss;
    `where` names the layer and its part. `kept` says which weights were kept. `snapshot` holds the last weights whose
    loss was finite, or the best where early stopping restores them, with the step at which the run diverged; the run
    itself has gone back to these weights.
    """

    reason: Message
    snapshot: Snapshot
    step: int = 0
    layer: LayerId | None = None
    where: Message = EMPTY
    kept: Message = EMPTY


@dataclass(frozen=True, eq=False)
class Finished:
    """The run ended: all epochs are done, early stopping ended it, or the controls stopped it.

    `reason` is a sentence where early stopping ended it, or has restored earlier weights; else it is empty. Where early
    stopping restores the best weights, `snapshot` and the run hold those however the run ended, while the step and the
    epoch stay those at which it ended. `evaluation` is of the snapshot; it is None only where the controls stopped the
    run and it would have taken too long. `early` says whether early stopping ended the run.
    """

    snapshot: Snapshot
    evaluation: Evaluation | None = None
    reason: Message = EMPTY
    early: bool = False


Event = Progress | Paused | WeightsSet | Diverged | Finished
