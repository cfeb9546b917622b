"""What the window shows while a network trains, and how often: the views pull, training never waits."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QImage

from core.network.graph import LayerId
from core.training import Evaluation
from core.training.history import History
from designer.background.throttle import Throttle
from designer.canvas.items.live_strip import MAPS_IN_ROW, Live
from designer.canvas.scene import Scene
from designer.document.changes import Change
from designer.panels.inspector import Inspector
from designer.store import Store
from designer.style.language import tr
from designer.style.theme import Theme
from designer.training.evaluator import BackgroundEvaluator
from designer.training.loader import Loader
from designer.training.session import Session
from designer.training.unit_maps import SIDE, Maps, UnitMaps
from designer.views.boundary import BoundaryPlot
from designer.views.field import most_informative
from designer.views.gradients import GradientPlot
from designer.views.loss import LossPlot
from designer.views.metrics import MetricsView

PLOT_MILLISECONDS = 24  # at least between two pictures of a plot; with what else the window does, 30 ms
NODE_MILLISECONDS = 100  # heat maps, sparks and metrics
SPARK_POINTS = 60
MOST_FEATURES = 16  # for which heat maps over two of them tell something


class LiveViews(QObject):
    """Brings the session's news to plots, nodes and the inspector, each at its own pace."""

    def __init__(
        self,
        store: Store,
        loader: Loader,
        session: Session,
        theme: Theme,
        scene: Scene,
        inspector: Inspector,
        plots: tuple[LossPlot, GradientPlot, BoundaryPlot],
        metrics: MetricsView,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._loader, self._session, self._theme = store, loader, session, theme
        self._scene, self._inspector, self._metrics = scene, inspector, metrics
        self._loss, self._gradients, self._boundary = plots
        self._probe = UnitMaps(self)
        self._measurer = BackgroundEvaluator(self)
        self._measurer.ready.connect(self._on_frame)
        metrics.seen.connect(self._on_frame)
        self._maps: dict[LayerId, tuple[QImage, int]] = {}
        self._plots_pace = Throttle(
            PLOT_MILLISECONDS, self._draw_loss, self._draw_gradients, self._draw_boundary, parent=self
        )
        self._nodes_pace = Throttle(NODE_MILLISECONDS, self._refresh_nodes, self._show_reports, parent=self)
        self._probe.ready.connect(self._on_maps)
        session.frame.connect(self._on_frame)
        session.started.connect(self._on_started)
        loader.ready.connect(self._on_frame)
        loader.error.connect(self._on_frame)
        store.selected.connect(self._show_figures)
        store.changed.connect(self._on_changed)
        theme.changed.connect(self._on_frame)

    def close(self) -> None:
        """Stop the threads that draw."""
        self._probe.close()
        self._measurer.close()
        self._boundary.close_worker()

    def _draw_loss(self) -> None:
        self._loss.show_history(self._session.history)

    def _draw_gradients(self) -> None:
        session = self._session
        self._gradients.show_history(session.history, session.network.graph.names if session.network else {})

    def _draw_boundary(self) -> None:
        session = self._session
        state = session.snapshot.state if session.snapshot else None
        self._boundary.show_state(session.network, state, session.data or self._loader.prepared)

    def _show_reports(self) -> None:
        self._metrics.show_reports(self._reports())

    def _reports(self) -> Evaluation | None:
        """What the run has measured last. Where it has not, as of weights from a file, that is made up for."""
        session = self._session
        known = session.history.reports if session.history else None
        network, snapshot, data = session.network, session.snapshot, session.data
        if known is not None or session.running or network is None or snapshot is None or data is None:
            return known
        return self._measurer.evaluation(network, snapshot, data) if self._metrics.isVisible() else None

    def _refresh_nodes(self) -> None:
        """Draw the sparks and the heat maps that are known, and ask for newer ones."""
        self._show_nodes()
        self._ask()

    def _show_nodes(self) -> None:
        session = self._session
        if session.network is None:
            self._maps = {}
        live: dict[LayerId, Live] = {}
        if session.history is not None:
            for number, each in enumerate(session.history.layers):
                curve = session.history.figures[each]["gradient_norm"].mean
                maps, units = self._maps.get(each, (None, 0))
                spark = curve[-SPARK_POINTS:].copy() if len(curve) else None
                live[each] = Live(maps, units, spark, self._theme.layer_color(number), _flow(session.history, each))
        for each, (maps, units) in self._maps.items():
            live.setdefault(each, Live(maps, units))
        self._scene.show_live({each: told for each, told in live.items() if self._is_of_the_run(each)})
        self._show_figures()

    def _is_of_the_run(self, each: LayerId) -> bool:
        """Whether the layer of this number is the one in training: an edit may have made it another."""
        network = self._session.network
        return network is not None and network.graph.layers.get(each) == self._store.project.graph.layers.get(each)

    def _on_changed(self, change: Change) -> None:
        if change.network and self._session.network is not None:
            self._show_nodes()

    def _ask(self) -> None:
        """Have newer heat maps worked out, over the features that the boundary shows. Pictures have too many."""
        session, boundary = self._session, self._boundary
        if session.network is None or session.snapshot is None or session.data is None:
            return
        if 2 <= session.data.dataset.x.shape[1] <= MOST_FEATURES:
            chosen = boundary.features if boundary.shows(session.data) else most_informative(session.data)
            self._probe.request(session.network, session.snapshot.state, session.data, chosen)

    def _on_frame(self) -> None:
        self._plots_pace.request()
        self._nodes_pace.request()

    def _on_started(self) -> None:
        self._maps = {}
        self._on_frame()

    def _on_maps(self, maps: Maps) -> None:
        tokens = self._theme.tokens
        scale = np.array([_rgb(tokens.color(name)) for name in ("low", "middle", "high")])
        self._maps = {each: (_image(values, scale), len(values)) for each, values in maps.layers.items()}
        self._show_nodes()

    def _show_figures(self) -> None:
        """The numbers of the selected layer, or of what flows through the selected wire, in the inspector."""
        history, store = self._session.history, self._store
        each = store.edge[0] if store.edge else next(iter(store.selection), None) if len(store.selection) == 1 else None
        if history is None or each not in history.figures or not len(history.figures[each]["gradient_norm"]):
            self._inspector.show_figures(None)
            return
        latest = {name: curve.mean[-1] for name, curve in history.figures[each].items() if len(curve)}
        ratio = latest["update_norm"] / max(latest["weight_norm"], 1e-12)
        learning = {tr("gradient norm"): f"{latest['gradient_norm']:.1e}", tr("update / weight"): f"{ratio:.1e}"}
        flow = {
            tr("output mean"): f"{latest['output_mean']:.2g}",
            tr("output spread"): f"{latest['output_spread']:.2g}",
        }
        self._inspector.show_figures(flow if store.edge else learning | flow)


def _flow(history: History, each: LayerId) -> tuple[float, float] | None:
    """Mean and spread of what a layer has put out of late."""
    mean, spread = (history.figures[each][name].mean for name in ("output_mean", "output_spread"))
    return (float(mean[-1]), float(spread[-1])) if len(mean) else None


def _rgb(color: QColor) -> tuple[float, float, float]:
    return color.red(), color.green(), color.blue()


def _image(values: NDArray[Any], scale: NDArray[Any]) -> QImage:
    """Maps (units, SIDE, SIDE) as tiles in rows of MAPS_IN_ROW; scale (3, 3) is low, middle and high in RGB."""
    low, middle, high = scale
    units = len(values)
    rows, columns = -(-units // MAPS_IN_ROW), min(units, MAPS_IN_ROW)
    strength = np.clip(np.abs(values), 0, 1)[..., None]
    ends = np.where(values[..., None] < 0, low, high)
    colors = (middle + strength * (ends - middle)).astype(np.uint8)
    sheet = np.zeros((rows * SIDE, columns * SIDE, 4), np.uint8)
    for unit in range(units):
        top, left = unit // MAPS_IN_ROW * SIDE, unit % MAPS_IN_ROW * SIDE
        sheet[top : top + SIDE, left : left + SIDE, :3] = colors[unit]
        sheet[top : top + SIDE, left : left + SIDE, 3] = 255
    height, width = sheet.shape[:2]
    return QImage(sheet.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
