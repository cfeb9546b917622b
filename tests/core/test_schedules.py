"""No setting of a schedule that is allowed makes the rate larger than the learning rate, or anything but a number."""

import numpy as np
import pytest

from core.definitions import DefinitionError
from core.schedules import SCHEDULES, ExponentialDecay, ReduceOnPlateau, StepDecay

EPOCHS, PER_EPOCH = 60, 7
SETTINGS = [
    kind(**{name: bound})
    for kind in SCHEDULES
    for name, shown in kind.params().items()
    for bound in (shown.low, shown.high)
    if bound is not None and not isinstance(bound, bool)
]


@pytest.mark.parametrize("schedule", SETTINGS, ids=str)
def test_the_learning_rate_is_the_largest(schedule):
    factors = schedule.factors(np.arange(EPOCHS * PER_EPOCH), PER_EPOCH, EPOCHS)
    assert np.isfinite(factors).all()
    assert (factors >= 0).all()
    assert factors.max() <= 1 + 1e-12


@pytest.mark.parametrize("kind", [ExponentialDecay, StepDecay, ReduceOnPlateau])
def test_a_factor_that_would_let_the_rate_grow_or_end_is_refused(kind):
    assert kind().change(factor=1.0).factor == 1.0
    for factor in (1.0000001, 0.0, -0.5):
        with pytest.raises(DefinitionError):
            kind().change(factor=factor)
