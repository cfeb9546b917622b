"""A hand on the weights of a single unit, whose line or plane a view shows."""

from collections.abc import Sequence

from core.moments import Moment
from core.network import Network, NetworkError, State
from core.project import data_spec
from core.training.weight_edit import TypedWeight
from designer.widgets.weight_hand import WeightHand


class UnitHand:
    """Types the weights of the network of a moment."""

    def __init__(self) -> None:
        self.hand: WeightHand | None = None  # the window's
        self._untrained: tuple[object, Network | None] | None = None  # the network before a run, and what it is of

    def network(self, moment: Moment) -> Network | None:
        """The network of the run; before one, that of the project if it is a single unit over the data."""
        if moment.is_trained:
            return None if moment.stale else moment.network
        data, project = moment.data, moment.project
        if data is None or len(project.graph.layers) > 3:
            return None
        key = project.graph, project.recipe, data
        if self._untrained is None or self._untrained[0] != key:
            try:
                self._untrained = key, project.network(data_spec(data.dataset))
            except NetworkError:
                self._untrained = key, None
        return self._untrained[1]

    def state(self, moment: Moment, network: Network) -> State:
        """The weights of the moment; before a run, those that the seed gives it."""
        return network.initial(moment.project.recipe.seed) if moment.snapshot is None else moment.snapshot.state

    def set(self, moment: Moment, network: Network, typed: Sequence[TypedWeight]) -> None:
        """Give the run these weights. One that has not begun begins with them, paused."""
        if self.hand is None:
            return
        if not self.hand.has_set:
            self.hand.begin(network, moment.step)
        self.hand.set(typed)

    def end(self, cancelled: bool = False) -> None:
        """Let go, or with `cancelled` go back to the weights before."""
        if self.hand is not None:
            if cancelled:
                self.hand.cancel()
            self.hand.finish()
