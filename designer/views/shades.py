"""Colours of fields and points, from the theme."""

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from core.data import Prepared
from core.data.plane_grid import HasRows
from designer.style.theme import Theme, Tokens

STRENGTH = 0.65  # how far a field goes from the middle toward a color, so that points stand out on it
EXTREME = 0.75  # how far the largest magnitudes go toward the color of text
SHARP_SIDE = 400  # cells across of a field with sharp edges
BANDS = 8  # into which sharp edges part the range of a regression


def shade(outputs: NDArray[np.float32], data: Prepared, theme: Theme, sharp: bool) -> NDArray[np.uint8]:
    """A picture, RGBA uint8 (side, side, 4), of outputs (side, side, units)."""
    classes = len(data.dataset.classes)
    if classes > 2:
        shares = np.clip(outputs, 0.0, 1.0)
        return _sharp(enlarge(shares), theme) if sharp else _blend(shares, theme)
    share = level(outputs, data)
    if sharp:
        share = enlarge(share[..., None])[..., 0]
        share = (share > 0.5) * 1.0 if classes else np.round(share * BANDS) / BANDS
    colors = _scale(theme.tokens, STRENGTH).view(np.uint32)[:, 0]  # four bytes are looked up at once
    return colors.take((share * 255 + 0.5).astype(np.uint8)).view(np.uint8).reshape(*share.shape, 4)


def shade_unit(values: NDArray[np.float32], theme: Theme) -> NDArray[np.uint8]:
    """A picture, RGBA uint8 (side, side, 4), of a unit: 0 is in the middle of the scale, its largest size at an end."""
    share = (values / max(float(np.abs(values).max()), 1e-12) + 1) / 2
    colors = _scale(theme.tokens, STRENGTH).view(np.uint32)[:, 0]
    return colors.take((share * 255 + 0.5).astype(np.uint8)).view(np.uint8).reshape(*share.shape, 4)


def shade_disagreement(values: NDArray[np.float32], largest: float, theme: Theme) -> NDArray[np.uint8]:
    """A picture, RGBA uint8 (side, side, 4), of values: 0 has the middle color, the largest that of warnings."""
    ends = np.array([_rgb(theme.tokens.color(name)) for name in ("middle", "warn")], float)
    share = np.clip(values / max(largest, 1e-12), 0.0, 1.0)[..., None]
    picture = np.full((*values.shape, 4), 255, np.uint8)
    picture[..., :3] = ends[0] + STRENGTH * share * (ends[1] - ends[0])
    return picture


def level(outputs: NDArray[np.float32], data: Prepared) -> NDArray[Any]:
    """Where outputs (…, units) lie on the diverging scale, 0 … 1.

    Of two classes, the share of the second; of a regression, the place of the first target within its range.
    """
    if data.dataset.classes:
        return np.clip(outputs[..., -1], 0.0, 1.0)
    low, high = ((end - float(data.target_shift[0])) / float(data.target_scale[0]) for end in data.target_ends)
    share: NDArray[Any] = np.clip((outputs[..., 0] - low) / max(high - low, 1e-12), 0.0, 1.0)
    return share


def point_colors(rows: NDArray[np.int64], data: HasRows, theme: Theme) -> tuple[list[QColor], NDArray[np.int64]]:
    """Colors, and the number of that of each of these rows: of its class, or of its target on the diverging scale."""
    y = data.dataset.y
    if data.dataset.classes:
        return theme.class_colors(len(data.dataset.classes)), y[rows].astype(np.int64)
    assert isinstance(data, Prepared)
    low, high = data.target_ends
    target = y.reshape(len(y), -1)[rows, 0].astype(np.float64)
    share = np.clip((target - low) / max(high - low, 1e-12), 0.0, 1.0)
    colors = [QColor(*color) for color in _scale(theme.tokens, 1.0).tolist()]
    return colors, np.round(share * (len(colors) - 1)).astype(np.int64)


def enlarge(values: NDArray[np.float32], side: int = SHARP_SIDE) -> NDArray[np.float32]:
    """values (n, n, units) on a finer grid (side, side, units), with straight lines between cell centres."""
    n, units = len(values), values.shape[2]
    places = np.clip((np.arange(side) + 0.5) * n / side - 0.5, 0, n - 1)
    weights = np.maximum(1 - np.abs(places[:, None] - np.arange(n)), 0).astype(np.float32)  # (side, n)
    rows = (weights @ values.reshape(n, -1).astype(np.float32)).reshape(side, n, units)
    finer: NDArray[np.float32] = np.matmul(weights, rows)
    return finer


@lru_cache(8)
def _scale(tokens: Tokens, strength: float) -> NDArray[np.uint8]:
    """The diverging scale as a table, RGBA uint8 (256, 4); less than full strength keeps nearer to its middle."""
    ends = np.array([_rgb(tokens.color(name)) for name in ("low", "middle", "high")])
    places = 0.5 + (np.linspace(0, 1, 256) - 0.5) * strength
    table = np.full((256, 4), 255, np.uint8)
    table[:, :3] = np.stack([np.interp(places, (0.0, 0.5, 1.0), channel) for channel in ends.T], axis=-1).round()
    return table


@lru_cache(4)
def magnitudes(tokens: Tokens) -> NDArray[np.uint8]:
    """The scale of magnitudes as a table, RGBA uint8 (256, 4): from the middle of the diverging scale over its high end
    on toward the color of text. Its lightness changes one way, so that it is read without color as well."""
    high, text = (np.array(_rgb(tokens.color(name))) for name in ("high", "text"))
    stops = np.array([_rgb(tokens.color("middle")), high, high + EXTREME * (text - high)])
    table = np.full((256, 4), 255, np.uint8)
    table[:, :3] = np.stack([np.interp(np.linspace(0, 1, 256), (0.0, 0.6, 1.0), c) for c in stops.T], axis=-1).round()
    return table


def _blend(shares: NDArray[np.float32], theme: Theme) -> NDArray[np.uint8]:
    """The class colors mixed by their shares (side, side, classes): the less sure, the nearer to the middle."""
    middle, colors = _palette(theme, shares.shape[-1])
    cells = shares.reshape(-1, shares.shape[-1])
    columns = np.ascontiguousarray(cells.T)
    total, even = np.maximum(columns.sum(axis=0), 1e-6), 1 / len(columns)
    sure = STRENGTH * (columns.max(axis=0) / total - even) / (1 - even)
    picture = np.full((len(cells), 4), 255, np.uint8)
    picture[:, :3] = middle + (sure / total)[:, None] * (cells @ (colors - middle))
    return picture.reshape(*shares.shape[:2], 4)


def _sharp(shares: NDArray[np.float32], theme: Theme) -> NDArray[np.uint8]:
    """The color of the class with the greatest of the shares (side, side, classes)."""
    middle, colors = _palette(theme, shares.shape[-1])
    table = np.full((len(colors), 4), 255, np.uint8)
    table[:, :3] = middle + STRENGTH * (colors - middle)
    picture: NDArray[np.uint8] = table[shares.argmax(axis=-1)]
    return picture


def _palette(theme: Theme, classes: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The middle color (3,) and those of the classes (classes, 3), 0 … 255."""
    colors = [_rgb(color) for color in theme.class_colors(classes)]
    return np.array(_rgb(theme.tokens.color("middle")), np.float32), np.array(colors, np.float32)


def _rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()
