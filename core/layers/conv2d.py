"""Convolution layer."""

from dataclasses import dataclass

from core.activations import ACTIVATIONS, Activation, ReLU
from core.definitions import param
from core.engine.conv_window import Window
from core.engine.lowering import Lowering
from core.engine.tensors import Tensor
from core.initializers import BIAS_INITIALIZERS, INITIALIZERS, HeNormal, Initializer, Zeros
from core.layers.base import BIAS_HELP, Layer, Shape, image
from core.layers.window import output_size
from core.messages import literal, message
from core.penalties import PENALTIES, NoPenalty, Penalty


@dataclass(frozen=True)
class Conv2D(Layer):
    """Slides small kernels over an image and applies the same weights at every position, so that a feature is
    recognized wherever it appears."""

    kind = "conv2d"
    title = "Conv 2D"
    category = "Convolution"
    formula = r"a_{o,i,j} = g\bigl(b_o + \sum_{c,u,v} W_{o,c,u,v}\, x_{c,\,si+u,\,sj+v}\bigr)"
    use = (
        "For images: few weights, shared by all positions. Two or three of them, with pooling between, are a good "
        "start."
    )
    beware = "A kernel sees only its window: what lies far apart meets only in later layers."
    related = ("layer/max_pool2d", "layer/dropout", "course/choosing")
    paper = "LeCun et al., 1998"

    channels: int = param(8, "Number of filters, which is the number of output channels.", low=1, high=65536)
    size: int = param(3, "Height and width of the kernel.", low=1, high=64, unit="pixel|pixels", title="Kernel size")
    stride: int = param(1, "How far the kernel moves at a time.", low=1, high=64, unit="pixel|pixels")
    padding: str = param(
        "same",
        "Same pads the image with zeros, so that stride 1 keeps its size; valid does not pad.",
        options=("same", "valid"),
    )
    bias: bool = param(True, "Add a learned bias to each channel.")
    bias_initializer: Initializer = param(Zeros(), BIAS_HELP, choices=BIAS_INITIALIZERS, needs="bias")
    activation: Activation = param(ReLU(), "The activation function.", choices=ACTIVATIONS)
    initializer: Initializer = param(HeNormal(), "How the weights are initialized.", choices=INITIALIZERS)
    penalty: Penalty = param(NoPenalty(), "Regularization of the weights.", choices=PENALTIES, live=True)
    seed: int = param(0, "Seed for initializing the weights. 0 uses the seed of the recipe.", low=0, high=2**31 - 1)

    @property
    def window(self) -> Window:
        """The kernel, its stride and padding."""
        return Window(self.size, self.size, self.stride, self.padding == "same")

    def output_shape(self, *inputs: Shape) -> Shape:
        return self.channels, *output_size(self.window, image(inputs[0]))

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        area, depth = self.size * self.size, inputs[0].shape[0]
        shape = self.channels, depth, self.size, self.size
        w = to.weight("weight", shape, self.initializer, depth * area, self.channels * area, self.seed)
        b = to.weight("bias", (self.channels,), self.bias_initializer, seed=self.seed) if self.bias else -1
        z = to.convolve(inputs[0], self.channels, self.window, w, b, self.penalty.coefficients)
        return to.activate(z, self.activation, private=True)

    def details(self, shape: Shape) -> tuple[str, str]:
        size = f"{self.size} × {self.size}"
        kernel = message("{size} · stride {count}", size=size, count=self.stride) if self.stride > 1 else size
        return message("{count} · {activation}", count=self.channels, activation=literal(self.activation.title)), kernel
