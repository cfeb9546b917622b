"""A run: one training, as a generator of events. It knows no thread and no window."""

from collections.abc import Callable, Iterator, Sequence
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.data.spaced import spaced
from core.engine import telemetry
from core.engine.program import Program
from core.messages import EMPTY, Message, joined
from core.messages.system_errors import describe
from core.network import Network, Predictor, State, build
from core.optimizers import LBFGS
from core.training import carrying, hyperparameters, stop_reasons, threads
from core.training.checkpoint import Checkpoint
from core.training.controls import Controls
from core.training.evaluation import Evaluator
from core.training.events import Diverged, Evaluation, Event, Finished, Paused, Progress, Snapshot, WeightsSet
from core.training.lbfgs import LBFGSSearch
from core.training.memory import ROWS, capacity, check
from core.training.recipe import Recipe
from core.training.stopping import EarlyStopping
from core.training.surgery import Surgery, keeps_function, operated
from core.training.timeline import BUDGET, MONITORS, Best, RunChange, Timeline, Waypoint
from core.training.weight_edit import TypedWeight, with_weights

CHUNK_SECONDS = 0.025  # of the compiled loop, until the controls are read again
# Longer for more weights: checking and copying a weight after a chunk takes about 1 ns, which should be 2 % at most.
CHUNK_SECONDS_PER_WEIGHT = 50e-9
LONGEST_CHUNK_SECONDS = 0.2  # so that pause and stop take effect at once
PACED_SECONDS = 0.033  # duration of a chunk, sleep included, while the steps per second are limited


class Run:
    """The training of a network on prepared data.

    It starts from the initial weights of the recipe's seed; from a `State`, with everything else new; or from a
    `Checkpoint`, exactly where that was taken. `threads` is the number of threads; 0 follows the load of the machine.

    The same seed gives the same weights bit for bit, with any number of threads, and however the run is cut into chunks
    or checkpoints. Processors with other vector instructions round differently. Raises MemoryError before it allocates
    more than is free, and ValueError where the data or `start` do not fit the network.
    """

    def __init__(
        self,
        network: Network,
        data: Prepared,
        recipe: Recipe,
        start: Checkpoint | State | None = None,
        threads: int = 0,
    ) -> None:
        from core.engine import step

        free = check(network, data, recipe, threads)
        self.timeline = Timeline(min(BUDGET, free // 2))  # of what `events` has trained
        self._step = step
        self._data, (self._feed, self._evaluator) = data, self._load(network, data, recipe)
        self._counters = np.zeros(1, step.COUNTERS)
        self._counters["rate_factor"] = 1.0
        self._hyperparameters = np.zeros(1, step.HYPERPARAMETERS)
        self._seconds, self._restored = 0.0, 0  # the epoch whose weights were restored
        self._typed_at = -1  # the last step at which weights were typed
        self._last_epoch = np.full(len(telemetry.EPOCH_COLUMNS), np.nan)  # its row of telemetry
        self._recipe, self._threads = recipe, threads
        self._lbfgs: LBFGSSearch | None = None
        self._schedule_start = 0.0  # epochs after which the schedule began again
        self._hyperparameters["seed"], self._hyperparameters["weighted"] = (
            recipe.seed,
            self._feed.sample_weights.size > 0,
        )
        self._network, self._program, self._rows = network, self._arenas(network, recipe), self._tables(network)
        self._write_hyperparameters(recipe)
        if isinstance(start, Checkpoint):
            start.check(len(data.train))
            self.rewind(start)
            self.timeline.judged_from = self.epochs_done  # unless it follows the past of the run
        else:
            self._restore(start or network.initial(recipe.seed))
            self._good = self._copy()  # the state of the latest event
            self._proven = self._good  # the one before: a step was made from it, so its loss was finite

    @property
    def epoch(self) -> int:
        """Epochs completed."""
        return int(self._counters["epoch"][0])

    @property
    def seconds(self) -> float:
        """Seconds spent in the engine so far."""
        return self._seconds

    @property
    def steps(self) -> int:
        """Optimizer steps made since the start."""
        return int(self._counters["step"][0])

    @property
    def seed(self) -> int:
        """The seed of the initial weights, the shuffling and dropout."""
        return int(self._hyperparameters["seed"][0])

    @property
    def data(self) -> Prepared:
        """The rows in use."""
        return self._data

    @property
    def network(self) -> Network:
        """The network in training."""
        return self._network

    @property
    def recipe(self) -> Recipe:
        """The recipe in use. A change requested while the run is paused takes effect when it continues."""
        return self._recipe

    @property
    def epochs_done(self) -> float:
        """Epochs since the start, with fractions: completed ones and the part of the current one."""
        return float(self._counters["epoch"][0] + self._counters["position"][0] / len(self._feed.x))

    def evaluate(self, urgent: Callable[[], bool] = lambda: False) -> Evaluation | None:
        """All metrics of the present state on both splits; None where that takes over 0.5 s while `urgent`."""
        epochs = float(self._restored) or self.epochs_done
        return self._evaluator.evaluate(self._network, self._good, self.steps, epochs, urgent)

    def losses(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """Loss and accuracy of the present state on the training and on the validation rows, as in prediction.

        The loss is without penalties. Accuracy is NaN for a regression, and both are NaN without rows.
        """
        predictor, feed, state = Predictor(self._network), self._feed, self._copy()
        return (
            predictor.evaluate(state, feed.x, feed.t),
            predictor.evaluate(state, feed.validation_x, feed.validation_t),
        )

    def snapshot(self) -> Snapshot:
        """A copy of the present state, to predict with."""
        return Snapshot(self.steps, self.epoch, self._good, self._restored)

    def checkpoint(self) -> Checkpoint:
        """A copy of everything it takes to continue from here, bit for bit. Call it between two events."""
        program = self._program
        copies = self._copy(), program.moments.copy(), self._counters.copy(), program.best.copy()
        return Checkpoint(*copies, self._schedule_start)

    def waypoint(
        self, changes: int, seconds: float, added: float, start: bool = False, pinned: bool = False
    ) -> Waypoint:
        """A copy of everything here, for a timeline. Call it between two events."""
        now = self._data, self._network, self._recipe
        return Waypoint(self.checkpoint(), *now, changes, seconds, added, start, pinned)

    def rewind(self, checkpoint: Checkpoint) -> None:
        """Go to a checkpoint of a run with the same network, data and recipe."""
        self._program.moments[:] = checkpoint.moments
        self._program.best[:] = checkpoint.best
        self._schedule_start = checkpoint.schedule_start
        self._counters[:] = checkpoint.counters
        self._counters["status"] = self._step.RUNNING  # a run that goes on after a divergence begins with that status
        self._restore(checkpoint.state)
        self._redo_shuffle()
        self._good = self._proven = self._copy()
        self._lbfgs, self._restored = None, checkpoint.restored

    def follow(self, timeline: Timeline) -> None:
        """Go on with a timeline that another run began."""
        timeline.limit(min(timeline.budget, self.timeline.budget))
        self.timeline, self._seconds = timeline, timeline.waypoints[-1].seconds
        self._typed_at = max((change.step for change in timeline.changes if change.weights), default=-1)

    def advance_to(self, step: int) -> Iterator[None]:
        """Train up to a step that this run has made before, without events. It may be given up after each chunk."""
        chunk = 1
        while self.steps < step and self._counters["status"][0] != self._step.DIVERGED:
            made, seconds = self._advance(min(chunk, step - self.steps))
            self._good, self._restored = self._copy(), 0
            chunk = self._next_chunk(made, seconds)
            yield

    def events(self, controls: Controls, epochs: int) -> Iterator[Event]:
        """Train until `epochs` epochs are done since the start, or the controls stop it. See `core.training.events`.

        It may be called again to continue. A change of the recipe's epochs by the controls replaces `epochs`.
        """
        chunk = 1
        if change := controls.take_change():  # requested while nothing ran: `epochs` takes it into account
            self._change(*change)
        self._mark(start=True)
        while not controls.stopped and self.epoch < epochs:
            if change := controls.take_change():
                epochs = change[1].epochs if change[1].epochs != self._recipe.epochs else epochs
                self._change(*change)
                continue
            if edit := controls.take_edit():
                yield self._edit(*edit, controls.paused)
                continue
            request = controls.next_step_request()
            if controls.paused and request is None:
                yield Paused(self.evaluate(lambda: controls.urgent))
                continue
            left = self._steps_left(epochs) if request is None else 1 if request == "batch" else self._steps_left(0)
            while left > 0 and not (controls.stopped or controls.interrupted):
                limit = controls.max_steps_per_second
                most = max(round(limit * PACED_SECONDS), 1) if limit else left
                made, seconds = self._advance(min(chunk, left, most))
                left -= made
                if self._counters["status"][0] == self._step.DIVERGED or not self._finite():
                    yield from self._diverged(made, seconds)
                    return
                yield self._progress(made, seconds)
                self._mark()
                if self._counters["status"][0] == self._step.STOPPED:
                    yield self._finished(controls, early=True)
                    return
                chunk = self._next_chunk(made, seconds)
                if request is None:
                    break
        yield self._finished(controls)

    def _diverged(self, made: int, seconds: float) -> Iterator[Event]:
        """End the run, whose last chunk `made` steps, with the best weights or else the last good ones."""
        rows = self._telemetry()
        layer, where = stop_reasons.origin(self._network, self._program, self._next_batch())
        step = self.steps
        self._go_back(made)
        self._restore_best()
        kept = stop_reasons.kept(self._restored)
        if out_of_reach := self._out_of_reach():
            kept = joined([kept, out_of_reach], " ")
        if made:  # what led there
            yield Progress(self.snapshot(), *rows, made, seconds, self.epochs_done)
        yield Diverged(stop_reasons.divergence(step, where, kept), self.snapshot(), step, layer, where, kept)

    def _finished(self, controls: Controls, early: bool = False) -> Finished:
        """End the run with the best weights. If it continues, early stopping waits for its whole patience again."""
        self._mark(pinned=True)
        self._restore_best()
        reason, monitor = EMPTY, self._monitor()
        if monitor:
            column, sign = MONITORS[monitor]
            last = sign * float(self._last_epoch[column])
            said = (
                stop_reasons.ending(monitor, self._counters[0], early, self._restored, last),
                self._said_of_earlier(monitor) if early or self._restored else self._out_of_reach(),
            )
            reason = joined([sentence for sentence in said if sentence], " ") if any(said) else EMPTY
            self._counters["waited"] = 0
        return Finished(self.snapshot(), self.evaluate(lambda: controls.stopped), reason, early)

    def _said_of_earlier(self, monitor: str) -> Message:
        """What is to be said of the epochs before early stopping was chosen; empty where it watched the whole run."""
        since, best = self._watched_from(), int(self._counters["best_epoch"][0])
        if not since:
            return EMPTY
        if out_of_reach := self._out_of_reach():
            return out_of_reach
        if best <= since and self._restored == best:
            return stop_reasons.computed_again(int(since))
        return stop_reasons.compared_from(int(min(since, self.timeline.judged_from)))

    def _out_of_reach(self) -> Message:
        """Says that a better epoch could not be restored; empty where none is better than the one that is in use."""
        better, stopping = self._better_before(self._monitor()), self._recipe.stopping
        if better is None or not (isinstance(stopping, EarlyStopping) and stopping.restore):
            return EMPTY
        return stop_reasons.out_of_reach(self._monitor(), better.epoch, better.value)

    def _watched_from(self) -> float:
        """The epochs after which early stopping began to look for the best one, with the present monitor."""
        changes = reversed(self.timeline.changes)
        return next((change.epochs_done for change in changes if _starts_watch(change)), 0.0)

    def _better_before(self, monitor: str) -> Best | None:
        """An epoch before early stopping was chosen that was better than all since; None without one."""
        best, counters = self.timeline.bests.get(monitor), self._counters[0]
        is_before = best is not None and best.epoch <= self._watched_from()
        is_better = best is not None and (not counters["best_epoch"] or best.value < counters["best"])
        return best if is_before and is_better else None

    def _take_better_before(self) -> None:
        """Compute the weights of a better epoch before early stopping was chosen: they were not stored then."""
        from core.training.replay import Replay

        if better := self._better_before(self._monitor()):
            try:
                state = self._carried_on(Replay(self.timeline).arrival(better.step).snapshot.state, better.step)
            except (ValueError, MemoryError):
                return  # it is said in the reason why the run ended
            self._program.best[:] = np.concatenate(state)
            self._counters["best"], self._counters["best_epoch"] = better.value, better.epoch

    def _carried_on(self, state: State, step: int) -> State:
        """The state in which the run arrived at a step, for the network after all surgeries since."""
        for change in self.timeline.changes:
            if change.step >= step:
                state = self.carried(state, change)
        return state

    def carried(self, state: State, change: RunChange) -> State:
        """A state of the network before a change, for the network after it: another one after a surgery alone."""
        if change.surgery is None:
            return state
        hand = carrying.Carrying(change.surgery, change.old_network, change.network)
        return hand.state(state, spaced(self._feed.x, carrying.SAMPLE))

    def _next_chunk(self, made: int, seconds: float) -> int:
        """The number of steps that should take a chunk's time, after `made` steps have taken these seconds."""
        wanted = min(max(CHUNK_SECONDS, CHUNK_SECONDS_PER_WEIGHT * self._program.weights.size), LONGEST_CHUNK_SECONDS)
        wanted *= threads.TRIAL if self._count.is_trial else 1.0
        return max(int(made * min(max(wanted / max(seconds, 1e-6), 0.25), 4.0)), 1)

    def _mark(self, start: bool = False, pinned: bool = False) -> None:
        """Add a waypoint to the timeline where it is time for one, or where one has to be."""
        timeline = self.timeline
        timeline.last_step, timeline.last_epochs, program = self.steps, self.epochs_done, self._program
        size = sum(array.nbytes for array in (*self._good, program.moments, program.best))
        if pinned and (not timeline.waypoints or timeline.waypoints[-1].step == self.steps):
            return
        if timeline.holds(size) and (start or pinned or timeline.is_due(self._seconds)):
            timeline.add(self.waypoint(len(timeline.changes), self._seconds, self._seconds, start, pinned))

    def _change(self, network: Network, recipe: Recipe, data: Prepared | None = None) -> None:
        """Continue with this network and recipe, and with these rows; add the change to the timeline."""
        self._mark(pinned=True)
        old, where = (self._network, self._recipe), (self.steps, self.epochs_done)
        self.adopt(network, recipe, data)
        self.timeline.change(RunChange(*where, self._network, self._recipe, data, *old))

    def _edit(self, edit: int, what: tuple[TypedWeight, ...] | Surgery, paused: bool) -> WeightsSet:
        """Continue with typed weights or after a surgery. What does not fit the network changes nothing."""
        reason, network, difference = EMPTY, None, 0.0
        try:
            if isinstance(what, tuple):
                self._set_weights(edit, what)
            else:
                difference = self.operate(edit, what)
                network = self._network
        except (ValueError, MemoryError) as error:
            reason = describe(error)
        evaluation = self.evaluate(lambda: True) if paused else None
        return WeightsSet(self.snapshot(), evaluation, reason, edit, network, difference)

    def _set_weights(self, edit: int, weights: tuple[TypedWeight, ...]) -> None:
        """Continue with these values; add them to the timeline. Raises ValueError."""
        now = self._network, self._recipe
        change = RunChange(self.steps, self.epochs_done, *now, None, *now, weights, edit)
        self._type(weights)
        self.timeline.change(change)

    def operate(self, edit: int, surgery: Surgery) -> float:
        """Continue with the network after a surgery, between two events; add it to the timeline.

        Returns the largest difference of an output on up to 256 training rows. Raises ValueError where the surgery
        cannot be done, and MemoryError; then nothing has changed.
        """
        old, before, x = self._network, self._copy(), spaced(self._feed.x, carrying.SAMPLE)
        network = build(operated(old.graph, surgery), old.spec, old.loss, self._recipe.optimizer)
        check(network, self._data, self._recipe, self._threads)
        where, recipe = (self.steps, self.epochs_done), self._recipe
        self._mark(pinned=True)
        self._operate(surgery, network)
        self.timeline.change(RunChange(*where, network, recipe, None, old, recipe, (), edit, surgery))
        return carrying.difference(old, before, network, self._good, x)

    def _operate(self, surgery: Surgery, network: Network) -> None:
        """Carry weights, moments and the best weights over to the network after a surgery. Raises MemoryError."""
        hand, old = carrying.Carrying(surgery, self._network, network), self._program
        now, size = self._state(), old.weights.size
        states = [now, State(old.best[:size], old.best[size:])] if old.best.size else [now]
        x = spaced(self._feed.x, carrying.SAMPLE)
        carried = [hand.state(state, x) for state in states]
        new = self._arenas(network, self._recipe)
        new.moments[:] = hand.moments(old.moments, self._recipe.optimizer.degrees)
        if old.best.size:
            new.best[:] = np.concatenate(carried[1])
        if not keeps_function(self._network.graph, surgery):  # losses cannot be compared with the best so far
            for name in ("best_epoch", "waited", "plateau_seen", "plateau_waited"):
                self._counters[name] = 0
        self._network, self._program, self._rows, self._lbfgs = network, new, self._tables(network), None
        self._restore(carried[0])
        self._good = self._proven = self._copy()

    def _type(self, weights: Sequence[TypedWeight]) -> None:
        """Set some weights. Raises ValueError where they are none of this network's."""
        state = with_weights(self._network, self._copy(), weights)
        self._mark(pinned=True)
        self._restore(state)
        self._good = self._proven = self._copy()
        self._lbfgs, self._restored, self._typed_at = None, 0, self.steps

    def apply(self, change: RunChange) -> None:
        """Make a change of a timeline again."""
        if change.surgery is not None:
            self._operate(change.surgery, change.network)
        elif change.weights:
            self._restore(with_weights(self._network, self._copy(), change.weights))
            self._good = self._proven = self._copy()
            self._lbfgs, self._restored = None, 0
        else:
            self.adopt(change.network, change.recipe, change.data)

    def _advance(self, steps: int) -> tuple[int, float]:
        """Run the compiled loop for at most this many steps. Returns the steps made, and seconds."""
        before, started, count = self.steps, perf_counter(), self._count.count
        places, begun = self._scheduled(steps), self._schedule_start
        rates = hyperparameters.rates(self._recipe, places, self._per_epoch(), begun)
        arguments = self._counters, self._hyperparameters, self._rows, rates
        if isinstance(self._recipe.optimizer, LBFGS):
            self._lbfgs = self._lbfgs or LBFGSSearch(self._network, self._program, self._feed)
            self._lbfgs.advance(*arguments, count)
        else:
            train, program, feed = self._step.train, self._program, self._feed
            threads.run_parallel(count, lambda rank: train(program, feed, *arguments, rank, count))
        seconds = perf_counter() - started
        self._count.note(self.steps - before, seconds)
        self._seconds += seconds
        return self.steps - before, seconds

    def _progress(self, made: int, seconds: float) -> Progress:
        self._proven = self._good
        self._good, self._restored = self._copy(), 0
        steps, epochs = self._telemetry()
        self._last_epoch = epochs[-1] if len(epochs) else self._last_epoch
        self.timeline.saw(epochs)
        evaluation = self._evaluator.evaluate_some(self._network, self._good, self.steps, self.epochs_done)
        return Progress(self.snapshot(), steps, epochs, made, seconds, self.epochs_done, evaluation)

    def _telemetry(self) -> tuple[NDArray[Any], NDArray[Any]]:
        """The rows of steps and of epochs that the last chunk has written. Copies."""
        counters = self._counters[0]
        return self._rows.steps[: counters["rows"]].copy(), self._rows.epochs[: counters["epochs"]].copy()

    def _scheduled(self, steps: int) -> NDArray[np.int64]:
        """The places of the next steps in the schedule, which counts every epoch as equally long.

        An epoch in which the batch size was changed is not: the next begins at its own place all the same.
        """
        per_epoch, left = self._per_epoch(), self._steps_left(0)
        now = self.epoch * per_epoch + int(self._counters["position"][0]) // int(self._hyperparameters["batch"][0])
        places = np.arange(now, now + steps)
        places[left:] = np.arange(max(steps - left, 0)) + (self.epoch + 1) * per_epoch
        return places

    def _steps_left(self, epochs: int) -> int:
        """Steps until `epochs` epochs are done since the start; at least those to the end of this epoch."""
        rows, batch = len(self._feed.x), int(self._hyperparameters["batch"][0])
        to_end = -(-(rows - int(self._counters["position"][0])) // batch)
        return to_end + max(epochs - self.epoch - 1, 0) * self._per_epoch()

    def _next_batch(self) -> int:
        """Rows of the next step."""
        return min(int(self._hyperparameters["batch"][0]), len(self._feed.x) - int(self._counters["position"][0]))

    def _per_epoch(self) -> int:
        """Steps per epoch."""
        return -(-len(self._feed.x) // int(self._hyperparameters["batch"][0]))

    def adopt(self, network: Network, recipe: Recipe, data: Prepared | None = None) -> None:
        """Continue with this network and recipe, and with these rows.

        The moments stay where the optimizer is of the same kind. The seed stays, and so do the class weights while the
        rows do: both belong to the start of a run.
        """
        weighting = recipe.class_weights if data is not None else self._recipe.class_weights
        recipe = recipe.change(seed=self.seed, class_weights=weighting)
        if data is not None:
            self._adopt_rows(network, data, recipe)
        old, new = self._program, self._arenas(network, recipe)
        running = network.lowered.buffers
        new.weights[:], new.buffers[:running] = old.weights, old.buffers[:running]
        if type(self._recipe.optimizer) is type(recipe.optimizer):
            new.moments[:] = old.moments
        else:
            self._counters["optimizer_start"] = self.steps
        if new.best.size == old.best.size:
            new.best[:] = old.best
        else:  # the best weights so far were not stored
            self._counters["best_epoch"] = self._counters["waited"] = 0
        before = self._hyperparameters[["stop_monitor", "plateau_monitor"]].copy()
        alike = self._network.judges_alike(network)
        self._network, self._program, self._rows, self._recipe = network, new, self._tables(network), recipe
        self._lbfgs = None
        self._write_hyperparameters(recipe)
        # Values of another monitor, another loss or other predictions cannot be compared with the best so far.
        if not alike or self._hyperparameters["stop_monitor"] != before["stop_monitor"]:
            self._counters["best_epoch"] = self._counters["waited"] = 0
        if not alike or self._hyperparameters["plateau_monitor"] != before["plateau_monitor"]:
            self._counters["plateau_seen"] = self._counters["plateau_waited"] = 0

    def _load(self, network: Network, data: Prepared, recipe: Recipe) -> tuple[Any, Evaluator]:
        """The rows as the network reads them, and what evaluates them."""
        units = network.lowered.output[1]

        def inputs(rows: NDArray[Any]) -> NDArray[Any]:  # compiled code does not check their width
            return data.x(rows).reshape(len(rows), network.lowered.inputs)

        feed = self._step.TrainingSet(
            inputs(data.train),
            data.targets(data.train, units),
            data.sample_weights(data.train, recipe.class_weights == "balanced"),
            np.zeros(len(data.train), np.int64),
            inputs(data.validation),
            data.targets(data.validation, units),
        )
        return feed, Evaluator(data, feed.x, feed.validation_x)

    def _adopt_rows(self, network: Network, data: Prepared, recipe: Recipe) -> None:
        """Continue with these rows, from the next epoch on. The best values so far were those of other rows."""
        check(network, data, recipe, self._threads)
        self._data, (self._feed, self._evaluator) = data, self._load(network, data, recipe)
        self._hyperparameters["weighted"] = self._feed.sample_weights.size > 0
        if self._counters["position"][0]:
            self._counters["epoch"] += 1
            self._counters["position"] = 0
        for name in ("best_epoch", "waited", "plateau_seen", "plateau_waited"):
            self._counters[name] = 0

    def _arenas(self, network: Network, recipe: Recipe) -> Program:
        program = network.program(capacity(network, recipe, len(self._feed.x), self._threads))
        self._count = threads.ThreadCount(len(program.workers), fixed=self._threads > 0)
        return program

    def _tables(self, network: Network) -> Any:
        columns = telemetry.columns(len(network.lowered.layers))
        return self._step.TelemetryBuffer(np.zeros((ROWS, columns)), np.zeros((ROWS, len(telemetry.EPOCH_COLUMNS))))

    def _write_hyperparameters(self, recipe: Recipe) -> None:
        hyperparameters.write_hyperparameters(self._hyperparameters, recipe, len(self._feed.x), *self._measures())

    def _restore_best(self) -> None:
        """Restore the best weights where others are in use. The counters stay at the end."""
        best, size = self._program.best, self._program.weights.size
        if not best.size or self._typed_at == self.steps:  # what was typed last would be lost
            return
        self._take_better_before()
        epoch = int(self._counters["best_epoch"][0])
        present = self._restored or (0 if self._counters["position"][0] else self.epoch)
        if epoch and epoch != present:
            self._restore(State(best[:size], best[size:]))
            self._good, self._lbfgs = self._copy(), None  # a search remembers the loss where it was
            self._restored = epoch

    def _monitor(self) -> str:
        """The value that early stopping monitors; empty without it."""
        if not isinstance(self._recipe.stopping, EarlyStopping):
            return ""
        return hyperparameters.monitored(self._recipe.stopping.monitor, *self._measures())

    def _measures(self) -> tuple[bool, bool]:
        """Whether the run has validation rows, and whether it scores rows as right or wrong."""
        return len(self._feed.validation_x) > 0, bool(self._network.lowered.loss_spec["task"] != 0)

    def _go_back(self, made: int) -> None:
        """Restore the last copy whose loss was finite, and clear the moments of the optimizer.

        That is the latest, unless the chunk `made` no step from it: then its loss was not finite.
        """
        self._good = self._good if made else self._proven
        self._restore(self._good)
        self._program.moments[:] = 0
        self._counters["optimizer_start"], self._lbfgs = self.steps, None

    def _finite(self) -> bool:
        """Whether the state is finite. The last update may have overflowed although its loss was finite."""
        state = self._state()
        return bool(np.isfinite(state.weights).all() and np.isfinite(state.buffers).all())

    def _state(self) -> State:
        return State(self._program.weights, self._program.buffers[: self._network.lowered.buffers])

    def _copy(self) -> State:
        return State(*(array.copy() for array in self._state()))

    def _restore(self, state: State) -> None:
        for present, new in zip(self._state(), state, strict=True):
            present[:] = new

    def _redo_shuffle(self) -> None:
        """Within an epoch, shuffle the rows again as at its start: a checkpoint does not hold their order."""
        from core.engine import random

        if self._counters["position"][0]:
            random.shuffle(self._feed.order, int(self._hyperparameters["seed"][0]), self.epoch)


def _starts_watch(change: RunChange) -> bool:
    """Whether early stopping looks for the best epoch from this change on: what it saw before cannot be compared."""

    def watched(recipe: Recipe) -> tuple[str, bool] | None:
        stopping = recipe.stopping
        return (stopping.monitor, stopping.restore) if isinstance(stopping, EarlyStopping) else None

    return watched(change.old_recipe) != watched(change.recipe) or not change.judges_alike
