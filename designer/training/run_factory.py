"""From which weights a run begins, and when it goes on with those that it has."""

from core.data import Prepared
from core.messages import message
from core.messages.system_errors import describe
from core.network import Network, NetworkError, State
from core.project import Project
from core.training import Run
from core.training.saved_run import SavedRun, resume_run
from designer.training.training_thread import RunReady


def make(network: Network, data: Prepared, project: Project, given: State | None, kept: SavedRun | None) -> RunReady:
    """The run: that which was kept, or one from weights that were given, or from fresh ones. On the worker's thread."""
    if kept is not None:
        try:
            return RunReady(resume_run(kept, network, data))
        except ValueError as error:
            why = message("{reason} The weights are kept, and training begins anew from them.", reason=describe(error))
            return RunReady(Run(network, data, project.recipe, given), why)
    return RunReady(Run(network, data, project.recipe, given))


def alike(a: Network, b: Network) -> bool:
    """Whether the weights of one are those of the other: the same shapes, begun in the same way."""
    return a.weights == b.weights


def carried(project: Project, network: Network) -> Network | None:
    """The network as the project has it now, where the weights of the one before are its own; else None."""
    try:
        now = project.network(network.spec)
    except NetworkError:
        return None
    return now if alike(now, network) else None
