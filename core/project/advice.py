"""Advice: what is known before training and does not block it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from core.data import Prepared
from core.data.scaling import Standardize, Unscaled
from core.layers import AlphaDropout, BatchNorm, Dropout, Layer, Output
from core.losses import BCE, CCE
from core.losses.tasks import REGRESSION
from core.messages import Message, joined, literal, message
from core.network.fixes import ChangeLayer, ChooseBatch, ChooseLoss, ChooseScaling, Fix
from core.network.graph import LayerId
from core.network.shapes import DataSpec
from core.project.project import Project

LARGE = 10.0  # inputs that scaling would bring to about 1
ROWS = 10_000  # looked at
# The highest usual rates: Srivastava et al., 2014; Klambauer et al., 2017
USUAL: dict[type[Layer], float] = {Dropout: 0.5, AlphaDropout: 0.2}
BATCH = 32


@dataclass(frozen=True)
class Advice:
    """A reason why a network may not learn well: its layer, if it has one, a sentence, and an edit that would help."""

    layer: LayerId | None
    message: Message
    fix: Fix | None = None


def advice(project: Project, spec: DataSpec, magnitude: float = 0.0) -> list[Advice]:
    """All advice on training the project on data of this spec. `magnitude` is that of the inputs, see below."""
    return [*_loss(project, spec), *_single_rows(project), *_dropout(project), *_inputs(project, magnitude)]


def magnitude(data: Prepared) -> float:
    """The largest absolute value of an input, on at most ROWS training rows, evenly spaced; 0 without any."""
    chosen = data.train[np.linspace(0, len(data.train) - 1, min(len(data.train), ROWS)).astype(np.int64)]
    return float(np.abs(data.x(chosen)).max(initial=0.0))


def _loss(project: Project, spec: DataSpec) -> Iterator[Advice]:
    """A loss and an output activation, or a loss and targets, that do not belong together."""
    loss = project.recipe.loss
    if project.recipe.optimizer.loss is not None:  # it brings its own
        return
    for layer_id, output in project.graph.layers.items():
        if not isinstance(output, Output):
            continue
        if loss.fused is not None and not isinstance(output.activation, loss.fused):
            text = message(
                "{loss} expects {activation} outputs. Give Output the {activation} activation, or choose another loss "
                "in Recipe.",
                loss=literal(loss.title),
                activation=literal(loss.fused.title.lower()),
            )
            yield Advice(layer_id, text, ChangeLayer(layer_id, output.change(activation=loss.fused())))
        elif spec.classes and REGRESSION in loss.tasks:
            text = message(
                "{loss} is a loss for numbers, and learns classes slowly where outputs are far off. "
                "Choose cross-entropy.",
                loss=literal(loss.title),
            )
            yield Advice(layer_id, text, ChooseLoss(BCE() if spec.units(output) == 1 else CCE()))


def _single_rows(project: Project) -> Iterator[Advice]:
    """Batch norm over a single row, whose mean is the row itself. Said once for all its layers."""
    layers = [layer_id for layer_id, layer in project.graph.layers.items() if isinstance(layer, BatchNorm)]
    if not layers or project.recipe.rows(BATCH) > 1:
        return
    text = message(
        "Batch norm makes 0 of a batch of one row, so that nothing passes through {layers} in training. Choose a "
        "larger batch size in Recipe.",
        layers=joined(project.graph.names[layer_id] for layer_id in layers),
    )
    yield Advice(layers[0], text, None if project.recipe.optimizer.rows else ChooseBatch(BATCH))


def _dropout(project: Project) -> Iterator[Advice]:
    """Dropout above its usual rates."""
    for layer_id, layer in project.graph.layers.items():
        usual = USUAL.get(type(layer))
        if usual is not None and isinstance(layer, Dropout) and layer.rate > usual:
            text = message(
                "{layer} drops {rate:,.0f} % of its inputs. Up to {usual:,.0f} % is usual; more leaves little to "
                "learn.",
                layer=project.graph.names[layer_id],
                rate=100 * layer.rate,
                usual=100 * usual,
            )
            yield Advice(layer_id, text, ChangeLayer(layer_id, layer.change(rate=usual)))


def _inputs(project: Project, magnitude: float) -> Iterator[Advice]:
    """Inputs that are left as they are although they are large."""
    if isinstance(project.data.scaling, Unscaled) and magnitude > LARGE:
        text = message(
            "The inputs are not scaled and reach {largest:,.4g}. Most networks need inputs of about 1 to learn.",
            largest=magnitude,
        )
        yield Advice(None, text, ChooseScaling(Standardize()))
