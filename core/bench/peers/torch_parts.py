"""Layerwright's losses and optimizers in PyTorch, from the texts that exports write."""

from collections.abc import Callable, Sequence
from textwrap import indent
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from core import losses, optimizers
from core.bench.peers.base import NotOfferedError
from core.definitions import Definition
from core.formats.torch_recipe import FROM_LOGITS, LOSSES, OPTIMIZERS

Function = Callable[..., Any]


def made(text: str, name: str) -> Any:
    """What a text of our own makes under this name. It knows `torch`, `nn` and `functional`."""
    names: dict[str, Any] = {"torch": torch, "nn": nn, "functional": functional}
    exec(compile(text, "<PyTorch>", "exec"), names)
    return names[name]


def _function(arguments: str, lines: Sequence[str]) -> Function:
    body = indent("\n".join(lines), "    ")
    function: Function = made(f"def made({arguments}):\n{body}", "made")
    return function


def _offered(table: dict[type, Any], definition: Definition) -> Any:
    if type(definition) not in table:
        raise NotOfferedError(f"PyTorch has no {definition.title}.")
    return table[type(definition)]


def loss(chosen: losses.Loss, logits: bool) -> Function:
    """The loss of (y, t), or of (z, t) on logits. Raises NotOfferedError."""
    return _function("y, t", _offered(FROM_LOGITS if logits else LOSSES, chosen)(chosen))


def optimizer(chosen: optimizers.Optimizer, parameters: Any) -> Any:
    """The optimizer of these parameters, fused if PyTorch has a fused version. Raises NotOfferedError."""
    text = _offered(OPTIMIZERS, chosen)(chosen)
    return _function("parameters", [f"return torch.optim.{text}"])(parameters)
