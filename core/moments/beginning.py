"""The network and the weights with which a run would begin."""

from core.data import Prepared
from core.moments.moment import Moment
from core.network import Network, NetworkError, State
from core.project import Project, data_spec

MOST = 200_000  # weights that are drawn before a run: more would take a moment at every edit


class Beginning:
    """Builds the network of a project once for each edit, and the weights that its seed gives it."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._found: tuple[Network, State] | None = None

    def of(self, moment: Moment) -> tuple[Network, State] | None:
        """The network and the state of a moment without a run; None where there is a run, or none can begin."""
        data, project = moment.data, moment.project
        if moment.is_trained or data is None or not project.graph.edges:
            return None
        key = project.graph, project.recipe, data
        if self._of != key:
            self._of, self._found = key, _begun(project, data)
        return self._found


def _begun(project: Project, data: Prepared) -> tuple[Network, State] | None:
    try:
        network = project.network(data_spec(data.dataset))
    except NetworkError:
        return None
    return (network, network.initial(project.recipe.seed)) if network.lowered.weights <= MOST else None
