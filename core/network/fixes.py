"""What would mend a problem: an edit by name. The window makes it, so that it can be undone like any other."""

from dataclasses import dataclass

from core.layers import Input, Layer, Output
from core.losses import Loss
from core.network.graph import Edge, Graph, LayerId
from core.optimizers import Optimizer


@dataclass(frozen=True)
class AddEnd:
    """Add the Input or the Output that the network lacks, and connect it where it is plain to what."""

    layer: Layer


@dataclass(frozen=True)
class Remove:
    """Remove a layer; a chain heals."""

    layer: LayerId


@dataclass(frozen=True)
class Connect:
    """Draw a connection."""

    edge: Edge


@dataclass(frozen=True)
class Splice:
    """Put an unconnected layer between two others."""

    layer: LayerId
    edge: Edge


@dataclass(frozen=True)
class Insert:
    """Put a new layer between two others."""

    layer: Layer
    edge: Edge


@dataclass(frozen=True)
class Alter:
    """Give a layer other settings."""

    layer: LayerId
    into: Layer


@dataclass(frozen=True)
class Disconnect:
    """Take connections away."""

    edges: tuple[Edge, ...]


@dataclass(frozen=True)
class ChooseLoss:
    """Train with another loss."""

    loss: Loss


@dataclass(frozen=True)
class ChooseOptimizer:
    """Train with another optimizer."""

    optimizer: Optimizer


Fix = AddEnd | Remove | Connect | Splice | Insert | Alter | Disconnect | ChooseLoss | ChooseOptimizer


def connect_input(graph: Graph, target: LayerId) -> Fix:
    """For a layer without input: connect the loose end of the network to it, or put it before Output, or remove it."""
    inputs = [each for each, layer in graph.layers.items() if isinstance(layer, Input)]
    for each in list(graph.layers)[::-1]:
        fed = bool(graph.sources(each)) or each in inputs
        loose = fed and not graph.targets(each) and not isinstance(graph.layers[each], Output)
        if loose and not graph.reaches(target, each):
            return Connect((each, target))
    last = next((edge for edge in graph.edges if isinstance(graph.layers[edge[1]], Output)), None)
    if last is not None and not graph.targets(target) and not isinstance(graph.layers[target], Output):
        return Splice(target, last)
    return Connect((inputs[0], target)) if inputs else Remove(target)


def connect_output(source: LayerId, waiting: LayerId | None) -> Fix:
    """For a layer that leads nowhere: connect it to the Output that waits, or remove it where none does."""
    return Remove(source) if waiting is None else Connect((source, waiting))


def waiting_output(graph: Graph) -> LayerId | None:
    """An Output that nothing leads to."""
    outputs = (each for each, layer in graph.layers.items() if isinstance(layer, Output))
    return next((each for each in outputs if not graph.sources(each)), None)
