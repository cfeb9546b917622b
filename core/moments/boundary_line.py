"""The line of a single unit over two features: where its answer changes from one class to the other."""

from dataclasses import dataclass
from math import atanh
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from core.activations import HardSigmoid, LeakyReLU, Linear, ReLU, Sigmoid, Step, Tanh
from core.data import Prepared
from core.layers import Flatten, Input, Output
from core.layers.noise import Noise
from core.network import Network, State
from core.training.weight_edit import TypedWeight

# z of the unit above which its answer is above the threshold of the loss, 0.5 or 0, by its activation.
HALF = {Linear: 0.5, ReLU: 0.5, LeakyReLU: 0.5, Sigmoid: 0.0, HardSigmoid: 0.0, Step: 0.0, Tanh: atanh(0.5)}
ZERO = {Linear: 0.0, ReLU: 0.0, LeakyReLU: 0.0, Step: 0.0, Tanh: 0.0}
LEVELS = {0.5: HALF, 0.0: ZERO}


@dataclass(frozen=True)
class BoundaryLine:
    """a·x₁ + b·x₂ + c = 0 in the units of the data. On the positive side, the second class is predicted."""

    a: float
    b: float
    c: float

    @property
    def length(self) -> float:
        """The length of the normal (a, b)."""
        return float(np.hypot(self.a, self.b))

    def distances(self, x: NDArray[np.generic]) -> NDArray[np.float64]:
        """Signed distances of rows (n, 2) from the line; not finite where a and b are 0."""
        values = x.astype(np.float64) @ np.array([self.a, self.b]) + self.c
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.asarray(values / self.length)

    def through(self, at: tuple[float, float]) -> "BoundaryLine":
        """The parallel line through a point."""
        return BoundaryLine(self.a, self.b, -(self.a * at[0] + self.b * at[1]))

    def turned(self, pivot: tuple[float, float], at: tuple[float, float]) -> "BoundaryLine":
        """The line through two points, with a normal of the same length that points to the same side."""
        dx, dy = at[0] - pivot[0], at[1] - pivot[1]
        if not np.hypot(dx, dy):
            return self
        size = self.length / float(np.hypot(dx, dy))
        a, b = -dy * size, dx * size
        if a * self.a + b * self.b < 0:
            a, b = -a, -b
        return BoundaryLine(a, b, 0.0).through(pivot)


def normal_of(
    network: Network, state: State, data: Prepared, features: int
) -> tuple[NDArray[np.float64], float] | None:
    """The normal, float64 (features,), and the offset of the hyperplane of a network, in the units of the data.

    None unless the network is one unit over so many features that tells two classes apart.
    """
    level = _level(network)
    trained = [weight for weight in network.weights if weight.trained]
    weight = "weight", (1, features)
    is_unit = [(w.name, w.shape) for w in trained] in ([weight], [weight, ("bias", (1,))])
    if level is None or not is_unit or len(data.dataset.classes) != 2 or data.dataset.x.shape[1] != features:
        return None
    arrays = list(network.arrays(state).values())
    weights = arrays[0].astype(np.float64)[0]
    bias = float(arrays[1][0]) if len(trained) > 1 else 0.0
    shift, scale = _scaling(data)
    return weights / scale, bias - level - float((weights * shift / scale).sum())


def typed_normal(
    network: Network, normal: NDArray[np.float64], offset: float, data: Prepared
) -> tuple[TypedWeight, ...]:
    """The weights that give this hyperplane. Without a bias, the offset is what the weights make it."""
    shift, scale = _scaling(data)
    weights = normal * scale
    layer = network.weights[0].layer
    typed = [TypedWeight(layer, "weight", (0, n), float(value)) for n, value in enumerate(weights)]
    if any(weight.name == "bias" for weight in network.weights):
        bias = offset + (_level(network) or 0.0) + float((weights * shift / scale).sum())
        typed.append(TypedWeight(layer, "bias", (0,), bias))
    return tuple(typed)


def line_of(network: Network, state: State, data: Prepared) -> BoundaryLine | None:
    """The line of the network; None unless it is one unit over two features that tells two classes apart."""
    found = normal_of(network, state, data, 2)
    if found is None:
        return None
    (a, b), c = found[0].tolist(), found[1]
    return BoundaryLine(a, b, c)


def typed_line(network: Network, line: BoundaryLine, data: Prepared) -> tuple[TypedWeight, ...]:
    """The weights that give this line. Without a bias, c is what the weights make it."""
    return typed_normal(network, np.array([line.a, line.b]), line.c, data)


class Hyperplane(Protocol):
    """A line or a plane."""

    def distances(self, x: NDArray[np.generic]) -> NDArray[np.float64]:
        """Signed distances of rows (n, features)."""


def margin_and_errors(line: Hyperplane, data: Prepared) -> tuple[float, int]:
    """The least distance of a training row from the line on its own side, and the number of rows on the other side.

    The margin is negative where rows are on the other side. A row on the line counts as the first class.
    """
    rows = data.train
    distances = line.distances(data.dataset.x[rows])
    is_second = data.dataset.y[rows] == 1
    own = np.where(is_second, distances, -distances)
    wrong = (distances > 0) != is_second
    return float(own.min()), int(wrong.sum())


def _level(network: Network) -> float | None:
    """z of the unit where the predicted class changes; None where it is not known to change once."""
    layers = network.graph.layers.values()
    if not all(isinstance(layer, (Input, Flatten, Noise, Output)) for layer in layers):
        return None  # another layer may bend the line
    (activation,) = [layer.activation for layer in layers if isinstance(layer, Output)]
    return LEVELS.get(network.loss.threshold, {}).get(type(activation))


def _scaling(data: Prepared) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """What is subtracted from both features, and what they are divided by."""
    preparation = data.preparation
    return preparation.shift.astype(np.float64), preparation.scale.astype(np.float64)
