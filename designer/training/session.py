"""Trains the project: starts and stops the training thread, reads its mailbox, and follows edits."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer

from core.data import Prepared
from core.network import Network, NetworkError, State
from core.training import Controls, Diverged, Finished, Paused, Progress, StepRequest
from core.training.saved_run import SavedRun
from designer.document.changes import Change
from designer.store import Store
from designer.style.language import tr
from designer.training import summaries
from designer.training.engine import Engine
from designer.training.loader import Loader
from designer.training.run_events import record, state_after
from designer.training.run_factory import load_run, plan_run, updated_target
from designer.training.run_model import RunModel
from designer.training.run_state import Active, Empty, Ended, Loaded, RunState, Starting, Target, Waiting, with_target
from designer.training.saved_state import TrainedState
from designer.training.speed import Speed
from designer.training.training_thread import CheckpointReached, RunFailed, RunReady, ThreadEvent, TrainingThread

FRAME_MILLISECONDS = 16  # the shortest time between two reads of the mailbox
CLOSE_SECONDS = 1.0  # the longest that closing waits for a step; after that the thread ends with the program


class Session(RunModel):
    """The commands of training. What cannot be done is said by `error`, never raised."""

    def __init__(self, store: Store, loader: Loader, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._loader, self._engine = store, loader, engine
        self._controls = Controls()
        self._timer = QTimer(self, interval=FRAME_MILLISECONDS)
        self._timer.timeout.connect(self._read_mailbox)
        engine.ready.connect(self._on_engine_ready)
        engine.error.connect(self._stop_waiting)
        store.changed.connect(self._on_changed)
        store.opened.connect(self.reset)
        loader.ready.connect(self._on_data)

    def train(self) -> None:
        """Start, or continue the run until its epochs are done. A new run replaces a stale one."""
        self._begin(None)

    def train_one(self, unit: StepRequest) -> None:
        """Train one batch, or to the end of the epoch, then pause."""
        self._begin(unit)

    def pause(self) -> None:
        self._stop_waiting()
        self._controls.pause()

    def limit_speed(self, steps_per_second: float) -> None:
        """Train at most this fast, so that one can watch. 0 is no limit."""
        self._controls.max_steps_per_second = steps_per_second

    def reset(self) -> None:
        """Stop training and drop the weights."""
        self._stop_thread()
        self._speed = Speed()
        self._enter(Empty())
        self.frame.emit()

    def adopt(self, state: State, network: Network, data: Prepared, saved_run: SavedRun | None = None) -> None:
        """Show weights from a file, and the curves of their run, like a run that is paused at that step."""
        seed = None if saved_run is None else self._store.project.recipe.seed
        loaded, problem = load_run(state, Target(network, data, self._loader.source, seed), saved_run)
        self._stop_thread()
        if problem:
            self.error.emit(tr(problem))
        self._enter(loaded)
        self.frame.emit()

    def close(self) -> None:
        """Stop the thread and wait at most CLOSE_SECONDS for it."""
        self._state = self._settled
        self._stop_thread()
        if isinstance(self._state, (Starting, Active)):
            self._state.thread.join(CLOSE_SECONDS)

    # How a run starts

    def _begin(self, unit: StepRequest | None) -> None:
        state = self._settled
        if isinstance(state, (Empty, Loaded)) and not self._engine.is_ready:
            self._engine.start()
            self._enter(Waiting(unit, state))
        elif isinstance(state, (Starting, Active)) and not self.stale:
            self._steer(unit)
            self._enter(replace(state, paused=False) if isinstance(state, Active) else state)
        elif isinstance(state, Ended) and not self.stale:
            self._steer(unit)
            thread = self._start_thread(partial(RunReady, state.run))
            self._enter(Active(state.target, thread, state.run, state.snapshot, state.history))
        elif self._loader.prepared is not None and not self._loader.prepared.is_same:
            self._stop_waiting()
            self._loader.release()
            text = tr("The data has changed since this network was trained. It is read again: train once it is there.")
            self.error.emit(text)
        elif self._loader.prepared is None:
            self.error.emit(self._loader.problem or tr("The data is still being read. Try again in a moment."))
            self._stop_waiting()
        else:
            self._start_run(state, self._loader.prepared, unit)

    def _start_run(self, state: RunState, data: Prepared, unit: StepRequest | None) -> None:
        project = self._store.project
        try:
            plan = plan_run(state, project, self._store.spec, data, self._loader.source)
        except NetworkError as error:
            self.error.emit(tr(str(error)))
            self._stop_waiting()
            return
        if self.stale:
            self._stop_thread()
            self._speed = Speed()
            self._answer(TrainedState())
        if not plan.fresh:
            self._controls.change(
                plan.target.network, project.recipe
            )  # a saved run follows the recipe it was saved with
        self._steer(unit)
        self._enter(Starting(plan.target, self._start_thread(plan.create), plan.before, plan.history))
        if plan.fresh:
            self.started.emit()

    def _steer(self, unit: StepRequest | None) -> None:
        if unit is None:
            self._controls.resume()
        else:
            self._controls.request_step(unit)

    def _start_thread(self, create: Callable[[], RunReady]) -> TrainingThread:
        self._timer.start()
        return TrainingThread(create, self._store.project.recipe.epochs, self._controls)

    def _stop_thread(self) -> None:
        self._timer.stop()
        self._controls.stop()
        self._controls = Controls(max_steps_per_second=self._controls.max_steps_per_second)

    def _stop_waiting(self) -> None:
        self._enter(self._settled)

    def _on_engine_ready(self) -> None:
        if isinstance(self._state, Waiting):
            self._begin(self._state.request)

    def _read_mailbox(self) -> None:
        events = False
        while isinstance(state := self._state, (Starting, Active)) and state.thread.mailbox:
            self._handle(state, state.thread.mailbox.popleft())
            events = True
        if events:
            if self.running:
                self._speed.update()
            self.frame.emit()

    def _handle(self, state: Starting | Active, event: ThreadEvent) -> None:
        if state.history is not None:
            record(state.history, event)
        if isinstance(event, CheckpointReached):
            self._answer(self._to_save(event.checkpoint, event.recipe))
            return
        if isinstance(event, Progress):
            self._speed.add(event.new_steps)
        if isinstance(event, Paused) and not self._controls.paused:
            return  # training has been continued since
        if isinstance(event, (Diverged, Finished)):
            self._timer.stop()
        elif isinstance(event, RunFailed):
            self._stop_thread()  # also drops what the controls were asked to do
        self._enter(state_after(state, event))
        match event:
            case RunReady() if event.warning:
                self.started.emit()
                self.error.emit(tr(event.warning))
            case RunFailed() | Diverged():
                self.error.emit(tr(event.reason))
            case Finished():
                text, good = summaries.ending(self.history, event, self._store.project.recipe.epochs)
                (self.info if good else self.error).emit(text)

    def _on_changed(self, change: Change) -> None:
        target, project = self._state.target, self._store.project
        if target is None or not (change.network or change.data or change.recipe):
            return
        updated = updated_target(target, project, self._loader.is_source(target.source))
        if not updated.stale and isinstance(self._state, (Starting, Active, Ended)):
            self._controls.change(updated.network, project.recipe)
        self._set_target(updated)

    def _on_data(self) -> None:
        """The same file may contain other rows than before; or, after Undo, the same rows again."""
        target = self._state.target
        if target is None:
            return
        if not self._loader.is_source(target.source):
            self._set_target(replace(target, stale=True))
        elif target.stale:
            self._set_target(updated_target(target, self._store.project, True))

    def _set_target(self, target: Target) -> None:
        if target.stale and not self.stale and self.running:
            self.pause()
        self._enter(with_target(self._state, target))
