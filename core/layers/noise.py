"""Layers that add noise in training: dropout, alpha dropout and Gaussian noise."""

from dataclasses import dataclass
from typing import ClassVar

from core.definitions import param, with_former_names
from core.engine.lowering import Lowering
from core.engine.ops import noise
from core.engine.tensors import Tensor
from core.layers.base import Layer, Shape
from core.messages import message


class Noise(Layer):
    """The base class of noise layers. In prediction they pass their input through unchanged."""

    category = "Regularization"
    variant: ClassVar[int]

    def output_shape(self, *inputs: Shape) -> Shape:
        return inputs[0]


@dataclass(frozen=True)
class Dropout(Noise):
    """Sets a random fraction of its inputs to zero at each training step, so that the network does not rely on any
    single one."""

    kind = "dropout"
    title = "Dropout"
    formula = r"a_i = x_i \cdot r_i / (1 - p),\quad r_i \sim \mathrm{Bernoulli}(1 - p)"
    use = (
        "Against overfitting, after hidden layers: 10–50 % in dense networks, 40–50 % after convolutions, 20–30 % "
        "in recurrent networks."
    )
    beware = (
        "The training loss is measured with units dropped and can lie above the validation loss. Too high a rate "
        "underfits."
    )
    related: ClassVar[tuple[str, ...]] = (
        "diagnosis/overfitting",
        "diagnosis/dropout_rate",
        "stopping/early",
        "penalty/l2",
    )
    paper = "Srivastava et al., 2014"
    variant = noise.DROPOUT

    rate: float = param(0.2, "Fraction of inputs set to zero: p. Usually 0.1 to 0.5.", low=0.0, high=0.95, live=True)

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return to.noise(inputs[0], self.variant, self.rate)

    def details(self, shape: Shape) -> tuple[str, str]:
        return message("{rate:g} %", rate=100 * self.rate), message("training only")


@dataclass(frozen=True)
class AlphaDropout(Dropout):
    """Dropout for SELU: sets inputs to the value SELU saturates at, and rescales, so that mean and variance are
    preserved (Klambauer et al., 2017)."""

    kind = "alpha_dropout"
    title = "Alpha dropout"
    formula = r"a_i = s\,(x_i r_i + \alpha' (1 - r_i)) + t,\quad r_i \sim \mathrm{Bernoulli}(1 - p)"
    use = "In networks of SELU layers, with rates of 5–20 %."
    beware = "With other activations, use dropout: the value it drops to is SELU's."
    related = ("activation/selu", "layer/dropout")
    paper = "Klambauer et al., 2017"
    variant = noise.ALPHA_DROPOUT

    rate: float = param(0.1, "Fraction of inputs dropped: p. Usually 0.05 to 0.1.", low=0.0, high=0.95, live=True)


@with_former_names
@dataclass(frozen=True)
class GaussianNoise(Noise):
    """Adds Gaussian noise to its inputs at each training step, so that the network does not rely on exact values."""

    kind = "gaussian_noise"
    title = "Gaussian noise"
    formula = r"a = x + \epsilon,\quad \epsilon \sim \mathcal{N}(0, \sigma^2)"
    use = "After Input, against overfitting to exact values, with a standard deviation of about 0.1 on scaled inputs."
    beware = (
        "The noise is in units of its inputs: without scaling, one value is too much for some features and nothing"
        " for others."
    )
    related = ("idea/scaling", "layer/dropout")
    paper = "Bishop, 1995"
    variant = noise.GAUSSIAN

    stddev: float = param(
        0.1,
        "Standard deviation of the noise: σ.",
        low=0.0,
        high=100.0,
        live=True,
        title="Std. dev.",
        formerly="spread",
    )

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return to.noise(inputs[0], self.variant, self.stddev)

    def details(self, shape: Shape) -> tuple[str, str]:
        return message("σ = {value:g}", value=self.stddev), message("training only")
