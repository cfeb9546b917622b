"""Thumbnails of recent projects: the places and families of their layers, saved in the settings.

They are not images: no image of a stranger has to be decoded, and they follow the theme.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSettings, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from core.project import Project
from designer.start.results import Result
from designer.style.tokens import FAMILIES, Tokens

MAX_NODES = 60  # more cannot be distinguished on a card
NODE = 150.0, 70.0  # size of a node, about, in scene units
MAX_SCALE = 1 / 3  # pixels per scene unit


@dataclass(frozen=True)
class Thumbnail:
    """Nodes as (x, y, family), in scene units, and edges as pairs of indices of nodes."""

    nodes: tuple[tuple[float, float, str], ...]
    edges: tuple[tuple[int, int], ...]
    title: str = ""  # of the project
    result: Result | None = None


def thumbnail_of(project: Project) -> Thumbnail:
    """The first layers of a project and the edges between them."""
    shown = list(project.graph.layers)[:MAX_NODES]
    index = {layer_id: number for number, layer_id in enumerate(shown)}
    nodes = tuple((*project.places[layer_id], project.graph.layers[layer_id].category) for layer_id in shown)
    edges = tuple((index[a], index[b]) for a, b in project.graph.edges if a in index and b in index)
    return Thumbnail(nodes, edges, project.title)


class Thumbnails:
    """The thumbnails of recent files, in the settings."""

    def __init__(self) -> None:
        self._settings = QSettings()

    def save(self, path: Path, project: Project, recent: Iterable[Path], result: Result | None = None) -> None:
        """Save the thumbnail of a file and remove those of files that are no longer recent."""
        thumbnail = thumbnail_of(project)
        figure = None if result is None else [result.label, result.value, result.split, result.stamp]
        self._settings.setValue(_key(path), json.dumps([thumbnail.nodes, thumbnail.edges, thumbnail.title, figure]))
        kept = {_key(file) for file in (path, *recent)}
        self._settings.beginGroup("drawings")
        saved = [f"drawings/{name}" for name in self._settings.childKeys()]
        self._settings.endGroup()
        for name in saved:
            if name not in kept:
                self._settings.remove(name)

    def of(self, path: Path) -> Thumbnail | None:
        """The thumbnail of a file; None if there is none or it is damaged."""
        try:
            nodes, edges, *more = json.loads(str(self._settings.value(_key(path), "")))
            count = len(nodes)
            return Thumbnail(
                tuple((float(x), float(y), str(family)) for x, y, family in nodes),
                tuple((int(a), int(b)) for a, b in edges if 0 <= a < count and 0 <= b < count),
                str(more[0]) if more else "",
                Result(*map(str, more[1])) if len(more) > 1 and more[1] else None,
            )
        except (ValueError, TypeError):
            return None


def _key(path: Path) -> str:
    return f"drawings/{hashlib.sha256(str(path.absolute()).encode('utf-8', 'surrogateescape')).hexdigest()[:16]}"


def paint_thumbnail(painter: QPainter, thumbnail: Thumbnail, where: QRectF, tokens: Tokens) -> None:
    """Paint a thumbnail as large as it fits into a rectangle, up to MAX_SCALE."""
    if not thumbnail.nodes:
        return
    xs, ys = [x for x, _, _ in thumbnail.nodes], [y for _, y, _ in thumbnail.nodes]
    area = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).adjusted(-NODE[0], -NODE[1], NODE[0], NODE[1])
    scale = min(where.width() / area.width(), where.height() / area.height(), MAX_SCALE)

    def at(x: float, y: float) -> QPointF:
        return where.center() + QPointF(x - area.center().x(), y - area.center().y()) * scale

    width, height = NODE[0] * scale, NODE[1] * scale
    painter.setPen(QPen(tokens.color("wire"), 1.2))
    for a, b in thumbnail.edges:
        start, end = at(*thumbnail.nodes[a][:2]), at(*thumbnail.nodes[b][:2])
        painter.drawLine(start + QPointF(width / 2, 0), end - QPointF(width / 2, 0))
    for x, y, family in thumbnail.nodes:
        center = at(x, y)
        box = QRectF(center.x() - width / 2, center.y() - height / 2, width, height)
        painter.setPen(QPen(tokens.color("line"), 1))
        painter.setBrush(tokens.color("node"))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(FAMILIES.get(family, FAMILIES["Core"])))
        side = max(min(height * 0.36, 7.0), 2.0)
        painter.drawRoundedRect(QRectF(box.left() + side * 0.6, center.y() - side / 2, side, side), 1.5, 1.5)
