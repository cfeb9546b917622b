"""Where `layerwright train` starts: from the saved run, from the weights that the file has, or from random ones."""

import argparse

from core.api.continued import scaled_like
from core.cli.errors import CommandError
from core.data import DataError, Prepared
from core.formats import ProjectFile
from core.formats.past_tensors import follow_past
from core.messages import joined
from core.messages.numbers import counted
from core.network import Network, State
from core.process import tell
from core.project import Project, data_spec, prepared
from core.training import Recipe, Run
from core.training.history import History
from core.training.saved_run import curves, resume_run


def prepared_data(
    file: str, opened: ProjectFile, project: Project, resume: bool = False, what: str = "training"
) -> tuple[Prepared, Network, State | None]:
    """The data, the network for it, and its first weights: None for random ones, or with `resume` for the saved run.

    Weights that came without their training are trained further, as `fit` does, and the data is scaled as they expect
    it. It is said on stderr of `what` starts there. Raises DataError, NetworkError and CommandError.
    """
    if resume or not opened.has_weights_alone:
        return *prepared(project, opened.preparation if resume else None), None
    if opened.preparation is None:
        tell(
            f"The weights in {file} are not used: it does not say how its data was scaled. The {what} starts "
            "from random weights."
        )
        return *prepared(project), None
    try:
        data = scaled_like(opened.preparation, project.data)
    except DataError as error:
        raise CommandError(
            f"The weights in {file} cannot be trained further on its data. {error} In the window, choose data "
            "that fits them, or reset them."
        ) from error
    network = project.network(data_spec(data.dataset))
    tell(f"The {what} goes on from the weights in {file}.")
    return data, network, network.state(opened.arrays)


def resumed(file: str, opened: ProjectFile, network: Network, data: Prepared, remedy: str) -> Run:
    """The run that is saved in a file, which has one. Raises CommandError where it is of other data or damaged."""
    assert opened.saved_run is not None
    if not data.is_same:
        raise CommandError(
            f"{file} cannot be resumed, since its data has changed: {joined(data.differences, '; ')}. {remedy}"
        )
    try:
        return resume_run(opened.saved_run, network, data)
    except ValueError as error:
        raise CommandError(f"{file} cannot be resumed: {error} {remedy}") from error


def start(
    options: argparse.Namespace,
    opened: ProjectFile,
    network: Network,
    data: Prepared,
    recipe: Recipe,
    first: State | None,
) -> tuple[Run, History]:
    """A new run from its first weights; or with --resume the saved one, and its curves. Raises CommandError."""
    if not options.resume:
        return Run(network, data, recipe, first), History(network)
    if opened.saved_run is None:
        raise CommandError(f"{options.file} holds no saved training. Train it without --resume.")
    run = resumed(options.file, opened, network, data, "Train it without --resume.")
    try:
        history = curves(opened.saved_run, network)
        if damaged := follow_past(run, opened.saved_run, data):
            tell(damaged)
    except ValueError as error:
        raise CommandError(f"{options.file} cannot be resumed: {error} Train it without --resume.") from error
    if options.seed is not None and options.seed != run.seed:
        raise CommandError(f"{options.file} was trained with the seed {run.seed}. Resume it without --seed.")
    if run.epoch >= recipe.epochs:
        raise CommandError(
            f"{options.file} has already been trained for {counted(run.epoch, 'epoch|epochs')}. "
            "Give a larger total with --epochs."
        )
    return run, history
