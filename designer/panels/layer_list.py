"""The list of the palette: layers and saved blocks under headings, to be chosen or dragged."""

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QMenu

from core.formats.project_json import to_json
from core.layers import LAYERS
from core.project import Project
from designer.document.mime import LAYER_MIME
from designer.panels.layer_delegate import DRAGGED, FAMILY, HEADING, KIND, ROW, LayerDelegate, node_pixmap
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.style.tokens import FAMILIES
from designer.widgets.help_topic import set_topic
from designer.widgets.tips import tip

BLOCKS = "Blocks"  # the heading and the family of saved blocks


class LayerList(QListWidget):
    """The layers under the headings of their families, then the saved blocks. Headings cannot be selected."""

    chosen = Signal(str)  # the kind of a layer, or a block as JSON
    removal_requested = Signal(str)  # the title of a block
    help_wanted = Signal(str)  # the id of a page
    dragged = Signal()  # a layer or a block is being dragged

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.first_family = ""  # the family that was asked for last
        self.setAccessibleName(tr("Layers"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(LayerDelegate(theme, self))
        for family in FAMILIES:
            layers = [layer for layer in LAYERS if layer.category == family]
            if layers:
                self._add_heading(family)
            for layer in layers:
                self._add(tr(layer.title), layer.kind, layer.category, tr(layer.summary()))
        self._first_block = self.count()  # the row after the layers
        self.doubleClicked.connect(lambda _: self.choose())
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        set_topic(self, lambda: self._topic(self.currentItem()))

    def show_blocks(self, blocks: list[Project]) -> None:
        """Replace the blocks at the end of the list."""
        while self.count() > self._first_block:
            self.takeItem(self.count() - 1)
        if blocks:
            self._add_heading(BLOCKS)
        for block in blocks:
            names = ", ".join(block.graph.names.values())
            self._add(
                block.title,
                to_json(block, brief=True),
                BLOCKS,
                tr("A block of {names}. Press Delete to remove it.", names=names),
            )

    def show_family(self, family: str) -> None:
        """Scroll until this family is at the top, as far as the list can be scrolled, and select its first layer."""
        self.first_family = family
        rows = [row for row in range(self.count()) if self.item(row).data(FAMILY) == family]
        if rows:
            self.scrollToItem(self.item(rows[0] - 1), QAbstractItemView.ScrollHint.PositionAtTop)
            self.setCurrentRow(rows[0])

    def choose(self) -> None:
        """Emit `chosen` for the selected layer or block, if there is one."""
        if (item := self.currentItem()) and not item.isHidden() and item.data(KIND):
            self.chosen.emit(item.data(KIND))

    def show_matching(self, text: str) -> bool:
        """Filter by name or family, ignoring case, and select the first match. Returns whether there is one."""
        pattern, heading, any_match = text.strip().casefold(), None, False
        for row in range(self.count()):
            item = self.item(row)
            if not item.data(KIND):
                heading = item
                heading.setHidden(True)
                continue
            matches = pattern in item.text().casefold() or pattern in item.data(FAMILY).casefold()
            item.setHidden(not matches)
            if matches and heading:
                heading.setHidden(False)
            any_match |= matches
        self.setCurrentRow(-1)
        if pattern:
            self.select_first()
        return any_match

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
        elif event.key() == Qt.Key.Key_Delete and (item := self.currentItem()) and item.data(FAMILY) == BLOCKS:
            self.removal_requested.emit(item.text())
        else:
            super().keyPressEvent(event)

    def _topic(self, item: QListWidgetItem | None) -> str:
        """The page of a layer in the list; empty for headings and blocks."""
        return "" if item is None or not item.data(KIND) or item.data(FAMILY) == BLOCKS else f"layer/{item.data(KIND)}"

    def _show_menu(self, place: QPoint) -> None:
        """Offer the page about the layer at a place."""
        item = self.itemAt(place)
        if item is not None and (topic := self._topic(item)):
            menu = QMenu(self)
            menu.addAction(tr("Read about {layer}", layer=item.text()), lambda: self.help_wanted.emit(topic))
            menu.popup(self.viewport().mapToGlobal(place))

    def mimeTypes(self) -> list[str]:
        return [LAYER_MIME]

    def mimeData(self, items: object) -> QMimeData:
        data = QMimeData()
        if item := self.currentItem():
            data.setData(LAYER_MIME, item.data(KIND).encode())
        return data

    def startDrag(self, actions: Qt.DropAction) -> None:
        if (item := self.currentItem()) is None or not item.data(KIND):
            return
        self.dragged.emit()
        drag = QDrag(self)
        drag.setMimeData(self.mimeData([item]))
        drag.setPixmap(node_pixmap(item.text(), item.data(FAMILY), self._theme, self.devicePixelRatioF()))
        drag.setHotSpot(QPoint(DRAGGED.width() // 2, DRAGGED.height() // 2))
        drag.exec(Qt.DropAction.CopyAction)

    def _add_heading(self, family: str) -> None:
        item = QListWidgetItem(tr(family), self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(QSize(0, scaled(HEADING)))

    def _add(self, title: str, kind: str, family: str, help: str) -> None:
        item = QListWidgetItem(title, self)
        item.setData(KIND, kind)
        item.setData(FAMILY, family)
        item.setToolTip(tip(help))
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, help)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled)
        item.setSizeHint(QSize(0, scaled(ROW)))

    def select_first(self) -> None:
        """Select the first visible layer, unless a row is selected."""
        if self.currentRow() >= 0:
            return
        rows = [row for row in range(self.count()) if self.item(row).data(KIND) and not self.isRowHidden(row)]
        self.setCurrentRow(rows[0] if rows else -1)
