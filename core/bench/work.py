"""One thing to measure: a network, its recipe, and the rows it learns from."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data import Data, Dataset, Prepared, prepare
from core.layers import Layer
from core.network import Network, build
from core.network.graph import Edge, Graph, LayerId
from core.project import Project, data_spec
from core.training import Recipe

Arrays = dict[LayerId, dict[str, NDArray[np.float32]]]  # by layer, then by the name that PyTorch gives them


@dataclass(frozen=True, repr=False)
class Work:
    """What every subject of a measurement is asked to do. It can be sent to another process."""

    title: str
    graph: Graph
    recipe: Recipe
    data: Prepared
    goal: float | None = None  # times faster than the best peer

    def __repr__(self) -> str:
        shape = "×".join(map(str, self.data.dataset.x.shape))
        return f"Work({dict(self.graph.layers)}, {self.graph.edges}, {self.recipe}, {shape} numbers)"

    def __reduce__(self) -> Any:
        """Views and what was reckoned from the fields cannot be sent: the fields can."""
        return _work, (self.title, dict(self.graph.layers), self.graph.edges, self.recipe, self.data, self.goal)

    @cached_property
    def network(self) -> Network:
        """The graph, lowered. Raises NetworkError."""
        return build(self.graph, data_spec(self.data.dataset), self.recipe.loss, self.recipe.optimizer)

    @property
    def batch(self) -> int:
        """Rows in one step."""
        return self.recipe.rows(len(self.data.train))

    @property
    def units(self) -> int:
        """Outputs of the network."""
        return self.network.lowered.output[1]

    @property
    def x(self) -> NDArray[np.float32]:
        """Scaled features of the training rows, (rows, features)."""
        return self.data.x(self.data.train)

    @property
    def t(self) -> NDArray[np.float32]:
        """What the outputs should be for them, (rows, units)."""
        return self.data.targets(self.data.train, self.units)

    @property
    def importance(self) -> NDArray[np.float32]:
        """How much each of them counts, (rows,), 1 on average; empty where all count alike."""
        return self.data.importance(self.data.train, self.recipe.class_weights == "balanced")

    def start(self) -> Arrays:
        """The weights that the recipe's seed starts from."""
        named = self.network.arrays(self.network.initial(self.recipe.seed))
        start: Arrays = {each: {} for each in self.graph.layers}
        for name, weight in self.network.names.items():
            start[weight.layer][weight.name] = named[name]
        return start


def random_rows(features: int, classes: int, rows: int) -> Prepared:
    """Rows that mean nothing, the same at every call: normal features, classes drawn from a hat, nothing kept back."""
    generator = np.random.default_rng(0)
    dataset = Dataset(
        x=generator.normal(size=(rows, features)).astype(np.float32),
        y=generator.integers(0, classes, rows),
        features=tuple(map(str, range(features))),
        classes=tuple(map(str, range(classes))),
        targets=("class",),
    )
    return prepare(Data(validation=0.0), dataset)


def of_project(project: Project, title: str) -> Work:
    """The work that training this project is, its validation aside. Raises DataError, NetworkError."""
    data = prepare(project.data)
    work = Work(title, project.graph, project.recipe, replace(data, validation=data.validation[:0]))
    work.network  # noqa: B018  it says at once what is wrong with the graph
    return work


def _work(title: str, layers: dict[LayerId, Layer], edges: tuple[Edge, ...], *rest: Any) -> Work:
    return Work(title, Graph(layers, edges), *rest)
