"""What gestures, commands, quick add and overlays share, so that none of them needs to know the whole canvas."""

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal

from core.messages import Message
from core.project import Project
from designer.blocks import Blocks
from designer.canvas.insertion import InsertionPoint
from designer.canvas.link_history import LinkHistory
from designer.canvas.scene import Scene
from designer.canvas.zoom_view import ZoomView
from designer.store import Store
from designer.style.theme import Theme


class CanvasContext(QObject):
    """The project, its scene, and the view that shows it, which converts pixels to scene units and back.

    The context knows none of its users. They ask each other through its signals, which the canvas connects.
    """

    hint_changed = Signal(str)  # the text beside the mouse; "" hides it
    quick_add_requested = Signal(object, str, object)  # InsertionPoint, the text typed so far, wire ends or None
    settings_requested = Signal()  # show the settings of the selection
    double_clicked = Signal()  # on a layer
    data_dropped = Signal(object)  # Path of a table
    project_dropped = Signal(object)  # Path
    checked_changed = Signal()  # a checkable command was switched on or off
    info = Signal(str)  # what was done

    def __init__(self, store: Store, theme: Theme, blocks: Blocks, scene: Scene, view: ZoomView) -> None:
        super().__init__(view)
        self.store, self.theme, self.blocks = store, theme, blocks
        self.scene, self.view = scene, view
        self.link_history = LinkHistory()
        self.modifiers = Qt.KeyboardModifier.NoModifier  # held during the last mouse or key event

    def apply(self, label: Message, after: Project, select: bool = False) -> None:
        """Make an edit and record the links that it adds. With `select`, select and show the new layers and notes."""
        before = self.store.project
        self.store.edit(label, after)
        self.link_history.record(before, after)
        if select:
            new = after.graph.layers.keys() - before.graph.layers.keys()
            self.store.select(new, range(len(before.notes), len(after.notes)))
            self.view.setFocus()
            if new:
                added = min(new)
                self.view.reveal(lambda: self.scene.nodes[added].area() if added in self.scene.nodes else QRectF())

    def show_hint(self, text: str) -> None:
        """Show a text beside the mouse; "" hides it."""
        self.hint_changed.emit(text)

    def open_quick_add(
        self, point: InsertionPoint, typed: str = "", wire: tuple[QPointF, QPointF] | None = None
    ) -> None:
        """Offer the layers that fit at a point. `wire`, from output to input, is drawn while the popup is open."""
        self.quick_add_requested.emit(point, typed, wire)
