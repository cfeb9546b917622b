"""Surgery on a network in training that keeps its function: units more, a layer more, or units less.

Chen, Goodfellow and Shlens, "Net2Net: Accelerating Learning via Knowledge Transfer", ICLR 2016. This file says what is
done to the graph; core/training/carrying.py what becomes of the weights.
"""

from dataclasses import dataclass
from types import MappingProxyType

from core.activations import ELU, Activation, LeakyReLU, Linear, PReLU, ReLU
from core.layers import Activation as ActivationLayer
from core.layers import Add, BatchNorm, Concatenate, Dense, Flatten, Layer, Multiply, Output
from core.layers.noise import Noise
from core.messages import EMPTY, Message, literal, message
from core.network.graph import Graph, LayerId

MOST_UNITS = 65_536  # of a dense layer
POSITIVE_PARTS = ReLU, LeakyReLU, PReLU, ELU  # g(z) = z for z ≥ 0


@dataclass(frozen=True)
class Widen:
    """`count` units more in a dense layer: copies of units that the seed chooses.

    The outgoing weights of a unit are divided among it and its copies, in shares that the seed draws. The shares
    differ, so that the copies learn different things from the next step on.
    """

    layer: LayerId
    count: int = 1
    seed: int = 0


@dataclass(frozen=True)
class Deepen:
    """A dense layer with identity weights after a dense layer, with this name and this activation."""

    layer: LayerId
    name: str = ""
    activation: Activation = Linear()


@dataclass(frozen=True)
class RemoveUnits:
    """Units less in a dense layer. What they send on average goes to the biases of the layers that they led to.

    So the outputs stay as they are where the units were dead, which is constant. `units` count from 0 and ascend.
    """

    layer: LayerId
    units: tuple[int, ...] = ()


Surgery = Widen | Deepen | RemoveUnits


def operated(graph: Graph, surgery: Surgery) -> Graph:
    """The graph after a surgery. Raises ValueError, with a sentence, where it cannot be done."""
    layer = graph.layers.get(surgery.layer)
    if not isinstance(layer, Dense):
        raise ValueError(message("Only dense layers can be widened or deepened, or lose units. Select one."))
    match surgery:
        case Deepen(name=name, activation=activation):
            return _deepened(graph, surgery.layer, layer.change(name=name, activation=activation))
        case Widen(count=count):
            if count < 1:
                raise ValueError(message("At least 1 unit must be added, not {count}.", count=count))
            units = layer.units + count
        case RemoveUnits(units=removed):
            units = layer.units - len(removed)
            if (
                not removed
                or not all(0 <= unit < layer.units for unit in removed)
                or list(removed) != sorted({*removed})
            ):
                raise ValueError(
                    message("{layer} has no such units to remove.", layer=graph.names[surgery.layer])
                )  # fmt: skip
    if not 1 <= units <= MOST_UNITS or units == layer.units:
        raise ValueError(
            message(
                "{layer} would have {count:unit|units}. It needs at least 1, and at most {most:,} are supported.",
                layer=graph.names[surgery.layer],
                count=units,
                most=MOST_UNITS,
            )
        )
    if reason := refusal(graph, surgery.layer):
        raise ValueError(reason)
    return Graph(MappingProxyType({**graph.layers, surgery.layer: layer.change(units=units)}), graph.edges)


def _deepened(graph: Graph, source: LayerId, identity: Dense) -> Graph:
    new = max(graph.layers) + 1
    edges = tuple((new, b) if a == source else (a, b) for a, b in graph.edges)
    return Graph(MappingProxyType({**graph.layers, new: identity}), (*edges, (source, new)))


def passes_on(layer: Layer) -> bool:
    """Whether a layer treats every unit of its input by itself, so that units can come and go before it."""
    if isinstance(layer, ActivationLayer):
        return layer.function.pointwise
    return isinstance(layer, (Noise, BatchNorm, Flatten, Concatenate))


def refusal(graph: Graph, layer_id: LayerId) -> Message:
    """Why units of a dense layer cannot come or go without changing the function; empty where they can."""
    layer = graph.layers[layer_id]
    if not getattr(layer, "activation", Linear()).pointwise:
        return _shares(graph, layer_id)
    behind = [layer_id]
    while behind:
        for target in graph.targets(behind.pop()):
            after = graph.layers[target]
            if isinstance(after, (Dense, Output)):
                continue
            if not passes_on(after):
                return _adds(graph, layer_id, target) if isinstance(after, (Add, Multiply)) else _shares(graph, target)
            behind.append(target)
    return EMPTY


def _adds(graph: Graph, layer_id: LayerId, target: LayerId) -> Message:
    return message(
        "{layer} leads to {target}, whose inputs must have the same number of units. Choose another layer.",
        layer=graph.names[layer_id],
        target=graph.names[target],
    )


def _shares(graph: Graph, target: LayerId) -> Message:
    return message(
        "{target} computes every output from all units together, so that another number of units would change its "
        "outputs. Choose another layer.",
        target=graph.names[target],
    )


def is_exact(graph: Graph, layer_id: LayerId, activation: Activation) -> bool:
    """Whether a layer with identity weights and this activation passes on what a dense layer sends.

    Linear does. ReLU, leaky ReLU and ELU do where no input is negative, as after ReLU, sigmoid or softplus.
    """
    layer = graph.layers[layer_id]
    sent = layer.activation if isinstance(layer, Dense) else Linear()
    return isinstance(activation, Linear) or (sent.range[0] >= 0 and isinstance(activation, POSITIVE_PARTS))


def keeps_function(graph: Graph, surgery: Surgery) -> bool:
    """Whether outputs stay the same up to rounding, whatever the weights are. Of removed units it is not known."""
    match surgery:
        case Deepen(layer=layer, activation=activation):
            return is_exact(graph, layer, activation)
        case _:
            return isinstance(surgery, Widen)


def usual_activation(graph: Graph, layer_id: LayerId) -> Activation:
    """The activation of a layer for the one inserted after it, where that keeps the function; else Linear."""
    layer = graph.layers[layer_id]
    own = layer.activation if isinstance(layer, Dense) else Linear()
    return own if is_exact(graph, layer_id, own) else Linear()


def described(surgery: Surgery, name: Message | str) -> Message:
    """What is done to the layer of this name, as a fragment: "hidden 1 widened by 4 units"."""
    layer = literal(name)
    match surgery:
        case Widen(count=1):
            return message("{layer} widened by 1 unit", layer=layer)
        case Widen(count=count):
            return message("{layer} widened by {count:unit|units}", layer=layer, count=count)
        case Deepen(name=new):
            return message("identity layer {new} inserted after {layer}", layer=layer, new=literal(new))
        case RemoveUnits(units=(unit,)):
            return message("{layer}: unit {unit} removed", layer=layer, unit=unit + 1)
        case RemoveUnits(units=units):
            return message("{layer}: {count:unit|units} removed", layer=layer, count=len(units))
