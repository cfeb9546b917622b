"""ONNX files whose inputs are the columns of a table, node by node as skl2onnx 1.20 writes them.

What a file says of rows is computed here by the numbers of its nodes, not by the program that imports it.
"""

import warnings

import layerwright as lw
import numpy as np
import pytest
from onnx import TensorProto, helper, numpy_helper

from core.formats import FormatError
from core.formats.imports import imported
from tests.core.formats.imports.onnx_files import weights

F, N, S = TensorProto.FLOAT, TensorProto.INT64, TensorProto.STRING
ML = ("ArrayFeatureExtractor", "FeatureVectorizer", "Imputer", "LabelEncoder", "LinearClassifier", "Normalizer",
      "OneHotEncoder", "Scaler", "ZipMap")  # fmt: skip
CITIES, SIZES = ["Lima", "Oslo", "Rome"], ["S", "M", "L"]
W, B = weights(3, 5, seed=1), weights(3, seed=2)
NUMBERS = [
    ("Concat", ["age", "income"], "numbers", {"axis": 1}),
    ("Imputer", ["numbers"], "full", {"imputed_value_floats": [39.0, 20_000.0], "replaced_value_float": float("nan")}),
    ("Scaler", ["full"], "scaled", {"offset": [40.0, 25_000.0], "scale": [0.1, 1e-4]}),
]
HOT = [
    ("OneHotEncoder", ["city"], "city hot", {"cats_strings": CITIES, "zeros": 1}),
    ("Reshape", ["city hot", "flat"], "city flat", {}),
]
JOIN = [("Concat", ["scaled", "city flat"], "features", {"axis": 1})]
NETWORK = [
    ("Cast", ["features"], "cast", {"to": F}),
    ("MatMul", ["cast", "w"], "product", {}),
    ("Add", ["product", "b"], "sum", {}),
    ("Softmax", ["sum"], "probabilities", {"axis": 1}),
    ("ArgMax", ["probabilities"], "place", {"axis": 1}),
    ("ArrayFeatureExtractor", ["classes", "place"], "label", {}),
    ("ZipMap", ["probabilities"], "map", {"classlabels_strings": ["a", "b", "c"]}),
]
INPUTS = {"age": F, "income": F, "city": S}
ROWS = {
    "age": [30.0, np.nan, 61.0, 45.0],
    "income": [18_000.0, 31_000.0, np.nan, 25_000.0],
    "city": ["Rome", "Oslo", "Paris", "Lima"],
}


def table_file(path, inputs, nodes, goal="probabilities", **constants):
    """A file with one input (rows, 1) for every column, and these nodes: (operator, inputs, output, attributes)."""
    made = [
        helper.make_node(kind, given, [out], f"{kind} {k}", domain="ai.onnx.ml" if kind in ML else "", **more)
        if kind != "LinearClassifier"
        else helper.make_node(kind, given, ["label", out], f"{kind} {k}", domain="ai.onnx.ml", **more)
        for k, (kind, given, out, more) in enumerate(nodes)
    ]
    known = {"flat": np.array([-1, 3]), "classes": np.array(["a", "b", "c"], object)} | constants
    graph = helper.make_graph(
        made,
        "pipeline",
        [helper.make_tensor_value_info(name, kind, [None, 1]) for name, kind in inputs.items()],
        [helper.make_tensor_value_info(goal, F, None)],
        [numpy_helper.from_array(np.asarray(array), name) for name, array in known.items()],
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("ai.onnx.ml", 3)]
    path.write_bytes(helper.make_model(graph, opset_imports=opsets, ir_version=8).SerializeToString())
    return path


def numbers(rows=ROWS):
    age, income = (np.where(np.isnan(rows[name]), fill, rows[name]) for name, fill in (("age", 39), ("income", 2e4)))
    return np.column_stack([(age - 40) * 0.1, (income - 25_000) * 1e-4])


def hot(column, texts):
    return np.array([[float(cell == text) for text in texts] for cell in column])


def softmax(z):
    e = np.exp(z - z.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def probabilities(path, rows=ROWS):
    """What the imported network says of rows of the table."""
    model = lw.import_model(path, progress=False)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", lw.DataWarning)  # of gaps, and of texts that the file does not name
        return model.predict_proba(rows)


def step(path, column):
    """The first step of a column, as the import found it."""
    found = imported(path)
    assert not found.refused, found.refused[0].sentence()
    return next(one for one in found.trained.preparation.columns if one.reading.name == column)


def test_columns_are_filled_scaled_and_encoded_as_the_file_does(tmp_path):
    path = table_file(tmp_path / "n.onnx", INPUTS, [*NUMBERS, *HOT, *JOIN, *NETWORK], w=W.T, b=B)
    found = imported(path)
    assert not found.refused, found.refused[0].sentence()
    assert found.compared.proved_by == "ONNX reference evaluator"
    assert (found.compared.missing.rows, found.compared.unseen.rows) == (100, 50)
    assert found.trained.preparation.classes == ("a", "b", "c")
    wanted = softmax(np.column_stack([numbers(), hot(ROWS["city"], CITIES)]) @ W.T + B)
    np.testing.assert_allclose(probabilities(path), wanted, rtol=1e-5, atol=1e-6)
    kinds = {str(fate.became) for fate in found.fates[:6]}
    assert kinds == {"the preparation of the inputs"}


def test_a_column_without_a_scale_is_noted_and_nothing_is_far_outside_it(tmp_path):
    """No training row is known: that 25,000 were far from one would be made up, before and after a save."""
    nodes = [*HOT, ("Concat", ["age", "income", "city flat"], "features", {"axis": 1}), *NETWORK]
    path = table_file(tmp_path / "n.onnx", INPUTS, nodes, w=W.T * 1e-4, b=B)
    found = imported(path)
    assert not found.refused, found.refused[0].sentence()
    (said,) = [str(note) for note in found.notes if "how large" in note]
    assert "age, income" in said
    assert "\u22121,000 to 1,000" in said
    rows = {"age": [30.0], "income": [250_000.0], "city": ["Rome"]}
    model = lw.import_model(path, progress=False)
    model.save(tmp_path / "again.layerwright")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        first = model.predict_proba(rows)
        again = lw.load(tmp_path / "again.layerwright").predict_proba(rows)
    np.testing.assert_array_equal(first, again)
    features = np.column_stack([rows["age"], rows["income"], hot(rows["city"], CITIES)])
    np.testing.assert_allclose(first, softmax(features @ W.T * 1e-4 + B), rtol=1e-5, atol=1e-6)


def test_features_in_another_order_than_their_columns_meet_their_weights(tmp_path):
    """As SimpleImputer with indicators, or a passthrough, orders them: city, age, city, income, city."""
    mixed = [*JOIN, ("Gather", ["features", "order"], "mixed", {"axis": 1})]
    network = [(k, ["mixed"] if k == "Cast" else i, o, a) for k, i, o, a in NETWORK]
    order = np.array([3, 0, 2, 1, 4])
    path = table_file(tmp_path / "n.onnx", INPUTS, [*NUMBERS, *HOT, *mixed, *network], w=W.T, b=B, order=order)
    wanted = softmax(np.column_stack([numbers(), hot(ROWS["city"], CITIES)])[:, order] @ W.T + B)
    np.testing.assert_allclose(probabilities(path), wanted, rtol=1e-5, atol=1e-6)


def test_a_category_without_a_feature_gets_no_weight_and_unknown_ones_are_refused(tmp_path):
    """OneHotEncoder(drop="first"), which raises for unknown categories."""
    strict = [
        ("OneHotEncoder", ["city"], "city hot", {"cats_strings": CITIES, "zeros": 0}),
        ("Gather", ["city hot", "but first"], "others", {"axis": -1}),
        ("Reshape", ["others", "pairs"], "city flat", {}),
    ]
    nodes = [*NUMBERS, *strict, *JOIN, *NETWORK]
    path = table_file(
        tmp_path / "n.onnx", INPUTS, nodes, w=W[:, :4].T, b=B, pairs=np.array([-1, 2]), **{"but first": [1, 2]}
    )
    known = {name: [cells[k] for k in (0, 1, 3)] for name, cells in ROWS.items()}
    wanted = softmax(np.column_stack([numbers(known), hot(known["city"], CITIES[1:])]) @ W[:, :4].T + B)
    np.testing.assert_allclose(probabilities(path, known), wanted, rtol=1e-5, atol=1e-6)
    with pytest.raises(lw.DataError, match="Paris"):
        probabilities(path, {name: cells[2:3] for name, cells in ROWS.items()} | {"income": [20_000.0]})


def test_a_list_of_places_is_an_order_and_a_list_of_numbers_a_mean(tmp_path):
    """OrdinalEncoder with a value for unknown categories, and TargetEncoder."""
    lists = [
        ("LabelEncoder", ["size"], "place", {"keys_strings": SIZES, "values_int64s": [0, 1, 2], "default_int64": -1}),
        ("Cast", ["place"], "size number", {"to": F}),
        ("LabelEncoder", ["city"], "mean", {"keys_strings": CITIES, "values_floats": [0.3, 0.4, 0.9],
                                            "default_float": 0.5}),
        ("Concat", ["scaled", "size number", "mean"], "features", {"axis": 1}),
    ]  # fmt: skip
    network = [(kind, [*given[:1], *(["w4"] if given[1:] == ["w"] else given[1:])], out, more)
               for kind, given, out, more in NETWORK if kind not in ("ArgMax", "ArrayFeatureExtractor")]  # fmt: skip
    nodes = [*NUMBERS, *lists, *network]
    path = table_file(tmp_path / "n.onnx", INPUTS | {"size": S}, nodes, w4=W[:, :4].T, b=B)
    rows = ROWS | {"size": ["L", "S", "XXL", "M"]}
    places, means = [2, 0, -1, 1], [0.9, 0.4, 0.5, 0.3]
    wanted = softmax(np.column_stack([numbers(), places, means]) @ W[:, :4].T + B)
    np.testing.assert_allclose(probabilities(path, rows), wanted, rtol=1e-5, atol=1e-6)
    assert step(path, "size").steps[0].texts == ("S", "M", "L")
    assert step(path, "city").steps[0].kind == "target_mean"


def test_whole_numbers_are_scaled_or_looked_up(tmp_path):
    """The reference evaluator scales whole numbers to whole numbers; the standard, and ONNX Runtime, do not."""
    nodes = [
        ("Scaler", ["children"], "scaled", {"offset": [2.0], "scale": [0.25]}),
        ("OneHotEncoder", ["zip"], "zip hot", {"cats_int64s": [1, 2, 30], "zeros": 1}),
        ("Reshape", ["zip hot", "flat"], "zip flat", {}),
        ("Concat", ["scaled", "zip flat"], "features", {"axis": 1}),
        *NETWORK,
    ]
    path = table_file(tmp_path / "n.onnx", {"children": N, "zip": N}, nodes, w=W[:, :4].T, b=B)
    rows = {"children": [0, 3, 5], "zip": [30, 1, 7]}
    features = np.column_stack([(np.array(rows["children"]) - 2) * 0.25, hot(rows["zip"], [1, 2, 30])])
    np.testing.assert_allclose(probabilities(path, rows), softmax(features @ W[:, :4].T + B), rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("after", ["LOGISTIC", "SOFTMAX"])
def test_a_logistic_regression_is_a_layer(after, tmp_path):
    w, b = (W[:2] * [[1], [0]], B[:2]) if after == "LOGISTIC" else (W, B)
    w, b = (np.stack([-w[0], w[0]]), np.array([-b[0], b[0]])) if after == "LOGISTIC" else (w, b)
    labels = ["a", "b", "c"][: len(w)]
    fields = {"coefficients": w.ravel(), "intercepts": b, "post_transform": after, "classlabels_strings": labels}
    nodes = [
        *NUMBERS,
        *HOT,
        *JOIN,
        ("LinearClassifier", ["features"], "raw", fields),
        *([("Normalizer", ["raw"], "p", {"norm": "L1"})] if after == "SOFTMAX" else [("Identity", ["raw"], "p", {})]),
        ("ZipMap", ["p"], "map", {"classlabels_strings": labels}),
    ]
    path = table_file(tmp_path / "n.onnx", INPUTS, nodes, goal="map")
    z = np.column_stack([numbers(), hot(ROWS["city"], CITIES)]) @ w.T + b
    wanted = softmax(z) if after == "SOFTMAX" else 1 / (1 + np.exp(-z))
    np.testing.assert_allclose(probabilities(path), wanted, rtol=1e-5, atol=1e-6)
    assert imported(path).trained.preparation.classes == tuple(labels)


@pytest.mark.parametrize(
    ("nodes", "reason"),
    [
        ([("Less", ["scaled", "one"], "low", {}), ("Cast", ["low"], "own", {"to": F})], "No preparation step"),
        ([("MatMul", ["scaled", "turn"], "own", {})], "No preparation step"),
        ([("Mul", ["scaled", "scaled"], "own", {})], "not a shift, a scale or a fill"),
        ([("Cast", ["scaled"], "int", {"to": N}), ("Cast", ["int"], "own", {"to": F})], "not a shift, a scale"),
        ([("Imputer", ["scaled"], "own", {"imputed_value_floats": [1.0], "replaced_value_float": -9.0})],
         "replaces a number"),
    ],
)  # fmt: skip
def test_what_is_no_preparation_is_named_node_by_node(nodes, reason, tmp_path):
    join = [("Concat", ["own", "city flat"], "features", {"axis": 1})]
    constants = {"w": W.T, "b": B, "one": np.ones(1, np.float32), "turn": weights(2, 2)}
    found = imported(table_file(tmp_path / "n.onnx", INPUTS, [*NUMBERS, *nodes, *HOT, *join, *NETWORK], **constants))
    assert [fate.node.kind for fate in found.refused] == [nodes[0][0]]
    assert reason in str(found.refused[0].reason)
    assert found.trained is None
    assert {str(fate.became) for fate in found.fates[:3]} == {"the preparation of the inputs"}


def test_a_category_that_marks_a_gap_here_is_refused(tmp_path):
    marked = [(k, i, o, a | ({"cats_strings": ["Lima", "NA", "Rome"]} if k == "OneHotEncoder" else {}))
              for k, i, o, a in HOT]  # fmt: skip
    found = imported(table_file(tmp_path / "n.onnx", INPUTS, [*NUMBERS, *marked, *JOIN, *NETWORK], w=W.T, b=B))
    assert "“NA” is read as a missing value" in str(found.refused[0].reason)


def test_inputs_that_are_no_columns_are_refused(tmp_path):
    path = table_file(tmp_path / "n.onnx", INPUTS, [*NUMBERS, *HOT, *JOIN, *NETWORK], w=W.T, b=B)
    import onnx

    model = onnx.load(path)
    model.graph.input[0].type.tensor_type.shape.dim.add().dim_value = 3
    onnx.save(model, path)
    with pytest.raises(FormatError, match="not all of them are columns"):
        imported(path)
