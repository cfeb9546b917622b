"""Every optimizer against PyTorch: 50 steps in float32 from the same weights and with the same batches."""

import pytest
import torch

from core.activations import ReLU, Tanh
from core.bench.work import Work
from core.layers import Dense, Input, Output
from core.losses import CCE
from core.optimizers import OPTIMIZERS, SGD, Adadelta, AdaGrad, Adam, AdamW, AMSGrad, Momentum, Nadam, Nesterov, RMSprop
from core.project.layout import chain
from core.training import Recipe
from tests.core.generated import rows
from tests.peers.agreement import distance, ours, theirs

EPOCHS, BATCH, COUNT = 5, 32, 320  # 50 steps
BATCHED = [kind for kind in OPTIMIZERS if not kind.rows]  # the others have tests of their own
OTHERS = (
    SGD(learning_rate=0.3),
    Momentum(learning_rate=0.05, beta=0.5),
    Nesterov(learning_rate=0.05, beta=0.5),
    AdaGrad(learning_rate=0.1, epsilon=1e-3),
    RMSprop(learning_rate=0.001, rho=0.9, epsilon=1e-6),
    Adadelta(learning_rate=3.0, rho=0.95, epsilon=1e-4),
    Adam(learning_rate=0.002, beta1=0.5, beta2=0.9, epsilon=1e-4),
    AdamW(learning_rate=0.02, decay=0.5),
    AMSGrad(learning_rate=0.02, beta1=0.5, beta2=0.9),
    Nadam(learning_rate=0.002, beta1=0.95, beta2=0.9),
)


def work(optimizer, activation):
    graph = chain(Input(), Dense(units=16, activation=activation), Dense(units=8, activation=activation), Output())
    return Work("", graph, Recipe(loss=CCE(), optimizer=optimizer, batch=BATCH, seed=3), rows(6, "classes", COUNT))


@pytest.mark.parametrize("activation", [Tanh(), ReLU()], ids=lambda g: g.kind)
@pytest.mark.parametrize("optimizer", [kind() for kind in BATCHED] + list(OTHERS), ids=repr)
def test_fifty_steps_are_those_of_pytorch(optimizer, activation):
    asked = work(optimizer, activation)
    assert distance(ours(asked, EPOCHS).arrays, theirs(asked, EPOCHS).arrays) <= 1e-5


@pytest.mark.parametrize("optimizer", [kind() for kind in BATCHED], ids=lambda optimizer: optimizer.kind)
def test_float32_costs_no_more_than_it_costs_pytorch(optimizer):
    """Compared with PyTorch in float64. Both also differ from it by a few random rounding errors."""
    asked = work(optimizer, Tanh())
    exact = theirs(asked, EPOCHS, torch.float64).arrays
    assert distance(ours(asked, EPOCHS).arrays, exact) <= 3 * distance(theirs(asked, EPOCHS).arrays, exact) + 2e-7
