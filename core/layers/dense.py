"""Dense layer."""

from dataclasses import KW_ONLY, dataclass

from core.activations import ACTIVATIONS, Activation, ReLU, Softmax
from core.definitions import param
from core.engine.lowering import Lowering
from core.engine.tensors import Tensor
from core.initializers import INITIALIZERS, GlorotUniform, HeNormal, Initializer, Zeros
from core.layers.base import Layer, Shape
from core.messages import literal, message
from core.penalties import PENALTIES, NoPenalty, Penalty


@dataclass(frozen=True)
class Weighted(Layer):
    """What Dense and Output have in common: every output is a weighted sum of every input.

    An image is read channel by channel, row by row, as Flatten lays it.
    """

    _: KW_ONLY
    bias: bool = param(True, "Add a learned constant to each output.")
    seed: int = param(
        0, "Starts the weights: the same seed, the same start. 0 follows the recipe's.", low=0, high=2**31 - 1
    )

    def weigh(self, to: Lowering, x: Tensor, units: int, initializer: Initializer, penalty: Penalty) -> Tensor:
        """z = Wx + b, with W (units, x.units) and b (units,)."""
        w = to.weight("weight", (units, x.units), initializer, x.units, units, self.seed)
        b = to.weight("bias", (units,), Zeros(), x.units, units) if self.bias else -1
        return to.matmul(x, units, w, b, penalty.coefficients)


@dataclass(frozen=True)
class Dense(Weighted):
    """Every output is a weighted sum of every input, then bent by the activation."""

    kind = "dense"
    title = "Dense"
    formula = r"a = g(W x + b)"

    units: int = param(16, "How many outputs the layer has.", low=1, high=65536)
    activation: Activation = param(ReLU(), "The function each output goes through.", choices=ACTIVATIONS)
    initializer: Initializer = param(HeNormal(), "Where the weights start.", choices=INITIALIZERS)
    penalty: Penalty = param(NoPenalty(), "What keeps the weights small.", choices=PENALTIES, live=True)

    def output_shape(self, *inputs: Shape) -> Shape:
        return (self.units,)

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        z = self.weigh(to, inputs[0], self.units, self.initializer, self.penalty)
        return to.activate(z, self.activation, private=True)

    def details(self, shape: Shape) -> tuple[str, str]:
        first = message("{count} · {activation}", count=self.units, activation=literal(self.activation.title))
        return first, literal(self.initializer.title)


@dataclass(frozen=True)
class Output(Weighted):
    """A dense layer with as many outputs as the data asks for: one a class, or one for a yes or no or a number."""

    kind = "output"
    title = "Output"
    formula = r"\hat y = g(W x + b)"

    activation: Activation = param(
        Softmax(), "Softmax for classes, sigmoid for yes or no, linear for numbers.", choices=ACTIVATIONS
    )
    initializer: Initializer = param(GlorotUniform(), "Where the weights start.", choices=INITIALIZERS)
    penalty: Penalty = param(NoPenalty(), "What keeps the weights small.", choices=PENALTIES, live=True)

    def output_shape(self, *inputs: Shape) -> Shape:
        """The last of `inputs` is what the data asks for, given in place of a second input."""
        return inputs[-1]

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        """The second of `inputs` stands for the units that the data asks for. The logits are kept for the loss."""
        to.logits = self.weigh(to, inputs[0], inputs[1].units, self.initializer, self.penalty)
        return to.activate(to.logits, self.activation)

    def details(self, shape: Shape) -> tuple[str, str]:
        first = message("{count} · {activation}", count=shape[0], activation=literal(self.activation.title))
        return first, literal(self.initializer.title)
