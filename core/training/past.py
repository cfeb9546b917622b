"""The history of a run up to a step."""

from collections.abc import Collection, Mapping
from functools import cached_property

from core.engine.telemetry import PER_LAYER
from core.network.graph import LayerId
from core.training.curves import Curve
from core.training.history import History


class PastHistory:
    """The curves of a run up to `epochs_done`, by epoch. What the run adds later does not show here.

    Curves are cut when first asked for. They share memory with the run's history and are never written to.
    """

    def __init__(self, history: History, epochs_done: float, layers: Collection[LayerId] | None = None) -> None:
        """With `layers`, the curves of these alone: a surgery may have inserted others since."""
        self._history = history
        self.epochs_done = epochs_done  # epochs behind the moment, with fractions
        self.layers = tuple(layer for layer in history.layers if layers is None or layer in layers)
        self.metric_keys = history.metric_keys

    @cached_property
    def loss(self) -> Curve:
        """The training loss by step."""
        return self._history.loss.up_to(self.epochs_done)

    @cached_property
    def score(self) -> Curve:
        """The training accuracy by step; NaN values are left out, so a regression has none."""
        return self._history.score.up_to(self.epochs_done)

    @cached_property
    def validation_loss(self) -> Curve:
        """The validation loss by epoch."""
        return self._history.validation_loss.up_to(self.epochs_done)

    @cached_property
    def validation_score(self) -> Curve:
        """The validation accuracy by epoch."""
        return self._history.validation_score.up_to(self.epochs_done)

    def metric(self, split: str, key: str) -> Curve:
        """A metric by epoch, of the split "train" or "validation"; empty where it was not evaluated."""
        return self._history.metric(split, key).up_to(self.epochs_done)

    def layer(self, layer_id: LayerId, figure: str) -> Curve:
        """A figure of a layer with weights, such as "gradient_norm" (see engine/telemetry.py), by step."""
        return self._history.figure(layer_id, figure).up_to(self.epochs_done)

    def update_ratio(self, layer_id: LayerId) -> Curve:
        """‖Δw‖ / ‖w‖ of a layer with weights by step: the norm of the update over that of the weights before it.

        Biases count as weights. Steps at which all of them were 0 are left out.
        """
        return self.layer(layer_id, "update_norm").over(self.layer(layer_id, "weight_norm"))

    def latest(self, layer_id: LayerId) -> Mapping[str, float]:
        """Every figure of a layer, as the mean over the last epoch; empty before the first step."""
        if layer_id not in self.layers:
            return {}
        curves = {name: self.layer(layer_id, name) for name in PER_LAYER}
        return {name: curve.recent() for name, curve in curves.items() if len(curve)}
