"""Where predictions part: the first layer is named, and whether the file or Layerwright computes otherwise."""

import numpy as np
import pytest

from core.formats import FormatError
from core.formats.imports import imported, keras_layers, onnx_import
from core.formats.imports.onnx_layers import ANCHORS
from tests.core.formats.imports import keras_files
from tests.core.formats.imports.onnx_files import onnx_file, weights

NORM = ["gamma", "beta", "mean", "var"]
NODES = [
    ("Gemm", "xw", "a", {}),
    ("Relu", "a", "b", {}),
    ("BatchNormalization", ["b", *NORM], "c", {}),
    ("Gemm", "cv", "d", {}),
    ("Tanh", "d", "e", {}),
    ("Gemm", "eu", "y", {}),
]


def misread(to, place, node, fields):
    """A batch norm that is read with a weight that is not its own."""
    signal = ANCHORS["BatchNormalization"](to, place, node, fields)
    to.draft.arrays[signal.layer, "weight"] = to.draft.arrays[signal.layer, "weight"] * 1.5
    return signal


def test_the_first_layer_that_differs_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(onnx_import, "ANCHORS", {**ANCHORS, "BatchNormalization": misread})
    own = dict.fromkeys(NORM, np.ones(4, np.float32))
    path = onnx_file(tmp_path / "n.onnx", NODES, w=weights(4, 4), v=weights(4, 4), u=weights(4, 3), **own)
    with pytest.raises(FormatError) as said:
        imported(path)
    assert "Batch norm is the first layer that differs from the file, where it is BatchNormalization “node 2”" in str(
        said.value
    )
    assert "fault of Layerwright" in str(said.value)
    assert "report the file" not in str(said.value)


def test_a_file_that_is_inexact_itself_is_not_our_fault(tmp_path):
    nodes = [("Gemm", "xwc", "a", {}), ("Sub", "ac", "b", {}), ("Gemm", "bv", "y", {})]
    path = onnx_file(tmp_path / "n.onnx", nodes, w=weights(4, 4) * 1e-2, c=np.full(4, 1e7, np.float32), v=weights(4, 3))
    with pytest.raises(FormatError, match="in float64 it predicts otherwise than in float32") as said:
        imported(path)
    assert "fault of Layerwright" not in str(said.value)


def test_the_first_layer_of_a_keras_file_is_named(tmp_path, monkeypatch):
    about = keras_files.config(
        keras_files.dense("a", 5), keras_files.dense("b", 5), keras_files.dense("c", 2, activation="linear")
    )
    arrays = {
        "a": [weights(4, 5), weights(5)],
        "b": [weights(5, 5), weights(5)],
        "c": [weights(5, 2, seed=3), weights(2)],
    }
    path = keras_files.keras_file(tmp_path / "n.keras", about, keras_files.weights(**arrays))

    def turned(to, place, x, c, w):
        layer = dense(to, place, x, c, w)
        if c["name"] == "b":
            to.draft.arrays[layer, "weight"] = to.draft.arrays[layer, "weight"].T.copy()
        return layer

    dense = keras_layers.CLASSES["Dense"]
    monkeypatch.setitem(keras_layers.CLASSES, "Dense", turned)
    with pytest.raises(FormatError, match="b is the first layer that differs from the file, where it is Dense “b”"):
        imported(path)


TRAINING = {
    "dropout": [("Gemm", "xw", "a", {}), ("Dropout", ["a", "r", "t"], "b", {}), ("Gemm", "bw", "y", {})],
    "batch norm": [
        ("Gemm", "xw", "a", {}),
        ("BatchNormalization", ["a", *NORM], "b", {"training_mode": 1}),
        ("Gemm", "bw", "y", {}),
    ],
}


@pytest.mark.parametrize("name", TRAINING)
def test_a_file_of_a_model_in_training_says_how_to_export_it(name, tmp_path):
    own = dict.fromkeys(NORM, np.ones(4, np.float32)) if name == "batch norm" else {}
    own |= {"r": np.float32(0.5), "t": np.bool_(True)} if name == "dropout" else {}
    found = imported(onnx_file(tmp_path / "n.onnx", TRAINING[name], w=weights(4, 4), **own))
    assert "after model.eval()" in found.refused[0].reason


def test_a_model_in_16_bits_says_so(tmp_path):
    nodes = [("Cast", "x", "h", {"to": 10}), ("Gemm", "hw", "a", {}), ("Cast", "a", "y", {"to": 1})]
    found = imported(onnx_file(tmp_path / "n.onnx", nodes, w=weights(4, 4).astype(np.float16)))
    assert "rounds to 16 bits" in found.refused[0].reason
