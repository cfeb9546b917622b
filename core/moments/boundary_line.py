"""The line of a single unit, or of two units of a softmax regression, over two features: where the class changes."""

from dataclasses import dataclass
from math import atanh
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from core.activations import HardSigmoid, LeakyReLU, Linear, ReLU, Sigmoid, Softmax, Step, Tanh
from core.data import Prepared
from core.layers import Flatten, Input, Output
from core.layers.noise import Noise
from core.network import Network, State
from core.training.weight_edit import TypedWeight

# z of the unit above which its answer is above the threshold of the loss, 0.5 or 0, by its activation.
HALF = {Linear: 0.5, ReLU: 0.5, LeakyReLU: 0.5, Sigmoid: 0.0, HardSigmoid: 0.0, Step: 0.0, Tanh: atanh(0.5)}
ZERO = {Linear: 0.0, ReLU: 0.0, LeakyReLU: 0.0, Step: 0.0, Tanh: 0.0}
LEVELS = {0.5: HALF, 0.0: ZERO}
RISING = Linear, Sigmoid, Softmax, Tanh  # of several units, the largest z gives the largest output

Pair = tuple[int, int]  # of classes, by index
FIRST: Pair = (0, 1)


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


def classes_of(network: Network, data: Prepared, features: int) -> int:
    """Between how many classes a network over so many features has straight borders; 0 where it has none.

    It has them where it is one unit that tells two classes apart, or one unit for each class of which the largest wins,
    as in softmax regression.
    """
    count, trained = len(data.dataset.classes), [weight for weight in network.weights if weight.trained]
    units = 1 if count == 2 and network.lowered.output[1] == 1 else count
    weight = "weight", (units, features)
    is_layer = [(w.name, w.shape) for w in trained] in ([weight], [weight, ("bias", (units,))])
    is_straight = _level(network) is not None if units == 1 else _largest_wins(network)
    return count if count >= 2 and is_layer and is_straight and data.dataset.x.shape[1] == features else 0


def normal_of(
    network: Network, state: State, data: Prepared, features: int, pair: Pair = FIRST
) -> tuple[NDArray[np.float64], float] | None:
    """The normal, float64 (features,), and the offset of a border of a network, in the units of the data.

    It is the border between a `pair` of classes, and positive on the side of the second. None where `classes_of` is 0.
    """
    if not classes_of(network, data, features):
        return None
    weights, biases = _units(network, state)
    if len(weights) == 1:
        normal, offset = weights[0], float(biases[0]) - (_level(network) or 0.0)
    else:
        normal, offset = weights[pair[1]] - weights[pair[0]], float(biases[pair[1]] - biases[pair[0]])
    shift, scale = _scaling(data)
    return normal / scale, offset - float((normal * shift / scale).sum())


def typed_normal(
    network: Network,
    state: State,
    normal: NDArray[np.float64],
    offset: float,
    data: Prepared,
    pair: Pair = FIRST,
) -> tuple[TypedWeight, ...]:
    """The weights that give this border between a pair of classes. Without a bias, the weights make the offset.

    Of the two units of a softmax regression, the mean stays as it is: one takes half of the change, the other the rest.
    """
    shift, scale = _scaling(data)
    weights = normal * scale
    bias = offset + float((weights * shift / scale).sum())
    if network.lowered.output[1] == 1:
        return _typed(network, 0, weights, bias + (_level(network) or 0.0))
    old, biases = _units(network, state)
    mean, middle = old[list(pair)].mean(axis=0), float(biases[list(pair)].mean())
    low = _typed(network, pair[0], mean - weights / 2, middle - bias / 2)
    return (*low, *_typed(network, pair[1], mean + weights / 2, middle + bias / 2))


def line_of(network: Network, state: State, data: Prepared, pair: Pair = FIRST) -> BoundaryLine | None:
    """The border of the network between two classes; None unless it is a line over two features."""
    found = normal_of(network, state, data, 2, pair)
    if found is None:
        return None
    (a, b), c = found[0].tolist(), found[1]
    return BoundaryLine(a, b, c)


def typed_line(
    network: Network, state: State, line: BoundaryLine, data: Prepared, pair: Pair = FIRST
) -> tuple[TypedWeight, ...]:
    """The weights that give this line. Without a bias, c is what the weights make it."""
    return typed_normal(network, state, np.array([line.a, line.b]), line.c, data, pair)


class Hyperplane(Protocol):
    """A line or a plane."""

    def distances(self, x: NDArray[np.generic]) -> NDArray[np.float64]:
        """Signed distances of rows (n, features)."""


def margin_and_errors(line: Hyperplane, data: Prepared, pair: Pair = FIRST) -> tuple[float, int, int]:
    """The least distance of a training row of two classes from the line on its own side; the rows on the other; all.

    The margin is negative where rows are on the other side, and NaN without a row. One on the line counts as the first
    class of the pair.
    """
    rows = data.train[np.isin(data.dataset.y[data.train], pair)]
    if not len(rows):
        return float("nan"), 0, 0
    distances = line.distances(data.dataset.x[rows])
    is_second = data.dataset.y[rows] == pair[1]
    own = np.where(is_second, distances, -distances)
    wrong = (distances > 0) != is_second
    return float(own.min()), int(wrong.sum()), len(rows)


def _level(network: Network) -> float | None:
    """z of the unit where the predicted class changes; None where it is not known to change once."""
    layers = network.graph.layers.values()
    if not all(isinstance(layer, (Input, Flatten, Noise, Output)) for layer in layers):
        return None  # another layer may bend the line
    (activation,) = [layer.activation for layer in layers if isinstance(layer, Output)]
    return LEVELS.get(network.loss.threshold, {}).get(type(activation))


def _largest_wins(network: Network) -> bool:
    """Whether several outputs are weighted sums of the inputs of which the largest is the predicted class."""
    layers = network.graph.layers.values()
    if not all(isinstance(layer, (Input, Flatten, Noise, Output)) for layer in layers):
        return False
    (activation,) = [layer.activation for layer in layers if isinstance(layer, Output)]
    return isinstance(activation, RISING)


def _units(network: Network, state: State) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The weights (units, features) and the biases (units,) of the only layer; zeros where it has no bias."""
    arrays = [array.astype(np.float64) for array in network.arrays(state).values()]
    return arrays[0], arrays[1] if len(arrays) > 1 else np.zeros(len(arrays[0]))


def _typed(network: Network, unit: int, weights: NDArray[np.float64], bias: float) -> tuple[TypedWeight, ...]:
    """Weights and bias of a unit."""
    layer = network.weights[0].layer
    typed = [TypedWeight(layer, "weight", (unit, n), float(value)) for n, value in enumerate(weights)]
    if any(weight.name == "bias" for weight in network.weights):
        typed.append(TypedWeight(layer, "bias", (unit,), bias))
    return tuple(typed)


def _scaling(data: Prepared) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """What is subtracted from both features, and what they are divided by."""
    preparation = data.preparation
    return preparation.shift.astype(np.float64), preparation.scale.astype(np.float64)
