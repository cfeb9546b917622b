"""The name of the classical model that a network with a single layer is."""

from core.activations import Linear, Sigmoid, Softmax, Step
from core.layers import Flatten, Input, Output
from core.losses import BCE, CCE, MAE, MSE, Hinge, Huber, PerceptronCriterion, PerceptronLoss, SquaredHinge
from core.messages import EMPTY, Message, message
from core.network.shapes import DataSpec
from core.penalties import L1, L2, Elastic
from core.project.project import Project


def named_model(project: Project, spec: DataSpec) -> Message:
    """What loss and activation make of a single layer: "logistic regression". Empty where that has no name of its own.

    The names are those of scikit-learn's linear models: https://scikit-learn.org/stable/modules/linear_model.html
    """
    layers = project.graph.layers.values()
    outputs = [layer for layer in layers if isinstance(layer, Output)]
    if len(outputs) != 1 or any(not isinstance(layer, (Input, Flatten, Output)) for layer in layers):
        return EMPTY
    (output,) = outputs
    activation, loss = output.activation, project.recipe.optimizer.loss or project.recipe.loss
    match activation, loss:
        case (Step(), PerceptronCriterion()) | (Linear(), PerceptronLoss()):
            return message("perceptron")
        case Sigmoid(), BCE() if spec.classes == 2:
            return message("logistic regression")
        case Softmax(), CCE() if spec.classes:
            return message("softmax regression")
        case Linear(), Hinge() | SquaredHinge() if spec.classes:
            return message("linear support vector machine")
        case Linear(), MSE() if not spec.classes:
            return _regression(output)
        case Linear(), Huber() if not spec.classes:
            return message("robust linear regression")
        case Linear(), MAE() if not spec.classes:
            return message("least absolute deviations")
    return EMPTY


def _regression(output: Output) -> Message:
    match output.penalty:
        case L2():
            return message("ridge regression")
        case L1():
            return message("lasso")
        case Elastic():
            return message("elastic net")
    return message("linear regression")
