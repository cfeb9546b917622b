"""What a card of a layer shows: its arrays with their symbols, in the notation of the course.

Layer k has weights w^k_ij from node i of the layer before to node j, biases b_kj and outputs o_kj.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.layers import Concatenate, Dropout, Multiply, Output
from core.layers.dense import LinearBase
from core.moments.dissection import Dissection, Parameter, Part
from core.network.graph import LayerId
from designer.style.grids import Grid, grid
from designer.style.language import tr

Doubles = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Shown:
    """One array of a card. `unit` is where its first element lies among the signals, `weight` among the weights."""

    symbol: str  # LaTeX
    name: str
    grid: Grid
    unit: int | None = None
    weight: int | None = None
    is_gradient: bool = False


Item = Shown | str  # an array, or the sign between two


@dataclass(frozen=True, eq=False)
class Card:
    """What the card of one layer shows of one row."""

    parts: list[Part]
    formula: str  # LaTeX
    backward_formula: str
    forward: tuple[Item, ...]
    backward: tuple[Item, ...]


def cards(dissection: Dissection, row: int) -> dict[LayerId, Card]:
    """The cards of all layers, with the colors of their cells, for the row at this place of the batch."""
    found, known = {}, numbers(dissection)
    for layer_id, parts in by_layer(dissection).items():
        layer, k, source = dissection.network.graph.layers[layer_id], known[layer_id], before(dissection, layer_id)
        is_last = is_output(layer)
        found[layer_id] = Card(
            parts,
            formula(parts, k, source, is_last, layer),
            backward_formula(dissection, layer_id, k),
            tuple(forward(parts, k, source, row, is_last, layer)),
            tuple(backward(parts, k, row)),
        )
        for item in (*found[layer_id].forward, *found[layer_id].backward):
            if not isinstance(item, str):
                _ = item.grid.levels
    return found


def numbers(dissection: Dissection) -> dict[LayerId, int]:
    """The number k of every layer with weights or an activation, from 1, in their order."""
    found: dict[LayerId, int] = {}
    for part in dissection.parts:
        found.setdefault(part.layer, len(found) + 1)
    return found


def before(dissection: Dissection, layer: LayerId) -> int:
    """The number of the layer whose output this one reads first; 0 for the inputs. Layers without ops are passed."""
    graph, known = dissection.network.graph, numbers(dissection)
    sources = graph.sources(layer)
    while sources and sources[0] not in known:
        sources = graph.sources(sources[0])
    return known[sources[0]] if sources else 0


def by_layer(dissection: Dissection) -> dict[LayerId, list[Part]]:
    """The parts of every layer that has any, in the order in which they run."""
    found: dict[LayerId, list[Part]] = {}
    for part in dissection.parts:
        if part.kind != "pad":  # its zeros are seen in the window of the convolution
            found.setdefault(part.layer, []).append(part)
    return found


def signal(array: Doubles, row: int) -> Doubles:
    """A signal (rows, *shape) as it is shown: a column for every row; of images, those of one row."""
    if array.ndim == 2:
        return array.T
    image: Doubles = array[row]
    return image


def forward(parts: list[Part], k: int, source: int, row: int, is_last: bool, layer: object) -> Iterator[Item]:
    """What the forward half of the card of layer k shows, which reads the output of layer `source`."""
    merged = [part for part in parts if part.kind in ("copy", "multiply")]
    if merged:
        yield from _merged(merged, k, row, layer)
        return
    for number, part in enumerate(parts):
        yield from _part(part, k, source, row, is_last, number == 0, layer)


def backward(parts: list[Part], k: int, row: int) -> Iterator[Item]:
    """What the backward half shows: δ and the gradients of the weights."""
    weighted = [part for part in parts if part.parameters]
    part = weighted[0] if weighted else parts[-1]
    if part.dy is not None:
        yield Shown(rf"\delta^{{{k}}}", tr("Delta of layer {k}", k=k), grid(signal(part.dy, row)), unit=part.start)
    for weighted_part in weighted:
        for parameter in weighted_part.parameters:
            symbol = _symbol(weighted_part, parameter, k)
            yield Shown(
                rf"\partial L/\partial {symbol}",
                tr("Gradient of {name}", name=_title(weighted_part, parameter, k)),
                grid(parameter.gradient),
                weight=parameter.weight.start,
                is_gradient=True,
            )


def _part(part: Part, k: int, source: int, row: int, is_last: bool, is_first: bool, layer: object) -> Iterator[Item]:
    weights = {parameter.weight.name: parameter for parameter in part.parameters}
    z = rf"z^{{{k}}}"
    after = r"\hat y" if is_last else rf"o^{{{k}}}"
    symbol = output_symbol(source) if is_first else z
    values = part.x.reshape(len(part.x), -1) if part.kind == "matmul" else part.x  # it reads images as vectors
    x = _signal(symbol, tr("Input of layer {k}", k=k), values, part.input_starts[0], row)
    if part.kind in ("matmul", "convolve"):
        yield _weights(part, weights["weight"], k)
        yield "∗" if part.kind == "convolve" else "·"
        yield x
        if "bias" in weights:
            yield "+"
            yield _weights(part, weights["bias"], k)
        yield "="
        yield _signal(z, tr("Weighted sum z of layer {k}", k=k), part.y, part.start, row)
    elif part.kind in ("activate", "prelu"):
        if is_first:
            yield x
        if "alpha" in weights:
            yield ","
            yield _weights(part, weights["alpha"], k)
        yield "→"
        yield _signal(after, tr("Output of layer {k}", k=k), part.y, part.start, row)
    elif part.mean is not None or part.deviation is not None:
        yield from _normalized(part, k, row, x, weights, after)
    elif part.kept is not None:
        rate = layer.rate if type(layer) is Dropout else 0.0  # alpha dropout does not only scale
        share = np.where(part.kept, 1 / (1 - rate), np.nan)
        yield x
        yield "⊙"
        yield Shown("r", tr("What dropout keeps in layer {k}", k=k), grid(signal(share, row)))
        yield "="
        yield _signal(after, tr("Output of layer {k}", k=k), part.y, part.start, row)
    else:
        yield x
        yield "→"
        yield _signal(after, tr("Output of layer {k}", k=k), part.y, part.start, row)


def _normalized(part: Part, k: int, row: int, x: Shown, weights: dict[str, Parameter], after: str) -> Iterator[Item]:
    is_batch = part.kind == "batch_norm"
    spread = (1, -1, *([1] * (part.x.ndim - 2))) if is_batch else (-1, *([1] * (part.x.ndim - 1)))
    mean = 0.0 if part.mean is None else part.mean.reshape(spread)
    assert part.deviation is not None
    normalized = (part.x - mean) / part.deviation.reshape(spread)
    own = slice(None) if is_batch else slice(row, row + 1)
    yield x
    if part.mean is not None:
        yield "−"
        yield Shown(r"\mu", tr("Mean of layer {k}", k=k), grid(part.mean[own]))
    yield "/"
    yield Shown(r"\sigma", tr("Standard deviation of layer {k}, with ε", k=k), grid(part.deviation[own]))
    yield "="
    yield Shown(r"\hat z", tr("Normalized values of layer {k}", k=k), grid(signal(normalized, row)))
    yield "⊙"
    yield _weights(part, weights["weight"], k)
    if "bias" in weights:
        yield "+"
        yield _weights(part, weights["bias"], k)
    yield "="
    yield _signal(after, tr("Output of layer {k}", k=k), part.y, part.start, row)


def _merged(parts: list[Part], k: int, row: int, layer: object) -> Iterator[Item]:
    between = "⊙" if isinstance(layer, Multiply) else "," if isinstance(layer, Concatenate) else "+"
    inputs = [(array, start) for part in parts for array, start in zip(part.inputs, part.input_starts, strict=True)]
    if parts[0].kind == "multiply":  # from the second on, the first input is the product so far
        inputs = inputs[:2] + inputs[3::2]
    for number, (array, start) in enumerate(inputs, 1):
        if number > 1:
            yield between
        yield _signal(rf"x_{{{number}}}", tr("Input {n} of layer {k}", n=number, k=k), array, start, row)
    yield "="
    y, start = parts[-1].y, parts[-1].start
    if isinstance(layer, Concatenate):
        y, start = np.concatenate([part.y for part in parts], axis=1), parts[0].start
    yield _signal(rf"o^{{{k}}}", tr("Output of layer {k}", k=k), y, start, row)


def _signal(symbol: str, name: str, array: Doubles, start: int, row: int) -> Shown:
    return Shown(symbol, name, grid(signal(array, row)), unit=start)


def _weights(part: Part, parameter: Parameter, k: int) -> Shown:
    title = _title(part, parameter, k)
    return Shown(_symbol(part, parameter, k), title, grid(parameter.values), weight=parameter.weight.start)


def _symbol(part: Part, parameter: Parameter, k: int) -> str:
    is_norm = part.deviation is not None
    letters = {"weight": r"\gamma" if is_norm else "W", "bias": r"\beta" if is_norm else "b", "alpha": r"\alpha"}
    letter = letters[parameter.weight.name]
    return rf"b_{{{k}}}" if letter == "b" else rf"{letter}^{{{k}}}"


def _title(part: Part, parameter: Parameter, k: int) -> str:
    is_norm = part.deviation is not None
    match parameter.weight.name:
        case "weight":
            return tr("Scale γ of layer {k}", k=k) if is_norm else tr("Weights of layer {k}", k=k)
        case "bias":
            return tr("Shift β of layer {k}", k=k) if is_norm else tr("Biases of layer {k}", k=k)
        case _:
            return tr("Slopes α of layer {k}", k=k)


def output_symbol(k: int) -> str:
    """The output of layer k, in LaTeX; the inputs for 0."""
    return rf"o^{{{k}}}" if k else "x"


def formula(parts: list[Part], k: int, source: int, is_last: bool, layer: object) -> str:
    """The formula of the layer with its number, in LaTeX."""
    before = rf"o_{{{source}i}}" if source else "x_i"
    after = r"\hat y_j" if is_last else rf"o_{{{k}j}}"
    kind = parts[0].kind
    if kind == "matmul":
        bias = rf" + b_{{{k}j}}" if len(parts[0].parameters) > 1 else ""
        return rf"{after} = g\bigl(\sum_i w^{{{k}}}_{{ij}}\,{before}{bias}\bigr)"
    return str(getattr(layer, "formula", ""))


def backward_formula(dissection: Dissection, layer: LayerId, k: int) -> str:
    """How δ of the layer follows from that of the next, in LaTeX."""
    graph = dissection.network.graph
    if is_output(graph.layers[layer]):
        return (
            rf"\delta^{{{k}}} = \hat y - y"
            if dissection.is_fused
            else rf"\delta^{{{k}}} = \partial L/\partial z^{{{k}}}"
        )
    readers = [target for source, target in graph.edges if source == layer]
    following = numbers(dissection).get(readers[0]) if len(readers) == 1 else None
    if following and isinstance(graph.layers[readers[0]], LinearBase) and isinstance(graph.layers[layer], LinearBase):
        return rf"\delta^{{{k}}} = (W^{{{following}}})^T\,\delta^{{{following}}} \odot g'(z^{{{k}}})"
    return rf"\delta^{{{k}}} = \partial L/\partial z^{{{k}}}"


def is_output(layer: object) -> bool:
    """Whether the layer is the network's last."""
    return isinstance(layer, Output)
