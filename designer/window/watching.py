"""Everything that shows a run: the views, the strips on the nodes and the figures in the inspector."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.data import Prepared
from core.messages import Message
from core.moments import most_informative
from core.project import Project
from designer.canvas.view import CanvasView
from designer.document.changes import Change
from designer.panels.inspector import Inspector
from designer.store import Store
from designer.style.theme import Theme
from designer.training.judging import Judging
from designer.training.moments import Moments
from designer.views import View, first
from designer.views.area import ViewArea
from designer.views.boundary import BoundaryView
from designer.views.curves import CurveView
from designer.views.fit import FitView
from designer.views.metrics import MetricsView
from designer.views.space import SpaceView
from designer.widgets.shown import on_shown
from designer.widgets.weight_hand import WeightHand
from designer.window.layer_figures import LayerFigures
from designer.window.live import Live
from designer.window.node_strips import NodeStrips
from designer.window.weight_wires import WeightWires


class Watching(QObject):
    """Draws all of them in turn, and stores the choice of views in the project."""

    epoch_wanted = Signal(float)  # go to this epoch of the run

    def __init__(
        self,
        store: Store,
        moments: Moments,
        canvas: CanvasView,
        inspector: Inspector,
        views: ViewArea,
        judging: Judging,
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store, self._moments, self._views = store, moments, views
        self._data: Prepared | None = None  # whose views are shown
        self.live = Live(moments, self)
        self._strips = self.live.add(NodeStrips(canvas.scene(), theme, self._features))
        self._wires = self.live.add(WeightWires(canvas.scene()))
        canvas.scene().weights_asked.connect(self.live.ask)
        self._unit: tuple[int, int] | None = None
        canvas.scene().unit_shown.connect(self._show_unit)
        self._figures = self.live.add(LayerFigures(store, inspector))
        self._judging = judging
        views.made.connect(self._add_view)
        views.chosen.connect(store.choose_views)
        theme.changed.connect(self.live.ask)
        on_shown(canvas, lambda: self.live.ask(self._strips))
        on_shown(canvas, lambda: self.live.ask(self._wires))
        on_shown(inspector, lambda: self.live.ask(self._figures))
        store.selected.connect(lambda: self.live.ask(self._figures))
        store.changed.connect(self._on_changed)
        store.views_changed.connect(self._show_views)
        moments.changed.connect(self._on_moment)
        moments.restarted.connect(self._on_restarted)
        self._show_views()

    def _on_changed(self, change: Change) -> None:
        """Remove at once what belongs to a layer that was changed or removed."""
        if change.network:
            self._strips.draw()
            self._wires.draw()
            self._figures.draw()
        elif change.recipe:  # its seed gives the weights before a run
            self.live.ask(self._wires)

    def _on_restarted(self) -> None:
        """Show nothing of the run before where nothing is drawn for now: it may come to the front at any time."""
        for view in self._views.views.values():
            if not view.is_seen:
                view.forget()
        self._strips.draw()
        self._figures.draw()

    def _on_moment(self) -> None:
        """Show the views that suit other data, where the person has not chosen any."""
        data = self._moments.now().data
        if data is not None and data is not self._data:
            self._data = data
            self._show_views()

    def _show_views(self) -> None:
        views = self._store.project.views
        self._views.show_choice(first(self._data) if views is None else views)

    def _add_view(self, view: View) -> None:
        turn = self.live.add(view)
        view.wants_drawing.connect(lambda: self.live.ask(turn))
        view.edited.connect(self._on_edited)
        if view.follows_edits:
            self._store.changed.connect(lambda: self.live.ask(turn))
        if isinstance(view, CurveView):
            view.epoch_wanted.connect(self.epoch_wanted)
        if isinstance(view, BoundaryView):
            view.show_unit(self._unit)
        if isinstance(view, (BoundaryView, FitView, SpaceView)):
            view.unit_hand.hand = WeightHand(self._store)
        if isinstance(view, MetricsView):
            view.judge.clicked.connect(self._judging.judge)

    def _show_unit(self, unit: tuple[int, int] | None) -> None:
        """Show a unit of the canvas large, where the boundary is shown."""
        self._unit = unit
        boundary = self._views.views.get(BoundaryView.id)
        if isinstance(boundary, BoundaryView):
            boundary.show_unit(unit)

    def _on_edited(self, label: Message, edit: Callable[[Project], Project], merge: object) -> None:
        self._store.edit(label, edit(self._store.project), merge, lasting=True)

    def _features(self, data: Prepared) -> tuple[int, int]:
        """The two features that the boundary shows, or would show."""
        boundary = self._views.views.get(BoundaryView.id)
        return boundary.features(data) if isinstance(boundary, BoundaryView) else most_informative(data)
