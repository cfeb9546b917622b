"""The grid that nodes and notes snap to."""

from PySide6.QtCore import QPointF

from core.project.annotations import Place
from core.project.edits import GRID


def snapped(at: QPointF) -> Place:
    """The grid point nearest to a point in scene units."""
    return round(at.x() / GRID) * GRID, round(at.y() / GRID) * GRID
