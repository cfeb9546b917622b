"""Keras files that hold code, lie, or link elsewhere. Those that Keras made are in tests/peers."""

import json
import subprocess
import sys

import h5py
import layerwright as lw
import numpy as np
import pytest

from core.formats import FormatError
from core.formats.imports import hdf5, imported
from tests.core.formats.imports import keras_files
from tests.core.formats.imports.keras_files import config, dense, keras_file, layer, weights

PLAIN = config(dense("a", 5), dense("b", 2, activation="linear"))
ARRAYS = {"a": [np.ones((4, 5)), np.zeros(5)], "b": [np.ones((5, 2)), np.zeros(2)]}


def test_a_file_is_read_without_keras(tmp_path):
    path = keras_file(tmp_path / "n.keras", PLAIN, weights(**ARRAYS))
    model = lw.import_model(path, progress=False)
    np.testing.assert_allclose(model.outputs(np.ones((1, 4))), [[20, 20]], rtol=1e-6)
    script = (
        "import sys, layerwright as lw; lw.import_model(sys.argv[1], progress=False); sys.exit('keras' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=True)


CODE = {
    "a lambda": (layer("Lambda", "c", function="X"), "holds code"),
    "a class of others": (layer("Mine", "c", "mine", "mine>Mine"), "class of its author"),
    "a disguised class": (layer("Dense", "c", "os", None, units=2), "class of its author"),
    "a registered name": (layer("Dense", "c", registered="mine>Dense", units=2), "class of its author"),
    "a function": (dense("c", 2, activation={"class_name": "function", "config": "system"}), "'system'"),
    "an unknown class": (layer("LSTM", "c"), "No layer of Layerwright"),
    "an unknown activation": (dense("c", 2, activation="exponential"), "'exponential'"),
}


@pytest.mark.parametrize("name", CODE)
def test_code_is_refused_by_name(name, tmp_path):
    bad, reason = CODE[name]
    content = weights(**ARRAYS, c=[np.ones((5, 2)), np.zeros(2)])
    path = keras_file(tmp_path / "n.keras", config(dense("a", 5), bad, dense("b", 2)), content)
    found = imported(path)
    assert found.trained is None
    assert reason in found.refused[0].reason
    assert found.refused[0].node.name == "c"
    with pytest.raises(FormatError):
        lw.import_model(path, progress=False)


@pytest.mark.parametrize(
    "about",
    [
        b"",
        b"[]",
        b"{",
        b'{"class_name": "Sequential"}',
        b'{"class_name": "Mine", "config": {}}',
        b"[" * 100_000,
        json.dumps(config(dense("a", 5), shape=(None, 4))).encode(),
        json.dumps(config(dense("a", 5), shape=(10**9,))).encode(),
        json.dumps(config(dense("a", 5), dense("a", 5))).encode(),
        json.dumps({"class_name": "Sequential", "config": {"name": "x", "layers": [dense("a", 5)]}}).encode(),
    ],
)
def test_damaged_configurations_are_refused(about, tmp_path):
    with pytest.raises(FormatError):
        imported(keras_file(tmp_path / "n.keras", about, weights(**ARRAYS)))


@pytest.mark.parametrize(
    "arrays",
    [
        {},
        {"a": ARRAYS["a"]},
        {"a": [np.ones((9, 5)), np.zeros(5)], "b": ARRAYS["b"]},
        {"a": [np.ones((4, 5))], "b": ARRAYS["b"]},
        {"a": [np.ones((4, 5)), np.full(5, np.nan)], "b": ARRAYS["b"]},
    ],
)
def test_weights_that_do_not_fit_are_refused(arrays, tmp_path):
    path = keras_file(tmp_path / "n.keras", PLAIN, weights(**arrays))
    with pytest.raises(FormatError):
        lw.import_model(path, progress=False)


def one(make):
    def fill(file):
        group = file.create_group("layers/a/vars")
        make(group)

    return keras_files.hdf5(fill)


def deep(group):
    for _ in range(30):
        group = group.create_group("g")


def looped(group):
    group["again"] = group.file["layers"]


def virtual(group):
    layout = h5py.VirtualLayout((4,), "f4")
    layout[:] = h5py.VirtualSource("other.h5", "x", (4,))
    group.create_virtual_dataset("0", layout)


LINKED = {
    "external link": lambda g: g.__setitem__("0", h5py.ExternalLink("/etc/passwd", "/x")),
    "soft link": lambda g: g.__setitem__("0", h5py.SoftLink("/layers")),
    "virtual": virtual,
    "external storage": lambda g: g.create_dataset("0", (4,), "f4", external=[("/etc/passwd", 0, 16)]),
    "gzip": lambda g: g.create_dataset("0", (10**6,), "f4", compression="gzip"),
    "chunks that are not there": lambda g: g.create_dataset("0", (10**9, 10**3), "f4", chunks=(1, 1)),
    "numbers that are not there": lambda g: g.create_dataset("0", (10**10,), "f4"),
    "texts": lambda g: g.create_dataset("0", data=["a", "b"]),
    "depth": deep,
    "loop": looped,
}


@pytest.mark.parametrize("name", LINKED)
def test_hdf5_that_leads_elsewhere_or_is_too_large_is_refused(name):
    content = one(LINKED[name])
    with pytest.raises(FormatError, match="compressed, linked or elsewhere"):
        hdf5.read(content, "n.keras")


@pytest.mark.parametrize("end", ["raise SystemExit(1)", "import os; os.abort()", "import time; time.sleep(60)"])
def test_a_process_that_crashes_or_hangs_is_an_error(end, monkeypatch):
    plain = subprocess.run
    monkeypatch.setattr(hdf5, "PATIENCE", 2)
    monkeypatch.setattr(hdf5.subprocess, "run", lambda command, **more: plain([*command[:2], end], **more))
    with pytest.raises(FormatError, match="are damaged"):
        hdf5.read(b"", "n.keras")


def test_layers_alone_are_read_from_json(tmp_path):
    (tmp_path / "n.json").write_text(json.dumps(PLAIN))
    model = lw.import_model(tmp_path / "n.json", progress=False)
    assert len(model.project.graph.layers) == 3
    with pytest.raises(ValueError, match=r"no data yet|not trained|No file is chosen"):
        model.predict(np.ones((1, 4)))


def test_files_beside_a_download_are_not_run(tmp_path, monkeypatch):
    path = keras_file(tmp_path / "n.keras", PLAIN, weights(**ARRAYS))
    code = f"open({str(tmp_path / 'was_run')!r}, 'w').close()\n"
    (tmp_path / "numpy").mkdir()
    for name in ("numpy/__init__.py", "h5py.py", "io.py", "subprocess.py", "core.py", "usercustomize.py"):
        (tmp_path / name).write_text(code)
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))  # as `python -m layerwright` has it
    assert imported(path).compared.holds
    assert not (tmp_path / "was_run").exists()


def test_a_layer_with_very_many_inputs_is_refused(tmp_path):
    about = config(dense("d", 2))
    about["class_name"] = "Functional"
    about["config"]["layers"][1]["inbound_nodes"] = [{"args": [[]] * 60_000, "kwargs": {}}]
    found = imported(keras_file(tmp_path / "n.keras", about, weights(d=[np.ones((4, 2)), np.zeros(2)])))
    assert "more than 1,000 inputs" in found.sentence()


INT8 = {"module": "keras", "class_name": "QuantizedDTypePolicy", "config": {"mode": "int8", "source_name": "float32"}}
A = ARRAYS["a"]
SURPLUS = {
    "a scale beside the weights": ({}, [*A, np.ones(5)], "has 3 arrays for it, but it needs 2"),
    "a bias that is not used": ({"use_bias": False}, A, "has 2 arrays for it, but it needs 1"),
    "a policy": ({"dtype": INT8}, A, "It is quantized"),
    "the name of a policy": ({"dtype": "int8_from_float32"}, A, "It is quantized"),
    "whole numbers": ({}, [np.ones((4, 5), np.int8), A[1]], "whole numbers"),
}


@pytest.mark.parametrize("name", SURPLUS)
def test_weights_that_would_mean_something_else_are_refused(name, tmp_path):
    more, own, reason = SURPLUS[name]
    about = config(dense("a", 5, **more), dense("b", 2, activation="linear"))
    found = imported(keras_file(tmp_path / "n.keras", about, weights(a=own, b=ARRAYS["b"])))
    (refused,) = found.refused
    assert refused.node.name == "a"
    assert reason in refused.reason


def functional(output_layers, called, *layers):
    """Layers in a row, the last of which is called with something."""
    about = config(*layers)
    about["class_name"], before = "Functional", None
    for one in about["config"]["layers"]:
        tensor = {"class_name": "__keras_tensor__", "config": {"keras_history": [before, 0, 0]}}
        one["inbound_nodes"] = [{"args": [tensor], "kwargs": {"mask": None, "training": False}}] if before else []
        before = one["config"]["name"]
    about["config"]["layers"][-1]["inbound_nodes"][0]["kwargs"] |= called
    return about | {"config": about["config"] | {"output_layers": output_layers}}


LAYERS = (dense("a", 5), dense("b", 2, activation="linear"))


@pytest.mark.parametrize("outputs", [["b", 0, 0], [["b", 0, 0]], {"p": ["b", 0, 0]}, {"p": [["b", 0, 0]]}])
def test_one_output_is_found_in_every_form(outputs, tmp_path):
    found = imported(keras_file(tmp_path / "n.keras", functional(outputs, {}, *LAYERS), weights(**ARRAYS)))
    assert found.trained is not None


@pytest.mark.parametrize("outputs", [[["a", 0, 0], ["b", 0, 0]], {"p": ["a", 0, 0], "q": ["b", 0, 0]}])
def test_several_outputs_are_refused_in_every_form(outputs, tmp_path):
    with pytest.raises(FormatError, match="several outputs"):
        imported(keras_file(tmp_path / "n.keras", functional(outputs, {}, *LAYERS), weights(**ARRAYS)))


def test_a_layer_that_is_called_as_in_training_is_refused(tmp_path):
    about = functional([["b", 0, 0]], {"training": True}, *LAYERS)
    found = imported(keras_file(tmp_path / "n.keras", about, weights(**ARRAYS)))
    (refused,) = found.refused
    assert refused.node.name == "b"
    assert "called with training" in refused.reason


def test_a_sigmoid_in_another_unit_is_a_regression(tmp_path):
    about = config(dense("a", 5), dense("b", 1, activation="sigmoid"), layer("Rescaling", "c", scale=100.0, offset=3.0))
    content = weights(a=ARRAYS["a"], b=[np.full((5, 1), 0.1), np.zeros(1)])
    model = lw.import_model(keras_file(tmp_path / "n.keras", about, content), progress=False)
    assert not model.classes
    np.testing.assert_allclose(model.outputs(np.ones((1, 4))), [[3 + 100 / (1 + np.exp(-2))]], rtol=1e-5)


@pytest.mark.parametrize("kind", ["keras", "json"])
def test_what_is_too_large_for_a_field_is_lowered_with_a_note(kind, tmp_path):
    norm = layer("BatchNormalization", "n", momentum=0.99999)
    about = config(dense("a", 5), norm, layer("Dropout", "d", rate=0.99), dense("b", 2, activation="linear"))
    path = tmp_path / f"n.{kind}"
    if kind == "json":
        path.write_text(json.dumps(about))
    else:
        keras_file(path, about, weights(**ARRAYS, n=[np.ones(5)] * 4))
    notes = imported(path).notes
    assert any("a momentum of 0.99999. Here it is at most 0.9999" in note for note in notes)
    assert any("a rate of 0.99. Here it is at most 0.95" in note for note in notes)
