"""Cross-validation of a model: the figures of every fold, what they say together, and the models."""

from copy import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from core.api import inputs
from core.api.arguments import whole
from core.data import Dataset, check_trainable, prepare
from core.messages import message
from core.metrics import Report
from core.metrics.spread import fold_table, spreads
from core.process import tell
from core.project import data_spec, match_output_to_data
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
        other = copy(self._model)
        other._start_from(found.project)
        other._arrays, other._data, other._network = self._given, found.data, found.network
        other._preparation, other._history = found.data.preparation, found.history
        other._run, other._state = found.run(), found.end.snapshot.state
        return other

    def __str__(self) -> str:
        return fold_table(self.reports)


def cross_validate(
    model: "Model", data: Any, y: Any, folds: int, changes: dict[str, int | float], channels: Any, progress: bool
) -> Folds:
    """Train on every fold. `changes` are fields of the recipe or of the data. See `Model.cross_validate`."""
    project, given = model.project, model._arrays
    if data is None:
        loaded = model.data.loaded
    else:
        chosen, given = inputs.chosen(data, y, project.data, channels=channels)
        loaded = given if given is not None else chosen.source.load(chosen.seed)
        check_trainable(loaded, chosen.source)
        project = replace(project, data=chosen)
    if "test" in changes:
        project = replace(project, data=project.data.change(test=changes["test"]))
    if "epochs" in changes:
        project = replace(project, recipe=project.recipe.change(epochs=changes["epochs"]))
    if model._adapts:
        project = match_output_to_data(project, data_spec(prepare(project.data, loaded).dataset))
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
