"""What is in an export, in words: what a receiver sends and gets, the way through it, and what else lies inside."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from core import __version__
from core.data.preparation.preparation import Preparation
from core.formats.drawn import is_text
from core.formats.export import Format, TrainedNetwork
from core.layers import Input, shape_text
from core.messages import Message, joined, literal, message

MOST = 4  # names that are listed


@dataclass(frozen=True)
class Stage:
    """A part of the way from columns to the answer. Of a preparation, the network itself knows nothing."""

    title: Message
    detail: Message
    is_preparation: bool = False


def sends(form: Format, data: Preparation) -> Message:
    """What a receiver sends."""
    if form.is_to_read:
        return message("Nothing: it is for people to read")
    if form.prove is None:
        return message("Nothing: the file is read, not run")
    count = len(data.columns) or data.base
    if data.image:
        return message("Images of {size} pixels, any number of them", size=literal(_size(data.image)))
    if data.is_table:
        return message("{count:column|columns} as they stand in the table, any number of rows", count=count)
    return message("{count:number|numbers} in the units of the data, any number of rows", count=count)


def gets(form: Format, trained: TrainedNetwork) -> Message:
    """What a receiver gets."""
    data = trained.preparation
    if form.is_to_read:
        return message("The network, its data, its training and its metrics")
    if form.prove is None:
        return message("Weights by name, with the layers, the scaling, the names and test rows")
    if not data.classes:
        return message("The prediction of {targets}, in the units of the table", targets=_names(data.targets))
    if trained.network.gives_probabilities:
        return message("The class, and the probability of {classes}", classes=_names(data.classes))
    return message("The class, and the score of {classes}", classes=_names(data.classes))


def stages(trained: TrainedNetwork) -> list[Stage]:
    """The way from what is sent to what is answered."""
    data, network = trained.preparation, trained.network
    found = [Stage(_first(data), _types(data))]
    found += [Stage(title, names, is_preparation=True) for title, names in _steps(data)]
    if np.any(data.shift != 0) or np.any(data.scale != 1):
        found.append(Stage(message("Scale"), _inputs(len(data.features)), is_preparation=True))
    for layer_id in network.graph.order:
        layer, shape = network.graph.layers[layer_id], network.shapes[layer_id]
        if not isinstance(layer, Input) and layer.category != "Regularization":  # which does nothing in a prediction
            detail = layer.details(shape)[0] if hasattr(layer, "activation") else shape_text(shape)
            found.append(Stage(literal(layer.title), detail if isinstance(detail, Message) else literal(detail)))
    if data.classes:
        found.append(Stage(message("Class"), _names(data.classes)))
    else:
        found.append(Stage(message("Units of the target"), _names(data.targets)))
    return found


def inside(trained: TrainedNetwork) -> list[tuple[Message, Message]]:
    """What else the file holds: what, and its value."""
    data, receipt = trained.preparation, trained.receipt
    units = [column.reading.unit for column in data.columns if column.reading.unit]
    lines = [
        (
            message("Columns in order"),
            message("{count:,}, named", count=len(data.columns) or data.base),
        ),
        (message("Units"), _names(tuple(dict.fromkeys(units)))),
        (message("Classes"), _names(data.classes)),
        (message("Parameters"), message("{count:,}", count=trained.network.parameters())),
        (message("Made by"), literal(f"Layerwright {__version__}")),
    ]
    if receipt is not None:
        lines += [
            (message("Seed"), literal(str(receipt.recipe.seed))),
            (message("Training"), message("{epochs:epoch|epochs}", epochs=receipt.epochs)),
            (message("Weights"), literal(receipt.weights)),
        ]
    return [(title, value) for title, value in lines if value]


def _first(data: Preparation) -> Message:
    if data.image:
        return message("Image")
    count = len(data.columns) or data.base
    return message("{count:column|columns}", count=count)


def _types(data: Preparation) -> Message:
    if data.image:
        return literal(_size(data.image))
    texts = sum(is_text(column) for column in data.columns)
    dates = sum(column.reading.type == "date" for column in data.columns)
    kinds = [message("numbers")] if not data.columns or texts + dates < len(data.columns) else []
    kinds += [message("dates")] * bool(dates) + [message("texts")] * bool(texts)
    return joined(kinds)


def _steps(data: Preparation) -> Iterator[tuple[Message, Message]]:
    """Every kind of step, with the columns that it is for, and every built feature."""
    columns = dict[str, list[str]]()
    for column in data.columns:
        for step in column.steps:
            columns.setdefault(step.title, []).append(column.reading.name)
    for title, names in columns.items():
        yield literal(title), _names(tuple(names))
    for feature in data.built:
        yield message("Built feature"), literal(feature.chosen.name)


def _inputs(count: int) -> Message:
    return message("{count:input|inputs}", count=count)


def _names(names: tuple[str, ...]) -> Message:
    """A few of the names, and how many there are more."""
    if len(names) <= MOST:
        return joined([literal(name) for name in names])
    first, more = names[: MOST - 1], len(names) - MOST + 1
    return message("{names} and {count:,} more", names=joined(map(literal, first)), count=more)


def _size(image: tuple[int, ...]) -> str:
    return " × ".join(map(str, image))
