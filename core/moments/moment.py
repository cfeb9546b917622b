"""A moment: an immutable record of a run at a step."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from core.data import Prepared
from core.messages import message
from core.moments.computation import Computation, Result
from core.network import Network
from core.project import Project
from core.project.cloud import Cloud
from core.training import Diverged, Evaluation, Snapshot
from core.training.past import PastHistory
from core.training.timeline import Timeline


@dataclass(frozen=True, eq=False)
class Beside:
    """Another run whose curves are drawn beside those of the moment's run.

    `has_same_rows` says whether it was trained and validated on the same rows: else its curves cannot be compared with.
    Nor can losses where its `network` has another loss.
    """

    name: str
    history: PastHistory
    network: Network | None = None
    has_same_rows: bool = True


@dataclass(frozen=True, eq=False)
class Moment:
    """A run at a step: everything a view may draw. Live is the newest moment.

    `project` is the document at that step. `network`, `snapshot` and `history` are None before the first run, `data`
    until the data is read. Where other rows were chosen since the run, `data` is of these and `snapshot` is None, while
    `history` and `evaluation` are those of the run. `history` ends at this step. `results` are the computations
    finished so far, each of this step or of an earlier one.
    """

    project: Project = field(default_factory=Project)
    data: Prepared | None = None
    network: Network | None = None
    snapshot: Snapshot | None = None
    history: PastHistory | None = None
    evaluation: Evaluation | None = None
    diverged: Diverged | None = None  # how the run ended, if it did so by diverging
    run: int = 0  # counts the runs of a session; another number is another run
    stale: bool = False  # whether the project has changed so much that the run is of before the change
    looking_back: bool = False  # whether a later moment of the run is known: this one is not the newest
    whole: PastHistory | None = None  # the run as far as it has come, while looking back
    beside: tuple[Beside, ...] = ()  # other runs to compare with
    cloud: Cloud | None = None  # runs of this project from several seeds
    timeline: Timeline | None = None  # of the run: its checkpoints, later ones than this step among them
    training: bool = False  # whether the run is at work, so that the next moment follows at once
    results: Mapping[Computation[Any], Result[Any]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def step(self) -> int:
        """Optimizer steps behind this moment; 0 before the first."""
        return self.snapshot.step if self.snapshot else 0

    @property
    def epoch(self) -> int:
        """Whole epochs behind this moment; 0 before the first."""
        return self.snapshot.epoch if self.snapshot else 0

    @property
    def is_trained(self) -> bool:
        """Whether there is a network with weights."""
        return self.network is not None and self.snapshot is not None

    def trained(self) -> tuple[Network, Snapshot, Prepared]:
        """The network, its weights and its data. Raises ValueError where one is missing."""
        if self.network is None or self.snapshot is None or self.data is None:
            raise ValueError(message("The moment has no network with weights and data."))
        return self.network, self.snapshot, self.data

    def is_layer_in_training(self, layer_id: int) -> bool:
        """Whether the project's layer is the one in training. An edit since the run began may have changed it."""
        layers = self.project.graph.layers
        return self.network is not None and self.network.graph.layers.get(layer_id) == layers.get(layer_id)

    def result(self, computation: "Computation[Any]") -> "Result[Any] | None":
        """The newest result of a computation for the run and the data of this moment; None until it has one."""
        return self.results.get(computation)

    def with_results(self, results: "Mapping[Computation[Any], Result[Any]]") -> "Moment":
        """The same moment with these results."""
        return replace(self, results=MappingProxyType(dict(results)))
