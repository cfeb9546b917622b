"""The code of the network in Keras and in PyTorch, run there: the same parameters, and the same outputs."""

import keras
import numpy as np
import pytest
import torch

from core.formats.code_text import CODES
from core.formats.keras_layers import Nodes, add_layers
from core.formats.torch_layers import state_dict
from core.network import Predictor
from core.project import Project
from tests.core.formats.exported_networks import FEATURES, NETWORKS, trained

TEXTS = {code.title: code.text for code in CODES}


@pytest.fixture(params=NETWORKS)
def network(request):
    return trained(*NETWORKS[request.param])


@pytest.fixture
def x():
    return np.random.default_rng(1).normal(size=(40, FEATURES)).astype(np.float32)


def run(network, title):
    """The names that the code makes."""
    names = {}
    exec(compile(TEXTS[title](Project(network.network.graph), network.network.shapes), title, "exec"), names)
    return names


def wanted(network, x):
    return Predictor(network.network).predict(network.state, x)


def test_the_code_of_pytorch_is_the_network(network, x):
    model = run(network, "PyTorch")["model"]
    arrays = state_dict(network.network, network.arrays())
    model.load_state_dict({name: torch.from_numpy(array) for name, array in arrays.items()})
    assert sum(array.numel() for array in model.parameters()) == network.network.parameters()
    with torch.no_grad():
        found = model.eval()(torch.from_numpy(x)).numpy()
    np.testing.assert_allclose(found, wanted(network, x), rtol=0, atol=1e-5)


def test_the_code_of_keras_is_the_network(network, x):
    names = run(network, "Keras")
    model, net, named = names["model"], network.network, network.arrays()
    arrays = {layer_id: {} for layer_id in net.graph.layers}
    for name, weight in net.names.items():
        arrays[weight.layer][weight.name] = named[name]
    to = Nodes(arrays)
    add_layers(to, net.graph, net.shapes, to.input((FEATURES,)))
    layers = [node for node in to.made[1:] if node.name]
    if isinstance(model, keras.Sequential):
        made = model.layers
    else:
        last = to.made[-1]
        made = [names["outputs" if node is last else node.name]._keras_history.operation for node in layers]
    for node, layer in zip(layers, made, strict=True):
        assert type(layer).__name__ == node.kind
        if node.arrays:
            layer.set_weights(node.arrays)
    assert sum(int(np.prod(each.shape)) for each in model.trainable_variables) == net.parameters()
    np.testing.assert_allclose(np.asarray(model(x, training=False)), wanted(network, x), rtol=0, atol=1e-5)
