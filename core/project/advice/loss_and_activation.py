"""A loss and an output activation, or a loss and targets, that do not belong together."""

from collections.abc import Iterator

from core.layers import Output
from core.losses import BCE, CCE
from core.losses.tasks import REGRESSION
from core.messages import literal, message
from core.network.fixes import ChangeRecipe, change_layer
from core.network.shapes import DataSpec
from core.project.advice.advice import Advice
from core.project.advice.facts import Facts
from core.project.project import Project

KIND = "loss_and_activation"


def loss_and_activation(project: Project, spec: DataSpec, facts: Facts) -> Iterator[Advice]:
    """A loss whose usual activation Output lacks, or a loss for numbers that learns classes."""
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
            yield Advice(KIND, layer_id, text, change_layer(layer_id, activation=loss.fused()))
        elif spec.classes and REGRESSION in loss.tasks:
            text = message(
                "{loss} is a loss for numbers, and learns classes slowly where outputs are far off. "
                "Choose cross-entropy.",
                loss=literal(loss.title),
            )
            yield Advice(KIND, layer_id, text, ChangeRecipe("loss", BCE() if spec.units(output) == 1 else CCE()))
