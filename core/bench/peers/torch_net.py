"""A network as a PyTorch module, with the same weights: the module that exports write."""

from collections.abc import Callable
from typing import Any

import torch

from core import layers, losses
from core.bench.peers.base import NotOfferedError
from core.bench.peers.torch_parts import loss, made
from core.bench.work import Work
from core.formats.errors import FormatError
from core.formats.torch_layers import module_text, state_dict
from core.formats.torch_recipe import is_fused


def fuses(work: Work) -> bool:
    """Whether the loss reads logits."""
    return is_fused(work.network)


def module(work: Work, **asked: Any) -> Any:
    """The module with the initial weights; `asked` are further arguments of `module_text`. Raises NotOfferedError."""
    own = work.network
    try:
        text = module_text(own.graph, own.shapes, fuses(work), **asked)
    except FormatError as error:
        raise NotOfferedError(str(error)) from error
    net = made(text, "Network")()
    arrays = state_dict(own, own.arrays(own.initial(work.recipe.seed)))
    net.load_state_dict({name: torch.from_numpy(array.copy()) for name, array in arrays.items()})
    return net


def network(work: Work) -> tuple[Any, Callable[..., Any], Any, Any]:
    """The module with the initial weights, the loss of (outputs, targets), rows and targets. Raises NotOfferedError.

    Cross-entropy takes class indices, which is fastest.
    """
    logits, x, t = fuses(work), torch.from_numpy(work.x), torch.from_numpy(work.t)
    if logits and isinstance(work.recipe.loss, losses.CCE):
        t = t.argmax(1)
    return module(work), loss(work.recipe.loss, logits), x, t


def refuse_single_rows(work: Work) -> None:
    """Raise NotOfferedError if a batch of one row would have to be normalized, which PyTorch refuses."""
    single = 1 in (work.batch, len(work.data.train) % work.batch)
    if single and any(isinstance(layer, layers.BatchNorm) for layer in work.graph.layers.values()):
        raise NotOfferedError("PyTorch does not normalize a batch of one row.")
