"""The same training twice, by us and by PyTorch: the same weights, the same batches, the same number of steps."""

from math import prod
from typing import Any, NamedTuple

import numpy as np
import torch

from core.bench.peers.torch_net import arrays_of, fuses, network
from core.bench.peers.torch_parts import optimizer
from core.bench.work import Work
from core.data import Data, Dataset, Prepared, prepare
from core.engine import random, telemetry
from core.engine.tensors import Tensor
from core.network import Predictor
from core.training import Controls, Progress, Run
from tests.peers.torch_trainer import Trainer


class Training(NamedTuple):
    """The result of a training. `losses` are those of the first steps, then means over a few steps each."""

    arrays: dict[str, Any]  # by name, as exported
    losses: Any  # (rows of telemetry,)
    outputs: Any  # (rows, units), logits if the loss is fused with the last activation


def rows(features: int | tuple[int, int, int], task: str, count: int, seed: int = 0) -> Prepared:
    """Rows with a pattern, none for validation: `task` is regression, binary or classes (three of them).

    `features` is their number, or the shape of images.
    """
    image = features if isinstance(features, tuple) else ()
    width = prod(features) if isinstance(features, tuple) else features
    generator = np.random.default_rng(seed)
    x = generator.normal(size=(count, width)).astype(np.float32)
    y = (np.tanh(x @ generator.normal(size=(width, 3))) + 0.3 * generator.normal(size=(count, 3))).astype(np.float32)
    labels = {"regression": y[:, :2], "binary": (y[:, 0] > 0).astype(np.int64), "classes": y.argmax(1)}[task]
    names = {"regression": (), "binary": ("no", "yes"), "classes": ("a", "b", "c")}[task]
    titles = tuple(f"x{i}" for i in range(width))
    dataset = Dataset(x, labels, titles, names, ("c",) if names else ("y", "z"), image=image)
    return prepare(Data(validation=0.0), dataset)


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
    arrays = {}
    for name, weight in work.network.names.items():
        part = net.parts[work.graph.order.index(weight.layer)]
        arrays[name] = arrays_of(part)[weight.name].numpy()
    return arrays


def distance(a: dict[str, Any], b: dict[str, Any]) -> float:
    """The largest difference of two arrays of one name, relative to the length of the second."""
    assert a.keys() == b.keys()
    return max(
        float(np.linalg.norm(a[name].astype(np.float64) - b[name]) / max(np.linalg.norm(b[name]), 1e-30)) for name in b
    )
