"""Layer normalization layer."""

from dataclasses import dataclass

from core.definitions import param
from core.engine.lowering import Lowering
from core.engine.tensors import Tensor
from core.initializers import Constant, Zeros
from core.layers.base import Layer, Shape
from core.messages import message


@dataclass(frozen=True)
class LayerNorm(Layer):
    """Normalizes each row to mean 0 and variance 1 over its features, then applies a learned scale and shift per
    feature. Unlike batch norm, it does the same in training and in prediction, and works with batches of one row."""

    kind = "layer_norm"
    title = "Layer norm"
    category = "Normalization"
    formula = r"a = \gamma\,\frac{x - \mu}{\sqrt{\sigma^2 + \epsilon}} + \beta"
    use = "Where batches are small, or rows must not depend on one another."
    beware = "It removes what all features of a row have in common, which can be what tells the rows apart."
    related = ("layer/batch_norm", "layer/rms_norm")
    paper = "Ba, Kiros and Hinton, 2016"

    epsilon: float = param(1e-5, "Added to the variance for numerical stability: ε.", low=1e-12, high=1.0)

    def output_shape(self, *inputs: Shape) -> Shape:
        return inputs[0]

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        gamma = to.weight("weight", inputs[0].shape, Constant(1.0))
        beta = to.weight("bias", inputs[0].shape, Zeros())
        return to.layer_norm(inputs[0], gamma, beta, self.epsilon)

    def details(self, shape: Shape) -> tuple[str, str]:
        return message("per row"), message("same in training and prediction")
