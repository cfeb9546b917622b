"""Root mean square normalization layer."""

from dataclasses import dataclass

from core.definitions import param
from core.engine.lowering import Lowering
from core.engine.ops import RMS_NORM
from core.engine.tensors import Tensor
from core.initializers import Constant
from core.layers.base import Layer, Shape
from core.messages import message


@dataclass(frozen=True)
class RMSNorm(Layer):
    """Divides each row by the root of the mean square of its features, then applies a learned scale per feature. Like
    layer norm without the mean and the shift: cheaper, and usual in transformers."""

    kind = "rms_norm"
    title = "RMS norm"
    category = "Normalization"
    formula = r"a = \gamma\,\frac{x}{\sqrt{\frac{1}{n} \sum_i x_i^2 + \epsilon}}"
    use = "In place of layer norm, where speed matters."
    beware = "It does not center: features far from 0 stay there."
    related = ("layer/layer_norm",)
    paper = "Zhang and Sennrich, 2019"

    epsilon: float = param(1e-5, "Added to the mean square for numerical stability: ε.", low=1e-12, high=1.0)

    def output_shape(self, *inputs: Shape) -> Shape:
        return inputs[0]

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        x, y, inverse = inputs[0], to.tensor(*inputs[0].shape), to.tensor(1)
        gamma = to.weight("weight", x.shape, Constant(1.0))
        fields = {"w": gamma, "rows": x.units, "row_size": 1, "aux_output": inverse.start, "c": (self.epsilon,)}
        return to.op(RMS_NORM, x, y, **fields)

    def details(self, shape: Shape) -> tuple[str, str]:
        return message("per row"), message("same in training and prediction")
