"""The project: everything that is saved, undone and trained. It never changes; an edit makes a new one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from core.activations import Linear
from core.data import Data, Dataset, Prepared, prepare
from core.layers import Output
from core.losses import BCE, CCE, MSE, Loss
from core.network import Network, build, problems
from core.network.graph import Graph, LayerId
from core.network.shapes import DataSpec, Problem
from core.project.annotations import Group, Note, Place
from core.training.recipe import Recipe


@dataclass(frozen=True)
class Project:
    """A network, where its layers lie on the canvas, the data it learns from, and how it is trained."""

    graph: Graph = field(default_factory=Graph)
    places: Mapping[LayerId, Place] = field(default_factory=lambda: MappingProxyType({}))  # scene units, node centre
    data: Data = field(default_factory=Data)
    recipe: Recipe = field(default_factory=Recipe)
    title: str = ""
    about: str = ""  # one line for the start page
    groups: tuple[Group, ...] = ()
    notes: tuple[Note, ...] = ()
    views: tuple[str, ...] | None = None  # ids of the views that are shown, from left to right; None for the usual ones

    @property
    def next_id(self) -> LayerId:
        """A number that no layer of this project has."""
        return max(self.graph.layers, default=0) + 1

    def problems(self, data_spec: DataSpec) -> list[Problem]:
        """All that keeps the network from being trained on data with these facts."""
        return problems(self.graph, data_spec, self.recipe.loss, self.recipe.optimizer)

    def network(self, data_spec: DataSpec) -> Network:
        """The network, ready to run. Raises NetworkError."""
        return build(self.graph, data_spec, self.recipe.loss, self.recipe.optimizer)


def data_spec(dataset: Dataset) -> DataSpec:
    """What a network needs to know of the data."""
    return DataSpec(dataset.shape, len(dataset.classes), max(len(dataset.targets), 1))


def match_output_to_data(project: Project, data_spec: DataSpec) -> Project:
    """With the loss that is usual for such data, and the last activation that it or the optimizer's own goes with."""
    loss: Loss = CCE() if data_spec.classes > 2 else BCE() if data_spec.classes else MSE()
    activation = ((project.recipe.optimizer.loss or loss).fused or Linear)()
    layers = {
        each: layer.change(activation=activation) if isinstance(layer, Output) else layer
        for each, layer in project.graph.layers.items()
    }
    graph = Graph(MappingProxyType(layers), project.graph.edges)
    return replace(project, graph=graph, recipe=project.recipe.change(loss=loss))


def prepared(project: Project) -> tuple[Prepared, Network]:
    """The data read and split, and the network for it. Raises DataError, NetworkError."""
    data = prepare(project.data)
    return data, project.network(data_spec(data.dataset))
