"""What training shows on the nodes: heat maps of the units, and the gradient norm."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from core.data import Prepared
from core.layers import Dense, Output
from core.moments import Computation, Maps, Moment, UnitMaps
from core.moments.kernels import kernels_of
from core.moments.unit_maps import MOST_UNITS
from core.network.graph import Graph, LayerId
from core.training.past import PastHistory
from designer.canvas.items.live_strip import GAP, MAPS_IN_ROW, MOST_TILES, TILE, LiveStrip
from designer.canvas.scene import Scene
from designer.style.depth import depth_color
from designer.style.theme import Theme

SPARK_POINTS = 60


class NodeStrips:
    """Draws a moment on the nodes of the canvas. `features` says over which two features heat maps are drawn."""

    milliseconds: ClassVar[int] = 100

    def __init__(self, scene: Scene, theme: Theme, features: Callable[[Prepared], tuple[int, int]]) -> None:
        self._scene, self._theme, self._features = scene, theme, features
        self._drawn: tuple[object, ...] = ()
        self._source: object = None
        self._columns: frozenset[int] = frozenset()
        self._of_weights = False  # whether the pictures are of weights over an image
        self._images: dict[int, tuple[QImage, int]] = {}

    @property
    def is_seen(self) -> bool:
        return any(view.isVisible() for view in self._scene.views())

    def computations(self, moment: Moment) -> Sequence[Computation[Maps]]:
        if moment.data is None or not moment.is_trained or moment.data.base < 2:
            return ()
        return (UnitMaps(self._features(moment.data)),)

    def show_moment(self, moment: Moment) -> None:
        """Draw heat maps and sparks on the layers that are in training."""
        images = self._tiles(moment)
        strips: dict[int, LiveStrip] = {}
        if moment.network is not None and moment.history is not None:
            for number, layer_id in enumerate(moment.history.layers):
                curve = moment.history.layer(layer_id, "gradient_norm").mean
                tiles, units = images.get(layer_id, (None, 0))
                spark = curve[-SPARK_POINTS:].copy() if len(curve) else None
                color = depth_color(number, len(moment.history.layers), self._theme.dark)
                now = moment.history.latest(layer_id).get("gradient_norm", 0.0)
                flow, column = _flow(moment.history, layer_id), layer_id in self._columns
                of_weights = tiles is not None and self._of_weights
                strips[layer_id] = LiveStrip(tiles, units, spark, now, color, flow, moment.stale, column, of_weights)
        for layer_id, (tiles, units) in images.items():
            column = layer_id in self._columns
            strips.setdefault(layer_id, LiveStrip(tiles, units, column=column, of_weights=self._of_weights))
        self._scene.show_live(
            {layer_id: strip for layer_id, strip in strips.items() if moment.is_layer_in_training(layer_id)}
        )

    def _tiles(self, moment: Moment) -> dict[int, tuple[QImage, int]]:
        """A picture of the heat maps of each layer, and how many units it shows. Made once for each result."""
        wanted = self.computations(moment)
        result = moment.result(wanted[0]) if wanted else None
        seen = _weight_images(moment)
        layers = seen or (result.value.layers if result is not None else {})
        columns = frozenset() if seen else frozenset(self._in_columns(moment, layers))
        source = moment.snapshot if seen else result
        key = self._theme.dark, columns
        if source is not self._source or key != self._drawn:  # arrays within have no single truth value
            tokens = self._theme.tokens
            scale = np.array([_rgb(tokens.color(name)) for name in ("low", "middle", "high")])
            self._images = {
                layer_id: (_image(maps, scale, 1 if layer_id in columns else MAPS_IN_ROW), len(maps))
                for layer_id, maps in layers.items()
            }
            self._drawn, self._columns, self._of_weights = key, columns, bool(seen)
            self._source = source
        return self._images

    def _in_columns(self, moment: Moment, layers: Mapping[int, NDArray[Any]]) -> Iterator[int]:
        """The layers whose heat maps stand one below the other, so that the weights of the wires lead to them.

        A network with branches has no room for such high cards.
        """
        graph = moment.project.graph
        if not self._scene.weights_wanted or not _is_chain(graph):
            return
        for layer_id, maps in layers.items():
            if layer_id not in self._scene.nodes:
                continue  # the moment is of the network before an edit
            shape = moment.network.shapes.get(layer_id) if moment.network is not None else None
            is_flat, height = shape == (len(maps),), len(maps) * (TILE + GAP)
            if is_flat and len(maps) <= MOST_TILES and self._scene.has_room(layer_id, height):
                yield layer_id


def _weight_images(moment: Moment) -> dict[LayerId, NDArray[Any]]:
    """The weights of the dense layers that read an image, (units, height, width) between −1 and 1, by layer.

    Each unit is scaled by its largest weight; of several channels, their mean is shown.
    """
    data, network, snapshot = moment.data, moment.network, moment.snapshot
    if data is None or network is None or snapshot is None or not data.dataset.image:
        return {}
    found = {}
    for layer_id, kernels in kernels_of(network, snapshot.state).items():
        if isinstance(network.graph.layers[layer_id], (Dense, Output)):
            images = kernels[:MOST_UNITS].mean(axis=1)
            found[layer_id] = images / np.maximum(np.abs(images).max(axis=(1, 2), keepdims=True), 1e-12)
    return found


def _is_chain(graph: Graph) -> bool:
    return all(len(graph.sources(i)) <= 1 and len(graph.targets(i)) <= 1 for i in graph.layers)


def _flow(history: PastHistory, layer_id: int) -> tuple[float, float] | None:
    """The mean and the standard deviation of a layer's output over the last epoch."""
    latest = history.latest(layer_id)
    return (latest["output_mean"], latest["output_spread"]) if "output_mean" in latest else None


def _rgb(color: QColor) -> tuple[float, float, float]:
    return color.red(), color.green(), color.blue()


def _image(maps: NDArray[Any], scale: NDArray[Any], in_row: int) -> QImage:
    """Maps (units, height, width) as tiles in rows; scale (3, 3) is low, middle and high in RGB."""
    low, middle, high = scale
    units = len(maps)
    rows, columns = -(-units // in_row), min(units, in_row)
    strength = np.clip(np.abs(maps), 0, 1)[..., None]
    ends = np.where(maps[..., None] < 0, low, high)
    colors = (middle + strength * (ends - middle)).astype(np.uint8)
    down, across = maps.shape[1:]
    sheet = np.zeros((rows * down, columns * across, 4), np.uint8)
    for unit in range(units):
        top, left = unit // in_row * down, unit % in_row * across
        sheet[top : top + down, left : left + across, :3] = colors[unit]
        sheet[top : top + down, left : left + across, 3] = 255
    height, width = sheet.shape[:2]
    return QImage(sheet.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
