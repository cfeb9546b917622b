"""The run in the window: one worker thread, a mailbox that the window empties at its own pace, and the controls."""

from collections import deque
from enum import Enum
from threading import Thread
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from core.data import Data, Prepared
from core.network import Network, NetworkError, State
from core.training import Controls, Diverged, Finished, Message, Paused, Progress, Run, Snapshot, Stride
from core.training.history import History
from core.training.run import PACED_SECONDS
from designer.document.changes import Change
from designer.store import Store
from designer.training.engine import Engine
from designer.training.loader import Loader

FRAME_MILLISECONDS = 16  # the window takes what is new at most so often
SPEED_SECONDS = 1.0  # steps per second are averaged over so long


class Phase(Enum):
    """Where a run stands."""

    EMPTY = "not trained"
    WAITING = "waiting for the engine"
    RUNNING = "training"
    PAUSED = "paused"
    FINISHED = "finished"
    DIVERGED = "diverged"


class Session(QObject):
    """Trains the project. Views read `history`, `snapshot` and the counters when `frame` says that they are new."""

    frame = Signal()  # something new to draw; never more often than the window can
    phase_changed = Signal()
    started = Signal()  # a run from fresh weights: plots begin anew
    said = Signal(str)  # a sentence for the person
    stale_changed = Signal()

    def __init__(self, store: Store, loader: Loader, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._loader, self._engine = store, loader, engine
        self.phase = Phase.EMPTY
        self.network: Network | None = None  # of the run, which may be older than the store's
        self.data: Prepared | None = None
        self.snapshot: Snapshot | None = None
        self.history: History | None = None
        self.steps_per_second = 0.0
        self.stale = False  # whether the project has become another network than the one in training
        self._source: Data | None = None  # what `data` was read from
        self._given: State | None = None  # weights that came with the file
        self._run: Run | None = None
        self._thread: Thread | None = None
        self._controls = Controls()
        self._mailbox: deque[Message] = deque()
        self._made: deque[tuple[float, int]] = deque()
        self._wanted: Stride | bool = False  # what to do once the engine is ready
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MILLISECONDS)
        self._timer.timeout.connect(self._take)
        engine.ready.connect(self._on_engine_ready)
        engine.failed.connect(self._rest)
        store.changed.connect(self._on_changed)
        store.opened.connect(self.reset)

    @property
    def running(self) -> bool:
        return self.phase is Phase.RUNNING

    @property
    def epoch(self) -> int:
        return self.snapshot.epoch if self.snapshot else 0

    def train(self) -> None:
        """Start, or go on where the run stands. Says why, where that is not possible."""
        self._begin(True)

    def stride(self, stride: Stride) -> None:
        """Make one step, or finish the epoch, and pause."""
        self._begin(stride)

    def pause(self) -> None:
        self._rest()
        self._controls.pause()

    def set_pace(self, steps_per_second: float) -> None:
        """Train at most so fast, so that one can watch; 0 is full speed."""
        self._controls.pace = steps_per_second

    def reset(self) -> None:
        """Stop and forget what was learned."""
        self.close()
        self.network = self.data = self.snapshot = self.history = None
        self._run = self._given = self._source = None
        self.steps_per_second = 0.0
        self._made.clear()
        self._set_stale(False)
        self._enter(Phase.EMPTY)
        self.frame.emit()

    def adopt(self, state: State, network: Network, data: Prepared) -> None:
        """Show weights that came with a file, as a run that stands at its end."""
        self.network, self.data, self._given, self._source = network, data, state, self._store.project.data
        self.snapshot = Snapshot(0, 0, state)
        self._enter(Phase.PAUSED)
        self.frame.emit()

    def close(self) -> None:
        """Stop the worker and wait for it: at most one chunk of work."""
        self._wanted = False
        self._timer.stop()
        self._controls.stop()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        self._mailbox.clear()
        self._controls = Controls(pace=self._controls.pace)

    def _begin(self, wanted: Stride | bool) -> None:
        if not self._engine.is_ready:
            self._wanted = wanted
            self._engine.start()
            self._enter(Phase.WAITING)
            return
        if self._run is None and not self._prepare():
            self._rest()
            return
        self._steer(wanted)
        if self._thread is None:
            self._start_thread()
        self._enter(Phase.RUNNING)

    def _rest(self) -> None:
        """Wait for the engine no longer."""
        self._wanted = False
        if self.phase is Phase.WAITING:
            self._enter(Phase.PAUSED if self.snapshot else Phase.EMPTY)

    def _prepare(self) -> bool:
        """Make a run of the project as it is now, from the weights that came with it where they still fit."""
        if self._loader.prepared is None:
            self.said.emit(self._loader.problem or "The data is still being read. Try again in a moment.")
            return False
        project = self._store.project
        try:
            network = project.network(self._store.facts)
            given = self._given if self.network and _alike(network, self.network) else None
            self._run = Run(network, self._loader.prepared, project.recipe, given)
        except NetworkError as error:
            self.said.emit(str(error))
            return False
        except MemoryError:
            self.said.emit("The network does not fit into memory. Make its layers or the batch smaller.")
            return False
        self.network, self.data, self._source = network, self._loader.prepared, project.data
        self.history = History(network)
        self.snapshot = self._run.snapshot()
        self._given = None
        self._set_stale(False)
        self.started.emit()
        return True

    def _steer(self, wanted: Stride | bool) -> None:
        if isinstance(wanted, str):
            self._controls.stride(wanted)
        else:
            self._controls.resume()

    def _start_thread(self) -> None:
        run = self._run
        assert run is not None
        epochs = self._store.project.recipe.epochs
        goal = epochs * (run.epoch // epochs + 1)  # at the end of a run, Train goes on for as long again
        controls, mailbox = self._controls, self._mailbox

        def work() -> None:
            try:
                for message in run.messages(controls, goal):
                    mailbox.append(message)
                    if isinstance(message, Paused):
                        controls.wait()
                    elif isinstance(message, Progress) and (pace := controls.pace):
                        # A chunk made before the pace was set may be long; it is not waited for.
                        controls.rest(min(message.made / pace, max(1 / pace, PACED_SECONDS)) - message.seconds)
            except Exception as error:  # the thread's last frame
                reason = f"Training stopped: {error}. What was learned until then is kept. Press Reset to begin anew."
                mailbox.append(Diverged(reason, run.snapshot()))

        self._thread = Thread(target=work, name="train", daemon=True)
        self._thread.start()
        self._timer.start()

    def _take(self) -> None:
        """Empty the mailbox. Called by the window's own clock."""
        new = False
        while self._mailbox:
            message = self._mailbox.popleft()
            new = True
            match message:
                case Progress():
                    self.snapshot = message.snapshot
                    if self.history:
                        self.history.extend(message)
                    self._made.append((monotonic(), message.made))
                case Paused():
                    if self._controls.paused:  # else it has been told to go on since
                        self._enter(Phase.PAUSED)
                case Diverged():
                    self.snapshot = message.snapshot
                    self._end(Phase.DIVERGED)
                    self.said.emit(message.reason)
                case Finished():
                    self.snapshot = message.snapshot
                    self._end(Phase.FINISHED)
        if new:
            self._measure_speed()
            self.frame.emit()

    def _end(self, phase: Phase) -> None:
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        self._timer.stop()
        self._enter(phase)

    def _measure_speed(self) -> None:
        now = monotonic()
        while self._made and self._made[0][0] < now - SPEED_SECONDS:
            self._made.popleft()
        span = now - self._made[0][0] if len(self._made) > 1 else 0.0
        if self.running and span > 0.1:
            self.steps_per_second = sum(made for _, made in self._made) / span

    def _enter(self, phase: Phase) -> None:
        if phase is not self.phase:
            self.phase = phase
            if phase is not Phase.RUNNING:
                self._made.clear()
            self.phase_changed.emit()

    def _on_engine_ready(self) -> None:
        if self._wanted and self.phase is Phase.WAITING:
            wanted, self._wanted = self._wanted, False
            self._begin(wanted)

    def _on_changed(self, change: Change) -> None:
        """Carry over what can change without a reset: all but the data, the seed and the weights' shapes."""
        if self.network is None or not (change.network or change.data or change.recipe):
            return
        project = self._store.project
        try:
            network = project.network(self.network.facts)
        except NetworkError:
            self._set_stale(True)
            return
        same_data = project.data == self._source
        same_seed = self._run is None or project.recipe.seed == self._run.seed
        fits = same_data and same_seed and _alike(network, self.network)
        if fits:
            self.network = network
            if self._run is not None:
                self._controls.change(network, project.recipe)
        self._set_stale(not fits)

    def _set_stale(self, stale: bool) -> None:
        if stale != self.stale:
            self.stale = stale
            self.stale_changed.emit()


def _alike(a: Network, b: Network) -> bool:
    """Whether the weights of one are those of the other: the same shapes, begun in the same way."""
    return a.weights == b.weights
