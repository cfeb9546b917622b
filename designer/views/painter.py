"""Paints points on a plane with the mouse or the keyboard."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from core.data.plane_grid import Ends
from core.data.points import MOST_CLASSES, MOST_POINTS, Points, too_few
from designer.style.language import tr
from designer.style.numbers import count, listed, significant
from designer.views.brush import Cloud, Place
from designer.views.paint_bar import TOOLS, PaintBar, Tool
from designer.views.plane import Plane
from designer.views.strokes import Strokes

RADIUS = 0.08  # of the brush, as a share of the plane
NEAR = 0.04  # from a point to the press that takes it
SPRAY, EVERY = 4, 0.02  # points, and the share of the plane after which there are as many more
SPREAD = 0.012  # of jitter
STEP, FINE_STEP = 0.02, 0.004  # of an arrow key, without and with Shift
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
ERASE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
APPLY = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
WALK = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
DIGITS = {Qt.Key(Qt.Key.Key_1 + n): n for n in range(MOST_CLASSES)}
ERASING = next(tool.edit for tool in TOOLS if tool.id == "erase")
KEYS = (*ARROWS, *ERASE, *APPLY, *WALK, *DIGITS)


class Painter(QObject):
    """Turns mouse and keys into strokes while it is `active`, and says what was done."""

    def __init__(self, plane: Plane, bar: PaintBar) -> None:
        super().__init__(plane)
        self._plane, self._bar, self._port = plane, bar, plane.port
        self.strokes = Strokes(self)
        self._random = np.random.default_rng()
        self._held = False  # a point, by the mouse
        self._nudging = False  # with arrow keys, which together are one stroke
        self._last: Place = 0.0, 0.0  # where the brush has painted last, in shares of the plane
        self.active = False
        self.tool: Tool = TOOLS[0]
        self.label = 0
        self.chosen: int | None = None  # the number of a point
        self.cursor: Place = 0.5, 0.5  # where a key paints, in shares of the plane
        self._port.installEventFilter(self)
        plane.installEventFilter(self)
        bar.tool_chosen.connect(self.choose_tool)
        bar.class_chosen.connect(self.choose_class)

    def show_points(self, points: Points, ends: Ends) -> None:
        """Paint on these from now on. A stroke in progress goes on with its own."""
        if not self.strokes.show(points, ends):
            return
        if self.chosen is not None and self.chosen >= len(points.points):
            self.chosen = None
        self.label = min(self.label, len(points.classes))
        self._tell()

    def set_active(self, active: bool) -> None:
        self.active = active
        self._plane.setFocusPolicy(Qt.FocusPolicy.StrongFocus if active else Qt.FocusPolicy.NoFocus)
        self._port.setCursor(Qt.CursorShape.CrossCursor if active else Qt.CursorShape.ArrowCursor)
        self._plane.setAccessibleName(tr("Plane to paint on"))
        self._plane.setAccessibleDescription(
            tr(
                "1 to 9 choose the class, arrow keys move, Space paints, Page Up and Page Down choose a point, Delete "
                "erases it."
            )
        )
        if active:
            self._plane.setFocus(Qt.FocusReason.OtherFocusReason)
        self._mark()
        self._tell()

    def choose_tool(self, tool: Tool) -> None:
        self.tool = tool
        self._take_focus()

    def choose_class(self, number: int) -> None:
        """Paint this class; the number after the last adds one."""
        self.label = min(number, len(self.strokes.points.classes), MOST_CLASSES - 1)
        self._take_focus()

    def _take_focus(self) -> None:
        """The keys paint from now on, not those of the chip that was pressed."""
        if self.active:
            self._plane.setFocus(Qt.FocusReason.OtherFocusReason)
        self._mark()
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.active:
            return False
        if watched is self._port and isinstance(event, QMouseEvent):
            return self._on_mouse(event)
        if watched is self._plane and isinstance(event, QKeyEvent) and event.key() in KEYS:
            if event.type() is QEvent.Type.ShortcutOverride and not _other(event):
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and not _other(event):
                self._on_key(event)
                return True
        if watched is self._port and event.type() is QEvent.Type.Leave:
            self._plane.points.mark(None, 0.0, self.strokes.place_of(self.chosen))
        focus = event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut)
        if focus and watched is self._plane and self._plane.isVisible():
            self._mark()
        return False

    # Mouse

    def _on_mouse(self, event: QMouseEvent) -> bool:
        at = self._share(event.position())
        left = event.button() is Qt.MouseButton.LeftButton
        if event.type() is QEvent.Type.MouseButtonPress and left:
            self._plane.setFocus(Qt.FocusReason.MouseFocusReason)
            self.cursor, self._last, self._nudging = at, at, False
            self.strokes.begin()
            self._press(at)
        elif event.type() is QEvent.Type.MouseMove and self.strokes.is_open:
            self.cursor = at
            self._drag(at)
        elif event.type() is QEvent.Type.MouseButtonRelease and left and self.strokes.is_open:
            self.strokes.end()
        elif event.type() is QEvent.Type.MouseButtonDblClick:
            return True  # two quick strokes
        self._mark(at)
        return event.type() is not QEvent.Type.MouseMove  # the label beside the mouse follows it

    def _press(self, at: Place) -> None:
        match self.tool.id:
            case "move":
                self.chosen = self.strokes.cloud.nearest(self.strokes.there(at), NEAR)
                self._held = self.chosen is not None
                self._tell()
            case "put":
                self._put(at)
            case _:
                self._apply(at)

    def _drag(self, at: Place) -> None:
        if self.tool.id in ("move", "put"):
            if self._held and self.chosen is not None:
                self._move(at)
        elif np.hypot(at[0] - self._last[0], at[1] - self._last[1]) >= EVERY or self.tool.id != "brush":
            self._last = at
            self._apply(at)

    # What tools do

    def _apply(self, at: Place) -> None:
        """Brush, erase or jitter around a place."""
        there = self.strokes.there(at)
        if self.tool.id == "brush":
            room = MOST_POINTS - len(self.strokes.cloud.x)
            self._change(self.strokes.cloud.sprayed(there, RADIUS, self.label, min(SPRAY, room), self._random))
            if not room:
                self._bar.say(tr("The plane is full: it has room for {most} points.", most=count(MOST_POINTS)))
            return
        rows = self.strokes.cloud.within(there, RADIUS)
        if len(rows) and self.tool.id == "erase":
            self.chosen = None
            self._change(self.strokes.cloud.without(rows))
        elif len(rows):
            self._change(self.strokes.cloud.jittered(rows, SPREAD, self._random))

    def _put(self, at: Place) -> None:
        if len(self.strokes.cloud.x) < MOST_POINTS:
            self.chosen = len(self.strokes.cloud.x)
            self._held = True
            self._change(self.strokes.cloud.with_more(np.array([self.strokes.there(at)]), self.label))

    def _move(self, at: Place) -> None:
        self._change(self.strokes.cloud.moved(np.array([self.chosen]), np.array([self.strokes.there(at)])))

    def _change(self, cloud: Cloud, label: str = "") -> None:
        self.strokes.change(cloud, label or self.tool.edit)
        self._tell()

    # Keyboard

    def _on_key(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in DIGITS:
            self.choose_class(DIGITS[key])
        elif key in WALK and len(self.strokes.cloud.x):
            at = -1 if self.chosen is None and WALK[key] > 0 else self.chosen or 0
            self.chosen = (at + WALK[key]) % len(self.strokes.cloud.x)
            self.cursor = self.strokes.place_of(self.chosen) or self.cursor
            self._tell()
        elif key in ARROWS:
            size = FINE_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
            x, y = (at + size * by for at, by in zip(self.cursor, ARROWS[key], strict=True))
            self.cursor = min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)
            if self.chosen is not None and self.tool.id == "move":
                self._once(lambda: self._move(self.cursor))
                self._nudging = True
                self._mark()
                return
        elif key in ERASE and self.chosen is not None:
            chosen, self.chosen, self._nudging = self.chosen, None, False
            self._once(lambda: self._change(self.strokes.cloud.without(np.array([chosen])), ERASING))
        elif key in APPLY:
            self._nudging = False
            self._once(lambda: self._press(self.cursor))
        self._nudging = False
        self._mark()

    def _once(self, act: Callable[[], object]) -> None:
        """A stroke of one act."""
        self.strokes.begin(same=self._nudging)
        act()
        self.strokes.end()

    # What is said and shown

    def _tell(self) -> None:
        x, y = self.strokes.cloud.x, self.strokes.cloud.y
        points = self.strokes.points.with_names(y)
        names = points.classes
        new = points.with_names(np.array([len(names)])).classes[-1] if len(names) < MOST_CLASSES else ""
        self._bar.show_choice(self.tool, self.label, names, new)
        name = (*names, new)[self.label]
        parts = {"tool": tr(self.tool.title), "name": name, "count": count(len(x))}
        problem = too_few(y)
        text = tr("{tool}, {name}. {problem}", **parts, problem=tr(problem)) if problem else ""
        text = text or tr("{tool}, {name}: {count:point|points}.", **parts)
        if self.chosen is not None and self.chosen < len(x):
            label = int(y[self.chosen])
            where = listed(significant(at, 3) for at in x[self.chosen].tolist())
            text += " " + tr(
                "Point {number} is {name} at {where}.", number=self.chosen + 1, name=names[label], where=where
            )
        self._bar.say(text)

    def _mark(self, at: Place | None = None) -> None:
        """Draw the circle of the brush, and a ring around the chosen point."""
        if not self.active:
            self._plane.points.mark(None, 0.0, None)
            return
        if at is None and self._plane.hasFocus():
            at = self.cursor
        radius = RADIUS if self.tool.id in ("brush", "erase", "jitter") else 0.008
        self._plane.points.mark(at, radius, self.strokes.place_of(self.chosen))

    def _share(self, at: QPointF) -> Place:
        side = max(self._port.width(), 1)
        return min(max(at.x() / side, 0.0), 1.0), min(max(1 - at.y() / side, 0.0), 1.0)


def _other(event: QKeyEvent) -> bool:
    """Whether Ctrl, Alt or the like makes another command of a key."""
    allowed = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    return bool(event.modifiers() & ~allowed)
