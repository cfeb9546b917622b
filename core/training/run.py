"""One training: a generator of messages that knows no thread and no window."""

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.engine import telemetry
from core.engine.program import Program
from core.network import Network, Predictor, State
from core.optimizers import LBFGS
from core.training import hyperparameters, stop_reasons, threads
from core.training.checkpoint import Checkpoint
from core.training.controls import Controls
from core.training.evaluation import Evaluator
from core.training.events import Diverged, Evaluation, Event, Finished, Paused, Progress, Snapshot
from core.training.lbfgs import LBFGSSearch
from core.training.memory import ROWS, check, room
from core.training.recipe import Recipe

CHUNK_SECONDS = 0.02  # how long the compiled loop runs before the controls are read again; see ARCHITECTURE.md
# The same for each weight: to look at one and copy it after a chunk takes about 1 ns, which may be 2 % of the time.
CHUNK_SECONDS_PER_WEIGHT = 50e-9
LONGEST_CHUNK_SECONDS = 0.2  # so that Pause and Stop are felt at once
PACED_SECONDS = 0.033  # how long a chunk stands for when the pace is set


class Run:
    """A network in training on prepared data.

    The same seed on the same machine with the same number of threads gives the same numbers to the last bit, however
    the run is cut into chunks. `threads` is that number; 0 chooses what is fastest for such a network. Raises
    MemoryError before it allocates what the machine does not have, and ValueError where data or `start` do not fit.
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

        def inputs(rows: NDArray[Any]) -> NDArray[Any]:  # machine code takes their width at its word
            return data.x(rows).reshape(len(rows), network.lowered.inputs)

        self._feed = step.TrainingSet(
            inputs(data.train),
            data.targets(data.train, units),
            data.sample_weights(data.train, recipe.class_weights == "balanced"),
            np.zeros(len(data.train), np.int64),
            inputs(data.validation),
            data.targets(data.validation, units),
        )
        self._judge = Evaluator(data, self._feed.x, self._feed.validation_x)
        self._clock = np.zeros(1, step.COUNTERS)
        self._clock["rate_factor"] = 1.0
        self._knobs = np.zeros(1, step.HYPERPARAMETERS)
        self._seconds = 0.0
        self._recipe, self._threads = recipe, threads
        self._searching: LBFGSSearch | None = None
        self._knobs["seed"], self._knobs["weighted"] = recipe.seed, self._feed.sample_weights.size > 0
        self._network, self._program, self._rows = network, self._arenas(network, recipe), self._tables(network)
        self._turn_knobs(recipe)
        state = start.state if isinstance(start, Checkpoint) else start or network.initial(recipe.seed)
        self._restore(state)
        if isinstance(start, Checkpoint):
            start.check(len(data.train))
            self._program.moments[:] = start.moments
            self._program.best[:] = start.best
            self._clock[:] = start.clock
            self._redo_shuffle()
        self._good = self._copy()  # what messages show
        self._proven = self._good  # what they showed before: a step was made from it, so that its loss was a number

    @property
    def epoch(self) -> int:
        """Epochs completed."""
        return int(self._clock["epoch"][0])

    @property
    def seconds(self) -> float:
        """Time spent in the engine so far."""
        return self._seconds

    @property
    def steps(self) -> int:
        """Optimizer steps made."""
        return int(self._clock["step"][0])

    @property
    def seed(self) -> int:
        """What the weights, the shuffling and dropout started from."""
        return int(self._knobs["seed"][0])

    @property
    def recipe(self) -> Recipe:
        """What it follows now. A change asked for while it stood still is taken up when it goes on."""
        return self._recipe

    @property
    def done(self) -> float:
        """Epochs completed, with the part of the one that is under way."""
        return float(self._clock["epoch"][0] + self._clock["position"][0] / len(self._feed.x))

    def reports(self, hurried: Callable[[], bool] = lambda: False) -> Evaluation | None:
        """All metrics on both splits as they are now; None where they would take long, and that is not welcome."""
        return self._judge.measure(self._network, self._good, self.steps, self.done, hurried)

    def evaluate(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """Loss and accuracy, as in prediction, on the training and on the validation rows; NaN where there are none."""
        predictor, feed, state = Predictor(self._network), self._feed, self._copy()
        return (
            predictor.evaluate(state, feed.x, feed.t),
            predictor.evaluate(state, feed.validation_x, feed.validation_t),
        )

    def snapshot(self) -> Snapshot:
        """What has been learned so far."""
        return Snapshot(self.steps, self.epoch, self._good)

    def checkpoint(self) -> Checkpoint:
        """All it takes to go on from here, bit for bit."""
        program = self._program
        return Checkpoint(self._copy(), program.moments.copy(), self._clock.copy(), program.best.copy())

    def events(self, controls: Controls, epochs: int) -> Iterator[Event]:
        """Train until so many epochs are done in all, or the controls say stop. May be called again to go on."""
        chunk = 1
        if change := controls.take_change():  # asked for while nothing ran: `epochs` knows of it
            self._adopt(*change)
        while not controls.stopped and self.epoch < epochs:
            if change := controls.take_change():
                epochs = change[1].epochs if change[1].epochs != self._recipe.epochs else epochs
                self._adopt(*change)
                continue
            stride = controls.next_stride()
            if controls.paused and stride is None:
                yield Paused(self.reports(lambda: controls.hurried))
                continue
            left = self._steps_left(epochs) if stride is None else 1 if stride == "batch" else self._steps_left(0)
            while left > 0 and not (controls.stopped or controls.interrupted):
                most = max(round(controls.pace * PACED_SECONDS), 1) if controls.pace else left
                made, seconds = self._advance(min(chunk, left, most))
                left -= made
                if self._clock["status"][0] == self._step.DIVERGED or not self._finite():
                    reason = stop_reasons.divergence(self._network, self._program, self._in_step(), self.steps)
                    self._go_back(made)
                    yield Diverged(reason, self.snapshot())
                    return
                yield self._progress(made, seconds)
                if self._clock["status"][0] == self._step.STOPPED:
                    stopped = self._stop_early()
                    kept = self._program.best.size > 0
                    reason = stop_reasons.stop(self._recipe.stopping, self._clock[0], kept)
                    yield Finished(stopped, self.reports(), reason)
                    return
                chunk = max(int(made * min(max(self._chunk_seconds() / max(seconds, 1e-6), 0.25), 4.0)), 1)
                if stride is None:
                    break
        yield Finished(self.snapshot(), self.reports(lambda: controls.stopped))

    def _chunk_seconds(self) -> float:
        return min(max(CHUNK_SECONDS, CHUNK_SECONDS_PER_WEIGHT * self._program.weights.size), LONGEST_CHUNK_SECONDS)

    def _advance(self, steps: int) -> tuple[int, float]:
        """Run the compiled loop. Returns the steps it made, and seconds."""
        before, started = self.steps, perf_counter()
        per_epoch = self._per_epoch()
        now = self.epoch * per_epoch + int(self._clock["position"][0]) // int(self._knobs["batch"][0])
        rates = hyperparameters.rates(self._recipe, np.arange(now, now + steps), per_epoch)
        arguments = self._clock, self._knobs, self._rows, rates
        if isinstance(self._recipe.optimizer, LBFGS):
            self._searching = self._searching or LBFGSSearch(self._network, self._program, self._feed)
            self._searching.advance(*arguments)
        else:
            count = self._program.shards.size
            threads.run_parallel(count, lambda rank: self._step.train(self._program, self._feed, *arguments, rank))
        seconds = perf_counter() - started
        self._seconds += seconds
        return self.steps - before, seconds

    def _progress(self, made: int, seconds: float) -> Progress:
        clock = self._clock[0]
        self._proven = self._good
        self._good = self._copy()
        steps = self._rows.steps[: clock["rows"]].copy()
        epochs = self._rows.epochs[: clock["epochs"]].copy()
        reports = self._judge.glance(self._network, self._good, self.steps, self.done)
        return Progress(self.snapshot(), steps, epochs, made, seconds, self.done, reports)

    def _steps_left(self, epochs: int) -> int:
        """Steps to the end of this epoch and of as many more as `epochs` in all asks for."""
        rows, batch = len(self._feed.x), int(self._knobs["batch"][0])
        this = -(-(rows - int(self._clock["position"][0])) // batch)
        return this + max(epochs - self.epoch - 1, 0) * self._per_epoch()

    def _in_step(self) -> int:
        """Rows of the step that comes next."""
        return min(int(self._knobs["batch"][0]), len(self._feed.x) - int(self._clock["position"][0]))

    def _per_epoch(self) -> int:
        """Steps in an epoch."""
        return -(-len(self._feed.x) // int(self._knobs["batch"][0]))

    def _adopt(self, network: Network, recipe: Recipe) -> None:
        """Go on with this network and recipe. What the optimizer remembers is kept where it is of the same kind."""
        old, new = self._program, self._arenas(network, recipe)
        kept = network.lowered.buffers
        new.weights[:], new.buffers[:kept] = old.weights, old.buffers[:kept]
        if type(self._recipe.optimizer) is type(recipe.optimizer):
            new.moments[:] = old.moments
        else:
            self._clock["optimizer_start"] = self.steps
        if new.best.size == old.best.size:
            new.best[:] = old.best
        else:  # what was best before is not known
            self._clock["best_epoch"] = self._clock["waited"] = 0
        watched, loss = self._knobs[["stop_monitor", "plateau_monitor"]].copy(), self._network.loss
        self._network, self._program, self._rows, self._recipe = network, new, self._tables(network), recipe
        self._searching = None
        self._turn_knobs(recipe)
        # Figures of another kind, or of another loss, say nothing of what was best.
        if network.loss != loss or self._knobs["stop_monitor"] != watched["stop_monitor"]:
            self._clock["best_epoch"] = self._clock["waited"] = 0
        if network.loss != loss or self._knobs["plateau_monitor"] != watched["plateau_monitor"]:
            self._clock["plateau_seen"] = self._clock["plateau_waited"] = 0

    def _arenas(self, network: Network, recipe: Recipe) -> Program:
        return network.program(room(network, recipe, len(self._feed.x), self._threads))

    def _tables(self, network: Network) -> Any:
        columns = telemetry.columns(len(network.lowered.layers))
        return self._step.TelemetryBuffer(np.zeros((ROWS, columns)), np.zeros((ROWS, len(telemetry.EPOCH_COLUMNS))))

    def _turn_knobs(self, recipe: Recipe) -> None:
        feed, scored = self._feed, self._network.lowered.loss_spec["task"] != 0
        hyperparameters.write_hyperparameters(self._knobs, recipe, len(feed.x), len(feed.validation_x) > 0, scored)

    def _stop_early(self) -> Snapshot:
        """Go back to the best weights, where they were kept. The clock then tells of their epoch."""
        best = self._program.best
        if best.size and self._clock["best_epoch"][0]:
            size = self._program.weights.size
            self._restore(State(best[:size], best[size:]))
            self._good = self._copy()
        return self.snapshot()

    def _go_back(self, made: int) -> None:
        """To the last copy from which a step was made, for the weights as they are gave the loss that is no number.

        That is the newest, unless the chunk `made` no step from it. What the optimizer remembers led astray.
        """
        self._good = self._good if made else self._proven
        self._restore(self._good)
        self._program.moments[:] = 0
        self._clock["optimizer_start"], self._searching = self.steps, None

    def _finite(self) -> bool:
        """Whether all that was learned is numbers. The last update may have overflowed where its loss did not."""
        state = self._state()
        return bool(np.isfinite(state.weights).all() and np.isfinite(state.buffers).all())

    def _state(self) -> State:
        return State(self._program.weights, self._program.buffers[: self._network.lowered.buffers])

    def _copy(self) -> State:
        return State(*(each.copy() for each in self._state()))

    def _restore(self, state: State) -> None:
        for to, of in zip(self._state(), state, strict=True):
            to[:] = of

    def _redo_shuffle(self) -> None:
        """In the middle of an epoch, the order of its rows is that of its beginning."""
        from core.engine import random

        if self._clock["position"][0]:
            random.shuffle(self._feed.order, int(self._knobs["seed"][0]), self.epoch)
