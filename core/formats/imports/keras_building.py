"""A network under construction from the layers of Keras: what each has become, and where channels are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.definitions import DefinitionError, checked
from core.formats.imports.draft import INPUT, PREPARATION, Draft, RefusedError, Scaling
from core.formats.imports.kernels import Pads
from core.layers import Activation, AlphaDropout, BatchNorm, Dropout, GaussianNoise, Layer
from core.messages import message
from core.messages.system_errors import describe
from core.network.graph import LayerId

Array = NDArray[Any]
EPSILON = 1e-5
NO_PADS = 0, 0, 0, 0

# What keeps the order of units, and has nothing for each of them. Behind Flatten, others would need the order of Keras.
KEEPING = (Dropout, AlphaDropout, GaussianNoise, Activation)


@dataclass
class Building:
    """The draft, and which layer each layer of Keras has become. A flattened image keeps its channels last.

    `weights` say whether the file has any: without them, what was learned is left out.
    """

    draft: Draft
    weights: bool
    is_first: bool = False  # whether what is read has its channels first, by a Reshape or a Permute
    is_alone: bool = True  # whether nothing else reads it
    first: set[str] = field(default_factory=set)  # layers of Keras whose output has its channels first
    made: dict[str, LayerId] = field(default_factory=dict)
    pads: Pads = NO_PADS  # zeros around what is read: top, bottom, left, right
    padded: dict[str, Pads] = field(default_factory=dict)  # those around the output of layers of Keras
    flat: set[LayerId] = field(default_factory=set)  # our Flatten layers, whose inputs Keras orders otherwise

    def image(self, place: int, layer: LayerId, c: Mapping[str, Any]) -> None:
        """Raise RefusedError if a layer does not read images with their channels last."""
        is_last = c.get("data_format") in (None, "channels_last") and not self.is_first
        if len(self.draft.shapes[layer]) != 3 or not is_last:
            raise RefusedError(place, message("It does not read images with their channels last."))

    def add(self, layer: Layer, sources: Sequence[LayerId], place: int, **arrays: Array) -> LayerId:
        """Add a layer of ours with its weights, if there are any. Raises RefusedError."""
        try:
            layer = checked(layer)
        except DefinitionError as error:
            raise RefusedError(place, describe(error)) from error
        return self.draft.add(layer, sources, place, **(arrays if self.weights else {}))

    def add_affine(self, scale: Array, shift: Array, x: LayerId, place: int) -> LayerId:
        """Add x · scale + shift, for each channel: the preparation if `x` is the input, else a batch norm."""
        shape = self.draft.shapes[x]
        scale, shift = (np.broadcast_to(np.asarray(one, np.float64).ravel(), shape[:1]) for one in (scale, shift))
        if x == INPUT and self.is_alone and scale.all() and not self.draft.readers(INPUT):
            count = int(np.prod(shape[1:]))
            scale, shift = np.repeat(scale, count), np.repeat(shift, count)
            before = self.draft.scaling or Scaling(np.zeros_like(scale), np.ones_like(scale))
            self.draft.scaling = Scaling(before.shift - shift * before.scale / scale, before.scale / scale)
            self.draft.other[place] = PREPARATION
            return INPUT
        layer = self.add(BatchNorm(epsilon=EPSILON), [x], place, weight=scale, bias=shift)
        if self.weights:
            variance = np.full(shape[0], np.float32(1) - np.float32(EPSILON))
            self.draft.set(layer, running_mean=np.zeros(shape[0]), running_var=variance)
        self.draft.affine.add(layer)
        return layer

    def unordered(self) -> set[LayerId]:
        """The layers that have the pixels of a flattened image in another order than Keras."""
        found = set(self.flat)
        for source, target in self.draft.edges:  # in the order in which layers were added
            if source in found and isinstance(self.draft.layers.get(target), KEEPING):
                found.add(target)
        return found

    def ours(self, name: str, array: Array) -> Array:
        """What a layer of Keras answers, in our order: float64 (rows, units)."""
        is_image = array.ndim == 4 and name not in self.first
        array = array.transpose(0, 3, 1, 2) if is_image else array
        return array.reshape(len(array), -1).astype(np.float64)
