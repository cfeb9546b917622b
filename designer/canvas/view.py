"""The view of the canvas: zoom, pan, drops from the palette, and which gesture a press begins."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QLabel, QWidget

from core.definitions import find
from core.layers import LAYERS, Layer, Output
from designer.canvas.gestures import GRID, DrawWire, Gesture, MoveNodes, Pan, SelectInside, snapped
from designer.canvas.scene import Scene
from designer.canvas.wire_item import WireItem
from designer.document import edits
from designer.document.mime import LAYER_MIME
from designer.store import Store
from designer.theme import Theme, text_font

SMALLEST, LARGEST = 0.1, 4.0
MARGIN = 60.0  # scene units around the network when all of it is shown
NUDGE = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class CanvasView(QGraphicsView):
    """Where the network is drawn and edited by hand."""

    def __init__(self, store: Store, theme: Theme, parent: QWidget | None = None) -> None:
        self.canvas = Scene(store, theme)
        super().__init__(self.canvas, parent)
        self.store, self.theme = store, theme
        self._gesture: Gesture | None = None
        self._drop_wire: WireItem | None = None
        self._space = False
        self._fitted = True  # whether to show all of the network whenever the view's size changes
        self._opening = False
        self._hint = QLabel(self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setProperty("role", "box")
        self._hint.setContentsMargins(10, 6, 10, 6)
        self._hint.hide()
        self.setAccessibleName("Canvas")
        self.setAccessibleDescription("The network. Arrow keys move the selected layers, Delete removes them.")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)  # some thousand dots
        self.setAcceptDrops(True)
        self.setMinimumSize(200, 160)
        store.opened.connect(self._on_opened)
        store.changed.connect(self._on_changed)
        theme.changed.connect(self._restyle)

    # What the window asks for

    def zoom(self, factor: float, around: QPoint | None = None) -> None:
        """Enlarge or shrink, keeping a point of the view, in pixels, where it is."""
        around = around or self.viewport().rect().center()
        now = self.transform().m11()
        factor = min(max(now * factor, SMALLEST), LARGEST) / now
        before = self.mapToScene(around)
        self.scale(factor, factor)
        moved = self.mapFromScene(before) - around
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + moved.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved.y())
        self._fitted = False

    def fit(self) -> None:
        """Show all of the network, not larger than life."""
        area = self.canvas.content().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        self.fitInView(area, Qt.AspectRatioMode.KeepAspectRatio)
        if self.transform().m11() > 1:
            self.resetTransform()
            self.centerOn(area.center())
        self._fitted = True

    def zoom_to_life(self) -> None:
        """Show everything in its own size, around the middle of the view."""
        self.zoom(1 / self.transform().m11())

    def append(self, kind: str) -> None:
        """Add a layer behind the selected one, or before Output where none or several are selected, and select it."""
        layer = find(LAYERS, kind, "layer")()
        project, selection = self.store.project, self.store.selection
        outputs = [each for each, one in project.graph.layers.items() if isinstance(one, Output)]
        after = next(iter(selection)) if len(selection) == 1 else next(iter(outputs), None)
        each = project.next_id
        self.store.edit(f"Add {layer.title}", edits.append(project, layer, after))
        self.store.select((each,))
        self.ensureVisible(self.canvas.nodes[each], 40, 40)

    def remove_selected(self) -> None:
        """Remove the selected layers, or the selected wire."""
        project, selection, edge = self.store.project, self.store.selection, self.canvas.selected_edge
        if selection:
            names = [project.graph.names[each] for each in selection]
            label = f"Remove {names[0] if len(names) == 1 else f'{len(names)} layers'}"
            self.store.edit(label, edits.remove(project, selection))
        elif edge is not None:
            self.store.edit("Remove a connection", edits.disconnect(project, edge))

    def select_all(self) -> None:
        self.store.select(self.store.project.graph.layers)

    def hint(self, text: str) -> None:
        """Say something beside the mouse; an empty text says nothing."""
        self._hint.setVisible(bool(text))
        if text:
            self._hint.setText(text)
            self._hint.adjustSize()
            at = self.mapFromGlobal(self.cursor().pos()) + QPoint(16, 20)
            room = self.rect().adjusted(8, 8, -8 - self._hint.width(), -8 - self._hint.height())
            self._hint.move(min(at.x(), room.right()), min(at.y(), room.bottom()))

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at, pressed = self.mapToScene(event.position().toPoint()), event.position().toPoint()
        if event.button() == Qt.MouseButton.MiddleButton or (
            self._space and event.button() == Qt.MouseButton.LeftButton
        ):
            self._gesture = Pan(self, at, pressed)
            self._fitted = False
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._gesture = self._begin(at, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def _begin(self, at: QPointF, extend: bool) -> Gesture | None:
        node = self.canvas.node_at(at)
        if node is not None:
            self.canvas.select_edge(None)
            if port := node.port_at(at):
                return DrawWire(self, at, node, port)
            selection = self.store.selection
            if extend:
                self.store.select(selection ^ {node.each})
            elif node.each not in selection:
                self.store.select((node.each,))
            chosen = [self.canvas.nodes[each] for each in self.store.selection]
            return MoveNodes(self, at, chosen) if chosen else None
        wire = self.canvas.wire_at(at)
        if not extend:
            self.store.select(())
        self.canvas.select_edge(wire.edge if wire is not None else None)
        return None if wire is not None else SelectInside(self, at, self.store.selection if extend else frozenset())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pixel = event.position().toPoint()
        if isinstance(self._gesture, Pan):
            self._gesture.drag(pixel)
        elif self._gesture is not None:
            self._gesture.move(self.mapToScene(pixel))
        else:
            node = self.canvas.node_at(self.mapToScene(pixel))
            port = node is not None and node.port_at(self.mapToScene(pixel))
            self.viewport().setCursor(Qt.CursorShape.CrossCursor if port else Qt.CursorShape.ArrowCursor)
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            try:
                gesture.release(self.mapToScene(event.position().toPoint()))
            except edits.EditError as error:
                gesture.cancel()
                self.store.refuse(str(error))
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if self._space else Qt.CursorShape.ArrowCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - (delta.x() or delta.y()))
        else:
            self.zoom(1.0015 ** delta.y(), event.position().toPoint())
        event.accept()

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._gesture is not None:
            self._gesture.cancel()
            self._gesture = None
        elif key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif key in NUDGE and self.store.selection:
            self._nudge(*NUDGE[key])
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        super().keyReleaseEvent(event)

    def _nudge(self, across: int, down: int) -> None:
        project, selection = self.store.project, self.store.selection
        places = {
            each: (project.places[each][0] + across * GRID, project.places[each][1] + down * GRID) for each in selection
        }
        self.store.edit("Move", edits.move(project, places), merge=("nudge", selection))

    # Drops from the palette

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(LAYER_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        layer = self._dragged(event)
        if layer is None:
            return
        at = self.mapToScene(event.position().toPoint())
        self._light(self.canvas.wire_near(at) if edits.fits_on_wire(layer) else None)
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._light(None)

    def dropEvent(self, event: QDropEvent) -> None:
        layer, wire = self._dragged(event), self._drop_wire
        self._light(None)
        if layer is None:
            return
        project = self.store.project
        at = snapped(self.mapToScene(event.position().toPoint()))
        each = project.next_id
        if wire is not None:
            self.store.edit(f"Insert {layer.title}", edits.insert(project, layer, at, wire.edge))
        else:
            self.store.edit(f"Add {layer.title}", edits.add(project, layer, at))
        self.store.select((each,))
        self.setFocus()
        event.acceptProposedAction()

    def _dragged(self, event: QDropEvent) -> Layer | None:
        """The layer that is being dragged here, if it is one."""
        if not event.mimeData().hasFormat(LAYER_MIME):
            return None
        kind = event.mimeData().data(LAYER_MIME).toStdString()
        return next((each() for each in LAYERS if each.kind == kind), None)

    def _light(self, wire: WireItem | None) -> None:
        if self._drop_wire is not None:
            self._drop_wire.light(False)
        self._drop_wire = wire
        if wire is not None:
            wire.light(True)

    # Drawing

    def drawBackground(self, painter: QPainter, area: QRectF | QRect) -> None:
        tokens = self.theme.tokens
        painter.fillRect(area, tokens.color("canvas"))
        step = GRID if self.transform().m11() > 0.45 else 4 * GRID
        painter.setPen(tokens.color("dots"))
        scale = self.transform().m11()
        painter.setBrush(tokens.color("dots"))
        left, top = area.left() - area.left() % step, area.top() - area.top() % step
        points = [
            QPointF(left + i * step, top + j * step)
            for i in range(int(area.width() / step) + 2)
            for j in range(int(area.height() / step) + 2)
        ]
        pen = painter.pen()
        pen.setWidthF(1.6 / max(scale, 0.2))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPoints(points)

    def drawForeground(self, painter: QPainter, _area: QRectF | QRect) -> None:
        if self._gesture is not None:
            self._gesture.paint(painter)
        if not self.canvas.nodes:
            painter.resetTransform()
            painter.setPen(self.theme.tokens.color("second"))
            painter.setFont(text_font(14, QFont.Weight.Medium))
            text = "Drag a layer here, or double-click one in the list.\nStart with Input, and end with Output."
            painter.drawText(QRectF(self.viewport().rect()), Qt.AlignmentFlag.AlignCenter, text)

    def resizeEvent(self, event: QEvent) -> None:
        if self._fitted:
            self.fit()

    def _restyle(self) -> None:
        self.resetCachedContent()
        self.viewport().update()

    def _on_opened(self) -> None:
        self._opening = True

    def _on_changed(self, change: object) -> None:
        if self._gesture is not None:
            self._gesture.cancel()
            self._gesture = None
        if self._opening:
            self._opening = False
            self.fit()
        self.viewport().update()
