"""The view of the canvas: zoom and pan, what lies over it, and where mouse, keys and drops are sent."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from core.messages import message
from core.project import Project, edits
from designer.blocks import Blocks
from designer.canvas.commands.commands import CanvasCommands
from designer.canvas.gestures import keyboard
from designer.canvas.gestures.base import Gesture
from designer.canvas.gestures.drop import Drops
from designer.canvas.gestures.mouse import Pointer
from designer.canvas.items.background import paint_empty, paint_ground
from designer.canvas.overlays.find_bar import FindBar
from designer.canvas.overlays.hint import Hint
from designer.canvas.overlays.minimap import Minimap
from designer.canvas.overview import paint_overview
from designer.canvas.quick_add.controller import QuickAddController
from designer.canvas.quick_add.insertion import InsertionPoint
from designer.canvas.quick_add.link_history import LinkHistory
from designer.canvas.scene import Scene
from designer.canvas.zoom_view import ZoomView
from designer.store import Store
from designer.style.language import tr
from designer.style.theme import Theme

ABOUT = message(
    "The network. Arrow keys go from layer to layer, Ctrl and arrow keys move them, letters add a layer behind the "
    "selected one, F2 renames it, plus and minus change its size, Delete removes it. Shift and Tab leave the canvas."
)


class CanvasView(ZoomView):
    """Where the network is drawn and edited by hand."""

    data_opened = Signal()  # a table was dropped, and is the project's data now
    project_dropped = Signal(object)  # Path
    shown_changed = Signal()
    info = Signal(str)  # what was done
    settings_wanted = Signal()  # the person wants to change the settings of what is selected

    def __init__(self, store: Store, theme: Theme, blocks: Blocks | None = None, parent: QWidget | None = None) -> None:
        super().__init__(Scene(store, theme), parent)
        self.store, self.theme, self.blocks = store, theme, blocks or Blocks(self)
        self.habits = LinkHistory()
        self.commands = CanvasCommands(self)
        self.held = Qt.KeyboardModifier.NoModifier
        self._pointer, self._drops = Pointer(self), Drops(self)
        self._opening = False
        self._hint = Hint(self)
        self.find_bar, self.minimap = FindBar(self), Minimap(self)
        self._offering = QuickAddController(self, self.habits)
        self.quick_add = self._offering.popup
        self.moved.connect(self.minimap.refresh)
        self.moved.connect(self.find_bar.place)
        self.setAccessibleName(tr("Canvas"))
        self.setAccessibleDescription(tr(ABOUT))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setMinimumSize(200, 160)
        store.opened.connect(self._on_opened)
        store.changed.connect(self._on_changed)
        store.rearranged.connect(self.fit)
        store.selected.connect(self._bring_into_sight)
        theme.changed.connect(self._restyle)

    # Editing

    def make(self, label: str, after: Project, select: bool = False) -> None:
        """Make an edit, learn the person's habits from it, and `select` what is new."""
        before = self.store.project
        self.store.edit(label, after)
        self.habits.learn(before, after)
        if select:
            new = after.graph.layers.keys() - before.graph.layers.keys()
            self.store.select(new, range(len(before.notes), len(after.notes)))
            self.setFocus()
            if new:
                self.ensureVisible(self.canvas.nodes[min(new)].area(), 40, 40)

    def append(self, text: str) -> None:
        """Add what the list of layers calls `text` behind what is selected."""
        self.commands.append(text)

    def offer(self, spot: InsertionPoint, typed: str = "", wire: tuple[QPointF, QPointF] | None = None) -> None:
        """Open quick add for a place; `wire` is drawn as long as it is open."""
        self._hint.hide()
        self._offering.open(spot, typed, wire)

    # Seeing

    @property
    def shown(self) -> frozenset[str]:
        """The ids of the commands that choose what is shown, and hold."""
        return frozenset({"minimap"} if self.minimap.wanted else ())

    def hint(self, text: str) -> None:
        """Say something beside the mouse; an empty text says nothing."""
        self._hint.say(text)

    # Mouse

    def begin(self, gesture: Gesture) -> None:
        """Let a gesture have the mouse."""
        self._pointer.gesture = gesture

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.canvas.settle()
        self.quick_add.close()
        self.held = event.modifiers()
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.held = event.modifiers()
        self._pointer.move(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.held = event.modifiers()
        try:
            self._pointer.release(event)
        except edits.EditError as error:
            self.store.refuse(tr(str(error)))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.commands.show_menu()

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer.leave()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.scroll_by(QPoint(-(delta.x() or delta.y()), 0))
        else:
            self.zoom(1.0015 ** delta.y(), event.position().toPoint())
        event.accept()

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.held = event.modifiers()
        if not self._pointer.key_press(event) and not keyboard.press(self, event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self._pointer.key_release(event):
            super().keyReleaseEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        if forwards and self.window().focusWidget() is self:
            self.commands.quick_add()
            return True
        return super().focusNextPrevChild(forwards)

    # Drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._drops.accepts(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._drops.accepts(event.mimeData()):
            self._drops.move(event.mimeData(), self.mapToScene(event.position().toPoint()))
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._drops.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        if not self._drops.accepts(event.mimeData()):
            return
        try:
            self._drops.drop(event.mimeData(), self.mapToScene(event.position().toPoint()))
        except edits.EditError as error:
            self.store.refuse(tr(str(error)))
        self.setFocus()
        event.acceptProposedAction()

    # Drawing

    def drawBackground(self, painter: QPainter, area: QRectF | QRect) -> None:
        paint_ground(painter, area, self.scale_now, self.theme.tokens)
        if self.canvas.far:
            paint_overview(painter, self.canvas, self.theme.tokens, self.sight())

    def drawForeground(self, painter: QPainter, _area: QRectF | QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._pointer.gesture is not None:
            self._pointer.gesture.paint(painter)
        self._offering.paint(painter)
        if not self.canvas.nodes and not self.canvas.notes:
            paint_empty(painter, QRectF(self.viewport().rect()), self.theme.tokens)

    def _restyle(self) -> None:
        self.viewport().update()

    def _bring_into_sight(self) -> None:
        """What was selected elsewhere, where it is one thing."""
        store, canvas = self.store, self.canvas
        if self.hasFocus() or len(store.selection) + len(store.notes) != 1:
            return
        if store.notes:
            self.ensureVisible(canvas.notes[min(store.notes)].area(), 20, 20)
        elif (each := min(store.selection)) in canvas.nodes:
            self.ensureVisible(canvas.card_of(each).area(), 20, 20)

    def _on_opened(self) -> None:
        self._opening = True

    def _on_changed(self, change: object) -> None:
        self._pointer.cancel()
        if self._opening:
            self._opening = False
            self.canvas.settle()
            self.fit()
        self.minimap.refresh()
        self.viewport().update()
