"""Random trained networks as C headers, compiled by gcc: eight in CI, 200 by
`uv run pytest tests/peers/test_c_generated.py --hypothesis-profile=thorough`."""

import numpy as np
from hypothesis import assume, given, settings

from core.formats import TrainedNetwork, c_header
from core.formats.drawn import drawn
from core.formats.proof import wanted_of
from core.training import Controls, Run
from tests.core.generated import works
from tests.peers.test_onnx_generated import examples, is_decided, rounding

SHARE = 0.4 if settings().max_examples > 100 else 0.08


@examples(SHARE)
@given(works())
def test_a_random_network_predicts_the_same_in_c(tmp_path_factory, work):
    run = Run(work.network, work.data, work.recipe)
    list(run.events(Controls(), work.recipe.epochs))
    network = TrainedNetwork(work.network, run.snapshot().state, work.data.preparation)
    numbers = wanted_of(network, drawn(network.preparation)).numbers
    assume(np.isfinite(numbers).all() and is_decided(work, network, numbers))
    path = tmp_path_factory.mktemp("c") / "network.h"
    path.write_bytes(c_header.content(network))
    proof = c_header.prove(path, network)
    assert not proof.classes_differ
    assert proof.holds or proof.largest_difference <= 10 * rounding(network), proof
