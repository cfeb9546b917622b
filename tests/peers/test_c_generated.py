"""Random trained networks as C headers, compiled by gcc: eight in CI, 200 by
`uv run pytest tests/peers/test_c_generated.py --hypothesis-profile=thorough`."""

from dataclasses import replace

import numpy as np
from hypothesis import assume, given, settings

from core.formats import TrainedNetwork, c_header
from core.formats.drawn import drawn
from core.formats.proof import Answers, Proof, wanted_of
from core.training import Controls, Run
from tests.core.generated import works
from tests.peers.test_onnx_generated import examples, is_decided

SHARE = 0.4 if settings().max_examples > 100 else 0.08


@examples(SHARE)
@given(works())
def test_a_random_network_predicts_the_same_in_c(tmp_path_factory, work):
    run = Run(work.network, work.data, work.recipe)
    list(run.events(Controls(), work.recipe.epochs))
    network = TrainedNetwork(work.network, run.snapshot().state, work.data.preparation)
    numbers = wanted_of(network, drawn(network.preparation)).numbers
    assume(np.isfinite(numbers).all() and is_decided(work, numbers))
    path = tmp_path_factory.mktemp("c") / "network.h"
    path.write_bytes(c_header.content(network))
    proof = c_header.prove(path, network)
    assert not proof.classes_differ
    assert proof.holds or proof.largest_difference <= 10 * rounding(network), proof


def rounding(network):
    """How far the answers move where every weight is rounded otherwise: sums inside a network may cancel, too."""
    rows = drawn(network.preparation)
    wanted = wanted_of(network, rows)
    signs = np.random.default_rng(1).choice([-1.0, 1.0], network.state.weights.shape)
    weights = (network.state.weights * (1 + 1.2e-7 * signs)).astype(np.float32)
    moved = wanted_of(replace(network, state=network.state._replace(weights=weights)), rows)
    return Proof.of("other rounding", Answers(moved.numbers, moved.labels), wanted, wanted).largest_difference
