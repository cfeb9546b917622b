"""How the signal and the gradient travel through the layers before any training."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.data.spaced import spaced
from core.layers import Input, Output
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.dissection.double_pass import MOST_NUMBERS
from core.moments.dissection.subject import Subject
from core.moments.distributions import ROWS, passed
from core.moments.moment import Moment
from core.network import Network, NetworkError
from core.network.graph import LayerId
from core.project import Project, data_spec


@dataclass(frozen=True, eq=False)
class Spread:
    """The spread of every layer, in the order of the network.

    `signal`, float64 (layers,), is the standard deviation of its outputs over units and rows; of the output layer, of
    what its activation takes in. `gradient`, float64 (layers,), is the root mean square of ∂ℓ/∂y, the gradient of the
    loss of a row with respect to these outputs; NaN where none is computed, as for the input. `rows` is the number of
    training rows, 0 where the network cannot be built; `network` is then None.
    """

    layers: tuple[LayerId, ...]
    signal: NDArray[np.float64]
    gradient: NDArray[np.float64]
    rows: int
    network: Network | None


@dataclass(frozen=True, eq=False)
class Start:
    """A project and its rows before any training. Equal only to itself: another edit is another start."""

    project: Project
    data: Prepared


@dataclass(frozen=True)
class FirstSignal(Computation[Spread]):
    """The spread at a start with the weights of a seed, on at most ROWS training rows, as a first step sees them."""

    start: Start
    seed: int

    def is_possible(self, moment: Moment) -> bool:
        return moment.data is self.start.data and len(self.start.data.train) > 0

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> Spread | None:
        project, data = self.start.project, self.start.data
        try:
            network = project.network(data_spec(data.dataset))
        except NetworkError:
            return Spread((), np.zeros(0), np.zeros(0), 0, None)
        subject = Subject(network, network.initial(self.seed), data, project.recipe.change(seed=self.seed))
        rows = spaced(data.train, max(min(ROWS, MOST_NUMBERS // (2 * network.lowered.units)), 1))
        run = passed(subject, rows)
        written = {(int(op["y"]), int(op["fan_out"])): n for n, op in enumerate(run.program.ops[: run.count])}
        found: dict[LayerId, tuple[float, float]] = {}
        signals = {layer: run.network.signals[layer] for layer in network.graph.order if layer in run.network.signals}
        for layer, at in signals.items():
            if isinstance(network.graph.layers[layer], Output):
                signals[layer] = at = run.network.logits
            found[layer] = float(run.signals[at.start : at.start + at.units].std()), np.nan
        arrived = run.backward()
        for layer, at in signals.items():
            number = written.get((at.start, at.units))
            if number is not None and not isinstance(network.graph.layers[layer], Input):
                # The loss is a mean over the rows: times their number it is that of a row.
                size = float(np.sqrt(np.mean(arrived[number] ** 2))) * len(rows)
                found[layer] = found[layer][0], size
        both = np.array(list(found.values()), np.float64).reshape(-1, 2)
        return Spread(tuple(found), both[:, 0].copy(), both[:, 1].copy(), len(rows), network)
