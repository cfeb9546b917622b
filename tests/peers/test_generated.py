"""Random valid networks and recipes: each trains 20 steps, agrees with PyTorch, and resumes exactly.

A hundred in CI; five hundred by `uv run pytest tests/peers/test_generated.py --hypothesis-profile=thorough`.
"""

from dataclasses import replace

import torch
from hypothesis import HealthCheck, Phase, event, given, settings
from hypothesis import strategies as st

from core.bench.work import Work
from core.layers import AlphaDropout, Dropout, GaussianNoise
from core.network.graph import Graph
from core.training import Controls, Paused, Run
from tests.core.generated import STEPS, works
from tests.peers.agreement import far, ours, theirs

RANDOM = {
    Dropout: "rate",
    AlphaDropout: "rate",
    GaussianNoise: "stddev",
}  # layers that draw numbers of their own, and the field that stops them
NUDGES = 20


def agree(work):
    """Whether training comes to what PyTorch comes to.

    Where a slope jumps, or a step follows the sign of a gradient that is all rounding, a few steps may lead elsewhere.
    Then they do so for PyTorch too, from weights that are moved by as little as a few roundings.
    """
    epochs = work.recipe.epochs
    found, exact = ours(work, epochs), theirs(work, epochs, torch.float64)
    left = far(found, theirs(work, epochs), exact)
    for nudge in range(1, NUDGES + 1):
        if left:
            left &= far(found, theirs(work, epochs, nudge=nudge), exact)
    assert not left


def without_noise(work: Work) -> Work:
    """The work without noise, for which PyTorch would draw other random numbers."""
    layers = {
        each: replace(layer, **{RANDOM[type(layer)]: 0.0}) if type(layer) in RANDOM else layer
        for each, layer in work.graph.layers.items()
    }
    return replace(work, graph=Graph(layers, work.graph.edges))


def finished(work, start=None):
    """A run to its end."""
    run = Run(work.network, work.data, work.recipe, start)
    list(run.events(Controls(), work.recipe.epochs))
    return run


def interrupted(work, steps):
    """A run that pauses after `steps` steps and resumes in another Run."""
    run, controls = Run(work.network, work.data, work.recipe), Controls()
    for _ in range(steps):
        controls.request_step("batch")
    next(each for each in run.events(controls, work.recipe.epochs) if isinstance(each, Paused))
    assert run.steps == steps
    return finished(work, run.checkpoint())


def state_of(checkpoint):
    """All of its arrays as bytes, apart from how much telemetry the last call wrote."""
    clock = [checkpoint.counters[name] for name in checkpoint.counters.dtype.names if name not in ("rows", "epochs")]
    return [array.tobytes() for array in (*checkpoint.state, checkpoint.moments, *clock)]


@settings(deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(works(), st.integers(1, STEPS - 1))
def test_a_network_trains_agrees_with_pytorch_and_resumes_exactly(work, cut):
    for layer in work.graph.layers.values():
        event(layer.kind)
    run = finished(work)
    assert run.steps == STEPS
    whole, resumed = run.checkpoint(), interrupted(work, cut).checkpoint()
    assert state_of(whole) == state_of(resumed)
    agree(without_noise(work))
