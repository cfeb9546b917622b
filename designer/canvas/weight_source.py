"""What the curves of weights stand for: the network of a run, at the step that is shown."""

from dataclasses import dataclass

from core.network import Network
from core.network.graph import Edge
from core.training.weight_edit import TypedWeight
from designer.canvas.items.weights import BIAS, Place
from designer.style.language import tr


@dataclass(frozen=True, eq=False)
class WeightSource:
    """The network whose weights are drawn, the step of the run, and why they cannot be typed; "" where they can.

    Before a run, `is_start` is true: the weights are those that the seed gives it. `past` is the step where it is
    looked back at, None at the newest.
    """

    network: Network
    step: int
    refusal: str = ""
    is_start: bool = False
    past: int | None = None

    def typed(self, edge: Edge, place: Place, value: float) -> TypedWeight:
        """A value for the weight at a place of an edge."""
        if place[1] == BIAS:
            return TypedWeight(edge[1], "bias", place[:1], value)
        return TypedWeight(edge[1], "weight", place, value)

    def title(self, edge: Edge, place: Place) -> str:
        """What the weight leads from and to, such as "hidden 1, unit 3 → hidden 2, unit 1"."""
        names = self.network.graph.names
        if place[1] == BIAS:
            return tr("{layer}, bias of unit {unit}", layer=names[edge[1]], unit=place[0] + 1)
        ends = ((names[layer], unit + 1) for layer, unit in ((edge[0], place[1]), (edge[1], place[0])))
        return " → ".join(tr("{layer}, unit {unit}", layer=name, unit=unit) for name, unit in ends)
