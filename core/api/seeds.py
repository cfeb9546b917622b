"""A model trained from several seeds: how far its figures differ, and the models."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core.api.varied import model_of, project_for
from core.data import Dataset, prepare
from core.messages import message
from core.metrics.spread import Spread
from core.process import tell
from core.project import data_spec
from core.project.cloud import Cloud, SeedRun, Seeds, seeded
from core.training import Diverged, Run

if TYPE_CHECKING:
    from core.api.model import Model


@dataclass(frozen=True, eq=False)
class SeedRuns:
    """The runs of a model from several seeds. `print(runs)` prints mean, sd, median and range of every figure.

    No model is chosen among them: `model(seed)` gives the one of a seed. Runs that diverged are in `runs`, but in no
    figure. `cloud.band(lambda past: past.validation_loss)` is the mean of a curve, with ± one standard deviation.
    """

    _model: "Model"
    _given: Dataset | None
    cloud: Cloud

    @property
    def runs(self) -> tuple[SeedRun, ...]:
        """The runs by seed."""
        return self.cloud.runs

    @property
    def spreads(self) -> dict[str, dict[str, Spread]]:
        """Mean, standard deviation (with n − 1), median and range of every figure, by split."""
        return self.cloud.spreads

    @property
    def disagreement(self) -> float:
        """The share of the validation rows for which not all runs predict the same class; NaN for a regression."""
        return self.cloud.disagreement

    def model(self, seed: int) -> "Model":
        """The model of a seed, ready to predict, to be saved or to be trained on. Raises ValueError for others."""
        found = next((run for run in self.runs if run.seed == seed), None)
        if found is None:
            raise ValueError(message("There is no run from seed {seed}.", seed=seed))
        project, data, network = seeded(self.cloud.project, found), self.cloud.data, self.cloud.network
        run = Run(network, data, project.recipe, found.checkpoint)
        return model_of(self._model, self._given, project, data, network, run, found.history, found.end)

    def __str__(self) -> str:
        return self.cloud.table()


def train_seeds(
    model: "Model", data: Any, y: Any, count: int, changes: dict[str, int | float], channels: Any, progress: bool
) -> SeedRuns:
    """Train from every seed. `changes` are fields of the recipe or of the data. See `Model.train_seeds`."""
    project, given, loaded = project_for(model, data, y, changes, channels)
    rows = prepare(project.data, loaded)
    made = Seeds(project, count, (rows, project.network(data_spec(rows.dataset))))
    if progress and model._opened.has_weights_alone:
        tell(message("The runs start from random weights, not from those of the file."))
    if progress and data is not None:
        for note in rows.dataset.notes:
            tell(note)
    runs = list(made.run())
    for run in sorted(runs, key=lambda run: run.seed):
        if progress and isinstance(run.end, Diverged):
            tell(message("Seed {seed}: {reason}", seed=run.seed, reason=run.end.reason))
    return SeedRuns(model, given, made.cloud(runs))
