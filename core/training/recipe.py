"""The recipe: how a network is trained."""

from dataclasses import dataclass

from core.definitions import Definition, DefinitionError, Param, param
from core.losses import CCE, LOSSES, Loss
from core.messages import message
from core.optimizers import OPTIMIZERS, Adam, Optimizer
from core.schedules import SCHEDULES, ConstantRate, Schedule
from core.training.clipping import CLIPPINGS, Clipping, NoClipping
from core.training.stopping import STOPPINGS, NoStopping, Stopping

LAST_SEED = 2**31 - 1
ALL_ROWS = 1_000_000  # as a batch size: at most all rows are taken


@dataclass(frozen=True)
class Recipe(Definition):
    """How a network is trained: loss, optimizer, batch size, epochs, early stopping and seed."""

    kind = "recipe"
    title = "Recipe"

    loss: Loss = param(CCE(), "Loss function to minimize: how far the outputs are from the targets.", choices=LOSSES)
    optimizer: Optimizer = param(Adam(), "Algorithm that updates the weights from their gradients.", choices=OPTIMIZERS)
    schedule: Schedule = param(
        ConstantRate(), "How the learning rate changes during training.", choices=SCHEDULES, live=True
    )
    warm_up: int = param(
        0,
        "Steps over which the learning rate rises linearly to its full value.",
        low=0,
        high=10_000_000,
        unit="step|steps",
        live=True,
        title="Warmup",
    )
    clipping: Clipping = param(NoClipping(), "Limit on the size of the gradients.", choices=CLIPPINGS, live=True)
    batch: int = param(
        32,
        "Rows per step. Small batches give noisy gradients and often generalize better; large batches give smooth "
        "gradients and fewer steps per epoch.",
        low=1,
        high=ALL_ROWS,
        unit="row|rows",
        live=True,
        title="Batch size",
        names=((1, message("one row")), (ALL_ROWS, message("all rows"))),
    )
    epochs: int = param(100, "Number of passes over the training rows.", low=1, high=10_000_000, live=True)
    stopping: Stopping = param(
        NoStopping(),
        "Whether training may stop before all epochs are done.",
        choices=STOPPINGS,
        live=True,
        title="Early stopping",
    )
    class_weights: str = param(
        "equal",
        "Balanced weights each class inversely to its frequency, so that every class has the same total weight.",
        options=("equal", "balanced"),
    )
    seed: int = param(
        1, "Seed for the weights, shuffling and dropout. The same seed gives the same run.", low=0, high=LAST_SEED
    )

    def used(self, classes: int) -> dict[str, Param]:
        """The fields that have an effect with this optimizer and data of so many classes, 0 for a regression."""
        unused = {
            "loss": self.optimizer.loss is not None,
            "batch": self.optimizer.rows > 0,
            "clipping": self.optimizer.kernel is None,
            "class_weights": classes == 0,
        }
        return {name: param for name, param in self.params().items() if not unused.get(name)}

    def seeds(self, count: int) -> tuple[int, ...]:
        """Its seed and the next ones, `count` in all. Raises DefinitionError where there are not so many."""
        if self.seed + count - 1 > LAST_SEED:
            raise DefinitionError(
                message(
                    "There are no {count:seed|seeds} from {seed} on: the last is {last}. Choose a smaller seed.",
                    count=count,
                    seed=self.seed,
                    last=LAST_SEED,
                )
            )
        return tuple(range(self.seed, self.seed + count))

    def rows(self, count: int) -> int:
        """Rows per step for `count` training rows: `batch`, or what the optimizer requires, and at most all."""
        return min(self.optimizer.rows or self.batch, count)
