"""Weights alone: our own files with their layers, and arrays of others into a network that fits."""

import json

import layerwright as lw
import numpy as np
import pytest
from safetensors.numpy import save_file

from core.cli import main
from core.formats import FormatError, export, tensors
from core.formats.imports import imported
from core.formats.proof import answers
from tests.core.formats.exported_networks import NETWORKS, rows, trained
from tests.core.formats.exported_tables import case


@pytest.mark.parametrize("suffix", [".safetensors", ".npz"])
@pytest.mark.parametrize("name", ["dense", "images", "shared slope", "regression", "yes or no", "margin", "add"])
def test_our_own_files_come_back_with_their_layers(name, suffix, tmp_path):
    network = trained(*NETWORKS[name])
    export(tmp_path / f"n{suffix}", network)
    found = imported(tmp_path / f"n{suffix}")
    theirs = network.network.graph
    assert [layer.change(name="") for layer in found.project.graph.layers.values()] == list(theirs.layers.values())
    assert found.project.graph.edges == tuple(theirs.edges)
    assert found.compared.proved_by == "test rows in the file"
    x = rows(network)
    np.testing.assert_allclose(answers(found.trained, x).numbers, answers(network, x).numbers, atol=1e-5)
    assert answers(found.trained, x).labels == answers(network, x).labels
    for array, other in zip(found.trained.arrays().values(), network.arrays().values(), strict=True):
        np.testing.assert_array_equal(array, other)


@pytest.mark.parametrize("name", ["dense", "regression"])
def test_the_sentence_says_what_was_compared(name, tmp_path):
    export(tmp_path / "n.npz", trained(*NETWORKS[name]))
    said = str(imported(tmp_path / "n.npz").sentence())
    assert "test rows in the file, 5 rows: largest difference" in said
    assert "drawn" not in said
    assert ("0 of 5 classes differ" in said) == (name == "dense")
    assert ("spread" in said) == (name == "regression")


@pytest.mark.parametrize("columns", [[3], ["x"], [{"steps": [3]}], [{"steps": [{"kind": "fill"}]}], 3])
def test_damaged_columns_are_refused(columns, tmp_path):
    export(tmp_path / "n.safetensors", trained(*NETWORKS["dense"]))
    arrays, texts = tensors.decode((tmp_path / "n.safetensors").read_bytes(), "n")
    (tmp_path / "n.safetensors").write_bytes(tensors.encode(arrays, {**texts, "columns": json.dumps(columns)}))
    with pytest.raises(FormatError):
        imported(tmp_path / "n.safetensors")


def test_a_table_loses_no_step_without_a_word(tmp_path):
    network, _ = case("numbers", tmp_path)
    export(tmp_path / "n.npz", network)
    assert "Missing values of “" in str(imported(tmp_path / "n.npz").notes[0])
    for name in ("one-hot, refuse", "target mean of numbers"):
        network, _ = case(name, tmp_path)
        export(tmp_path / "t.npz", network)
        with pytest.raises(FormatError, match="does not say in full"):
            imported(tmp_path / "t.npz")


@pytest.fixture
def model():
    model = lw.Model([lw.Dense(5, name="first"), lw.Dense(5, name="second")], seed=3)
    model.fit("iris", epochs=1, progress=False)
    return model


def of(model, rename=lambda name: name):
    return {rename(name): array.copy() for name, array in model.network.arrays(model.state).items()}


@pytest.mark.parametrize(
    "rename", [str, str.upper, lambda name: f"module.{name}", lambda name: f"model/{name.replace('.', '/')}"]
)
def test_arrays_go_to_the_layers_by_their_names(rename, model, tmp_path):
    mixed = dict(reversed(of(model, rename).items()))
    save_file(mixed, tmp_path / "w.safetensors")
    other = lw.Model([lw.Dense(5, name="first"), lw.Dense(5, name="second")], seed=9)
    other.fit("iris", epochs=1, progress=False)
    back = lw.load_weights(other, tmp_path / "w.safetensors", progress=False)
    x = np.random.default_rng(0).uniform(0, 8, (20, 4))
    np.testing.assert_allclose(back.predict_proba(x), model.predict_proba(x), atol=1e-6)
    assert not np.allclose(other.predict_proba(x), model.predict_proba(x), atol=1e-3)


def test_arrays_without_such_names_go_by_their_shapes_in_order(model, tmp_path):
    np.savez(tmp_path / "w.npz", **{f"arr_{k}": array for k, array in enumerate(of(model).values())})
    back = lw.load_weights(model, tmp_path / "w.npz", progress=False)
    x = np.random.default_rng(0).uniform(0, 8, (20, 4))
    np.testing.assert_allclose(back.predict_proba(x), model.predict_proba(x), atol=1e-6)


def test_kernels_of_keras_are_turned_also_where_they_are_square(model, tmp_path):
    arrays = of(model)
    kernels = {
        f"{k}.kernel" if a.ndim == 2 else f"{k}.bias": a.T if a.ndim == 2 else a for k, a in enumerate(arrays.values())
    }
    np.savez(tmp_path / "w.npz", **kernels)
    back = lw.load_weights(model, tmp_path / "w.npz", progress=False)
    for name, array in back.network.arrays(back.state).items():
        np.testing.assert_array_equal(array, arrays[name])


def test_what_does_not_fit_is_said_layer_by_layer(model, tmp_path):
    arrays = of(model)
    arrays["second.weight"] = np.zeros((7, 5), np.float32)
    del arrays["output.bias"]
    np.savez(tmp_path / "w.npz", **arrays)
    with pytest.raises(FormatError) as said:
        lw.load_weights(model, tmp_path / "w.npz", progress=False)
    assert "second.weight”: not imported. It needs 5 × 5, but the file has 7 × 5" in str(said.value)
    assert "output.bias”: not imported. It needs 3" in str(said.value)


def test_pickled_arrays_are_refused(model, tmp_path):
    np.savez(tmp_path / "w.npz", a=np.array([{}], object))
    with pytest.raises(FormatError, match=r"other things than arrays|hold"):
        lw.load_weights(model, tmp_path / "w.npz", progress=False)


def test_weights_without_layers_name_what_to_do(model, tmp_path):
    save_file(of(model), tmp_path / "w.safetensors")
    with pytest.raises(FormatError, match="--into PROJECT"):
        imported(tmp_path / "w.safetensors")


def test_the_command_puts_weights_into_a_project(model, tmp_path, capsys):
    model.save(tmp_path / "n.layerwright")
    np.savez(tmp_path / "w.npz", **{name: array * 0 for name, array in of(model).items()})
    to = tmp_path / "to.layerwright"
    command = ["import", str(tmp_path / "w.npz"), "--into", str(tmp_path / "n.layerwright"), "--to", str(to), "--json"]
    assert main(command) == 0
    assert json.loads(capsys.readouterr().out)["complete"]
    back = lw.load(to)
    assert not any(array.any() for array in back.network.arrays(back.state).values())


def test_weights_of_an_onnx_file_go_into_a_network_and_its_scaling_is_said_not_to(model, tmp_path, capsys):
    model.export(tmp_path / "n.onnx")
    back = lw.load_weights(model, tmp_path / "n.onnx")
    for name, array in back.network.arrays(back.state).items():
        np.testing.assert_allclose(array, of(model)[name], rtol=1e-6)
    assert "The scaling of inputs in the file is not taken" in capsys.readouterr().err
