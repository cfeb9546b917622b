"""A network as a PyTorch module, with the same weights."""

from collections.abc import Callable
from functools import partial, reduce
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from core import activations, layers, losses
from core.bench.peers.base import NotOfferedError
from core.bench.peers.torch_parts import activation, loss, offered
from core.bench.work import Work
from core.engine.conv_window import Sides
from core.layers import Layer, Output, Shape


class Activated(nn.Module):
    """A linear layer, a convolution with padding, or the identity, followed by an activation."""

    def __init__(self, core: Any, function: activations.Activation, arrays: Any, padding: Sides = (0, 0, 0, 0)) -> None:
        super().__init__()
        self.core = core
        self.g = nn.PReLU(len(arrays["alpha"])) if "alpha" in arrays else activation(function)
        top, bottom, left, right = padding
        self.padding = (left, right, top, bottom) if any(padding) else ()

    def forward(self, x: Any) -> Any:
        """(rows, …) to (rows, …)."""
        return self.g(self.core(functional.pad(x, self.padding) if self.padding else x))


class Merge(nn.Module):
    """A function of several inputs."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        super().__init__()
        self.function = function

    def forward(self, *inputs: Any) -> Any:
        """Inputs are in the order in which they were connected."""
        return self.function(inputs)


def _linear(layer: Any, arrays: Any, shape: Shape, function: activations.Activation) -> Any:
    units, inputs = arrays["weight"].shape
    linear = nn.Linear(inputs, units, bias=layer.bias)
    return Activated(nn.Sequential(nn.Flatten(), linear) if len(shape) > 1 else linear, function, arrays)


def _convolution(layer: Any, arrays: Any, shape: Shape) -> Any:
    channels, depth, height, width = arrays["weight"].shape
    core = nn.Conv2d(depth, channels, (height, width), layer.stride, bias=layer.bias)
    return Activated(core, layer.activation, arrays, layer.window.padding(shape))


def _batch_norm(layer: Any, arrays: Any, shape: Shape) -> Any:
    kind = nn.BatchNorm2d if len(shape) == 3 else nn.BatchNorm1d
    return kind(len(arrays["weight"]), eps=layer.epsilon, momentum=1 - layer.momentum)


def _dropout(layer: Any, rate: float, module: Callable[[float], Any]) -> Any:
    return module(rate) if rate else nn.Identity()


def _noise(layer: Any, arrays: Any, shape: Shape) -> Any:
    if layer.stddev:
        raise NotOfferedError("PyTorch has no Gaussian noise.")
    return nn.Identity()


def _product(inputs: Any) -> Any:
    return reduce(torch.mul, inputs)


LAYERS: dict[type, Callable[[Any, Any, Shape], Any]] = {  # from a layer, its arrays and the shape of its first input
    layers.Input: lambda layer, arrays, shape: nn.Unflatten(1, shape) if len(shape) > 1 else nn.Identity(),
    layers.Dense: lambda layer, arrays, shape: _linear(layer, arrays, shape, layer.activation),
    layers.Activation: lambda layer, arrays, shape: Activated(nn.Identity(), layer.function, arrays),
    layers.Dropout: lambda layer, arrays, shape: _dropout(layer, layer.rate, nn.Dropout),
    layers.AlphaDropout: lambda layer, arrays, shape: _dropout(layer, layer.rate, nn.AlphaDropout),
    layers.GaussianNoise: _noise,
    layers.BatchNorm: _batch_norm,
    layers.LayerNorm: lambda layer, arrays, shape: nn.LayerNorm(shape, eps=layer.epsilon),
    layers.RMSNorm: lambda layer, arrays, shape: nn.RMSNorm(shape, eps=layer.epsilon),
    layers.Add: lambda layer, arrays, shape: Merge(sum),
    layers.Multiply: lambda layer, arrays, shape: Merge(_product),
    layers.Concatenate: lambda layer, arrays, shape: Merge(partial(torch.cat, dim=1)),
    layers.Flatten: lambda layer, arrays, shape: nn.Flatten(),
    layers.Reshape: lambda layer, arrays, shape: nn.Sequential(
        nn.Flatten(), nn.Unflatten(1, (layer.channels, layer.height, layer.width))
    ),
    layers.Conv2D: _convolution,
    layers.MaxPool2D: lambda layer, arrays, shape: nn.MaxPool2d(layer.size, layer.stride),
    layers.AvgPool2D: lambda layer, arrays, shape: nn.AvgPool2d(layer.size, layer.stride),
    layers.GlobalAvgPool2D: lambda layer, arrays, shape: nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten()),
}


class Net(nn.Module):
    """The layers of a graph in topological order; with `logits`, without the last activation."""

    def __init__(self, work: Work, logits: bool) -> None:
        super().__init__()
        graph, start = work.graph, work.start()
        places = {layer_id: place for place, layer_id in enumerate(graph.order)}
        self.sources = [[places[source] for source in graph.sources(layer_id)] for layer_id in graph.order]
        shapes = work.network.shapes
        inputs = {layer_id: shapes[(graph.sources(layer_id) or [layer_id])[0]] for layer_id in graph.order}
        self.parts = nn.ModuleList(
            _module(graph.layers[layer_id], start[layer_id], inputs[layer_id], logits) for layer_id in graph.order
        )
        self.chain = all(sources == [place] for place, sources in enumerate(self.sources[1:]))
        for layer_id, part in zip(graph.order, self.parts, strict=True):
            own = arrays_of(part)
            for name, array in start[layer_id].items():
                own[name].copy_(torch.from_numpy(array.copy()))

    def forward(self, x: Any) -> Any:
        """(rows, features) to (rows, units)."""
        if self.chain:
            for part in self.parts:
                x = part(x)
            return x
        outputs = [self.parts[0](x)]
        for part, sources in zip(self.parts[1:], self.sources[1:], strict=True):
            outputs.append(part(*[outputs[source] for source in sources]))
        return outputs[-1]


def _module(layer: Layer, arrays: Any, shape: Shape, logits: bool) -> Any:
    if isinstance(layer, Output):
        return _linear(layer, arrays, shape, activations.Linear() if logits else layer.activation)
    return offered(LAYERS, layer)(layer, arrays, shape)


def arrays_of(part: Any) -> dict[str, Any]:
    """The state of a module by Layerwright's names."""
    return {"alpha" if name == "g.weight" else name.split(".")[-1]: each for name, each in part.state_dict().items()}


def fuses(work: Work) -> bool:
    """Whether the loss reads logits."""
    last = next(layer for layer in work.graph.layers.values() if isinstance(layer, Output))
    return work.recipe.loss.fused is type(last.activation)


def network(work: Work) -> tuple[Net, Callable[..., Any], Any, Any]:
    """The module with the initial weights, the loss of (outputs, targets), rows and targets. Raises NotOfferedError.

    Cross-entropy takes class indices, which is fastest.
    """
    logits = fuses(work)
    net, x, t = Net(work, logits), torch.from_numpy(work.x), torch.from_numpy(work.t)
    if logits and isinstance(work.recipe.loss, losses.CCE):
        t = t.argmax(1)
    return net, loss(work.recipe.loss, logits), x, t


def refuse_single_rows(work: Work) -> None:
    """Raise NotOfferedError if a batch of one row would have to be normalized, which PyTorch refuses."""
    single = 1 in (work.batch, len(work.data.train) % work.batch)
    if single and any(isinstance(layer, layers.BatchNorm) for layer in work.graph.layers.values()):
        raise NotOfferedError("PyTorch does not normalize a batch of one row.")
