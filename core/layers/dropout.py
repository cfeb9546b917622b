"""Dropout layer."""

from dataclasses import dataclass

from core.definitions import param
from core.engine.lowering import Lowering, Tensor
from core.layers.base import Layer, Shape


@dataclass(frozen=True)
class Dropout(Layer):
    """Silences some inputs at random at every step of training, so that the network leans on no single one."""

    kind = "dropout"
    title = "Dropout"
    category = "Regularization"
    formula = r"a_i = x_i \cdot r_i / (1 - p),\quad r_i \sim \mathrm{Bernoulli}(1 - p)"

    rate: float = param(
        0.2, "The share of inputs that is silenced: p. 0.1 to 0.5 is usual.", low=0.0, high=0.95, live=True
    )

    def output_shape(self, *inputs: Shape) -> Shape:
        return inputs[0]

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return to.dropout(inputs[0], self.rate)

    def details(self, shape: Shape) -> tuple[str, str]:
        return f"{100 * self.rate:g} %", "off when predicting"
