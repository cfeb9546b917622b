"""Measures a network on both splits while it trains, so rarely that training hardly notices."""

import weakref
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.metrics import MEASURED, Predictions, Report, evaluate
from core.network import Network, Predictor, State
from core.training.events import Evaluation

SHARE = 0.02  # of the time that goes by may be spent on measuring
SLICE_SECONDS = 0.005  # about so long at a time, so that pausing never waits for it
PATIENCE = 0.5  # seconds that somebody who waits may wait for reports


class Evaluator:
    """Predicts all rows of both splits from a copy of the weights, in slices. `x` are their scaled features."""

    def __init__(self, data: Prepared, x: NDArray[Any], validation_x: NDArray[Any]) -> None:
        self._data, self._splits = data, ((data.train, x), (data.validation, validation_x))
        self._predictor: Predictor | None = None
        self._work: Iterator[Evaluation | None] | None = None
        self._latest: tuple[Network, weakref.ref[NDArray[Any]], Evaluation] | None = None
        self._rows = 0  # in a slice: so many that it takes about SLICE_SECONDS
        self._debt, self._then = 0.0, perf_counter()  # seconds spent and not yet earned by the time gone by

    def glance(self, network: Network, state: State, step: int, done: float) -> Evaluation | None:
        """Go on measuring if time enough has gone by. Returns the reports where they have just become complete.

        They tell of the state with which their measuring began, which with many rows may be some epochs old.
        """
        self._ready(network, state)
        now = perf_counter()
        self._debt = max(self._debt - SHARE * (now - self._then), 0.0)
        self._then = now
        if self._debt > 0:
            return None
        if self._work is None:
            self._work = self._measure(network, state, step, done)
        reports = next(self._work)
        if reports is not None:
            self._work = None
        self._debt += perf_counter() - now
        return reports

    def measure(
        self, network: Network, state: State, step: int, done: float, hurried: Callable[[], bool] = lambda: False
    ) -> Evaluation | None:
        """The reports on this very state, at once. None where that takes more than PATIENCE seconds while `hurried`."""
        if self._latest and self._latest[0] is network and self._latest[1]() is state.weights:
            return self._latest[2]
        self._work, end = None, perf_counter() + PATIENCE
        for reports in self._measure(network, state, step, done):
            if reports is not None or (hurried() and perf_counter() > end):
                return reports
        return None

    def _measure(self, network: Network, state: State, step: int, done: float) -> Iterator[Evaluation | None]:
        """None after every slice of work, and the reports at last."""
        predictor = self._ready(network, state)
        found: list[Report | None] = []
        self._rows = max(self._rows, predictor.batch)
        for rows, x in self._splits:
            outputs = np.empty((len(rows), network.lowered.output[1]), np.float32)
            start = 0
            while start < len(rows):
                part, began = slice(start, start + self._rows), perf_counter()
                outputs[part] = predictor.predict(state, x[part])
                start, seconds = part.stop, perf_counter() - began
                if not SLICE_SECONDS / 2 < seconds < 2 * SLICE_SECONDS:
                    self._rows = max(self._rows * 2 if seconds < SLICE_SECONDS else self._rows // 2, predictor.batch)
                yield None
            found.append(report(network, self._data, rows, outputs) if len(rows) else None)
            yield None
        train, validation = found
        assert train is not None  # a split always leaves rows to learn from
        reports = Evaluation(step, done, train, validation)
        self._latest = network, weakref.ref(state.weights), reports  # which another copy soon follows
        yield reports

    def _ready(self, network: Network, state: State) -> Predictor:
        """The predictor for a network, compiled and its arenas touched."""
        if self._predictor is None or self._predictor.network is not network:
            self._predictor = Predictor(network)
            self._predictor.predict(state, self._splits[0][1][:1])
        return self._predictor


def report(network: Network, data: Prepared, rows: NDArray[np.int64], outputs: NDArray[Any]) -> Report:
    """What the metrics say of a network's outputs (n, units) for these rows of the data."""
    dataset = data.dataset
    targets: NDArray[Any] = dataset.y[rows]
    if dataset.classes:
        answers = Predictions(outputs, targets, len(dataset.classes), network.loss.threshold)
        return evaluate(answers, dataset.classes, MEASURED)
    unscaled = outputs.astype(np.float64) * data.target_scale + data.target_shift
    return evaluate(Predictions(unscaled, targets), dataset.targets, MEASURED)
