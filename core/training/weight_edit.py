"""Weights that a person types: what is typed, and where it lies in the network."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.engine.tensors import Weight
from core.messages import message
from core.network import Network, State
from core.network.graph import LayerId
from core.training.surgery import Surgery


@dataclass(frozen=True)
class TypedWeight:
    """A value for one weight: `layer` and `name`, such as "weight" or "bias", say the array, and `index` the place."""

    layer: LayerId
    name: str
    index: tuple[int, ...]
    value: float


@dataclass(frozen=True)
class WeightEdit:
    """Weights that were typed at once, or by one drag, in a run; or a surgery, and then no weights.

    `number` is larger than those before it in the run. `step` is the one that was shown when the first value was typed:
    a run that trains takes it after the next chunk.
    """

    number: int
    step: int
    weights: tuple[TypedWeight, ...] = ()
    surgery: Surgery | None = None

    def then(self, weights: Sequence[TypedWeight]) -> "WeightEdit":
        """The same edit with these values too. They replace earlier ones of the same weights."""
        return replace(self, weights=merged(self.weights, weights))


def merged(old: Sequence[TypedWeight], new: Sequence[TypedWeight]) -> tuple[TypedWeight, ...]:
    """Both, with one value for every weight: the later one."""
    places = {(typed.layer, typed.name, typed.index): typed for typed in (*old, *new)}
    return tuple(places.values())


def array_of(network: Network, layer: LayerId, name: str) -> Weight:
    """The array with this name in PyTorch, of trained weights. Raises ValueError where the network has none."""
    for weight in network.weights:
        if (weight.layer, weight.name) == (layer, name) and weight.trained:
            return weight
    raise ValueError(message("The network has no weight {name} in layer {layer}.", name=name, layer=layer))


def offset(network: Network, typed: TypedWeight) -> int:
    """Where the weight lies in `State.weights`. Raises ValueError where there is none, or the value is not finite."""
    array = array_of(network, typed.layer, typed.name)
    in_range = all(0 <= place < size for place, size in zip(typed.index, array.shape, strict=False))
    if len(typed.index) != len(array.shape) or not in_range:
        where = ", ".join(str(place) for place in typed.index)
        raise ValueError(message("{name} has no place [{where}].", name=typed.name, where=where))
    with np.errstate(over="ignore"):
        if not np.isfinite(np.float32(typed.value)):
            raise ValueError(message("A weight must be a finite number, at most 3e38."))
    return array.start + int(np.ravel_multi_index(typed.index, array.shape))


def weight_at(network: Network, place: int) -> tuple[LayerId, str, tuple[int, ...]]:
    """Layer, name and index of the weight at an offset in `State.weights`. Raises ValueError where there is none."""
    for array in network.weights:
        if array.trained and array.start <= place < array.start + array.size:
            index = np.unravel_index(place - array.start, array.shape)
            return array.layer, array.name, tuple(int(n) for n in index)
    raise ValueError(message("The network has no weight {place}.", place=place))


def with_weights(network: Network, state: State, weights: Sequence[TypedWeight]) -> State:
    """A copy of the state with these values, as float32. Raises ValueError as `offset` does."""
    changed = state.weights.copy()
    for typed in weights:
        changed[offset(network, typed)] = typed.value
    return State(changed, state.buffers)
