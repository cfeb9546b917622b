"""The receipt of a run: it says what the weights were made of, and the same run has the same receipt."""

import json
from hashlib import blake2b

import layerwright as lw
import numpy as np
import onnx
import pytest
from safetensors import safe_open
from safetensors.numpy import load_file

from core import __version__
from core.cli import main
from core.formats import read
from core.training.saved_run import SavedRun
from core.training.trainer import MOST, Trainer, from_json, to_json


def trained(seed=1, epochs=3, table=None):
    model = lw.Model([lw.Dense(6)], seed=seed)
    model.fit(*(table or ("iris",)), epochs=epochs, progress=False)
    return model


@pytest.fixture(scope="module")
def model():
    return trained()


def test_the_same_run_has_the_same_receipt_and_another_has_not(model):
    receipt = model.receipt
    assert trained().receipt == receipt
    assert (receipt.rows, receipt.recipe.seed, receipt.steps, receipt.epochs) == (150, 1, model.steps, 3)
    assert trained(seed=2).receipt.weights != receipt.weights
    assert trained(epochs=4).receipt.weights != receipt.weights
    assert trained(seed=2).receipt.data == receipt.data


def test_the_hash_of_the_weights_is_that_of_the_exported_file(model, tmp_path):
    path = tmp_path / "iris.safetensors"
    model.export(path)
    weights = blake2b(digest_size=8)
    arrays = load_file(path)
    for name in model.network.arrays(model.state):  # in the order of the layers
        weights.update(arrays[name].astype("<f4").tobytes())
    with safe_open(path, "np") as file:
        facts = json.loads(file.metadata()["receipt"])
    assert facts["weights"] == model.receipt.weights == weights.hexdigest()
    assert facts["trained_by"][0]["version"] == __version__
    assert facts["recipe"]["seed"] == facts["seed"] == 1


def test_the_hash_of_the_data_tells_every_value_name_and_order():
    x, y = np.random.default_rng(0).normal(size=(30, 2)), np.arange(30) % 2
    other = x.copy()
    other[7, 1] += 1e-3
    found = [trained(table=table).receipt.data for table in ((x, y), (other, y), (x[:, ::-1], y), (x, 1 - y))]
    assert len(set(found)) == 4
    assert trained(table=(x.copy(), y)).receipt.data == found[0]


def test_a_project_file_has_the_receipt_of_its_run(model, tmp_path, capsys):
    path = tmp_path / "iris.layerwright"
    model.save(path)
    assert lw.load(path).receipt == model.receipt
    assert main(["info", str(path), "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)["receipt"]
    assert facts == json.loads(json.dumps(model.receipt.facts()))
    assert main(["info", str(path)]) == 0
    assert f"  Weights     {model.receipt.weights}" in capsys.readouterr().out
    assert main(["info", "iris"]) == 0
    assert "Receipt" not in capsys.readouterr().out


def test_saving_elsewhere_does_not_change_who_trained(model, tmp_path):
    """A run of another computer that goes on here has both; one that is only opened and saved has not."""
    path = tmp_path / "iris.layerwright"
    model.save(path)
    saved, there = read(path).saved_run, Trainer("0.0.1", "znver4")
    texts = dict(saved.texts, trained_by=to_json([there]))
    again = lw.load(path)
    again._opened = read(path).__class__(
        **{**vars(again._opened), "saved_run": SavedRun(saved.arrays, texts)}  # as a file from there
    )
    assert again.receipt.trained_by == (there,)
    again.save(path)
    assert lw.load(path).receipt.trained_by == (there,)
    again.fit(epochs=1, progress=False)
    assert again.receipt.trained_by == (there, *model.receipt.trained_by)


@pytest.mark.parametrize("suffix", [".onnx", ".npz", ".py", ".h", ".html"])
def test_every_export_has_it(suffix, model, tmp_path):
    path = tmp_path / f"iris{suffix}"
    model.export(path)
    if suffix == ".onnx":
        metadata = {prop.key: prop.value for prop in onnx.load(path).metadata_props}
        assert json.loads(metadata["receipt"])["weights"] == model.receipt.weights
    elif suffix == ".npz":
        metadata = json.loads(np.load(path)["metadata"].tobytes())
        assert json.loads(metadata["receipt"])["weights"] == model.receipt.weights
    else:
        assert model.receipt.weights in path.read_text("utf-8")


@pytest.mark.parametrize("text", ["", "{", "null", "[1]", '[["a"]]', '[["a", "b", 0]]', "[" * 10**5, '[[1, "b"]]'])
def test_a_damaged_trainer_is_left_out(text):
    assert from_json(text) == ()


def test_trainers_of_a_file_are_bounded():
    assert len(from_json(to_json([Trainer("1", "x" * 10**4)] * 10**4))) == MOST
