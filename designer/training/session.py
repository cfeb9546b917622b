"""The run in the window: its worker thread, whose mailbox the window empties at its own pace, and the controls."""

from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from core.data import Prepared
from core.network import Network, NetworkError, State
from core.training import Checkpoint, Controls, Diverged, Finished, Paused, Progress, Recipe, Run, Snapshot, StepRequest
from core.training.events import Evaluation
from core.training.history import History
from core.training.saved_run import SavedRun, curves
from designer.document.changes import Change
from designer.store import Store
from designer.style.language import tr
from designer.training import summaries
from designer.training.engine import Engine
from designer.training.loader import Loader
from designer.training.phase import Phase
from designer.training.run_factory import alike, carried, make
from designer.training.saved_state import TrainedState, trained_state
from designer.training.speed import Speed
from designer.training.training_thread import CheckpointReached, RunFailed, RunReady, TrainingThread

FRAME_MILLISECONDS = 16  # the window takes what is new at most so often
CLOSING_SECONDS = 1.0  # a step of a huge network is not waited for any longer: its thread ends with the program


class Session(QObject):
    """Trains the project. Views read `history`, `snapshot` and the counters when `frame` says that they are new."""

    frame = Signal()  # something new to draw; never more often than the window can
    phase_changed = Signal()
    started = Signal()  # a run from fresh weights: plots begin anew
    said = Signal(str)  # a sentence for the person
    ended = Signal(str)  # why the run stopped by itself before all epochs were done
    done = Signal(str)  # that all epochs are done
    stale_changed = Signal()

    def __init__(self, store: Store, loader: Loader, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._loader, self._engine = store, loader, engine
        self.phase = Phase.EMPTY
        self.network: Network | None = None  # of the run, which may be older than the store's
        self.data: Prepared | None = None
        self.snapshot: Snapshot | None = None
        self.history: History | None = None
        self._speed = Speed()
        self.stale = False  # whether the project has become another network than the one in training
        self._source: object = None  # what `data` was read from
        self._seed: int | None = None  # from which the run began; None where weights came without a run
        self._given: State | None = None  # weights that came with the file
        self._kept: SavedRun | None = None  # the run that came with the file, until it goes on
        self._run: Run | None = None
        self._trainer: TrainingThread | None = None
        self._controls = Controls()
        self._waiting: list[Callable[[TrainedState], object]] = []  # for the run to come between two chunks
        self._wanted: StepRequest | bool = False  # what to do once the engine is ready
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MILLISECONDS)
        self._timer.timeout.connect(self._take)
        engine.ready.connect(self._on_engine_ready)
        engine.failed.connect(self._rest)
        store.changed.connect(self._on_changed)
        store.opened.connect(self.reset)
        loader.ready.connect(self._check_source)

    @property
    def steps_per_second(self) -> float:
        return self._speed.per_second

    @property
    def running(self) -> bool:
        return self.phase is Phase.RUNNING

    @property
    def epoch(self) -> int:
        return self.snapshot.epoch if self.snapshot else 0

    @property
    def step(self) -> int:
        return self.snapshot.step if self.snapshot else 0

    def train(self) -> None:
        """Start, or go on where the run stands; a stale run is given up for a new one. Says why it cannot."""
        self._begin(True)

    def stride(self, stride: StepRequest) -> None:
        """Make one step, or finish the epoch, and pause."""
        self._begin(stride)

    def pause(self) -> None:
        self._rest()
        self._controls.pause()

    def set_pace(self, steps_per_second: float) -> None:
        """Train at most so fast, so that one can watch; 0 is full speed."""
        self._controls.max_steps_per_second = steps_per_second

    def reset(self) -> None:
        """Stop and forget what was learned."""
        self._forget()
        self._enter(Phase.EMPTY)
        self._tell_waiting(TrainedState())
        self.frame.emit()

    def adopt(self, state: State, network: Network, data: Prepared, kept: SavedRun | None = None) -> None:
        """Show weights that came with a file, and the curves of their run, as one that is paused where it stood."""
        self.network, self.data, self._given, self._source = network, data, state, self._loader.source
        self._kept, self.history = kept, None
        self._seed = None if kept is None else self._store.project.recipe.seed
        self.snapshot = Snapshot(*(kept.progress() if kept else (0, 0)), state)
        if kept is not None:
            try:
                self.history = curves(kept, network)
            except ValueError as error:
                self.said.emit(tr(str(error)))
        self._enter(Phase.PAUSED)
        self.frame.emit()

    def trained_state(self, then: Callable[[TrainedState], object]) -> None:
        """Have `then` called with what there is to save, as soon as the run is between two chunks of work.

        At once where it stands still. Never, where it is reset before.
        """
        if self.running and self._trainer is not None:
            self._waiting.append(then)
            self._trainer.ask()
        elif self._run is not None:
            then(self._learned(self._run.checkpoint(), self._run.recipe))
        elif self._given is not None and self.network is not None and not self.stale:
            then(TrainedState(self.network.arrays(self._given), self._kept, self._given))
        else:
            then(TrainedState())

    def close(self) -> None:
        """Stop the worker and wait for it: one chunk of work, or not for long."""
        trainer = self._trainer
        self._stop()
        if trainer is not None:
            trainer.join(CLOSING_SECONDS)

    def _stop(self) -> None:
        """Have the worker stop. What it still says, nobody hears."""
        self._wanted = False
        self._timer.stop()
        self._controls.stop()
        self._trainer = None
        self._controls = Controls(max_steps_per_second=self._controls.max_steps_per_second)

    def _forget(self) -> None:
        self._stop()
        self.network = self.data = self.snapshot = self.history = None
        self._run = self._given = self._kept = self._source = self._seed = None
        self._speed = Speed()
        self._set_stale(False)

    def _begin(self, wanted: StepRequest | bool) -> None:
        if not self._engine.is_ready:
            self._wanted = wanted
            self._engine.start()
            self._enter(Phase.WAITING)
            return
        begin = None
        if self._trainer is None or self.stale:
            begin = self._prepare() if self._run is None or self.stale else partial(RunReady, self._run)
            if begin is None:
                self._rest()
                return
        if isinstance(wanted, str):
            self._controls.request_step(wanted)
        else:
            self._controls.resume()
        if begin is not None:
            self._trainer = TrainingThread(begin, self._store.project.recipe.epochs, self._controls)
            self._timer.start()
        self._enter(Phase.RUNNING)

    def _rest(self) -> None:
        """Wait for the engine no longer."""
        self._wanted = False
        if self.phase is Phase.WAITING:
            self._enter(Phase.PAUSED if self.snapshot else Phase.EMPTY)

    def _prepare(self) -> Callable[[], RunReady] | None:
        """What makes a run of the project as it is now, from what came with it where that still fits."""
        if self._loader.prepared is None:
            self.said.emit(self._loader.problem or tr("The data is still being read. Try again in a moment."))
            return None
        project, data = self._store.project, self._loader.prepared
        try:
            network = project.network(self._store.spec)
        except NetworkError as error:
            self.said.emit(tr(str(error)))
            return None
        if self.stale:
            self._forget()
            self._tell_waiting(TrainedState())
        given = self._given if self.network is not None and alike(network, self.network) else None
        kept = None if given is None else self._kept
        self.network, self.data, self._source = network, data, self._loader.source
        self._seed = project.recipe.seed
        self._given = self._kept = None
        if kept is None:
            self._begin_curves(network)
        else:
            self._controls.change(network, project.recipe)
        return partial(make, network, data, project, given, kept)

    def _begin_curves(self, network: Network) -> None:
        self.history = History(network)
        self.started.emit()

    def _take(self) -> None:
        """Empty the mailbox. Called by the window's own clock."""
        new = False
        mailbox = self._trainer.mailbox if self._trainer else deque[Any]()
        while mailbox:
            message = mailbox.popleft()
            new = True
            match message:
                case RunReady():
                    self._run = message.run
                    self.snapshot = message.run.snapshot()
                    if message.said and self.network is not None:
                        self._begin_curves(self.network)
                        self.said.emit(tr(message.said))
                case RunFailed():
                    self._end(Phase.PAUSED if self.snapshot else Phase.EMPTY)
                    self.said.emit(tr(message.reason))
                case CheckpointReached():
                    self._tell_waiting(self._learned(message.checkpoint, message.recipe))
                case Progress():
                    self.snapshot = message.snapshot
                    if self.history:
                        self.history.extend(message)
                    self._speed.made(message.new_steps)
                case Paused():
                    self._note(message.evaluation)
                    if self._controls.paused:  # else it has been told to go on since
                        self._enter(Phase.PAUSED)
                case Diverged():
                    self.snapshot = message.snapshot
                    self._end(Phase.DIVERGED)
                    self.said.emit(tr(message.reason))
                case Finished():
                    self._note(message.evaluation)
                    self.snapshot = message.snapshot
                    self._end(Phase.FINISHED)
                    if self.history and (grown := summaries.grown(self.history)):
                        self.said.emit(grown)
                    elif message.reason:
                        self.ended.emit(tr(message.reason))
                    else:
                        self.done.emit(summaries.done(self.epoch, self._store.project.recipe.epochs))
        if new:
            if self.running:
                self._speed.measure()
            self.frame.emit()

    def _note(self, reports: Evaluation | None) -> None:
        if self.history:
            self.history.note(reports)

    def _end(self, phase: Phase) -> None:
        self._trainer = None
        self._timer.stop()
        self._enter(phase)

    def _learned(self, checkpoint: Checkpoint, recipe: Recipe) -> TrainedState:
        if self.stale or self.network is None or self.data is None or self.snapshot is None or self.history is None:
            return TrainedState()
        return trained_state(checkpoint, self.snapshot, self.history, self.network, self.data, recipe)

    def _tell_waiting(self, trained_state: TrainedState) -> None:
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then(trained_state)

    def _enter(self, phase: Phase) -> None:
        if phase is not self.phase:
            self.phase = phase
            if phase is not Phase.RUNNING:
                self._speed.rest()
                waiting, self._waiting = self._waiting, []
                for then in waiting:
                    self.trained_state(then)
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
        network = carried(project, self.network)
        same_seed = self._seed is None or project.recipe.seed == self._seed
        if network is None or not same_seed or not self._loader.is_source(self._source):
            self._set_stale(True)
            return
        self.network = network
        if self._run is not None or self._trainer is not None:
            self._controls.change(network, project.recipe)
        self._set_stale(False)

    def _check_source(self) -> None:
        """The same file may hold other rows than before."""
        if self.network is not None and not self._loader.is_source(self._source):
            self._set_stale(True)

    def _set_stale(self, stale: bool) -> None:
        if stale != self.stale:
            self.stale = stale
            if stale and self.running:
                self.pause()
            self.stale_changed.emit()
