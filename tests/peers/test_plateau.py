"""Reduce on plateau against PyTorch's ReduceLROnPlateau."""

import numpy as np
import pytest
import torch

from tests.core.engine.test_epoch_end import rates


@pytest.mark.parametrize("change", [0.0, 0.25])
@pytest.mark.parametrize("patience", [0, 1, 2, 5])
@pytest.mark.parametrize("seed", range(5))
def test_the_rate_is_that_of_pytorch_after_every_epoch(seed, patience, change):
    values = np.random.default_rng(seed).integers(0, 5, 40) / 4  # few values, so that ties are common
    optimizer = torch.optim.SGD([torch.zeros(1)], lr=1.0)
    schedule = torch.optim.lr_scheduler.ReduceLROnPlateau(
        optimizer, factor=0.5, patience=patience, threshold=change, threshold_mode="abs", min_lr=1e-3, eps=0
    )
    wanted = []
    for value in values:
        schedule.step(float(value))
        wanted.append(optimizer.param_groups[0]["lr"])
    assert rates(values, patience, change, least=1e-3) == pytest.approx(wanted, rel=1e-12)
