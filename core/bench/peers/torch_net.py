"""A network of ours as a module of PyTorch, with the same weights."""

from collections.abc import Callable
from typing import Any

import torch
from torch import nn

from core import layers, losses
from core.bench.peers.base import NotOfferedError
from core.bench.peers.torch_parts import activation, loss, offered
from core.bench.work import Work
from core.layers import Layer, Output


class Weighted(nn.Module):
    """Dense and Output, with or without their activation."""

    def __init__(self, layer: Any, arrays: Any, logits: bool) -> None:
        super().__init__()
        units, inputs = arrays["weight"].shape
        self.linear = nn.Linear(inputs, units, bias=layer.bias)
        self.g = None if logits else activation(layer.activation)

    def forward(self, x: Any) -> Any:
        """(rows, inputs) to (rows, units)."""
        z = self.linear(x)
        return z if self.g is None else self.g(z)


class Pointwise(nn.Module):
    """A function alone."""

    def __init__(self, layer: Any) -> None:
        super().__init__()
        self.g = activation(layer.function)

    def forward(self, x: Any) -> Any:
        """Any shape to the same."""
        return self.g(x)


def _batch_norm(layer: Any, arrays: Any) -> Any:
    return nn.BatchNorm1d(len(arrays["weight"]), eps=layer.epsilon, momentum=1 - layer.momentum)


LAYERS: dict[type, Callable[[Any, Any], Any]] = {
    layers.Input: lambda layer, arrays: nn.Identity(),
    layers.Dense: lambda layer, arrays: Weighted(layer, arrays, logits=False),
    layers.Activation: lambda layer, arrays: Pointwise(layer),
    layers.Dropout: lambda layer, arrays: nn.Dropout(layer.rate),
    layers.BatchNorm: _batch_norm,
}


class Net(nn.Module):
    """The layers of a graph in its order; with `logits`, without the last activation."""

    def __init__(self, work: Work, logits: bool) -> None:
        super().__init__()
        graph, start = work.graph, work.start()
        places = {each: place for place, each in enumerate(graph.order)}
        self.sources = [[places[source] for source in graph.sources(each)] for each in graph.order]
        self.parts = nn.ModuleList(_module(graph.layers[each], start[each], logits) for each in graph.order)
        self.chain = all(sources == [place] for place, sources in enumerate(self.sources[1:]))
        for each, module in zip(graph.order, self.parts, strict=True):
            own = dict(module.named_parameters()) | dict(module.named_buffers())
            for name, array in start[each].items():
                tensor = own[name] if name in own else own[f"linear.{name}"]
                tensor.data.copy_(torch.from_numpy(array.copy()))

    def forward(self, x: Any) -> Any:
        """(rows, features) to (rows, units)."""
        if self.chain:
            for part in self.parts[1:]:
                x = part(x)
            return x
        outputs = [x]
        for part, sources in zip(self.parts[1:], self.sources[1:], strict=True):
            outputs.append(part(*[outputs[source] for source in sources]))
        return outputs[-1]


def _module(layer: Layer, arrays: Any, logits: bool) -> Any:
    if isinstance(layer, Output):
        return Weighted(layer, arrays, logits)
    return offered(LAYERS, layer)(layer, arrays)


def fuses(work: Work) -> bool:
    """Whether the loss reads logits."""
    last = next(each for each in work.graph.layers.values() if isinstance(each, Output))
    return work.recipe.loss.fused is type(last.activation)


def network(work: Work) -> tuple[Net, Callable[..., Any], Any, Any]:
    """The module with our first weights, the loss of (its outputs, targets), rows and targets. Raises NotOfferedError.

    Cross-entropy takes places of classes, which is what it is fastest with.
    """
    logits = fuses(work)
    net, x, t = Net(work, logits), torch.from_numpy(work.x), torch.from_numpy(work.t)
    if logits and isinstance(work.recipe.loss, losses.CCE):
        t = t.argmax(1)
    return net, loss(work.recipe.loss, logits), x, t


def refuse_single_rows(work: Work) -> None:
    """Raise NotOfferedError where some batch has one row, and PyTorch would have to normalise it."""
    single = 1 in (work.batch, len(work.data.train) % work.batch)
    if single and any(isinstance(each, layers.BatchNorm) for each in work.graph.layers.values()):
        raise NotOfferedError("PyTorch normalises no batch of one row.")
