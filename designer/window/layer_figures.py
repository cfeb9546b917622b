"""The figures of the selected layer or wire during a run, in the inspector."""

from collections.abc import Sequence
from typing import Any, ClassVar

from core.moments import Computation, Moment
from designer.panels.inspector import Inspector
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import scientific, significant


class LayerFigures:
    """Draws a moment into the inspector: of a layer how it learns, of a wire what flows through it."""

    milliseconds: ClassVar[int] = 100

    def __init__(self, store: Store, inspector: Inspector) -> None:
        self._store, self._inspector = store, inspector

    @property
    def is_seen(self) -> bool:
        return self._inspector.isVisible()

    def computations(self, moment: Moment) -> Sequence[Computation[Any]]:
        return ()

    def show_moment(self, moment: Moment) -> None:
        """Show the newest figures, or none where there is not one layer or wire in training that has them."""
        store, history = self._store, moment.history
        selected = store.edge[:1] if store.edge else tuple(store.selection)
        trained = len(selected) == 1 and moment.is_layer_in_training(selected[0])
        latest = history.latest(selected[0]) if history is not None and trained else {}
        if "gradient_norm" not in latest:
            self._inspector.show_figures(None)
            return
        ratio = latest["update_norm"] / max(latest["weight_norm"], 1e-12)
        learning = {
            tr("gradient norm"): scientific(latest["gradient_norm"], 1),
            tr("update / weight"): scientific(ratio, 1),
        }
        flow = {
            tr("output mean"): significant(latest["output_mean"]),
            tr("output std. dev."): significant(latest["output_spread"]),
        }
        self._inspector.show_figures(flow if store.edge else learning | flow)
