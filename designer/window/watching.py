"""Everything that shows a run: the views, the strips on the nodes and the figures in the inspector."""

from PySide6.QtCore import QObject

from core.data import Prepared
from core.moments import most_informative
from designer.canvas.view import CanvasView
from designer.document.changes import Change
from designer.panels.inspector import Inspector
from designer.store import Store
from designer.style.theme import Theme
from designer.training.moments import Moments
from designer.views import FIRST, View
from designer.views.area import ViewArea
from designer.views.boundary import BoundaryView
from designer.widgets.shown import on_shown
from designer.window.layer_figures import LayerFigures
from designer.window.live import Live
from designer.window.node_strips import NodeStrips


class Watching(QObject):
    """Draws all of them in turn, and stores the choice of views in the project."""

    def __init__(
        self,
        store: Store,
        moments: Moments,
        canvas: CanvasView,
        inspector: Inspector,
        views: ViewArea,
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store, self._views = store, views
        self.live = Live(moments, self)
        self._strips = self.live.add(NodeStrips(canvas.scene(), theme, self._features))
        self._figures = self.live.add(LayerFigures(store, inspector))
        views.made.connect(self._add_view)
        views.chosen.connect(store.choose_views)
        theme.changed.connect(self.live.ask)
        on_shown(canvas, lambda: self.live.ask(self._strips))
        on_shown(inspector, lambda: self.live.ask(self._figures))
        store.selected.connect(lambda: self.live.ask(self._figures))
        store.changed.connect(self._on_changed)
        store.views_changed.connect(self._show_views)
        self._show_views()

    def _on_changed(self, change: Change) -> None:
        """Remove at once what belongs to a layer that was changed or removed."""
        if change.network:
            self._strips.draw()
            self._figures.draw()

    def _show_views(self) -> None:
        views = self._store.project.views
        self._views.show_choice(FIRST if views is None else views)

    def _add_view(self, view: View) -> None:
        turn = self.live.add(view)
        view.wants_drawing.connect(lambda: self.live.ask(turn))

    def _features(self, data: Prepared) -> tuple[int, int]:
        """The two features that the boundary shows, or would show."""
        boundary = self._views.views.get(BoundaryView.id)
        return boundary.features(data) if isinstance(boundary, BoundaryView) else most_informative(data)
