"""The microscope against PyTorch's autograd in float64, over generated networks."""

import numpy as np
import torch
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from torch import nn

from core.bench.peers.torch_net import module, network
from core.formats.torch_layers import attributes, state_names
from core.layers import Concatenate
from core.moments.dissection import Dissection, Subject
from tests.core.generated import works
from tests.peers.test_generated import without_noise
from tests.peers.torch_trainer import Trainer

CLOSE = 1e-6  # of the length of an array: PyTorch has 1/6 in float32 in the slope of its hard sigmoid
NUDGE = 1e-13  # of an input
ROUNDING = 1e-12  # what cancels to 0 in one order of summation, and to this in another
WEIGHTS = 6  # whose chains are followed in each network


def theirs(work, rows, nudge=0.0):
    """The loss, δ of every layer and the gradient of every array, by PyTorch in float64, without penalties.

    `nudge` moves the inputs, relative to their size.
    """
    _, loss, x, t = network(work)
    net, x = module(work, named=True, last="self.see(locals()) or {0}").double(), x.double()
    x = x * (1 + nudge * torch.randn(x.shape, generator=torch.Generator().manual_seed(1), dtype=x.dtype))
    t = t.double() if t.is_floating_point() else t
    outputs, names = {}, attributes(work.graph)

    def see(seen):
        for number, layer_id in enumerate(work.graph.order):
            output = seen.get(names[layer_id])  # a layer that does nothing has no variable
            if output is not None and output.requires_grad:
                output.retain_grad()
                outputs[number] = output

    net.see = see
    for part in net.modules():
        if isinstance(part, (nn.Dropout, nn.AlphaDropout)):  # at the rate 0 its output would be its input itself
            part.register_forward_hook(lambda _part, _inputs, output: output.view_as(output))
    weights = torch.from_numpy(work.sample_weights).double()
    trainer = Trainer(work, net, loss, None, weights)
    taken = torch.from_numpy(rows)
    value = trainer._loss(net(x[taken]), t[taken], taken)
    value.backward()
    deltas = {n: output.grad.numpy() for n, output in outputs.items() if output.grad is not None}
    trained, there = dict(net.named_parameters()), state_names(work.network)
    gradients = {name: trained[there[name]].grad.numpy() for name in there if there[name] in trained}
    return value.item(), deltas, gradients


def close(ours, exact):
    return np.linalg.norm(ours - exact) <= CLOSE * np.linalg.norm(exact) + ROUNDING


def is_decided(work, rows, gradients):
    """Whether PyTorch finds the same gradients with inputs that are moved by some roundings.

    Equal weights after a layer norm add up to 0 but for rounding. Where an activation has a kink there, rounding
    decides which slope is taken.
    """
    _, _, moved = theirs(work, rows, NUDGE)
    return all(
        np.linalg.norm(moved[name] - exact) <= 1e-3 * np.linalg.norm(exact) + ROUNDING
        for name, exact in gradients.items()
    )


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(works(), st.randoms(use_true_random=False))
def test_values_deltas_gradients_and_chains_agree_with_autograd(work, dice):
    work = without_noise(work)
    net = work.network
    subject = Subject(net, net.initial(work.recipe.seed), work.data, work.recipe)
    rows = np.searchsorted(work.data.train, subject.next_rows)
    ours = Dissection.of_next_step(subject)
    loss, deltas, gradients = theirs(work, rows)
    assume(is_decided(work, rows, gradients))
    assert abs(ours.loss - loss) <= CLOSE * max(abs(loss), 1.0)
    for name, exact in gradients.items():
        weight = net.names[name]
        assert close(ours.gradient[weight.start : weight.start + weight.size].reshape(weight.shape), exact), name
    for number, layer_id in enumerate(net.graph.order):
        parts = [part for part in ours.parts if part.layer == layer_id and part.dy is not None]
        if parts and number in deltas and not (number == len(net.graph.order) - 1 and ours.is_fused):
            is_joined = isinstance(work.graph.layers[layer_id], Concatenate)
            own = np.hstack([part.dy.reshape(len(rows), -1) for part in (parts if is_joined else parts[-1:])])
            assert close(own, deltas[number].reshape(len(rows), -1)), layer_id
    largest = np.abs(ours.gradient).max(initial=0.0)
    for _ in range(WEIGHTS):
        weight = dice.randrange(ours.gradient.size)
        product = ours.chain(weight).product
        assert abs(product - ours.gradient[weight]) <= CLOSE * largest + ROUNDING
