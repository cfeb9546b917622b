"""Training by L-BFGS: full batches, a search direction from the last steps, and a line search along it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.engine import ops, telemetry
from core.engine.program import DECAY, MAX_NORM, Program
from core.network import Network, Predictor, State
from core.optimizers.lbfgs import PAIRS
from core.training import threads
from core.training.line_search import Point, search

CURVATURE = 1e-10  # sᵀy must exceed it for a step to be stored, as in PyTorch


class LBFGSSearch:
    """Trains a program whose batch is the whole training set. One iteration is one step and one epoch.

    Its memory is the moments of the program: the last steps s, oldest first, then the changes of the gradient y along
    them; rows of zeros where there have been fewer. Points are evaluated with the dropout of their step, and running
    statistics follow only the accepted points, so that a run continues exactly from a checkpoint.
    """

    def __init__(self, network: Network, program: Program, feed: Any) -> None:
        from core.engine import step

        self._step, self._network, self._program, self._feed = step, network, program, feed
        self._predictor = Predictor(network) if len(feed.validation_x) else None
        self._threads = 1
        self._here: Point | None = None  # at the present weights, where they have been evaluated
        # With noise, or with decay applied after a step, the point where a step ended cannot be used for the next one.
        self._is_changing = any(ops.OPS[op["code"]].random or op["penalty"][DECAY:].any() for op in program.ops)
        self._load_rows()

    def advance(
        self, counters_array: NDArray[Any], hyper_array: NDArray[Any], rows: Any, rates: NDArray[Any], count: int = 1
    ) -> None:
        """Make at most one iteration per learning rate, with the same results in the records as `step.train`.

        The gradient is computed with `count` threads.
        """
        counters, step, self._threads = counters_array[0], self._step, count
        counters["rows"] = counters["epochs"] = counters["position"] = 0
        counters["status"] = step.RUNNING
        for rate in rates:
            if counters["status"] != step.RUNNING or counters["epochs"] in (len(rows.epochs), len(rows.steps)):
                return
            self._iterate(counters_array, hyper_array, rows, float(rate * counters["rate_factor"]))

    def _iterate(self, counters_array: NDArray[Any], hyper_array: NDArray[Any], rows: Any, rate: float) -> None:
        counters, seed, weights, count = (
            counters_array[0],
            int(hyper_array["seed"][0]),
            self._program.weights,
            len(self._feed.x),
        )
        at, buffers = weights.copy(), self._running().copy()
        here = self._here or self._evaluate(0.0, None, seed, int(counters["step"]))
        self._running()[:] = buffers
        if not here.finite:
            counters["status"] = self._step.DIVERGED
            return
        row = rows.steps[counters["rows"]]
        counters["step"] += 1
        row[: telemetry.STEP_COLUMNS] = counters["step"], here.loss, here.score / count, here.cost - here.loss, rate
        self._here = self._move(here, at, rate, seed, int(counters["step"]) - 1)
        if self._is_changing:
            self._apply_penalties(rate)
            self._here = None
        self._write_statistics(row[telemetry.STEP_COLUMNS :], here, at)
        counters["rows"] += 1
        counters["loss"], counters["score"] = here.loss * count, here.score
        loss, score = np.nan, np.nan
        if self._predictor:
            state = State(weights, self._running())
            loss, score = self._predictor.evaluate(state, self._feed.validation_x, self._feed.validation_t)
        self._step.finish_epoch(self._program, counters_array, hyper_array, rows, count, float(loss), float(score))

    def _move(self, here: Point, at: NDArray[Any], rate: float, seed: int, step: int) -> Point:
        """Search along the direction from the weights `at`, and store the step. Returns the point where it ended."""
        weights, moments, buffers = self._program.weights, self._program.moments, self._running().copy()
        along = direction(here.gradient, self._pairs())
        slope = _dot(here.gradient, along)
        if not slope < 0:  # not a descent direction: clear the memory
            moments[:] = 0
            along = -here.gradient
            slope = _dot(here.gradient, along)
        t = rate
        if not moments.any():
            t *= min(1.0, 1.0 / max(float(np.abs(here.gradient).sum(dtype=np.float64)), 1e-300))
        start = replace(here, t=0.0, slope=slope, buffers=buffers)
        if slope == 0 or t == 0:
            return start

        def evaluate(t: float) -> Point:
            with np.errstate(over="ignore", invalid="ignore"):
                weights[:] = at + np.float32(t) * along
            self._running()[:] = buffers
            return self._evaluate(t, along, seed, step)

        found = search(evaluate, start, t, float(np.abs(along).max()))
        self._running()[:] = found.buffers
        moved = np.float32(found.t) * along
        weights[:] = at + moved
        changed = found.gradient - here.gradient
        if found.t == 0:
            moments[:] = 0
        elif _dot(moved, changed) > CURVATURE:
            for memory, new in ((moments[:PAIRS], moved), (moments[PAIRS:], changed)):
                memory[:-1] = memory[1:].copy()
                memory[-1] = new
        return found

    def _pairs(self) -> list[tuple[NDArray[Any], NDArray[Any]]]:
        moments = self._program.moments
        return [(s, y) for s, y in zip(moments[:PAIRS], moments[PAIRS:], strict=True) if s.any()]

    def _evaluate(self, t: float, direction: NDArray[Any] | None, seed: int, step: int) -> Point:
        """Evaluate the weights in the program."""
        program, whole, count = self._program, len(self._feed.x), self._threads
        losses = [0.0] * count

        def work(rank: int) -> None:
            losses[rank] = self._step.gradient(program, whole, seed, step, rank, count)

        threads.run_parallel(count, work)
        loss, gradient = float(losses[0]), program.grads.copy()
        penalty = float(program.block_sums[:, telemetry.BLOCK_PENALTY].sum())
        score = float(program.panel_sums[:, telemetry.PANEL_SCORE].sum())
        slope = 0.0 if direction is None else _dot(gradient, direction)
        return Point(t, loss + penalty, slope, gradient, loss, score, self._running().copy(), self._outputs())

    def _outputs(self) -> NDArray[Any]:
        """Mean and standard deviation of the outputs of each layer, float64 of shape (layers, 2)."""
        program, figures = self._program, np.zeros((len(self._program.layers), 2))
        for number, layer in enumerate(program.layers):
            parts = [
                program.signals[at["units"] * at["first"] + layer["y"] * at["m"] :][: layer["units"] * at["m"]]
                for at in program.panels
            ]
            whole = np.concatenate(parts)
            with np.errstate(over="ignore", invalid="ignore"):
                figures[number] = whole.mean(dtype=np.float64), whole.std(dtype=np.float64)
        return figures

    def _write_statistics(self, row: NDArray[Any], here: Point, before: NDArray[Any]) -> None:
        """Write the statistics of each layer into a row of telemetry, in the order of telemetry.PER_LAYER."""
        moved = self._program.weights - before
        for number, layer in enumerate(self._program.layers):
            part = slice(layer["w"], layer["w"] + layer["size"])
            norms = [float(np.linalg.norm(vector[part])) for vector in (here.gradient, before, moved)]
            row[telemetry.FIGURES * number :][: telemetry.FIGURES] = [*norms, *here.outputs[number]]

    def _apply_penalties(self, rate: float) -> None:
        """Apply weight decay and max-norm, the penalties that are not part of the cost."""
        for op in self._program.ops:
            if op["rows"] and op["penalty"][DECAY:].any():
                part = self._program.weights[op["w"] : op["w"] + op["rows"] * op["row_size"]].reshape(op["rows"], -1)
                part *= np.float32(1 - rate * op["penalty"][DECAY])
                if op["penalty"][MAX_NORM] > 0:
                    norms = np.linalg.norm(part.astype(np.float64), axis=1, keepdims=True)
                    part *= np.minimum(op["penalty"][MAX_NORM] / np.maximum(norms, 1e-300), 1).astype(np.float32)

    def _running(self) -> NDArray[Any]:
        """The running statistics of batch norm. A view."""
        return self._program.buffers[: self._network.lowered.buffers]

    def _load_rows(self) -> None:
        """Copy all rows into the program, panel by panel."""
        program, feed, count = self._program, self._feed, len(self._feed.x)
        units, inputs, outputs = self._network.lowered.units, feed.x.shape[1], feed.t.shape[1]
        size = int(program.panels["size"][0])
        for first in range(0, count, size):
            last = min(first + size, count)
            program.signals[units * first :][: inputs * (last - first)] = feed.x[first:last].T.ravel()
            program.targets[outputs * first : outputs * last] = feed.t[first:last].T.ravel()
        if feed.sample_weights.size:
            program.sample_weights[:] = feed.sample_weights


def direction(gradient: NDArray[Any], pairs: Sequence[tuple[NDArray[Any], NDArray[Any]]]) -> NDArray[Any]:
    """The direction −Hg, by the two-loop recursion: Nocedal and Wright, algorithm 7.4, with H₀ as in (7.20).

    `pairs` are the last steps s, oldest first, each with the change of the gradient y along it.
    """
    q, number = -gradient, gradient.dtype.type
    curved = [(s, y, 1 / _dot(s, y)) for s, y in pairs]
    alphas = []
    for s, y, rho in reversed(curved):
        alphas.append(rho * _dot(s, q))
        q -= number(alphas[-1]) * y
    if curved:
        _, y, rho = curved[-1]
        q *= number(1 / (rho * _dot(y, y)))
    for (s, y, rho), alpha in zip(curved, reversed(alphas), strict=True):
        q += number(alpha - rho * _dot(y, q)) * s
    return q


def _dot(a: NDArray[Any], b: NDArray[Any]) -> float:
    """aᵀb, summed in float64. BLAS would sum in an order that depends on the number of its threads."""
    return float((a.astype(np.float64) * b).sum())
