"""Races on surfaces against PyTorch's optimizers, in float64 and with the gradients of autograd."""

import numpy as np
import pytest
import torch

from core.bench.peers.torch_parts import optimizer
from core.optimizers import LBFGS
from core.optimizers.lbfgs import PAIRS
from core.surfaces import RACERS, SURFACES, best_rate, path

STEPS = 60


def theirs(surface, chosen):
    """The points of PyTorch's optimizer."""
    place = torch.nn.Parameter(torch.tensor(surface.start, dtype=torch.float64))
    if isinstance(chosen, LBFGS):
        settings = {"max_iter": 1, "max_eval": 1000, "tolerance_grad": 0, "tolerance_change": 0, "history_size": PAIRS}
        their = torch.optim.LBFGS([place], lr=chosen.learning_rate, line_search_fn="strong_wolfe", **settings)
    else:
        their = optimizer(chosen, [place])

    def closure():
        their.zero_grad()
        value = surface.value(*place)
        value.backward()
        return value

    points = [place.detach().numpy().copy()]
    for _ in range(STEPS):
        their.step(closure)
        points.append(place.detach().numpy().copy())
    return np.array(points)


@pytest.mark.parametrize("kind", RACERS, ids=lambda kind: kind.kind)
@pytest.mark.parametrize("surface", [kind() for kind in SURFACES], ids=lambda surface: surface.kind)
def test_every_path_is_that_of_pytorch(surface, kind):
    chosen = kind(learning_rate=best_rate(surface, kind, surface.start, STEPS))
    ours = path(surface, chosen, surface.start, STEPS)
    assert ours.diverged is None
    size = np.ptp(surface.ends, axis=1)
    np.testing.assert_allclose(ours.points / size, theirs(surface, chosen) / size, atol=1e-7)
