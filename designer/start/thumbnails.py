"""A small drawing of each recent project, kept when it is saved or opened: places and families, painted when shown.

It is no picture, so that nothing has to be decoded that somebody else may have written, and it follows the theme.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSettings, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from core.project import Project
from designer.style.tokens import FAMILIES, Tokens

MOST_NODES = 60  # that can be told apart on a card
NODE = 150.0, 70.0  # scene units: about a node's size


@dataclass(frozen=True)
class Thumbnail:
    """Nodes as (x, y, family) in scene units, and edges between them by their numbers."""

    nodes: tuple[tuple[float, float, str], ...]
    edges: tuple[tuple[int, int], ...]


def thumbnail_of(project: Project) -> Thumbnail:
    """Where the first of its layers lie, and how they are connected."""
    shown = list(project.graph.layers)[:MOST_NODES]
    number = {each: n for n, each in enumerate(shown)}
    nodes = tuple((*project.places[each], project.graph.layers[each].category) for each in shown)
    edges = tuple((number[a], number[b]) for a, b in project.graph.edges if a in number and b in number)
    return Thumbnail(nodes, edges)


class Thumbnails:
    """The drawings of the files that were open of late, in the settings."""

    def __init__(self) -> None:
        self._settings = QSettings()

    def keep(self, path: Path, project: Project, recent: Iterable[Path]) -> None:
        """Take the drawing of a file, and forget those of files that are no longer recent."""
        drawn = thumbnail_of(project)
        self._settings.setValue(_key(path), json.dumps([drawn.nodes, drawn.edges]))
        wanted = {_key(each) for each in (path, *recent)}
        self._settings.beginGroup("drawings")
        known = [f"drawings/{name}" for name in self._settings.childKeys()]
        self._settings.endGroup()
        for name in known:
            if name not in wanted:
                self._settings.remove(name)

    def of(self, path: Path) -> Thumbnail | None:
        """What is known of a file; None where nothing is, or where it cannot be read."""
        try:
            nodes, edges = json.loads(str(self._settings.value(_key(path), "")))
            count = len(nodes)
            return Thumbnail(
                tuple((float(x), float(y), str(family)) for x, y, family in nodes),
                tuple((int(a), int(b)) for a, b in edges if 0 <= a < count and 0 <= b < count),
            )
        except (ValueError, TypeError):
            return None


def _key(path: Path) -> str:
    return f"drawings/{hashlib.sha256(str(path.absolute()).encode('utf-8', 'surrogateescape')).hexdigest()[:16]}"


def paint_thumbnail(painter: QPainter, drawn: Thumbnail, where: QRectF, tokens: Tokens) -> None:
    """Paint the network into a rectangle, as large as it fits and no larger than a third of life."""
    if not drawn.nodes:
        return
    xs, ys = [x for x, _, _ in drawn.nodes], [y for _, y, _ in drawn.nodes]
    area = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).adjusted(-NODE[0], -NODE[1], NODE[0], NODE[1])
    scale = min(where.width() / area.width(), where.height() / area.height(), 1 / 3)

    def at(x: float, y: float) -> QPointF:
        return where.center() + QPointF(x - area.center().x(), y - area.center().y()) * scale

    width, height = NODE[0] * scale, NODE[1] * scale
    painter.setPen(QPen(tokens.color("wire"), 1.2))
    for a, b in drawn.edges:
        start, end = at(*drawn.nodes[a][:2]), at(*drawn.nodes[b][:2])
        painter.drawLine(start + QPointF(width / 2, 0), end - QPointF(width / 2, 0))
    for x, y, family in drawn.nodes:
        middle = at(x, y)
        box = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
        painter.setPen(QPen(tokens.color("line"), 1))
        painter.setBrush(tokens.color("node"))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(FAMILIES.get(family, FAMILIES["Core"])))
        side = max(min(height * 0.36, 7.0), 2.0)
        painter.drawRoundedRect(QRectF(box.left() + side * 0.6, middle.y() - side / 2, side, side), 1.5, 1.5)
