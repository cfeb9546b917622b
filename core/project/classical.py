"""The classical models that are a network without hidden layers, to be chosen by name."""

from functools import partial

from core.losses import BCE, CCE, MSE
from core.messages import EMPTY, Message, message
from core.network.shapes import DataSpec
from core.optimizers import Adam, PerceptronRule
from core.project.templates import Template, pace

PERCEPTRON_EPOCHS, PERCEPTRON_RATE = 50, 0.1  # as in the example


def classical(spec: DataSpec, rows: int) -> list[Template]:
    """The models for data of this spec with this many training rows; those that do not fit it say why."""
    batch, epochs = pace(rows)
    template = partial(Template, hidden=(), batch=batch, epochs=epochs, optimizer=Adam(learning_rate=0.01))
    two = message("It needs data with two classes.") if spec.classes != 2 else EMPTY
    return [
        template(
            message("Perceptron"),
            message("A step unit and the rule of 1958. It finds a line between two classes, if there is one."),
            batch=1,
            epochs=PERCEPTRON_EPOCHS,
            optimizer=PerceptronRule(learning_rate=PERCEPTRON_RATE),
            refusal=two,
        ),
        template(
            message("Logistic regression"),
            message("A sigmoid unit and binary cross-entropy: the probability of a class on each side of a line."),
            loss=BCE(),
            refusal=two,
        ),
        template(
            message("Softmax regression"),
            message("A unit for every class, softmax and categorical cross-entropy: the probabilities of all classes."),
            loss=CCE(),
            refusal=EMPTY if spec.classes else message("It needs data with classes."),
        ),
        template(
            message("Linear regression"),
            message("A linear unit and mean squared error: the line or the plane with the least squares."),
            loss=MSE(),
            refusal=_numbers(spec),
        ),
    ]


def _numbers(spec: DataSpec) -> Message:
    return message("It needs data with numeric targets.") if spec.classes else EMPTY
