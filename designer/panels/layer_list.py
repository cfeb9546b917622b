"""The list of the palette: its headings, its layers, and how one is dragged away."""

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QFont, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.formats.project_json import to_json
from core.layers import LAYERS
from core.project import Project
from designer.document.mime import LAYER_MIME
from designer.panels.boxes import SQUARE, paint_square
from designer.style import theme
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.style.tokens import FAMILIES
from designer.widgets.list_rows import paint_row_background
from designer.widgets.tips import tip

ROW, HEADING = 27, 36  # pixels high
KIND, FAMILY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
BLOCKS = "Blocks"
_NODE = QSize(140, 36)  # of the picture that is dragged


class LayerList(QListWidget):
    """The layers under the headings of their families, and the saved blocks. Headings cannot be selected."""

    chosen = Signal(str)  # the kind of a layer, or a block as JSON
    unwanted = Signal(str)  # the title of a block that is to be forgotten

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
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
        self._families = self.count()
        self.doubleClicked.connect(lambda _: self.choose())

    def show_blocks(self, blocks: list[Project]) -> None:
        """List these after the layers, in place of those before."""
        while self.count() > self._families:
            self.takeItem(self.count() - 1)
        if blocks:
            self._add_heading(BLOCKS)
        for block in blocks:
            names = ", ".join(block.graph.names.values())
            self._add(
                block.title,
                to_json(block, brief=True),
                BLOCKS,
                tr("A block of {names}. Delete forgets it.", names=names),
            )

    def choose(self) -> None:
        """Choose the layer that is selected, if there is one."""
        if (item := self.currentItem()) and not item.isHidden() and item.data(KIND):
            self.chosen.emit(item.data(KIND))

    def show_matching(self, text: str) -> bool:
        """Show the layers whose name or family has the text, and select the first. Whether there are any."""
        wanted, heading, any_shown = text.strip().casefold(), None, False
        for row in range(self.count()):
            item = self.item(row)
            if not item.data(KIND):
                heading = item
                heading.setHidden(True)
                continue
            fits = wanted in item.text().casefold() or wanted in item.data(FAMILY).casefold()
            item.setHidden(not fits)
            if fits and heading:
                heading.setHidden(False)
            any_shown |= fits
        self.setCurrentRow(-1)
        if wanted:
            self.select_first()
        return any_shown

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
        elif event.key() == Qt.Key.Key_Delete and (item := self.currentItem()) and item.data(FAMILY) == BLOCKS:
            self.unwanted.emit(item.text())
        else:
            super().keyPressEvent(event)

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
        drag = QDrag(self)
        drag.setMimeData(self.mimeData([item]))
        drag.setPixmap(node_pixmap(item.text(), item.data(FAMILY), self._theme, self.devicePixelRatioF()))
        drag.setHotSpot(QPoint(_NODE.width() // 2, _NODE.height() // 2))
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
        """Select the first layer that is shown, if none is selected."""
        if self.currentRow() >= 0:
            return
        rows = [row for row in range(self.count()) if self.item(row).data(KIND) and not self.isRowHidden(row)]
        self.setCurrentRow(rows[0] if rows else -1)


class LayerDelegate(QStyledItemDelegate):
    """Paints a family's heading, or a layer with its square."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, where = self._theme.tokens, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not index.data(KIND):
            painter.setFont(theme.text_font(scaled(12), QFont.Weight.DemiBold))
            painter.setPen(tokens.color("second"))
            _write(painter, where.adjusted(0, 10, 0, 0), index.data())
        else:
            paint_row_background(painter, option, tokens)
            middle = where.center().y() + 1
            paint_square(painter, index.data(FAMILY), QRectF(where.left() + 6, middle - SQUARE / 2, SQUARE, SQUARE))
            painter.setFont(theme.text_font(scaled(13)))
            painter.setPen(tokens.color("text"))
            _write(painter, where.adjusted(26, 0, -4, 0), index.data())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, scaled(ROW if index.data(KIND) else HEADING))


def _write(painter: QPainter, where: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, where.width())
    painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, shown)


def node_pixmap(title: str, family: str, theme_: Theme, scale: float) -> QPixmap:
    """What hangs on the pointer while a layer is dragged: a small node."""
    pixmap = QPixmap(_NODE * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter, tokens = QPainter(pixmap), theme_.tokens
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(tokens.color("accent"))
    painter.setBrush(tokens.color("node"))
    painter.drawRoundedRect(QRectF(0.5, 0.5, _NODE.width() - 1, _NODE.height() - 1), 10, 10)
    paint_square(painter, family, QRectF(12, (_NODE.height() - SQUARE) / 2, SQUARE, SQUARE))
    painter.setFont(theme.text_font(13, QFont.Weight.Medium))
    painter.setPen(tokens.color("text"))
    painter.drawText(QRect(30, 0, _NODE.width() - 38, _NODE.height()), Qt.AlignmentFlag.AlignVCenter, title)
    painter.end()
    return pixmap
