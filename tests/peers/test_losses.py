"""Every loss with every activation, within and at the end, against PyTorch: 50 steps in float32."""

import numpy as np
import pytest
import torch

from core.activations import ACTIVATIONS, GELU, HardSigmoid, Linear, Sigmoid, Softmax
from core.bench.work import Work
from core.layers import Dense, Input, Output
from core.losses import CCE, LOSSES
from core.network import problems
from core.optimizers import Momentum
from core.project import data_spec
from core.project.layout import chain
from core.training import Recipe
from tests.core.generated import rows
from tests.peers.agreement import distance, far, ours, theirs

EPOCHS, BATCH, COUNT = 5, 32, 320  # 50 steps
OPTIMIZER = Momentum(learning_rate=0.02, beta=0.8)
WITHIN = [kind() for kind in ACTIVATIONS if kind.differentiable] + [GELU(approximate=True)]
CHOSEN = [kind() for kind in LOSSES] + [CCE(smoothing=0.1)]


def work(loss, within, last):
    graph = chain(
        Input(), Dense(units=12, activation=within), Dense(units=7, activation=within), Output(activation=last)
    )
    return Work("", graph, Recipe(loss=loss, optimizer=OPTIMIZER, batch=BATCH, seed=3), rows(6, loss.tasks[0], COUNT))


def agree(asked):
    """Whether weights and losses are PyTorch's. Where roundings grow, both are held to PyTorch in double precision."""
    a, b = ours(asked, EPOCHS), theirs(asked, EPOCHS)
    if distance(a.arrays, b.arrays) > 1e-5 or not np.allclose(a.losses, b.losses, rtol=1e-5, atol=1e-7):
        assert not far(a, b, theirs(asked, EPOCHS, torch.float64))


@pytest.mark.parametrize("within", WITHIN, ids=repr)
@pytest.mark.parametrize("loss", CHOSEN, ids=repr)
def test_with_every_activation_within(loss, within):
    agree(work(loss, within, loss.fused() if loss.fused else Linear()))


def sensible(loss, last):
    """Whether the pair makes sense: cross-entropy of outputs that are not probabilities has gradients of 1e7."""
    if loss.fused and not isinstance(last, (Sigmoid, HardSigmoid, Softmax)):
        return False
    asked = work(loss, Sigmoid(), last)
    return not problems(asked.graph, data_spec(asked.data.dataset), loss)


@pytest.mark.parametrize(
    ("loss", "last"), [(loss, last) for loss in CHOSEN for last in WITHIN if sensible(loss, last)], ids=repr
)
def test_with_every_activation_at_the_end(loss, last):
    agree(work(loss, Sigmoid(), last))
