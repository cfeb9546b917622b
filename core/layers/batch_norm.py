"""Batch normalization layer."""

from dataclasses import dataclass

from core.definitions import param
from core.engine.lowering import Lowering
from core.engine.tensors import Tensor
from core.initializers import Constant, Zeros
from core.layers.base import Layer, Shape
from core.messages import message


@dataclass(frozen=True)
class BatchNorm(Layer):
    """Normalizes each feature, or each channel of an image, to mean 0 and variance 1 over the batch, then applies a
    learned scale and shift."""

    kind = "batch_norm"
    title = "Batch norm"
    category = "Normalization"
    formula = r"a = \gamma\,\frac{x - \mu_B}{\sqrt{\sigma_B^2 + \epsilon}} + \beta"
    use = (
        "In deep networks: it allows higher learning rates, makes the initialization matter less, and regularizes "
        "a little. Place it between the weighted sum and the activation, or after the activation."
    )
    beware = (
        "The mean of a tiny batch is mostly chance, that of one row is the row itself. Prediction uses running "
        "averages, so that the two can differ."
    )
    related = ("diagnosis/batch_norm_small_batch", "diagnosis/vanishing_gradients", "layer/layer_norm")
    paper = "Ioffe and Szegedy, 2015"

    momentum: float = param(
        0.9,
        "Fraction of the running mean and variance kept at each step, as in Keras. PyTorch's momentum is 1 minus this.",
        low=0.0,
        high=0.9999,
        live=True,
    )
    epsilon: float = param(1e-5, "Added to the variance for numerical stability: ε.", low=1e-12, high=1.0)

    def output_shape(self, *inputs: Shape) -> Shape:
        return inputs[0]

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        n = (inputs[0].shape[0],)
        gamma = to.weight("weight", n, Constant(1.0))
        beta = to.weight("bias", n, Zeros())
        state = to.weight("running_mean", n, Zeros(), trained=False)
        to.weight("running_var", n, Constant(1.0), trained=False)
        return to.batch_norm(inputs[0], gamma, beta, state, self.momentum, self.epsilon)

    def details(self, shape: Shape) -> tuple[str, str]:
        return message("momentum {value}", value=self.momentum), message("batch statistics in training")
