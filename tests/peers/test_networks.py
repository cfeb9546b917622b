"""Whole networks, norms on and dropout off, against PyTorch: losses of 200 steps, and predictions.

A bias before batch norm does not affect the loss, but Adam turns its rounding errors into steps, so that predictions
agree less.
"""

import numpy as np
import pytest
import torch

from core.activations import GELU, SELU, Linear, ReLU, Sigmoid, SiLU, Tanh
from core.bench.work import Work
from core.layers import Activation, BatchNorm, Dense, Dropout, Input, Output, RMSNorm
from core.losses import BCE, CCE, MSE, Huber
from core.optimizers import SGD, Adam, AdamW, Momentum, Nadam, RMSprop
from core.project.layout import chain
from core.training import Recipe
from tests.core.generated import rows
from tests.peers.agreement import ours, theirs

EPOCHS, BATCH, COUNT = 20, 32, 320  # 200 steps


def dense(*units, activation=None):
    return [Dense(units=each, activation=activation or ReLU()) for each in units]


def normed(*units, activation=None):
    """Dense without an activation, batch norm, then the activation."""
    g = activation or ReLU()
    return [each for n in units for each in (Dense(units=n, activation=Linear()), BatchNorm(), Activation(function=g))]


NETWORKS = {
    "deep tanh": (6, "binary", BCE(), Sigmoid(), dense(*[8] * 8, activation=Tanh()), SGD(learning_rate=0.1)),
    "norm after ReLU": (30, "classes", CCE(), None, [*dense(64), BatchNorm(), *dense(32), BatchNorm()], Adam(0.003)),
    "norm before ReLU": (30, "classes", CCE(), None, normed(64, 32), AdamW(0.003)),
    "dropout of nothing": (8, "classes", CCE(), None, [*dense(24), Dropout(rate=0.0), *dense(12)], Momentum(0.02)),
    "norm of the rows": (8, "regression", MSE(), Linear(), [BatchNorm(momentum=0.5), *dense(16)], RMSprop(0.001)),
    "RMS norm": (8, "binary", BCE(), Sigmoid(), [RMSNorm(epsilon=0.1), *dense(16), RMSNorm()], Adam(0.003)),
    "smooth": (8, "regression", Huber(), Linear(), normed(16, 16, activation=SiLU()), Nadam(0.002)),
    "GELU": (8, "binary", BCE(), Sigmoid(), normed(24, activation=GELU()), Adam(0.003)),
    "SELU without bias": (8, "classes", CCE(), None, [Dense(units=20, bias=False, activation=SELU())], SGD(0.05)),
}


@pytest.mark.parametrize("name", NETWORKS)
def test_two_hundred_steps_are_those_of_pytorch(name):
    features, task, loss, last, hidden, optimizer = NETWORKS[name]
    graph = chain(Input(), *hidden, Output(activation=last) if last else Output())
    recipe = Recipe(loss=loss, optimizer=optimizer, batch=BATCH, seed=4)
    work = Work(name, graph, recipe, rows(features, task, COUNT))
    found, wanted = ours(work, EPOCHS), theirs(work, EPOCHS)
    np.testing.assert_allclose(found.losses, wanted.losses, rtol=0, atol=1e-4)
    assert np.linalg.norm(found.outputs - wanted.outputs) <= 3e-3 * np.linalg.norm(wanted.outputs)


def test_momentum_of_batch_norm_counts_the_other_way_round_in_pytorch():
    assert torch.nn.BatchNorm1d(1).momentum == pytest.approx(1 - BatchNorm().momentum)
