"""Trains the project: starts and stops the training thread, reads its mailbox, and follows edits.

It is long, because all that changes the state of the session is in one place.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer

from core.data import Prepared
from core.network import Network, NetworkError, State
from core.project import Project
from core.training import Controls, Diverged, Finished, Paused, Progress, StepRequest
from core.training.events import WeightsSet
from core.training.replay import Replay
from core.training.saved_run import SavedRun
from core.training.timeline import BUDGET, Past
from core.training.weight_edit import WeightEdit
from designer.document.changes import Change
from designer.store import Store
from designer.style.language import tr
from designer.training import summaries
from designer.training.engine import Engine
from designer.training.going_back import difference, first_change, run_before
from designer.training.loader import Loader
from designer.training.run_events import record, state_after
from designer.training.run_factory import load_run, plan_run, updated_target, with_rows
from designer.training.run_model import RunModel
from designer.training.run_state import (
    Active,
    Empty,
    Ended,
    Loaded,
    Request,
    RunState,
    Starting,
    Target,
    Waiting,
    with_target,
)
from designer.training.saved_state import TrainedState
from designer.training.speed import Speed
from designer.training.stored_runs import StoredRuns
from designer.training.training_thread import CheckpointReached, RunFailed, RunReady, ThreadEvent, TrainingThread

FRAME_MILLISECONDS = 16  # the shortest time between two reads of the mailbox
CLOSE_SECONDS = 1.0  # the longest that closing waits for a step; after that the thread ends with the program


class Session(RunModel):
    """The commands of training. What cannot be done is said by `error`, never raised."""

    def __init__(self, store: Store, loader: Loader, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._loader, self._engine = store, loader, engine
        self._controls = Controls()
        self._budget = BUDGET  # bytes of checkpoints, of all runs
        self._afterwards: Callable[[], object] | None = None  # once the thread has ended
        self._is_held = False  # it was paused since: what trains afterwards waits
        self._is_left = False  # the run stops, as Undo goes to another: edits are none of it any more
        self._arriving: tuple[State, Network, SavedRun] | None = None  # a run that waits for its rows
        self._reading = False  # the runs of the file are being read: training waits for the past of its run
        self._weights: tuple[WeightEdit, ...] | None = ()  # of the project, as far as followed; None: of another run
        self._unlisted = dict[int, Empty | Loaded]()  # weights that were put in, and none, which Undo comes back to
        self._gone = set[int]()  # edits of weights before which the run goes back once it is still
        self._trains_on = False  # whether it trained then
        self._operations = set[int]()  # edits whose surgery the run has not made yet: its network is the one before
        self._timer = QTimer(self, interval=FRAME_MILLISECONDS)
        self._timer.timeout.connect(self._read_mailbox)
        engine.ready.connect(self._on_engine_ready)
        engine.error.connect(self._stop_waiting)
        store.edited.connect(self._on_changed)
        store.opened.connect(self._forget)
        store.return_to_run = self._return
        loader.ready.connect(self._on_data)
        loader.error.connect(self._on_unusable_data)

    def train(self) -> None:
        """Start, or continue the run until its epochs are done. A new run replaces a stale one."""
        self._begin(None)

    def train_one(self, unit: StepRequest) -> None:
        """Train one batch, or to the end of the epoch, then pause."""
        self._begin(unit)

    @property
    def has_other_rows(self) -> bool:
        """Whether the run is stale because the project has other rows by now."""
        target = self._state.target
        return target is not None and target.stale and not self._loader.is_source(target.source)

    @property
    def asked(self) -> tuple[Request, ...]:
        """What training was asked for and is not done: steps, or None for all epochs; empty while nothing trains."""
        match self._state:
            case Waiting(request=request):
                return (request,)
            case Starting() | Active() if self.running:
                return self._controls.requests or (("hold",) if self._controls.paused else (None,))
            case _:
                return ()

    def go_on(self, asked: Iterable[Request]) -> None:
        """Train what had been `asked` for before a pause."""
        for request in asked:
            self._begin(request)

    def pause(self) -> None:
        self._is_held = self._afterwards is not None
        self._stop_waiting()
        self._controls.pause()

    @property
    def can_end(self) -> bool:
        """Whether there is a run that has not ended."""
        match self._state:
            case Starting() | Active():
                return True
            case Loaded(saved_run=SavedRun()):
                return not self.stale and not self._reading and self._engine.is_ready
            case _:
                return False

    def finish(self) -> None:
        """End the run, as when all its epochs are done: early stopping restores the best weights."""
        if self.can_end:
            if isinstance(self._state, Loaded):
                self._begin("hold")
            self._controls.stop()

    def limit_speed(self, steps_per_second: float) -> None:
        """Train at most this fast, so that one can watch. 0 is no limit."""
        self._controls.max_steps_per_second = steps_per_second

    @property
    def speed_limit(self) -> float:
        """The most steps per second; 0 without a limit."""
        return self._controls.max_steps_per_second

    def reset(self) -> None:
        """Stop training and drop the weights. The other runs stay. What a person has said of the run goes with it.

        The weights that were typed in it, and its surgeries, are forgotten: training begins with those of the seed.
        """
        has_label = self.number in self._store.newest.runs
        forgotten = self._store.forget_weight_edits()
        self._drop(self.next_number if has_label else self.number)
        if forgotten:
            self.forgot.emit(forgotten)

    def _drop(self, next_number: int) -> None:
        self._stop_thread()
        self.origins.pop(self.number, None)
        self._begin_number(next_number)
        self._enter(Empty())
        self.frame.emit()

    def _forget(self) -> None:
        """Forget every run: another project is opened."""
        for known in (self.runs, self.kept, self.origins, self._unlisted):
            known.clear()
        self._reading, self._arriving = False, None
        self._drop(1)
        self._weights = None

    def know_runs(self, number: int, kept: Mapping[int, SavedRun]) -> None:
        """Take the number of the present run of a file, and its other runs as they are, before any of it is read."""
        self.number, self.kept = number, dict(kept)

    def adopt(
        self,
        state: State,
        network: Network,
        data: Prepared,
        saved_run: SavedRun | None = None,
        reading: bool = False,
    ) -> None:
        """Show weights from a file, and the curves of their run, like a run that is paused at that step.

        `reading` says that `add_runs` follows. Training waits for it.
        """
        seed = None if saved_run is None else self._store.newest.recipe.seed
        loaded, problem = load_run(state, Target(network, data, self._loader.source, seed), saved_run)
        self._stop_thread()
        if problem:
            self.error.emit(tr(problem))
        self._reading = reading
        self._enter(loaded)
        self.frame.emit()

    def put(self, state: State, network: Network, data: Prepared, edit: Callable[[tuple[int, int]], object]) -> None:
        """Show these weights as a run of their own. The one that is shown stays among the `runs`.

        `edit` makes the edit that Undo takes back, given the numbers of the runs before and after it.
        """
        self._when_still(lambda: self._put(state, network, data, edit))

    def _put(self, state: State, network: Network, data: Prepared, edit: Callable[[tuple[int, int]], object]) -> None:
        number = self.next_number
        self._set_aside(self._settled)
        self._weights = None
        edit((self.number, number))
        self._stop_thread()
        self.origins.pop(number, None)
        self._begin_number(number)
        loaded, _ = load_run(state, Target(network, data, self._loader.source, None), None)
        self._enter(loaded)
        self.switched.emit()
        self.frame.emit()

    def show_trained(self, state: State, network: Network, saved_run: SavedRun, edit: Callable[[], object]) -> None:
        """Show a run that was trained elsewhere, over the rows that the project has after `edit`.

        It is paused at its last step. The present run stays one of the `runs`.
        """
        self._when_still(lambda: self._show_trained(state, network, saved_run, edit))

    def _show_trained(self, weights: State, network: Network, saved_run: SavedRun, edit: Callable[[], object]) -> None:
        state, number = self._settled, self.number
        if isinstance(state, (Ended, Loaded)):
            number = self.next_number
            self._set_aside(state)
        edit()
        self._stop_thread()
        self._begin_number(number)
        self._enter(Empty())
        self._arriving, self._weights = (weights, network, saved_run), None
        self.switched.emit()
        if self._loader.prepared is not None:
            self._show_arrived(self._loader.prepared)

    def _show_arrived(self, data: Prepared) -> None:
        """Show the run that waits for the rows, now that they are there, unless they are others."""
        if self._arriving is not None:
            (weights, network, saved_run), self._arriving = self._arriving, None
            if data.is_same and network.spec == self._store.spec:
                self.adopt(weights, network, data, saved_run)

    @property
    def is_reading(self) -> bool:
        """Whether the past of the run and the other runs of a file are still being read."""
        return self._reading

    def add_runs(self, found: StoredRuns) -> None:
        """Take the runs of the file whose weights `adopt` has shown, and train if that has waited for them."""
        self.kept, self.origins, self.runs = found.kept, found.origins, dict(found.others)
        match self._state:
            case Loaded() as state:
                self._enter(replace(state, timeline=found.past))
            case Waiting(before=Loaded() as before) as state:
                self._enter(replace(state, before=replace(before, timeline=found.past)))
        self._reading = False
        self._share_budget()
        self.switched.emit()
        if isinstance(self._state, Waiting):
            self._begin(self._state.request)

    def take_over(self, other: "Session") -> None:
        """Show the run of another session, whatever it is doing, with its controls and its other runs."""
        other._timer.stop()
        self._controls, other._controls = other._controls, Controls()
        self.runs, self.number, self.kept, self.origins = other.runs, other.number, other.kept, other.origins
        self._unlisted = other._unlisted
        self._weights = other._weights  # else those that the run has had would be typed again
        self._operations = other._operations  # else the run would be of before them, and a new one begin
        state, other._state = other._settled, Empty()
        self._enter(state)
        if isinstance(state, (Starting, Active)):
            self._timer.start()
        self.frame.emit()

    def may_continue_from(self, past: Past, project: Project) -> bool:
        """Whether a run can go on from an earlier step with the network and the recipe of this project."""
        target = self._state.target
        return target is not None and self._fits(replace(target, network=past.network), project)

    def may_continue_with(self, project: Project) -> bool:
        """Whether the run can go on with this project."""
        target = self._state.target
        return target is not None and self._fits(target, project)

    def _fits(self, target: Target, project: Project) -> bool:
        return not updated_target(target, project, self._loader.is_source(target.source, project.data)).stale

    def continue_from(
        self,
        past: Past,
        edit: Callable[[], object],
        restart_schedule: bool = False,
        paused: bool = False,
        then: Callable[[], object] = lambda: None,
    ) -> None:
        """Train on from an earlier step, in a run with the `next_number`. What followed it stays one of the `runs`.

        `edit` makes the project that of the step. The window does not wait for the step that the run is at. A run that
        is `paused` trains once the person wants it. `then` is called once the new run is shown.
        """
        if self._settled.history is not None and self.timeline is not None:
            self._when_still(lambda: self._continue(past, edit, restart_schedule, paused, then))

    def _continue(
        self,
        past: Past,
        edit: Callable[[], object],
        restart_schedule: bool,
        paused: bool,
        then: Callable[[], object],
    ) -> None:
        state = self._settled
        if not isinstance(state, (Ended, Loaded)) or state.history is None or state.timeline is None:
            return
        history, timeline, parent = state.history.until(past.step, past.epochs_done), state.timeline, self.number
        history.follow(past.network)
        number = self.next_number
        self._set_aside(state)
        self._weights = None
        edit()
        self._stop_thread()  # the edit was none of the old run
        is_same = self._loader.is_source(state.target.source)
        target = replace(state.target, network=past.network, data=past.data, stale=not is_same)
        before, project = Loaded(target, past.snapshot, None, history), self._store.newest
        target = updated_target(target, project, is_same)
        rows = state.target.data if state.target.data is not past.data else None  # which the project has by now
        if not target.stale and (rows is not None or (target.network, project.recipe) != (past.network, past.recipe)):
            self._controls.change(target.network, project.recipe, rows)
            target = replace(target, data=state.target.data)
        if paused:
            self._controls.pause()
        thread = self._start_thread(lambda: RunReady(Replay(timeline).branch(past, restart_schedule)))
        self._begin_number(number)
        self.origins[self.number] = parent, past.step
        self._enter(Starting(target, thread, before, history))
        self.switched.emit()
        then()

    def show_run(self, number: int, edit: Callable[[Ended | Loaded], object]) -> None:
        """Go to another of the `runs`. `edit` makes the project that of the run."""
        if number in self.runs:
            self._when_still(lambda: self._show(number, edit))

    def _show(self, number: int, edit: Callable[[Ended | Loaded], object]) -> None:
        state = self._settled
        if number not in {*self.runs, *self._unlisted} or isinstance(state, (Starting, Active)):
            return
        other = self.runs.pop(number, None) or self._unlisted.pop(number)
        self._set_aside(state)
        self._weights = None
        if not isinstance(other, Empty):
            edit(other)
        self._stop_thread()
        self._begin_number(number)
        if isinstance(other, Empty) or self._loader.is_source(other.target.source):
            self._enter(other)
        else:
            self._enter(replace(other, target=replace(other.target, stale=True)))
        self.switched.emit()
        self.frame.emit()

    def _return(self, number: int, show: Callable[[], None]) -> None:
        """Show the project that had the run with this number, by Undo or Redo, and that run if it is still there."""
        if number not in {*self.runs, *self._unlisted} and not self._is_left:
            show()
            return
        self._is_left = True
        show()
        self._when_still(lambda: self._arrive(number), is_left=True)

    def _arrive(self, number: int) -> None:
        self._show(number, lambda _: None)  # which has no effect on the run that is shown already
        self._is_left, self._weights = False, self._store.newest.weight_edits
        self._follow_project()

    def _when_still(self, then: Callable[[], object], is_left: bool = False) -> None:
        """Call `then` once nothing trains: at once, or after the chunk in which the run is."""
        self._is_left = is_left
        if isinstance(self._state, Waiting):
            self._stop_waiting()
        if isinstance(self._state, (Starting, Active)):
            self._is_held = self._is_held and self._afterwards is not None
            self._afterwards = then
            self._controls.stop()
        else:
            then()

    def _set_aside(self, state: Empty | Loaded | Starting | Active | Ended) -> None:
        """Keep a run among the `runs`. One without a step is none, and only Undo and Redo come back to it."""
        if isinstance(state, (Ended, Loaded)) and state.snapshot.step:
            self.runs[self.number] = state
            self._share_budget()
        elif isinstance(state, (Empty, Loaded)):
            self._unlisted[self.number] = state

    def _share_budget(self) -> None:
        """Give every run the same part of the memory for checkpoints."""
        timelines = [run.timeline for run in self.runs.values() if run.timeline is not None]
        share = self._budget // (1 + len(timelines))
        for timeline in [*timelines, *([self.timeline] if self.timeline is not None else [])]:
            timeline.limit(share)

    def set_budget(self, size: int) -> None:
        """Use at most this many bytes of memory for the checkpoints of all runs."""
        self._budget = size
        self._share_budget()

    @property
    def next_number(self) -> int:
        """A number that no run has had."""
        return max([self.number, *self.runs, *self._unlisted, *self.kept, *self._store.newest.runs]) + 1

    def _begin_number(self, number: int) -> None:
        self.number, self._speed = number, Speed()
        self._weights = self._store.newest.weight_edits

    def close(self) -> None:
        """Stop the thread and wait at most CLOSE_SECONDS for it."""
        self._state = self._settled
        self._stop_thread()
        if isinstance(self._state, (Starting, Active)):
            self._state.thread.join(CLOSE_SECONDS)

    # How a run starts

    def _begin(self, unit: Request) -> None:
        state = self._settled
        self._is_held = self._is_held and unit is not None
        is_read = self._loader.prepared is not None or bool(self._loader.problem)
        if isinstance(state, (Empty, Loaded)) and (self._reading or not self._engine.is_ready or not is_read):
            self._engine.start()
            self._enter(Waiting(unit, state))
        elif isinstance(state, (Starting, Active)) and not self.stale:
            self._steer(unit)
            self._enter(replace(state, paused=unit == "hold") if isinstance(state, Active) else state)
        elif isinstance(state, Active) and self._loader.prepared is not None:
            self._when_still(lambda: self._begin(unit))  # the stale run is kept as it is
        elif isinstance(state, Ended) and not self.stale:
            self._steer(unit)
            thread = self._start_thread(partial(RunReady, state.run))
            self._enter(Active(state.target, thread, state.run, state.snapshot, state.history))
        elif self._loader.prepared is not None and not self._loader.prepared.is_same:
            self._loader.release()
            text = tr("The data has changed since this network was trained. It is read again: train once it is there.")
            self._give_up(text)
        elif self._loader.prepared is None:
            self._give_up(self._loader.problem or tr("The data is still being read. Try again in a moment."))
        else:
            self._start_run(state, self._loader.prepared, unit)

    def _start_run(self, state: RunState, data: Prepared, unit: Request) -> None:
        project = self._store.newest
        if self._operations and state.target is not None:
            project = replace(project, graph=state.target.network.graph)  # the run makes the surgery once it is there
        try:
            plan = plan_run(state, project, self._store.spec, data, self._loader.source)
        except NetworkError as error:
            self._give_up(tr(str(error)))
            return
        if self.stale:
            self._stop_thread()
            self._answer(TrainedState())
            if isinstance(state, (Ended, Loaded)) and state.history is not None:
                self._store.forget_weight_edits()  # they are of the run that is set aside
                self._set_aside(state)
                self._begin_number(self.next_number)
            self._speed = Speed()
        if not plan.fresh:
            self._controls.change(
                plan.target.network, project.recipe
            )  # a saved run follows the recipe it was saved with
        self._steer(unit)
        self._enter(Starting(plan.target, self._start_thread(plan.create), plan.before, plan.history))
        if plan.fresh:
            self.started.emit()

    def _give_up(self, reason: str) -> None:
        """Say why training cannot begin. Surgeries that wait for it are edits of the project alone then."""
        self._stop_waiting()
        if self._operations:
            self._controls.drop_edits(self._operations)
            self._operations = set()
            self._follow_project()
        self.error.emit(reason)

    def _steer(self, unit: Request) -> None:
        if unit is None:
            self._controls.resume()
        elif unit == "hold":
            self._controls.pause()
        else:
            self._controls.request_step(unit)

    def _start_thread(self, create: Callable[[], RunReady]) -> TrainingThread:
        self._timer.start()
        return TrainingThread(create, self._store.newest.recipe.epochs, self._controls)

    def _stop_thread(self) -> None:
        self._timer.stop()
        self._afterwards, self._is_held, self._is_left, self._gone = None, False, False, set()
        self._operations = set()
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
        if isinstance(event, CheckpointReached) and self._operations:
            return  # it is requested again after the surgery
        if isinstance(event, CheckpointReached):
            self._answer(self._to_save(event.checkpoint, event.recipe, event.timeline))
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
        if isinstance(event, RunFailed):
            self._follow_project()
        if self._afterwards is not None and not isinstance(self._state, (Starting, Active)):
            then, self._afterwards = self._afterwards, None
            self._controls = self._controls.after_stop()
            held, self._is_held = self._is_held, False
            then()
            if held:
                self.pause()
            return
        if isinstance(event, (Diverged, Finished)) and self._controls.stopped:  # by `finish`
            self._controls = self._controls.after_stop()
        if isinstance(event, RunReady):
            self._share_budget()
        match event:
            case RunReady() if event.warning:
                self.started.emit()
                self.error.emit(tr(event.warning))
            case RunFailed() | Diverged():
                self.error.emit(tr(event.reason))
            case WeightsSet():
                self._on_edited(event)
            case Finished():
                text, good = summaries.ending(self.history, self.network, event, self._store.newest.recipe.epochs)
                self.ended.emit(text, good)

    def _on_edited(self, event: WeightsSet) -> None:
        """The run has typed weights or made a surgery, or says why not."""
        if event.reason:
            self.error.emit(tr(event.reason))
        edit = next((edit for edit in self._store.newest.weight_edits if edit.number == event.edit), None)
        if event.edit in self._operations:
            self._operations.discard(event.edit)
            self._follow_project()
            for then in self._take_requests() if not self._operations else ():
                self.trained_state(then)
            if event.network is not None and edit is not None and edit.surgery is not None:
                self.operated.emit(edit.surgery, event.difference)
        elif event.network is not None and edit is None:  # it was undone while the run made it
            self._trains_on = self.running and not self._controls.paused
            self._gone.add(event.edit)
            self._when_still(self._go_back)

    @property
    def can_operate(self) -> bool:
        """Whether the run can go on: the rows of one from a file may have changed, or be gone."""
        prepared = self._loader.prepared
        may_be_same = not self._loader.problem if prepared is None else prepared.is_same
        return may_be_same or not isinstance(self._settled, Loaded)

    @property
    def operating(self) -> bool:
        """Whether the project has surgeries that the run has not made yet: its network is the one before."""
        return bool(self._operations)

    def trained_state(self, then: Callable[[TrainedState], object]) -> None:
        """As `RunModel.trained_state`, but only once the run has made the surgeries of the project."""
        if self._operations and isinstance(self._settled, (Starting, Active)):
            self._requests.append(then)
        else:
            super().trained_state(then)

    def _on_changed(self, change: Change) -> None:
        if self._is_left:
            return
        if self._weights is None:  # of another run or project, which is shown now
            self._weights = self._store.newest.weight_edits
        elif change.weights:
            self._follow_weights(self._weights)
        if (change.network or change.data or change.recipe) and not self._gone:
            self._follow_project()

    def _follow_weights(self, before: tuple[WeightEdit, ...]) -> None:
        """Give the run the weights that were typed, or go back to the checkpoint before those that were undone."""
        gone, typed = difference(before, self._store.newest.weight_edits)
        self._weights = self._store.newest.weight_edits
        typed = [edit for edit in typed if self._request(edit)]
        self._controls.drop_edits(gone)
        self._operations -= gone
        if self._gone or (
            gone and (isinstance(self._state, Starting) or first_change(self.timeline, gone) is not None)
        ):
            self._trains_on = self._trains_on if self._gone else self.running and not self._controls.paused
            self._gone |= gone
            self._when_still(self._go_back)
        elif typed and not isinstance(self._settled, (Starting, Active)):
            self._begin("hold")

    def _request(self, edit: WeightEdit) -> bool:
        """Ask the run for an edit of weights. Without a run that fits, a surgery is an edit of the project alone."""
        if edit.surgery is not None and (self._state.target is None or self.stale):
            return False
        self._ask(edit)
        return True

    def _ask(self, edit: WeightEdit) -> None:
        if edit.surgery is None:
            self._controls.set_weights(edit.number, edit.weights)
        else:
            self._operations.add(edit.number)
            self._controls.operate(edit.number, edit.surgery)

    def _go_back(self) -> None:
        """Go on from the checkpoint before the first of the edits that are gone. Steps after it stay as another run."""
        state, gone, self._gone = self._settled, self._gone, set()
        if not isinstance(state, (Ended, Loaded)) or state.timeline is None or state.history is None:
            self._follow_project()
            return
        timeline, project = state.timeline, self._store.newest
        place = first_change(timeline, gone)
        if place is None:  # none of them was taken; others may wait still
            self._follow_project()
            self._begin(None if self._trains_on else "hold")
            return
        change = timeline.changes[place]
        history, number = state.history.until(change.step, change.epochs_done), self.number
        history.follow(change.old_network)
        if timeline.last_step > change.step:
            number = self.next_number
            self.origins[number] = self.number, change.step
            self._set_aside(state)
        taken = {other.edit for other in timeline.changes[:place]}
        again = [edit for edit in project.weight_edits if edit.number > change.edit and edit.number not in taken]
        self._stop_thread()
        point = timeline.before(change.step, place)
        is_there = point is not None and (point.step, point.changes) == (change.step, place)
        is_same = change.old_network.weights == state.target.network.weights
        target = replace(state.target, network=change.old_network, stale=False)
        if not any(edit.surgery is not None for edit in again):  # else the project has the network after it
            target = updated_target(target, project, self._loader.is_source(target.source))
        for edit in again:
            self._ask(edit)
        self._steer(None if self._trains_on else "hold")
        thread = self._start_thread(partial(run_before, timeline, place))
        is_other = number != self.number
        self._begin_number(number)
        if point is not None and is_there:
            before = Loaded(target, point.past.snapshot, None, history)
        else:  # the steps up to there are computed: until then, the weights are those that are left
            before = Loaded(target if is_same else state.target, state.snapshot, None, history)
        self._enter(Starting(target, thread, before, history))
        if is_other:
            self.switched.emit()
        self.frame.emit()

    def _follow_project(self) -> None:
        """Give the run the network and the recipe of the project, or say that they do not fit."""
        target, project = self._state.target, self._store.newest
        if target is None or self._operations:  # it is followed once the surgery is made
            return
        updated = updated_target(target, project, self._loader.is_source(target.source) or self._may_follow(target))
        if not updated.stale and isinstance(self._state, (Starting, Active, Ended)):
            self._controls.change(updated.network, project.recipe)
        self._set_target(updated)

    def _may_follow(self, target: Target) -> bool:
        """Whether the run can go on with the rows of the project, as far as is known before they are read.

        A run of a file goes on paused.
        """
        may_go_on = isinstance(self._state, (Starting, Active, Ended)) or self._can_resume
        return may_go_on and self._loader.may_follow(target.source)

    @property
    def _can_resume(self) -> bool:
        """Whether there is a run of a file that has not gone on yet, and could at once."""
        state = self._state
        return isinstance(state, Loaded) and state.saved_run is not None and self._engine.is_ready and not self._reading

    def _on_data(self, data: Prepared) -> None:
        """The same file may contain other rows than before; or, after Undo, the same rows again."""
        self._show_arrived(data)
        self._follow_data(data)
        if isinstance(self._state, Waiting):
            self._begin(self._state.request)

    def _follow_data(self, data: Prepared) -> None:
        target, project = self._state.target, self._store.newest
        if target is None:
            return
        if not self._loader.is_source(target.source):
            followed = self._may_follow(target)
            after = with_rows(target, project.data, data, self._loader.source) if followed else None
            if after is None:
                self._set_target(replace(target, stale=True))
                return
            after = updated_target(after, project, True)
            if not after.stale:
                if self._can_resume:  # over the rows that it was trained on, before it changes over to these
                    self._start_run(self._settled, target.data, "hold")
                self._controls.change(after.network, project.recipe, after.data)
            self._set_target(after)
        elif target.stale:
            self._set_target(updated_target(target, self._store.newest, True))

    def _on_unusable_data(self) -> None:
        """A run over rows that are no longer there does not go on as if they were."""
        target = self._state.target
        if target is not None and not self._loader.is_source(target.source):
            self._set_target(replace(target, stale=True))
        if isinstance(self._state, Waiting):
            self._give_up(self._loader.problem)

    def _set_target(self, target: Target) -> None:
        if target.stale and not self.stale and self.running:
            self.pause()
        self._enter(with_target(self._state, target))
