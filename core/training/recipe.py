"""The recipe: how a network is trained."""

from dataclasses import dataclass

from core.definitions import Definition, param
from core.losses import CCE, LOSSES, Loss
from core.optimizers import OPTIMIZERS, Adam, Optimizer
from core.schedules import SCHEDULES, ConstantRate, Schedule
from core.training.clipping import CLIPPINGS, Clipping, NoClipping
from core.training.stopping import STOPPINGS, NoStopping, Stopping


@dataclass(frozen=True)
class Recipe(Definition):
    """What is minimised, how, for how long, and from which random numbers."""

    kind = "recipe"
    title = "Recipe"

    loss: Loss = param(CCE(), "What is minimised: how far the outputs are from the targets.", choices=LOSSES)
    optimizer: Optimizer = param(Adam(), "How the weights follow their gradients.", choices=OPTIMIZERS)
    schedule: Schedule = param(
        ConstantRate(), "How the learning rate goes as training goes on.", choices=SCHEDULES, live=True
    )
    warm_up: int = param(
        0,
        "Steps in which the learning rate rises from almost nothing to its full size.",
        low=0,
        high=10_000_000,
        unit="steps",
        live=True,
    )
    clipping: Clipping = param(
        NoClipping(), "What happens to gradients that are too long.", choices=CLIPPINGS, live=True
    )
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
    stopping: Stopping = param(NoStopping(), "Whether training ends before that.", choices=STOPPINGS, live=True)
    class_weights: str = param(
        "equal",
        "Balanced lets rare classes count for more, so that each class counts as much as the others.",
        options=("equal", "balanced"),
    )
    seed: int = param(
        1, "Starts the weights, the shuffling and dropout: the same seed, the same run.", low=0, high=2**31 - 1
    )

    def rows(self, count: int) -> int:
        """How many of `count` rows make a step: `batch`, unless the optimizer knows better, and never more than all."""
        return min(self.optimizer.rows or self.batch, count)
