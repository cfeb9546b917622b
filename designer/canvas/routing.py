"""Routes of wires: a direct curve where no card is in the way, else a horizontal lane around the cards."""

from collections.abc import Hashable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

CLEARANCE = 12.0  # scene units between a wire and a card
TURN = 34.0  # scene units in which a wire turns from a port into its lane
BEND = 56.0  # scene units in which it turns back, where it ends to the left of its start
LANE_SPACING = 12.0  # scene units
CENTERED = 0.01  # cost of a scene unit off the middle of the two ports, between which all lanes are equally short
CROSSING = 300.0  # cost of coming to an input of a merge from the other side of the wire that runs straight into it
BLOCKED = 400.0  # cost of crossing a card, in scene units of detour
_T = np.linspace(0.08, 0.92, 15)[:, None]
_WEIGHTS = np.hstack([(1 - _T) ** 3, 3 * (1 - _T) ** 2 * _T, 3 * (1 - _T) * _T**2, _T**3])


def curve(start: QPointF, end: QPointF) -> QPainterPath:
    """A cubic curve from an output port to an input port, horizontal at both; it turns back if `end` is to the left."""
    if _forwards(start, end):
        path, pull = QPainterPath(start), _pull(start, end)
        path.cubicTo(start + QPointF(pull, 0), end - QPointF(pull, 0), end)
        return path
    down = end.y() - start.y()
    return _by_lane(start, end, start.y() + down / 2 if abs(down) > 60 else max(start.y(), end.y()) + 110)


class Router:
    """Finds the routes of wires, given the cards to avoid and the lanes that are in use."""

    def __init__(self) -> None:
        self._boxes: NDArray[np.float64] = np.empty((0, 4))  # left, top, right, bottom
        self._lanes: dict[Hashable, tuple[float, float, float]] = {}  # y, left, right

    def set_cards(self, cards: Sequence[QRectF]) -> None:
        """Set the areas of the cards to avoid, in scene units."""
        self._boxes = np.array([(r.left(), r.top(), r.right(), r.bottom()) for r in cards]).reshape(-1, 4)

    def move_cards(self, cards: Mapping[int, QRectF]) -> None:
        """Change the areas of some cards, by their index in `set_cards`."""
        for row, r in cards.items():
            self._boxes[row] = r.left(), r.top(), r.right(), r.bottom()

    def clear_lanes(self) -> None:
        """Free all lanes, before every wire is routed again."""
        self._lanes.clear()

    def path(self, wire: Hashable, start: QPointF, end: QPointF, side: float = 0) -> QPainterPath:
        """The route of a wire from an output port to an input port. The lane that it takes is reserved for it.

        `side` says where another wire runs straight into the same card: above the port (> 0), below it (< 0), or none.
        """
        self._lanes.pop(wire, None)
        if _forwards(start, end) and not self._crosses(start, end):
            return curve(start, end)
        lane = self._lane(start, end, side)
        self._lanes[wire] = (lane, min(start.x(), end.x()), max(start.x(), end.x()))
        return _by_lane(start, end, lane)

    def _crosses(self, start: QPointF, end: QPointF) -> bool:
        """Whether the direct curve crosses a card other than the two that it connects."""
        pull = _pull(start, end)
        (sx, sy), (ex, ey) = start.toTuple(), end.toTuple()
        left, top, right, bottom = self._boxes.T
        low, high = min(sy, ey), max(sy, ey)
        near = (left < ex - 2) & (right > sx + 2) & (top - CLEARANCE < high) & (bottom + CLEARANCE > low)
        if not near.any():
            return False
        points = _WEIGHTS @ np.array([(sx, sy), (sx + pull, sy), (ex - pull, ey), (ex, ey)])
        x, y = points[:, :1], points[:, 1:]
        left, top, right, bottom = self._boxes[near].T
        inside = (x > left) & (x < right) & (y > top - CLEARANCE / 2) & (y < bottom + CLEARANCE / 2)
        return bool(inside.any())

    def _lane(self, start: QPointF, end: QPointF, side: float) -> float:
        """The y coordinate of the cheapest lane between two ports."""
        (sx, sy), (ex, ey) = start.toTuple(), end.toTuple()
        turn = TURN if _forwards(start, end) else BEND
        left, right = sorted((sx + turn, ex - turn)) if _forwards(start, end) else sorted((sx, ex))
        boxes = self._boxes[(self._boxes[:, 0] < right) & (self._boxes[:, 2] > left)]
        edges = np.concatenate([boxes[:, 1] - CLEARANCE - 4, boxes[:, 3] + CLEARANCE + 4, [(sy + ey) / 2]])
        steps = LANE_SPACING * np.arange(5)
        tried = np.unique(np.concatenate([edges[:, None] - steps, edges[:, None] + steps]).ravel())
        through = (tried[:, None] > boxes[:, 1] - CLEARANCE) & (tried[:, None] < boxes[:, 3] + CLEARANCE)
        cost = np.abs(tried - sy) + np.abs(tried - ey) + BLOCKED * through.sum(axis=1)
        cost += CROSSING * (side * (tried - ey) < 0)
        cost += CENTERED * np.abs(tried - (sy + ey) / 2)
        for lane, lane_left, lane_right in self._lanes.values():
            if lane_left < right and lane_right > left:
                cost += BLOCKED / 2 * (np.abs(tried - lane) < LANE_SPACING - 1)
        for x, y in ((sx + turn / 2, sy), (ex - turn / 2, ey)):
            beside = self._boxes[(self._boxes[:, 0] < x) & (self._boxes[:, 2] > x)]
            low, high = np.minimum(tried, y)[:, None], np.maximum(tried, y)[:, None]
            cost += BLOCKED * ((low < beside[:, 3]) & (high > beside[:, 1])).sum(axis=1)
        return float(tried[np.argmin(cost)])


def _by_lane(start: QPointF, end: QPointF, lane: float) -> QPainterPath:
    """From a port into a horizontal lane, and from there into the other port."""
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
