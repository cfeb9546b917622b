"""From the nodes of an ONNX graph to layers. Nodes that work on rows are taken together and recognized by what they
compute; the others have one row in `onnx_layers.ANCHORS`."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.activations import Activation as Function
from core.activations import Linear, PReLU
from core.formats.imports.draft import CONSTANT, INPUT, PREPARATION, UNCHANGED, Draft, RefusedError, Scaling
from core.formats.imports.onnx_evaluator import ANSWER, ROWWISE, Evaluator, TooLarge, unknown
from core.formats.imports.onnx_file import attributes
from core.formats.imports.recognized import Affine, Normalized, Recognized, Sloped, recognized
from core.layers import (
    Activation,
    Add,
    BatchNorm,
    Conv2D,
    Dense,
    Multiply,
)
from core.messages import literal, message
from core.network.graph import LayerId

PROBED = 2  # rows by which the shapes are found
MOST_TOGETHER = 64  # nodes of one expression
EPSILON = 1e-5
STRAIGHT = frozenset(("Add", "Cast", "Div", "Identity", "Imputer", "IsNaN", "Mul", "Neg", "Scaler", "Sub", "Sum"))
LIMITS = ("Clip", "Max", "Min")
VIEWS = ("Reshape", "Flatten", "Squeeze", "Unsqueeze", "Transpose")
Array = NDArray[Any]
Pads = tuple[int, int, int, int]  # zeros around an image: top, bottom, left, right


@dataclass(frozen=True)
class Signal:
    """The output of a layer, as a tensor of the file holds it.

    `last` says that images have their channels last, also where they are flattened. `pads` are zeros around an image
    that a convolution has still to take: top, bottom, left, right.
    """

    layer: LayerId
    last: bool = False
    pads: Pads = (0, 0, 0, 0)


@dataclass
class Lifting:
    """Follows a graph. `values` are the arrays of every tensor for a few rows, `constants` those that no row changes.
    `anchors` make layers of single nodes, by their operators.

    `scales` says whether a scaling of the inputs becomes their preparation; it cannot where the inputs are also used
    as they are.
    """

    nodes: list[Any]
    constants: dict[str, Array]
    draft: Draft
    evaluator: Evaluator
    anchors: "Mapping[str, Anchor]"
    scales: bool = True
    values: dict[str, Array] = field(default_factory=dict)
    signals: dict[str, Signal] = field(default_factory=dict)
    made_by: dict[str, int] = field(default_factory=dict)  # tensors, and the place of the node
    readers: dict[str, int] = field(default_factory=dict)  # how many nodes read a tensor
    scaled: str = ""  # the tensor that is the scaled input

    def __post_init__(self) -> None:
        for place, node in enumerate(self.nodes):
            self.made_by |= {name: place for name in node.output if name}
            for name in node.input:
                self.readers[name] = self.readers.get(name, 0) + 1

    def follow(self, name: str, x: Array, last: bool, goal: str) -> LayerId:
        """The layer whose output is the tensor `goal`, for an input of this name. Raises RefusedError."""
        self.values[name], self.signals[name] = x, Signal(INPUT, last)
        for place, node in enumerate(self.nodes):
            try:
                self._probe(place, node)
            except RefusedError:
                with suppress(RefusedError):  # what comes before it is still drawn
                    for given in node.input:
                        if given in self.made_by and given in self.values:
                            self.close(given, place)
                raise
            if self._is_anchor(node):
                self._anchor(place, node)
        return self.close(goal, len(self.nodes) - 1).layer

    def _is_anchor(self, node: Any) -> bool:
        """Whether a node becomes a layer by itself. A mean over units is part of a norm; one over pixels is not."""
        dynamic = [one for one in node.input if one and one not in self.constants]
        is_norm = node.op_type == "ReduceMean" and bool(dynamic) and self.values[dynamic[0]].ndim != 4
        return node.op_type in self.anchors and bool(dynamic) and not is_norm

    # What a tensor is

    def _probe(self, place: int, node: Any) -> None:
        """Find the shapes of a node's outputs, and whether they are constants."""
        if reason := unknown(node):
            raise RefusedError(place, reason)
        names = [name for name in node.input if name]
        missing = [name for name in names if name not in self.constants and name not in self.values]
        if missing:
            raise RefusedError(place, message("Its input {name} comes from nowhere.", name=literal(missing[0])))
        given = [self._given(name) if name else None for name in node.input]
        try:
            found = self.evaluator.run(node, given)
        except TooLarge:
            raise RefusedError(place, message("It would need more memory or time than an import is given.")) from None
        except Exception as error:  # the evaluator raises many kinds for nodes that do not fit
            raise RefusedError(place, message("It cannot be computed: its inputs do not fit together.")) from error
        constant = node.op_type == "Shape" or all(name in self.constants for name in names)
        (self.constants if constant else self.values).update(zip(node.output, found, strict=False))
        if constant:
            self.draft.other[place] = CONSTANT

    def _given(self, name: str) -> Array:
        return self.constants[name] if name in self.constants else self.values[name]

    def fixed(self, place: int, name: str) -> Array:
        """A constant input of a node, as float64."""
        if name not in self.constants:
            raise RefusedError(place, message("Its weights are computed from the inputs, not learned numbers."))
        return self.constants[name]

    # Row-wise nodes

    def close(self, name: str, place: int) -> Signal:
        """The signal that a tensor is; the nodes that compute it become layers. Raises RefusedError."""
        if name in self.signals:
            self._check_raw(name)
            return self.signals[name]
        if name not in self.made_by or name in self.constants:
            raise RefusedError(place, message("It reads {name}, which no input changes.", name=literal(name)))
        place = self.made_by[name]
        node = self.nodes[place]
        if node.op_type not in ROWWISE:
            raise RefusedError(place, message("No layer of Layerwright computes this operator here."))
        places, starts = self._expression(name)
        for start in starts:
            if found := self._recognized(start, name, places):
                self.signals[name] = self._become(found, self.close_start(start, place), start, name, places)
                return self.signals[name]
        self.signals[name] = self._merged(place, node)
        return self.signals[name]

    def close_start(self, start: str, place: int) -> Signal:
        """The signal that an expression starts from. The raw input may be scaled, so it is not yet used."""
        if start in self.signals:
            return self.signals[start]
        return self.close(start, place)

    def _check_raw(self, name: str) -> None:
        """The input must not be used as it is once its scaling is its preparation."""
        if self.signals[name].layer == INPUT and self.scales:
            if self.scaled and not self._is_scaled(name):
                raise MixedInputs
            self.scaled = self.scaled or name

    def _is_scaled(self, name: str) -> bool:
        """Whether a tensor is the input after its scaling, perhaps in another shape."""
        while name != self.scaled and name in self.made_by and self.nodes[self.made_by[name]].op_type in VIEWS:
            name = self.nodes[self.made_by[name]].input[0]
        return name == self.scaled

    def _expression(self, name: str) -> tuple[list[int], list[str]]:
        """The row-wise nodes that compute a tensor from signals, and the tensors that all of it goes through.

        Those that are the nearest to the signals come first, so that as much as possible is recognized at once.
        """
        places, waiting, leaves = set[int](), [name], set[str]()
        while waiting:
            tensor = waiting.pop()
            node = self.nodes[self.made_by[tensor]] if tensor in self.made_by else None
            if tensor in self.signals or node is None or node.op_type not in ROWWISE:
                leaves.add(tensor)
                continue
            if self.made_by[tensor] not in places and len(places) < MOST_TOGETHER:
                places.add(self.made_by[tensor])
                waiting += [one for one in node.input if one and one not in self.constants]
        shape = self.values[name].shape
        tensors = [*sorted(leaves), *(self.nodes[place].output[0] for place in sorted(places))]
        return sorted(places), [
            tensor
            for tensor in tensors
            if tensor != name and self.values[tensor].shape == shape and self._goes_through(name, tensor)
        ]

    def _goes_through(self, name: str, start: str) -> bool:
        """Whether a tensor is computed from `start` alone."""
        waiting, seen = [name], set[str]()
        while waiting:
            tensor = waiting.pop()
            if tensor == start or tensor in seen:
                continue
            seen.add(tensor)
            node = self.nodes[self.made_by[tensor]] if tensor in self.made_by else None
            if tensor in self.signals or node is None or node.op_type not in ROWWISE or len(seen) > MOST_TOGETHER:
                return False
            waiting += [one for one in node.input if one and one not in self.constants]
        return True

    def _between(self, start: str, name: str, places: list[int]) -> list[int]:
        """The nodes of an expression that are needed from `start` on."""
        needed, found = {name}, list[int]()
        for place in reversed(places):
            node = self.nodes[place]
            if needed & set(node.output) and start not in node.output:
                found.append(place)
                needed |= set(node.input) - {start}
        return found[::-1]

    def _recognized(self, start: str, name: str, places: list[int]) -> Recognized | None:
        """What a tensor is as a function of another one."""
        own = self._between(start, name, places)
        names = {one for place in own for one in self.nodes[place].input if one in self.constants}
        arrays = [self.constants[one] for one in sorted(names)]
        fields = [value for place in own for value in attributes(self.nodes[place]).values() if type(value) is float]
        numbers = list(dict.fromkeys([*fields, *(float(a.ravel()[0]) for a in arrays if a.size == 1 and _is_real(a))]))
        shape = self.values[start].shape[1:]

        def function(rows: Array) -> Array:
            known = {start: rows.reshape(-1, *shape)}
            for place in own:
                node = self.nodes[place]
                inputs = [
                    None if not one else known[one] if one in known else as_wide(self.constants[one], rows.dtype)
                    for one in node.input
                ]
                known |= zip(node.output, self.evaluator.run(node, inputs), strict=False)
            return np.asarray(known[name]).reshape(len(rows), -1)

        try:
            found = recognized(function, int(np.prod(shape)), numbers, arrays)
        except Exception:  # it is no function of rows: the evaluator raises many kinds
            return None
        if isinstance(found, (Affine, Linear)) and not all(self._is_straight(self.nodes[place]) for place in own):
            return None  # it may bend where no row has been
        return found

    def _is_straight(self, node: Any) -> bool:
        """Whether a node is affine for all numbers, not only for those that were tried. Gaps may be filled."""
        if node.op_type == "Where":
            return node.input[0] in self.made_by and self.nodes[self.made_by[node.input[0]]].op_type == "IsNaN"
        return node.op_type in STRAIGHT

    def _become(self, found: Recognized, signal: Signal, start: str, name: str, places: list[int]) -> Signal:
        """Add the layer that was recognized."""
        own, draft, shape = self._between(start, name, places), self.draft, self.draft.shapes[signal.layer]
        first = own[0]
        if (
            isinstance(found, Affine)
            and signal.layer == INPUT
            and self.scales
            and not self.scaled
            and found.scale.all()
        ):
            scale, shift = self._ours(found.scale, signal), self._ours(found.shift, signal)
            fill = None if found.fill is None else self._ours(found.fill, signal)
            if fill is None or len(shape) == 1:
                draft.scaling, self.scaled = Scaling(-shift / scale, 1 / scale, fill), name
                draft.other |= dict.fromkeys(own, PREPARATION)
                return signal
        if signal.layer == INPUT:
            self._check_raw(start)
        if isinstance(found, Linear):
            draft.other |= dict.fromkeys(own, UNCHANGED)
            return signal
        if isinstance(found, Affine):
            if found.fill is not None:
                raise RefusedError(first, message("Only the inputs of a network can have gaps that are filled here."))
            layer = self._affine(found, signal, first)
        elif isinstance(found, Function):
            layer = draft.add(Activation(found), [signal.layer], first)
        elif isinstance(found, Sloped):
            slopes = self._by_channel(self._ours(found.slopes, signal), signal, first)
            layer = draft.add(Activation(PReLU()), [signal.layer], first, alpha=slopes)
        else:
            layer = self._normalized(found, signal, first)
        draft.nodes[layer] |= set(own)
        return replace(signal, layer=layer)

    def _affine(self, found: Affine, signal: Signal, place: int) -> LayerId:
        """Add a scale and a shift: the bias of the layer before, or a batch norm."""
        draft, before = self.draft, self.draft.layers[signal.layer]
        scale = self._by_channel(self._ours(found.scale, signal), signal, place)
        shift = self._by_channel(self._ours(found.shift, signal), signal, place)
        has_room = isinstance(before, (Dense, Conv2D)) and not before.bias and before.activation == Linear()
        if has_room and (scale == 1).all() and not draft.readers(signal.layer):
            draft.layers[signal.layer] = before.change(bias=True)
            draft.set(signal.layer, bias=shift)
            return signal.layer
        layer = draft.add(BatchNorm(epsilon=EPSILON), [signal.layer], place, weight=scale, bias=shift)
        variance = np.full(len(scale), np.float32(1) - np.float32(EPSILON))
        draft.set(layer, running_mean=np.zeros(len(scale)), running_var=variance)
        draft.affine.add(layer)
        return layer

    def _normalized(self, found: Normalized, signal: Signal, place: int) -> LayerId:
        shape = self.draft.shapes[signal.layer]
        arrays = {"weight": self._ours(found.weight, signal).reshape(shape)}
        if found.bias is not None:
            arrays["bias"] = self._ours(found.bias, signal).reshape(shape)
        return self.draft.add(found.layer, [signal.layer], place, **arrays)

    def _merged(self, place: int, node: Any) -> Signal:
        """A sum or a product of several signals. Raises RefusedError for anything else."""
        dynamic = [name for name in node.input if name and name not in self.constants]
        kind = {"Add": Add, "Sum": Add, "Mul": Multiply}.get(node.op_type)
        shapes = {self.values[name].shape for name in dynamic}
        if node.op_type in LIMITS and len(dynamic) == 1:
            raise RefusedError(
                place,
                message(
                    "It limits numbers to a range, which no layer here does. Export the network without the limit."
                ),
            )
        if kind is None or len(dynamic) < 2 or len(dynamic) < len(node.input) or len(shapes) > 1:
            raise RefusedError(place, message("No layer or activation of Layerwright computes this."))
        signals = self._alike([self.close(name, place) for name in dynamic], place)
        return replace(signals[0], layer=self.draft.add(kind(), [one.layer for one in signals], place))

    def _alike(self, signals: list[Signal], place: int) -> list[Signal]:
        """Signals that are merged must have one order of channels."""
        if len({one.last for one in signals if len(self.draft.shapes[one.layer]) == 3}) > 1:
            raise RefusedError(place, message("It merges images that have their channels first and last."))
        return signals

    # Orders and shapes

    def _ours(self, numbers: Array, signal: Signal) -> Array:
        """Numbers for every unit in our order: channel by channel."""
        shape = self.draft.shapes[signal.layer]
        if not signal.last or len(shape) != 3:
            return numbers
        channels, height, width = shape
        return numbers.reshape(height, width, channels).transpose(2, 0, 1).ravel()

    def _by_channel(self, numbers: Array, signal: Signal, place: int) -> Array:
        """One number for each channel, or each unit of a vector. Raises RefusedError if pixels differ."""
        rows = numbers.reshape(self.draft.shapes[signal.layer][0], -1)
        if not np.allclose(rows, rows[:, :1], rtol=1e-6, atol=0):
            raise RefusedError(place, message("It changes every pixel in its own way, which no layer here does."))
        return np.asarray(rows[:, 0])

    def _anchor(self, place: int, node: Any) -> None:
        if node.op_type == "Pad" and self._pads_nothing(node):
            self.signals[node.output[0]] = self.close(node.input[0], place)
            self.draft.other[place] = UNCHANGED
            return
        output = node.output[ANSWER.get(node.op_type, 0)]
        self.signals[output] = self.anchors[node.op_type](self, place, node, attributes(node))

    def _pads_nothing(self, node: Any) -> bool:
        return len(node.input) > 1 and node.input[1] in self.constants and not self.constants[node.input[1]].any()


Anchor = Callable[[Lifting, int, Any, dict[str, Any]], Signal]


class MixedInputs(Exception):  # noqa: N818 - it is caught where it is raised
    """The inputs are used with their scaling and without it."""


def as_wide(array: Array, dtype: Any) -> Array:
    """A constant as wide as the rows."""
    return array.astype(np.float64) if dtype == np.float64 and array.dtype.kind == "f" else array


def _is_real(array: Array) -> bool:
    return array.dtype.kind in "fiu"
