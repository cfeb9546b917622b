"""Activation layer."""

from dataclasses import dataclass

from core.activations import ACTIVATIONS, ReLU
from core.activations import Activation as Function
from core.definitions import param
from core.engine.lowering import Lowering
from core.engine.tensors import Tensor
from core.layers.base import Layer, Shape
from core.messages import message


@dataclass(frozen=True)
class Activation(Layer):
    """Applies an activation function element-wise. Use it where the activation is a layer of its own, such as after
    batch norm."""

    kind = "activation"
    title = "Activation"
    formula = r"a = g(x)"
    use = (
        "After batch norm, or after a sum of two branches, where the activation has to follow something else than "
        "weights."
    )
    beware = "Two activations in a row rarely help. Choose Linear in the layer before."
    related = ("activation/relu", "layer/batch_norm")

    function: Function = param(ReLU(), "The activation function.", choices=ACTIVATIONS)

    def output_shape(self, *inputs: Shape) -> Shape:
        return inputs[0]

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return to.activate(inputs[0], self.function)

    def details(self, shape: Shape) -> tuple[str, str]:
        return self.function.title, message("range {range}", range=self.function.range_text())
