"""From which weights a run begins, and when it goes on with those that it has."""

from core.data import Prepared
from core.messages import say
from core.messages.system_errors import told
from core.network import Network, NetworkError, State
from core.project import Project
from core.training import Run
from core.training.saved_run import Kept, resume
from designer.training.training_thread import Made


def make(network: Network, data: Prepared, project: Project, given: State | None, kept: Kept | None) -> Made:
    """The run: that which was kept, or one from weights that were given, or from fresh ones. On the worker's thread."""
    if kept is not None:
        try:
            return Made(resume(kept, network, data))
        except ValueError as error:
            why = say("{reason} The weights are kept, and training begins anew from them.", reason=told(error))
            return Made(Run(network, data, project.recipe, given), why)
    return Made(Run(network, data, project.recipe, given))


def alike(a: Network, b: Network) -> bool:
    """Whether the weights of one are those of the other: the same shapes, begun in the same way."""
    return a.weights == b.weights


def carried(project: Project, network: Network) -> Network | None:
    """The network as the project has it now, where the weights of the one before are its own; else None."""
    try:
        now = project.network(network.facts)
    except NetworkError:
        return None
    return now if alike(now, network) else None
