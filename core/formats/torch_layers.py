"""The layers and activations in PyTorch, as a person would write them, and a network as the text of an nn.Module.

This is the one place that says how a layer is named in PyTorch.
"""

import keyword
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core import activations, layers
from core.definitions import Definition
from core.formats.errors import FormatError
from core.formats.written_text import Names, printable
from core.layers import Layer, Shape
from core.messages import literal, message
from core.network import Network
from core.network.graph import Graph, LayerId

# Attributes of every nn.Module, so that no layer hides one of them.
OF_MODULES = """
add_module apply bfloat16 buffers call_super_init children compile cpu cuda double dump_patches eval extra_repr float
forward get_buffer get_extra_state get_parameter get_submodule half ipu load_state_dict modules mtia named_buffers
named_children named_modules named_parameters parameters register_backward_hook register_buffer register_forward_hook
register_forward_pre_hook register_full_backward_hook register_full_backward_pre_hook
register_load_state_dict_post_hook register_load_state_dict_pre_hook register_module register_parameter
register_state_dict_post_hook register_state_dict_pre_hook requires_grad_ set_extra_state set_submodule share_memory
state_dict to to_empty train training type xpu zero_grad"""
OTHERS = "self x nn torch functional shift scale target_shift target_scale super"
RESERVED = (*keyword.kwlist, *OF_MODULES.split(), *OTHERS.split())
SLOPE = "slope"  # the ending of the module that learns the slope of a PReLU

# Every activation without weights as an expression of {0}.
ACTIVATIONS: dict[type, Callable[[Any], str]] = {
    activations.Linear: lambda g: "{0}",
    activations.ReLU: lambda g: "torch.relu({0})",
    activations.ReLU6: lambda g: "functional.relu6({0})",
    activations.LeakyReLU: lambda g: f"functional.leaky_relu({{0}}, {g.alpha!r})",
    activations.ELU: lambda g: f"functional.elu({{0}}, {g.alpha!r})",
    activations.SELU: lambda g: "functional.selu({0})",
    activations.GELU: lambda g: 'functional.gelu({0}, approximate="tanh")' if g.approximate else "functional.gelu({0})",
    activations.SiLU: lambda g: "functional.silu({0})",
    activations.Mish: lambda g: "functional.mish({0})",
    activations.HardSwish: lambda g: "functional.hardswish({0})",
    activations.Softplus: lambda g: "functional.softplus({0})",
    activations.Tanh: lambda g: "torch.tanh({0})",
    activations.Softsign: lambda g: "functional.softsign({0})",
    activations.ISRU: lambda g: f"{{0}} * torch.rsqrt(1 + {g.alpha!r} * {{0}}.square())",
    activations.Sigmoid: lambda g: "torch.sigmoid({0})",
    activations.HardSigmoid: lambda g: "functional.hardsigmoid({0})",
    # By default PyTorch would take the channels of each pixel, not all units of a row.
    activations.Softmax: lambda g: "torch.softmax({0}.flatten(1), 1).view_as({0})",
    activations.Step: lambda g: "({0} >= 0).float()",
}


@dataclass(frozen=True)
class Words:
    """A layer: its modules by the end of their name, and its steps, one after another.

    A step is an expression of {0}, the value so far. In the first one, {0}, {1} … are the inputs of the layer, and
    {all} is all of them. {self} is the module without an end to its name.
    """

    steps: tuple[str, ...]
    modules: Mapping[str, str] = field(default_factory=dict)


def offered(table: Mapping[type, Any], definition: Definition) -> Any:
    """The entry of a table for a definition. Raises FormatError where it has none."""
    if type(definition) not in table:
        raise FormatError(
            message(
                "PyTorch has no {title}. Choose another in the network, or export as .onnx or .py.",
                title=literal(definition.title),
            )
        )
    return table[type(definition)]


def activation_text(function: Any, dims: int) -> str:
    """An activation without weights as an expression of {0}, whose rows have so many dimensions."""
    if isinstance(function, activations.Softmax) and dims == 1:
        return "torch.softmax({0}, 1)"
    text: str = offered(ACTIVATIONS, function)(function)
    return text


def _activated(function: Any, channels: int, shape: Shape, steps: tuple[str, ...], **modules: str) -> Words:
    """The steps, then the activation."""
    named = {"" if end == "own" else end: made for end, made in modules.items()}
    if isinstance(function, activations.PReLU):
        count = 1 if function.shared else channels
        named[SLOPE] = f"nn.PReLU({count}, init={function.start!r})"
        return Words((*steps, f"{{self}}_{SLOPE}({{0}})"), named)
    step = activation_text(function, len(shape))
    return Words(steps if step == "{0}" else (*steps, step), named)


def _linear(layer: Any, function: Any, inputs: Shape, output: Shape) -> Words:
    flat = ("{0}.flatten(1)",) if len(inputs) > 1 else ()
    bias = "" if layer.bias else ", bias=False"
    own = f"nn.Linear({int(np.prod(inputs))}, {output[0]}{bias})"
    return _activated(function, output[0], output, (*flat, "{self}({0})"), own=own)


def _convolution(layer: Any, inputs: Shape, output: Shape) -> Words:
    top, bottom, left, right = layer.window.padding(inputs)
    even = top == bottom and left == right
    sides = top if top == left else (top, left)
    given = [f"{inputs[0]}, {layer.channels}, {layer.size}"]
    given += [f"stride={layer.stride}"] if layer.stride != 1 else []
    given += [f"padding={sides}"] if even and sides else []
    given += [] if layer.bias else ["bias=False"]
    pad = () if even else (f"functional.pad({{0}}, ({left}, {right}, {top}, {bottom}))",)
    own = f"nn.Conv2d({', '.join(given)})"
    return _activated(layer.activation, output[0], output, (*pad, "{self}({0})"), own=own)


def _module(made: str) -> Words:
    return Words(("{self}({0})",), {"": made})


def _batch_norm(layer: Any, inputs: Shape, output: Shape) -> Words:
    kind = "BatchNorm2d" if len(inputs) == 3 else "BatchNorm1d"
    return _module(f"nn.{kind}({inputs[0]}, eps={layer.epsilon!r}, momentum={round(1 - layer.momentum, 10)!r})")


def _shaped(inputs: Shape) -> str:
    return str(inputs[0]) if len(inputs) == 1 else str(tuple(inputs))


def _noise(layer: Any, inputs: Shape, output: Shape) -> Words:
    return Words((f"{{0}} + {layer.stddev!r} * torch.randn_like({{0}}) if self.training else {{0}}",))


# Every layer: of itself, the shape of its first input and its output shape.
LAYERS: dict[type, Callable[[Any, Shape, Shape], Words]] = {
    layers.Input: lambda layer, i, o: Words((f"{{0}}.reshape(-1, {', '.join(map(str, o))})",) if len(o) > 1 else ()),
    layers.Dense: lambda layer, i, o: _linear(layer, layer.activation, i, o),
    layers.Output: lambda layer, i, o: _linear(layer, layer.activation, i, o),
    layers.Activation: lambda layer, i, o: _activated(layer.function, o[0], o, ()),
    layers.Dropout: lambda layer, i, o: _module(f"nn.Dropout({layer.rate!r})"),
    layers.AlphaDropout: lambda layer, i, o: _module(f"nn.AlphaDropout({layer.rate!r})"),
    layers.GaussianNoise: _noise,
    layers.BatchNorm: _batch_norm,
    layers.LayerNorm: lambda layer, i, o: _module(f"nn.LayerNorm({_shaped(i)}, eps={layer.epsilon!r})"),
    layers.RMSNorm: lambda layer, i, o: _module(f"nn.RMSNorm({_shaped(i)}, eps={layer.epsilon!r})"),
    layers.Add: lambda layer, i, o: Words(("{sum}",)),
    layers.Multiply: lambda layer, i, o: Words(("{product}",)),
    layers.Concatenate: lambda layer, i, o: Words(("torch.cat([{all}], 1)",)),
    layers.Flatten: lambda layer, i, o: Words(("{0}.flatten(1)",)),
    layers.Reshape: lambda layer, i, o: Words((f"{{0}}.reshape(-1, {', '.join(map(str, o))})",)),
    layers.Conv2D: _convolution,
    layers.MaxPool2D: lambda layer, i, o: Words((f"functional.max_pool2d({{0}}, {layer.size}, {layer.stride})",)),
    layers.AvgPool2D: lambda layer, i, o: Words((f"functional.avg_pool2d({{0}}, {layer.size}, {layer.stride})",)),
    layers.GlobalAvgPool2D: lambda layer, i, o: Words(("{0}.mean((2, 3))",)),
}


def attributes(graph: Graph) -> dict[LayerId, str]:
    """The attribute of the module that stands for each layer."""
    names = Names(RESERVED)
    found = dict[LayerId, str]()
    for layer_id in graph.order:
        found[layer_id] = names.new(graph.names[layer_id])
        names.new(f"{found[layer_id]} {SLOPE}")  # so that no other layer has this name
    return found


def module_text(graph: Graph, shapes: Mapping[LayerId, Shape], logits: bool = False, buffers: Sequence[str] = (),
                first: Sequence[str] = (), last: str = "{0}", about: str = "", named: bool = False) -> str:  # fmt: skip
    """The network as a class of PyTorch. `shapes` are the output shapes of the layers.

    With `logits`, the last activation is left out. `buffers` are statements of `__init__` before the layers, `first`
    statements of `forward` before them, and `last` an expression of {0}, the output. `about` is the docstring of
    `forward`. With `named`, the output of every layer has a variable of its name. Raises FormatError where PyTorch has
    no such layer.
    """
    names, made, lines = attributes(graph), list(buffers), list(first)
    chain = not named and all(graph.sources(b) == [a] for a, b in zip(graph.order, graph.order[1:], strict=False))
    held = dict[LayerId, str]()  # the variable of each output
    for layer_id in graph.order:
        layer, sources = graph.layers[layer_id], graph.sources(layer_id)
        words = _words(layer, shapes[sources[0]] if sources else shapes[layer_id], shapes[layer_id], logits)
        comment = _comment(layer.name, names[layer_id])
        for end, text in words.modules.items():
            made.append(f"self.{names[layer_id]}{f'_{end}' if end else ''} = {text}{comment}")
        inputs = [held[source] for source in sources] or ["x"]
        target = held[layer_id] = "x" if chain or not sources else names[layer_id]
        lines += _statements(words.steps, inputs, target, f"self.{names[layer_id]}")
        if not words.steps:
            held[layer_id] = inputs[0]
    answer = last.format(held[graph.order[-1]])
    if lines and lines[-1].startswith(f"{answer} = "):  # a variable that is only returned
        lines[-1] = f"return {lines[-1].removeprefix(f'{answer} = ')}"
    else:
        lines.append(f"return {answer}")
    given, given_back = shapes[graph.order[0]], shapes[graph.order[-1]]
    docstring = about or f"(rows, {_listed(given)}) to (rows, {_listed(given_back)})."
    body = "\n".join(f"        {line}" for line in ["super().__init__()", *made])
    steps = "\n".join(f"        {line}" for line in [f'"""{docstring}"""', *lines])
    return f"class Network(nn.Module):\n    def __init__(self):\n{body}\n\n    def forward(self, x):\n{steps}\n"


def _words(layer: Layer, inputs: Shape, output: Shape, logits: bool) -> Words:
    if logits and isinstance(layer, layers.Output):
        return _linear(layer, activations.Linear(), inputs, output)
    words: Words = offered(LAYERS, layer)(layer, inputs, output)
    return words


def _listed(shape: Shape) -> str:
    return ", ".join(map(str, shape))


def _comment(name: str, attribute: str) -> str:
    """The name that a person gave, where the attribute does not show it."""
    shown = attribute.replace("_", " ") in (name.strip().lower(), name.strip().lower().replace("_", " "))
    return "" if shown or not name.strip() else f"  # {printable(name.strip())}"


def _statements(steps: Sequence[str], inputs: Sequence[str], target: str, own: str) -> list[str]:
    """The steps of a layer as statements that assign to `target`; steps that read one value once are nested."""
    lines, value = list[str](), inputs[0]
    given = {"self": own, "all": ", ".join(inputs), "sum": " + ".join(inputs), "product": " * ".join(inputs)}
    for place, step in enumerate(steps):
        if value not in inputs and (step.count("{0}") > 1 or not _is_closed(value)):
            lines.append(f"{target} = {value}")
            value = target
        value = step.format(value, *(inputs[1:] if not place else ()), **given)
    return [*lines, *([f"{target} = {value}"] if steps else [])]


def _is_closed(text: str) -> bool:
    """Whether nothing outside of parentheses could be torn apart by what is written around the text."""
    depth = 0
    for c in text:
        depth += (c in "([") - (c in ")]")
        if c == " " and not depth:
            return False
    return True


def state_names(network: Network) -> dict[str, str]:
    """The name of every weight array in the `state_dict` of the module, by its name in Layerwright."""
    names = attributes(network.graph)
    return {
        own: f"{names[weight.layer]}_{SLOPE}.weight"
        if weight.name == "alpha"
        else f"{names[weight.layer]}.{weight.name}"
        for own, weight in network.names.items()
    }


def state_dict(network: Network, arrays: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """The arrays that `load_state_dict` takes, buffers of scaling apart."""
    found = {there: arrays[own] for own, there in state_names(network).items()}
    counts = [name for name in found if name.endswith(".running_mean")]  # PyTorch also counts the batches of batch norm
    return found | {name.replace("running_mean", "num_batches_tracked"): np.zeros((), np.int64) for name in counts}
