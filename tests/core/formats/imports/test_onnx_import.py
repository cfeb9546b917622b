"""Imports of ONNX: our own exports come back, scaling in front is kept, and what is not ours is named."""

import json

import layerwright as lw
import numpy as np
import pytest
from onnx import TensorProto
from onnx.reference import ReferenceEvaluator

from core.activations import ACTIVATIONS, Linear, ReLU6
from core.cli import main
from core.formats import FormatError, export
from core.formats.imports import imported
from core.formats.imports.onnx_network import Lifting
from core.formats.proof import answers
from core.layers import LAYERS, Activation, BatchNorm, Dense, Input, LayerNorm, Output, Reshape, RMSNorm
from core.project.layout import SIDE_CLEARANCE
from tests.core.formats.exported_networks import NETWORKS, rows, trained
from tests.core.formats.imports.onnx_files import onnx_file, weights

UNCHANGING = ("dropout", "alpha_dropout", "gaussian_noise")  # exports leave these out
VIEWS = ("reshape", "flatten")  # and say these as no layers where a vector follows


def kinds(found):
    return [type(layer) for layer in found.project.graph.layers.values()]


@pytest.mark.parametrize("name", NETWORKS)
def test_our_own_exports_come_back_with_the_same_predictions(name, tmp_path):
    network = trained(*NETWORKS[name])
    export(tmp_path / "n.onnx", network)
    found = imported(tmp_path / "n.onnx")
    x = rows(network, 100)
    ours, theirs = answers(found.trained, x), answers(network, x)
    assert ours.labels == theirs.labels
    np.testing.assert_allclose(ours.numbers, theirs.numbers, rtol=1e-5, atol=1e-5)
    assert found.compared.proved_by == "ONNX reference evaluator"
    assert found.compared.rows == 500
    assert not found.refused


@pytest.mark.parametrize("kind", LAYERS, ids=lambda kind: kind.kind)
def test_every_layer_that_computes_something_is_found_again(kind, tmp_path):
    network = trained(*NETWORKS[kind.kind])
    export(tmp_path / "n.onnx", network)
    found = kinds(imported(tmp_path / "n.onnx"))
    if kind is Activation:
        assert sum(one in (Dense, Activation) for one in found) == 1  # relu of relu is relu
    elif kind.kind not in (*UNCHANGING, *VIEWS):
        assert kind in found


@pytest.mark.parametrize("kind", ACTIVATIONS, ids=lambda kind: kind.kind)
def test_every_activation_is_found_again(kind, tmp_path):
    export(tmp_path / "n.onnx", trained(*NETWORKS[f"{kind.kind} activation"]))
    layers = imported(tmp_path / "n.onnx").project.graph.layers.values()
    assert kind in [type(layer.activation) for layer in layers if isinstance(layer, (Dense, Output))]


def test_a_fitted_model_comes_back_in_its_own_units(tmp_path):
    model = lw.Model([lw.Dense(6), lw.BatchNorm(), lw.Dense(5, "silu")], seed=1)
    model.fit("iris", epochs=3, progress=False)
    model.export(tmp_path / "iris.onnx")
    back = lw.import_model(tmp_path / "iris.onnx", progress=False)
    x = np.random.default_rng(0).uniform(0, 8, (50, 4))
    np.testing.assert_allclose(back.predict_proba(x), model.predict_proba(x), atol=1e-5)
    assert back.classes == model.classes
    back.save(tmp_path / "back.layerwright")
    again = lw.load(tmp_path / "back.layerwright")
    np.testing.assert_array_equal(again.predict_proba(x), back.predict_proba(x))


def test_a_table_of_numbers_comes_back_with_what_fills_its_gaps(tmp_path):
    model = lw.load("wine")
    model.fit(model.project.data, epochs=2, progress=False)
    model.export(tmp_path / "wine.onnx")
    back = lw.import_model(tmp_path / "wine.onnx", progress=False)
    assert [column.steps[0].value for column in back.preparation.columns] == pytest.approx(
        [column.steps[0].value for column in model.preparation.columns], rel=1e-6
    )
    row = dict.fromkeys(model.preparation.features, 3.0) | {"alcohol": None}
    with pytest.warns(lw.DataWarning):
        np.testing.assert_allclose(back.predict_proba([row]), model.predict_proba([row]), atol=1e-5)


def test_scaling_in_front_becomes_the_preparation(tmp_path):
    nodes = [("Sub", "xm", "a", {}), ("Div", "as", "b", {}), ("Gemm", ["b", "w", "c"], "y", {"transB": 1})]
    m, s = np.float32([1000, -3, 0.5, 7]), np.float32([10, 2, 0.1, 30])
    file = onnx_file(tmp_path / "n.onnx", nodes, m=m, s=s, w=weights(2, 4), c=weights(2))
    found = imported(file)
    np.testing.assert_allclose(found.trained.preparation.shift, m, rtol=1e-6)
    np.testing.assert_allclose(found.trained.preparation.scale, s, rtol=1e-6)
    assert kinds(found) == [Input, Output]
    assert [str(fate.became) for fate in found.fates[:2]] == ["the preparation of the inputs"] * 2


def test_inputs_that_are_also_used_unscaled_get_a_layer_instead(tmp_path):
    nodes = [
        ("Mul", "xs", "a", {}),
        ("Gemm", "aw", "b", {}),
        ("Gemm", "xw", "c", {}),
        ("Add", "bc", "y", {}),
    ]
    file = onnx_file(tmp_path / "n.onnx", nodes, s=np.float32([2, 3, 4, 5]), w=weights(4, 3))
    found = imported(file)
    assert BatchNorm in kinds(found)
    assert (found.trained.preparation.scale == 1).all()


def test_a_unit_behind_the_network_is_that_of_the_prediction(tmp_path):
    nodes = [
        ("Gemm", "xw", "a", {}),
        ("Mul", "as", "b", {}),
        ("Add", "bt", "y", {}),
    ]
    found = imported(onnx_file(tmp_path / "n.onnx", nodes, w=weights(4, 1), s=np.float32([40]), t=np.float32([100])))
    assert kinds(found) == [Input, Output]
    assert found.trained.preparation.target_scale == pytest.approx(40)
    assert found.trained.preparation.target_shift == pytest.approx(100)


def test_layer_norm_and_rms_norm_are_known_by_their_parts(tmp_path):
    def normalized(name, centered):
        start = [("ReduceMean", ["h"], "m", {"axes": [-1]}), ("Sub", "hm", "d", {})] if centered else []
        x = "d" if centered else "h"
        return onnx_file(
            tmp_path / name,
            [
                ("Gemm", "xw", "h", {}),
                *start,
                ("Pow", [x, "two"], "q", {}),
                ("ReduceMean", ["q"], "v", {"axes": [-1]}),
                ("Add", "ve", "u", {}),
                ("Sqrt", "u", "r", {}),
                ("Div", [x, "r"], "n", {}),
                ("Mul", "ng", "z", {}),
                ("Gemm", "zo", "y", {}),
            ],
            w=weights(4, 6), two=np.float32(2), e=np.float32(1e-3), g=weights(6, seed=1), o=weights(6, 2),
        )  # fmt: skip

    for centered, kind in ((True, LayerNorm), (False, RMSNorm)):
        found = imported(normalized(f"{kind.kind}.onnx", centered))
        assert kinds(found) == [Input, Dense, kind, Output]
        (layer,) = (layer for layer in found.project.graph.layers.values() if isinstance(layer, kind))
        assert layer.epsilon == pytest.approx(1e-3)


def test_images_with_their_channels_last_are_read_in_our_order(tmp_path):
    nodes = [
        ("Transpose", ["x"], "a", {"perm": [0, 3, 1, 2]}),
        ("Conv", "ak", "b", {"auto_pad": "SAME_UPPER", "strides": [2, 2]}),
        ("Relu", "b", "c", {}),
        ("Transpose", ["c"], "d", {"perm": [0, 2, 3, 1]}),
        ("Reshape", ["d", "s"], "e", {}),
        ("Gemm", "ew", "y", {}),
    ]
    file = onnx_file(
        tmp_path / "n.onnx", nodes, (6, 5, 2), k=weights(3, 2, 3, 3), s=np.int64([-1, 27]), w=weights(27, 2)
    )
    found = imported(file)
    assert found.trained.preparation.image == (2, 6, 5)
    x = weights(7, 6, 5, 2, seed=3)
    (wanted,) = ReferenceEvaluator(str(file)).run(None, {"x": x})
    ours = answers(found.trained, np.ascontiguousarray(x.transpose(0, 3, 1, 2)).reshape(7, -1)).numbers
    np.testing.assert_allclose(ours, wanted, rtol=1e-5, atol=1e-5)


def test_a_vector_is_reshaped_to_images(tmp_path):
    nodes = [("Reshape", "xs", "a", {}), ("Conv", "ak", "b", {}), ("Flatten", "b", "c", {}), ("Gemm", "cw", "y", {})]
    constants = {"s": np.int64([-1, 1, 3, 4]), "k": weights(2, 1, 2, 2), "w": weights(12, 1)}
    found = imported(onnx_file(tmp_path / "n.onnx", nodes, (12,), **constants))
    assert Reshape in kinds(found)


REFUSED = {
    "an unknown operator": ([("Gemm", "xw", "a", {}), ("Loop", "a", "y", {})], "No layer of Layerwright computes"),
    "an operator of others": ([("Gemm", "xw", "a", {}), ("Fused", "a", "y", {"domain": "com.microsoft"})], "but of"),
    "an activation of others": ([("Gemm", "xw", "a", {}), ("Floor", "a", "y", {})], "No layer or activ"),
    "pixels of their own": (
        [("Reshape", "xs", "i", {}), ("Conv", "ik", "a", {}), ("Mul", "ap", "b", {}), ("Flatten", "b", "y", {})],
        "every pixel in its own way",
    ),
    "groups that do not divide": (
        [("Reshape", "xs", "i", {}), ("Conv", "ik", "a", {"group": 3}), ("Flatten", "a", "y", {})],
        "inputs do not fit together",
    ),
    "padding of others": (
        [("Reshape", "xs", "i", {}), ("Conv", "ik", "a", {"pads": [5, 5, 5, 5]}), ("Flatten", "a", "y", {})],
        "It pads by",
    ),
    "rows that become columns": ([("Reshape", "xr", "a", {}), ("Gemm", "aw", "y", {})], "number of rows"),
    "another axis": ([("Transpose", ["x"], "a", {"perm": [1, 0]}), ("MatMul", "wa", "y", {})], "exchanges no axes"),
    "a tensor of nothing": ([("MatMul", "xw", "a", {}), ("MatMul", "ab", "y", {})], "comes from nowhere"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_ours_is_named_with_the_reason(name, tmp_path):
    nodes, reason = REFUSED[name]
    constants = {"w": weights(4, 4), "lo": np.float32(0), "hi": np.float32(6), "s": np.int64([-1, 1, 2, 2])}
    constants |= {"k": weights(1, 1, 1, 1), "p": weights(1, 2, 2), "r": np.int64([1, -1])}
    found = imported(onnx_file(tmp_path / "n.onnx", nodes, **constants))
    assert found.trained is None
    assert any(reason in fate.reason for fate in found.refused), [str(fate.reason) for fate in found.fates]
    assert "not ours" in found.sentence()
    if found.project is not None:
        found.save(tmp_path / "n.layerwright")
        assert len(lw.load(tmp_path / "n.layerwright").project.graph.layers) > 2
    with pytest.raises(FormatError, match="not ours"):
        lw.import_model(tmp_path / "n.onnx", progress=False)


LIMITED = {
    "in front": [("Clip", ["x", "lo", "hi"], "a", {}), ("Gemm", "aw", "y", {})],
    "behind scaling": [("Div", "xs", "a", {}), ("Clip", ["a", "lo", "hi"], "b", {}), ("Gemm", "bw", "y", {})],
    "within": [("Gemm", "xw", "a", {}), ("Clip", ["a", "lo", "hi"], "b", {}), ("Gemm", "bw", "y", {})],
    "at the end": [("Gemm", "xw", "a", {}), ("Min", ["a", "hi"], "y", {})],
    "above": [("Gemm", "xw", "a", {}), ("Max", ["a", "lo"], "y", {})],
    "of one unit": [("Gemm", "xw", "a", {}), ("Min", ["a", "one"], "y", {})],
    "behind an activation": [("Gemm", "xw", "a", {}), ("Relu", "a", "b", {}), ("Min", ["b", "hi"], "y", {})],
}


@pytest.mark.parametrize("hi", [5, 13, 1e6])
@pytest.mark.parametrize("name", LIMITED)
def test_a_limit_that_few_rows_reach_is_refused_by_name(name, hi, tmp_path):
    constants = {"w": weights(4, 4), "lo": np.float32(-hi), "hi": np.float32(hi), "s": np.float32([2, 3, 4, 5])}
    constants |= {"one": np.float32([1e35, 1e35, hi, 1e35])}
    found = imported(onnx_file(tmp_path / "n.onnx", LIMITED[name], **constants))
    (refused,) = found.refused
    assert refused.node.kind in ("Clip", "Min", "Max")
    assert "limits numbers to a range" in refused.reason


CLIPPED = {
    "with bounds": [("Clip", ["a", "zero", "six"], "y", {})],
    "behind ReLU": [("Relu", "a", "b", {}), ("Min", ["b", "six"], "y", {})],
    "by minimum and maximum": [("Min", ["six", "a"], "b", {}), ("Max", ["b", "zero"], "y", {})],
}


@pytest.mark.parametrize("name", CLIPPED)
def test_a_limit_to_0_and_6_is_an_activation(name, tmp_path):
    """As PyTorch writes nn.ReLU6, Keras ReLU(max_value=6), and others by hand."""
    nodes = [("Gemm", "xw", "a", {}), *CLIPPED[name]]
    constants = {"w": 3 * weights(4, 4), "zero": np.float32(0), "six": np.float32(6)}
    path = onnx_file(tmp_path / "n.onnx", nodes, **constants)
    found = imported(path)
    assert not found.refused, found.refused[0].sentence()
    assert [layer.activation for layer in found.project.graph.layers.values() if hasattr(layer, "activation")] == [
        ReLU6()
    ]
    x = np.random.default_rng(0).normal(size=(50, 4)).astype(np.float32) * 3
    wanted = np.clip(x @ constants["w"], 0, 6)
    assert (wanted == 6).any()
    np.testing.assert_allclose(lw.import_model(path, progress=False).predict(x), wanted, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("at", [0.5, -999])
def test_a_single_number_that_is_replaced_is_no_identity(at, tmp_path):
    nodes = [("Equal", "xc", "e", {}), ("Where", "ezx", "a", {}), ("Gemm", "aw", "y", {})]
    found = imported(onnx_file(tmp_path / "n.onnx", nodes, c=np.float32(at), z=np.float32(0), w=weights(4, 4)))
    assert [fate.node.kind for fate in found.refused] == ["Where"]


def test_answers_are_compared_far_from_usual_inputs(tmp_path, monkeypatch):
    monkeypatch.setattr(Lifting, "_recognized", lambda *_: Linear())
    with pytest.raises(FormatError, match="Far from usual inputs"):
        imported(
            onnx_file(tmp_path / "n.onnx", LIMITED["in front"], w=weights(4, 4), lo=np.float32(-9), hi=np.float32(9))
        )


def test_a_second_output_of_numbers_is_refused(tmp_path):
    nodes = [("Gemm", "xw", "a", {}), ("Relu", "a", "b", {}), ("Gemm", "bw", "y", {}), ("Gemm", "bv", "z", {})]
    file = onnx_file(tmp_path / "n.onnx", nodes, others=["z"], w=weights(4, 4), v=weights(4, 1))
    with pytest.raises(FormatError, match="several outputs of numbers: y, z"):
        imported(file)


def test_a_label_beside_the_probabilities_is_left_out_with_a_note(tmp_path):
    nodes = [
        ("Gemm", "xw", "a", {}),
        ("Softmax", "a", "y", {}),
        ("ArgMax", "y", "i", {"axis": 1}),
        ("Cast", "i", "label", {"to": 1}),
    ]
    found = imported(onnx_file(tmp_path / "n.onnx", nodes, others=["label"], w=weights(4, 3)))
    assert any("The output label is left out" in note for note in found.notes)


def test_what_is_too_large_for_a_field_is_lowered_with_a_note(tmp_path):
    names = ["gamma", "beta", "mean", "var"]
    nodes = [
        ("Gemm", "xw", "a", {}),
        ("BatchNormalization", ["a", *names], "b", {"momentum": 0.99999}),
        ("Dropout", ["b", "rate"], "c", {}),
        ("Gemm", "cw", "y", {}),
    ]
    constants = dict.fromkeys(names, np.ones(4, np.float32)) | {"rate": np.float32(0.99), "w": weights(4, 4)}
    found = imported(onnx_file(tmp_path / "n.onnx", nodes, **constants))
    assert any("a momentum of 0.99999. Here it is at most 0.9999" in note for note in found.notes)
    assert any("a rate of 0.99. Here it is at most 0.95" in note for note in found.notes)
    (norm,) = (layer for layer in found.project.graph.layers.values() if isinstance(layer, BatchNorm))
    assert norm.momentum == 0.9999


def test_layers_before_a_node_that_is_not_ours_are_drawn(tmp_path):
    nodes = [("Gemm", "xw", "a", {}), ("Relu", "a", "b", {}), ("Det", "b", "c", {}), ("Gemm", "cw", "y", {})]
    found = imported(onnx_file(tmp_path / "n.onnx", nodes, w=weights(4, 4)))
    assert kinds(found) == [Input, Dense, Output]
    assert found.project.graph.edges == ((1, 2),)
    assert [str(fate.became) for fate in found.fates] == ["Dense", "Dense", "", "not followed: it comes behind"]


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_the_command_fails_where_the_project_has_no_weights(more, tmp_path, capsys):
    nodes = [("Gemm", "xw", "a", {}), ("Relu", "a", "b", {}), ("Det", "b", "y", {})]
    path, to = onnx_file(tmp_path / "n.onnx", nodes, w=weights(4, 4)), tmp_path / "n.layerwright"
    with pytest.raises(SystemExit) as end:
        main(["import", str(path), "--to", str(to), *more])
    assert end.value.code == 1
    assert "1 of its 3 nodes is not ours" in capsys.readouterr().err
    assert len(lw.load(to).project.graph.layers) == 3


def test_all_unknown_nodes_are_listed(tmp_path):
    nodes = [("Det", "x", "a", {}), ("Gemm", "aw", "b", {}), ("NonZero", "b", "y", {})]
    found = imported(onnx_file(tmp_path / "n.onnx", nodes, w=weights(4, 4)))
    assert [fate.node.kind for fate in found.refused] == ["Det", "NonZero"]


def test_an_input_of_other_types_and_shapes_is_refused(tmp_path):
    with pytest.raises(FormatError, match="float32 or float64"):
        imported(onnx_file(tmp_path / "n.onnx", [("Relu", "x", "y", {})], kind=TensorProto.COMPLEX64))
    with pytest.raises(FormatError, match="rows of shape"):
        imported(onnx_file(tmp_path / "n.onnx", [("Relu", "x", "y", {})], shape=(2, 3, 4, 5)))


def test_the_command_writes_a_project_and_says_what_became_of_each_node(tmp_path, capsys):
    export(tmp_path / "n.onnx", trained(*NETWORKS["dense"]))
    to = tmp_path / "n.layerwright"
    assert main(["import", str(tmp_path / "n.onnx"), "--to", str(to), "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["compared_with"] == "ONNX reference evaluator"
    assert (facts["rows"], facts["classes_differ"]) == (500, 0)
    assert {"operator": "MatMul", "name": "", "became": "Dense", "reason": None} in facts["nodes"]
    assert lw.load(to).classes == ("x", "“y”", "ü")
    assert main(["import", str(tmp_path / "n.onnx"), "--to", str(to)]) == 0
    assert "MatMul → Dense" in capsys.readouterr().err
    assert main(["import", str(tmp_path / "n.onnx"), "--to", str(tmp_path / "n.json")]) == 2


def test_layers_are_laid_out(tmp_path):
    export(tmp_path / "n.onnx", trained(*NETWORKS["add"]))
    places = list(imported(tmp_path / "n.onnx").project.places.values())
    near = [(a, b) for a in places for b in places if a is not b and abs(a[0] - b[0]) < SIDE_CLEARANCE and a[1] == b[1]]
    assert not near
