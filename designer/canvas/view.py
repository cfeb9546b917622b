"""The canvas: creates everything on it and passes events of the mouse, the keyboard and drags on."""

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
from core.project import edits
from designer.blocks import Blocks
from designer.canvas.commands.commands import CanvasCommands
from designer.canvas.context import CanvasContext
from designer.canvas.gestures import keyboard
from designer.canvas.gestures.drop import DropHandler
from designer.canvas.gestures.mouse import MouseHandler
from designer.canvas.insertion import InsertionPoint
from designer.canvas.items.background import paint_background, paint_empty
from designer.canvas.overlays.find_bar import FindBar
from designer.canvas.overlays.hint import Hint
from designer.canvas.overlays.minimap import Minimap
from designer.canvas.overlays.unit_card import UnitCard
from designer.canvas.overlays.weight_card import WeightCard
from designer.canvas.overlays.wire_key import WireKey
from designer.canvas.overview import paint_overview
from designer.canvas.quick_add.controller import QuickAddController
from designer.canvas.scene import Scene
from designer.canvas.zoom_view import ZoomView
from designer.document.changes import Change
from designer.store import Store
from designer.style.language import tr
from designer.style.theme import Theme

ABOUT = message(
    "The network. Arrow keys select the next layer, Ctrl+arrow keys move the selection, letters add a layer after the "
    "selected one, F2 renames it, plus and minus change its size, Delete removes it. Shift+Tab leaves the canvas."
)
BESIDE_DRAWER = 20  # pixels between a drawer and the selected layer


class CanvasView(ZoomView):
    """The widget in which the network is shown and edited."""

    data_dropped = Signal(object)  # Path of a table
    project_dropped = Signal(object)  # Path
    settings_requested = Signal()  # show the settings of the selection
    double_clicked = Signal()  # on a layer
    checked_changed = Signal()  # `checked` has changed
    info = Signal(str)  # what was done

    def __init__(self, store: Store, theme: Theme, blocks: Blocks | None = None, parent: QWidget | None = None) -> None:
        scene = Scene(store, theme)
        super().__init__(scene, parent)
        self.context = CanvasContext(store, theme, blocks or Blocks(self), scene, self)
        self._hint = Hint(self)
        self.find_bar, self.minimap = FindBar(self.context), Minimap(self.context)
        self._quick_add = QuickAddController(self.context)
        self.quick_add = self._quick_add.popup
        self.commands = CanvasCommands(self.context, self.find_bar, self.minimap)
        self.weight_card, self.wire_key = WeightCard(self.context), WireKey(self.context)
        self.unit_card = UnitCard(self.context)
        self._mouse = MouseHandler(self.context, self.commands, self.weight_card)
        self._drops = DropHandler(self.context)
        self._opening = False  # whether another project is being opened
        self._covered = 0  # pixels at the right edge below a drawer
        self._moved_from: tuple[int, bool] | None = None  # where the canvas was before, and whether it showed all
        self._connect()
        self.setAccessibleName(tr("Canvas"))
        self.setAccessibleDescription(tr(ABOUT))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setMinimumSize(200, 160)

    def _connect(self) -> None:
        context, store = self.context, self.context.store
        context.hint_changed.connect(self._hint.show_text)
        context.quick_add_requested.connect(self._open_quick_add)
        context.data_dropped.connect(self.data_dropped)
        context.project_dropped.connect(self.project_dropped)
        context.settings_requested.connect(self.settings_requested)
        context.double_clicked.connect(self.double_clicked)
        context.checked_changed.connect(self.checked_changed)
        context.info.connect(self.info)
        self.view_changed.connect(self.minimap.refresh)
        self.view_changed.connect(self.find_bar.place)
        self.scene().weights_changed.connect(self.weight_card.refresh)
        store.opened.connect(self._on_opened)
        store.changed.connect(self._on_changed)
        store.rearranged.connect(self.fit)
        store.selected.connect(self._scroll_to_selection)
        store.selected.connect(self._uncover_selection)
        context.theme.changed.connect(self._restyle)

    @property
    def checked(self) -> frozenset[str]:
        """The ids of the checkable commands that are on."""
        return frozenset({"minimap"} if self.minimap.enabled else ())

    def append(self, text: str) -> None:
        """Add a layer, by its kind, or a block, as JSON, after the selection."""
        self.commands.append(text)

    def _open_quick_add(self, point: InsertionPoint, typed: str, wire: tuple[QPointF, QPointF] | None) -> None:
        self._hint.hide()
        self._quick_add.open(point, typed, wire)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.scene().finish_animation()
        self.quick_add.close()
        self.context.modifiers = event.modifiers()
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.context.modifiers = event.modifiers()
        self._mouse.move(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.context.modifiers = event.modifiers()
        try:
            self._mouse.release(event)
        except edits.EditError as error:
            self.context.store.refuse(tr(str(error)))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.commands.show_menu()

    def leaveEvent(self, event: QEvent) -> None:
        self._mouse.leave()
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
        self.context.modifiers = event.modifiers()
        if not self._mouse.key_press(event) and not keyboard.handle_key(self.context, self.commands, event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self._mouse.key_release(event):
            super().keyReleaseEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        if forwards and self.window().focusWidget() is self:
            self.commands.quick_add()
            return True
        return super().focusNextPrevChild(forwards)

    # Drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drops.enter(event.mimeData())
        if self._drops.accepted:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._drops.accepted:
            self._drops.move(self.mapToScene(event.position().toPoint()))
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._drops.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        if not self._drops.accepted:
            return
        try:
            self._drops.drop(self.mapToScene(event.position().toPoint()))
        except edits.EditError as error:
            self.context.store.refuse(tr(str(error)))
        self.setFocus()
        event.acceptProposedAction()

    # Painting

    def drawBackground(self, painter: QPainter, area: QRectF | QRect) -> None:
        tokens, scene = self.context.theme.tokens, self.scene()
        paint_background(painter, area, self.zoom_factor, tokens)
        if scene.overview:
            paint_overview(painter, scene, tokens, self.visible_area())

    def drawForeground(self, painter: QPainter, _area: QRectF | QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._mouse.paint(painter)
        self._quick_add.paint(painter)
        if not self.scene().nodes and not self.scene().notes:
            paint_empty(painter, QRectF(self.viewport().rect()), self.context.theme.tokens)

    def _restyle(self) -> None:
        self.viewport().update()

    # Following the store

    def _scroll_to_selection(self) -> None:
        """Scroll to a single item that was selected outside the canvas."""
        store, scene = self.context.store, self.scene()
        if self.hasFocus() or len(store.selection) + len(store.notes) != 1:
            return
        if store.notes:
            self.ensureVisible(scene.notes[min(store.notes)].area(), 20, 20)
        elif (layer_id := min(store.selection)) in scene.nodes:
            self.ensureVisible(scene.card_of(layer_id).area(), 20, 20)

    def cover(self, pixels: int) -> None:
        """Keep the selected layer to the left of a drawer of this width; 0 when it is closed."""
        self._covered = pixels
        if pixels:
            self._uncover_selection()
            return
        before, self._moved_from = self._moved_from, None
        if before is not None and before[1]:
            self.fit()
        elif before is not None:
            self.scroll_by(QPoint(before[0] - self.horizontalScrollBar().value(), 0))

    def _uncover_selection(self) -> None:
        store, scene = self.context.store, self.scene()
        if not self._covered or len(store.selection) != 1 or min(store.selection) not in scene.nodes:
            return
        area = self.mapFromScene(scene.card_of(min(store.selection)).area()).boundingRect()
        excess = min(area.right() + BESIDE_DRAWER - (self.viewport().width() - self._covered), area.left())
        if excess > 0:
            self._moved_from = self._moved_from or (self.horizontalScrollBar().value(), self._fitted)
            self.scroll_by(QPoint(excess, 0))

    def _on_opened(self) -> None:
        self._opening = True

    def _on_changed(self, change: Change) -> None:
        if not change.only_weights:  # a drag of a weight goes on
            self._mouse.cancel()
        if self._opening:
            self._opening = False
            self.scene().finish_animation()
            self.fit()
        self.minimap.refresh()
        self.viewport().update()
