"""Where a layer may be put, what fits there, and how it is put there."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import product
from math import isqrt, prod
from typing import ClassVar

from PySide6.QtCore import QPointF

from core.definitions import DefinitionError
from core.layers import LAYERS, Input, Layer, Output, Shape, ShapeError
from core.network.graph import Edge, LayerId
from core.project import Project, edits
from core.project.annotations import Place
from designer.canvas.items.face import WIDTH
from designer.store import Store

MOST_SETTINGS = 3  # whole numbers of a layer that are tried out
LEVEL = 10.0  # scene units off a port's height below which a wire is drawn level


@dataclass(frozen=True)
class InsertionPoint:
    """Somewhere on the canvas, in scene units. On the ground anything fits that the network may still have."""

    at: QPointF

    joins: ClassVar[bool] = False  # whether a layer that is there already may be chosen instead of a new one

    def sources(self, project: Project) -> Sequence[LayerId]:
        """The layers that would feed the new one."""
        return ()

    def takes(self, store: Store, layer: Layer) -> bool:
        """Whether a new layer of this kind fits."""
        return _wanted(store.project, layer) and _reads(store, self.sources(store.project), layer)

    def put(self, project: Project, part: Layer | Project) -> Project:
        """With a layer, or a part, here. Raises EditError."""
        return _put(project, part, (self.at.x(), self.at.y()))

    def join(self, project: Project, each: LayerId) -> Project:
        """With a layer that is there already connected. Raises EditError."""
        return project


@dataclass(frozen=True)
class AfterSelection(InsertionPoint):
    """Behind layers that are selected.

    All of them feed a new layer that takes several; one that does not follows where the selection ends in one layer,
    as a chain and a group do.
    """

    after: tuple[LayerId, ...]

    joins = True

    def sources(self, project: Project) -> Sequence[LayerId]:
        graph = project.graph
        if len(self.after) == 1 and isinstance(graph.layers[self.after[0]], Output):
            return graph.sources(self.after[0])
        return self.after

    def _feeding(self, project: Project, takes: int) -> tuple[LayerId, ...]:
        """Which of them would feed a layer that takes so many inputs."""
        inside = set(self.after)
        ends = tuple(each for each in self.after if not inside & set(project.graph.targets(each)))
        return ends if takes == 1 and len(ends) == 1 else self.after

    def takes(self, store: Store, layer: Layer) -> bool:
        project, feeding = store.project, self._feeding(store.project, layer.max_inputs)
        if feeding != self.after:
            return AfterSelection(self.at, feeding).takes(store, layer)
        sources = self.sources(project)
        between = any(project.graph.targets(each) for each in sources[-1:])
        return layer.max_inputs > 0 and super().takes(store, layer) and not (between and isinstance(layer, Output))

    def put(self, project: Project, part: Layer | Project) -> Project:
        return edits.append(project, part, self._feeding(project, part.max_inputs if isinstance(part, Layer) else 1))

    def join(self, project: Project, each: LayerId) -> Project:
        for source in self._feeding(project, project.graph.layers[each].max_inputs):
            project = edits.connect(project, source, each)
        return project


@dataclass(frozen=True)
class AtWireEnd(InsertionPoint):
    """Where a wire from a layer's port was let go. The new one is placed so that the wire keeps the shape drawn."""

    near: LayerId
    forwards: bool

    joins = True

    def sources(self, project: Project) -> Sequence[LayerId]:
        return (self.near,) if self.forwards else ()

    def takes(self, store: Store, layer: Layer) -> bool:
        fits = layer.max_inputs > 0 if self.forwards else not isinstance(layer, Output)
        return fits and super().takes(store, layer)

    def put(self, project: Project, part: Layer | Project) -> Project:
        small = edits.alone(part) if isinstance(part, Layer) else part
        first, last = edits.ends(small)
        port = project.places[self.near][1]
        y = port if abs(self.at.y() - port) < LEVEL else self.at.y()
        wide = max(x for x, _ in small.places.values()) - min(x for x, _ in small.places.values())
        x = self.at.x() + WIDTH / 2 if self.forwards else self.at.x() - WIDTH / 2 - wide
        after = _put(project, part, (x, y))
        new = dict(
            zip(small.graph.layers, (i for i in after.graph.layers if i not in project.graph.layers), strict=True)
        )
        if self.forwards and first:
            return edits.connect(after, self.near, new[first[0]])
        return edits.connect(after, new[last[-1]], self.near) if last and not self.forwards else after

    def join(self, project: Project, each: LayerId) -> Project:
        return edits.connect(project, *((self.near, each) if self.forwards else (each, self.near)))


@dataclass(frozen=True)
class OnWire(InsertionPoint):
    """On a wire: between the two layers that it joins."""

    edge: Edge

    def sources(self, project: Project) -> Sequence[LayerId]:
        return self.edge[:1]

    def takes(self, store: Store, layer: Layer) -> bool:
        return edits.fits_on_wire(layer) and super().takes(store, layer)

    def put(self, project: Project, part: Layer | Project) -> Project:
        return edits.insert(project, part, (self.at.x(), self.at.y()), self.edge)


def _put(project: Project, part: Layer | Project, at: Place) -> Project:
    return edits.add(project, part, at) if isinstance(part, Layer) else edits.paste(project, part, at)


def _wanted(project: Project, layer: Layer) -> bool:
    """Whether the network may have one more of these: it has one Input and one Output."""
    single = isinstance(layer, (Input, Output))
    return not (single and any(type(one) is type(layer) for one in project.graph.layers.values()))


def _reads(store: Store, sources: Sequence[LayerId], layer: Layer) -> bool:
    """Whether the layer can read what these put out, as far as that is known."""
    if not sources:
        return True
    if layer.max_inputs < len(sources):
        return False
    figures = store.summaries()
    shapes: list[Shape] = [figures[each].shape for each in sources if each in figures]
    if len(shapes) < len(sources):
        return True
    if layer.max_inputs > len(shapes):  # a merge: as if the others came to be like the first
        shapes += shapes[:1]
    if isinstance(layer, Output):
        shapes.append((1,))
    try:
        layer.output_shape(*shapes)
    except ShapeError:
        return False
    return True


def kinds(store: Store, spot: InsertionPoint) -> list[Layer]:
    """A layer of every kind that fits, in the order of the palette; with other settings where only those fit."""
    found = (next((one for one in _settings(store, spot, kind()) if spot.takes(store, one)), None) for kind in LAYERS)
    return [layer for layer in found if layer is not None]


def _settings(store: Store, spot: InsertionPoint, layer: Layer) -> Iterator[Layer]:
    """The layer as it usually is, then with whole numbers that suit how much comes in: Reshape needs the very size."""
    yield layer
    figures = store.summaries()
    shapes = [figures[each].shape for each in spot.sources(store.project) if each in figures]
    names = [name for name in layer.params() if type(getattr(layer, name)) is int and name != "seed"]
    if len(shapes) == 1 and 0 < len(names) <= MOST_SETTINGS:
        units = prod(shapes[0])
        side = isqrt(units)
        tried = (1, side, units) if side * side == units else (1, units)
        for values in sorted(product(tried, repeat=len(names)), key=max):  # squares first
            with suppress(DefinitionError):
                yield layer.change(**dict(zip(names, values, strict=True)))
