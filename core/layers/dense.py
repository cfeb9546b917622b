"""Dense layer."""

from dataclasses import KW_ONLY, dataclass

from core.activations import ACTIVATIONS, Activation, ReLU, Softmax
from core.definitions import param
from core.engine.lowering import Lowering
from core.engine.tensors import Tensor
from core.initializers import BIAS_INITIALIZERS, INITIALIZERS, GlorotUniform, HeNormal, Initializer, Zeros
from core.layers.base import BIAS_HELP, Layer, Shape
from core.messages import literal, message
from core.penalties import PENALTIES, NoPenalty, Penalty


@dataclass(frozen=True)
class LinearBase(Layer):
    """The base class of Dense and Output: each output is a weighted sum of all inputs.

    An image is read as Flatten orders it: channel by channel, row by row.
    """

    _: KW_ONLY
    bias: bool = param(True, "Add a learned bias to each output.")
    bias_initializer: Initializer = param(Zeros(), BIAS_HELP, choices=BIAS_INITIALIZERS, needs="bias")
    seed: int = param(0, "Seed for initializing the weights. 0 uses the seed of the recipe.", low=0, high=2**31 - 1)

    def linear(self, to: Lowering, x: Tensor, units: int, initializer: Initializer, penalty: Penalty) -> Tensor:
        """z = Wx + b, with W (units, x.units) and b (units,)."""
        w = to.weight("weight", (units, x.units), initializer, x.units, units, self.seed)
        b = to.weight("bias", (units,), self.bias_initializer, seed=self.seed) if self.bias else -1
        return to.matmul(x, units, w, b, penalty.coefficients)


@dataclass(frozen=True)
class Dense(LinearBase):
    """A fully connected layer: each output is a weighted sum of all inputs, followed by an activation function."""

    kind = "dense"
    title = "Dense"
    formula = r"a = g(W x + b)"
    use = (
        "The layer to begin with for rows of a table. Give it a nonlinear activation, and initialize ReLU with He,"
        " tanh and sigmoid with Glorot."
    )
    beware = "It has inputs × units weights: on images these are many, and they know nothing of neighboring pixels."
    related = ("idea/forward", "idea/counting", "course/choosing", "initializer/he_normal", "layer/conv2d")

    units: int = param(16, "Number of units, which is the number of outputs.", low=1, high=65536)
    activation: Activation = param(ReLU(), "The activation function.", choices=ACTIVATIONS)
    initializer: Initializer = param(HeNormal(), "How the weights are initialized.", choices=INITIALIZERS)
    penalty: Penalty = param(NoPenalty(), "Regularization of the weights.", choices=PENALTIES, live=True)

    def output_shape(self, *inputs: Shape) -> Shape:
        return (self.units,)

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        z = self.linear(to, inputs[0], self.units, self.initializer, self.penalty)
        return to.activate(z, self.activation, private=True)

    def details(self, shape: Shape) -> tuple[str, str]:
        first = message("{count} · {activation}", count=self.units, activation=literal(self.activation.title))
        return first, literal(self.initializer.title)


@dataclass(frozen=True)
class Output(LinearBase):
    """A dense layer whose number of units follows from the data: one per class, one for binary classification, one per
    target for regression."""

    kind = "output"
    title = "Output"
    formula = r"\hat y = g(W x + b)"
    use = "Every network ends with one. Regression: linear. Two classes: sigmoid. Several classes: softmax."
    beware = "Its activation has to fit the loss; the program says where they do not belong together."
    related = ("diagnosis/loss_and_activation", "idea/models", "loss/cce", "loss/bce", "loss/mse")

    activation: Activation = param(
        Softmax(),
        "Softmax for several classes, sigmoid for binary classification, linear for regression.",
        choices=ACTIVATIONS,
    )
    initializer: Initializer = param(GlorotUniform(), "How the weights are initialized.", choices=INITIALIZERS)
    penalty: Penalty = param(NoPenalty(), "Regularization of the weights.", choices=PENALTIES, live=True)

    def output_shape(self, *inputs: Shape) -> Shape:
        """The last of `inputs`: the shape that the data needs, which is passed after the shape of the input."""
        return inputs[-1]

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        """The second of `inputs` has the units that the data needs. The logits are kept for losses that read them."""
        to.logits = self.linear(to, inputs[0], inputs[1].units, self.initializer, self.penalty)
        return to.activate(to.logits, self.activation)

    def details(self, shape: Shape) -> tuple[str, str]:
        first = message("{count} · {activation}", count=shape[0], activation=literal(self.activation.title))
        return first, literal(self.initializer.title)
