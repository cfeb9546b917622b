"""Evaluation of a network on both splits while it trains, in small slices that hardly slow training down."""

import weakref
from collections.abc import Callable, Iterator
from dataclasses import replace
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.metrics import MEASURED, Predictions, Report, evaluate
from core.network import Network, Predictor, State
from core.training.events import Evaluation

TIME_SHARE = 0.02  # of the elapsed time may be spent on evaluation
SLICE_SECONDS = 0.005  # of one slice, roughly, so that a pause never waits for it
PATIENCE = 0.5  # seconds that an urgent caller waits for an evaluation


class Evaluator:
    """Predicts all rows of both splits from a copy of the weights, slice by slice.

    `x` and `validation_x` are the scaled features of the training and validation rows, float32 of shape
    (rows, inputs).
    """

    def __init__(self, data: Prepared, x: NDArray[Any], validation_x: NDArray[Any]) -> None:
        self._data, self._splits = data, ((data.train, x), (data.validation, validation_x))
        self._predictor: Predictor | None = None
        self._slices: Iterator[Evaluation | None] | None = None
        self._latest: tuple[Network, weakref.ref[NDArray[Any]], Evaluation] | None = None
        self._rows = 0  # per slice: as many as take about SLICE_SECONDS
        self._debt, self._last_call = 0.0, perf_counter()  # seconds spent beyond TIME_SHARE

    def evaluate_some(self, network: Network, state: State, step: int, epochs_done: float) -> Evaluation | None:
        """Compute the next slice if TIME_SHARE allows. Returns an evaluation when its last slice is done, else None.

        It is of the state with which its first slice was called, which can be some epochs old for large data.
        """
        self._ready(network, state)
        now = perf_counter()
        self._debt = max(self._debt - TIME_SHARE * (now - self._last_call), 0.0)
        self._last_call = now
        if self._debt > 0:
            return None
        if self._slices is None:
            self._slices = self._evaluate(network, state, step, epochs_done)
        evaluation = next(self._slices)
        if evaluation is not None:
            self._slices = None
        self._debt += perf_counter() - now
        return evaluation

    def evaluate(
        self,
        network: Network,
        state: State,
        step: int,
        epochs_done: float,
        urgent: Callable[[], bool] = lambda: False,
    ) -> Evaluation | None:
        """The evaluation of this state, computed now. None where it takes over PATIENCE seconds while `urgent`."""
        if self._latest and self._latest[0] is network and self._latest[1]() is state.weights:
            return self._latest[2]
        self._slices, deadline = None, perf_counter() + PATIENCE
        for evaluation in self._evaluate(network, state, step, epochs_done):
            if evaluation is not None or (urgent() and perf_counter() > deadline):
                return evaluation
        return None

    def _evaluate(self, network: Network, state: State, step: int, epochs_done: float) -> Iterator[Evaluation | None]:
        """Yields None after every slice, and the evaluation at the end."""
        predictor = self._ready(network, state)
        reports: list[Report | None] = []
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
            reports.append(report(network, self._data, rows, outputs) if len(rows) else None)
            yield None
        train, validation = reports
        assert train is not None  # a split always leaves training rows
        evaluation = Evaluation(step, epochs_done, train, validation)
        self._latest = network, weakref.ref(state.weights), evaluation  # a weak reference does not keep the copy alive
        yield evaluation

    def _ready(self, network: Network, state: State) -> Predictor:
        """The predictor for a network, with its code loaded and its arenas touched."""
        if self._predictor is None or self._predictor.network is not network:
            self._predictor = Predictor(network)
            self._predictor.predict(state, self._splits[0][1][:1])
        return self._predictor


def report(network: Network, data: Prepared, rows: NDArray[np.int64], outputs: NDArray[Any]) -> Report:
    """All metrics for the outputs of a network, of shape (n, units), for these n rows of the data."""
    names = data.dataset.classes or data.dataset.targets
    return evaluate(predictions_of(network, data, rows, outputs), names, MEASURED)


def report_with_loss(network: Network, state: State, data: Prepared, rows: NDArray[np.int64]) -> Report:
    """The loss and all metrics of these weights on these rows of the data."""
    predictor, x = Predictor(network), data.x(rows)
    loss, _ = predictor.evaluate(state, x, data.targets(rows, network.lowered.output[1]))
    return replace(report(network, data, rows, predictor.predict(state, x)), loss=loss)


def predictions_of(network: Network, data: Prepared, rows: NDArray[np.int64], outputs: NDArray[Any]) -> Predictions:
    """The outputs of a network for these rows of the data, beside their targets, as metrics take them."""
    dataset = data.dataset
    targets: NDArray[Any] = dataset.y[rows]
    if dataset.classes:
        return Predictions(outputs, targets, len(dataset.classes), network.loss.threshold)
    return Predictions(data.unscaled_targets(outputs), targets + data.preparation.target_origin)
