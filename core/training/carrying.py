"""What becomes of the weights, and of the memory of the optimizer, by a surgery."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.engine.tensors import Weight
from core.layers import Concatenate, Dense, Output
from core.network import Network, Predictor, State
from core.network.graph import LayerId
from core.training.surgery import Deepen, RemoveUnits, Surgery, Widen

SAMPLE = 256  # training rows, evenly spaced, on which constants and differences are measured
STRIP = 4096  # rows between two looks at whether any unit may be dead still

Numbers = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Units:
    """What the units of a signal become: new unit n is old unit `source[n]`, and sends on `share[n]` of it."""

    source: NDArray[np.int64]
    share: Numbers
    old: int  # units before

    @property
    def removed(self) -> NDArray[np.int64]:
        """The old units that are gone."""
        return np.setdiff1d(np.arange(self.old), self.source)


@dataclass(frozen=True, eq=False)
class Carrying:
    """Carries states and moments from the network before a surgery to the one after it.

    All numbers follow from the surgery, the state and the rows, so that a run can be computed again bit for bit.
    """

    surgery: Surgery
    old: Network
    new: Network

    @cached_property
    def sent(self) -> dict[LayerId, Units]:
        """What the units of each layer become that has other units than before."""
        surgery, found = self.surgery, dict[LayerId, Units]()
        if isinstance(surgery, Deepen):
            return found
        found[surgery.layer] = _units(surgery, self.old.shapes[surgery.layer][0])
        for layer_id in self.old.graph.order:
            if isinstance(self.old.graph.layers[layer_id], (Dense, Output)):
                continue
            sources = self.old.graph.sources(layer_id)
            if any(source in found for source in sources):
                parts = [found.get(source) or _same(self.old.shapes[source][0]) for source in sources]
                is_joined = isinstance(self.old.graph.layers[layer_id], Concatenate)
                found[layer_id] = _joined(parts) if is_joined else parts[0]
        return found

    @cached_property
    def read(self) -> dict[LayerId, Units]:
        """What the inputs become of each layer with a matrix that reads such units."""
        graph, found = self.old.graph, dict[LayerId, Units]()
        for layer_id, layer in graph.layers.items():
            sources = graph.sources(layer_id)
            if isinstance(layer, (Dense, Output)) and sources and sources[0] in self.sent:
                found[layer_id] = self.sent[sources[0]]
        return found

    def state(self, state: State, x: NDArray[Any]) -> State:
        """The state after the surgery. x are scaled inputs (rows, inputs), on which removed units are measured."""
        before = _arrays(self.old, state.weights, state.buffers)
        weights, buffers = np.zeros(self.new.lowered.weights), np.zeros(self.new.lowered.buffers)
        after = _arrays(self.new, weights, buffers)
        for weight in self.new.weights:
            found = before.get((weight.layer, weight.name))
            if found is None:
                after[weight.layer, weight.name][:] = _identity(weight)
            else:
                after[weight.layer, weight.name][:] = self._carried(weight, found, columns=True)
        if isinstance(self.surgery, RemoveUnits):
            self._fold(after, before, state, x)
        return State(weights.astype(np.float32), buffers.astype(np.float32))

    def moments(self, moments: NDArray[Any], degrees: Sequence[int]) -> NDArray[np.float32]:
        """Moments (k, weights) after the surgery. Each is proportional to a power of the gradient, its degree.

        The gradient of what a copy computes is its share of that before, and the gradient of what reads it is the same.
        An inserted layer begins with a mean gradient of 0, and with the mean of the squares of the layer before it.
        Without degrees, as of L-BFGS, nothing is carried.
        """
        carried = np.zeros((len(moments), self.new.lowered.weights), np.float32)
        for row, new, degree in zip(moments, carried, degrees, strict=False):
            before, after = _arrays(self.old, row), _arrays(self.new, new)
            for (layer, name), part in after.items():
                found = before.get((layer, name))
                if found is not None:
                    weight = next(w for w in self.new.weights if (w.layer, w.name) == (layer, name))
                    part[:] = self._carried(weight, found, degree=degree)
                elif degree != 1:
                    own = [array.ravel() for (source, _), array in before.items() if source == self.surgery.layer]
                    part[:] = np.concatenate(own).mean(dtype=np.float64)
        return carried

    def _carried(self, weight: Weight, found: NDArray[Any], columns: bool = False, degree: int = 0) -> NDArray[Any]:
        """An array of a layer that was there before."""
        array = found.astype(np.float64)
        if weight.name == "weight" and weight.layer in self.read:
            units = self.read[weight.layer]
            array = array[:, units.source] * (units.share if columns else 1.0)
        if weight.layer in self.sent and weight.shape[0] != len(found):  # a slope that all units share stays
            units = self.sent[weight.layer]
            array = array[units.source]
            array *= (units.share**degree).reshape(-1, *[1] * (array.ndim - 1))
        return array

    def _fold(
        self,
        after: Mapping[tuple[LayerId, str], NDArray[Any]],
        before: Mapping[tuple[LayerId, str], NDArray[Any]],
        state: State,
        x: NDArray[Any],
    ) -> None:
        """Add to the biases of what read the removed units what these sent on average."""
        predictor = Predictor(self.old)
        for layer_id, units in self.read.items():
            (source,) = self.old.graph.sources(layer_id)
            bias = after.get((layer_id, "bias"))
            if bias is not None and len(x):
                means = predictor.predict(state, x, self.old.signals[source]).mean(axis=0, dtype=np.float64)
                removed = units.removed
                bias += before[layer_id, "weight"][:, removed].astype(np.float64) @ means[removed]


def difference(old: Network, state: State, new: Network, after: State, x: NDArray[Any]) -> float:
    """The largest difference of an output between two networks on scaled inputs x (rows, inputs)."""
    outputs = Predictor(old).predict(state, x).astype(np.float64), Predictor(new).predict(after, x).astype(np.float64)
    return float(np.abs(outputs[0] - outputs[1]).max(initial=0.0))


def constant_units(network: Network, state: State, layer: LayerId, x: NDArray[Any]) -> tuple[int, ...]:
    """The units of a layer that send the same for all scaled inputs x (rows, inputs): they are dead."""
    if len(x) < 2:
        return ()
    predictor, signal = Predictor(network), network.signals[layer]
    first = predictor.predict(state, x[:1], signal)
    is_same = np.ones(first.shape[1], np.bool_)
    for start in range(0, len(x), STRIP):
        is_same &= (predictor.predict(state, x[start : start + STRIP], signal) == first).all(axis=0)
        if not is_same.any():
            break
    return tuple(int(unit) for unit in np.flatnonzero(is_same))


def _units(surgery: Widen | RemoveUnits, units: int) -> Units:
    if isinstance(surgery, RemoveUnits):
        kept = np.setdiff1d(np.arange(units), surgery.units)
        return Units(kept, np.ones(len(kept)), units)
    generator = np.random.default_rng([surgery.seed, surgery.layer])
    source = np.concatenate([np.arange(units), generator.integers(0, units, surgery.count)])
    drawn = generator.uniform(0.5, 1.5, len(source))
    return Units(source, drawn / np.bincount(source, drawn, units)[source], units)


def _same(units: int) -> Units:
    return Units(np.arange(units), np.ones(units), units)


def _joined(parts: Sequence[Units]) -> Units:
    """The units of a concatenation."""
    starts = np.cumsum([0, *(part.old for part in parts)])
    source = np.concatenate([part.source + start for part, start in zip(parts, starts, strict=False)])
    return Units(source, np.concatenate([part.share for part in parts]), int(starts[-1]))


def _identity(weight: Weight) -> NDArray[Any]:
    """The array of an inserted layer: the identity, no bias, the slope that its activation begins with."""
    if weight.name == "weight":
        return np.asarray(np.eye(weight.shape[0]), np.float64)
    if weight.name == "bias":
        return np.zeros(weight.shape)
    values = weight.initializer.sample(weight.shape, weight.fan_in, weight.fan_out, np.random.default_rng(0))
    return np.asarray(values, np.float64)


def _arrays(
    network: Network, weights: NDArray[Any], buffers: NDArray[Any] | None = None
) -> dict[tuple[LayerId, str], NDArray[Any]]:
    """The arrays by layer and name, as views."""
    found = {}
    for weight in network.weights:
        arena = weights if weight.trained else buffers
        if arena is not None:
            part = arena[weight.start : weight.start + weight.size]
            found[weight.layer, weight.name] = part.reshape(weight.shape)
    return found
