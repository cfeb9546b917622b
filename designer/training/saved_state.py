"""What there is to save of a run."""

from dataclasses import dataclass, field

from core.data import Prepared
from core.network import Network, State
from core.training import Checkpoint, Recipe, Snapshot
from core.training.history import History
from core.training.saved_run import Arrays, Kept, keep


@dataclass(frozen=True)
class Learned:
    """What there is to save of a run: the weights by name, and where it stands. Both are empty where there is none."""

    arrays: Arrays = field(default_factory=dict)
    kept: Kept | None = None
    state: State | None = None  # that of the arrays


def learned(
    checkpoint: Checkpoint, snapshot: Snapshot, history: History, network: Network, data: Prepared, recipe: Recipe
) -> Learned:
    """What a run has learned that stands at the checkpoint, whose weights are those of the snapshot."""
    kept = keep(checkpoint, snapshot, history, network, data, recipe)
    return Learned(network.arrays(snapshot.state), kept, snapshot.state)
