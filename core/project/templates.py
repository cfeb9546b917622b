"""Suggested networks for a data set, each with the reason for it."""

from dataclasses import dataclass, replace
from functools import partial
from math import log2, prod, sqrt

from core.activations import Linear, ReLU
from core.data import Data, Points, prepare, usual_test
from core.initializers import HeNormal
from core.layers import Activation, BatchNorm, Dense, Dropout, Input, Layer, Output
from core.losses import Loss
from core.messages import EMPTY, Message, message
from core.network.shapes import DataSpec
from core.optimizers import Adam, Optimizer
from core.project import Project, data_spec, match_output_to_data
from core.project.layout import chain, places

MANY_ROWS, MANY_FEATURES = 1000, 16  # from which regularization pays
PAINTED = 200  # rows that a person paints, about
STEPS = 4000  # optimizer steps of a first run, roughly


@dataclass(frozen=True)
class Template:
    """A chain of layers between Input and Output, the reason to choose it, and how to train it.

    `loss` is that of the output layer; None for the usual one of the data, or the optimizer's own. `refusal` says why
    the data does not fit; empty where it does.
    """

    title: Message
    because: Message
    hidden: tuple[Layer, ...]
    batch: int
    epochs: int
    optimizer: Optimizer
    loss: Loss | None = None
    refusal: Message = EMPTY


def suggest(spec: DataSpec, rows: int) -> list[Template]:
    """Templates for data of this spec with this many training rows, the best first."""
    inputs = prod(spec.features)
    units = _units(inputs, max(spec.classes, spec.targets), rows)
    large = rows >= MANY_ROWS and inputs >= MANY_FEATURES
    batch, epochs = pace(rows)
    template = partial(Template, batch=batch, epochs=epochs, optimizer=Adam(learning_rate=0.003 if large else 0.01))
    planar = inputs == 2 and rows >= 4 * units
    one = template(
        message("One hidden layer"),
        message(
            "{units:hidden unit fits|hidden units fit} nonlinear patterns. With only {rows:row|rows}, more units "
            "would overfit.",
            units=units,
            rows=rows,
        )
        if not (large or planar)
        else message(
            "{units:hidden unit fits|hidden units fit} nonlinear patterns, which is enough for most tables.",
            units=units,
        ),
        (_dense(1, units),),
    )
    two = template(
        message("Two hidden layers"),
        message(
            "A second layer of {units:unit|units} combines the features of the first. This helps with strongly "
            "curved boundaries such as spirals.",
            units=units,
        ),
        (_dense(1, units), _dense(2, units)),
    )
    deep = template(
        message("Batch norm and dropout"),
        message(
            "For {inputs:feature|features} and {rows:row|rows}: wide layers train quickly with batch norm, and "
            "dropout reduces overfitting.",
            inputs=inputs,
            rows=rows,
        ),
        (
            Dense(name="hidden 1", units=2 * units, activation=Linear(), initializer=HeNormal()),
            BatchNorm(name="Batch norm"),
            Activation(name="ReLU", function=ReLU()),
            Dropout(name="Dropout", rate=0.2),
            _dense(2, units),
        ),
    )
    linear = template(
        message("No hidden layer"),
        message("A linear model: the baseline that every other network has to beat."),
        (),
    )
    ranked = [deep, two, one] if large else [two, one] if planar else [one, two]
    return [*ranked, linear]


def pace(rows: int) -> tuple[int, int]:
    """The batch size and the epochs of a first run over this many training rows."""
    batch = _power_of_two(rows / 25, 8, 128)
    return batch, max(20, min(500, round(STEPS * batch / max(rows, 1))))


def suggested(data: Data, title: str = "") -> Project:
    """A project with the best template for this data, and the usual share of test rows. Raises DataError."""
    ready = prepare(data)
    if not len(ready.test) and (test := usual_test(ready.loaded, data)):
        data = data.change(test=test)
        ready = prepare(data, ready.loaded)
    spec = data_spec(ready.dataset)
    return apply(Project(data=data, title=title), suggest(spec, len(ready.train))[0], spec)


def plane_to_paint(title: str) -> Project:
    """A project with an empty plane to paint points on, and the best template for a few hundred of them."""
    spec = DataSpec((2,), 3)  # an output for each class, so that a third one needs no other network
    return apply(Project(data=Data(source=Points()), title=title), suggest(spec, PAINTED)[0], spec)


def apply(project: Project, template: Template, spec: DataSpec) -> Project:
    """Replace the network by the template, and set its recipe. The data stays."""
    graph = chain(Input(name="Input"), *template.hidden, Output(name="Output"))
    recipe = project.recipe.change(batch=template.batch, epochs=template.epochs, optimizer=template.optimizer)
    replaced = replace(project, graph=graph, places=places(graph), recipe=recipe, groups=())
    return match_output_to_data(replaced, spec, template.loss)


def spec_text(spec: DataSpec) -> Message:
    """The inputs and outputs of a network for this data, such as "4 features → 3 classes"."""
    features, targets = prod(spec.features), spec.targets
    inputs = message("{count:feature|features}", count=features)
    if spec.classes:
        outputs = message("{count:class|classes}", count=spec.classes)
    else:
        outputs = message("{count:target|targets}", count=targets)
    return message("{inputs} → {outputs}", inputs=inputs, outputs=outputs)


def _dense(number: int, units: int) -> Dense:
    return Dense(name=f"hidden {number}", units=units, activation=ReLU(), initializer=HeNormal())


def _units(inputs: int, outputs: int, rows: int) -> int:
    """Units of a hidden layer: a power of two that grows with inputs and outputs, limited by the number of rows."""
    wanted = 4 * sqrt(inputs * max(outputs, 1))
    most = max(rows * max(outputs, 1) / (inputs + outputs + 1), 4)
    return _power_of_two(min(max(wanted, 16), most), 4, 128)


def _power_of_two(number: float, low: int, high: int) -> int:
    return int(min(max(2 ** round(log2(max(number, 1))), low), high))
