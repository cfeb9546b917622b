"""The state of the run as views read it, and the signals that announce its changes."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.data import Prepared
from core.network import Network
from core.project.receipt import Receipt, receipt_of
from core.training import Checkpoint, Diverged, Recipe, Snapshot
from core.training.history import History
from core.training.saved_run import SavedRun, save_run
from core.training.timeline import Timeline
from designer.training.phase import Phase
from designer.training.run_state import Active, Empty, Ended, Loaded, RunState, Starting, Waiting
from designer.training.saved_state import Origin, OtherRun, TrainedState, numbered
from designer.training.speed import Speed


@dataclass(frozen=True, eq=False)
class Optimizing:
    """What the next step of a run needs beside weights and rows. A saved run holds its checkpoint itself."""

    recipe: Recipe
    checkpoint: Checkpoint | None
    saved_run: SavedRun | None = None


class RunModel(QObject):
    """Holds one RunState. Views read `history`, `snapshot` and the counters at each `frame`."""

    frame = Signal()  # something new to draw
    phase_changed = Signal()
    started = Signal()  # a run from fresh weights: its curves start empty
    switched = Signal()  # to another run, or to a new one from an earlier step
    stale_changed = Signal()
    error = Signal(str)
    operated = Signal(object, float)  # a surgery that the run has made, and the largest difference of an output
    forgot = Signal(int)  # so many edits of weights, by a reset
    ended = Signal(str, bool)  # how a run has ended, and whether it went well

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state: RunState = Empty()
        self._speed = Speed()
        self.runs: dict[int, Ended | Loaded] = {}  # the other runs, by number
        self.kept: dict[int, SavedRun] = {}  # others in the file, over other rows: they cannot be shown
        self.origins: dict[int, Origin] = {}  # of runs that have left another
        self.number = 1  # of the present run
        self._optimizing: tuple[Snapshot, Optimizing] | None = None
        self._requests: list[Callable[[TrainedState], object]] = []  # for the trained state, after the current chunk

    @property
    def phase(self) -> Phase:
        return self._state.phase

    @property
    def running(self) -> bool:
        return self.phase is Phase.RUNNING

    @property
    def starting(self) -> bool:
        """Whether a run is being created, which can take seconds on a busy computer: it counts as running."""
        return isinstance(self._state, Starting)

    @property
    def network(self) -> Network | None:
        """The network of the run and of `snapshot`, which may be older than the store's."""
        match self._state:
            case Starting(before=Loaded() as before):  # of other weights, where it goes back to before a surgery
                same = before.target.network.weights == self._state.target.network.weights
                return self._state.target.network if same else before.target.network
            case state:
                return state.target.network if state.target else None

    @property
    def data(self) -> Prepared | None:
        """The data of the run."""
        return self._state.target.data if self._state.target else None

    @property
    def stale(self) -> bool:
        """Whether the project has changed so much that the run cannot continue with it."""
        return self._state.target is not None and self._state.target.stale

    @property
    def snapshot(self) -> Snapshot | None:
        return self._state.snapshot

    @property
    def history(self) -> History | None:
        return self._state.history

    @property
    def timeline(self) -> Timeline | None:
        """The steps of the run that can be computed again; None before there is one."""
        match self._state:
            case Active() as state:
                return state.run.timeline
            case Ended() | Loaded() as state:
                return state.timeline
            case _:
                return None

    @property
    def diverged(self) -> Diverged | None:
        """How the run ended, if it did so by diverging."""
        return self._state.diverged if isinstance(self._state, Ended) else None

    def receipt(self) -> Receipt | None:
        """What the weights were made of; None where they are of no run. It hashes them, which takes 1 ms a million."""
        match self._settled:
            case Active() | Ended() as state if state.history is not None:
                snapshot, made_by = state.snapshot, state.history.trained_by
                made = (snapshot.step, snapshot.epoch)
                return Receipt.of(state.target.data.preparation, state.run.recipe, made, made_by, snapshot.state)
            case Loaded() as state:
                return receipt_of(state.saved_run, state.target.data.preparation, state.snapshot.state)
            case _:
                return None

    @property
    def epoch(self) -> int:
        return self.snapshot.epoch if self.snapshot else 0

    @property
    def step(self) -> int:
        return self.snapshot.step if self.snapshot else 0

    @property
    def steps_per_second(self) -> float:
        return self._speed.per_second

    @property
    def optimizing(self) -> Optimizing | None:
        """What the next step needs beside the weights; None while the run trains, and for weights without a run."""
        match self._settled:
            case Active() | Ended() as state if not self.running:
                if self._optimizing is None or self._optimizing[0] is not state.snapshot:
                    checkpoint = state.run.checkpoint()
                    if checkpoint.state.weights.shape != state.snapshot.state.weights.shape:
                        return None  # a surgery is made, and its event is on the way
                    self._optimizing = state.snapshot, Optimizing(state.run.recipe, checkpoint)
                return self._optimizing[1]
            case Loaded(saved_run=SavedRun() as saved):
                return Optimizing(saved.recipe, None, saved)
            case _:
                return None

    def trained_state(self, then: Callable[[TrainedState], object]) -> None:
        """Call `then` with what there is to save: at once, or after the current chunk while the run trains."""
        match self._settled:
            case Starting() | Active() as state if self.running:
                self._requests.append(then)
                state.thread.request_checkpoint()
            case Active() | Ended() as state:
                then(self._to_save(state.run.checkpoint(), state.run.recipe, state.run.timeline.copy()))
            case Loaded() as state if not self.stale:
                arrays = state.target.network.arrays(state.snapshot.state)
                preparation, timeline = state.target.data.preparation, state.timeline
                saved = state.saved_run and self._numbered(state.saved_run)
                then(TrainedState(arrays, saved, state.snapshot.state, preparation, timeline, self._others()))
            case _:
                then(TrainedState(others=self._others()))

    def _others(self) -> dict[int, OtherRun]:
        """The other runs for a file."""
        return {n: OtherRun(n, self.origins.get(n, (0, 0)), run) for n, run in self.runs.items()}

    def _numbered(self, saved: SavedRun) -> SavedRun:
        """The present run for a file."""
        target = self._state.target
        assert target is not None
        digest = target.data.preparation.fingerprint.digest
        return numbered(saved, self.number, self.origins.get(self.number, (0, 0)), digest)

    @property
    def _settled(self) -> Empty | Loaded | Starting | Active | Ended:
        """The state without a request that waits for the engine."""
        return self._state.before if isinstance(self._state, Waiting) else self._state

    def _to_save(self, checkpoint: Checkpoint, recipe: Recipe, timeline: Timeline) -> TrainedState:
        target, snapshot, history = self._state.target, self.snapshot, self.history
        if target is None or target.stale or snapshot is None or history is None:
            return TrainedState(others=self._others())
        network, preparation, state = target.network, target.data.preparation, snapshot.state
        saved = self._numbered(save_run(checkpoint, snapshot, history, network, target.data, recipe))
        return TrainedState(network.arrays(state), saved, state, preparation, timeline, self._others())

    def _enter(self, state: RunState) -> None:
        """Make this the state, and announce what differs. Requests are answered when the run no longer trains."""
        phase, stale = self.phase, self.stale
        self._state = state
        if self.stale is not stale:
            self.stale_changed.emit()
        if self.phase is not phase:
            if not self.running:
                self._speed.interrupt()
                for then in self._take_requests():
                    self.trained_state(then)
            self.phase_changed.emit()

    def _answer(self, trained: TrainedState) -> None:
        """Answer every request for the trained state."""
        for then in self._take_requests():
            then(trained)

    def _take_requests(self) -> list[Callable[[TrainedState], object]]:
        requests, self._requests = self._requests, []
        return requests
