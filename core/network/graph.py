"""Layers and how they are connected."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from core.layers import Layer

LayerId = int
Edge = tuple[LayerId, LayerId]


@dataclass(frozen=True)
class Graph:
    """Layers by id, and edges from one to another, in the order in which they were drawn. It never changes.

    A skip connection, with ids of your choice:

        layers = {1: Input(), 2: Dense(16), 3: Dense(16), 4: Add(), 5: Output()}
        Graph(layers, [(1, 2), (2, 3), (2, 4), (3, 4), (4, 5)])

    Raises TypeError where the layers have no ids.
    """

    layers: Mapping[LayerId, Layer] = field(default_factory=lambda: MappingProxyType({}))
    edges: tuple[Edge, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.layers, Mapping):
            raise TypeError(
                "A Graph needs its layers by id, and edges between ids: Graph({1: Input(), 2: Output()}, [(1, 2)]). "
                "For layers one after the other give Model the list itself."
            )

    def sources(self, target: LayerId) -> list[LayerId]:
        """Where the edges into a layer come from, in the order in which they were drawn."""
        return list(self._into.get(target, ()))

    def targets(self, source: LayerId) -> list[LayerId]:
        """Where the edges out of a layer lead."""
        return list(self._out_of.get(source, ()))

    def reaches(self, start: LayerId, goal: LayerId) -> bool:
        """Whether the edges lead from one layer to another. A layer reaches itself."""
        return start == goal or goal in self.behind((start,))

    def behind(self, starts: Iterable[LayerId]) -> set[LayerId]:
        """Every layer that the edges lead to from any of some."""
        seen: set[LayerId] = set()
        waiting = [target for start in starts for target in self.targets(start)]
        while waiting:
            here = waiting.pop()
            if here not in seen:
                seen.add(here)
                waiting.extend(self.targets(here))
        return seen

    @cached_property
    def order(self) -> tuple[LayerId, ...]:
        """The layers so that each comes after those it reads from; those on or after a loop are left out."""
        missing = {each: len(self.sources(each)) for each in self.layers}
        ready = [each for each, count in missing.items() if count == 0]
        ordered: list[LayerId] = []
        for here in ready:  # grows as it is walked
            ordered.append(here)
            for target in self.targets(here):
                missing[target] -= 1
                if missing[target] == 0:
                    ready.append(target)
        return tuple(ordered)

    @cached_property
    def names(self) -> Mapping[LayerId, str]:
        """A name for every layer, no two alike: its own, or its title; numbered where that is taken."""
        names: dict[LayerId, str] = {}
        taken: set[str] = set()
        numbers: dict[str, int] = {}  # the next to try for each name that is wanted
        for each, layer in self.layers.items():
            name = wanted = layer.name.strip() or layer.title
            while name in taken:
                numbers[wanted] = numbers.get(wanted, 1) + 1
                name = f"{wanted} {numbers[wanted]}"
            names[each] = name
            taken.add(name)
        return MappingProxyType(names)

    @cached_property
    def _into(self) -> Mapping[LayerId, list[LayerId]]:
        into: dict[LayerId, list[LayerId]] = {}
        for a, b in self.edges:
            into.setdefault(b, []).append(a)
        return into

    @cached_property
    def _out_of(self) -> Mapping[LayerId, list[LayerId]]:
        out_of: dict[LayerId, list[LayerId]] = {}
        for a, b in self.edges:
            out_of.setdefault(a, []).append(b)
        return out_of
