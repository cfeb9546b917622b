"""How the canvas is looked at: from how near, and which part of it."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from designer.canvas.scene import Scene

SMALLEST, LARGEST = 0.1, 4.0
MARGIN = 60.0  # scene units around the network when all of it is shown


class ZoomView(QGraphicsView):
    """A view that zooms around a point, pans, and shows all of the network as long as nobody has zoomed or panned."""

    moved = Signal()  # another part is in sight

    def __init__(self, canvas: Scene, parent: QWidget | None = None) -> None:
        super().__init__(canvas, parent)
        self.canvas = canvas
        self._fitted = True
        self._awaited = False  # whether all of it is to be shown once it lies where it belongs
        canvas.settled.connect(self._on_settled)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)

    @property
    def scale_now(self) -> float:
        """Pixels to a scene unit."""
        return self.transform().m11()

    def sight(self) -> QRectF:
        """What is in sight, in scene units."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def zoom(self, factor: float, around: QPoint | None = None) -> None:
        """Enlarge or shrink, keeping a point of the view, in pixels, where it is."""
        around = around or self.viewport().rect().center()
        factor = min(max(self.scale_now * factor, SMALLEST), LARGEST) / self.scale_now
        before = self.mapToScene(around)
        self.scale(factor, factor)
        self.scroll_by(self.mapFromScene(before) - around)
        self.canvas.look_from(self.scale_now)

    def scroll_by(self, pixels: QPoint) -> None:
        """Move the view over the scene."""
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + pixels.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + pixels.y())
        self._fitted = False
        self.moved.emit()

    def fit(self) -> None:
        """Show all of the network, not larger than life; where some of it still glides, once it has come to rest."""
        self._awaited = self.canvas.gliding
        if not self._awaited:
            self.show_area(self.canvas.content())
            self._fitted = True

    def show_area(self, area: QRectF) -> None:
        """Show a part of the scene, not larger than life."""
        self.fitInView(area.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN), Qt.AspectRatioMode.KeepAspectRatio)
        if self.scale_now > 1:
            self.resetTransform()
            self.centerOn(area.center())
        self._fitted = False
        self.canvas.look_from(self.scale_now)
        self.moved.emit()

    def zoom_to_life(self) -> None:
        """Show everything in its own size, around the middle of the view."""
        self.zoom(1 / self.scale_now)

    def _on_settled(self) -> None:
        if self._awaited:
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()
        self.moved.emit()
