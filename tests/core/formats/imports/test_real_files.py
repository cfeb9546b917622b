"""Files as other programs write them, node by node: they predict the same here, or say what is missing."""

import numpy as np
import pytest
from onnx import TensorProto, helper, load
from onnx.reference import ReferenceEvaluator

from core.formats.imports import imported
from core.formats.imports.kernels import squared, without_dilation, without_groups
from core.formats.proof import answers
from core.layers import Conv2D, Dense, GlobalAvgPool2D, MaxPool2D, Output
from tests.core.formats.imports import keras_files
from tests.core.formats.imports.onnx_files import onnx_file, weights


def predicted(path, x, output=0):
    """What ONNX's evaluator says for rows, and what is imported."""
    found = imported(path)
    assert not found.refused, found.refused[0].sentence()
    model = load(path)
    wanted = ReferenceEvaluator(model).run(None, {model.graph.input[0].name: x})[output]
    return found, np.asarray(wanted)


def same(found, x, wanted):
    ours = answers(found.trained, x.reshape(len(x), -1)).numbers
    np.testing.assert_allclose(ours, wanted, rtol=2e-5, atol=2e-5)


CONVOLUTIONS = {
    "strided, padded as PyTorch does": ((8, 3, 3, 3), {"strides": [2, 2], "pads": [1, 1, 1, 1]}),
    "stride 2 of 5 × 5": ((4, 3, 5, 5), {"strides": [2, 2], "pads": [2, 2, 2, 2]}),
    "depthwise": ((6, 1, 3, 3), {"group": 3, "pads": [1, 1, 1, 1]}),
    "dilated": ((4, 3, 3, 3), {"dilations": [2, 2], "pads": [2, 2, 2, 2]}),
    "dilated, not padded": ((4, 3, 3, 3), {"dilations": [2, 2]}),
    "not square": ((4, 3, 1, 3), {"pads": [0, 1, 0, 1]}),
    "padded below only": ((4, 3, 3, 3), {"pads": [0, 0, 2, 2]}),
    "padded above only": ((4, 3, 2, 2), {"pads": [1, 1, 0, 0]}),
}


@pytest.mark.parametrize("name", CONVOLUTIONS)
def test_a_convolution_of_another_kind_gets_zeros(name, tmp_path):
    shape, fields = CONVOLUTIONS[name]
    nodes = [("Conv", "xkb", "y", fields), ("Relu", "y", "r", {}), ("Flatten", "r", "c", {}), ("Gemm", "cw", "z", {})]
    own, x = {"k": weights(*shape), "b": weights(shape[0])}, weights(6, 3, 8, 9, seed=2)
    alone = ReferenceEvaluator(load(onnx_file(tmp_path / "conv.onnx", nodes[:1], (3, 8, 9), **own)))
    units = np.asarray(alone.run(None, {"x": x})[0])[0].size
    path = onnx_file(tmp_path / "n.onnx", nodes, (3, 8, 9), "z", w=weights(units, 2, seed=1), **own)
    found, wanted = predicted(path, x)
    same(found, x, wanted)
    (layer,) = (one for one in found.project.graph.layers.values() if isinstance(one, Conv2D))
    widened = (3, layer.size, layer.size) != shape[1:]
    assert any("with zeros" in note for note in found.notes) == widened


def test_kernels_that_would_be_too_large_are_none():
    assert without_groups(np.zeros((4096, 1, 3, 3)), 4096, 4096) is None
    assert without_dilation(np.zeros((4096, 64, 3, 3)), 9, 9) is None
    assert squared(np.zeros((1, 1, 1, 1)), (5, 5, 5, 5), 1, (1, 2, 2)) is None


def test_a_mean_over_the_pixels_is_global_average_pooling(tmp_path):
    """As PyTorch's exporter of 2025 writes AdaptiveAvgPool2d(1)."""
    nodes = [
        ("Conv", "xkb", "a", {"pads": [1, 1, 1, 1]}),
        ("ReduceMean", "am", "c", {"keepdims": 1}),
        ("Reshape", "cs", "d", {"allowzero": 1}),
        ("Gemm", "dwv", "y", {"transB": 1}),
    ]
    own = {"k": weights(4, 3, 3, 3), "b": weights(4), "m": np.int64([2, 3]), "s": np.int64([-1, 4])}
    path = onnx_file(tmp_path / "n.onnx", nodes, (3, 6, 6), opset=18, w=weights(2, 4), v=weights(2), **own)
    x = weights(6, 3, 6, 6, seed=2)
    found, wanted = predicted(path, x)
    same(found, x, wanted)
    assert GlobalAvgPool2D in map(type, found.project.graph.layers.values())


def test_log_softmax_at_the_end_is_softmax(tmp_path):
    nodes = [("Gemm", "xw", "a", {}), ("LogSoftmax", "a", "y", {"axis": 1})]
    x = weights(9, 4, seed=2)
    found, wanted = predicted(onnx_file(tmp_path / "n.onnx", nodes, w=weights(4, 3)), x)
    same(found, x, np.exp(wanted))
    assert any("logarithms of probabilities" in note for note in found.notes)


def scikit(path, scale):
    """An MLPClassifier behind a scaler and an imputer as skl2onnx writes them."""
    make, ml = helper.make_node, {"domain": "ai.onnx.ml"}
    nodes = [
        make("Imputer", ["x"], ["i"], imputed_value_floats=[1.0, 2.0, 3.0, 4.0], replaced_value_float=np.nan, **ml),
        make("Scaler", ["i"], ["a"], offset=[1.0, 2.0, 3.0, 4.0], scale=scale, **ml),
        make("Cast", ["a"], ["cast"], to=1),
        make("MatMul", ["cast", "w"], ["b"]),
        make("Add", ["b", "c"], ["d"]),
        make("Relu", ["d"], ["e"]),
        make("MatMul", ["e", "v"], ["f"]),
        make("Add", ["f", "u"], ["g"]),
        make("Softmax", ["g"], ["out"], axis=1),
        make("ArgMax", ["out"], ["h"], axis=1),
        make("ArrayFeatureExtractor", ["names", "h"], ["j"], **ml),
        make("Reshape", ["j", "flat"], ["label"]),
        make("Identity", ["out"], ["probabilities"]),
    ]
    arrays = {"w": weights(4, 6), "c": weights(1, 6), "v": weights(6, 3, seed=1), "u": weights(1, 3)}
    arrays |= {"names": np.array(["setosa", "versicolor", "virginica"], object), "flat": np.int64([-1])}
    from onnx import numpy_helper

    graph = helper.make_graph(
        nodes,
        "sklearn",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [None, 4])],
        [
            helper.make_tensor_value_info("label", TensorProto.STRING, [None]),
            helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, [None, 3]),
        ],
        [numpy_helper.from_array(array, name) for name, array in arrays.items()],
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("ai.onnx.ml", 1)]
    path.write_bytes(helper.make_model(graph, opset_imports=opsets, ir_version=8).SerializeToString())
    return path


def test_a_pipeline_of_scikit_learn_comes_with_its_scaler_and_imputer(tmp_path):
    x = weights(9, 4, seed=2) * 3
    x[0, 1] = np.nan
    found, wanted = predicted(scikit(tmp_path / "n.onnx", [0.5, 0.25, 2.0, 1.0]), x, 1)
    data = found.trained.preparation
    assert data.classes == ("setosa", "versicolor", "virginica")
    np.testing.assert_allclose(data.origin + data.shift, [1, 2, 3, 4])
    np.testing.assert_allclose(data.scale, [2, 4, 0.5, 1])
    assert [column.steps[0].value for column in data.columns] == [1, 2, 3, 4]
    filled = np.where(np.isnan(x), np.float32([1, 2, 3, 4]), x)
    same(found, filled, wanted)


def test_a_linear_regressor_is_one_layer(tmp_path):
    fields = {"coefficients": [1.0, -2.0, 0.5, 3.0], "intercepts": [7.0], "domain": "ai.onnx.ml"}
    path = onnx_file(tmp_path / "n.onnx", [("LinearRegressor", "x", "y", fields)])
    model = load(path)
    model.opset_import.append(helper.make_opsetid("ai.onnx.ml", 1))
    path.write_bytes(model.SerializeToString())
    x = weights(9, 4, seed=2)
    found, _ = predicted(path, x)
    same(found, x, x @ np.float32([[1], [-2], [0.5], [3]]) + 7)
    assert [type(one) for one in found.project.graph.layers.values()][1:] == [Output]


def test_images_without_an_axis_of_channels_are_read(tmp_path):
    """Digits of 28 × 28 as the first lesson of TensorFlow and of PyTorch has them."""
    nodes = [
        ("Flatten", "x", "a", {}),
        ("Gemm", "awb", "c", {"transB": 1}),
        ("Relu", "c", "d", {}),
        ("Gemm", "dv", "y", {}),
    ]
    own = {"w": weights(5, 42), "b": weights(5), "v": weights(5, 3)}
    x = weights(4, 6, 7, seed=2)
    found, wanted = predicted(onnx_file(tmp_path / "n.onnx", nodes, (6, 7), **own), x)
    same(found, x, wanted)
    assert found.trained.preparation.image == (1, 6, 7)


def test_nhwc_between_transposes_as_tf2onnx_writes_it(tmp_path):
    nodes = [
        ("Transpose", ["x"], "t", {"perm": [0, 3, 1, 2]}),
        ("Conv", "tkb", "a", {"auto_pad": "SAME_LOWER"}),
        ("Transpose", ["a"], "l", {"perm": [0, 2, 3, 1]}),
        ("Relu", "l", "r", {}),
        ("Transpose", ["r"], "f", {"perm": [0, 3, 1, 2]}),
        ("MaxPool", "f", "p", {"kernel_shape": [2, 2], "strides": [2, 2], "auto_pad": "SAME_UPPER"}),
        ("Transpose", ["p"], "q", {"perm": [0, 2, 3, 1]}),
        ("Reshape", "qs", "z", {}),
        ("MatMul", "zw", "u", {}),
        ("Add", "uv", "y", {}),
    ]
    own = {"k": weights(4, 2, 2, 2), "b": weights(4), "s": np.int64([-1, 36]), "w": weights(36, 3), "v": weights(3)}
    x = weights(5, 6, 6, 2, seed=2)
    found, wanted = predicted(onnx_file(tmp_path / "n.onnx", nodes, (6, 6, 2), **own), x)
    same(found, np.ascontiguousarray(x.transpose(0, 3, 1, 2)), wanted)
    assert {Conv2D, MaxPool2D} <= {type(one) for one in found.project.graph.layers.values()}


def keras(path, *layers, shape=(4,), **arrays):
    return imported(
        keras_files.keras_file(path, keras_files.config(*layers, shape=shape), keras_files.weights(**arrays))
    )


def test_layers_of_keras_that_work_in_training_only_are_left_out(tmp_path):
    layers = (
        keras_files.layer("RandomFlip", "flip", mode="horizontal"),
        keras_files.layer("SpatialDropout2D", "drop", rate=0.3),
        keras_files.layer("Flatten", "flat"),
        keras_files.dense("a", 3, activation="linear"),
    )
    found = keras(tmp_path / "n.keras", *layers, shape=(4, 5, 1), a=[weights(20, 3), weights(3)])
    assert not found.refused
    assert [str(fate.became) for fate in found.fates[1:3]] == ["left out: it works in training only"] * 2


def test_rows_of_pixels_of_keras_are_images_of_one_channel(tmp_path):
    layers = keras_files.layer("Flatten", "flat"), keras_files.dense("a", 3), keras_files.dense("b", 2)
    w, b, v, c = weights(42, 3), weights(3), weights(3, 2), weights(2)
    found = keras(tmp_path / "n.keras", *layers, shape=(6, 7), a=[w, b], b=[v, c])
    x = weights(5, 42, seed=4)
    same(found, x, np.maximum(np.maximum(x @ w + b, 0) @ v + c, 0))
    assert Dense in map(type, found.project.graph.layers.values())


def test_pooling_that_pads_nothing_is_read_and_a_model_within_a_model_is_named(tmp_path):
    pool = keras_files.layer("MaxPooling2D", "pool", pool_size=[2, 2], strides=[2, 2], padding="same")
    layers = pool, keras_files.layer("Flatten", "flat"), keras_files.dense("a", 2)
    found = keras(tmp_path / "n.keras", *layers, shape=(4, 6, 1), a=[weights(6, 2), weights(2)])
    assert not found.refused
    inner = keras_files.layer("Sequential", "inner", layers=[])
    found = keras(tmp_path / "m.keras", inner, keras_files.dense("a", 2), a=[weights(4, 2), weights(2)])
    assert "a model within the model" in found.refused[0].reason
