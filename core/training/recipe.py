"""The recipe: how a network is trained."""

from dataclasses import dataclass

from core.definitions import Definition, param
from core.losses import CCE, LOSSES, Loss
from core.optimizers import OPTIMIZERS, Adam, Optimizer


@dataclass(frozen=True)
class Recipe(Definition):
    """What is minimised, how, for how long, and from which random numbers."""

    kind = "recipe"
    title = "Recipe"

    loss: Loss = param(CCE(), "What is minimised: how far the outputs are from the targets.", choices=LOSSES)
    optimizer: Optimizer = param(Adam(), "How the weights follow their gradients.", choices=OPTIMIZERS)
    batch: int = param(
        32,
        "Rows in one step. Small batches are noisy and often generalise; large ones are smooth and slow to turn.",
        low=1,
        high=1_000_000,
        unit="rows",
        live=True,
    )
    epochs: int = param(
        100, "How many times every row is seen before training stops.", low=1, high=10_000_000, live=True
    )
    seed: int = param(
        1, "Starts the weights, the shuffling and dropout: the same seed, the same run.", low=0, high=2**31 - 1
    )
