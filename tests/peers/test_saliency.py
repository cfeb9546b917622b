"""Integrated gradients beside PyTorch's autograd, and their own check; the answer for an image; kernels."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from core.activations import ReLU, Softmax, Tanh
from core.data import Data, Digits, prepare
from core.layers import BatchNorm, Conv2D, Dense, Dropout, Flatten, Input, MaxPool2D, Output
from core.losses import CCE
from core.moments import Moment
from core.moments.computation import Workspace
from core.moments.kernels import kernels_of
from core.moments.saliency import NODES, AnswerImage, IntegratedGradients
from core.project import Project, data_spec
from core.project.layout import chain
from core.training import Recipe, Snapshot

LAYERS = {
    "dense": (Input(), Flatten(), Dense(12, activation=Tanh()), Output(activation=Softmax())),
    "convolution": (
        Input(), Conv2D(4, size=3, activation=Tanh()), MaxPool2D(), Flatten(), Dropout(0.3),
        Output(activation=Softmax()),
    ),
    "batch norm": (Input(), Flatten(), Dense(10, activation=ReLU()), BatchNorm(), Output(activation=Softmax())),
}  # fmt: skip


def moment(layers, loss):
    project = Project(chain(*layers), data=Data(source=Digits()), recipe=Recipe(loss=loss))
    data = prepare(project.data)
    network = project.network(data_spec(data.dataset))
    state = network.initial(seed=3)
    random = np.random.default_rng(0)
    state.weights[:] += random.normal(0, 0.1, state.weights.shape).astype(np.float32)
    state.buffers[:] = random.uniform(0.5, 1.5, state.buffers.shape)
    return Moment(project, data, network, Snapshot(5, 1, state))


def scores(name, arrays, x):
    """The logits of the networks above in PyTorch, float64."""
    w = {key: torch.tensor(array, dtype=torch.float64) for key, array in arrays.items()}
    x = x.reshape(len(x), 1, 8, 8)
    if name == "convolution":
        x = torch.tanh(torch.nn.functional.conv2d(x, w["conv_2d.weight"], w["conv_2d.bias"], padding=1))
        x = torch.nn.functional.max_pool2d(x, 2).flatten(1)
    elif name == "dense":
        x = torch.tanh(x.flatten(1) @ w["dense.weight"].T + w["dense.bias"])
    else:
        x = torch.relu(x.flatten(1) @ w["dense.weight"].T + w["dense.bias"])
        mean, var = w["batch_norm.running_mean"], w["batch_norm.running_var"]
        x = torch.nn.functional.batch_norm(x, mean, var, w["batch_norm.weight"], w["batch_norm.bias"])
    return x @ w["output.weight"].T + w["output.bias"]


@pytest.mark.parametrize("name", LAYERS)
@pytest.mark.parametrize("label", [0, 7])
def test_the_shares_are_those_of_autograd(name, label):
    made = moment(LAYERS[name], CCE())
    data, row = made.data, int(made.data.validation[4])
    image = data.dataset.x[row]
    found = IntegratedGradients(image.tobytes(), 0.0, label).compute(made, Workspace(), lambda: False)
    end, start = (data.scaled(each[None])[0].astype(np.float64) for each in (image, np.zeros_like(image)))
    places, weights = np.polynomial.legendre.leggauss(NODES)
    x = torch.tensor(start + (places[:, None] + 1) / 2 * (end - start), requires_grad=True)
    arrays = made.network.arrays(made.snapshot.state)
    scores(name, arrays, x)[:, label].sum().backward()
    wanted = (weights / 2) @ x.grad.numpy() * (end - start)
    np.testing.assert_allclose(found.shares.ravel(), wanted, rtol=1e-5, atol=1e-7)
    both = scores(name, arrays, torch.tensor(np.stack([end, start])))[:, label].numpy()
    assert (found.value, found.base) == pytest.approx(both, rel=1e-6)
    assert abs(found.gap) < 0.02 * abs(found.value - found.base) + 0.01
    assert found.gap == pytest.approx(found.shares.sum() - (both[0] - both[1]), abs=1e-6)


def test_a_smooth_network_passes_its_own_check():
    made = moment(LAYERS["dense"], CCE())
    for row in made.data.validation[:5].tolist():
        asked = IntegratedGradients(made.data.dataset.x[row].tobytes(), 0.0, 3)
        assert abs(asked.compute(made, Workspace(), lambda: False).gap) < 1e-9


def test_an_empty_image_has_no_shares():
    made = moment(LAYERS["convolution"], CCE())
    found = IntegratedGradients(np.zeros(64, np.float32).tobytes(), 0.0, 1).compute(made, Workspace(), lambda: False)
    assert not found.shares.any()
    assert found.value == found.base


def test_the_answer_is_the_prediction_and_has_the_maps_of_the_convolution():
    made = moment(LAYERS["convolution"], CCE())
    row = int(made.data.validation[0])
    found = AnswerImage(made.data.dataset.x[row].tobytes()).compute(made, Workspace(), lambda: False)
    from core.network import Predictor

    wanted = Predictor(made.network).predict(made.snapshot.state, made.data.x(np.array([row])))
    np.testing.assert_array_equal(found.outputs, wanted[0])
    w = made.network.arrays(made.snapshot.state)
    x = torch.tensor(made.data.x(np.array([row])).reshape(1, 1, 8, 8))
    maps = torch.tanh(
        torch.nn.functional.conv2d(x, torch.tensor(w["conv_2d.weight"]), torch.tensor(w["conv_2d.bias"]), padding=1)
    )
    layer = next(i for i, one in made.network.graph.layers.items() if isinstance(one, Conv2D))
    np.testing.assert_allclose(found.maps[layer], maps[0].numpy(), atol=1e-5)


def test_kernels_are_the_weights():
    made = moment(LAYERS["convolution"], CCE())
    (kernels,) = kernels_of(made.network, made.snapshot.state).values()
    np.testing.assert_array_equal(kernels, made.network.arrays(made.snapshot.state)["conv_2d.weight"])
    made = moment(LAYERS["dense"], CCE())
    (kernels,) = kernels_of(made.network, made.snapshot.state).values()
    weights = made.network.arrays(made.snapshot.state)["dense.weight"]
    np.testing.assert_array_equal(kernels.reshape(12, 64), weights)


def test_data_that_is_no_image_is_not_explained():
    made = moment(LAYERS["dense"], CCE())
    dataset = replace(made.data.dataset, image=())
    plain = replace(made, data=replace(made.data, dataset=dataset))
    assert not IntegratedGradients(b"", 0.0, 0).is_possible(plain)
    assert not AnswerImage(b"").is_possible(plain)
