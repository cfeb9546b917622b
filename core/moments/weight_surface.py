"""The loss of the network over two of its weights, and optimizers that walk down it from a place."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.dissection.double_pass import DoublePass
from core.moments.dissection.subject import Subject
from core.moments.moment import Moment
from core.network import Network
from core.optimizers import Optimizer
from core.surfaces import Ends, Path, Place, path

ROWS = 256  # training rows of which the loss is the mean
SIDE = 33  # cells across and up
REACH = 1.6  # to each side of a weight
MOST_NAMED = 400  # weights to choose from; of more, the largest


class Stop(Exception):  # noqa: N818 - no error
    """The answer is no longer wanted."""


@dataclass(frozen=True, eq=False)
class WeightField:
    """Losses, float64 (side, side) from the bottom left, over two weights, and their values in the moment."""

    ends: Ends
    values: NDArray[np.float64]
    here: Place
    rows: int


class WeightSurface:
    """The mean loss over fixed training rows as two weights move and all others stay: a `Slope` in float64.

    It is that of a step of training, without penalties and weights of classes: batch norm takes the statistics of the
    rows, and noise layers draw the same numbers each time. Raises NetworkError and ValueError as `DoublePass` does.
    """

    def __init__(self, moment: Moment, weights: tuple[int, int], stopped: Stopped) -> None:
        network, snapshot, data = moment.trained()
        rows = fixed_rows(data)
        x = data.x(rows).astype(np.float64)
        t = data.targets(rows, network.lowered.output[1]).astype(np.float64)
        subject = Subject(network, snapshot.state, data, moment.project.recipe)
        self._pass = DoublePass(subject, x, t, np.ones(len(rows)), alone=False)
        self._places, self._stopped, self.rows = list(weights), stopped, len(rows)

    @property
    def here(self) -> Place:
        """The values of the weights in the moment."""
        x, y = self._pass.subject.state.weights[self._places].tolist()
        return x, y

    @property
    def ends(self) -> Ends:
        """What is shown of it: a square around the present values, as wide as the microscope's curve of one weight."""
        x, y = self.here
        reach = REACH * max(1.0, abs(x) / 2, abs(y) / 2)
        return (x - reach, x + reach), (y - reach, y + reach)

    def value(self, x: float, y: float) -> float:
        """The loss there. Raises Stop."""
        if self._stopped():
            raise Stop
        self._pass.program.weights[self._places] = x, y
        return self._pass.forward()

    def at(self, x: float, y: float) -> tuple[float, NDArray[np.float64]]:
        """The loss there, and its gradient along both weights, float64 (2,). Raises Stop."""
        loss = self.value(x, y)
        self._pass.backward()
        return loss, self._pass.gradient()[0][self._places]


@dataclass(frozen=True)
class WeightGrid(Computation[WeightField]):
    """The loss around two weights, by their offsets among all weights."""

    weights: tuple[int, int]

    def is_possible(self, moment: Moment) -> bool:
        return moment.is_trained and moment.data is not None and not moment.stale and len(moment.data.train) > 0

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> WeightField | None:
        surface = WeightSurface(moment, self.weights, stopped)
        (left, right), (low, high) = surface.ends
        shares = (np.arange(SIDE) + 0.5) / SIDE
        across, up = left + shares * (right - left), low + shares * (high - low)
        try:
            values = np.array([[surface.value(x, y) for x in across.tolist()] for y in up.tolist()])
        except Stop:
            return None
        return WeightField(surface.ends, values, surface.here, surface.rows)


@dataclass(frozen=True)
class WeightRace(Computation[tuple[Path, ...]]):
    """The paths of optimizers down the loss over two weights, from a place; None for the present values."""

    weights: tuple[int, int]
    racers: tuple[Optimizer, ...]
    start: Place | None
    steps: int

    def is_possible(self, moment: Moment) -> bool:
        return WeightGrid(self.weights).is_possible(moment)

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> tuple[Path, ...] | None:
        surface = WeightSurface(moment, self.weights, stopped)
        start = surface.here if self.start is None else self.start
        try:
            return tuple(path(surface, racer, start, self.steps) for racer in self.racers)
        except Stop:
            return None


def fixed_rows(data: Prepared, count: int = ROWS) -> NDArray[np.int64]:
    """At most so many training rows, the same ones each time, in the order of the data set."""
    if len(data.train) <= count:
        return data.train
    return np.sort(np.random.default_rng(0).choice(data.train, count, replace=False))


def named_weights(network: Network, weights: NDArray[np.float32]) -> dict[int, str]:
    """The weights to choose from, by offset, with names such as hidden.weight[0, 1]: all, or the largest in size."""
    trained = [(name, weight) for name, weight in network.names.items() if weight.trained]
    sizes = np.abs(weights)
    floor = 0.0 if len(sizes) <= MOST_NAMED else float(np.partition(sizes, -MOST_NAMED)[-MOST_NAMED])
    found: dict[int, str] = {}
    for name, weight in trained:
        part = sizes[weight.start : weight.start + weight.size]
        for place in np.flatnonzero(part >= floor)[: MOST_NAMED - len(found)].tolist():
            index = ", ".join(map(str, np.unravel_index(place, weight.shape)))
            found[weight.start + place] = f"{name}[{index}]"
    return found
