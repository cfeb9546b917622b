"""The state of a session. Each class is one state with exactly the fields that exist in it."""

from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from core.data import Prepared
from core.network import Network
from core.training import Diverged, Run, Snapshot, StepRequest
from core.training.history import History
from core.training.recipe import Recipe
from core.training.saved_run import SavedRun
from core.training.timeline import Timeline
from designer.training.phase import Phase
from designer.training.training_thread import TrainingThread

Request = StepRequest | Literal["hold"] | None  # a step, to be there but paused, or to train until the epochs are done


@dataclass(frozen=True, eq=False)
class Target:
    """What is trained: a network, which may be older than the store's, on data."""

    network: Network
    data: Prepared
    source: object  # Loader.source when the data was read
    seed: int | None  # of the run; None for weights that came without a run
    stale: bool = False  # the project has changed so much that these weights do not fit it


@dataclass(frozen=True, eq=False)
class Empty:
    """There are no weights."""

    phase: ClassVar = Phase.EMPTY
    target: ClassVar[None] = None
    snapshot: ClassVar[None] = None
    history: ClassVar[None] = None


@dataclass(frozen=True, eq=False)
class Loaded:
    """Weights were loaded from a file, with the run that trained them if the file has it."""

    phase: ClassVar = Phase.PAUSED
    target: Target
    snapshot: Snapshot
    saved_run: SavedRun | None
    history: History | None  # None without a run, or if its curves are damaged
    timeline: Timeline | None = None  # None also until it is read

    @property
    def recipe(self) -> Recipe:
        """The recipe of the run; the usual one without a run."""
        return Recipe() if self.saved_run is None else self.saved_run.recipe


@dataclass(frozen=True, eq=False)
class Waiting:
    """Training was requested and starts once the engine is ready and the data is read."""

    phase: ClassVar = Phase.WAITING
    request: Request
    before: Empty | Loaded

    @property
    def target(self) -> Target | None:
        return self.before.target

    @property
    def snapshot(self) -> Snapshot | None:
        return self.before.snapshot

    @property
    def history(self) -> History | None:
        return self.before.history


@dataclass(frozen=True, eq=False)
class Starting:
    """A thread is creating the run. If that fails, the session goes back to `before`."""

    phase: ClassVar = Phase.RUNNING
    target: Target
    thread: TrainingThread
    before: Empty | Loaded
    history: History | None

    @property
    def snapshot(self) -> Snapshot | None:
        return self.before.snapshot

    @property
    def after_failure(self) -> Empty | Loaded:
        """`before`, with the edits that were made in the meantime. Weights of another network are stale."""
        if not isinstance(self.before, Loaded):
            return self.before
        same = self.before.target.network.weights == self.target.network.weights
        return replace(self.before, target=self.target if same else replace(self.before.target, stale=True))


@dataclass(frozen=True, eq=False)
class Active:
    """A thread follows the run: it trains, or it is paused."""

    target: Target
    thread: TrainingThread
    run: Run
    snapshot: Snapshot
    history: History | None
    paused: bool = False

    @property
    def phase(self) -> Phase:
        return Phase.PAUSED if self.paused else Phase.RUNNING


@dataclass(frozen=True, eq=False)
class Ended:
    """The run has completed its epochs, or has diverged. It can be continued."""

    target: Target
    run: Run
    snapshot: Snapshot
    history: History | None
    diverged: Diverged | None

    @property
    def timeline(self) -> Timeline:
        """The steps of the run that can be computed again."""
        return self.run.timeline

    @property
    def recipe(self) -> Recipe:
        """The recipe of the run."""
        return self.run.recipe

    @property
    def phase(self) -> Phase:
        return Phase.DIVERGED if self.diverged is not None else Phase.FINISHED


RunState = Empty | Loaded | Waiting | Starting | Active | Ended


def with_target(state: RunState, target: Target) -> RunState:
    """The same state with another target. A state without a target stays as it is."""
    match state:
        case Waiting(before=Loaded() as before):
            return replace(state, before=replace(before, target=target))
        case Empty() | Waiting():
            return state
        case _:
            return replace(state, target=target)
