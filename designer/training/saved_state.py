"""The trained part of a project that is saved to its file."""

from dataclasses import dataclass, field

from core.data import Prepared
from core.data.preparation.preparation import Preparation
from core.network import Network, State
from core.training import Checkpoint, Recipe, Snapshot
from core.training.history import History
from core.training.saved_run import Arrays, SavedRun, save_run


@dataclass(frozen=True)
class TrainedState:
    """Weights by name, the run that trained them, and its preparation. All are empty when there is nothing to save."""

    arrays: Arrays = field(default_factory=dict)
    saved_run: SavedRun | None = None
    state: State | None = None  # that of the arrays
    preparation: Preparation | None = None


def trained_state(
    checkpoint: Checkpoint, snapshot: Snapshot, history: History, network: Network, data: Prepared, recipe: Recipe
) -> TrainedState:
    """The trained state of a run at this checkpoint, whose weights are those of the snapshot."""
    saved_run = save_run(checkpoint, snapshot, history, network, data, recipe)
    return TrainedState(network.arrays(snapshot.state), saved_run, snapshot.state, data.preparation)
