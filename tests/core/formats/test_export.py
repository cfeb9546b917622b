"""Exports, read by independent code: the file alone is enough to reproduce the predictions of the network."""

import json
import re
import struct
from dataclasses import replace

import numpy as np
import pytest

from core.activations import ACTIVATIONS, LeakyReLU, Linear, ReLU, Sigmoid, Softmax, Tanh
from core.data import Dataset, Prepared, Standardize
from core.data.preparation.fit_rows import fit_dataset
from core.formats import FORMATS, FormatError, TrainedNetwork, export, suffixes_text
from core.layers import Activation, BatchNorm, Dense, Dropout, Input, Output
from core.losses import BCE, CCE, MSE
from core.network import Predictor, build
from core.network.graph import Graph
from core.network.shapes import DataSpec
from tests.core.formulas import activated

FEATURES = 4


def prepared(classes):
    generator = np.random.default_rng(2)
    x = (generator.normal(size=(30, FEATURES)) * [1, 10, 100, 0.1] + 5).astype(np.float32)
    regression = not classes
    y = generator.normal(size=(30, 2)).astype(np.float32) if regression else generator.integers(0, classes, 30)
    targets = ("p", "q") if regression else ("class",)
    dataset = Dataset(x, y, ("a", "b", "c", "“d”, ü"), tuple("xyz"[:classes]), targets)
    count = 2 if regression else 1
    preparation = replace(
        fit_dataset(dataset, np.arange(25), Standardize()),
        target_shift=np.full(count, 3 * regression, np.float32),
        target_scale=np.full(count, 1 + regression, np.float32),
    )
    return Prepared(dataset, np.arange(25), np.arange(25, 30), preparation, dataset)


def trained(*layers, classes=3, loss=None):
    """A network with random weights, as if it had been trained."""
    numbered = dict(enumerate((Input(), *layers), 1))
    graph = Graph(numbered, tuple((i, i + 1) for i in range(1, len(numbered))))
    net = build(graph, DataSpec((FEATURES,), classes, 2), loss or CCE())
    generator = np.random.default_rng(7)
    state = net.initial(1)
    for array in net.arrays(state).values():
        array += np.abs(generator.normal(size=array.shape)).astype(np.float32) * 0.5
    return TrainedNetwork(net, state, prepared(classes).preparation, "A “title”")


NETWORKS = {
    "small": trained(Output()),
    "every layer": trained(
        Dense(units=6, activation=LeakyReLU(alpha=0.3), bias=False),
        BatchNorm(epsilon=0.01),
        Activation(function=Tanh()),
        Dropout(rate=0.7),
        Dense(units=5),
        BatchNorm(),
        Output(bias=False),
    ),
    "odd names": trained(
        Dense(name="hidden layer"), Dense(name="Hidden-Layer"), Dense(name="é", units=3), Output(name="1")
    ),
    "binary": trained(Dense(units=3, activation=Sigmoid()), Output(activation=Sigmoid()), classes=2, loss=BCE()),
    "regression": trained(Dense(units=3, activation=Tanh()), Output(activation=Linear()), classes=0, loss=MSE()),
} | {kind.kind: trained(Dense(units=5, activation=kind()), Output()) for kind in ACTIVATIONS if kind.differentiable}


@pytest.fixture(params=NETWORKS.values(), ids=NETWORKS)
def network(request):
    return request.param


@pytest.fixture(params=[known for known in FORMATS if known.arrays], ids=lambda format: format.suffix)
def suffix(request):
    return request.param.suffix


def read_npz(path):
    with np.load(path, allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    return arrays, json.loads(arrays.pop("metadata").tobytes())


def read_safetensors(path):
    """A reader after the description of the format, without its library: length, JSON header, numbers."""
    content = path.read_bytes()
    (length,) = struct.unpack_from("<Q", content)
    header = json.loads(content[8 : 8 + length])
    metadata, arrays = header.pop("__metadata__"), {}
    for name, row in header.items():
        assert row["dtype"] == "F32"
        start, end = row["data_offsets"]
        numbers = np.frombuffer(content[8 + length + start : 8 + length + end], "<f4")
        arrays[name] = numbers.reshape(row["shape"])
    return arrays, metadata


READERS = {".npz": read_npz, ".safetensors": read_safetensors}


def exported(network, folder, suffix):
    path = folder / f"network{suffix}"
    export(path, network)
    return READERS[suffix](path)


def activation_of(function, z):
    """The activation that the metadata describes, of z; what it learned takes the place of its start."""
    fields = {name: value for name, value in function.items() if name not in ("kind", "learned")}
    if "learned" in function:
        fields["start"] = function["learned"]
    return activated(function["kind"], z, **fields)


def apply(layer, arrays, x):
    """The output of one layer of a chain, from its metadata and its arrays."""
    w = {name.rsplit(".", 1)[1]: arrays[name].astype(np.float64) for name in layer["arrays"]}
    for function in ("activation", "function"):
        if function in layer and "alpha" in w:
            layer = layer | {function: layer[function] | {"learned": w["alpha"]}}
    if layer["kind"] in ("dense", "output"):
        z = x @ w["weight"].T + w.get("bias", 0)
        return activation_of(layer["activation"], z)
    if layer["kind"] == "activation":
        return activation_of(layer["function"], x)
    if layer["kind"] == "batch_norm":
        normal = (x - w["running_mean"]) / np.sqrt(w["running_var"] + layer["epsilon"])
        return normal * w["weight"] + w["bias"]
    return x  # input, and dropout


def value(metadata, name):
    return json.loads(metadata[name])


def five_of(rows):
    """Five evenly spaced rows."""
    return rows[np.linspace(0, len(rows) - 1, 5).astype(int)]


def test_plain_numpy_reproduces_the_predictions_from_the_file(network, suffix, tmp_path):
    arrays, metadata = exported(network, tmp_path, suffix)
    x = np.array(value(metadata, "test_inputs"))
    x = (x - value(metadata, "input_shift")) / value(metadata, "input_scale")
    for layer in value(metadata, "layers"):
        x = apply(layer, arrays, x)
    np.testing.assert_allclose(x, value(metadata, "test_outputs"), rtol=1e-5, atol=1e-5)


def test_arrays_are_those_of_the_network_to_the_last_bit(network, suffix, tmp_path):
    arrays, _ = exported(network, tmp_path, suffix)
    expected = network.network.arrays(network.state)
    assert arrays.keys() == expected.keys()
    for name, array in expected.items():
        assert arrays[name].dtype == np.float32
        np.testing.assert_array_equal(arrays[name], array)


def test_every_array_belongs_to_one_layer(network, suffix, tmp_path):
    arrays, metadata = exported(network, tmp_path, suffix)
    named = [name for layer in value(metadata, "layers") for name in layer["arrays"]]
    assert sorted(named) == sorted(arrays)


def test_layers_and_edges_are_those_of_the_graph(network, suffix, tmp_path):
    _, metadata = exported(network, tmp_path, suffix)
    graph = network.network.graph
    assert [layer["id"] for layer in value(metadata, "layers")] == list(graph.order)
    assert [layer["name"] for layer in value(metadata, "layers")] == [graph.names[i] for i in graph.order]
    assert value(metadata, "edges") == [list(edge) for edge in graph.edges]


def test_metadata_describes_the_data(suffix, tmp_path):
    _, metadata = exported(NETWORKS["small"], tmp_path, suffix)
    assert value(metadata, "features") == ["a", "b", "c", "“d”, ü"]
    assert value(metadata, "classes") == ["x", "y", "z"]
    assert value(metadata, "targets") == ["class"]
    assert metadata["title"] == "A “title”"
    assert metadata["program"].startswith("layerwright ")


def test_metadata_names_the_output_activation(suffix, tmp_path):
    assert value(exported(NETWORKS["regression"], tmp_path, suffix)[1], "output_activation") == "linear"


def test_test_outputs_are_predictions_after_unscaling(suffix, tmp_path):
    regression = NETWORKS["regression"]
    _, metadata = exported(regression, tmp_path, suffix)
    outputs = np.array(value(metadata, "test_outputs"))
    predictions = outputs * value(metadata, "target_scale") + value(metadata, "target_shift")
    data = prepared(0)
    expected = Predictor(regression.network).predict(regression.state, data.x(five_of(data.train)))
    np.testing.assert_allclose(predictions, data.unscaled_targets(expected), rtol=1e-6)


def test_test_inputs_are_unscaled_rows_of_the_data(suffix, tmp_path):
    _, metadata = exported(NETWORKS["small"], tmp_path, suffix)
    data = prepared(3)
    expected = data.dataset.x[five_of(data.train)]
    np.testing.assert_array_equal(np.array(value(metadata, "test_inputs"), np.float32), expected)


def test_message_has_the_largest_difference(suffix, tmp_path):
    result = export(tmp_path / f"n{suffix}", NETWORKS["small"])
    assert result == f"n{suffix}: 2 arrays, 15 numbers. Largest difference after reading back: 0."


def test_safetensors_library_reads_the_file(tmp_path):
    from safetensors import safe_open

    path = tmp_path / "n.safetensors"
    export(path, NETWORKS["small"])
    with safe_open(path, "np") as file:
        assert set(file.keys()) == {"output.weight", "output.bias"}
        assert file.metadata()["format"] == "pt"


def test_safetensors_are_written_as_the_library_writes_them(tmp_path):
    from safetensors.numpy import save

    path, network = tmp_path / "n.safetensors", NETWORKS["every layer"]
    export(path, network)
    ours, theirs = path.read_bytes(), save(network.arrays(), metadata=network.metadata())
    (length,) = struct.unpack_from("<Q", ours)
    assert len(ours) == len(theirs)
    assert ours[8 + length :] == theirs[8 + length :]
    assert json.loads(ours[8 : 8 + length]) == json.loads(theirs[8 : 8 + length])


def test_suffixes_are_listed_as_alternatives():
    assert suffixes_text() == ".safetensors, .npz, .onnx, .py, .h, .html, .keras or .md"
    assert suffixes_text(".layerwright") == ".safetensors, .npz, .onnx, .py, .h, .html, .keras, .md or .layerwright"


@pytest.mark.parametrize("name", ["n.SAFETENSORS", "n.Npz"])
def test_suffix_may_be_in_capitals(name, tmp_path):
    export(tmp_path / name, NETWORKS["small"])
    assert (tmp_path / name).exists()


@pytest.mark.parametrize("name", ["n.pickle", "n", "n.npz.txt", ".npz"])
def test_unknown_suffix_is_refused_and_nothing_is_written(name, tmp_path):
    sentence = rf"^{name} has no suffix of an export format\. Use {re.escape(suffixes_text())}\.$"
    with pytest.raises(FormatError, match=sentence):
        export(tmp_path / name, NETWORKS["small"])
    assert list(tmp_path.iterdir()) == []


def test_file_that_fails_the_check_leaves_the_old_one(suffix, tmp_path, monkeypatch):
    from core import formats

    path = tmp_path / f"n{suffix}"
    export(path, NETWORKS["small"])
    before = path.read_bytes()
    broken = tuple(replace(format, arrays=lambda _: {}) for format in FORMATS)
    monkeypatch.setattr(formats, "FORMATS", broken)
    with pytest.raises(FormatError, match="failed the check after writing"):
        export(path, NETWORKS["every layer"])
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_largest_difference_is_reported(suffix, tmp_path, monkeypatch):
    from core import formats

    wrong = {name: array + 0.5 for name, array in NETWORKS["small"].arrays().items()}
    monkeypatch.setattr(formats, "FORMATS", tuple(replace(format, arrays=lambda _: wrong) for format in FORMATS))
    result = export(tmp_path / f"n{suffix}", NETWORKS["small"])
    assert result.endswith("Largest difference after reading back: 0.5.")


def test_exported_arrays_are_copies():
    network = NETWORKS["small"]
    network.arrays()["output.weight"][:] = 99
    assert (network.state.weights != 99).all()


def test_every_activation_is_among_those_exported():
    assert {kind.kind for kind in (ReLU, Softmax, *ACTIVATIONS) if kind.differentiable} <= NETWORKS.keys()
