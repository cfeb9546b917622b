"""The receipt of a trained network: what one needs to train it again, and to see that it is the same.

It is computed from what a project file stores, and travels with every export, so that it never says something else
than the file: `layerwright info` prints it for a project, and the metadata of exports hold its `facts`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from core.data.preparation.preparation import Preparation
from core.definitions import encode_fully
from core.messages import Message, literal, message
from core.network import State
from core.project.judging import weights_hash
from core.training.recipe import Recipe
from core.training.saved_run import SavedRun
from core.training.trainer import Trainer


@dataclass(frozen=True)
class Receipt:
    """What trained weights were made of. Hashes are 16 hexadecimal digits, the same on every computer.

    `data` is a hash of all `rows` that were read: of every value, of the names and the order of the columns, and of the
    rows that are relabeled or dropped, of which `corrected` is a hash, empty where there are none. `recipe`,
    with the seed, is the one at the end of the run, which made `steps` steps and completed `epochs` epochs.
    `trained_by` is what computed them, in order; it is empty for runs of earlier versions, which did not record it.
    `weights` is a hash of the weights and the running statistics.
    """

    data: str
    rows: int
    recipe: Recipe
    steps: int
    epochs: int
    trained_by: tuple[Trainer, ...]
    weights: str
    corrected: str = ""

    @classmethod
    def of(
        cls,
        preparation: Preparation,
        recipe: Recipe,
        progress: tuple[int, int],
        trained_by: Sequence[Trainer],
        state: State,
    ) -> "Receipt":
        """The receipt of weights that were trained with this preparation. `progress` are steps and epochs."""
        found = preparation.fingerprint
        made = found.digest, found.rows, recipe, *progress, tuple(trained_by), weights_hash(state)
        return cls(*made, corrected=found.corrected)

    def facts(self) -> dict[str, Any]:
        """The receipt for JSON."""
        return {
            "data": self.data,
            "rows": self.rows,
            "recipe": encode_fully(self.recipe),
            "seed": self.recipe.seed,
            "steps": self.steps,
            "epochs": self.epochs,
            "trained_by": [{"version": one.version, "instructions": one.instructions} for one in self.trained_by],
            "weights": self.weights,
        } | ({"corrected": self.corrected} if self.corrected else {})

    def line(self) -> str:
        """The receipt as one line for the head of a program."""
        return (
            f"data {self.data} ({self.rows:,} rows), seed {self.recipe.seed}, {self.steps:,} steps in {self.epochs:,} "
            f"epochs, {'; '.join(map(str, self.trained_by)) or 'trained by an earlier version'}, weights {self.weights}"
        )

    def lines(self) -> list[tuple[Message, Message]]:
        """The receipt for people, without the recipe: what, and its value."""
        known = "; ".join(map(str, self.trained_by))
        return [
            (message("Data"), message("{rows:row|rows}, {hash}", rows=self.rows, hash=self.data)),
            *([(message("Corrections"), literal(self.corrected))] if self.corrected else []),
            (message("Seed"), literal(str(self.recipe.seed))),
            (
                message("Training"),
                message("{steps:step|steps}, {epochs:epoch|epochs}", steps=self.steps, epochs=self.epochs),
            ),
            (
                message("Trained by"),
                literal(known) if known else message("not known: an earlier version did not record it"),
            ),
            (message("Weights"), literal(self.weights)),
        ]


def receipt_of(saved: SavedRun | None, preparation: Preparation | None, state: State) -> Receipt | None:
    """The receipt of the weights of a project file; None where the file has no run, as with imported weights.

    Raises DefinitionError where the recipe of the run is damaged.
    """
    if saved is None or preparation is None:
        return None
    return Receipt.of(preparation, saved.recipe, saved.progress(), saved.trained_by, state)
