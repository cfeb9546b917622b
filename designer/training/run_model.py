"""The state of the run as views read it, and the signals that announce its changes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.data import Prepared
from core.network import Network
from core.training import Checkpoint, Diverged, Recipe, Snapshot
from core.training.history import History
from designer.training.phase import Phase
from designer.training.run_state import Active, Empty, Ended, Loaded, RunState, Starting, Waiting
from designer.training.saved_state import TrainedState, trained_state
from designer.training.speed import Speed


class RunModel(QObject):
    """Holds one RunState. Views read `history`, `snapshot` and the counters at each `frame`."""

    frame = Signal()  # something new to draw
    phase_changed = Signal()
    started = Signal()  # a run from fresh weights: its curves start empty
    stale_changed = Signal()
    error = Signal(str)
    info = Signal(str)  # how a run has ended

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state: RunState = Empty()
        self._speed = Speed()
        self._requests: list[Callable[[TrainedState], object]] = []  # for the trained state, after the current chunk

    @property
    def phase(self) -> Phase:
        return self._state.phase

    @property
    def running(self) -> bool:
        return self.phase is Phase.RUNNING

    @property
    def network(self) -> Network | None:
        """The network of the run, which may be older than the store's."""
        return self._state.target.network if self._state.target else None

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
    def diverged(self) -> Diverged | None:
        """How the run ended, if it did so by diverging."""
        return self._state.diverged if isinstance(self._state, Ended) else None

    @property
    def epoch(self) -> int:
        return self.snapshot.epoch if self.snapshot else 0

    @property
    def step(self) -> int:
        return self.snapshot.step if self.snapshot else 0

    @property
    def steps_per_second(self) -> float:
        return self._speed.per_second

    def trained_state(self, then: Callable[[TrainedState], object]) -> None:
        """Call `then` with what there is to save: at once, or after the current chunk while the run trains."""
        match self._settled:
            case Starting() | Active() as state if self.running:
                self._requests.append(then)
                state.thread.request_checkpoint()
            case Active() | Ended() as state:
                then(self._to_save(state.run.checkpoint(), state.run.recipe))
            case Loaded() as state if not self.stale:
                arrays = state.target.network.arrays(state.snapshot.state)
                then(TrainedState(arrays, state.saved_run, state.snapshot.state, state.target.data.preparation))
            case _:
                then(TrainedState())

    @property
    def _settled(self) -> Empty | Loaded | Starting | Active | Ended:
        """The state without a request that waits for the engine."""
        return self._state.before if isinstance(self._state, Waiting) else self._state

    def _to_save(self, checkpoint: Checkpoint, recipe: Recipe) -> TrainedState:
        target, snapshot, history = self._state.target, self.snapshot, self.history
        if target is None or target.stale or snapshot is None or history is None:
            return TrainedState()
        return trained_state(checkpoint, snapshot, history, target.network, target.data, recipe)

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
