"""Cross-validation of a model: the figures of every fold, what they say together, and the models."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core.api.arguments import whole
from core.api.varied import model_of, project_for
from core.data import Dataset
from core.messages import message
from core.metrics import Report
from core.metrics.spread import fold_table, spreads
from core.process import tell
from core.project.folds import CrossValidation, FoldRun
from core.training import Diverged

if TYPE_CHECKING:
    from core.api.model import Model


@dataclass(frozen=True, eq=False)
class Folds:
    """The runs of a cross-validation. `print(folds)` prints a line for each of them, with mean and standard deviation.

    No model is chosen among them: `model(fold)` gives the one of a fold.
    """

    _model: "Model"
    _given: Dataset | None
    runs: tuple[FoldRun, ...]

    @property
    def reports(self) -> tuple[Report | None, ...]:
        """The loss and all metrics of every run on its own fold. None where a run diverged."""
        return tuple(one.report for one in self.runs)

    @property
    def mean(self) -> dict[str, float]:
        """The mean of every figure over the folds, NaN where one of them lacks it."""
        return {key: one.mean for key, one in spreads(self.reports).items()}

    @property
    def sd(self) -> dict[str, float]:
        """The standard deviation of every figure over the folds, with n − 1 in the denominator."""
        return {key: one.sd for key, one in spreads(self.reports).items()}

    def model(self, fold: int) -> "Model":
        """The model that was validated on a fold, from 1, ready to predict, to be saved or to be trained on.

        Raises ValueError for other numbers.
        """
        if not 1 <= (fold := whole(fold, "fold")) <= len(self.runs):
            raise ValueError(message("There is no fold {fold}: there are {folds}.", fold=fold, folds=len(self.runs)))
        found = self.runs[fold - 1]
        return model_of(
            self._model, self._given, found.project, found.data, found.network, found.run(), found.history, found.end
        )

    def __str__(self) -> str:
        return fold_table(self.reports)


def cross_validate(
    model: "Model", data: Any, y: Any, folds: int, changes: dict[str, int | float], channels: Any, progress: bool
) -> Folds:
    """Train on every fold. `changes` are fields of the recipe or of the data. See `Model.cross_validate`."""
    project, given, loaded = project_for(model, data, y, changes, channels)
    made = CrossValidation(project, folds, loaded)
    if progress and model._opened.has_weights_alone:
        tell(message("The folds start from random weights, not from those of the file."))
    if progress and data is not None:
        for note in made.notes:
            tell(note)
    runs = tuple(sorted(made.run(), key=lambda one: one.fold))
    for one in runs:
        if progress and isinstance(one.end, Diverged):
            tell(message("Fold {fold}: {reason}", fold=one.fold, reason=one.end.reason))
    return Folds(model, given, runs)
