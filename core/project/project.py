"""The project: everything that is saved, undone and trained. It is immutable; an edit makes a new one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from core.activations import Linear
from core.data import Data, Dataset, Prepared, prepare
from core.data.preparation.preparation import Preparation
from core.layers import Output
from core.losses import BCE, CCE, MSE, Loss
from core.network import Network, build, problems
from core.network.graph import Graph, LayerId
from core.network.shapes import DataSpec, Problem
from core.project.annotations import Group, Note, Place
from core.project.judgement import Judgement
from core.project.run_label import RunLabel
from core.training.recipe import Recipe
from core.training.weight_edit import WeightEdit


@dataclass(frozen=True)
class Project:
    """A network, the places of its layers on the canvas, its data and its recipe, with groups and notes.

    `kept_findings` are findings of the quality gate that a person keeps as they are: kind and column of each.
    `kept_rows` are training rows whose label a person found right: `Correction.row` and `Correction.content` of each.
    `judged` are the judgements on test rows, the latest last. Undo does not take them back.
    """

    graph: Graph = field(default_factory=Graph)
    places: Mapping[LayerId, Place] = field(default_factory=lambda: MappingProxyType({}))  # centers, scene units
    data: Data = field(default_factory=Data)
    recipe: Recipe = field(default_factory=Recipe)
    title: str = ""
    about: str = ""  # one line for the start page
    groups: tuple[Group, ...] = ()
    notes: tuple[Note, ...] = ()
    views: tuple[str, ...] | None = None  # ids of the views that are shown, from left to right; None for the usual ones
    kept_findings: tuple[tuple[str, str], ...] = ()
    judged: tuple[Judgement, ...] = ()
    keep_past: bool = True  # whether the file holds checkpoints of runs, so that their past can be gone back to
    runs: Mapping[int, RunLabel] = field(default_factory=lambda: MappingProxyType({}))  # by number
    weight_edits: tuple[WeightEdit, ...] = ()  # weights that a person typed, in the order in which runs took them
    kept_rows: tuple[tuple[int, str], ...] = ()

    @property
    def next_id(self) -> LayerId:
        """The id for the next layer: larger than any in use."""
        return max(self.graph.layers, default=0) + 1

    def problems(self, data_spec: DataSpec) -> list[Problem]:
        """The problems of training this network on data of this spec, see `core.network.problems`."""
        return problems(self.graph, data_spec, self.recipe.loss, self.recipe.optimizer)

    def network(self, data_spec: DataSpec) -> Network:
        """The lowered network, ready to run. Raises NetworkError."""
        return build(self.graph, data_spec, self.recipe.loss, self.recipe.optimizer)


def data_spec(dataset: Dataset) -> DataSpec:
    """The shape of the features and the kind of targets of a data set."""
    return DataSpec(dataset.shape, len(dataset.classes), max(len(dataset.targets), 1))


def spec_of(preparation: Preparation) -> DataSpec:
    """The shape of the features and the kind of targets that a preparation gives."""
    return DataSpec(preparation.shape, len(preparation.classes), max(len(preparation.targets), 1))


def match_output_to_data(project: Project, data_spec: DataSpec, loss: Loss | None = None) -> Project:
    """Set a loss, else the usual one for the data, and the output activation for it or for the optimizer's own loss."""
    loss = loss or (CCE() if data_spec.classes > 2 else BCE() if data_spec.classes else MSE())
    activation = ((project.recipe.optimizer.loss or loss).fused or Linear)()
    layers = {
        layer_id: layer.change(activation=activation) if isinstance(layer, Output) else layer
        for layer_id, layer in project.graph.layers.items()
    }
    graph = Graph(MappingProxyType(layers), project.graph.edges)
    return replace(project, graph=graph, recipe=project.recipe.change(loss=loss))


def prepared(project: Project, kept: Preparation | None = None) -> tuple[Prepared, Network]:
    """Read and split the data, and build the network for it. Raises DataError and NetworkError.

    With `kept`, the rows are prepared as those that the weights were trained on.
    """
    data = prepare(project.data, kept=kept)
    return data, project.network(data_spec(data.dataset))
