"""Colours of fields and points, from the theme."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from core.data import Prepared
from designer.theme import Theme, Tokens

STRENGTH = 0.65  # how far a field goes from the middle toward a colour, so that points stand out on it
SHARP_SIDE = 400  # cells across of a field with sharp edges


def class_colors(theme: Theme, count: int) -> list[QColor]:
    """A colour for each class: the ends of the diverging scale for two, else those of the layer table."""
    if count == 2:
        return [theme.tokens.color("low"), theme.tokens.color("high")]
    return [theme.layer_color(n) for n in range(count)]


def shade(outputs: NDArray[np.float32], data: Prepared, theme: Theme, sharp: bool) -> NDArray[np.uint8]:
    """A picture, RGBA uint8 (side, side, 4), of outputs (side, side, units)."""
    classes = len(data.dataset.classes)
    values = enlarge(outputs, SHARP_SIDE) if sharp else outputs
    if classes > 2:
        colors = _blend(np.clip(values, 0.0, 1.0), theme, sharp)
    else:
        share = level(values, data)
        steps = (
            np.where(share > 0.5, 1.0, 0.0)
            if sharp and classes
            else np.round(share * 8) / 8
            if sharp
            else share
        )
        colors = _diverge(0.5 + (steps - 0.5) * STRENGTH, theme.tokens)
    picture = np.full((*colors.shape[:2], 4), 255, np.uint8)
    picture[..., :3] = colors
    return picture


def level(outputs: NDArray[np.float32], data: Prepared) -> NDArray[Any]:
    """Where outputs (…, units) lie on the diverging scale, 0 … 1.

    Of two classes, the share of the second; of a regression, the place of the first target within its range.
    """
    if data.dataset.classes:
        return np.clip(outputs[..., -1], 0.0, 1.0)
    targets = data.dataset.y.reshape(len(data.dataset.y), -1)[:, 0]
    low, high = (
        (float(end) - float(data.target_shift[0])) / float(data.target_scale[0])
        for end in (targets.min(), targets.max())
    )
    share: NDArray[Any] = np.clip((outputs[..., 0] - low) / max(high - low, 1e-12), 0.0, 1.0)
    return share


def point_colors(rows: NDArray[np.int64], data: Prepared, theme: Theme) -> list[QColor]:
    """A colour for each of these rows: that of its class, or of its target on the diverging scale."""
    y = data.dataset.y
    if data.dataset.classes:
        colors = class_colors(theme, len(data.dataset.classes))
        return [colors[int(y[row])] for row in rows]
    target = y.reshape(len(y), -1)[rows, 0].astype(np.float64)
    whole = y.reshape(len(y), -1)[:, 0]
    share = (target - whole.min()) / max(float(whole.max() - whole.min()), 1e-12)
    return [QColor(*each) for each in _diverge(share, theme.tokens).astype(int).tolist()]


def enlarge(values: NDArray[np.float32], side: int) -> NDArray[np.float32]:
    """values (n, n, units) on a finer grid (side, side, units), with straight lines between cell centres."""
    n = len(values)
    if side <= n:
        return values
    places = np.clip((np.arange(side) + 0.5) * n / side - 0.5, 0, n - 1)
    weights = np.maximum(1 - np.abs(places[:, None] - np.arange(n)), 0).astype(np.float32)  # (side, n)
    across = np.einsum("sj,ijk->isk", weights, values, optimize=True)
    larger: NDArray[np.float32] = np.einsum("ri,isk->rsk", weights, across, optimize=True)
    return larger


def _diverge(share: NDArray[Any], tokens: Tokens) -> NDArray[Any]:
    """Colours (…, 3) 0 … 255 on the scale low, middle, high."""
    ends = [_rgb(tokens.color(name)) for name in ("low", "middle", "high")]
    return np.stack(
        [np.interp(share, (0.0, 0.5, 1.0), channel) for channel in zip(*ends, strict=True)], axis=-1
    )


def _blend(shares: NDArray[np.float32], theme: Theme, sharp: bool) -> NDArray[Any]:
    """Colours (side, side, 3) 0 … 255 of class shares (side, side, classes): unsure is the middle."""
    classes = shares.shape[-1]
    middle = np.array(_rgb(theme.tokens.color("middle")), np.float32)
    colors = np.array([_rgb(each) for each in class_colors(theme, classes)], np.float32)
    if sharp:
        winners: NDArray[Any] = (middle + STRENGTH * (colors - middle))[shares.argmax(axis=-1)]
        return winners
    total = np.maximum(shares.sum(axis=-1, keepdims=True), 1e-6)
    sure = (shares.max(axis=-1, keepdims=True) / total - 1 / classes) / (1 - 1 / classes)
    blended: NDArray[Any] = middle + STRENGTH * sure * (shares / total @ colors - middle)
    return blended


def _rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()
