"""Networks that suit the data, each with the reason: offered where somebody begins, never imposed."""

from dataclasses import dataclass, replace
from functools import partial
from math import log2, prod, sqrt
from types import MappingProxyType

from core.activations import Linear, ReLU
from core.initializers import HeNormal
from core.layers import Activation, BatchNorm, Dense, Dropout, Input, Layer, Output
from core.messages import Message, message
from core.network.graph import Graph
from core.network.shapes import DataSpec
from core.optimizers import Adam
from core.project import Project, match_output_to_data

SPACING = 240.0  # scene units from one layer to the next
MANY_ROWS, MANY_FEATURES = 1000, 16  # from which regularisation pays
STEPS = 4000  # optimizer steps that a first run should make, about


@dataclass(frozen=True)
class Template:
    """A chain of layers between Input and Output, why it suits the data, and how to train it."""

    title: Message
    because: Message
    hidden: tuple[Layer, ...]
    batch: int
    epochs: int
    learning_rate: float


def suggest(spec: DataSpec, rows: int) -> list[Template]:
    """Networks for data with these facts and so many training rows, the most fitting first."""
    inputs = prod(spec.features)
    units = _units(inputs, max(spec.classes, spec.targets), rows)
    large = rows >= MANY_ROWS and inputs >= MANY_FEATURES
    batch = _power_of_two(rows / 25, 8, 128)
    epochs = max(20, min(500, round(STEPS * batch / max(rows, 1))))
    trained = partial(Template, batch=batch, epochs=epochs, learning_rate=0.003 if large else 0.01)
    plane = inputs == 2 and rows >= 4 * units
    one = trained(
        message("One hidden layer"),
        message(
            "{units} units bend the boundary; with {rows} rows there is little room for more.", units=units, rows=rows
        )
        if not (large or plane)
        else message("{units} units bend the boundary. Enough for most tables.", units=units),
        (_dense(1, units),),
    )
    two = trained(
        message("Two hidden layers"),
        message("The second layer of {units} folds what the first has bent: spirals and rings need that.", units=units),
        (_dense(1, units), _dense(2, units)),
    )
    deep = trained(
        message("Batch norm and dropout"),
        message(
            "{inputs} numbers a row and {rows} rows: wide layers learn fast with batch norm, and dropout keeps them "
            "from learning the rows by heart.",
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
    linear = trained(
        message("No hidden layer"),
        message("A straight line through the data: the yardstick that every other network has to beat."),
        (),
    )
    ranked = [deep, two, one] if large else [two, one] if plane else [one, two]
    return [*ranked, linear]


def apply(project: Project, template: Template, spec: DataSpec) -> Project:
    """With this network instead of the one that is there, and a recipe that suits it. The data stays."""
    layers: list[Layer] = [Input(name="Input"), *template.hidden, Output(name="Output")]
    graph = Graph(
        MappingProxyType({number + 1: layer for number, layer in enumerate(layers)}),
        tuple((number, number + 1) for number in range(1, len(layers))),
    )
    places = MappingProxyType({number + 1: (number * SPACING, 0.0) for number in range(len(layers))})
    recipe = project.recipe.change(
        batch=template.batch, epochs=template.epochs, optimizer=Adam(learning_rate=template.learning_rate)
    )
    drawn = replace(project, graph=graph, places=places, recipe=recipe, groups=())
    return match_output_to_data(drawn, spec)


def spec_text(spec: DataSpec) -> Message:
    """What goes in and what comes out, such as "4 numbers → 3 classes"."""
    inputs = prod(spec.features)
    outputs = message("{count} classes", count=spec.classes) if spec.classes else _numbers(spec.targets)
    return message("{inputs} → {outputs}", inputs=_numbers(inputs), outputs=outputs)


def _numbers(count: int) -> Message:
    return message("{count} numbers", count=count) if count != 1 else message("1 number")


def _dense(number: int, units: int) -> Dense:
    return Dense(name=f"hidden {number}", units=units, activation=ReLU(), initializer=HeNormal())


def _units(inputs: int, outputs: int, rows: int) -> int:
    """Between what comes in and what goes out, a power of two, and not many more weights than there are numbers."""
    wanted = 4 * sqrt(inputs * max(outputs, 1))
    most = max(rows * max(outputs, 1) / (inputs + outputs + 1), 4)
    return _power_of_two(min(max(wanted, 16), most), 4, 128)


def _power_of_two(number: float, low: int, high: int) -> int:
    return int(min(max(2 ** round(log2(max(number, 1))), low), high))
