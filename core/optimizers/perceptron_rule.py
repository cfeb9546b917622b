"""The perceptron rule."""

from core.losses.perceptron_criterion import PerceptronCriterion
from core.optimizers.base import Optimizer
from core.optimizers.sgd import sgd


class PerceptronRule(Optimizer):
    """Rosenblatt's rule (1958): look at one row after the other, and where an output is wrong move its weights by the
    row itself. One layer of steps learns by it, without a slope; it ends wherever one line parts the classes, and
    never where none does, as with XOR. The recipe's loss and batch are not used."""

    kind = "perceptron_rule"
    title = "Perceptron rule"
    formula = r"w \leftarrow w + \eta\,(y - \hat y)\,x"
    kernel = sgd  # along the slope of the loss that it brings, which is (ŷ − y) x
    rows = 1
    loss = PerceptronCriterion()
    through_steps = True
