"""A run: one training, as a generator of events. It knows no thread and no window."""

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.engine import telemetry
from core.engine.program import Program
from core.messages import EMPTY
from core.network import Network, Predictor, State
from core.optimizers import LBFGS
from core.training import hyperparameters, stop_reasons, threads
from core.training.checkpoint import Checkpoint
from core.training.controls import Controls
from core.training.evaluation import Evaluator
from core.training.events import Diverged, Evaluation, Event, Finished, Paused, Progress, Snapshot
from core.training.lbfgs import LBFGSSearch
from core.training.memory import ROWS, capacity, check
from core.training.recipe import Recipe
from core.training.stopping import EarlyStopping

CHUNK_SECONDS = 0.025  # of the compiled loop, until the controls are read again
# Longer for more weights: checking and copying a weight after a chunk takes about 1 ns, which should be 2 % at most.
CHUNK_SECONDS_PER_WEIGHT = 50e-9
LONGEST_CHUNK_SECONDS = 0.2  # so that pause and stop take effect at once
PACED_SECONDS = 0.033  # duration of a chunk, sleep included, while the steps per second are limited


class Run:
    """The training of a network on prepared data.

    It starts from the initial weights of the recipe's seed; from a `State`, with everything else new; or from a
    `Checkpoint`, exactly where that was taken. `threads` is the number of threads; 0 chooses the fastest.

    The same seed, machine and number of threads give the same weights bit for bit, however the run is cut into chunks
    or checkpoints. Raises MemoryError before it allocates more than is free, and ValueError where the data or `start`
    do not fit the network.
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

        check(network, data, recipe, threads)
        self._step = step
        units = network.lowered.output[1]

        def inputs(rows: NDArray[Any]) -> NDArray[Any]:  # compiled code does not check their width
            return data.x(rows).reshape(len(rows), network.lowered.inputs)

        self._feed = step.TrainingSet(
            inputs(data.train),
            data.targets(data.train, units),
            data.sample_weights(data.train, recipe.class_weights == "balanced"),
            np.zeros(len(data.train), np.int64),
            inputs(data.validation),
            data.targets(data.validation, units),
        )
        self._evaluator = Evaluator(data, self._feed.x, self._feed.validation_x)
        self._counters = np.zeros(1, step.COUNTERS)
        self._counters["rate_factor"] = 1.0
        self._hyperparameters = np.zeros(1, step.HYPERPARAMETERS)
        self._seconds, self._restored = 0.0, 0  # the epoch whose weights were restored
        self._last_epoch = np.full(len(telemetry.EPOCH_COLUMNS), np.nan)  # its row of telemetry
        self._recipe, self._threads = recipe, threads
        self._lbfgs: LBFGSSearch | None = None
        self._hyperparameters["seed"], self._hyperparameters["weighted"] = (
            recipe.seed,
            self._feed.sample_weights.size > 0,
        )
        self._network, self._program, self._rows = network, self._arenas(network, recipe), self._tables(network)
        self._write_hyperparameters(recipe)
        state = start.state if isinstance(start, Checkpoint) else start or network.initial(recipe.seed)
        self._restore(state)
        if isinstance(start, Checkpoint):
            start.check(len(data.train))
            self._program.moments[:] = start.moments
            self._program.best[:] = start.best
            self._counters[:] = start.counters
            self._redo_shuffle()
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
    def recipe(self) -> Recipe:
        """The recipe in use. A change requested while the run is paused takes effect when it continues."""
        return self._recipe

    @property
    def epochs_done(self) -> float:
        """Epochs since the start, with fractions: completed ones and the part of the current one."""
        return float(self._counters["epoch"][0] + self._counters["position"][0] / len(self._feed.x))

    def evaluate(self, urgent: Callable[[], bool] = lambda: False) -> Evaluation | None:
        """All metrics of the present state on both splits; None where that takes over 0.5 s while `urgent`."""
        return self._evaluator.evaluate(self._network, self._good, self.steps, self.epochs_done, urgent)

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
        return Checkpoint(self._copy(), program.moments.copy(), self._counters.copy(), program.best.copy())

    def events(self, controls: Controls, epochs: int) -> Iterator[Event]:
        """Train until `epochs` epochs are done since the start, or the controls stop it. See `core.training.events`.

        It may be called again to continue. A change of the recipe's epochs by the controls replaces `epochs`.
        """
        chunk = 1
        if change := controls.take_change():  # requested while nothing ran: `epochs` takes it into account
            self._adopt(*change)
        while not controls.stopped and self.epoch < epochs:
            if change := controls.take_change():
                epochs = change[1].epochs if change[1].epochs != self._recipe.epochs else epochs
                self._adopt(*change)
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
                if self._counters["status"][0] == self._step.STOPPED:
                    yield self._finished(controls, early=True)
                    return
                chunk = max(int(made * min(max(self._chunk_seconds() / max(seconds, 1e-6), 0.25), 4.0)), 1)
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
        if made:  # what led there
            yield Progress(self.snapshot(), *rows, made, seconds, self.epochs_done)
        yield Diverged(stop_reasons.divergence(step, where, kept), self.snapshot(), step, layer, where, kept)

    def _finished(self, controls: Controls, early: bool = False) -> Finished:
        """End the run with the best weights. If it continues, early stopping waits for its whole patience again."""
        self._restore_best()
        reason = EMPTY
        if early or self._restored:
            monitor = self._monitor()
            column = telemetry.EPOCH_COLUMNS.index(monitor.replace("training", "train").replace(" ", "_"))
            last = float(self._last_epoch[column])
            reason = stop_reasons.ending(monitor, self._counters[0], early, self._restored, last)
            self._counters["waited"] = 0
        return Finished(self.snapshot(), self.evaluate(lambda: controls.stopped), reason, early)

    def _chunk_seconds(self) -> float:
        return min(max(CHUNK_SECONDS, CHUNK_SECONDS_PER_WEIGHT * self._program.weights.size), LONGEST_CHUNK_SECONDS)

    def _advance(self, steps: int) -> tuple[int, float]:
        """Run the compiled loop for at most this many steps. Returns the steps made, and seconds."""
        before, started = self.steps, perf_counter()
        per_epoch = self._per_epoch()
        now = self.epoch * per_epoch + int(self._counters["position"][0]) // int(self._hyperparameters["batch"][0])
        rates = hyperparameters.rates(self._recipe, np.arange(now, now + steps), per_epoch)
        arguments = self._counters, self._hyperparameters, self._rows, rates
        if isinstance(self._recipe.optimizer, LBFGS):
            self._lbfgs = self._lbfgs or LBFGSSearch(self._network, self._program, self._feed)
            self._lbfgs.advance(*arguments)
        else:
            count = self._program.shards.size
            threads.run_parallel(count, lambda rank: self._step.train(self._program, self._feed, *arguments, rank))
        seconds = perf_counter() - started
        self._seconds += seconds
        return self.steps - before, seconds

    def _progress(self, made: int, seconds: float) -> Progress:
        self._proven = self._good
        self._good, self._restored = self._copy(), 0
        steps, epochs = self._telemetry()
        self._last_epoch = epochs[-1] if len(epochs) else self._last_epoch
        evaluation = self._evaluator.evaluate_some(self._network, self._good, self.steps, self.epochs_done)
        return Progress(self.snapshot(), steps, epochs, made, seconds, self.epochs_done, evaluation)

    def _telemetry(self) -> tuple[NDArray[Any], NDArray[Any]]:
        """The rows of steps and of epochs that the last chunk has written. Copies."""
        counters = self._counters[0]
        return self._rows.steps[: counters["rows"]].copy(), self._rows.epochs[: counters["epochs"]].copy()

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

    def _adopt(self, network: Network, recipe: Recipe) -> None:
        """Continue with this network and recipe. The moments stay where the optimizer is of the same kind."""
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
        before, loss = self._hyperparameters[["stop_monitor", "plateau_monitor"]].copy(), self._network.loss
        self._network, self._program, self._rows, self._recipe = network, new, self._tables(network), recipe
        self._lbfgs = None
        self._write_hyperparameters(recipe)
        # Values of another monitor, or of another loss, cannot be compared with the best so far.
        if network.loss != loss or self._hyperparameters["stop_monitor"] != before["stop_monitor"]:
            self._counters["best_epoch"] = self._counters["waited"] = 0
        if network.loss != loss or self._hyperparameters["plateau_monitor"] != before["plateau_monitor"]:
            self._counters["plateau_seen"] = self._counters["plateau_waited"] = 0

    def _arenas(self, network: Network, recipe: Recipe) -> Program:
        return network.program(capacity(network, recipe, len(self._feed.x), self._threads))

    def _tables(self, network: Network) -> Any:
        columns = telemetry.columns(len(network.lowered.layers))
        return self._step.TelemetryBuffer(np.zeros((ROWS, columns)), np.zeros((ROWS, len(telemetry.EPOCH_COLUMNS))))

    def _write_hyperparameters(self, recipe: Recipe) -> None:
        hyperparameters.write_hyperparameters(self._hyperparameters, recipe, len(self._feed.x), *self._measures())

    def _restore_best(self) -> None:
        """Restore the best weights where they were stored and others are in use. The counters stay at the end."""
        best, size = self._program.best, self._program.weights.size
        epoch = int(self._counters["best_epoch"][0])
        is_there = self._restored or (epoch == self.epoch and not self._counters["position"][0])
        if best.size and epoch and not is_there:
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
