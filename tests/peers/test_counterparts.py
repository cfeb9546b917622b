"""Whether PyTorch has a counterpart of all that the tests of this folder compare with it."""

import pytest

from core.activations import ACTIVATIONS
from core.bench.peers import torch_net, torch_parts
from core.layers import LAYERS, Output
from core.losses import LOSSES
from core.optimizers import OPTIMIZERS

TABLES = {  # PyTorch's counterparts, and what must have one
    "torch_parts.LOSSES": (torch_parts.LOSSES, LOSSES),
    "torch_parts.FROM_LOGITS": (torch_parts.FROM_LOGITS, [loss for loss in LOSSES if loss.fused]),
    "torch_parts.ACTIVATIONS": (
        torch_parts.ACTIVATIONS,
        [each for each in ACTIVATIONS if each.differentiable and not each.learned],  # those are layers in PyTorch
    ),
    "torch_parts.OPTIMIZERS": (torch_parts.OPTIMIZERS, [each for each in OPTIMIZERS if not each.rows]),
    "torch_net.LAYERS": (torch_net.LAYERS, [each for each in LAYERS if each is not Output]),  # which becomes Linear
}


@pytest.mark.parametrize("name", TABLES)
def test_pytorch_has_all_of_them(name):
    table, wanted = TABLES[name]
    missing = [each.kind for each in wanted if each not in table]
    assert not missing, f"{', '.join(missing)}: add PyTorch's counterpart to core.bench.peers.{name}."
