"""A network as code: in our own Python API, in Keras and in PyTorch, as a person would write it. Each runs as it is."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from importlib import import_module
from typing import Any

from core.definitions import Definition
from core.formats.keras_layers import Node, Nodes, add_layers, last, snake_case
from core.formats.torch_layers import module_text
from core.layers import LAYERS, Input, Shape
from core.network.graph import LayerId
from core.project import Project

Shapes = Mapping[LayerId, Shape]
FIRST = {"units", "filters", "kernel_size", "rate", "stddev", "pool_size", "target_shape", "dims"}  # written by place
SIZES = "units", "channels"  # of layers, which people write even if they are the usual ones
ROOMS = ("activations", "clipping", "initializers", "losses", "optimizers", "penalties", "schedules", "stopping")
UNUSUAL = {"data_format": "channels_last"}  # what Keras takes anyway where nothing is said


@dataclass(frozen=True)
class Code:
    """A library, and the network of a project in it, of the shapes of the outputs of its layers.

    `text` raises FormatError where the library has no such layer.
    """

    title: str
    text: Callable[[Project, Shapes], str]


def layerwright_text(project: Project, shapes: Shapes) -> str:
    graph, recipe = project.graph, project.recipe
    chain = [graph.layers[layer_id] for layer_id in graph.order]
    if all(graph.sources(b) == [a] for a, b in zip(graph.order, graph.order[1:], strict=False)):
        body = "".join(f"        {_definition(layer)},\n" for layer in chain if layer != Input())
        network = f"[\n{body}    ]"
    else:
        numbers = {layer_id: place for place, layer_id in enumerate(graph.order, 1)}
        body = "".join(f"            {numbers[i]}: {_definition(graph.layers[i])},\n" for i in graph.order)
        edges = ", ".join(f"({numbers[a]}, {numbers[b]})" for a, b in graph.edges)
        network = f"lw.Graph(\n        {{\n{body}        }},\n        [{edges}],\n    )"
    options = [f"loss={_definition(recipe.loss)}"]
    rest = _definition(recipe.change(loss=type(recipe)().loss))
    options += [f"recipe={rest}"] if rest != "lw.Recipe()" else []
    lines = "".join(f"    {option},\n" for option in options)
    return f"import layerwright as lw\n\nmodel = lw.Model(\n    {network},\n{lines})\n"


def _definition(definition: Definition) -> str:
    """A definition as a call with all that differs from its defaults."""
    kind, usual = type(definition), type(definition)()
    first = next((each.name for each in fields(definition) if not each.kw_only), "")
    given = list[str]()
    for known in sorted(fields(definition), key=lambda each: bool(each.kw_only)):
        value = getattr(definition, known.name)
        if known.name in definition.params() and (value != getattr(usual, known.name) or known.name in SIZES):
            plain = known.name == first
            given.append(_value(value) if plain else f"{known.name}={_value(value)}")
    return f"{_home(kind)}({', '.join(given)})"


def _value(value: Any) -> str:
    if isinstance(value, Definition):
        return _value(value.kind) if value == type(value)() and type(value) not in LAYERS else _definition(value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def _home(kind: type) -> str:
    """The name of a definition in the module `layerwright`."""
    for room in ROOMS:
        module = import_module(f"core.training.{room}" if room in ("clipping", "stopping") else f"core.{room}")
        if getattr(module, kind.__name__, None) is kind:
            return f"lw.{room}.{kind.__name__}"
    return f"lw.{kind.__name__}"


def _keras(project: Project, shapes: Shapes) -> str:
    graph = project.graph
    to = Nodes()
    given = shapes[graph.order[0]]
    x = to.input(last(given) if len(given) > 1 else given)
    outputs = add_layers(to, graph, shapes, x)
    return keras_text(to, x, outputs)


def keras_text(to: Nodes, x: Node, outputs: Node) -> str:
    """Nodes as code: `Sequential` where they are a chain of layers, else the functional API."""
    after = to.made[1:]
    chain = all(node.inputs == (before,) and node.name for before, node in zip(to.made, after, strict=False))
    shape = f"keras.Input({_shown(x.shape)})"
    if chain:
        rows = "".join(f"        {row},\n" for row in (shape, *map(_made, after)))
        return f"import keras\nfrom keras import layers\n\nmodel = keras.Sequential(\n    [\n{rows}    ]\n)\n"
    held, lines = {x: "inputs"}, [f"inputs = {shape}"]
    for node in after:
        held[node] = "outputs" if node is outputs else node.name or to.names.new(node.kind)
        lines.append(f"{held[node]} = {_called(node, held)}")
    if outputs is x:
        lines.append("outputs = inputs")
    imports = "layers, ops" if any(not node.name for node in after) else "layers"
    text = "\n".join(lines)
    return f"import keras\nfrom keras import {imports}\n\n{text}\nmodel = keras.Model(inputs, outputs)\n"


def _called(node: Node, held: Mapping[Node, str]) -> str:
    inputs = [held[each] if isinstance(each, Node) else repr(each) for each in node.inputs]
    if node.name:
        listed = ", ".join(inputs)
        return f"{_made(node)}({f'[{listed}]' if node.merges else listed})"
    options = [f"{name}={_shown(value)}" for name, value in node.options.items()]
    return f"ops.{snake_case(node.kind)}({', '.join([*inputs, *options])})"


def _made(node: Node) -> str:
    options = list[str]()
    for name, value in node.options.items():
        if UNUSUAL.get(name) != value:
            plain = name in FIRST and not any("=" in option for option in options)
            options.append(_shown(value) if plain else f"{name}={_shown(value)}")
    return f"layers.{node.kind}({', '.join(options)})"


def _shown(value: Any) -> str:
    if isinstance(value, Mapping):  # an initializer
        own = ", ".join(_shown(each) for each in value["config"].values())
        return f"keras.initializers.{value['class_name']}({own})"
    return f'"{value}"' if isinstance(value, str) else repr(value)


def _pytorch(project: Project, shapes: Shapes) -> str:
    text = module_text(project.graph, shapes)
    functional = "from torch.nn import functional\n" if "functional." in text else ""
    plain = "import torch\n" if "torch." in text else ""
    return f"{plain}from torch import nn\n{functional}\n\n{text}\n\nmodel = Network()\n"


CODES = (Code("Layerwright", layerwright_text), Code("Keras", _keras), Code("PyTorch", _pytorch))
