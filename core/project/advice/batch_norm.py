"""Batch norm over so few rows that their mean says little."""

from collections.abc import Iterator

from core.layers import BatchNorm
from core.messages import joined, message
from core.network.fixes import ChangeRecipe
from core.network.shapes import DataSpec
from core.project.advice.advice import Advice
from core.project.advice.facts import Facts
from core.project.project import Project

FEW = 4  # rows whose spread is off by a quarter and more: a standard deviation has a relative error of 1 / √(2(n − 1))
BATCH = 32


def batch_norm_small_batch(project: Project, spec: DataSpec, facts: Facts) -> Iterator[Advice]:
    """Batch norm of fewer than FEW rows. Said once for all its layers. The mean of a single row is the row itself."""
    layers = [layer_id for layer_id, layer in project.graph.layers.items() if isinstance(layer, BatchNorm)]
    rows = project.recipe.rows(facts.rows or BATCH)
    if not layers or rows >= FEW:
        return
    names = joined(project.graph.names[layer_id] for layer_id in layers)
    text = (
        message(
            "Batch norm makes 0 of a batch of one row, so that nothing passes through {layers} in training. Choose a "
            "larger batch size in Recipe.",
            layers=names,
        )
        if rows == 1
        else message(
            "The mean and the spread of a batch of {rows:row|rows} are mostly chance, and {layers} divides by them. "
            "Choose a larger batch size in Recipe.",
            rows=rows,
            layers=names,
        )
    )
    yield Advice(
        "batch_norm_small_batch",
        layers[0],
        text,
        None if project.recipe.optimizer.rows else ChangeRecipe("batch", BATCH),
    )
