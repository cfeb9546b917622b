"""The mouse on the canvas: which gesture a press begins, what a double click opens, what the mouse is over."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from core.network.graph import LayerId
from designer.canvas.gestures import keyboard
from designer.canvas.gestures.base import Gesture, Pan, SelectInside, WidenNote
from designer.canvas.gestures.move import MoveNodes
from designer.canvas.gestures.wire import DrawWire
from designer.canvas.items.card import Card
from designer.canvas.items.group import GroupCard
from designer.canvas.items.wire import WireItem
from designer.canvas.quick_add.insertion import InsertionPoint, OnWire

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView

LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
CURSOR = Qt.CursorShape


class Pointer:
    """Turns presses into gestures. Points of events are in pixels of the view."""

    def __init__(self, view: "CanvasView") -> None:
        self._view = view
        self.gesture: Gesture | None = None
        self._space = self._panned = False
        self._card: Card | None = None  # under the mouse
        self._wire: WireItem | None = None

    def press(self, event: QMouseEvent) -> None:
        pixel = event.position().toPoint()
        at = self._view.mapToScene(pixel)
        self._view.hint("")
        if event.button() == MIDDLE or (self._space and event.button() == LEFT):
            self.gesture = Pan(self._view, at, pixel)
            self._panned = True
            self._view.viewport().setCursor(CURSOR.ClosedHandCursor)
        elif event.button() == LEFT:
            self.gesture = self._begin(at, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def move(self, pixel: QPoint) -> None:
        if isinstance(self.gesture, Pan):
            self.gesture.drag(pixel)
        elif self.gesture is not None:
            self.gesture.move(self._view.mapToScene(pixel))
        else:
            self._hover(self._view.mapToScene(pixel))

    def release(self, event: QMouseEvent) -> None:
        """Let go. Raises EditError where the gesture's edit cannot be made."""
        pixel = event.position().toPoint()
        gesture, self.gesture = self.gesture, None
        if gesture is not None:
            try:
                gesture.release(self._view.mapToScene(pixel))
            except Exception:
                gesture.cancel()
                raise
        elif event.button() == RIGHT:
            self._open_menu(self._view.mapToScene(pixel))
        self._view.store.settle()
        self._view.viewport().setCursor(CURSOR.OpenHandCursor if self._space else CURSOR.ArrowCursor)

    def double_click(self, event: QMouseEvent) -> None:
        if event.button() != LEFT:
            return
        view, canvas = self._view, self._view.canvas
        at = view.mapToScene(event.position().toPoint())
        card, frame = canvas.card_at(at), canvas.frame_at(at)
        if card is not None and card.button_at(at):
            self.press(event)  # two quick clicks on + are two
        elif card is not None and not card.port_at(at):
            view.commands.rename(card)
        elif frame is not None:
            view.commands.rename(frame)
        elif (wire := canvas.wire_at(at)) is not None:
            view.offer(OnWire(at, wire.edge))
        elif (note := canvas.note_at(at)) is not None:
            view.commands.write(note)
        elif card is None:
            view.offer(InsertionPoint(at))

    def key_press(self, event: QKeyEvent) -> bool:
        """Whether a key was meant for the mouse: Escape ends its gesture, Space makes it pan."""
        if event.key() == Qt.Key.Key_Escape and self.gesture is not None:
            self.cancel()
            return True
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            if not event.isAutoRepeat():
                self._space, self._panned = True, False
                self._view.viewport().setCursor(CURSOR.OpenHandCursor)
            return True
        return False

    def key_release(self, event: QKeyEvent) -> bool:
        """Space that was pressed and not used to pan opens quick add."""
        if event.key() != Qt.Key.Key_Space or event.isAutoRepeat() or not self._space:
            return False
        self._space = False
        self._view.viewport().setCursor(CURSOR.ArrowCursor)
        if not self._panned:
            self._view.commands.quick_add()
        return True

    def cancel(self) -> None:
        """Give up what the mouse was doing."""
        gesture, self.gesture = self.gesture, None
        if gesture is not None:
            gesture.cancel()

    def leave(self) -> None:
        """The mouse is over nothing."""
        if self._card is not None:
            self._card.hover(False)
        if self._wire is not None:
            self._wire.hover(False)
        if self._card is not None or self._wire is not None:
            self._view.hint("")
        self._card = self._wire = None

    def _begin(self, at: QPointF, extend: bool) -> Gesture | None:
        view, canvas, store = self._view, self._view.canvas, self._view.store
        card, frame = canvas.card_at(at), canvas.frame_at(at)
        if card is not None:
            return self._begin_on_card(card, at, extend)
        if frame is not None:
            if frame.button_at(at):
                view.commands.collapse(frame.number, True)
                return None
            self._select(frame.layers, extend)
            return MoveNodes(view, at, self._alone(frame.layers, extend))
        wire, note = canvas.wire_at(at), canvas.note_at(at)
        if wire is None and note is not None:
            if note.edge_at(at):
                return WidenNote(view, at, note)
            if note.number not in store.notes:
                others = (store.selection, store.notes) if extend else ((), ())
                store.select(others[0], {*others[1], note.number})
            return MoveNodes(view, at, lambda: None if extend else store.select(notes={note.number}))
        if wire is not None:
            store.select(edge=wire.edge)
            return None
        if not extend:
            store.select()
        return SelectInside(view, at)

    def _begin_on_card(self, card: Card, at: QPointF, extend: bool) -> Gesture | None:
        view, project = self._view, self._view.store.project
        if button := card.button_at(at):
            if isinstance(card, GroupCard):
                view.commands.collapse(card.number, False)
            else:
                view.store.select(card.layers)
                keyboard.count(view, card.layers, keyboard.COUNTS[button])
            return None
        if port := card.port_at(at):
            into = [edge for edge in project.graph.edges if edge[1] == card.enters]
            if port == "in" and not card.merges and len(into) == 1:
                return DrawWire(view, at, view.canvas.card_of(into[0][0]), "out", into[0])
            return DrawWire(view, at, card, port)
        self._select(card.layers, extend)
        return MoveNodes(view, at, self._alone(card.layers, extend)) if view.store.selection else None

    def _alone(self, layers: frozenset[LayerId], extend: bool) -> Callable[[], None]:
        """What a click does to a selection that it was in: the others go."""
        return lambda: None if extend else self._view.store.select(layers)

    def _select(self, layers: frozenset[LayerId], extend: bool) -> None:
        store = self._view.store
        if extend:
            chosen = store.selection - layers if layers <= store.selection else store.selection | layers
            store.select(chosen, store.notes)
        elif not layers <= store.selection:
            store.select(layers)

    def _hover(self, at: QPointF) -> None:
        view, canvas = self._view, self._view.canvas
        card = canvas.card_at(at)
        wire = canvas.wire_at(at) if card is None else None
        if card is not self._card or wire is not self._wire:
            self.leave()
            self._card, self._wire = card, wire
            if card is not None:
                card.hover(True)
            if wire is not None:
                wire.hover(True)
        if wire is not None:
            view.hint(canvas.flow(wire.edge))
        elif card is not None and card.problem:
            view.hint(card.problem)
        view.viewport().setCursor(self._cursor(at, card))

    def _cursor(self, at: QPointF, card: Card | None) -> Qt.CursorShape:
        if self._space:
            return CURSOR.OpenHandCursor
        if card is not None:
            if card.button_at(at):
                return CURSOR.PointingHandCursor
            return CURSOR.CrossCursor if card.port_at(at) else CURSOR.ArrowCursor
        note, frame = self._view.canvas.note_at(at), self._view.canvas.frame_at(at)
        if frame is not None:
            return CURSOR.PointingHandCursor if frame.button_at(at) else CURSOR.SizeAllCursor
        return CURSOR.SizeHorCursor if note is not None and note.edge_at(at) else CURSOR.ArrowCursor

    def _open_menu(self, at: QPointF) -> None:
        view, canvas = self._view, self._view.canvas
        card, frame, wire, note = canvas.card_at(at), canvas.frame_at(at), canvas.wire_at(at), canvas.note_at(at)
        if card is not None or frame is not None:
            self._select(card.layers if card is not None else frame.layers if frame is not None else frozenset(), False)
        elif wire is not None:
            view.store.select(edge=wire.edge)
        elif note is not None:
            view.store.select(notes={note.number})
        else:
            view.offer(InsertionPoint(at))
            return
        view.commands.show_menu(at)
