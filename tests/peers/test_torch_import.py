"""Imports of ONNX files that PyTorch itself wrote: the predictions are PyTorch's."""

import layerwright as lw
import numpy as np
import pytest
import torch
from torch import nn

from core.formats.imports import imported
from core.formats.proof import answers

MODELS = {
    "rows": (
        (4,),
        lambda: nn.Sequential(
            nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Dropout(0.3), nn.Linear(8, 6), nn.LayerNorm(6), nn.SiLU(),
            nn.Linear(6, 3),
        ),
    ),
    "images": (
        (3, 12, 12),
        lambda: nn.Sequential(
            nn.Conv2d(3, 6, 3, stride=2, padding=1, bias=False), nn.BatchNorm2d(6), nn.ReLU(),
            nn.Conv2d(6, 6, 3, padding=1, groups=6), nn.Conv2d(6, 8, 1), nn.Hardswish(), nn.MaxPool2d(2),
            nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 5), nn.LogSoftmax(1),
        ),
    ),
    "pixels": (
        (6, 7),
        lambda: nn.Sequential(nn.Flatten(), nn.Linear(42, 5), nn.PReLU(), nn.Linear(5, 1), nn.Sigmoid()),
    ),
}  # fmt: skip


def written(name, path):
    """The model with random statistics, and its file."""
    torch.manual_seed(0)
    shape, build = MODELS[name]
    model = build()
    for layer in model:
        if isinstance(layer, (nn.BatchNorm1d, nn.BatchNorm2d)):
            layer.running_mean.normal_()
            layer.running_var.uniform_(0.5, 2)
    model.eval()
    axes = {"x": {0: "rows"}, "y": {0: "rows"}}
    names = {"input_names": ["x"], "output_names": ["y"], "dynamic_axes": axes}
    torch.onnx.export(model, torch.randn(2, *shape), str(path), dynamo=False, **names)
    return model, shape


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the exporter that needs no other package
@pytest.mark.parametrize("name", MODELS)
def test_a_file_of_pytorch_predicts_what_pytorch_does(name, tmp_path):
    model, shape = written(name, tmp_path / "n.onnx")
    found = imported(tmp_path / "n.onnx")
    assert not found.refused, found.refused[0].sentence()
    x = np.random.default_rng(1).normal(size=(50, *shape)).astype(np.float32)
    with torch.no_grad():
        wanted = model(torch.from_numpy(x)).numpy()
    wanted = np.exp(wanted) if name == "images" else wanted
    wanted = np.hstack([1 - wanted, wanted]) if name == "pixels" else wanted
    ours = answers(found.trained, x.reshape(50, -1)).numbers
    np.testing.assert_allclose(ours, wanted, rtol=1e-4, atol=1e-5)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_file_of_a_training_of_pytorch_gives_its_weights(tmp_path):
    from safetensors.torch import save_file

    model = lw.Model([lw.Dense(5, name="dense"), lw.Dense(5, name="dense_2")], seed=3)
    model.fit("iris", epochs=1, progress=False)
    net = nn.ModuleDict({"dense": nn.Linear(4, 5), "dense_2": nn.Linear(5, 5), "output": nn.Linear(5, 3)})
    optimizer = torch.optim.Adam(net.parameters())
    sum(layer(torch.ones(1, layer.in_features)).sum() for layer in net.values()).backward()
    optimizer.step()
    arrays = {f"model.{name}": array.clone() for name, array in net.state_dict().items()}
    for (name, _), state in zip(net.named_parameters(), optimizer.state_dict()["state"].values(), strict=True):
        for key, array in state.items():
            arrays[f"{key}.{name}"] = arrays[f"optimizer.{name}.{key}"] = array.clone()
    save_file({name: array.clone() for name, array in arrays.items()}, tmp_path / "w.safetensors")
    back = lw.load_weights(model, tmp_path / "w.safetensors", progress=False)
    for name, array in back.network.arrays(back.state).items():
        np.testing.assert_array_equal(array, net.state_dict()[name].numpy())
