"""Advice: what is known before training and does not block it. One function for each kind, of its name."""

from core.network.shapes import DataSpec
from core.project.advice.advice import Advice
from core.project.advice.batch_norm import batch_norm_small_batch
from core.project.advice.dropout_rate import dropout_rate
from core.project.advice.facts import NO_FACTS, Facts, facts
from core.project.advice.inputs import dead_inputs, unscaled_inputs
from core.project.advice.loss_and_activation import loss_and_activation
from core.project.advice.rows import imbalanced_classes, small_validation
from core.project.project import Project

ADVICE = (
    loss_and_activation,
    batch_norm_small_batch,
    dropout_rate,
    unscaled_inputs,
    dead_inputs,
    imbalanced_classes,
    small_validation,
)


def advice(project: Project, spec: DataSpec, facts: Facts = NO_FACTS) -> list[Advice]:
    """All advice on training the project on data of this spec, of which `facts` are known."""
    return [found for function in ADVICE for found in function(project, spec, facts)]


__all__ = ["ADVICE", "NO_FACTS", "Advice", "Facts", "advice", "facts"]
