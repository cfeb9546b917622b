"""The layers and activations in Keras 3: a network as nodes of its functional API.

Images have their channels last in Keras. Where values are flattened, they are brought into our order before.
"""

import keyword
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import prod
from typing import Any

from numpy.typing import NDArray

from core import activations, layers
from core.definitions import Definition
from core.formats.errors import FormatError
from core.formats.written_text import Names
from core.layers import Layer, Shape
from core.messages import literal, message
from core.network.graph import Graph, LayerId

Arrays = Mapping[str, NDArray[Any]]
MODULES = {"Gelu": "nn", "Rsqrt": "math"}  # where ops are, of which the others are in "numpy"
RESERVED = (*keyword.kwlist, "inputs", "outputs", "keras", "layers", "ops", "model", "x")

NAMED: dict[type, str] = {  # activations that a layer takes by name
    activations.Linear: "linear",
    activations.ReLU: "relu",
    activations.ReLU6: "relu6",
    activations.SELU: "selu",
    activations.SiLU: "silu",
    activations.Mish: "mish",
    activations.HardSwish: "hard_silu",
    activations.Softplus: "softplus",
    activations.Tanh: "tanh",
    activations.Softsign: "softsign",
    activations.Sigmoid: "sigmoid",
    activations.HardSigmoid: "hard_sigmoid",
}


@dataclass(frozen=True, eq=False)
class Node:
    """A layer of Keras, or an operation of `keras.ops` where it has no `name`.

    `shape` is that of a row of its output. `inputs` are other nodes, numbers, or places. `options` are the arguments of
    the layer, or further arguments of the operation. `arrays` are the weights in the order of Keras.
    """

    kind: str
    inputs: tuple["Node | float | list[int]", ...]
    shape: Shape
    options: Mapping[str, Any] = field(default_factory=dict)
    name: str = ""
    arrays: tuple[NDArray[Any], ...] = ()
    truth: bool = False  # whether its output is true or false
    merges: bool = False  # whether its inputs are one list


def offered(table: Mapping[type, Callable[..., Node]], definition: Definition) -> Callable[..., Node]:
    """The entry of a table for a definition. Raises FormatError where it has none."""
    if type(definition) not in table:
        raise FormatError(
            message(
                "Keras has no {title}. Choose another in the network, or export as .onnx or .py.",
                title=literal(definition.title),
            )
        )
    return table[type(definition)]


class Nodes:
    """Makes nodes with names that are not taken, in the order in which they run."""

    def __init__(self, arrays: Mapping[LayerId, Arrays] | None = None) -> None:
        self.made: list[Node] = []
        self.names, self.arrays = Names(RESERVED), arrays or {}

    def input(self, shape: Shape) -> Node:
        """The rows that come in. It is called x."""
        return self._add(Node("InputLayer", (), shape, {}, "x"))

    def layer(
        self, kind: str, inputs: Sequence[Node], shape: Shape, name: str,
        arrays: Sequence[NDArray[Any]] = (), **options: Any,
    ) -> Node:  # fmt: skip
        """A layer. A name that is taken gets a number."""
        merges = len(inputs) > 1
        return self._add(Node(kind, tuple(inputs), shape, options, self.names.new(name), tuple(arrays), merges=merges))

    def op(self, kind: str, *inputs: Node | float, truth: bool = False, **options: Any) -> Node:
        """An operation, element by element."""
        shape = next(source.shape for source in inputs if isinstance(source, Node))
        return self._add(Node(kind, inputs, shape, options, truth=truth))

    def taken(self, x: Node, places: list[int]) -> Node:
        """The units of a vector at these places."""
        return self._add(Node("Take", (x, places), (len(places),), {"axis": 1}))

    def _add(self, node: Node) -> Node:
        self.made.append(node)
        return node

    def in_our_order(self, x: Node, name: str) -> Node:
        """An image with its channels first, and anything else as it is."""
        if len(x.shape) < 3:
            return x
        height, width, channels = x.shape
        return self.layer("Permute", [x], (channels, height, width), f"{name} channels first", dims=(3, 1, 2))

    def flat(self, x: Node, name: str) -> Node:
        """A vector, channel by channel, row by row."""
        return (
            self.layer("Flatten", [self.in_our_order(x, name)], (prod(x.shape),), f"{name} flat")
            if len(x.shape) > 1
            else x
        )

    def reshaped(self, x: Node, shape: Shape, name: str) -> Node:
        """An image, channels last, of what is in our order. `shape` has its channels first."""
        x = self.layer("Reshape", [self.in_our_order(x, name)], shape, name, target_shape=shape)
        return self.layer("Permute", [x], last(shape), f"{name} channels last", dims=(2, 3, 1))


def snake_case(kind: str) -> str:
    """BatchNormalization as batch_normalization, PReLU as p_re_lu: as Keras names what is in a file."""
    text = re.sub("(.)([A-Z][a-z]+)", r"\1_\2", kind)
    return re.sub("([a-z])([A-Z])", r"\1_\2", text).lower()


def last(shape: Shape) -> Shape:
    """The shape in Keras: channels last."""
    return (*shape[1:], shape[0])


def _isru(to: Nodes, g: Any, x: Node) -> Node:
    return to.op("Multiply", x, to.op("Rsqrt", to.op("Add", to.op("Multiply", to.op("Square", x), g.alpha), 1.0)))


# Activations that are a layer or operations of their own: of the nodes, the activation, its input and a name.
APART: dict[type, Callable[[Nodes, Any, Node, str], Node]] = {
    activations.LeakyReLU: lambda to, g, x, name: to.layer("LeakyReLU", [x], x.shape, name, negative_slope=g.alpha),
    activations.ELU: lambda to, g, x, name: to.layer("ELU", [x], x.shape, name, alpha=g.alpha),
    activations.GELU: lambda to, g, x, name: to.op("Gelu", x, approximate=g.approximate),
    activations.ISRU: lambda to, g, x, name: _isru(to, g, x),
    activations.Softmax: lambda to, g, x, name: to.layer(
        "Softmax", [x], x.shape, name, axis=list(range(1, len(x.shape) + 1))
    ),
    activations.Step: lambda to, g, x, name: to.op("Where", to.op("Less", x, 0.0, truth=True), 0.0, 1.0),
}


def _named(function: Any, shape: Shape) -> str:
    """The name by which a layer takes this activation; empty where it is a layer of its own."""
    if isinstance(function, activations.Softmax):
        return "softmax" if len(shape) == 1 else ""
    if isinstance(function, activations.GELU):
        return "" if function.approximate else "gelu"
    return NAMED.get(type(function), "")


def _activated(to: Nodes, function: Any, x: Node, name: str, arrays: Arrays) -> Node:
    """An activation that is a layer of its own."""
    if isinstance(function, activations.PReLU):
        dims = len(x.shape)
        shared = list(range(1, dims + 1 if function.shared else dims))
        slopes = tuple(1 if axis + 1 in shared else size for axis, size in enumerate(x.shape))
        own = [arrays["alpha"].reshape(slopes)] if arrays else []
        given = {"shared_axes": shared} if shared else {}
        start = {"class_name": "Constant", "config": {"value": function.start}}
        return to.layer("PReLU", [x], x.shape, name, own, alpha_initializer=start, **given)
    return offered(APART, function)(to, function, x, name)


def _with_activation(to: Nodes, kind: str, layer: Any, x: Node, shape: Shape, name: str, arrays: Arrays,
                     own: Sequence[NDArray[Any]], **options: Any) -> Node:  # fmt: skip
    """A layer that takes its activation by name, or is followed by it."""
    known = _named(layer.activation, shape)
    options |= {} if layer.bias else {"use_bias": False}
    options |= {"activation": known} if known not in ("", "linear") else {}
    y = to.layer(kind, [x], shape, name, own, **options)
    return y if known else _activated(to, layer.activation, y, f"{name} activation", arrays)


def _dense(to: Nodes, layer: Any, inputs: list[Node], output: Shape, name: str, arrays: Arrays) -> Node:
    own = [arrays["weight"].T, *([arrays["bias"]] if layer.bias else [])] if arrays else []
    x = to.flat(inputs[0], name)
    return _with_activation(to, "Dense", layer, x, output, name, arrays, own, units=output[0])


def _convolution(to: Nodes, layer: Any, inputs: list[Node], output: Shape, name: str, arrays: Arrays) -> Node:
    own = [arrays["weight"].transpose(2, 3, 1, 0), *([arrays["bias"]] if layer.bias else [])] if arrays else []
    options = (
        {"filters": layer.channels, "kernel_size": layer.size} | _moves(layer.stride, 1) | {"padding": layer.padding}
    )
    return _with_activation(
        to, "Conv2D", layer, inputs[0], last(output), name, arrays, own, **options, data_format="channels_last"
    )


def _moves(stride: int, usual: int) -> dict[str, int]:
    return {} if stride == usual else {"strides": stride}


def _activation(to: Nodes, layer: Any, inputs: list[Node], output: Shape, name: str, arrays: Arrays) -> Node:
    if known := _named(layer.function, inputs[0].shape):
        return to.layer("Activation", inputs, inputs[0].shape, name, activation=known)
    return _activated(to, layer.function, inputs[0], name, arrays)


def _norm(kind: str, names: Sequence[str], **options: Any) -> Callable[..., Node]:
    """A layer that normalizes rows over all their units."""

    def made(to: Nodes, layer: Any, inputs: list[Node], output: Shape, name: str, arrays: Arrays) -> Node:
        shape = inputs[0].shape
        axes = {"axis": list(range(1, len(shape) + 1))} if len(shape) > 1 else {}
        own = [_last(arrays[each]) for each in names] if arrays else []
        return to.layer(kind, inputs, shape, name, own, **axes, epsilon=layer.epsilon)

    return made


def _last(array: NDArray[Any]) -> NDArray[Any]:
    return array.transpose(1, 2, 0) if array.ndim == 3 else array


def _batch_norm(to: Nodes, layer: Any, inputs: list[Node], output: Shape, name: str, arrays: Arrays) -> Node:
    own = [arrays[each] for each in ("weight", "bias", "running_mean", "running_var")] if arrays else []
    options = {"momentum": layer.momentum, "epsilon": layer.epsilon}
    return to.layer("BatchNormalization", inputs, inputs[0].shape, name, own, **options)


def _noise(kind: str, field_name: str) -> Callable[..., Node]:
    def made(to: Nodes, layer: Any, inputs: list[Node], output: Shape, name: str, arrays: Arrays) -> Node:
        return to.layer(kind, inputs, inputs[0].shape, name, **{field_name: getattr(layer, field_name)})

    return made


def _pool(kind: str) -> Callable[..., Node]:
    def made(to: Nodes, layer: Any, inputs: list[Node], output: Shape, name: str, arrays: Arrays) -> Node:
        options = {"pool_size": layer.size} | _moves(layer.stride, layer.size)
        return to.layer(kind, inputs, last(output), name, **options, data_format="channels_last")

    return made


def _merge(kind: str) -> Callable[..., Node]:
    def made(to: Nodes, layer: Any, inputs: list[Node], output: Shape, name: str, arrays: Arrays) -> Node:
        return to.layer(kind, inputs, last(output) if len(output) > 1 else output, name)

    return made


# Every layer: of the nodes, itself, its inputs, its output shape, a name and its arrays; the node of its output.
LAYERS: dict[type, Callable[[Nodes, Any, list[Node], Shape, str, Arrays], Node]] = {
    layers.Input: lambda to, layer, x, shape, name, w: x[0],
    layers.Dense: _dense,
    layers.Output: _dense,
    layers.Activation: _activation,
    layers.Dropout: _noise("Dropout", "rate"),
    layers.AlphaDropout: _noise("AlphaDropout", "rate"),
    layers.GaussianNoise: _noise("GaussianNoise", "stddev"),
    layers.BatchNorm: _batch_norm,
    layers.LayerNorm: _norm("LayerNormalization", ("weight", "bias")),
    layers.RMSNorm: _norm("RMSNormalization", ("weight",)),
    layers.Add: _merge("Add"),
    layers.Multiply: _merge("Multiply"),
    layers.Concatenate: _merge("Concatenate"),
    layers.Flatten: lambda to, layer, x, shape, name, w: to.flat(x[0], name),
    layers.Reshape: lambda to, layer, x, shape, name, w: to.reshaped(x[0], shape, name),
    layers.Conv2D: _convolution,
    layers.MaxPool2D: _pool("MaxPooling2D"),
    layers.AvgPool2D: _pool("AveragePooling2D"),
    layers.GlobalAvgPool2D: lambda to, layer, x, shape, name, w: to.layer(
        "GlobalAveragePooling2D", x, shape, name, data_format="channels_last"
    ),
}


def add_layers(to: Nodes, graph: Graph, shapes: Mapping[LayerId, Shape], x: Node) -> Node:
    """The node of the output of a graph, whose input layer passes on `x`. Raises FormatError for what Keras lacks."""
    outputs = dict[LayerId, Node]()
    for layer_id in graph.order:
        layer: Layer = graph.layers[layer_id]
        inputs = [outputs[source] for source in graph.sources(layer_id)] or [x]
        arrays = to.arrays.get(layer_id, {})
        made = offered(LAYERS, layer)
        outputs[layer_id] = made(to, layer, inputs, shapes[layer_id], graph.names[layer_id], arrays)
    return outputs[graph.order[-1]]
