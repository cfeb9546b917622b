"""L-BFGS against PyTorch's, with its strong Wolfe search: 50 iterations over all rows.

A direction of many terms makes roundings grow: both are held to PyTorch's in float64.
"""

import numpy as np
import pytest
import torch

from core.activations import Linear, Sigmoid, Tanh
from core.bench.peers.torch_net import network
from core.bench.work import Work
from core.layers import Dense, Input, Output
from core.losses import BCE, CCE, MSE
from core.optimizers import LBFGS
from core.optimizers.lbfgs import PAIRS
from core.project.layout import chain
from core.training import Recipe
from tests.core.generated import rows
from tests.peers.agreement import ours

ITERATIONS = 50


def losses_of_pytorch(work):
    net, loss, x, t = network(work)
    net, x, t = net.double(), x.double(), t.double() if t.is_floating_point() else t
    rate = work.recipe.optimizer.learning_rate
    optimizer = torch.optim.LBFGS(
        net.parameters(),
        lr=rate,
        max_iter=1,
        max_eval=1000,
        tolerance_grad=0,
        tolerance_change=0,
        history_size=PAIRS,
        line_search_fn="strong_wolfe",
    )

    def closure():
        optimizer.zero_grad()
        value = loss(net(x), t)
        value.backward()
        return value

    return np.array([optimizer.step(closure).item() for _ in range(ITERATIONS)])


@pytest.mark.parametrize("rate", [1.0, 0.3])
@pytest.mark.parametrize(
    ("loss", "last"), [(CCE(), None), (BCE(), Sigmoid()), (MSE(), Linear())], ids=["classes", "binary", "regression"]
)
def test_fifty_iterations_are_those_of_pytorch(loss, last, rate):
    output = Output(activation=last) if last else Output()
    graph = chain(Input(), Dense(units=12, activation=Tanh()), output)
    recipe = Recipe(loss=loss, optimizer=LBFGS(learning_rate=rate), seed=3)
    work = Work("", graph, recipe, rows(6, loss.tasks[0], 320))
    found, wanted = ours(work, ITERATIONS).losses, losses_of_pytorch(work)
    np.testing.assert_allclose(found[:12], wanted[:12], rtol=5e-5)
    np.testing.assert_allclose(found, wanted, rtol=5e-3, atol=5e-4)
    assert found[-1] < 0.7 * found[0]
