"""PyTorch compiled: the whole step, from gather to update, is one graph and one call from Python."""

from typing import Any

import torch

from core import optimizers
from core.bench.peers.base import Epoch, NotOfferedError
from core.bench.peers.torch_net import network, refuse_single_rows
from core.bench.work import Work


def start(work: Work, threads: int) -> Epoch:
    """Prepare; each call of the result trains one epoch. Raises NotOfferedError."""
    o: Any = work.recipe.optimizer
    if type(o) not in (optimizers.SGD, optimizers.Adam):
        raise NotOfferedError(f"PyTorch compiled has no {o.title} here.")
    refuse_single_rows(work)
    torch.compiler.reset()  # after eight networks in one process it falls back to eager mode
    torch._dynamo.config.trace_autograd_ops = True
    torch.set_num_threads(threads)
    torch.manual_seed(work.recipe.seed)
    net, loss, x, t = network(work)
    weights = list(net.parameters())
    means, squares = ([torch.zeros_like(array) for array in weights] for _ in range(2))

    def step(rows: Any, rate: Any, root: Any, total: Any) -> None:
        """`rate` is η/(1 − β₁ᵗ) and `root` 1/√(1 − β₂ᵗ), as tensors, so that nothing is compiled again."""
        value = loss(net(x[rows]), t[rows])
        grads = torch.autograd.grad(value, weights)
        with torch.no_grad():
            total += value
            for weight, g, m, v in zip(weights, grads, means, squares, strict=True):
                if isinstance(o, optimizers.SGD):
                    weight.sub_(rate * g)
                    continue
                m.mul_(o.beta1).add_(g, alpha=1 - o.beta1)
                v.mul_(o.beta2).addcmul_(g, g, value=1 - o.beta2)
                weight.sub_(rate * m / (v.sqrt() * root + o.epsilon))

    compiled = torch.compile(step, fullgraph=True, dynamic=False)
    steps, batch = 0, work.batch

    def epoch() -> None:
        nonlocal steps
        total = torch.zeros(())
        for rows in torch.randperm(len(x)).split(batch):
            steps += 1
            rate, root = o.learning_rate, 1.0
            if isinstance(o, optimizers.Adam):
                rate, root = rate / (1 - o.beta1**steps), (1 - o.beta2**steps) ** -0.5
            compiled(rows, torch.tensor(rate), torch.tensor(root), total)
        total.item()

    return epoch
