"""Our ONNX files that take the columns of a table come back with their preparation, and predict the same."""

import json

import layerwright as lw
import numpy as np
import pytest
from onnx import helper, load

from core.formats import FormatError, export
from core.formats.imports import imported
from tests.core.formats.exported_tables import CASES, case, ours


def changed(path, **facts):
    """The file with other metadata; None takes one out."""
    model = load(path)
    props = {one.key: one.value for one in model.metadata_props} | facts
    helper.set_model_props(model, {key: value for key, value in props.items() if value is not None})
    path.write_bytes(model.SerializeToString())
    return path


@pytest.mark.parametrize("name", CASES)
def test_every_preparation_comes_back_from_its_file(name, tmp_path):
    network, new = case(name, tmp_path)
    export(tmp_path / "n.onnx", network)
    found = imported(tmp_path / "n.onnx")
    assert not found.refused, found.refused[0].sentence()
    theirs, labels = ours(network, new)
    mine, same = ours(found.trained, new)
    np.testing.assert_allclose(mine, theirs, rtol=1e-5, atol=1e-6)
    assert same == labels
    assert found.compared.rows >= 5
    assert found.compared.proved_by == "ONNX reference evaluator"


def test_a_project_goes_out_and_in_with_gaps_categories_and_dates(tmp_path):
    network, new = case("strange names", tmp_path)
    export(tmp_path / "n.onnx", network)
    back = lw.import_model(tmp_path / "n.onnx", progress=False)
    back.save(tmp_path / "back.layerwright")
    again = lw.load(tmp_path / "back.layerwright")
    assert back.preparation.columns == network.preparation.columns
    with pytest.warns(lw.DataWarning):
        np.testing.assert_array_equal(again.predict_proba(new), back.predict_proba(new))
    with pytest.warns(lw.DataWarning):
        np.testing.assert_allclose(back.predict_proba(new), ours(network, new)[0], rtol=1e-5, atol=1e-6)


def test_the_file_does_not_name_what_the_network_does_not_read(tmp_path):
    network, _ = case("strange names", tmp_path)
    export(tmp_path / "n.onnx", network)
    facts = {one.key: one.value for one in load(tmp_path / "n.onnx").metadata_props}
    known = json.loads(facts["preparation"])
    assert (known["others"], known["fingerprint"]) == ([], {})


def test_a_preparation_that_is_not_named_is_read_from_its_nodes(tmp_path):
    """As that of another program, so that what is no preparation of columns one by one is named."""
    network, _ = case("strange names", tmp_path)
    export(tmp_path / "n.onnx", network)
    found = imported(changed(tmp_path / "n.onnx", preparation=None))
    assert found.trained is None
    assert found.refused


def test_a_preparation_that_is_not_that_of_the_nodes_is_refused(tmp_path):
    network, _ = case("numbers", tmp_path)
    export(tmp_path / "n.onnx", network)
    facts = {one.key: one.value for one in load(tmp_path / "n.onnx").metadata_props}
    known = json.loads(facts["preparation"])
    known["shift"][0] += 1
    with pytest.raises(FormatError, match="would not predict what the file does"):
        imported(changed(tmp_path / "n.onnx", preparation=json.dumps(known)))


@pytest.mark.parametrize(
    "facts", [{"network": "[]"}, {"network": '["a", "b"]'}, {"preparation": "{}"}, {"network": "3"}]
)
def test_damaged_metadata_are_refused(facts, tmp_path):
    network, _ = case("numbers", tmp_path)
    export(tmp_path / "n.onnx", network)
    with pytest.raises(FormatError, match="damaged"):
        imported(changed(tmp_path / "n.onnx", **facts))
