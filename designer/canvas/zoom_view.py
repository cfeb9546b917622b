"""A view of the scene that can be zoomed and scrolled."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from core.project.layout import MOST_COLUMNS, SPACING
from designer.canvas.items.card_style import WIDTH
from designer.canvas.scene import Scene

MIN_ZOOM, MAX_ZOOM = 0.1, 4.0
MARGIN = 60.0  # scene units around the network when all of it is shown
BELOW_MESSAGE = 12  # pixels between a message and the network
REVEAL_MARGIN = 40  # pixels around what was added
LEGIBLE = 0.7  # zoom below which the texts on nodes are too small to read


class ZoomView(QGraphicsView):
    """A view that zooms around a point and scrolls.

    Until someone zooms or scrolls, it shows the whole network, or as much of it from its start as is legible.
    """

    view_changed = Signal()  # the visible area has changed

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._scene = scene
        self._fitted = True
        self._revealed: Callable[[], QRectF] | None = None  # the area to scroll to then
        self.covered_top = 0  # pixels at the top edge below a message
        self._covered_corner = QSize(0, 0)  # pixels at the lower left below what wires show
        self._uncovered = False  # whether the network was moved out from under it
        self._fit_pending = False  # whether to show the whole network once the animation has finished
        scene.animation_finished.connect(self._on_animation_finished)
        scene.layout_changed.connect(self._on_layout_changed)
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

    @property
    def columns(self) -> int:
        """The number of layers side by side that are legible."""
        width = self.viewport().width() / LEGIBLE - 2 * MARGIN + SPACING - WIDTH
        return min(max(int(width // SPACING), 2), MOST_COLUMNS)

    def fit(self) -> None:
        """Show the whole network, at most at its actual size, or from its start on what is legible.

        While nodes move, wait until they have stopped.
        """
        self._fit_pending = self._scene.animating
        if not self._fit_pending:
            self.show_area(self._scene.content(), LEGIBLE)
            self._uncover()
            self._fitted = True

    def cover_top(self, pixels: int) -> None:
        """Keep a network that is shown as a whole below a message of this height; 0 where there is none."""
        if pixels != self.covered_top:
            self.covered_top = pixels
            top = self.mapFromScene(self._scene.content()).boundingRect().top()
            moves = self._uncovered or top < pixels + BELOW_MESSAGE
            if moves and self._fitted and not QGuiApplication.mouseButtons():
                self.fit()

    def cover_corner(self, size: QSize) -> None:
        """Keep a network that is shown as a whole above something of this size at the lower left."""
        if size != self._covered_corner:
            self._covered_corner = size
            if self._fitted and not QGuiApplication.mouseButtons():
                self.fit()

    def _uncover(self) -> None:
        """Move the network out from under a message, and make it smaller where there is no room, if legible."""
        area, free = self.mapFromScene(self._scene.content()).boundingRect(), self.viewport().rect()
        corner = self._covered_corner.height() if area.left() < self._covered_corner.width() else 0
        free.adjust(0, self.covered_top + BELOW_MESSAGE, 0, -max(corner, BELOW_MESSAGE))
        self._uncovered = bool(self.covered_top) and area.top() < free.top()
        if not self._uncovered and not (corner and area.bottom() > free.bottom()):
            return
        if area.height() > free.height():
            least = LEGIBLE / self.zoom_factor
            self.zoom(min(max(free.height() / area.height(), least), 1.0))
            area = self.mapFromScene(self._scene.content()).boundingRect()
        down = area.bottom() - free.bottom()
        up = area.top() - free.top()
        self.scroll_by(QPoint(0, up if self._uncovered else max(min(down, up), 0)))

    def reveal(self, area: Callable[[], QRectF]) -> None:
        """Scroll to an area that was just added, now and once nodes have stopped. A view that shows all goes on so."""
        self._revealed = area
        if not self._scene.animating:
            self._on_animation_finished()
        else:
            self.ensureVisible(area(), REVEAL_MARGIN, REVEAL_MARGIN)

    def fit_whole(self) -> None:
        """Show the whole network, however small."""
        self._scene.finish_animation()
        self.show_area(self._scene.content())

    def show_area(self, area: QRectF, least: float = 0.0) -> None:
        """Show a part of the scene, at most at its actual size. Where `least` is too large, show its top left part."""
        around, factor = area.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN), max(self._factor(area), least)
        self.setTransform(QTransform.fromScale(factor, factor))
        shown = QRectF(around.topLeft(), QSizeF(self.viewport().size()) / factor)
        self.centerOn(
            around.center().x() if around.width() <= shown.width() else shown.center().x(),
            around.center().y() if around.height() <= shown.height() else shown.center().y(),
        )
        self._fitted = False
        self._scene.set_zoom(self.zoom_factor)
        self.view_changed.emit()

    def zoom_to_actual_size(self) -> None:
        """Show the scene at its actual size, around the center of the view."""
        self.zoom(1 / self.zoom_factor)

    def _on_animation_finished(self) -> None:
        area, self._revealed = self._revealed, None
        if self._fit_pending or (area and self._fitted and self._factor(self._scene.content()) >= LEGIBLE):
            self.fit()
        if area:
            self.ensureVisible(area(), REVEAL_MARGIN, REVEAL_MARGIN)

    def _on_layout_changed(self) -> None:
        """Go on showing the whole network when it grows, as nodes do once they show their heat maps."""
        content = self._scene.content()
        if self._fitted and self._factor(content) >= LEGIBLE and not self.visible_area().contains(content):
            self.fit()

    def _factor(self, area: QRectF) -> float:
        """The zoom factor at which an area and a margin around it fill the view, at most 1."""
        size = self.viewport().size()
        return min(size.width() / (area.width() + 2 * MARGIN), size.height() / (area.height() + 2 * MARGIN), 1.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()
        self.view_changed.emit()
