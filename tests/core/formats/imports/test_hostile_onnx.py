"""ONNX files that lie about their sizes, point elsewhere, or ask for more memory and time than there is."""

from contextlib import suppress
from itertools import pairwise

import numpy as np
import onnx
import pytest
from onnx import external_data_helper

from core.formats import FormatError
from core.formats.imports import imported, onnx_evaluator
from tests.core.formats.imports.onnx_files import onnx_file, weights


@pytest.fixture
def plain(tmp_path):
    return onnx_file(tmp_path / "n.onnx", [("Gemm", "xw", "y", {})], w=weights(4, 3))


def changed(path, change):
    model = onnx.load(path, load_external_data=False)
    change(model)
    path.write_bytes(model.SerializeToString())
    return path


def outside(path, location):
    def change(model):
        tensor = model.graph.initializer[0]
        external_data_helper.set_external_data(tensor, location)
        tensor.ClearField("raw_data")

    return changed(path, change)


def test_outputs_that_exchange_rows_and_columns_are_refused(tmp_path):
    nodes = [("Gemm", "xw", "a", {}), ("Softmax", "a", "b", {}), ("Transpose", "b", "y", {})]  # found by fuzzing
    found = imported(onnx_file(tmp_path / "n.onnx", nodes, w=weights(4, 3)))
    assert [fate.node.kind for fate in found.refused] == ["Transpose"]


def test_weights_in_a_file_of_the_folder_are_read(plain):
    numbers = weights(4, 3)
    (plain.parent / "w.bin").write_bytes(numbers.tobytes())
    found = imported(outside(plain, "w.bin"))
    np.testing.assert_array_equal(found.trained.arrays()["output.weight"], numbers.T)


@pytest.mark.parametrize("location", ["../w.bin", "/etc/passwd", "missing.bin", "", ".", "link.bin", "a\0b"])
def test_weights_elsewhere_are_not_read(plain, location, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "w.bin"
    other.write_bytes(weights(4, 3).tobytes())
    (plain.parent.parent / "w.bin").write_bytes(weights(4, 3).tobytes())
    (plain.parent / "link.bin").symlink_to(other)
    with pytest.raises(FormatError, match="not a file in its folder"):
        imported(outside(plain, location))


@pytest.mark.parametrize("facts", [{"offset": "-4"}, {"offset": "40"}, {"length": "4"}, {"offset": "x"}])
def test_weights_beyond_the_end_of_their_file_are_refused(plain, facts):
    (plain.parent / "w.bin").write_bytes(weights(4, 3).tobytes())

    def change(model):
        entries = {e.key: e for e in model.graph.initializer[0].external_data}
        for key, value in facts.items():
            entry = entries.get(key) or model.graph.initializer[0].external_data.add(key=key)
            entry.value = value

    with pytest.raises(FormatError, match="do not match its numbers"):
        imported(changed(outside(plain, "w.bin"), change))


@pytest.mark.parametrize("shape", [(4, 4), (-4, -3), (2**40, 2**40), (0, 3)])
def test_sizes_that_do_not_match_are_refused(plain, shape):
    def change(model):
        del model.graph.initializer[0].dims[:]
        model.graph.initializer[0].dims.extend(shape)

    with pytest.raises(FormatError, match="do not match its numbers"):
        imported(changed(plain, change))


@pytest.mark.parametrize("content", [b"", b"\x00", b"\xff" * 100, b"PK\x03\x04", "ü".encode() * 50])
def test_what_is_no_onnx_is_refused(content, tmp_path):
    (tmp_path / "n.onnx").write_bytes(content)
    with pytest.raises(FormatError):
        imported(tmp_path / "n.onnx")


HUGE = {
    "broadcast": [("Add", "xc", "y", {})],
    "constant": [("ConstantOfShape", "h", "a", {}), ("Add", "xa", "y", {})],
    "pad": [("Reshape", "xi", "a", {}), ("Pad", "ap", "y", {})],
    "pool": [("Reshape", "xi", "a", {}), ("MaxPool", "a", "y", {"kernel_shape": [1, 1], "pads": [2**30] * 4})],
    "stride": [("Reshape", "xi", "a", {}), ("MaxPool", "a", "y", {"kernel_shape": [1, 1], "strides": [0, 0]})],
    "kernel": [("Reshape", "xi", "a", {}), ("MaxPool", "a", "y", {"kernel_shape": [2**31, 2**31]})],
}


@pytest.mark.parametrize("name", HUGE)
def test_nodes_that_need_too_much_are_refused_before_they_run(name, tmp_path, monkeypatch):
    monkeypatch.setattr(onnx_evaluator, "LARGEST", 12)
    constants = {"c": weights(9, 1, 4), "h": np.int64([2**31, 2**31])}
    constants |= {"i": np.int64([-1, 1, 2, 2]), "p": np.int64([0, 0, 9, 9, 0, 0, 9, 9])}
    found = imported(onnx_file(tmp_path / "n.onnx", HUGE[name], **constants))
    assert "more memory or time" in found.refused[0].reason


def test_nodes_that_need_too_much_together_are_refused(tmp_path, monkeypatch):
    chain = "xabdefghy"
    path = onnx_file(tmp_path / "n.onnx", [("Add", f"{a}c", b, {}) for a, b in pairwise(chain)], c=weights(4))
    monkeypatch.setattr(onnx_evaluator, "STEPS_IN_ALL", 40)
    found = imported(path)
    assert any("more memory or time" in one.reason for one in found.refused)


def test_weights_that_are_not_finite_are_refused(tmp_path):
    with pytest.raises(FormatError):
        imported(onnx_file(tmp_path / "n.onnx", [("Gemm", "xw", "y", {})], w=np.full((4, 3), np.nan, np.float32)))


def test_a_loop_of_nodes_is_refused(tmp_path):
    found = imported(
        onnx_file(tmp_path / "n.onnx", [("Add", "xb", "a", {}), ("Relu", "a", "b", {}), ("Identity", "b", "y", {})])
    )
    assert "comes from nowhere" in found.refused[0].reason


def test_a_subgraph_is_not_run(tmp_path):
    inner = onnx.helper.make_graph([], "inner", [], [])
    found = imported(onnx_file(tmp_path / "n.onnx", [("If", "x", "y", {"then_branch": inner, "else_branch": inner})]))
    assert found.refused[0].node.kind == "If"


def test_strings_and_integers_as_weights_are_refused(tmp_path):
    nodes = [("Gemm", "xw", "y", {})]
    for numbers in (np.array([["a", "b"]] * 4, object), np.ones((4, 2), np.int64) * 2**62):
        path = onnx_file(tmp_path / "n.onnx", nodes, w=numbers)
        with suppress(FormatError):
            assert imported(path).refused or numbers.dtype == np.int64


def test_texts_that_are_not_utf_8_are_refused(plain):
    def change(model):
        model.metadata_props.add(key="title", value="????????")
        model.graph.node[0].name = "!!!!!!!!"

    content = changed(plain, change).read_bytes()
    for text in (b"????????", b"!!!!!!!!"):
        plain.write_bytes(content.replace(text, b"\xff" * 8))
        with pytest.raises(FormatError, match="not valid UTF-8"):
            imported(plain)


def test_an_output_that_is_the_input_is_refused(plain):
    def change(model):
        model.graph.output[0].name = "x"

    with pytest.raises(FormatError, match="does not depend on its input"):
        imported(changed(plain, change))
