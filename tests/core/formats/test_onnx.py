"""ONNX files, run by the reference evaluator that proves them."""

import json
from dataclasses import replace

import numpy as np
import onnx
import pytest
from onnx.reference import ReferenceEvaluator

from core.api.model import Model
from core.data import BuiltFeature, Data
from core.data.built.square import Square
from core.data.preparation import Fill, Log
from core.data.preparation.preparation import PreparedColumn
from core.data.reading.column import ColumnReading
from core.data.synthetic.circles import Circles
from core.formats import FormatError, TrainedNetwork, export
from core.formats import onnx as written
from core.formats.proof import answers
from core.layers import Dense
from tests.core.formats.exported_networks import FEATURES, NETWORKS, rows, trained


@pytest.mark.parametrize("name", NETWORKS)
def test_every_network_is_written_and_proved(name, tmp_path):
    sentence = export(tmp_path / "n.onnx", trained(*NETWORKS[name]))
    assert sentence.startswith("n.onnx: ONNX reference evaluator, 500 rows drawn like the training rows: largest ")
    assert ("0 of 500 classes differ" in sentence) == (name != "regression")


def with_columns(network, *steps):
    columns = tuple(PreparedColumn(ColumnReading(f"feature {k}"), (), steps) for k in range(FEATURES))
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


def test_a_column_that_is_prepared_otherwise_is_named(tmp_path):
    network = with_columns(trained(*NETWORKS["dense"]), Fill(), Log())
    with pytest.raises(FormatError, match=r"the column “feature 0” is prepared otherwise: Fill gaps, Logarithm\."):
        export(tmp_path / "n.onnx", network)
    assert not list(tmp_path.iterdir())


def test_metadata_names_classes_and_the_model_is_plain(tmp_path):
    export(tmp_path / "n.onnx", trained(*NETWORKS["dense"]))
    model = onnx.load(tmp_path / "n.onnx")
    facts = {entry.key: entry.value for entry in model.metadata_props}
    assert json.loads(facts["classes"]) == ["x", "“y”", "ü"]
    assert facts["title"] == 'A "); import os #'
    assert (model.ir_version, model.opset_import[0].version) == (8, 17)
    assert [output.name for output in model.graph.output] == ["probabilities", "label"]


def test_a_file_that_predicts_otherwise_is_kept_as_unproven(tmp_path, monkeypatch):
    monkeypatch.setitem(written.OPERATORS, "exp", "Sqrt")
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


def test_built_features_are_refused_rather_than_left_to_the_receiver(tmp_path):
    model = Model([Dense(4)], seed=1)
    model.fit(Data(source=Circles(), built=(BuiltFeature(Square(), "x1"),)), epochs=2, progress=False)
    with pytest.raises(FormatError, match=r"built features such as x1²"):
        model.export(tmp_path / "n.onnx")
    assert not list(tmp_path.iterdir())
