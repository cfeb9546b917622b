"""The line of a linear regression over one feature: its slope and its intercept, in the units of the data."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.activations import Linear
from core.data import Prepared
from core.layers import Flatten, Input, Output
from core.layers.noise import Noise
from core.moments.fitted_curve import units
from core.network import Network, State
from core.training.weight_edit import TypedWeight


@dataclass(frozen=True)
class RegressionLine:
    """y = slope · x + intercept."""

    slope: float
    intercept: float

    def at(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        """y at x."""
        return np.asarray(self.slope * x + self.intercept)

    def shifted(self, up: float) -> "RegressionLine":
        """The parallel line so much higher."""
        return RegressionLine(self.slope, self.intercept + up)

    def turned(self, pivot: tuple[float, float], at: tuple[float, float]) -> "RegressionLine":
        """The line through two points; the same where it would stand upright."""
        across = at[0] - pivot[0]
        if not across:
            return self
        slope = (at[1] - pivot[1]) / across
        return RegressionLine(slope, pivot[1] - slope * pivot[0])


def regression_line(network: Network, state: State, data: Prepared) -> RegressionLine | None:
    """The line of the network; None unless it is one linear unit over one feature with a target of numbers."""
    if not _is_regression(network, data):
        return None
    arrays = list(network.arrays(state).values())
    weight, bias = float(arrays[0][0, 0]), float(arrays[1][0]) if len(arrays) > 1 else 0.0
    shift, scale, target_shift, target_scale = _scaling(data)
    slope = weight * target_scale / scale
    return RegressionLine(slope, target_shift + target_scale * bias - slope * shift)


def typed_regression(network: Network, line: RegressionLine, data: Prepared) -> tuple[TypedWeight, ...]:
    """The weights that give this line. Without a bias, the intercept is what the weight makes it."""
    shift, scale, target_shift, target_scale = _scaling(data)
    layer = network.weights[0].layer
    typed = [TypedWeight(layer, "weight", (0, 0), line.slope * scale / target_scale)]
    if any(weight.name == "bias" for weight in network.weights):
        bias = (line.intercept - target_shift + line.slope * shift) / target_scale
        typed.append(TypedWeight(layer, "bias", (0,), bias))
    return tuple(typed)


def errors_of(line: RegressionLine, data: Prepared) -> tuple[float, float]:
    """The root of the mean squared error, and R², of the line on the training rows, in the units of the data."""
    rows = data.train
    x, y = units(data, 0, data.dataset.x[rows, 0]), data.dataset.y[rows, 0].astype(np.float64) + _origin(data)
    squared = float(((line.at(x) - y) ** 2).mean())
    spread = float(y.var())
    return squared**0.5, 1 - squared / spread if spread else float("nan")


def _is_regression(network: Network, data: Prepared) -> bool:
    trained = [(w.name, w.shape) for w in network.weights if w.trained]
    layers = network.graph.layers.values()
    is_flat = all(isinstance(layer, (Input, Flatten, Noise, Output)) for layer in layers)
    is_linear = all(isinstance(layer.activation, Linear) for layer in layers if isinstance(layer, Output))
    is_unit = trained in ([("weight", (1, 1))], [("weight", (1, 1)), ("bias", (1,))])
    return is_flat and is_linear and is_unit and not data.dataset.classes and data.dataset.x.shape[1] == 1


def _origin(data: Prepared) -> float:
    return float(data.preparation.target_origin[0])


def _scaling(data: Prepared) -> tuple[float, float, float, float]:
    """What x is shifted by, in the units of the data, and divided by; and the same of y."""
    preparation = data.preparation
    shift = float(units(data, 0, preparation.shift[:1])[0])
    target_shift = float(preparation.target_shift[0]) + _origin(data)
    return shift, float(preparation.scale[0]), target_shift, float(preparation.target_scale[0])
