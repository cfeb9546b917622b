"""What training shows on the nodes: heat maps of the units, and the gradient norm."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from core.data import Prepared
from core.moments import Computation, Maps, Moment, UnitMaps
from core.moments.unit_maps import SIDE
from core.training.past import PastHistory
from designer.canvas.items.live_strip import MAPS_IN_ROW, LiveStrip
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
                strips[layer_id] = LiveStrip(tiles, units, spark, color, _flow(moment.history, layer_id))
        for layer_id, (tiles, units) in images.items():
            strips.setdefault(layer_id, LiveStrip(tiles, units))
        self._scene.show_live(
            {layer_id: strip for layer_id, strip in strips.items() if moment.is_layer_in_training(layer_id)}
        )

    def _tiles(self, moment: Moment) -> dict[int, tuple[QImage, int]]:
        """A picture of the heat maps of each layer, and how many units it shows. Made once for each result."""
        wanted = self.computations(moment)
        result = moment.result(wanted[0]) if wanted else None
        key = result, self._theme.dark
        if key != self._drawn:
            tokens = self._theme.tokens
            scale = np.array([_rgb(tokens.color(name)) for name in ("low", "middle", "high")])
            layers = result.value.layers if result is not None else {}
            self._images = {layer_id: (_image(maps, scale), len(maps)) for layer_id, maps in layers.items()}
            self._drawn = key
        return self._images


def _flow(history: PastHistory, layer_id: int) -> tuple[float, float] | None:
    """The newest mean and standard deviation of a layer's output."""
    latest = history.latest(layer_id)
    return (latest["output_mean"], latest["output_spread"]) if "output_mean" in latest else None


def _rgb(color: QColor) -> tuple[float, float, float]:
    return color.red(), color.green(), color.blue()


def _image(maps: NDArray[Any], scale: NDArray[Any]) -> QImage:
    """Maps (units, SIDE, SIDE) as tiles in rows of MAPS_IN_ROW; scale (3, 3) is low, middle and high in RGB."""
    low, middle, high = scale
    units = len(maps)
    rows, columns = -(-units // MAPS_IN_ROW), min(units, MAPS_IN_ROW)
    strength = np.clip(np.abs(maps), 0, 1)[..., None]
    ends = np.where(maps[..., None] < 0, low, high)
    colors = (middle + strength * (ends - middle)).astype(np.uint8)
    sheet = np.zeros((rows * SIDE, columns * SIDE, 4), np.uint8)
    for unit in range(units):
        top, left = unit // MAPS_IN_ROW * SIDE, unit % MAPS_IN_ROW * SIDE
        sheet[top : top + SIDE, left : left + SIDE, :3] = colors[unit]
        sheet[top : top + SIDE, left : left + SIDE, 3] = 255
    height, width = sheet.shape[:2]
    return QImage(sheet.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
