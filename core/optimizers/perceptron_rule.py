"""The perceptron rule."""

from core.losses.perceptron_criterion import PerceptronCriterion
from core.optimizers.base import Optimizer
from core.optimizers.sgd import sgd


class PerceptronRule(Optimizer):
    """Rosenblatt's rule (1958): takes one sample at a time, and where an output is wrong, adds the sample to its
    weights or subtracts it. It trains one layer of binary step units without a gradient. It converges if the classes
    are linearly separable, and never otherwise, as with XOR. The recipe's loss and batch size are not used."""

    kind = "perceptron_rule"
    title = "Perceptron rule"
    formula = r"w \leftarrow w + \eta\,(y - \hat y)\,x"
    use = (
        "To see the first learning rule at work, row by row: one layer of binary steps, two classes that a line "
        "separates."
    )
    beware = "On XOR it never ends. A high rate makes the line jump."
    related = ("idea/perceptron", "activation/step", "data/xor")
    paper = "Rosenblatt, 1958"
    kernel = sgd  # along the slope of the loss that it brings, which is (ŷ − y) x
    rows = 1
    loss = PerceptronCriterion()
    through_steps = True
