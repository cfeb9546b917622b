"""Where wires run: straight across where nothing lies in between, else along a lane around the nodes in the way."""

from collections.abc import Hashable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

CLEAR = 12.0  # scene units that a wire keeps from a card
TURN = 34.0  # in which a wire turns from a port into its lane
BEND = 56.0  # in which it turns back, where its end lies behind its start
APART = 12.0  # from one lane to the next
BLOCKED = 400.0  # what running through a card costs, in scene units of detour
_T = np.linspace(0.08, 0.92, 15)[:, None]
_WEIGHTS = np.hstack([(1 - _T) ** 3, 3 * (1 - _T) ** 2 * _T, 3 * (1 - _T) * _T**2, _T**3])


def curve(start: QPointF, end: QPointF) -> QPainterPath:
    """A cubic from an output port to an input port, level at both; a turn back where the end lies behind."""
    if _forwards(start, end):
        path, pull = QPainterPath(start), _pull(start, end)
        path.cubicTo(start + QPointF(pull, 0), end - QPointF(pull, 0), end)
        return path
    down = end.y() - start.y()
    return _by_lane(start, end, start.y() + down / 2 if abs(down) > 60 else max(start.y(), end.y()) + 110)


class Router:
    """Knows the cards that wires go around, and the lanes that are taken."""

    def __init__(self) -> None:
        self._boxes: NDArray[np.float64] = np.empty((0, 4))  # left, top, right, bottom
        self._lanes: dict[Hashable, tuple[float, float, float]] = {}  # height, left, right

    def go_around(self, cards: Sequence[QRectF]) -> None:
        """These are in the way now, in scene units."""
        self._boxes = np.array([(r.left(), r.top(), r.right(), r.bottom()) for r in cards]).reshape(-1, 4)

    def moved(self, cards: Mapping[int, QRectF]) -> None:
        """Some of them, by their place in that row, lie elsewhere."""
        for row, r in cards.items():
            self._boxes[row] = r.left(), r.top(), r.right(), r.bottom()

    def forget(self) -> None:
        """All wires are laid anew: no lane is taken."""
        self._lanes.clear()

    def path(self, wire: Hashable, start: QPointF, end: QPointF) -> QPainterPath:
        """The way of a wire from an output port to an input port."""
        self._lanes.pop(wire, None)
        if _forwards(start, end) and not self._crosses(start, end):
            return curve(start, end)
        lane = self._lane(start, end)
        self._lanes[wire] = (lane, min(start.x(), end.x()), max(start.x(), end.x()))
        return _by_lane(start, end, lane)

    def _crosses(self, start: QPointF, end: QPointF) -> bool:
        """Whether the straight way runs through a card other than those that it joins."""
        pull = _pull(start, end)
        (sx, sy), (ex, ey) = start.toTuple(), end.toTuple()
        left, top, right, bottom = self._boxes.T
        low, high = min(sy, ey), max(sy, ey)
        near = (left < ex - 2) & (right > sx + 2) & (top - CLEAR < high) & (bottom + CLEAR > low)
        if not near.any():
            return False
        points = _WEIGHTS @ np.array([(sx, sy), (sx + pull, sy), (ex - pull, ey), (ex, ey)])
        x, y = points[:, :1], points[:, 1:]
        boxes = self._boxes[near]
        inside = (x > boxes[:, 0]) & (x < boxes[:, 2]) & (y > boxes[:, 1] - CLEAR / 2) & (y < boxes[:, 3] + CLEAR / 2)
        return bool(inside.any())

    def _lane(self, start: QPointF, end: QPointF) -> float:
        """The height of the cheapest free lane between two ports."""
        (sx, sy), (ex, ey) = start.toTuple(), end.toTuple()
        turn = TURN if _forwards(start, end) else BEND
        left, right = sorted((sx + turn, ex - turn)) if _forwards(start, end) else sorted((sx, ex))
        boxes = self._boxes[(self._boxes[:, 0] < right) & (self._boxes[:, 2] > left)]
        edges = np.concatenate([boxes[:, 1] - CLEAR - 4, boxes[:, 3] + CLEAR + 4, [(sy + ey) / 2]])
        steps = APART * np.arange(5)
        tried = np.unique(np.concatenate([edges[:, None] - steps, edges[:, None] + steps]).ravel())
        through = (tried[:, None] > boxes[:, 1] - CLEAR) & (tried[:, None] < boxes[:, 3] + CLEAR)
        cost = np.abs(tried - sy) + np.abs(tried - ey) + BLOCKED * through.sum(axis=1)
        for height, lane_left, lane_right in self._lanes.values():
            if lane_left < right and lane_right > left:
                cost += BLOCKED / 2 * (np.abs(tried - height) < APART - 1)
        for x, y in ((sx + turn / 2, sy), (ex - turn / 2, ey)):
            beside = self._boxes[(self._boxes[:, 0] < x) & (self._boxes[:, 2] > x)]
            low, high = np.minimum(tried, y)[:, None], np.maximum(tried, y)[:, None]
            cost += BLOCKED * ((low < beside[:, 3]) & (high > beside[:, 1])).sum(axis=1)
        return float(tried[np.argmin(cost)])


def _by_lane(start: QPointF, end: QPointF, lane: float) -> QPainterPath:
    """Out of a port, along a level lane, and into the other port."""
    path = QPainterPath(start)
    if _forwards(start, end):
        turn = min(TURN, max((end.x() - start.x()) / 2, 8.0))
        first, last = QPointF(start.x() + turn, lane), QPointF(end.x() - turn, lane)
        half = QPointF(turn * 0.6, 0)
        path.cubicTo(start + half, first - half, first)
        path.lineTo(last)
        path.cubicTo(last + half, end - half, end)
        return path
    right, left = start.x() + BEND, end.x() - BEND
    path.cubicTo(QPointF(right, start.y()), QPointF(right, lane), QPointF(start.x(), lane))
    path.lineTo(QPointF(end.x(), lane))
    path.cubicTo(QPointF(left, lane), QPointF(left, end.y()), end)
    return path


def _forwards(start: QPointF, end: QPointF) -> bool:
    return end.x() - start.x() > -20


def _pull(start: QPointF, end: QPointF) -> float:
    return max(min((end.x() - start.x()) / 2, 160.0), 30.0)
