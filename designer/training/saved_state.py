"""What there is to save of a run."""

from dataclasses import dataclass, field

from core.data import Prepared
from core.network import Network, State
from core.training import Checkpoint, Recipe, Snapshot
from core.training.history import History
from core.training.saved_run import Arrays, SavedRun, save_run


@dataclass(frozen=True)
class TrainedState:
    """What there is to save of a run: the weights by name, and where it stands. Both are empty where there is none."""

    arrays: Arrays = field(default_factory=dict)
    kept: SavedRun | None = None
    state: State | None = None  # that of the arrays


def trained_state(
    checkpoint: Checkpoint, snapshot: Snapshot, history: History, network: Network, data: Prepared, recipe: Recipe
) -> TrainedState:
    """What a run has learned that stands at the checkpoint, whose weights are those of the snapshot."""
    kept = save_run(checkpoint, snapshot, history, network, data, recipe)
    return TrainedState(network.arrays(snapshot.state), kept, snapshot.state)
