"""What trains a model several times, with other rows or from other seeds: the project, and the model of one run."""

from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from core.api import inputs
from core.data import Dataset, Prepared, check_trainable, prepare
from core.data.reading.table import Table
from core.network import Network
from core.project import Project, data_spec, match_output_to_data
from core.training import Diverged, Finished, Run
from core.training.history import History

if TYPE_CHECKING:
    from core.api.model import Model


def project_for(
    model: "Model", data: Any, y: Any, changes: dict[str, int | float], channels: Any
) -> tuple[Project, Dataset | None, Dataset | Table]:
    """The project of a model with other data, if any is given, and other fields of the data or the recipe.

    With it come the data set, if it came as arrays, and what is loaded. Raises DataError.
    """
    project, given = model.project, model._arrays
    if data is None:
        loaded: Dataset | Table = model.data.loaded
    else:
        chosen, given = inputs.chosen(data, y, project.data, channels=channels)
        loaded = given if given is not None else chosen.source.load(chosen.seed)
        check_trainable(loaded, chosen.source)
        project = replace(project, data=chosen)
    of_recipe = {name: value for name, value in changes.items() if name == "epochs"}
    of_data = {name: value for name, value in changes.items() if name != "epochs"}
    project = replace(project, data=project.data.change(**of_data), recipe=project.recipe.change(**of_recipe))
    if model._adapts:
        project = match_output_to_data(project, data_spec(prepare(project.data, loaded).dataset))
    return project, given, loaded


def model_of(
    model: "Model",
    given: Dataset | None,
    project: Project,
    data: Prepared,
    network: Network,
    run: Run,
    history: History,
    end: Finished | Diverged,
) -> "Model":
    """The model of one run, ready to predict, to be saved or to be trained on."""
    other = copy(model)
    other._start_from(project)
    other._arrays, other._data, other._network = given, data, network
    other._preparation, other._history = data.preparation, history
    other._run, other._state = run, end.snapshot.state
    return other
