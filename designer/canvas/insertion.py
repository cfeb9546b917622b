"""Where a layer can be inserted, which layers fit there, and how they are inserted."""

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
from designer.canvas.items.card_style import WIDTH
from designer.store import Store

MAX_SETTINGS = 3  # integer fields of a layer for which values are tried
LEVEL = 10.0  # scene units off a port's height below which a wire is drawn level


@dataclass(frozen=True)
class InsertionPoint:
    """A point on the empty canvas, in scene units: every layer fits that the network may still have."""

    at: QPointF

    can_connect: ClassVar[bool] = False  # whether an existing layer may be connected instead of adding a new one

    def sources(self, project: Project) -> Sequence[LayerId]:
        """The layers that would feed the new one."""
        return ()

    def accepts(self, store: Store, layer: Layer) -> bool:
        """Whether a new layer with these settings fits."""
        return _may_add(store.project, layer) and _can_read(store, self.sources(store.project), layer)

    def insert(self, project: Project, part: Layer | Project) -> Project:
        """The project with a layer, or a block, inserted here. Raises EditError."""
        return _add(project, part, edits.free_place(project, (self.at.x(), self.at.y())))

    def connect(self, project: Project, layer_id: LayerId) -> Project:
        """The project with an existing layer connected here. Raises EditError."""
        return project


@dataclass(frozen=True)
class AfterSelection(InsertionPoint):
    """After the selected layers.

    All of them feed a new layer with several inputs. A layer with one input is added after the last selected layer
    where the selection has a single end, as chains and groups do.
    """

    after: tuple[LayerId, ...]

    can_connect = True

    def sources(self, project: Project) -> Sequence[LayerId]:
        graph = project.graph
        if len(self.after) == 1 and isinstance(graph.layers[self.after[0]], Output):
            return graph.sources(self.after[0])
        return self.after

    def _feeding(self, project: Project, inputs: int) -> tuple[LayerId, ...]:
        """The selected layers that would feed a layer with up to this many inputs."""
        selected = set(self.after)
        ends = tuple(layer_id for layer_id in self.after if not selected & set(project.graph.targets(layer_id)))
        return ends if inputs == 1 and len(ends) == 1 else self.after

    def accepts(self, store: Store, layer: Layer) -> bool:
        project, feeding = store.project, self._feeding(store.project, layer.max_inputs)
        if feeding != self.after:
            return AfterSelection(self.at, feeding).accepts(store, layer)
        sources = self.sources(project)
        between = any(project.graph.targets(layer_id) for layer_id in sources[-1:])
        return layer.max_inputs > 0 and super().accepts(store, layer) and not (between and isinstance(layer, Output))

    def insert(self, project: Project, part: Layer | Project) -> Project:
        return edits.append(project, part, self._feeding(project, part.max_inputs if isinstance(part, Layer) else 1))

    def connect(self, project: Project, layer_id: LayerId) -> Project:
        for source in self._feeding(project, project.graph.layers[layer_id].max_inputs):
            project = edits.connect(project, source, layer_id)
        return project


@dataclass(frozen=True)
class AtWireEnd(InsertionPoint):
    """Where a wire from the port of a layer was released. The new layer is placed so that the wire keeps its shape."""

    layer_id: LayerId
    forwards: bool  # whether the wire starts at the output of the layer

    can_connect = True

    def sources(self, project: Project) -> Sequence[LayerId]:
        return (self.layer_id,) if self.forwards else ()

    def accepts(self, store: Store, layer: Layer) -> bool:
        fits = layer.max_inputs > 0 if self.forwards else not isinstance(layer, Output)
        return fits and super().accepts(store, layer)

    def insert(self, project: Project, part: Layer | Project) -> Project:
        block = edits.alone(part) if isinstance(part, Layer) else part
        first, last = edits.ends(block)
        port = project.places[self.layer_id][1]
        y = port if abs(self.at.y() - port) < LEVEL else self.at.y()
        width = max(x for x, _ in block.places.values()) - min(x for x, _ in block.places.values())
        x = self.at.x() + WIDTH / 2 if self.forwards else self.at.x() - WIDTH / 2 - width
        after = _add(project, part, (x, y))
        added = (layer_id for layer_id in after.graph.layers if layer_id not in project.graph.layers)
        new = dict(zip(block.graph.layers, added, strict=True))
        if self.forwards and first:
            return edits.connect(after, self.layer_id, new[first[0]])
        return edits.connect(after, new[last[-1]], self.layer_id) if last and not self.forwards else after

    def connect(self, project: Project, layer_id: LayerId) -> Project:
        return edits.connect(project, *((self.layer_id, layer_id) if self.forwards else (layer_id, self.layer_id)))


@dataclass(frozen=True)
class OnWire(InsertionPoint):
    """On a wire, between the two layers that it connects."""

    edge: Edge

    def sources(self, project: Project) -> Sequence[LayerId]:
        return self.edge[:1]

    def accepts(self, store: Store, layer: Layer) -> bool:
        return edits.fits_on_wire(layer) and super().accepts(store, layer)

    def insert(self, project: Project, part: Layer | Project) -> Project:
        return edits.insert(project, part, (self.at.x(), self.at.y()), self.edge)


def fitting_layers(store: Store, point: InsertionPoint) -> list[Layer]:
    """One layer of every kind that fits, in the order of the layer list.

    Default settings are preferred; other settings are used where only they fit.
    """
    found = (
        next((layer for layer in _candidates(store, point, kind()) if point.accepts(store, layer)), None)
        for kind in LAYERS
    )
    return [layer for layer in found if layer is not None]


def refusals(store: Store, point: InsertionPoint) -> dict[str, ShapeError]:
    """Why layers cannot read what there is at a point, by their titles."""
    sources = point.sources(store.project)
    found = {kind.title: _unreadable(store, sources, kind()) for kind in LAYERS}
    return {title: error for title, error in found.items() if error is not None}


def _candidates(store: Store, point: InsertionPoint, layer: Layer) -> Iterator[Layer]:
    """The layer with default settings, then with integers that match the input size: Reshape needs the exact size."""
    yield layer
    summaries = store.summaries()
    shapes = [summaries[layer_id].shape for layer_id in point.sources(store.project) if layer_id in summaries]
    names = [name for name in layer.params() if type(getattr(layer, name)) is int and name != "seed"]
    if len(shapes) == 1 and 0 < len(names) <= MAX_SETTINGS:
        units = prod(shapes[0])
        side = isqrt(units)
        tried = (1, side, units) if side * side == units else (1, units)
        for values in sorted(product(tried, repeat=len(names)), key=max):  # squares first
            with suppress(DefinitionError):
                yield layer.change(**dict(zip(names, values, strict=True)))


def _add(project: Project, part: Layer | Project, at: Place) -> Project:
    return edits.add(project, part, at) if isinstance(part, Layer) else edits.paste(project, part, at)


def _may_add(project: Project, layer: Layer) -> bool:
    """Whether the network may have one more layer of this kind: it has one Input and one Output."""
    single = isinstance(layer, (Input, Output))
    return not (single and any(type(other) is type(layer) for other in project.graph.layers.values()))


def _can_read(store: Store, sources: Sequence[LayerId], layer: Layer) -> bool:
    """Whether the layer accepts the output shapes of its sources. Unknown shapes are accepted."""
    return len(sources) <= layer.max_inputs and _unreadable(store, sources, layer) is None if sources else True


def _unreadable(store: Store, sources: Sequence[LayerId], layer: Layer) -> ShapeError | None:
    """Why the layer does not accept the output shapes of its sources, as a sentence without its subject."""
    if not sources or layer.max_inputs < len(sources):
        return None
    summaries = store.summaries()
    shapes: list[Shape] = [summaries[layer_id].shape for layer_id in sources if layer_id in summaries]
    if len(shapes) < len(sources):
        return None
    if layer.max_inputs > len(shapes):  # a merge: assume that its other inputs will have the shape of the first
        shapes += shapes[:1]
    if isinstance(layer, Output):
        shapes.append((1,))
    try:
        layer.output_shape(*shapes)
    except ShapeError as error:
        return error
    return None
