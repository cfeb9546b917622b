"""Training by L-BFGS: all rows at once, along a direction that the last steps suggest, as far as pays."""

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

CURVED = 1e-10  # what sᵀy must exceed for a step to be remembered, as in PyTorch


class LBFGSSearch:
    """Moves the weights of a program whose batch is all rows of the feed. One iteration is one step and one epoch.

    What it remembers lies in the program's moments: the last steps s, oldest first, then how the gradient changed along
    each, y; rows of zeros where there have been fewer. A point is looked at with the dropout of its step, and running
    figures follow the points that are taken alone, so that a run goes on exactly from what a checkpoint holds.
    """

    def __init__(self, network: Network, program: Program, feed: Any) -> None:
        from core.engine import step

        self._step, self._network, self._program, self._feed = step, network, program, feed
        self._predictor = Predictor(network) if len(feed.validation_x) else None
        self._here: Point | None = None  # what is known of the weights as they are
        self._fickle = any(ops.OPS[op["code"]].random or op["penalty"][DECAY:].any() for op in program.ops)
        self._fill()

    def advance(self, clocks: NDArray[Any], knobs: NDArray[Any], rows: Any, rates: NDArray[Any]) -> None:
        """Make at most as many iterations as there are rates, as `step.train` makes steps."""
        clock, step = clocks[0], self._step
        clock["rows"] = clock["epochs"] = clock["position"] = 0
        clock["status"] = step.RUNNING
        for rate in rates:
            if clock["status"] != step.RUNNING or clock["epochs"] in (len(rows.epochs), len(rows.steps)):
                return
            self._iterate(clocks, knobs, rows, float(rate * clock["rate_factor"]))

    def _iterate(self, clocks: NDArray[Any], knobs: NDArray[Any], rows: Any, rate: float) -> None:
        clock, seed, weights, count = clocks[0], int(knobs["seed"][0]), self._program.weights, len(self._feed.x)
        at, buffers = weights.copy(), self._running().copy()
        here = self._here or self._look(0.0, None, seed, int(clock["step"]))
        self._running()[:] = buffers
        if not here.finite:
            clock["status"] = self._step.DIVERGED
            return
        row = rows.steps[clock["rows"]]
        clock["step"] += 1
        row[: telemetry.STEP_COLUMNS] = clock["step"], here.loss, here.score / count, here.cost - here.loss, rate
        self._here = self._move(here, at, rate, seed, int(clock["step"]) - 1)
        if self._fickle:
            self._shrink(rate)
            self._here = None
        self._tell(row[telemetry.STEP_COLUMNS :], here, at)
        clock["rows"] += 1
        clock["loss"], clock["score"] = here.loss * count, here.score
        loss, score = np.nan, np.nan
        if self._predictor:
            state = State(weights, self._running())
            loss, score = self._predictor.evaluate(state, self._feed.validation_x, self._feed.validation_t)
        self._step.finish_epoch(self._program, clocks, knobs, rows, count, float(loss), float(score))

    def _move(self, here: Point, at: NDArray[Any], rate: float, seed: int, step: int) -> Point:
        """Search along the direction from `at`, and remember the step. Returns what is known of where it ended."""
        weights, moments, buffers = self._program.weights, self._program.moments, self._running().copy()
        direction = self._direction(here.gradient)
        slope = _dot(here.gradient, direction)
        if not slope < 0:  # the memory misleads: begin anew
            moments[:] = 0
            direction = -here.gradient
            slope = _dot(here.gradient, direction)
        t = rate
        if not moments.any():
            t *= min(1.0, 1.0 / max(float(np.abs(here.gradient).sum(dtype=np.float64)), 1e-300))
        start = replace(here, t=0.0, slope=slope, buffers=buffers)
        if slope == 0 or t == 0:
            return start

        def look(t: float) -> Point:
            with np.errstate(over="ignore", invalid="ignore"):
                weights[:] = at + np.float32(t) * direction
            self._running()[:] = buffers
            return self._look(t, direction, seed, step)

        found = search(look, start, t, float(np.abs(direction).max()))
        self._running()[:] = found.buffers
        moved = np.float32(found.t) * direction
        weights[:] = at + moved
        changed = found.gradient - here.gradient
        if found.t == 0:
            moments[:] = 0
        elif _dot(moved, changed) > CURVED:
            for kept, new in ((moments[:PAIRS], moved), (moments[PAIRS:], changed)):
                kept[:-1] = kept[1:].copy()
                kept[-1] = new
        return found

    def _direction(self, gradient: NDArray[Any]) -> NDArray[Any]:
        """−Hg by the two loops of Nocedal and Wright's algorithm 7.4, H₀ as in (7.20)."""
        q = -gradient
        pairs = [(s, y, 1 / _dot(s, y)) for s, y in self._pairs()]
        shares = []
        for s, y, rho in reversed(pairs):
            shares.append(rho * _dot(s, q))
            q -= np.float32(shares[-1]) * y
        if pairs:
            _, y, rho = pairs[-1]
            q *= np.float32(1 / (rho * _dot(y, y)))
        for (s, y, rho), share in zip(pairs, reversed(shares), strict=True):
            q += np.float32(share - rho * _dot(y, q)) * s
        return q

    def _pairs(self) -> list[tuple[NDArray[Any], NDArray[Any]]]:
        moments = self._program.moments
        return [(s, y) for s, y in zip(moments[:PAIRS], moments[PAIRS:], strict=True) if s.any()]

    def _look(self, t: float, direction: NDArray[Any] | None, seed: int, step: int) -> Point:
        """What is known of the weights that are in the program."""
        program, whole, losses = self._program, len(self._feed.x), [0.0] * self._program.shards.size

        def work(rank: int) -> None:
            losses[rank] = self._step.gradient(program, whole, seed, step, rank)

        threads.run_parallel(program.shards.size, work)
        loss, gradient = float(losses[0]), program.grads.copy()
        penalty = float(program.sums[:, telemetry.SUM_PENALTY].sum())
        score = float(program.sums[:, telemetry.SUM_SCORE].sum())
        slope = 0.0 if direction is None else _dot(gradient, direction)
        return Point(t, loss + penalty, slope, gradient, loss, score, self._running().copy(), self._outputs())

    def _outputs(self) -> NDArray[Any]:
        """Mean and spread of what each layer put out."""
        program, figures = self._program, np.zeros((len(self._program.layers), 2))
        for number, layer in enumerate(program.layers):
            parts = [
                program.signals[at["units"] * at["first"] + layer["y"] * at["m"] :][: layer["units"] * at["m"]]
                for at in program.shards
            ]
            whole = np.concatenate(parts)
            with np.errstate(over="ignore", invalid="ignore"):
                figures[number] = whole.mean(dtype=np.float64), whole.std(dtype=np.float64)
        return figures

    def _tell(self, row: NDArray[Any], here: Point, before: NDArray[Any]) -> None:
        """The figures of each layer, in the order of telemetry.PER_LAYER."""
        moved = self._program.weights - before
        for number, layer in enumerate(self._program.layers):
            part = slice(layer["w"], layer["w"] + layer["size"])
            norms = [float(np.linalg.norm(each[part])) for each in (here.gradient, before, moved)]
            row[telemetry.FIGURES * number :][: telemetry.FIGURES] = [*norms, *here.outputs[number]]

    def _shrink(self, rate: float) -> None:
        """Decay, and rows no longer than their limit: what penalties do apart from the cost."""
        for op in self._program.ops:
            if op["rows"] and op["penalty"][DECAY:].any():
                part = self._program.weights[op["w"] : op["w"] + op["rows"] * op["row_size"]].reshape(op["rows"], -1)
                part *= np.float32(1 - rate * op["penalty"][DECAY])
                if op["penalty"][MAX_NORM] > 0:
                    norms = np.linalg.norm(part.astype(np.float64), axis=1, keepdims=True)
                    part *= np.minimum(op["penalty"][MAX_NORM] / np.maximum(norms, 1e-300), 1).astype(np.float32)

    def _running(self) -> NDArray[Any]:
        return self._program.buffers[: self._network.lowered.buffers]

    def _fill(self) -> None:
        """Lay all rows into the program, each thread's share panel by panel."""
        program, feed, count = self._program, self._feed, len(self._feed.x)
        units, inputs, outputs = self._network.lowered.units, feed.x.shape[1], feed.t.shape[1]
        for rank in range(program.shards.size):
            first, last = (count * each // program.shards.size for each in (rank, rank + 1))
            program.signals[units * first :][: inputs * (last - first)] = feed.x[first:last].T.ravel()
            program.targets[outputs * first : outputs * last] = feed.t[first:last].T.ravel()
        if feed.sample_weights.size:
            program.sample_weights[:] = feed.sample_weights


def _dot(a: NDArray[Any], b: NDArray[Any]) -> float:
    """aᵀb, added up in float64."""
    return float(np.dot(a.astype(np.float64), b.astype(np.float64)))
