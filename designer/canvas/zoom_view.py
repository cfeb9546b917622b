"""A view of the scene that can be zoomed and scrolled."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from designer.canvas.scene import Scene

MIN_ZOOM, MAX_ZOOM = 0.1, 4.0
MARGIN = 60.0  # scene units around the network when all of it is shown


class ZoomView(QGraphicsView):
    """A view that zooms around a point and scrolls. It shows the whole network until someone zooms or scrolls."""

    view_changed = Signal()  # the visible area has changed

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._scene = scene
        self._fitted = True
        self._fit_pending = False  # whether to show the whole network once the animation has finished
        scene.animation_finished.connect(self._on_animation_finished)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)

    def scene(self) -> Scene:
        return self._scene

    @property
    def zoom_factor(self) -> float:
        """Pixels per scene unit."""
        return self.transform().m11()

    def visible_area(self) -> QRectF:
        """The part of the scene that is visible, in scene units."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def zoom(self, factor: float, around: QPoint | None = None) -> None:
        """Multiply the zoom factor. The point `around`, in pixels of the view, stays where it is."""
        around = around or self.viewport().rect().center()
        factor = min(max(self.zoom_factor * factor, MIN_ZOOM), MAX_ZOOM) / self.zoom_factor
        before = self.mapToScene(around)
        self.scale(factor, factor)
        self.scroll_by(self.mapFromScene(before) - around)
        self._scene.set_zoom(self.zoom_factor)

    def scroll_by(self, pixels: QPoint) -> None:
        """Move the view over the scene."""
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + pixels.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + pixels.y())
        self._fitted = False
        self.view_changed.emit()

    def fit(self) -> None:
        """Show the whole network, at most at its actual size; while nodes move, once they have stopped."""
        self._fit_pending = self._scene.animating
        if not self._fit_pending:
            self.show_area(self._scene.content())
            self._fitted = True

    def show_area(self, area: QRectF) -> None:
        """Show a part of the scene, at most at its actual size."""
        self.fitInView(area.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN), Qt.AspectRatioMode.KeepAspectRatio)
        if self.zoom_factor > 1:
            self.resetTransform()
            self.centerOn(area.center())
        self._fitted = False
        self._scene.set_zoom(self.zoom_factor)
        self.view_changed.emit()

    def zoom_to_actual_size(self) -> None:
        """Show the scene at its actual size, around the center of the view."""
        self.zoom(1 / self.zoom_factor)

    def _on_animation_finished(self) -> None:
        if self._fit_pending:
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()
        self.view_changed.emit()
