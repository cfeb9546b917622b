"""The same training twice, by us and by PyTorch: the same weights, the same batches, the same number of steps."""

from typing import Any, NamedTuple

import numpy as np
import torch

from core.bench.peers.torch_net import fuses, network
from core.bench.peers.torch_parts import optimizer
from core.bench.work import Work
from core.engine import random, telemetry
from core.engine.tensors import Tensor
from core.formats.torch_layers import state_names
from core.network import Predictor
from core.training import Controls, Progress, Run
from tests.peers.torch_trainer import Trainer

LUCK = 30.0  # times further from the exact than PyTorch in float32; some networks multiply roundings, and so does it
LEAST = 1e-5  # of its length, what an array may be off in any case


class Training(NamedTuple):
    """The result of a training. `losses` are those of the first steps, then means over a few steps each."""

    arrays: dict[str, Any]  # by name, as exported
    losses: Any  # (rows of telemetry,)
    outputs: Any  # (rows, units), logits if the loss is fused with the last activation


def ours(work: Work, epochs: int) -> Training:
    """Training with Layerwright."""
    run = Run(work.network, work.data, work.recipe)
    said = [each for each in run.events(Controls(), epochs) if isinstance(each, Progress)]
    state, network = run.snapshot().state, work.network
    tensor = Tensor(network.lowered.loss_spec["y"], (work.units,)) if fuses(work) else None
    outputs = Predictor(network).predict(state, work.x, tensor)
    return Training(network.arrays(state), np.vstack([each.steps for each in said])[:, 1], outputs)


def theirs(work: Work, epochs: int, dtype: Any = torch.float32, nudge: int = 0) -> Training:
    """Training with PyTorch, with the same batches.

    `nudge` numbers a perturbation from 1: initial weights change by a relative 1e-6, and zeros by 1e-7.
    """
    net, loss, x, t = network(work)
    if nudge:
        generator = torch.Generator().manual_seed(nudge)
        for each in net.parameters():
            each.data += (1e-6 * each.data.abs() + 1e-7) * torch.randn(each.shape, generator=generator)
    net, x = net.to(dtype), x.to(dtype)
    t = t.to(dtype) if t.is_floating_point() else t
    optimize = optimizer(work.recipe.optimizer, net.parameters())
    trainer = Trainer(work, net, loss, optimize, torch.from_numpy(work.sample_weights).to(dtype))
    order, losses = np.zeros(len(x), np.int64), []
    for epoch in range(epochs):
        random.shuffle(order, work.recipe.seed, epoch)
        for taken in torch.from_numpy(order.copy()).split(work.batch):
            losses.append(trainer.step(x, t, taken))
        trainer.end_epoch()
    interval = telemetry.interval(work.batch)
    first, rest = losses[: telemetry.FIRST], losses[telemetry.FIRST :]
    written = np.reshape(rest[: len(rest) // interval * interval], (-1, interval)).mean(1)
    net.eval()
    with torch.no_grad():
        return Training(named(work, net), np.concatenate([first, written]), net(x).numpy())


def named(work: Work, net: Any) -> dict[str, Any]:
    """The arrays of a PyTorch module by Layerwright's names."""
    arrays = net.state_dict()
    return {own: arrays[there].numpy() for own, there in state_names(work.network).items()}


def distance(a: dict[str, Any], b: dict[str, Any]) -> float:
    """The largest difference of two arrays of one name, relative to the length of the second."""
    assert a.keys() == b.keys()
    return max(
        float(np.linalg.norm(a[name].astype(np.float64) - b[name]) / max(np.linalg.norm(b[name]), 1e-30)) for name in b
    )


def far(found: Training, wanted: Training, exact: Training) -> set[str]:
    """The arrays that are further from PyTorch's in float64 than those of `wanted`, in float32, allow; but for luck."""

    def off(a: Any, b: Any) -> float:
        return float(np.linalg.norm(a.astype(np.float64) - b))

    pairs = [(name, found.arrays[name], wanted.arrays[name], exact.arrays[name]) for name in exact.arrays]
    pairs += [
        (name, getattr(found, name), getattr(wanted, name), getattr(exact, name)) for name in ("losses", "outputs")
    ]
    return {n for n, a, b, e in pairs if not off(a, e) <= LEAST * np.linalg.norm(e) + LUCK * off(b, e) + 1e-7}
