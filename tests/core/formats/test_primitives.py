"""The vocabulary of exports, computed in NumPy, against the engine: for every layer, activation and op."""

import numpy as np
import pytest

from core.activations import ACTIVATIONS
from core.engine import ops
from core.formats.lowered_export import ACTIVATED, LOWERED, outputs
from core.formats.lowered_preparation import lower_preparation
from core.network import Predictor
from core.primitives import PRIMITIVES, compute, in_order
from tests.core.formats.exported_networks import NETWORKS, rows, trained
from tests.core.formats.exported_tables import case


@pytest.mark.parametrize("name", NETWORKS)
def test_the_expression_of_a_network_computes_what_the_engine_does(name):
    network = trained(*NETWORKS[name])
    x = rows(network)
    found = compute(outputs(network), x)
    wanted = Predictor(network.network).predict(network.state, network.preparation.scaled(x))
    np.testing.assert_allclose(found, wanted, rtol=1e-5, atol=1e-5)
    assert np.ptp(wanted, axis=0).max() > 1e-3, "a network that says the same of every row tests nothing"


def test_every_op_and_activation_of_the_engine_has_an_expression():
    assert LOWERED.keys() == {op.kind for op in ops.OPS}
    assert ACTIVATED.keys() == {kind.kind for kind in ACTIVATIONS if not kind.learned}


def test_the_vocabulary_is_small_and_every_primitive_is_used(tmp_path):
    used = {value.kind for case in NETWORKS.values() for value in in_order(outputs(trained(*case)))}
    for name in ("one-hot", "moments"):
        network, _ = case(name, tmp_path)
        used |= {value.kind for value in in_order(lower_preparation(network.preparation).features)}
    assert used - {"input", "constant", "reshape"} == PRIMITIVES.keys()
    assert len(PRIMITIVES) <= 25


def test_a_deep_network_is_put_in_order_without_recursion():
    from core.layers import Dense, Input, Output
    from core.project.layout import chain

    deep = trained(chain(Input(), *(Dense(4) for _ in range(600)), Output()))
    assert len(in_order(outputs(deep))) > 2000
