"""The card of a clicked unit that reads an image: its weights as an image, large."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from core.network.graph import LayerId
from designer.canvas.context import CanvasContext
from designer.style.language import tr
from designer.style.scale import scaled

SIDE = 168  # px of the image
BESIDE = 10  # px between the card of the layer and this one


class UnitCard(QFrame):
    """Shown beside the layer while the unit is clicked, and follows its weights."""

    def __init__(self, context: CanvasContext) -> None:
        super().__init__(context.view)
        self._context = context
        self._picture, self._title = QLabel(), QLabel()
        self._title.setProperty("role", "second")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._picture)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        context.scene.unit_pinned.connect(self.refresh)
        context.scene.strips_changed.connect(self.refresh)
        context.scene.layout_changed.connect(self.refresh)
        context.view.view_changed.connect(self.refresh)
        self.hide()

    def refresh(self) -> None:
        """Show the weights that the unit has now."""
        pinned: tuple[LayerId, int] | None = self._context.scene.pinned
        node = self._context.scene.nodes.get(pinned[0]) if pinned is not None else None
        if pinned is None or node is None or not node.live.of_weights or pinned[1] >= node.live.units:
            self.hide()
            return
        side, tile = scaled(SIDE), node.live.tile(pinned[1])
        mode = Qt.TransformationMode.FastTransformation  # every weight is a square
        self._picture.setPixmap(QPixmap.fromImage(tile.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, mode)))
        name = tr("{layer}, unit {unit}", layer=node.title, unit=pinned[1] + 1)
        self._title.setText(tr("{unit}: its weights", unit=name))
        self.setAccessibleName(self._title.text())
        self.show()
        self.adjustSize()
        self._put(node.area())

    def _put(self, card: QRectF) -> None:
        view = self._context.view
        at = view.mapFromScene(card.topRight()) + QPoint(BESIDE, 0)
        room = view.viewport().rect().adjusted(4, 4, -4 - self.width(), -4 - self.height())
        self.move(max(min(at.x(), room.right()), room.left()), max(min(at.y(), room.bottom()), room.top()))
