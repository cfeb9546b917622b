"""From a draft to a trained network: activations join their layers, the last layer becomes Output."""

from dataclasses import dataclass, replace
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from core.activations import Activation as Function
from core.activations import Linear, Sigmoid, Softmax
from core.data import Data
from core.data.images.source import ImageFolder
from core.data.preparation import Fill
from core.data.preparation.preparation import Preparation, PreparedColumn
from core.data.reading.column import ColumnReading
from core.data.tables.source import TableFile
from core.formats.drawn import drawn
from core.formats.errors import FormatError
from core.formats.export import TrainedNetwork
from core.formats.imports.draft import UNSCALED, Columns, Draft
from core.formats.imports.plain_preparation import plain_preparation
from core.layers import Activation, Conv2D, Dense, Output, Shape
from core.losses import BCE, CCE, LOSSES, MSE, Loss
from core.messages import Message, joined, literal, message
from core.messages.numbers import significant
from core.network import Network, NetworkError, build
from core.network.graph import Graph, LayerId
from core.optimizers import Adam, Optimizer, PerceptronRule
from core.project import Project, spec_of
from core.project.layout import places

WIDEST = 4096  # units of a last layer that is added with the identity as its weights
REACH = 3.0  # standard deviations to both sides, where a file says how a column is scaled but not what it holds
UNSCALED_REACH = 1000.0  # to both sides of 0, where a file does not even say how a column is scaled
SAMPLE = 5  # rows
NAMED = 3  # columns; of more it is said how many


@dataclass(frozen=True)
class Names:
    """What a file says of its columns and classes; empty where it says nothing."""

    features: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    title: str = ""
    threshold: float | None = None  # above which a single output means the second class, if the file says it
    doubles: bool = False  # inputs are float64


def fuse(draft: Draft) -> None:
    """Give activations to the layers before them, as people draw them."""
    for layer_id, layer in list(draft.layers.items()):
        if not isinstance(layer, Activation):
            continue
        (source,) = (a for a, b in draft.edges if b == layer_id)
        before = draft.layers[source]
        if isinstance(before, (Dense, Conv2D)) and before.activation == Linear() and len(draft.readers(source)) == 1:
            draft.layers[source] = replace(before, activation=layer.function)
            draft.absorb(layer_id, source)


def finish(
    draft: Draft,
    last: LayerId,
    names: Names,
    node: int,
    untrained: bool = False,
    preparation: Preparation | None = None,
) -> tuple[TrainedNetwork, Project, list[Message]]:
    """The trained network, its project without data, and sentences about what was guessed. Raises FormatError.

    `last` is the layer that predicts, `node` what the file has there. An `untrained` file has no weights: those of the
    network are then as they start. The `preparation` is what the draft and the names say, unless it is given.
    """
    known, notes = preparation, draft.notes
    last = _unscaled(draft, last) if known is None else last
    fuse(draft)
    if last not in draft.layers:  # an activation that has joined its layer
        last = max(layer_id for layer_id in draft.layers if not draft.readers(layer_id))
    output = _with_output(draft, last, node, notes)
    function = output.activation
    units = int(np.prod(draft.shapes[last]))
    classes = names.classes or (() if known else _guessed_classes(function, units, notes))
    scores = _are_scores(function, units, classes, names.threshold, notes)
    preparation = known or _with_sample(_preparation(draft, replace(names, classes=classes), units))
    graph = draft.graph()
    loss, optimizer = _trained_by(graph, preparation, function, scores)
    project = replace(project_of(graph, draft.shape), title=names.title)
    project = replace(project, recipe=project.recipe.change(loss=loss, optimizer=optimizer))
    try:
        network = project.network(spec_of(preparation))
        state = network.initial(0) if untrained else network.state(_arrays(draft, network))
    except (NetworkError, ValueError) as error:
        raise FormatError(message("The network cannot be used here. {reason}", reason=error)) from error
    return TrainedNetwork(network, state, preparation, names.title), project, notes


def project_of(graph: Graph, shape: Shape) -> Project:
    """A project of these layers, laid out, whose data is still to be chosen."""
    source = ImageFolder() if len(shape) == 3 else TableFile()
    return Project(graph, places(graph), Data(source=source))


def _unscaled(draft: Draft, last: LayerId) -> LayerId:
    """Take a scale and shift behind a linear last layer as the unit of the prediction."""
    sources = [a for a, b in draft.edges if b == last]
    if last not in draft.affine or draft.readers(last):
        return last
    (source,) = sources
    before = draft.layers[source]
    if not isinstance(before, Dense) or before.activation != Linear() or draft.readers(source) != [last]:
        return last
    if (last, "weight") not in draft.arrays:
        return last
    scale, shift = (draft.arrays.pop((last, name)).astype(np.float64) for name in ("weight", "bias"))
    if not scale.all():
        draft.set(last, weight=scale, bias=shift)
        return last
    draft.target = draft.target or (scale, shift)
    draft.other |= dict.fromkeys(draft.nodes[last], UNSCALED)
    draft.nodes[last] = set()
    for name in ("running_mean", "running_var"):
        del draft.arrays[last, name]
    draft.absorb(last, source)
    return source


def _with_output(draft: Draft, last: LayerId, node: int, notes: list[Message]) -> Output:
    """Make the last layer Output, or add one with the identity as its weights."""
    layer = draft.layers[last]
    if isinstance(layer, Dense) and not draft.readers(last):
        output = Output(activation=layer.activation, bias=layer.bias, name=layer.name)
        draft.layers[last] = output
        return output
    units, function = int(np.prod(draft.shapes[last])), Linear()
    if units > WIDEST:
        raise FormatError(message("The last layer has {count:output|outputs}, too many for a prediction.", count=units))
    made = set[int]()
    if isinstance(layer, Activation) and not draft.readers(last):
        (source,) = (a for a, b in draft.edges if b == last)
        function, made = layer.function, draft.nodes.pop(last)  # type: ignore[assignment]
        alpha = draft.arrays.pop((last, "alpha"), None)
        draft.edges = [edge for edge in draft.edges if edge[1] != last]
        shape = draft.shapes[last]
        del draft.layers[last]
    else:
        source, alpha, shape = last, None, draft.shapes[last]
    output = Output(activation=function, bias=False, name="Output")
    draft.layers[last if last not in draft.layers else (last := max(draft.layers) + 1)] = output
    draft.nodes[last], draft.shapes[last] = made or {node}, (int(np.prod(shape)),)
    draft.edges.append((source, last))
    draft.set(last, weight=np.eye(units, dtype=np.float32))
    if alpha is not None:
        draft.set(last, alpha=alpha)
    notes.append(message("A network here ends with Output: one was added, whose weights leave the numbers unchanged."))
    return output


def _guessed_classes(function: Function, units: int, notes: list[Message]) -> tuple[str, ...]:
    """The classes that the last activation speaks of; empty for a regression."""
    if isinstance(function, Softmax) and units > 1:
        text = message(
            "It ends with softmax, so its {count:output is|outputs are} read as classes 0, 1, 2 and so on.", count=units
        )
        notes.append(text)
        return tuple(map(str, range(units)))
    if isinstance(function, Sigmoid) and units == 1:
        notes.append(message("It ends with one sigmoid, so its output is read as the probability of class 1."))
        return "0", "1"
    notes.append(message("It does not end with probabilities, so its outputs are read as numbers: a regression."))
    if units > 1 and isinstance(function, Linear):
        notes.append(
            message(
                "If they are logits of classes, add softmax to the end of the model, and export and import it again."
            )
        )
    return ()


def _are_scores(
    function: Function, units: int, classes: tuple[str, ...], threshold: float | None, notes: list[Message]
) -> bool:
    """Whether the outputs of a classifier are scores, not probabilities: by its last activation, not by names.

    A file may say itself above which number one output means the second class: 0 is that of scores.
    """
    if not classes:
        return False
    above = threshold if units == 1 else None
    scores = not function.is_probability if above not in (0, 0.5) else above == 0 and not function.positive
    if above is not None and above != (0 if scores else 0.5):
        notes.append(
            message(
                "Its labels say “{second}” above {threshold}; here that is above {ours}. The outputs are the same.",
                second=literal(classes[-1]),
                threshold=significant(above, 6),
                ours=literal("0" if scores else "0.5"),
            )
        )
    if scores and units == 1:
        notes.append(
            message(
                "Its output is not a probability, so it is read as a score: above 0 means “{second}”. If it is a "
                "logit, add a sigmoid to the end of the model, and export and import it again to see probabilities.",
                second=literal(classes[-1]),
            )
        )
    elif scores:
        notes.append(
            message(
                "Its outputs are not probabilities, so they are read as scores: the class with the largest is "
                "predicted. If they are logits, add softmax to the end of the model, and export and import it again "
                "to see probabilities."
            )
        )
    return scores


def _preparation(draft: Draft, names: Names, units: int) -> Preparation:
    """What the file says of its inputs and outputs, as training rows would have taught it."""
    shape, count = draft.shape, int(np.prod(draft.shape))
    features = names.features if len(names.features) == count else tuple(f"x{k}" for k in range(1, count + 1))
    if draft.table is not None:
        features = tuple(name for column in draft.table.columns for name in column.names)
    classes = names.classes
    if len(classes) not in ({0, 2} if units == 1 else {0, units}) or len(set(classes)) < len(classes):
        raise FormatError(
            message(
                "The file names {count:class|classes} for {units:output|outputs}, which do not go together.",
                count=len(classes),
                units=units,
            )
        )
    targets = names.targets if len(names.targets) == (1 if classes else units) else ()
    targets = targets or (("class",) if classes else tuple(f"y{k}" for k in range(1, units + 1)))
    scaling = draft.scaling or draft.table
    shift = scaling.shift if scaling else np.zeros(count)
    scale = scaling.scale if scaling else np.ones(count)
    origin = shift if names.doubles else np.zeros(count)
    target_scale, target_shift = draft.target or (np.ones(len(targets)), np.zeros(len(targets)))
    columns: tuple[PreparedColumn, ...] = ()
    target: tuple[PreparedColumn, ...] = ()
    if draft.table is not None:
        columns = _ranged(draft.table, draft.notes)
    elif draft.scaling is not None and draft.scaling.fill is not None and len(shape) == 1:
        columns = tuple(
            PreparedColumn(
                ColumnReading(
                    name, "number", "feature", "constant", str(float(fill)), "no", "none", decimal=".", thousands="none"
                ),
                steps=(Fill("constant", float(fill)),),
                range=(float(middle - REACH * abs(spread)), float(middle + REACH * abs(spread))),
            )
            for name, fill, middle, spread in zip(features, draft.scaling.fill, shift, scale, strict=True)
        )
    if columns:
        kind = "category" if classes else "number"
        target = tuple(PreparedColumn(ColumnReading(name, kind, "target", "leave out"), classes) for name in targets)
    return plain_preparation(
        features, classes, targets, shape, (shift, scale), (target_shift, target_scale), origin, columns, target
    )


def _ranged(table: Columns, notes: list[Message]) -> tuple[PreparedColumn, ...]:
    """The columns with the range of their numbers, as far as their scaling says it; those of others are wide, noted."""
    found, at, unscaled = list[PreparedColumn](), 0, list[str]()
    for column in table.columns:
        if column.reading.type == "number":
            middle, spread = float(table.shift[at]), abs(float(table.scale[at]))
            is_scaled = (middle, spread) != (0, 1)
            reach = REACH * spread if is_scaled else UNSCALED_REACH
            unscaled += [] if is_scaled else [column.reading.name]
            low, high = middle - reach, middle + reach
            column = replace(
                column,
                range=(float(floor(low)), float(ceil(high))) if column.reading.name in table.whole else (low, high),
                is_range_known=is_scaled,
            )
        found.append(column)
        at += len(column.names)
    if unscaled:
        notes.append(
            message(
                "The file does not say how large the numbers of {columns} are: sliders and test rows of exports go "
                "from {low:,} to {high:,}. Predictions do not depend on that.",
                columns=joined(map(literal, unscaled), ", ")
                if len(unscaled) <= NAMED
                else message("{count:column|columns}", count=len(unscaled)),
                low=-int(UNSCALED_REACH),
                high=int(UNSCALED_REACH),
            )
        )
    return tuple(found)


def _with_sample(preparation: Preparation) -> Preparation:
    """Some rows that exports carry as test rows: drawn about the middle that the scaling names."""
    count = len(preparation.features)
    if preparation.is_table:
        rows = drawn(replace(preparation, sample=np.zeros((0, count), np.float32)))
        return replace(preparation, sample=rows.x[~rows.refused][:SAMPLE])
    some = np.random.default_rng(0).normal(size=(SAMPLE, count)) * preparation.scale + preparation.shift
    return replace(preparation, sample=some.astype(np.float32))


def _trained_by(graph: Graph, preparation: Preparation, function: Function, scores: bool) -> tuple[Loss, Optimizer]:
    """A loss and an optimizer with which this network can be trained on, and that read its outputs as the file does."""
    optimizer: Optimizer = Adam() if function.differentiable else PerceptronRule()
    classes = preparation.classes
    usual: Loss = BCE() if len(classes) == 2 and function != Softmax() else CCE()
    if not classes or not function.is_probability:
        usual = MSE()
    for loss in [usual, *(kind() for kind in LOSSES)]:
        if classes and loss.gives_probabilities == scores:
            continue
        try:
            build(graph, spec_of(preparation), loss, optimizer)
        except NetworkError:
            continue
        return loss, optimizer
    return usual, optimizer


def _arrays(draft: Draft, network: Network) -> dict[str, NDArray[np.float32]]:
    """The weights by the names that the network gives them."""
    return {
        name: draft.arrays[weight.layer, weight.name]
        for name, weight in network.names.items()
        if (weight.layer, weight.name) in draft.arrays
    }
