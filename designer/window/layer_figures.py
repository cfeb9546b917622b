"""The figures of the selected layer or wire during a run, in the inspector."""

from collections.abc import Sequence
from typing import Any, ClassVar

from core.layers import Dense, Output
from core.moments import Computation, Moment, missing_evaluation
from core.network.graph import LayerId
from core.training.curves import Curve
from designer.panels.inspector import Inspector
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count, readout, scientific, significant
from designer.views.loss import current


class LayerFigures:
    """Draws a moment into the inspector: of a layer how it learns, of a wire what flows through it."""

    milliseconds: ClassVar[int] = 100

    def __init__(self, store: Store, inspector: Inspector) -> None:
        self._store, self._inspector = store, inspector

    @property
    def is_seen(self) -> bool:
        return self._inspector.isVisible()

    def computations(self, moment: Moment) -> Sequence[Computation[Any]]:
        return missing_evaluation(moment)

    def show_moment(self, moment: Moment) -> None:
        """Show the newest figures, or none where there is not one layer or wire in training that has them."""
        store, history = self._store, moment.history
        self._inspector.overview.show_run(run_figures(moment))
        selected = store.edge[:1] if store.edge else tuple(store.selection)
        trained = len(selected) == 1 and moment.is_layer_in_training(selected[0])
        self._show_surgery(moment, selected[0] if trained and not store.edge else None)
        latest = history.latest(selected[0]) if history is not None and trained else {}
        if "gradient_norm" not in latest:
            self._inspector.show_figures(None)
            return
        assert history is not None
        ratio = history.update_ratio(selected[0])
        learning = {
            tr("gradient norm"): readout(latest["gradient_norm"]),
            tr("update / weight"): scientific(ratio.recent() if len(ratio) else 0.0, 1),
        }
        mean, spread = significant(latest["output_mean"]), significant(latest["output_spread"])
        flow = (
            {tr("mean before activation"): mean, tr("std. dev. before activation"): spread}
            if is_before_activation(moment, selected[0])
            else {tr("output mean"): mean, tr("output std. dev."): spread}
        )
        self._inspector.show_figures(flow if store.edge else learning | flow)

    def _show_surgery(self, moment: Moment, layer_id: LayerId | None) -> None:
        """Offer surgery on a dense layer of the run, as it is now."""
        graph = moment.project.graph
        can = layer_id is not None and moment.is_trained and not (moment.looking_back or moment.stale)
        if layer_id is not None and can and isinstance(graph.layers[layer_id], Dense):
            self._inspector.surgery.show_layer(graph, layer_id)
        else:
            self._inspector.surgery.show_layer(None)


def is_before_activation(moment: Moment, layer_id: LayerId) -> bool:
    """Whether a run measures the output of a layer before its activation, because its loss reads it there."""
    network = moment.network
    layer = network.graph.layers.get(layer_id) if network is not None else None
    return isinstance(layer, Output) and network is not None and network.loss.fused is type(layer.activation)


def run_figures(moment: Moment) -> dict[str, str] | None:
    """The epoch and the step of a run, and its newest losses and main metric; None where there is no run.

    Where the weights of an earlier epoch were restored, these are the losses of that epoch.
    """
    history = moment.history
    if history is None or not len(history.loss):
        return None
    # Of a run before other data, there is no snapshot that could be shown with these.
    figures = {tr("epoch"): count(moment.epoch if moment.snapshot is not None else int(history.epochs_done))}
    restored = 0
    if moment.snapshot is not None:
        figures[tr("step")] = count(moment.snapshot.step)
        restored = moment.snapshot.restored
    if restored:
        figures[tr("restored epoch")] = count(restored)
    figures[tr("train loss")] = _last(history.loss, restored)
    if len(history.validation_loss):
        figures[tr("validation loss")] = _last(history.validation_loss, restored)
    if moment.evaluation is not None:
        report = moment.evaluation.validation or moment.evaluation.train
        key = "accuracy" if "accuracy" in report else "rmse"
        split = tr("validation") if moment.evaluation.validation else tr("train")
        if key in report:
            figures[f"{tr(report.label(key))}, {split}"] = tr(report.formatted(key))
    return figures


def _last(curve: Curve, restored: int) -> str:
    seen = curve.up_to(restored + 1e-9) if restored else curve
    return readout(current(seen) or 0.0)
