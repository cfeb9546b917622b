"""ONNX files, run by the reference evaluator that proves them."""

import json
from dataclasses import replace

import numpy as np
import onnx
import pytest
from onnx.reference import ReferenceEvaluator

from core.api.model import Model
from core.data import BuiltFeature, Data
from core.data.built import Bins, Square
from core.data.preparation import Fill, Step
from core.data.preparation.preparation import PreparedColumn
from core.data.reading.column import ColumnReading
from core.data.synthetic.circles import Circles
from core.formats import FormatError, TrainedNetwork, export, onnx_writer
from core.formats.drawn import drawn
from core.formats.lowered_preparation import lower_preparation
from core.formats.onnx_inputs import given
from core.formats.proof import answers
from core.layers import Dense
from tests.core.formats.exported_networks import FEATURES, NETWORKS, rows, trained
from tests.core.formats.exported_tables import case


@pytest.mark.parametrize("name", NETWORKS)
def test_every_network_is_written_and_proved(name, tmp_path):
    sentence = export(tmp_path / "n.onnx", trained(*NETWORKS[name]))
    assert sentence.startswith("n.onnx: ONNX reference evaluator, 500 rows drawn like the training rows: largest ")
    assert ("0 of 500 classes differ" in sentence) == (name != "regression")


def with_columns(network, *steps):
    columns = tuple(PreparedColumn(ColumnReading(f"feature {k}", "number"), (), steps) for k in range(FEATURES))
    return TrainedNetwork(network.network, network.state, replace(network.preparation, columns=columns), network.title)


def test_gaps_are_filled_and_large_values_keep_their_spread(tmp_path):
    network = trained(*NETWORKS["yes or no"])
    x = rows(network)
    data = replace(network.preparation, origin=np.full(FEATURES, 1.7e9))
    network = with_columns(replace(network, preparation=data), Fill("mean", 1.7e9 + 2, False))
    export(tmp_path / "n.onnx", network)
    gap = x.astype(np.float64) + 1.7e9
    gap[:, 3] = np.nan
    probabilities, _ = ReferenceEvaluator(str(tmp_path / "n.onnx")).run(None, {"x": gap})
    x[:, 3] = 2
    np.testing.assert_allclose(probabilities, answers(network, x).numbers, atol=1e-5)


class Rounded(Step):
    """A step that does not say how it is exported."""

    def apply(self, values):
        return np.round(values)[:, None]


def test_a_column_that_cannot_be_said_is_named_before_anything_is_written(tmp_path):
    network = with_columns(trained(*NETWORKS["dense"]), Fill(), Rounded())
    with pytest.raises(FormatError, match=r"This format cannot say how “feature 0” is computed\. Leave it out"):
        export(tmp_path / "n.onnx", network)
    assert not list(tmp_path.iterdir())


def test_half_a_character_is_named_before_anything_is_written(tmp_path):
    network, _ = case("one-hot", tmp_path)
    first, *others = network.preparation.columns
    texts = (*first.texts[:-1], "red\ud800")
    broken = replace(network.preparation, columns=(replace(first, texts=texts), *others))
    with pytest.raises(FormatError, match=r"ONNX files cannot hold the text “red\?” of column “c”: it has half a char"):
        export(tmp_path / "n.onnx", replace(network, preparation=broken))
    assert not (tmp_path / "n.onnx").exists()


def test_metadata_names_classes_and_the_model_is_plain(tmp_path):
    export(tmp_path / "n.onnx", trained(*NETWORKS["dense"]))
    model = onnx.load(tmp_path / "n.onnx")
    facts = {entry.key: entry.value for entry in model.metadata_props}
    assert json.loads(facts["classes"]) == ["x", "“y”", "ü"]
    assert facts["title"] == 'A "); import os #'
    assert (model.ir_version, model.opset_import[0].version) == (8, 17)
    assert [output.name for output in model.graph.output] == ["probabilities", "label"]


def test_a_file_that_predicts_otherwise_is_kept_as_unproven(tmp_path, monkeypatch):
    monkeypatch.setitem(onnx_writer.OPERATORS, "exp", "Sqrt")
    (tmp_path / "n.onnx").write_bytes(b"old")
    with (
        pytest.raises(
            FormatError, match=r"does not predict .* The worst is row \d+\. The file is kept as n\.onnx\.unpr"
        ),
        np.errstate(invalid="ignore"),
    ):
        export(tmp_path / "n.onnx", trained(*NETWORKS["dense"]))
    assert (tmp_path / "n.onnx").read_bytes() == b"old"
    assert (tmp_path / "n.onnx.unproven").exists()


def test_built_features_of_an_array_are_computed_in_the_file(tmp_path):
    model = Model([Dense(4)], seed=1)
    built = (BuiltFeature(Square(), "x1"), BuiltFeature(Bins(), "x2"))
    model.fit(Data(source=Circles(), built=built), epochs=2, progress=False)
    model.export(tmp_path / "n.onnx")
    x = np.random.default_rng(4).normal(size=(50, 2)).astype(np.float32)
    probabilities, labels = ReferenceEvaluator(str(tmp_path / "n.onnx")).run(None, {"x": x})
    np.testing.assert_allclose(probabilities, model.predict_proba(x), atol=1e-5)
    assert labels.tolist() == model.predict(x).astype(str).tolist()


def test_rows_with_gaps_and_unseen_texts_are_counted_apart(tmp_path):
    network, _ = case("one-hot", tmp_path)
    sentence = export(tmp_path / "n.onnx", network)
    assert "; 100 rows with missing values: " in sentence
    assert "; 50 rows with unseen categories: " in sentence
    rows = drawn(network.preparation)
    texts = rows.columns["c"].tolist()
    known = {"", *network.preparation.columns[0].texts}
    assert [text not in known for text in texts] == rows.unseen.tolist()
    gaps = np.isnan(rows.columns["plain"]) | (rows.columns["c"] == "")
    np.testing.assert_array_equal(gaps, rows.missing)


@pytest.mark.parametrize("name", ["one-hot", "one-hot, refuse"])
def test_an_unseen_text_that_becomes_something_else_fails_the_proof(name, tmp_path, monkeypatch):
    lookup = onnx_writer.GraphWriter.lookup

    def wrong(writer, value, text, table):
        rows = {"unseen": 0, **value.fields["rows"]}
        return lookup(writer, replace(value, fields={"rows": rows}), text, table)

    monkeypatch.setattr(onnx_writer.GraphWriter, "lookup", wrong)
    network, _ = case(name, tmp_path)
    with pytest.raises(FormatError, match=r"does not predict what the network does\."):
        export(tmp_path / "n.onnx", network)


def test_the_file_says_what_to_send(tmp_path):
    network, _ = case("strange names", tmp_path)
    export(tmp_path / "n.onnx", network)
    model = onnx.load(tmp_path / "n.onnx")
    facts = {fact["column"]: fact for fact in json.loads({e.key: e.value for e in model.metadata_props}["inputs"])}
    assert list(facts) == ["label", "prediction", '"); import os #', "/c0", "probabilities"]
    assert [one.name for one in model.graph.input] == [fact["input"] for fact in facts.values()]
    assert facts["label"]["input"] == "label (input)"
    assert facts["label"]["texts"] == sorted(["red", "green", "blue", "Öl “x”"])
    assert facts["probabilities"]["send"].startswith("Seconds since 1970-01-01 00:00 UTC, such as 1735603200 for 2024-")
    assert [one.doc_string for one in model.graph.input] == [fact["send"] for fact in facts.values()]


@pytest.mark.parametrize("name", ["one-hot, refuse", "moments", "target mean of numbers", "numbers"])
def test_the_file_has_test_rows_that_its_receiver_can_repeat(name, tmp_path):
    network, _ = case(name, tmp_path)
    export(tmp_path / "n.onnx", network)
    model = onnx.load(tmp_path / "n.onnx")
    test = json.loads({entry.key: entry.value for entry in model.metadata_props}["test_rows"])
    kinds = {1: np.float32, 8: object, 11: np.float64}  # as TensorProto numbers them
    columns = {
        one.name: np.array(test["inputs"][one.name], kinds[one.type.tensor_type.elem_type]) for one in model.graph.input
    }
    numbers, *labels = ReferenceEvaluator(model).run(None, columns)
    np.testing.assert_allclose(numbers, np.array(test["outputs"], np.float64), rtol=1e-5, atol=1e-5)
    assert [label for row in labels for label in row] == test.get("label", [])
    assert len(numbers) == 5
    assert any(np.isnan(column.astype(float)).any() for column in columns.values() if column.dtype != object) or any(
        (column == "").any() for column in columns.values()
    )


def test_what_becomes_of_an_unseen_text_is_said(tmp_path):
    said = {}
    for name in ("one-hot", "one-hot, other", "one-hot, refuse", "ordinal", "one-hot, leave out"):
        network, _ = case(name, tmp_path)
        said[name] = given(lower_preparation(network.preparation), network.preparation).inputs[0].doc
    assert said["one-hot"].endswith("Another text than those of the training rows becomes 0 in every feature.")
    assert said["one-hot, other"].endswith("becomes c is other = 1.")
    assert said["one-hot, refuse"].endswith("gives NaN and an empty label.")
    assert " becomes c = " in said["ordinal"]
    assert "; empty where it is missing, which gives NaN and an empty label." in said["one-hot, leave out"]


def test_a_target_with_a_large_offset_keeps_its_digits_or_is_refused(tmp_path):
    random = np.random.default_rng(5)
    x = random.normal(size=(300, 2)).astype(np.float32)
    y = 5_400_000 + x @ [0.3, -0.2]  # float32 has steps of 0.5 there
    model = Model([Dense(units=8)])
    model.fit(x, y, epochs=40, progress=False)
    model.export(tmp_path / "north.onnx")
    found = ReferenceEvaluator(str(tmp_path / "north.onnx")).run(None, {"x": x})[0][:, 0]
    assert found.dtype == np.float64
    np.testing.assert_allclose(found, model.predict(x), rtol=0, atol=1e-4)
    assert np.ptp(found) > 0.5
    for suffix in ("py", "h", "html"):
        with pytest.raises(FormatError, match="float32 loses the digits"):
            model.export(tmp_path / f"north.{suffix}")
        assert not (tmp_path / f"north.{suffix}").exists()


@pytest.mark.parametrize(
    ("name", "said"), [("squared error", "scores"), ("squared errors", "scores"), ("yes or no", "probabilities")]
)
def test_linear_outputs_for_classes_are_called_scores(name, said, tmp_path):
    """Squared errors teach them to be near 0 and 1, but they are not between."""
    export(tmp_path / "n.onnx", trained(*NETWORKS[name]))
    outputs = [output.name for output in onnx.load(tmp_path / "n.onnx").graph.output]
    assert outputs == [said, "label"]
