"""The mouse on the canvas: the gesture that a press starts, double clicks, the menu, and what the mouse is over."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

from core.network.graph import LayerId
from designer.canvas.commands.commands import CanvasCommands
from designer.canvas.context import CanvasContext
from designer.canvas.gestures import keyboard
from designer.canvas.gestures.base import Gesture, Pan, ResizeNote, RubberBand
from designer.canvas.gestures.move import MoveNodes
from designer.canvas.gestures.weight import DragWeight
from designer.canvas.gestures.wire import DrawWire
from designer.canvas.insertion import InsertionPoint, OnWire
from designer.canvas.items.card import Card
from designer.canvas.items.group import GroupCard
from designer.canvas.items.node import NodeItem
from designer.canvas.items.weights import BIAS, Place, WeightsItem
from designer.canvas.items.wire import WireItem
from designer.canvas.overlays.weight_card import WeightCard
from designer.style.language import tr
from designer.style.numbers import significant

LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
CURSOR = Qt.CursorShape


class MouseHandler:
    """Turns mouse events into gestures. Points of events are in pixels of the view."""

    def __init__(self, context: CanvasContext, commands: CanvasCommands, weight_card: WeightCard) -> None:
        self._context, self._commands, self._weight_card = context, commands, weight_card
        self._gesture: Gesture | None = None
        self._space = self._panned = False
        self._card: Card | None = None  # under the mouse
        self._wire: WireItem | None = None
        self._weights: WeightsItem | None = None

    def press(self, event: QMouseEvent) -> None:
        """Start a gesture."""
        pixel = event.position().toPoint()
        at = self._context.view.mapToScene(pixel)
        self._context.show_hint("")
        self._weight_card.close_card()
        if event.button() == MIDDLE or (self._space and event.button() == LEFT):
            self._gesture = Pan(self._context, at, pixel)
            self._panned = True
            self._set_cursor(CURSOR.ClosedHandCursor)
        elif event.button() == LEFT:
            modifiers = event.modifiers()
            toggles = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
            extend = toggles or bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            self._gesture = self._start(at, extend, toggles)

    def move(self, pixel: QPoint) -> None:
        """Continue the gesture, or show what the mouse is over."""
        if isinstance(self._gesture, Pan):
            self._gesture.drag(pixel)
        elif self._gesture is not None:
            self._gesture.move(self._context.view.mapToScene(pixel))
        else:
            self._hover(self._context.view.mapToScene(pixel))

    def release(self, event: QMouseEvent) -> None:
        """Finish the gesture. Raises EditError if its edit cannot be made."""
        at = self._context.view.mapToScene(event.position().toPoint())
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            try:
                gesture.release(at)
            except Exception:
                gesture.cancel()
                raise
        elif event.button() == RIGHT:
            self._open_menu(at)
        self._context.store.settle()
        self._set_cursor(CURSOR.OpenHandCursor if self._space else CURSOR.ArrowCursor)

    def double_click(self, event: QMouseEvent) -> None:
        """Rename a layer or group, edit a note, or open quick add."""
        if event.button() != LEFT:
            return
        context, scene = self._context, self._context.scene
        at = context.view.mapToScene(event.position().toPoint())
        card, frame = scene.card_at(at), scene.frame_at(at)
        if card is not None and card.button_at(at):
            self.press(event)  # two quick clicks on + are two clicks
        elif card is not None and not card.port_at(at):
            context.double_clicked.emit()
            self._commands.rename(card)
        elif frame is not None:
            self._commands.rename(frame)
        elif scene.weight_at(at) is not None and not (scene.weight_source and scene.weight_source.is_start):
            self.press(event)
            self.release(event)
        elif (wire := scene.wire_at(at)) is not None:
            context.open_quick_add(OnWire(at, wire.edge))
        elif (note := scene.note_at(at)) is not None:
            self._commands.edit_note(note)
        elif card is None:
            context.open_quick_add(InsertionPoint(at))

    def key_press(self, event: QKeyEvent) -> bool:
        """Escape cancels the gesture, Space starts scrolling. Returns whether the key was one of these."""
        if event.key() == Qt.Key.Key_Escape and self._gesture is not None:
            self.cancel()
            return True
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            if not event.isAutoRepeat():
                self._space, self._panned = True, False
                self._set_cursor(CURSOR.OpenHandCursor)
            return True
        return False

    def key_release(self, event: QKeyEvent) -> bool:
        """Space without scrolling opens quick add. Returns whether the key was Space."""
        if event.key() != Qt.Key.Key_Space or event.isAutoRepeat() or not self._space:
            return False
        self._space = False
        self._set_cursor(CURSOR.ArrowCursor)
        if not self._panned:
            self._commands.quick_add()
        return True

    def cancel(self) -> None:
        """Cancel the gesture."""
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.cancel()

    def leave(self) -> None:
        """The mouse is no longer over a card or wire."""
        self._context.scene.hover_unit(None)
        if self._card is not None:
            self._card.set_hovered(False)
        if self._wire is not None:
            self._wire.set_hovered(False)
        if self._card is not None or self._wire is not None:
            self._context.show_hint("")
        self._card = self._wire = None

    def paint(self, painter: QPainter) -> None:
        """Draw the gesture over the scene."""
        if self._gesture is not None:
            self._gesture.paint(painter)

    def _start(self, at: QPointF, extend: bool, toggles: bool) -> Gesture | None:
        """The gesture of a press at a point in scene units. With `extend`, add to the selection.

        What `toggles` does so on a card only when the mouse is released: dragged with Ctrl, the card leaves its chain.
        """
        context, scene, store = self._context, self._context.scene, self._context.store
        card, frame = scene.card_at(at), scene.frame_at(at)
        if card is not None:
            return self._start_on_card(card, at, extend, toggles)
        if frame is not None:
            if frame.button_at(at):
                self._commands.collapse(frame.number, True)
                return None
            self._select(frame.layers, extend)
            return MoveNodes(context, at, self._select_only(frame.layers, extend))
        wire, note = scene.wire_at(at), scene.note_at(at)
        if not extend and (weight := scene.weight_at(at)) is not None:
            return DragWeight(context, at, self._weight_card) if self._weight_card.open(*weight) else None
        if wire is None and note is not None:
            if note.edge_at(at):
                return ResizeNote(context, at, note)
            if note.number not in store.notes:
                layers, notes = (store.selection, store.notes) if extend else ((), ())
                store.select(layers, {*notes, note.number})
            return MoveNodes(context, at, lambda: None if extend else store.select(notes={note.number}))
        if wire is not None:
            store.select(edge=wire.edge)
            return None
        if not extend:
            store.select()
        return RubberBand(context, at)

    def _start_on_card(self, card: Card, at: QPointF, extend: bool, toggles: bool) -> Gesture | None:
        context, store = self._context, self._context.store
        if button := card.button_at(at):
            if isinstance(card, GroupCard):
                self._commands.collapse(card.number, False)
            else:
                store.select(card.layers)
                keyboard.change_size(context, card.layers, keyboard.SIZE_KEYS[button])
            return None
        if port := card.port_at(at):
            into = [edge for edge in store.project.graph.edges if edge[1] == card.input_layer]
            if port == "in" and not card.merges and len(into) == 1:
                return DrawWire(context, at, context.scene.card_of(into[0][0]), "out", into[0])
            return DrawWire(context, at, card, port)
        if toggles:
            before = store.selection, store.notes
            self._select(card.layers, False)
            return MoveNodes(context, at, lambda: store.select(_toggled(before[0], card.layers), before[1]))
        if (unit := _unit_at(card, at)) is not None and not extend:
            context.scene.pin_unit(unit)
        self._select(card.layers, extend)
        return MoveNodes(context, at, self._select_only(card.layers, extend)) if store.selection else None

    def _select_only(self, layers: frozenset[LayerId], extend: bool) -> Callable[[], None]:
        """What a click without a drag does to a larger selection: select the clicked layers only."""
        return lambda: None if extend else self._context.store.select(layers)

    def _select(self, layers: frozenset[LayerId], extend: bool) -> None:
        store = self._context.store
        if extend:
            store.select(_toggled(store.selection, layers), store.notes)
        elif not layers <= store.selection:
            store.select(layers)

    def _hover(self, at: QPointF) -> None:
        context, scene = self._context, self._context.scene
        card = scene.card_at(at)
        weight = scene.weight_at(at) if card is None else None
        wire = scene.wire_at(at) if card is None and weight is None else None
        self._hover_weight(weight)
        if card is not self._card or wire is not self._wire:
            self.leave()
            self._card, self._wire = card, wire
            if card is not None:
                card.set_hovered(True)
            if wire is not None:
                wire.set_hovered(True)
        if weight is not None and scene.weight_source is not None:
            item, place = weight
            value = significant(item.value(place), 5)
            said = tr("bias {value}", value=value) if place[1] == BIAS else tr("weight {value}", value=value)
            if scene.weight_source.is_start:
                said = tr("{value}, before training", value=said)
            context.show_hint(f"{scene.weight_source.title(item.edge, place)}\n{said}")
        elif wire is not None:
            context.show_hint(scene.wire_text(wire.edge))
        elif card is not None and card.problem:
            context.show_hint(card.problem)
        unit = _unit_at(card, at)
        scene.hover_unit(unit)
        if unit is not None and card is not None and not card.problem:
            context.show_hint(tr("{layer}, unit {unit}", layer=card.title, unit=unit[1] + 1))
        elif card is not None and not card.problem:
            context.show_hint("")
        self._set_cursor(self._cursor_at(at, card))

    def _hover_weight(self, weight: tuple[WeightsItem, Place] | None) -> None:
        item, place = weight if weight is not None else (None, None)
        if self._weights is not None:
            if item is None:
                self._context.show_hint("")
            if item is not self._weights:
                self._weights.set_hovered(None)
        self._weights = item
        if item is not None:
            item.set_hovered(place)

    def _cursor_at(self, at: QPointF, card: Card | None) -> Qt.CursorShape:
        if self._space:
            return CURSOR.OpenHandCursor
        if card is not None:
            if card.button_at(at) or _unit_at(card, at) is not None:
                return CURSOR.PointingHandCursor
            return CURSOR.CrossCursor if card.port_at(at) else CURSOR.ArrowCursor
        if self._weights is not None:
            return CURSOR.PointingHandCursor
        note, frame = self._context.scene.note_at(at), self._context.scene.frame_at(at)
        if frame is not None:
            return CURSOR.PointingHandCursor if frame.button_at(at) else CURSOR.SizeAllCursor
        return CURSOR.SizeHorCursor if note is not None and note.edge_at(at) else CURSOR.ArrowCursor

    def _set_cursor(self, shape: Qt.CursorShape) -> None:
        self._context.view.viewport().setCursor(shape)

    def _open_menu(self, at: QPointF) -> None:
        context, scene = self._context, self._context.scene
        card, frame, wire, note = scene.card_at(at), scene.frame_at(at), scene.wire_at(at), scene.note_at(at)
        if card is not None:
            self._select(card.layers, False)
        elif frame is not None:
            self._select(frame.layers, False)
        elif wire is not None:
            context.store.select(edge=wire.edge)
        elif note is not None:
            context.store.select(notes={note.number})
        else:
            context.open_quick_add(InsertionPoint(at))
            return
        self._commands.show_menu(at)


def _unit_at(card: Card | None, at: QPointF) -> tuple[LayerId, int] | None:
    unit = card.unit_at(at) if isinstance(card, NodeItem) else None
    return None if unit is None or not isinstance(card, NodeItem) else (card.layer_id, unit)


def _toggled(selection: frozenset[LayerId], layers: frozenset[LayerId]) -> frozenset[LayerId]:
    """The selection with these layers, or without them where all are in it."""
    return selection - layers if layers <= selection else selection | layers
