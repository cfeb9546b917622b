"""PyTorch in eager mode, with the fused optimizer."""

import torch

from core.bench.peers.base import Epoch
from core.bench.peers.torch_net import network, refuse_single_rows
from core.bench.peers.torch_parts import optimizer
from core.bench.work import Work


def start(work: Work, threads: int) -> Epoch:
    """Prepare; each call of the result trains one epoch. Raises NotOfferedError."""
    refuse_single_rows(work)
    torch.set_num_threads(threads)
    torch.manual_seed(work.recipe.seed)
    net, loss, x, t = network(work)
    optimize = optimizer(work.recipe.optimizer, net.parameters())
    batch = work.batch

    def epoch() -> None:
        total = torch.zeros(())
        for rows in torch.randperm(len(x)).split(batch):
            value = loss(net(x[rows]), t[rows])
            optimize.zero_grad(set_to_none=True)
            value.backward()
            optimize.step()
            total += value.detach()
        total.item()

    return epoch
