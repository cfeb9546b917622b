"""A graph of layers: the layers by id, and the edges between them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from core.layers import Layer

LayerId = int
Edge = tuple[LayerId, LayerId]


@dataclass(frozen=True)
class Graph:
    """Layers by id, and edges as pairs (source, target). It is immutable.

    The order of the edges is the order of the inputs of each layer. A skip connection, with ids of your choice:

        layers = {1: Input(), 2: Dense(16), 3: Dense(16), 4: Add(), 5: Output()}
        Graph(layers, [(1, 2), (2, 3), (2, 4), (3, 4), (4, 5)])

    Raises TypeError where `layers` is not a mapping.
    """

    layers: Mapping[LayerId, Layer] = field(default_factory=lambda: MappingProxyType({}))
    edges: tuple[Edge, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.layers, Mapping):
            raise TypeError(
                "A Graph needs layers by id, and edges between ids: Graph({1: Input(), 2: Output()}, [(1, 2)]). "
                "For a sequence of layers, pass the list to Model."
            )

    def sources(self, target: LayerId) -> list[LayerId]:
        """The layers that are connected to the input of a layer, in the order of its inputs."""
        return list(self._sources.get(target, ()))

    def targets(self, source: LayerId) -> list[LayerId]:
        """The layers that the output of a layer is connected to."""
        return list(self._targets.get(source, ()))

    def reaches(self, start: LayerId, goal: LayerId) -> bool:
        """Whether there is a path from one layer to another. A layer reaches itself."""
        return start == goal or goal in self.behind((start,))

    def behind(self, starts: Iterable[LayerId]) -> set[LayerId]:
        """All layers that come after any of `starts`: those on a path from it."""
        seen: set[LayerId] = set()
        stack = [target for start in starts for target in self.targets(start)]
        while stack:
            layer_id = stack.pop()
            if layer_id not in seen:
                seen.add(layer_id)
                stack.extend(self.targets(layer_id))
        return seen

    @cached_property
    def order(self) -> tuple[LayerId, ...]:
        """The layers in topological order: each after its sources. Layers on or after a loop are left out."""
        missing = {layer_id: len(self.sources(layer_id)) for layer_id in self.layers}
        ready = [layer_id for layer_id, count in missing.items() if count == 0]
        ordered: list[LayerId] = []
        for layer_id in ready:  # the list grows while it is iterated over
            ordered.append(layer_id)
            for target in self.targets(layer_id):
                missing[target] -= 1
                if missing[target] == 0:
                    ready.append(target)
        return tuple(ordered)

    @cached_property
    def names(self) -> Mapping[LayerId, str]:
        """A unique name for every layer: its own, or its title; numbered where that is taken."""
        names: dict[LayerId, str] = {}
        taken: set[str] = set()
        numbers: dict[str, int] = {}  # the last number tried for each wanted name
        for layer_id, layer in self.layers.items():
            name = wanted = layer.name.strip() or layer.title
            while name in taken:
                numbers[wanted] = numbers.get(wanted, 1) + 1
                name = f"{wanted} {numbers[wanted]}"
            names[layer_id] = name
            taken.add(name)
        return MappingProxyType(names)

    @cached_property
    def _sources(self) -> Mapping[LayerId, list[LayerId]]:
        sources: dict[LayerId, list[LayerId]] = {}
        for source, target in self.edges:
            sources.setdefault(target, []).append(source)
        return sources

    @cached_property
    def _targets(self) -> Mapping[LayerId, list[LayerId]]:
        targets: dict[LayerId, list[LayerId]] = {}
        for source, target in self.edges:
            targets.setdefault(source, []).append(target)
        return targets
