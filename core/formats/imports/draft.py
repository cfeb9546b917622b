"""A network under construction: layers with their weights, and what became of each node of the foreign file."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.preparation.preparation import Doubles, PreparedColumn
from core.formats.errors import FormatError
from core.layers import Input, Layer, Shape, ShapeError
from core.messages import EMPTY, Message, joined, literal, message
from core.messages.numbers import significant
from core.messages.system_errors import describe
from core.network.graph import Edge, Graph, LayerId

INPUT: LayerId = 1
CONSTANT = message("a constant")
PREPARATION = message("the preparation of the inputs")
UNSCALED = message("the unit of the prediction")
NOT_FOLLOWED = message("not followed: it comes behind")
NOT_NEEDED = message("not needed for the prediction")
UNCHANGED = message("leaves the numbers as they are")


class RefusedError(Exception):
    """A node of the foreign file that is not ours: its place in the file, and the reason."""

    def __init__(self, node: int, reason: Message) -> None:
        super().__init__(reason)
        self.node, self.reason = node, reason


@dataclass(frozen=True)
class Foreign:
    """A node or a layer of the foreign file: its name, empty if it has none, and its operator or class."""

    name: str
    kind: str

    @property
    def title(self) -> Message:
        """Its operator or class, and its name."""
        return literal(f"{self.kind} “{self.name}”" if self.name else self.kind)


@dataclass(frozen=True)
class Fate:
    """What became of one node of the foreign file. `reason` says why it is not ours, and is empty if it is."""

    node: Foreign
    became: Message
    reason: Message = EMPTY

    def facts(self) -> dict[str, Any]:
        """The facts for JSON."""
        return {
            "name": self.node.name,
            "operator": self.node.kind,
            "became": str(self.became) or None,
            "reason": str(self.reason) or None,
        }

    def sentence(self) -> Message:
        """One line for people."""
        if self.reason:
            return message("{node}: not imported. {reason}", node=self.node.title, reason=self.reason)
        return message("{node} → {became}", node=self.node.title, became=self.became)


@dataclass(frozen=True, eq=False)
class Scaling:
    """What a file does to its inputs before the network: (x − shift) / scale, float64 (features,), in our order.

    `fill` stands for a gap, NaN where a gap stays one. None if no gap is filled.
    """

    shift: Doubles
    scale: Doubles
    fill: Doubles | None = None


@dataclass(frozen=True, eq=False)
class Columns:
    """The columns of a table that a file prepares, and what it does to their features before the network:
    (x − shift) / scale, float64 (features,). Those in `whole` take whole numbers only."""

    columns: tuple[PreparedColumn, ...]
    shift: Doubles
    scale: Doubles
    whole: frozenset[str] = frozenset()


@dataclass
class Draft:
    """Layers, edges and weights as they are found. Nodes of the file are named by their places in it."""

    shape: Shape  # of one row, as our Input has it
    layers: dict[LayerId, Layer] = field(default_factory=lambda: {INPUT: Input(name="Input")})
    edges: list[Edge] = field(default_factory=list)
    arrays: dict[tuple[LayerId, str], NDArray[Any]] = field(default_factory=dict)
    shapes: dict[LayerId, Shape] = field(default_factory=dict)
    nodes: dict[LayerId, set[int]] = field(default_factory=dict)  # of the file, that a layer is made of
    other: dict[int, Message] = field(default_factory=dict)  # what became of nodes that are in no layer
    affine: set[LayerId] = field(default_factory=set)  # batch norms that stand for a plain scale and shift
    scaling: Scaling | None = None
    table: Columns | None = None  # in place of `scaling`, where a file prepares columns
    notes: list[Message] = field(default_factory=list)  # what was changed or left out
    target: tuple[Doubles, Doubles] | None = None  # scale and shift of the prediction, float64 (targets,)

    def __post_init__(self) -> None:
        self.shapes[INPUT] = self.shape

    def add(self, layer: Layer, sources: Sequence[LayerId], node: int, **arrays: NDArray[Any]) -> LayerId:
        """Add a layer behind others, with its weights. Raises RefusedError if it does not fit them."""
        try:
            shape = layer.output_shape(*(self.shapes[source] for source in sources))
        except ShapeError as error:
            raise RefusedError(
                node, message("Here {layer} {reason}", layer=literal(layer.title), reason=describe(error))
            ) from error
        layer_id = max(self.layers) + 1
        self.layers[layer_id], self.shapes[layer_id], self.nodes[layer_id] = layer, shape, {node}
        self.edges += [(source, layer_id) for source in sources]
        self.set(layer_id, **arrays)
        return layer_id

    def set(self, layer_id: LayerId, **arrays: NDArray[Any]) -> None:
        """Give a layer these weights, by their names in PyTorch."""
        for name, array in arrays.items():
            self.arrays[layer_id, name] = np.ascontiguousarray(array, np.float32)

    def at_most(self, kind: type[Layer], name: str, value: float) -> float:
        """A number for a field of a layer, lowered to the largest that the field takes. A note says so."""
        highest = kind.params()[name].high
        if highest is None or not value > highest:
            return value
        self.notes.append(
            message(
                "A layer {layer} of the file has a {field} of {value}. Here it is at most {highest}, and was lowered "
                "to that. Predictions stay the same; training on does not.",
                layer=kind.title,
                field=literal(name),
                value=significant(value, 6),
                highest=significant(highest, 6),
            )
        )
        return float(highest)

    def filled(self, name: str, own: NDArray[Any], whole: NDArray[Any]) -> None:
        """Say that a kernel got zeros, so that it is one that a layer here has."""
        self.notes.append(
            message(
                "The kernel {name} of {own} became one of {whole} with zeros, as a layer here is square and reads all "
                "channels. Predictions stay the same; training on changes the zeros, too.",
                name=literal(name[:60]),
                own=_times(own.shape),
                whole=_times(whole.shape),
            )
        )

    def readers(self, layer_id: LayerId) -> list[LayerId]:
        """The layers behind a layer."""
        return [target for source, target in self.edges if source == layer_id]

    def absorb(self, layer_id: LayerId, into: LayerId) -> None:
        """Remove a layer behind another, which takes its readers, its weights and its nodes."""
        self.edges = [(into if a == layer_id else a, b) for a, b in self.edges if b != layer_id]
        for owner, name in [key for key in self.arrays if key[0] == layer_id]:
            self.arrays[into, name] = self.arrays.pop((owner, name))
        self.nodes[into] |= self.nodes.pop(layer_id)
        del self.layers[layer_id]

    def graph(self) -> Graph:
        """The graph as it stands."""
        return Graph(dict(self.layers), tuple(self.edges))

    def fates(self, nodes: Sequence[Foreign], refused: dict[int, Message] | None = None) -> tuple[Fate, ...]:
        """What became of every node."""
        names = self.graph().names
        layers = dict[int, list[Message]]()
        for layer_id, places in self.nodes.items():
            for place in places:
                layer = self.layers[layer_id]
                text = f"{layer.title} “{names[layer_id]}”" if names[layer_id] != layer.title else layer.title
                layers.setdefault(place, []).append(literal(text))
        found = []
        for place, node in enumerate(nodes):
            reason = (refused or {}).get(place, EMPTY)
            became = joined(layers[place], ", ") if place in layers else self.other.get(place, EMPTY)
            found.append(Fate(node, EMPTY if reason else became or NOT_NEEDED, reason))
        return tuple(found)


def _times(shape: tuple[int, ...]) -> Message:
    return literal(" × ".join(map(str, shape)))


def no_room(name: str) -> FormatError:
    """The error for a file whose arrays take more memory than there is."""
    return FormatError(
        message("{file} needs more memory than is free. Close other programs and import it again.", file=name)
    )
