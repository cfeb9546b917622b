"""The pictures of example cards: rows of the data as points or images, above what a network has learned of them."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from core import resources
from core.data import Prepared
from core.moments import most_informative, strongest_feature
from core.moments.level_lines import Lines, borders
from designer.style.theme import Theme

MAX_POINTS = 240  # rows of a data set that are drawn
INSIDE = 10  # px between the points and the edge
SHARE = 0.55  # of the color of a class where the network is sure of it


@dataclass(frozen=True, eq=False)
class Boundary:
    """What a trained network predicts in a square: shares of the second class (side, side) from the bottom left."""

    low: tuple[float, float]
    high: tuple[float, float]
    shares: NDArray[np.float32]
    lines: Lines


@cache
def boundaries() -> dict[str, Boundary]:
    """The boundaries of examples by name. `packaging/boundaries.py` trains them."""
    found = {}
    with np.load(resources.path("examples", "boundaries.npz"), allow_pickle=False) as file:
        for name in file.files:
            if not name.endswith(" ends"):
                shares = 1 / (1 + np.exp(-file[name].astype(np.float32)))
                low, high = (tuple(map(float, end)) for end in file[f"{name} ends"])
                found[name] = Boundary((low[0], low[1]), (high[0], high[1]), shares, borders(shares[..., None]))
    return found


def paint_data(painter: QPainter, where: QRectF, data: Prepared, boundary: Boundary | None, theme: Theme) -> None:
    """Paint some rows of a data set into a rectangle; on a boundary, to its scale."""
    if data.dataset.image:
        _paint_images(painter, where, data, theme)
        return
    places, labels = _chosen(data)
    if boundary is None:
        low, high = places.min(axis=0), places.max(axis=0)
        height = where.height() - 2 * INSIDE
        width = min(height if data.dataset.classes else 1.5 * height, where.width() - 2 * INSIDE)
        box = QRectF(0, 0, width, height)
        box.moveCenter(where.center())
    else:
        low, high = np.array(boundary.low), np.array(boundary.high)
        box = QRectF(0, 0, where.width(), where.width())
        box.moveCenter(where.center())
        _paint_boundary(painter, box, boundary, theme)
    fractions = (places - low) / np.maximum(high - low, 1e-9)
    colors = theme.class_colors(max(len(data.dataset.classes), 2))
    painter.setPen(QPen(theme.tokens.color("canvas"), 0.8 if boundary else 0.5))
    for (across, up), label in zip(fractions, labels, strict=True):
        painter.setBrush(colors[label])
        painter.drawEllipse(QPointF(box.left() + across * box.width(), box.bottom() - up * box.height()), 2.2, 2.2)


def _chosen(data: Prepared) -> tuple[NDArray[np.float64], list[int]]:
    """Rows by the features that separate the classes best, or the target over its strongest feature; and classes."""
    dataset = data.dataset
    rows = np.random.default_rng(0).permutation(len(dataset.x))[:MAX_POINTS]
    if dataset.classes:
        return dataset.x[rows][:, list(most_informative(data))].astype(np.float64), dataset.y[rows].astype(int).tolist()
    places = np.column_stack([dataset.x[rows, strongest_feature(data)], dataset.y[rows, 0]])
    return places.astype(np.float64), [1] * len(rows)


def _paint_boundary(painter: QPainter, box: QRectF, boundary: Boundary, theme: Theme) -> None:
    """The color of the predicted class, the stronger the surer, and the line between the classes."""
    shares = np.flipud(boundary.shares)
    low, high = ([color.red(), color.green(), color.blue()] for color in theme.class_colors(2))
    pixels = np.empty((*shares.shape, 4), np.uint8)
    pixels[..., :3] = np.where(shares[..., None] > 0.5, high, low)
    pixels[..., 3] = 255 * SHARE * np.abs(2 * shares - 1)
    side = len(shares)
    image = QImage(pixels.tobytes(), side, side, 4 * side, QImage.Format.Format_RGBA8888)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(box, image)
    painter.setPen(QPen(QColor(theme.tokens.text), 1))
    lines, places = boundary.lines, boundary.lines.points
    ends = [QPointF(box.left() + x * box.width(), box.bottom() - y * box.height()) for x, y in places.tolist()]
    for start, end, joined in zip(ends, ends[1:], lines.joined[:-1].tolist(), strict=False):
        if joined:
            painter.drawLine(start, end)


def _paint_images(painter: QPainter, where: QRectF, data: Prepared, theme: Theme) -> None:
    """Some rows of a data set of images."""
    side = data.dataset.image[-1]
    size, brightest = 40.0 / side, max(float(data.dataset.x[:5].max()), 1e-9)
    painter.setPen(Qt.PenStyle.NoPen)
    count = min(3, int(where.width() // 48))
    for index in range(count):
        pixels = data.dataset.x[index + 1].reshape(-1, side, side)[0] / brightest
        left, top = where.center().x() + (index - count / 2) * 48 + 4, where.center().y() - 20
        for row, column in np.ndindex(side, side):
            painter.setBrush(theme.tokens.color("high", float(np.clip(pixels[row, column], 0, 1))))
            painter.drawRect(QRectF(left + column * size, top + row * size, size, size))
