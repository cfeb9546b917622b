"""The loss of a network over a plane through its weights, with the path of the run as far as the plane holds it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.moments.computation import Computation, Stopped, Workspace
from core.moments.moment import Moment
from core.moments.weight_surface import fixed_rows
from core.network import Network, State
from core.surfaces import Ends

SIDE = 25  # points across and up
MOST_POINTS = 48  # of a path
MARGIN = 0.25  # of the width of a path, around it
TINY = 1e-10  # beside the norm of a direction, as in Li et al.
Doubles = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class LossPlane:
    """Losses over θ + α d₁ + β d₂, where θ are the weights of the moment.

    `values` are float64 (SIDE, SIDE), from the lowest α and β; `ends` are those of the cells around the points.
    `directions` are float64 (2, weights). `path` are α and β of weights that the run had, float64 (n, 2), as near as
    the plane comes to them, the last being (0, 0); `steps` (n,) are their steps and `losses` (n,) the true losses with
    these weights. `explained` are the shares of the variance of the path, about its end, along each direction; None
    where there is no path.
    """

    ends: Ends
    values: Doubles
    directions: Doubles
    path: Doubles
    steps: NDArray[np.int64]
    losses: Doubles
    explained: tuple[float, float] | None
    rows: int
    along_path: bool


@dataclass(frozen=True)
class Landscape(Computation[LossPlane]):
    """The loss of fixed training rows over a plane, as evaluation measures it: without penalties and without noise.

    The plane lies along the two principal directions of the path of the run (Lorch 2016), or `along_path` being False
    or the path too short, along two random directions. Those have in every filter, the weights of one unit, the norm of
    the weights there, and are 0 for biases and norm layers (Li et al. 2018). Batch norm keeps the running statistics of
    the moment all over the plane, and has those of their step in `losses`.
    """

    along_path: bool = True
    seed: int = 0

    def is_possible(self, moment: Moment) -> bool:
        """A run at work leaves no idle time; the plane is of the moment at which it pauses."""
        has_rows = moment.data is not None and len(moment.data.train) > 0
        return moment.is_trained and has_rows and not moment.training and not moment.stale

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> LossPlane | None:
        network, snapshot, data = moment.trained()
        rows = fixed_rows(data)
        x, t = data.x(rows), data.targets(rows, network.lowered.output[1])
        predictor, here = workspace.predictor(network), snapshot.state.weights.astype(np.float64)
        visited = _visited(moment)
        moved = np.array([state.weights.astype(np.float64) - here for _, state in visited])
        found = _principal(moved) if self.along_path else None
        directions = random_directions(network, here, self.seed) if found is None else found
        path = moved @ np.linalg.pinv(directions)
        ends = _square(path) if found is not None else ((-1.0, 1.0), (-1.0, 1.0))

        def loss(state: State) -> float:
            return predictor.evaluate(state, x, t)[0]

        across, up = (np.linspace(*end, SIDE) for end in ends)
        values = np.empty((SIDE, SIDE))
        for row, beta in enumerate(up.tolist()):
            if stopped():
                return None
            for column, alpha in enumerate(across.tolist()):
                weights = here + alpha * directions[0] + beta * directions[1]
                values[row, column] = loss(State(weights.astype(np.float32), snapshot.state.buffers))
        return LossPlane(
            ends=_around(ends),
            values=values,
            directions=directions,
            path=path,
            steps=np.array([step for step, _ in visited]),
            losses=np.array([loss(state) for _, state in visited]),
            explained=_explained(moved, path, directions),
            rows=len(rows),
            along_path=found is not None,
        )


def random_directions(network: Network, weights: Doubles, seed: int) -> Doubles:
    """Two random directions, float64 (2, weights), with the norm of the weights in every filter."""
    generator, directions = np.random.default_rng(seed), np.zeros((2, len(weights)))
    for direction in directions:
        for weight in network.weights:
            if not weight.trained or len(weight.shape) < 2:
                continue
            part = slice(weight.start, weight.start + weight.size)
            filters = generator.standard_normal((weight.shape[0], weight.size // weight.shape[0]))
            norms = np.linalg.norm(weights[part].reshape(filters.shape), axis=1, keepdims=True)
            direction[part] = (filters * norms / (np.linalg.norm(filters, axis=1, keepdims=True) + TINY)).ravel()
    return directions


def _visited(moment: Moment) -> Sequence[tuple[int, State]]:
    """Weights that the run had until the moment, at its checkpoints, and last those of the moment."""
    network, snapshot, _ = moment.trained()
    shapes = [(weight.name, weight.shape, weight.start) for weight in network.weights]
    points = moment.timeline.waypoints if moment.timeline is not None else ()
    fitting = {
        point.step: point.checkpoint.state
        for point in points
        if point.step < snapshot.step and [(w.name, w.shape, w.start) for w in point.network.weights] == shapes
    }
    steps = sorted(fitting)
    places = np.linspace(0, len(steps) - 1, min(len(steps), MOST_POINTS)).round().astype(int).tolist()
    return [*((steps[n], fitting[steps[n]]) for n in dict.fromkeys(places)), (snapshot.step, snapshot.state)]


def _principal(moved: Doubles) -> Doubles | None:
    """The two principal directions, orthonormal (2, weights), of a path about its end; None where it has not two."""
    gram = moved @ moved.T  # of few points, whatever the number of weights
    sizes, vectors = np.linalg.eigh(gram)
    if len(sizes) < 3 or sizes[-2] <= 1e-9 * sizes[-1] or sizes[-1] <= 0:
        return None
    directions: Doubles = (vectors[:, [-1, -2]] / np.sqrt(sizes[[-1, -2]])).T @ moved
    return directions * np.where((moved[0] @ directions.T) < 0, 1.0, -1.0)[:, None]  # it begins at the lower left


def _explained(moved: Doubles, path: Doubles, directions: Doubles) -> tuple[float, float] | None:
    whole = float((moved * moved).sum())
    if not whole:
        return None
    alone = [float(((moved @ d) ** 2).sum() / max(float(d @ d), 1e-300) / whole) for d in directions]
    together = float(((path @ directions) ** 2).sum()) / whole
    return alone[0], max(together - alone[0], 0.0)


def _square(path: Doubles) -> Ends:
    """A square around a path: distances in the plane are distances of weights."""
    low, high = path.min(axis=0), path.max(axis=0)
    half = float((high - low).max()) * (0.5 + MARGIN)
    (a, b), (c, d) = ((m - half, m + half) for m in ((low + high) / 2).tolist())
    return (a, b), (c, d)


def _around(ends: Ends) -> Ends:
    """The ends of cells around the points of a grid that reaches to these ends."""
    (a, b), (c, d) = ((low - cell, high + cell) for low, high in ends for cell in [(high - low) / (SIDE - 1) / 2])
    return (a, b), (c, d)
